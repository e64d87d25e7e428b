import { describe, expect, test } from "@jest/globals";
import { useSeller } from "../session.ts";

describe("what a customer can pay, held against plans of the sample stock", () => {
  const seller = useSeller();

  const budget = ["i can pay 6000 a month, 60k down", "the first one", "48 months"];
  const presupuesto = ["puedo pagar 6 mil al mes con 60 mil de enganche", "el primero", "a 48"];
  test.each<[string[], string, RegExp]>([
    [budget, "hmm is 48 within my budget", /Over 48 months it comes above \$6,000 MXN a month/],
    [budget, "can i afford it at 60", /With \$6,000 MXN a month, 60 months would do/],
    [budget, "does that fit my budget?", /comes above \$6,000 MXN/],
    [presupuesto, "y me alcanza?", /A 48 meses pasa de \$6,000 MXN al mes/],
    [presupuesto, "¿a 72 me alcanza?", /Con \$6,000 MXN al mes te alcanza a 72 meses/],
    [presupuesto, "entra en mi presupuesto a 60?", /Con \$6,000 MXN al mes te alcanza a 60 meses/],
  ])("%j, «%s»", async (before, text, told) => {
    expect((await seller.answer(...before, text)).text).toMatch(told);
  });

  test.each([
    [["jetta 2023"], "me alcanza?"],
    [["aveos"], "cuál de los tres me alcanza a 48"],
    [["2023 jetta"], "can I afford it?"],
  ])("%j, «%s»: how much may be paid is asked for", async (before, text) => {
    const reply = await seller.answer(...before, text);
    expect(reply.text).toMatch(/¿Cuánto quieres pagar al mes\?|How much would you like to pay a month\?/);
    expect(reply.calls).toEqual([]);
  });

  test("of several cars, those of the list are planned over the term that is named", async () => {
    const { calls } = await seller.answer(
      "aveos",
      "puedo pagar 5 mil al mes con 40 mil de enganche",
      "cuál de los tres me alcanza a 48",
    );
    expect(calls.map(({ arguments: args }) => args)).toEqual(
      Array.from({ length: 3 }, () => ({
        stock_id: expect.any(String),
        down_payment: 40_000,
        term_months: 48,
      })),
    );
  });

  test.each(["me alcanza con 400 mil de contado?", "me alcanzan a atender hoy?", "no me alcanza"])(
    "«%s» of a car in view does not ask what may be paid each month",
    async (text) => {
      expect((await seller.answer("jetta 2023", text)).text).not.toContain("¿Cuánto quieres pagar al mes?");
    },
  );

  test.each(["tengo 5 mil al mes, qué autos me alcanzan", "con 5 mil al mes para qué me alcanza"])(
    "«%s» looks for cars",
    async (text) => {
      expect((await seller.answer(text)).calls.map(({ name }) => name)).toEqual(["search_catalog"]);
    },
  );

  test.each<[string[], RegExp]>([
    [
      ["jetta 2023", "con 80 mil a 60", "y el seguro", "está incluido en la mensualidad?"],
      /no está incluido/,
    ],
    [["jetta 2023", "con 80 mil a 60", "y el seguro", "ya viene incluido?"], /no está incluido/],
    [
      ["2023 jetta", "80k down over 60", "do I need insurance", "is that included in the payment?"],
      /is not included/,
    ],
  ])("%j is answered from the paper", async (texts, told) => {
    expect((await seller.answer(...texts)).text).toMatch(told);
  });

  test("«incluye IVA» right after a plan is still of the plan", async () => {
    const { text } = await seller.answer("jetta 2023", "con 80 mil a 60", "¿está incluido el IVA?");
    expect(text).toMatch(/IVA|impuesto/);
  });

  test.each([
    [["civic touring 2020", "el de menos km con 100 mil"], { stock_id: "22253", down_payment: 100_000 }],
    [["civic touring 2020", "el más barato con 120 mil"], { stock_id: "23275", down_payment: 120_000 }],
    [["2020 civic touring", "the cheapest one with 90k"], { stock_id: "23275", down_payment: 90_000 }],
  ])("%j: what stands behind the best of a list is paid down", async (texts, args) => {
    const { calls } = await seller.answer(...texts);
    expect(calls.at(-1)).toMatchObject({ name: "plan_financing", arguments: args });
  });

  test.each<[string[], RegExp]>([
    [["180 thousand", "y a 24?"], /36, 48, 60 o 72 meses/],
    [["suvs de menos de 300 mil", "y a 48?"], /¿Para cuál de estos autos calculo el plan\?/],
    [["suvs under 300k", "and over 48?"], /Which of these cars shall I work out the plan for\?/],
    [["max term?"], /36, 48, 60 (?:and|o|or|y) 72/],
  ])("%j is of terms", async (texts, told) => {
    expect((await seller.answer(...texts)).text).toMatch(told);
  });
});
