import { describe, expect, test } from "@jest/globals";
import { answerTo, en, es, listed, listing, planned, viewing } from "../ask.ts";
import { answer, found } from "../steps.ts";

describe("what can be paid each month", () => {
  test("is searched by, with what was said of down payment and term", async () => {
    expect(await answerTo("tengo 5 mil al mes con 50 mil de enganche")).toEqual([
      ["search_catalog", { monthly_max: 5_000, down_payment: 50_000 }],
    ]);
    expect(await answerTo("an SUV for 6000 a month over 60 months")).toEqual([
      ["search_catalog", { body: "suv", monthly_max: 6_000, term_months: 60 }],
    ]);
  });

  test("goes on with the list, and a later down payment changes it", async () => {
    const base = listing?.query;
    expect(await answerTo("5 mil al mes", listed)).toEqual([
      ["search_catalog", { ...base, monthly_max: 5_000 }],
    ]);
    const state = { listing: listing && { ...listing, query: { ...base, monthly_max: 5_000 } } };
    expect(await answerTo("con 40 mil de enganche", { ...listed, state })).toEqual([
      ["search_catalog", { ...base, monthly_max: 5_000, down_payment: 40_000 }],
    ]);
  });

  test.each([
    ["uno rojo", { colour: "rojo", down_payment: 50_000, term_months: 48 }],
    ["y a 60?", { down_payment: 50_000, term_months: 60 }],
  ])("goes with the down payment and term that were named since: «%s»", async (text, change) => {
    const query = { page_size: 5, monthly_max: 4_000, down_payment: 0 };
    const { plan } = planned.state ?? {};
    const state = { listing: listing && { ...listing, query }, ...(text === "uno rojo" && { plan }) };
    const before = ["con 50 mil de enganche"];
    expect(await answerTo(text, { state, before, seller: es.questions.pickForPlan })).toEqual([
      ["search_catalog", { ...query, ...change }],
    ]);
  });

  test.each([
    ["y a más meses?", 60],
    ["longer term?", 60],
    ["a menos plazo", 36],
  ])(
    "«%s» after cars that it pays for over 48 months is the dealer's next term",
    async (text, term_months) => {
      const query = { page_size: 5, monthly_max: 4_000, term_months: 48 };
      const state = { listing: listing && { ...listing, query } };
      expect(await answerTo(text, { state, seller: es.questions.pickForPlan })).toEqual([
        ["search_catalog", { ...query, term_months }],
      ]);
    },
  );

  test("«a más meses» is done once: what is said next goes on with that term", async () => {
    const query = { page_size: 5, monthly_max: 4_000, term_months: 60 };
    const state = { listing: listing && { ...listing, query } };
    const before = ["busco un auto de 4 mil al mes a 48 meses", "y a más meses?"];
    const situation = { state, before, seller: es.questions.pickForPlan };
    expect(await answerTo("con 40 mil", situation)).toEqual([
      ["search_catalog", { ...query, down_payment: 40_000 }],
    ]);
    expect(await answerTo("el 1", situation)).toMatchObject([["plan_financing", { term_months: 60 }]]);
  });

  test.each(["con 40 mil", "y con 40,000", "dando 40 mil?", "with 40k", "sube el enganche a 40"])(
    "«%s» after cars that it pays for is a down payment",
    async (text) => {
      const query = { page_size: 5, monthly_max: 5_000 };
      const state = { listing: listing && { ...listing, query } };
      const before = ["necesito un auto de 5 mil al mes"];
      expect(await answerTo(text, { state, before, seller: es.questions.pickForPlan })).toEqual([
        ["search_catalog", { ...query, down_payment: 40_000 }],
      ]);
    },
  );

  test.each(["and over 60", "what about over 60?", "y a 60"])(
    "«%s» after them is a term, and no price",
    async (text) => {
      const query = { page_size: 5, monthly_max: 5_000, down_payment: 40_000 };
      const state = { listing: listing && { ...listing, query } };
      const before = ["con 40 mil de enganche"];
      expect(await answerTo(text, { state, before, seller: es.questions.pickForPlan })).toEqual([
        ["search_catalog", { ...query, term_months: 60 }],
      ]);
    },
  );

  test.each([
    "y si puedo 4 mil",
    "mejor 4 mil al mes",
    "what about 4000 a month",
    "y si fueran 4000?",
    "hmm what if I can only do 4000",
  ])("«%s» in place of another amount leaves down payment and term as they were", async (text) => {
    const query = { page_size: 5, monthly_max: 3_000, down_payment: 50_000, term_months: 36 };
    const state = { listing: listing && { ...listing, query } };
    const before = ["quiero un carro de 3000 al mes con 50 mil de enganche", "a 36 meses entonces"];
    expect(await answerTo(text, { state, before, seller: es.questions.pickForPlan })).toEqual([
      ["search_catalog", { ...query, monthly_max: 4_000 }],
    ]);
  });

  test.each(["a 3 años y medio", "over 42 months", "5 mil al mes a 30 meses"])(
    "«%s» over a term that is not offered finds no cars, but is told so",
    async (text) => {
      const state = { listing: listing && { ...listing, query: { page_size: 5, monthly_max: 5_000 } } };
      expect(await answerTo(text, { state, seller: es.questions.pickForPlan })).toMatch(
        /36, 48, 60 (o|or) 72/,
      );
    },
  );

  test.each<[string, string, object]>([
    ["tengo 50 mil", "3 mil al mes", { down_payment: 50_000 }],
    ["i have 50k", "i can pay 3k a month", { down_payment: 50_000 }],
    ["hasta 50 mil", "3 mil al mes", {}],
  ])("takes the place of what buys no car: «%s», «%s»", async (said, text, down) => {
    const query = { body: "sedan", price_max: 50_000, page_size: 5 };
    const state = { listing: listing && { ...listing, query } };
    expect(await answerTo(text, { state, before: [said], seller: es.questions.pick })).toEqual([
      ["search_catalog", { body: "sedan", page_size: 5, monthly_max: 3_000, ...down }],
    ]);
  });

  test.each([
    ["tengo 80 mil", "de enganche"],
    ["cuento con 80 mil", "eso es para el enganche"],
    ["tengo 80 mil", "perdón, de anticipo"],
    ["i have 80k", "for the down payment"],
  ])("«%s», «%s»: what was taken for a price is paid down", async (first, second) => {
    const state = { listing: listing && { ...listing, query: { page_size: 5, price_max: 80_000 } } };
    const before = [first, second];
    expect(await answerTo("y puedo pagar 4500 al mes", { state, before })).toEqual([
      ["search_catalog", { page_size: 5, monthly_max: 4_500, down_payment: 80_000 }],
    ]);
  });

  test.each([
    ["a 4 años", "¿y a 3?", 36],
    ["over 4 years", "and over 5?", 60],
  ])("«%s», «%s» is a term in years", async (said, text, term_months) => {
    const [[tool, asked]] = (await answerTo(text, { ...planned, before: [said] })) as [[string, object]];
    expect([tool, asked]).toEqual(["plan_financing", expect.objectContaining({ term_months })]);
  });

  test("is worked out for the car under discussion", async () => {
    expect(await answerTo("¿y con 5 mil al mes y 50 mil de enganche?", viewing)).toEqual([
      ["plan_financing", { stock_id: "1002", down_payment: 50_000 }],
    ]);
  });

  test.each([
    "gano 20 mil al mes, ¿qué carro me alcanza?",
    "mi sueldo es de 12 mil mensuales, para que me alcanza?",
    "tengo 100 mil de enganche y gano 15 mil al mes, para qué me alcanza",
    "percibo como 18 mil libres al mes",
    "son 15 mil de ingresos mensuales",
  ])("is not what is earned: «%s»", async (text) => {
    expect(await answerTo(text)).toContain(es.questions.monthly);
  });

  test.each([
    "i make 20k a month, what can i afford?",
    "we earn about 30,000 monthly",
    "my salary is 15k a month",
    "25k a month income, what fits?",
  ])("is not what is earned: “%s”", async (text) => {
    expect(await answerTo(text)).toContain(en.questions.monthly);
  });

  test("is asked for beside what is earned, and heard in a bare amount", async () => {
    const before = ["tengo 100 mil de enganche y gano 15 mil al mes, para qué me alcanza"];
    expect(await answerTo("unos 5 mil", { seller: es.questions.monthly, before })).toEqual([
      ["search_catalog", { monthly_max: 5_000, down_payment: 100_000 }],
    ]);
    expect(await answerTo("gano 20 mil y puedo pagar 4 mil al mes")).toEqual([
      ["search_catalog", { monthly_max: 4_000 }],
    ]);
    expect(await answerTo("gano 15 mil al mes y busco un versa")).toEqual([
      ["search_catalog", { make: "Nissan", model: "Versa" }],
    ]);
  });

  test("is told as a price, from the tool's own figures", async () => {
    const args = { monthly_max: 5_000 };
    const budget = { price_max: 269_900, down_payment: 0, term_months: 72, annual_rate: 0.1 };
    const text = await answer("5 mil al mes", "es", [{ ...found({ applied: args, budget }), args }]);
    expect(text).toContain(es.understood("hasta $5,000 MXN al mes"));
    expect(text).toContain(
      es.budget({ down: null, months: 72, rate: "10%", price: "$269,900 MXN", least: null, byAge: [] }),
    );
  });
});

test.each([
  [["under 20k dollars"], "in pesos 400k", { price_max: 400_000 }],
  [["busco una suv de menos de 20 mil dólares"], "son como 400 mil", { body: "suv", price_max: 400_000 }],
  [["algo de US$20,000"], "serían 400 mil pesos", { price_min: 360_000, price_max: 440_000 }],
])(
  "an amount that was named in another currency is the one in pesos: «%s» «%s»",
  async (before, text, query) => {
    expect(await answerTo(text, { before, seller: es.questions.wish })).toEqual([["search_catalog", query]]);
  },
);
