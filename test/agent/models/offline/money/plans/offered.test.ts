import { describe, expect, test } from "@jest/globals";
import { answerTo, es, plan, planned, viewing } from "../../ask.ts";

describe("a plan that was offered for the car in view, or made", () => {
  const sentra = { stock_id: "1002" };

  test.each<[string, Record<string, unknown>]>([
    ["50 mil", { down_payment: 50_000 }],
    ["sí, con 80", { down_payment: 80_000 }],
    ["con 50 pesos", { down_payment: 50 }],
    ["$80,000", { down_payment: 80_000 }],
    ["cien mil", { down_payment: 100_000 }],
    ["50 mil a 48", { down_payment: 50_000, term_months: 48 }],
    ["yes, with 50k", { down_payment: 50_000 }],
    ["i can put 60k", { down_payment: 60_000 }],
    ["tengo 80", { down_payment: 80_000 }],
    ["maybe 60k", { down_payment: 60_000 }],
    ["como 70 mil nada más", { down_payment: 70_000 }],
    ["tengo como 70 mil nada más", { down_payment: 70_000 }],
    ["pues 70 mil nomás", { down_payment: 70_000 }],
    ["just 70k", { down_payment: 70_000 }],
    ["unos 70 mil solamente", { down_payment: 70_000 }],
  ])("«%s» is paid down where the plan of a car was offered", async (text, args) => {
    expect(await answerTo(text, viewing)).toEqual([["plan_financing", { ...sentra, ...args }]]);
  });

  test.each([
    ["200 mil", { price_min: 180_000, price_max: 220_000 }],
    ["hasta 100 mil", { price_max: 100_000 }],
    ["2020", { price_max: 300_000, year_min: 2020, year_max: 2020 }],
    ["menos de 50 mil km", { price_max: 300_000, km_max: 50_000 }],
  ])("«%s» is searched by there", async (text, query) => {
    expect(await answerTo(text, viewing)).toEqual([
      ["search_catalog", { make: "Nissan", page_size: 5, ...query }],
    ]);
  });

  test("a stock id is none there, nor is a number that is no car of the list", async () => {
    expect(await answerTo("22351", viewing)).toEqual([["vehicle_details", { stock_id: "22351" }]]);
    expect(await answerTo("48", viewing)).toBe("La lista va del 1 al 3. ¿Cuál te interesa?");
  });

  test.each([
    ["cuánto doy para que me quede en 3500 al mes"],
    ["cuánto pongo para pagar 3500 mensuales"],
    ["how much do i put in to pay 3500 a month"],
  ])("«%s» is the down payment that it takes", async (text) => {
    expect(await answerTo(text, viewing)).toEqual([
      ["plan_financing", { ...sentra, monthly_payment: 3_500 }],
    ]);
  });

  test.each([
    ["y si a medio camino doy 25 mil", 24],
    ["what if i throw 25k at it halfway", 24],
    ["30k extra halfway through the loan", 24],
  ])("«%s» is paid early", async (text, after_payments) => {
    const extra_payment = text.startsWith("30k") ? 30_000 : 25_000;
    expect(await answerTo(text, planned)).toMatchObject([
      ["plan_details", { number: "F-1001", after_payments, extra_payment }],
      ["search_knowledge", {}],
    ]);
  });

  test.each([
    "cuánto de enganche necesito",
    "y de enganche cuánto?",
    "cuánto tendría que dar",
    "how much down would that need",
  ])("«%s» is found for the monthly amount named right before", async (text) => {
    const situation = { ...viewing, before: ["quiero pagar 6 mil al mes"] };
    expect(await answerTo(text, situation)).toEqual([
      ["plan_financing", { ...sentra, monthly_payment: 6_000 }],
    ]);
  });

  test.each([
    ["84?", 84],
    ["48", 48],
    ["el más largo", 72],
    ["the shortest one", 36],
    ["a 60 entonces", 60],
  ])("«%s» is the term, where the one named was not offered", async (text, term_months) => {
    const seller = es.trouble.term_not_offered({ terms: "36, 48, 60 o 72", least: null });
    const situation = { ...viewing, seller, before: ["con 60 mil a 24"] };
    expect(await answerTo(text, situation)).toEqual([
      ["plan_financing", { ...sentra, down_payment: 60_000, term_months }],
    ]);
  });

  test.each([
    "calcúlalo",
    "sí, calcúlalo porfa",
    "hágame el cálculo",
    "yes, calculate it",
    "run the numbers",
  ])("«%s» to whether a car is liked wants its plan", async (text) => {
    const answer = await answerTo(text, { ...viewing, seller: es.questions.confirmCar });
    expect(answer).toMatch(/enganche|down/);
  });

  test.each([
    "dame el plan por escrito",
    "me lo das por escrito?",
    "can i get that in writing",
    "mándame la cotización por escrito",
    "necesito los números por escrito porfa",
    "send me the quote in writing",
    "por escrito",
  ])("«%s» is the plan once more", async (text) => {
    expect(await answerTo(text, planned)).toEqual([["plan_details", { number: "F-1001" }]]);
  });

  test("how long several plans stand is told of all of them", async () => {
    const open = { ...planned, state: { ...planned.state, plan: { ...plan, termMonths: null } } };
    expect(await answerTo("¿hasta cuándo me respetas esa cotización?", open)).toEqual([
      ["plan_financing", { ...sentra, down_payment: 50_000 }],
    ]);
  });

  test.each(["autos hasta 250 mil con 50 mil de enganche", "something under 250k with 50k down"])(
    "«%s» looks for other cars, whatever car is in hand",
    async (text) => {
      expect(await answerTo(text, viewing)).toEqual([["search_catalog", { price_max: 250_000 }]]);
    },
  );

  test.each(["¿puedo dar 10% de enganche?", "can i put 10% down?"])(
    "«%s» before a car is spoken of asks for the dealer's least",
    async (text) => {
      expect(await answerTo(text)).toEqual([
        ["search_knowledge", expect.anything()],
        ["financing_terms", {}],
      ]);
    },
  );
});
