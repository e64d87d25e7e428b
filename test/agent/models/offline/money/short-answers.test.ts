import { describe, expect, test } from "@jest/globals";
import { answerTo, en, es, listed, plan, planned, type Situation, viewing } from "../ask.ts";

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

describe("what is answered to the seller's question in round figures", () => {
  const sentra = { stock_id: "1002" };
  const asked: Situation = { ...viewing, seller: es.questions.downPayment };
  const pair = (...downs: (number | string | null)[]) =>
    downs.map((down) => [
      "plan_financing",
      { ...sentra, ...(down !== null && { down_payment: down }), term_months: 72 },
    ]);
  test.each<[string, Situation, unknown]>([
    ["unos 40 o 50 mil", asked, pair(40_000, 50_000)],
    ["between 40 and 50", { ...viewing, seller: en.questions.downPayment }, pair(40_000, 50_000)],
    ["me das dos opciones", asked, pair(null, "30%")],
    ["give me two options", { ...viewing, seller: en.questions.downPayment }, pair(null, "30%")],
    ["no sé, dame unas opciones", asked, pair(null, "30%", "40%")],
  ])("«%s» of the down payment is a plan with each", async (text, situation, calls) => {
    expect(await answerTo(text, situation)).toEqual(calls);
  });

  test.each(["unos 8 o 9 mil", "8 o 9", "between 8 and 9 thousand"])(
    "«%s» a month is no range of prices",
    async (text) => {
      const seller = text.startsWith("between") ? en.questions.monthly : es.questions.monthly;
      const answer = JSON.stringify(await answerTo(text, { ...planned, seller }));
      expect(answer).not.toContain("price_m");
      expect(answer).toContain("plan_financing");
    },
  );

  test("«dame dos opciones» under a list is not of plans", async () => {
    expect(JSON.stringify(await answerTo("dame dos opciones", { seller: es.questions.pick }))).not.toContain(
      "plan_",
    );
  });
});

describe("what a plan is to come to each month", () => {
  const solved = (monthly_payment: number) => [
    ["plan_financing", { stock_id: "1002", down_payment: 50_000, monthly_payment }],
  ];
  test.each([
    ["bájame la mensualidad a 4 mil", 4_000],
    ["baja la mensualidad a unos 3500", 3_500],
    ["que me quede en 4 mil al mes", 4_000],
    ["que la mensualidad quede en 4 mil", 4_000],
    ["lower the payment to 4000", 4_000],
    ["get my monthly payment down to 4k", 4_000],
    ["¿me la dejas en 4 mil al mes?", 4_000],
  ])("«%s» asks what it takes", async (text, monthly) => {
    expect(await answerTo(text, planned)).toEqual(solved(monthly));
  });

  test.each([
    ["bájame la mensualidad", 60],
    ["bájame la mensualidad a 72", 72],
    ["bájame la mensualidad a 60 meses", 60],
  ])("«%s» is another term", async (text, term_months) => {
    expect(await answerTo(text, { ...planned, state: { ...planned.state, plan } })).toEqual([
      ["plan_financing", { stock_id: "1002", down_payment: 50_000, term_months }],
    ]);
  });

  test.each(["me haces un descuento y la dejas en 4 mil al mes", "¿me la dejas en 200 mil?"])(
    "«%s» is bargained for",
    async (text) => {
      expect(await answerTo(text, planned)).toEqual([
        ["search_knowledge", { query: "descuentos, precios fijos" }],
      ]);
    },
  );
});

describe("years of a term", () => {
  test.each([
    ["what if 5 yrs", 60],
    ["thats too much, what if 5 yrs", 60],
    ["ok and 3 years", 36],
    ["too high, 5 years then", 60],
    ["five years", 60],
    ["y si fueran 5 años", 60],
    ["mejor 6 años", 72],
  ])("«%s» after a plan", async (text, term_months) => {
    expect(await answerTo(text, planned)).toEqual([
      ["plan_financing", { stock_id: "1002", down_payment: 50_000, term_months }],
    ]);
  });

  test.each(["does it have 5 years of warranty?", "busco uno de menos de 5 años", "what year is it?"])(
    "«%s» is none",
    async (text) => {
      expect(JSON.stringify(await answerTo(text, planned))).not.toContain("term_months");
    },
  );
});

describe("which of the cars a plan is wanted for", () => {
  const asked: Situation = {
    ...listed,
    seller: es.questions.pickForPlan,
    before: ["un nissan con 40 mil a 48"],
  };
  test.each([
    ["2", "1002"],
    ["el 3", "1003"],
    ["1 por favor", "1001"],
  ])("«%s» is its number, and no down payment", async (text, stock_id) => {
    expect(await answerTo(text, asked)).toEqual([
      ["plan_financing", { stock_id, down_payment: 40_000, term_months: 48 }],
    ]);
  });

  test("«pago 5 al mes» is five thousand, «doy 1 pago al mes» none", async () => {
    expect(await answerTo("busco un nissan, tengo 40 y pago 5 al mes")).toEqual([
      ["search_catalog", expect.objectContaining({ monthly_max: 5_000, down_payment: 40_000 })],
    ]);
    expect(JSON.stringify(await answerTo("doy 1 pago al mes?", listed))).not.toContain("monthly_max");
  });
});
