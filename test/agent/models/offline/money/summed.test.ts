import { describe, expect, test } from "@jest/globals";
import { answerTo, planned, viewing } from "../ask.ts";

describe("two sums that are paid down together", () => {
  const down = (down_payment: number | string, term_months?: number) => [
    ["plan_financing", { stock_id: "1002", down_payment, ...(term_months && { term_months }) }],
  ];
  test.each<[string, number, number?]>([
    ["con 40 mil y 20 mil más", 60_000],
    ["a 36 con 40 mil de enganche y otros 20", 60_000, 36],
    ["40k plus another 20k", 60_000],
    ["with 40k plus 20k more down over 60", 60_000, 60],
    ["tengo 40 mil y mi esposa pone otros 30 mil", 70_000],
    ["40 mil más 20 mil de mi aguinaldo", 60_000],
    ["con $40,500.50 más 1,000", 41_500.5],
  ])("«%s» is their sum", async (text, sum, term = 48) => {
    expect(await answerTo(text, planned)).toEqual(down(sum, term));
  });

  test.each([
    ["con 50 mil y a 36", 50_000, 36],
    ["20 mil más de enganche", 70_000, 48],
    ["con 60 a 36", 60_000, 36],
  ])("«%s» is one", async (text, sum, term) => {
    expect(await answerTo(text, planned)).toEqual(down(sum, term));
  });

  test.each(["con 50 mil y 10 mil más cada año", "doy 50 mil y 1000 más al mes"])(
    "of «%s» the second is paid at another time",
    async (text) => {
      expect(JSON.stringify(await answerTo(text, planned))).not.toMatch(/"down_payment":(60000|51000)/);
    },
  );

  test.each(["puedo dar 5", "I can only put 5", "doy 5", "puedo dar 5 mil"])(
    "«%s» leaves out the thousand",
    async (text) => {
      expect(await answerTo(text, viewing)).toEqual(down(5_000));
    },
  );

  test("«puedo dar 5%» is a share, «puedo dar 5 pesos» as it is said, «dame 5 opciones» no money", async () => {
    expect(await answerTo("puedo dar 5%", viewing)).toEqual(down("5%"));
    expect(await answerTo("puedo dar 5 pesos", viewing)).toEqual(down(5));
    expect(JSON.stringify(await answerTo("dame 5 opciones", viewing))).not.toContain("down_payment");
  });
});
