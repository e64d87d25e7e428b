import { describe, expect, test } from "@jest/globals";
import {
  answerTo,
  en,
  es,
  listed,
  listing,
  plan,
  planned,
  type Situation,
  vehicle,
  viewing,
} from "../../ask.ts";

describe("plans", () => {
  const sentra = { stock_id: "1002" };
  const cheapestFirst: Situation = {
    ...listed,
    state: { listing: listing && { ...listing, query: { ...listing.query, sort: "price_asc" } } },
  };
  test.each<[string, Situation, Record<string, unknown>]>([
    ["con 50 mil de enganche a 4 años", viewing, { ...sentra, down_payment: 50_000, term_months: 48 }],
    ["20% de enganche", viewing, { ...sentra, down_payment: "20%" }],
    ["85500", { ...viewing, seller: es.questions.downPayment }, { ...sentra, down_payment: 85_500 }],
    ["unit 321279 with 50k down", {}, { stock_id: "321279", down_payment: 50_000 }],
    ["a 3 años seria cuanto", viewing, { ...sentra, term_months: 36 }],
    ["y a 4 años cuanto quedaria", planned, { ...sentra, down_payment: 50_000, term_months: 48 }],
    ["over 3 years how much would it be", viewing, { ...sentra, term_months: 36 }],
    ["sin enganche a 60 meses", viewing, { ...sentra, down_payment: 0, term_months: 60 }],
    ["a 60 meses", viewing, { ...sentra, term_months: 60 }],
    ["$50k down, 48 months", viewing, { ...sentra, down_payment: 50_000, term_months: 48 }],
    ["20% down over five years", viewing, { ...sentra, down_payment: "20%", term_months: 60 }],
    ["el 1 con 40 mil de enganche", listed, { stock_id: "1001", down_payment: 40_000 }],
    ["the third one with 20% down", listed, { stock_id: "1003", down_payment: "20%" }],
    ["el march a 48 meses", listed, { stock_id: "1003", term_months: 48 }],
    [
      "what if I finance 150,000 of it over 48 months",
      viewing,
      { ...sentra, down_payment: 95_000, term_months: 48 },
    ],
    ["quiero financiar solo 150 mil", viewing, { ...sentra, down_payment: 95_000 }],
    ["y que me presten 200 mil a 3 años", planned, { ...sentra, down_payment: 45_000, term_months: 36 }],
    ["quiero un crédito de 180 mil a 60 meses", {}, { price: 180_000, down_payment: 0, term_months: 60 }],
    ["y a 60 meses?", planned, { ...sentra, down_payment: 50_000, term_months: 60 }],
    ["y a 60?", planned, { ...sentra, down_payment: 50_000, term_months: 60 }],
    ["what about 72?", planned, { ...sentra, down_payment: 50_000, term_months: 72 }],
    ["y si doy 80 mil?", planned, { ...sentra, down_payment: 80_000, term_months: 48 }],
    ["con 80 mil a 48 meses", planned, { ...sentra, down_payment: 80_000, term_months: 48 }],
    ["con 80 mil a 5 años", viewing, { ...sentra, down_payment: 80_000, term_months: 60 }],
    ["with 80k over 48 months", planned, { ...sentra, down_payment: 80_000, term_months: 48 }],
    ["y con 100 mil?", planned, { ...sentra, down_payment: 100_000, term_months: 48 }],
    // A term that is not offered is asked for all the same: the tool says so.
    ["con 20% a 84", planned, { ...sentra, down_payment: "20%", term_months: 84 }],
    ["con 15% a 24", planned, { ...sentra, down_payment: "15%", term_months: 24 }],
    ["a 84", planned, { ...sentra, down_payment: 50_000, term_months: 84 }],
    ["y a 84?", planned, { ...sentra, down_payment: 50_000, term_months: 84 }],
    ["súbele el enganche a 100 mil", planned, { ...sentra, down_payment: 100_000, term_months: 48 }],
    ["bájale a 30 mil", planned, { ...sentra, down_payment: 30_000, term_months: 48 }],
    ["raise the down payment to 60k", planned, { ...sentra, down_payment: 60_000, term_months: 48 }],
    ["y a 24 se puede?", planned, { ...sentra, down_payment: 50_000, term_months: 24 }],
    ["make it 60k", planned, { ...sentra, down_payment: 60_000, term_months: 48 }],
    ["mejor que sean 60 mil", planned, { ...sentra, down_payment: 60_000, term_months: 48 }],
    ["and 60 months", planned, { ...sentra, down_payment: 50_000, term_months: 60 }],
    ["20 percent", planned, { ...sentra, down_payment: "20%", term_months: 48 }],
    ["50 mil a 48", viewing, { ...sentra, down_payment: 50_000, term_months: 48 }],
    ["50 mil y 48", viewing, { ...sentra, down_payment: 50_000, term_months: 48 }],
    ["50,000 a 72?", viewing, { ...sentra, down_payment: 50_000, term_months: 72 }],
    ["plan 90 mil a 60", viewing, { ...sentra, down_payment: 90_000, term_months: 60 }],
    ["60k over 48", viewing, { ...sentra, down_payment: 60_000, term_months: 48 }],
    ["50 mil, 48 meses", viewing, { ...sentra, down_payment: 50_000, term_months: 48 }],
    ["mejor 20% y 60", viewing, { ...sentra, down_payment: "20%", term_months: 60 }],
    ["a 60 el 25", planned, { ...sentra, down_payment: "25%", term_months: 60 }],
    ["48 con 50", viewing, { ...sentra, down_payment: 50_000, term_months: 48 }],
    ["a 36 y 100", planned, { ...sentra, down_payment: 100_000, term_months: 36 }],
    ["at 60 with 40k", planned, { ...sentra, down_payment: 40_000, term_months: 60 }],
    ["déjalo en 25", planned, { ...sentra, down_payment: 25_000, term_months: 48 }],
    ["dejalo en 60 mil", planned, { ...sentra, down_payment: 60_000, term_months: 48 }],
    ["leave it at 40k", planned, { ...sentra, down_payment: 40_000, term_months: 48 }],
    ["con lo mismo", planned, { ...sentra, down_payment: 50_000, term_months: 48 }],
    ["a 3 años y medio", planned, { ...sentra, down_payment: 50_000, term_months: 42 }],
    ["con 30 mil a 36", planned, { ...sentra, down_payment: 30_000, term_months: 36 }],
    ["y si le meto 80 mil a 60?", planned, { ...sentra, down_payment: 80_000, term_months: 60 }],
    ["con enganche de 90,000: tabla con sus cuatro plazos", planned, { ...sentra, down_payment: 90_000 }],
    [
      "el plan a 60 meses del primero con 50 mil",
      listed,
      { stock_id: "1001", down_payment: 50_000, term_months: 60 },
    ],
    [
      "plan for the second one over 48 months with 50k",
      listed,
      { ...sentra, down_payment: 50_000, term_months: 48 },
    ],
    [
      "a cuánto sale el segundo a 48 meses dando 70 mil",
      listed,
      { ...sentra, down_payment: 70_000, term_months: 48 },
    ],
    ["el march con el mínimo a 36", listed, { stock_id: "1003", term_months: 36 }],
    ...[
      "el march a 60 con el mínimo",
      "a 60 con el enganche mínimo el march",
      "the march over 60 with the minimum down",
      "el march a 60 dando el mínimo de enganche",
    ].map((text): [string, Situation, Record<string, unknown>] => [
      text,
      listed,
      { stock_id: "1003", term_months: 60 },
    ]),
    ["cuánto al mes con 40 mil", viewing, { ...sentra, down_payment: 40_000 }],
    ["how much a month with 40k", viewing, { ...sentra, down_payment: 40_000 }],
    ["la barata con 10% de enganche", cheapestFirst, { stock_id: "1001", down_payment: "10%" }],
    ["the payment on the cheapest one, 10% down", cheapestFirst, { stock_id: "1001", down_payment: "10%" }],
    [
      "¿y con 80?",
      { ...planned, before: ["cuánto de enganche mínimo", "va con 60 mil a 5 años"] },
      { ...sentra, down_payment: 80_000, term_months: 60 },
    ],
    ["¿y el más largo?", planned, { ...sentra, down_payment: 50_000, term_months: 72 }],
    ["and the longest", planned, { ...sentra, down_payment: 50_000, term_months: 72 }],
    ["y el mas corto?", planned, { ...sentra, down_payment: 50_000, term_months: 36 }],
    ["¿de cuánto sería el enganche?", planned, { ...sentra, down_payment: 50_000, term_months: 48 }],
    ["how much is the down payment?", planned, { ...sentra, down_payment: 50_000, term_months: 48 }],
    ["con el mínimo de enganche a 60", planned, { ...sentra, term_months: 60 }],
    ["with the minimum down", planned, { ...sentra, term_months: 48 }],
    [
      "el mínimo entonces a 60",
      { ...planned, seller: es.questions.leastDown },
      { ...sentra, term_months: 60 },
    ],
    ["con el mínimo", { ...viewing, seller: es.questions.downPayment }, sentra],
    ["un carro de 200 mil a 48 meses", {}, { price: 200_000, term_months: 48 }],
    ["a 200k car over 48 months with 20% down", {}, { price: 200_000, down_payment: "20%", term_months: 48 }],
  ])("«%s»", async (text, situation, args) => {
    expect(await answerTo(text, situation)).toEqual([["plan_financing", args]]);
  });

  test.each(["sin enganche", "nada"])(
    "a named price is kept while the down payment is asked: «%s»",
    async (text) => {
      const before = ["cuánto sería la mensualidad de un carro de 300 mil"];
      expect(await answerTo(text, { seller: es.questions.downPayment, before })).toEqual([
        ["plan_financing", { price: 300_000, down_payment: 0 }],
      ]);
    },
  );

  test.each<[string, number]>([
    ["es mucho, con 60 mil", 60_000],
    ["mejor con 60 mil", 60_000],
    ["y dando 80 mil?", 80_000],
    ["what if I put 80k", 80_000],
  ])("«%s» before a car is picked is another down payment", async (text, down_payment) => {
    const seller = es.questions.pickForPlan;
    const before = ["20 mil de enganche a 60", text];
    expect(await answerTo("el 1", { ...listed, seller, before })).toEqual([
      ["plan_financing", { stock_id: "1001", down_payment, term_months: 60 }],
    ]);
    const asked = await answerTo(text, { seller: es.questions.carOrPrice, before: before.slice(0, 1) });
    expect([es, en].some(({ questions }) => String(asked).endsWith(questions.carOrPrice))).toBe(true);
  });

  test.each([
    ["con -5000", es],
    ["enganche de -$5,000", es],
    ["with -5,000 down", en],
  ])("«%s» is no down payment", async (text, { trouble }) => {
    expect(await answerTo(text, planned)).toBe(trouble.down_payment_negative({ terms: "", least: null }));
  });

  test.each<[string, Record<string, unknown>]>([
    ["plan - 48 meses con 50 mil de enganche", { down_payment: 50_000, term_months: 48 }],
    ["quiero el plan - 60 meses", { term_months: 60 }],
    ["cotízame el Sentra\n- 50 mil de enganche\n- a 48 meses", { down_payment: 50_000, term_months: 48 }],
    ["cotízame el Sentra\n-50 mil de enganche\n-a 48 meses", { down_payment: 50_000, term_months: 48 }],
    ["enganche: - 50,000", { down_payment: 50_000 }],
    ["quote it - 50k down - 48 months", { down_payment: 50_000, term_months: 48 }],
    ["48 meses, enganche -50 mil", { down_payment: 50_000, term_months: 48 }],
  ])("a dash in «%s» makes nothing negative", async (text, args) => {
    expect(await answerTo(text, viewing)).toEqual([["plan_financing", { ...sentra, ...args }]]);
  });

  test.each(["ese", "ese mero", "that one please"])("«%s» goes on with the plan at hand", async (text) => {
    expect(await answerTo(text, planned)).toContain("F-1001");
  });

  test.each(["same but 72", "lo mismo pero a 72", "mejor a 72"])(
    "«%s» before a car is picked is kept for it",
    async (text) => {
      const seller = es.questions.pickForPlan;
      expect(
        await answerTo("el 1", { ...listed, seller, before: ["48 meses con 50 mil de enganche", text] }),
      ).toEqual([["plan_financing", { stock_id: "1001", down_payment: 50_000, term_months: 72 }]]);
    },
  );

  test.each(["cuánto cuesta y en cuánto queda a 48", "how much is it and what would I pay over 48 months"])(
    "«%s» is a plan, in which the price stands",
    async (text) => {
      expect(await answerTo(text, viewing)).toEqual([["plan_financing", { ...sentra, term_months: 48 }]]);
    },
  );

  test.each<[string, typeof es]>([
    ["¿cuánto quedaría al mes?", es],
    ["quiero financiarlo", es],
    ["¿qué planes tienes?", es],
    ["sí", es],
    ["I want a plan", en],
    ["I'd like a plan", en],
    ["yes, a plan please", en],
    ["can you work out a plan?", en],
    ["could you run me a plan on this one?", en],
    ["show me a plan for it", en],
    ["plan", es],
    ["plan por favor", es],
    ["y plan?", es],
    ["ok, plan please", en],
  ])("«%s» without a down payment asks for it", async (text, { questions }) => {
    expect(await answerTo(text, viewing)).toContain(questions.downPayment);
  });

  test.each([
    "what's the plan for Saturday?",
    "I plan to come tomorrow",
    "do you have a maintenance plan?",
    "plan B?",
  ])("«%s» asks for no payments", async (text) => {
    expect(await answerTo(text, viewing)).not.toContain(en.questions.downPayment);
  });

  const asked: Situation = { ...viewing, seller: es.questions.downPayment };
  test.each<[string, Record<string, unknown>]>([
    ["50 mil", { down_payment: 50_000 }],
    ["50", { down_payment: 50_000 }],
    ["$60,000", { down_payment: 60_000 }],
    ["20%", { down_payment: "20%" }],
    ["nada", { down_payment: 0 }],
    ["no", { down_payment: 0 }],
    ["sin enganche", { down_payment: 0 }],
    ["no sé", {}],
    ["I don't know", {}],
    ["nothing", { down_payment: 0 }],
    ["about 40k", { down_payment: 40_000 }],
    ["60", { term_months: 60 }],
    ["5", { down_payment: 5_000 }],
    ["serían como 5 nomás", { down_payment: 5_000 }],
    ["maybe 8", { down_payment: 8_000 }],
    ["¿y con 8?", { down_payment: 8_000 }],
    ["creo que 6 está bien", { down_payment: 6_000 }],
    ["hasta 9", { down_payment: 9_000 }],
  ])("the answer «%s» is taken as it is; it is not asked again", async (text, args) => {
    expect(await answerTo(text, asked)).toEqual([["plan_financing", { ...sentra, ...args }]]);
  });

  test.each([
    "cuál de los tres plazos es mejor",
    "quiero ver las dos opciones",
    "lo vamos a pagar entre dos",
    "primero dime si tiene 4 puertas",
    "los dos",
    "¿cuántos dueños ha tenido, uno o más?",
    "diferencia entre los dos",
    "which of the two is better?",
    "there are 2 of us paying",
  ])("what «%s» counts in place of an answer is no down payment", async (text) => {
    expect(JSON.stringify(await answerTo(text, asked))).not.toContain("down_payment");
  });

  test.each([
    ["no thanks", en],
    ["no gracias", es],
    ["ahorita no", es],
    ["not now", en],
    ["no thank you", en],
  ])("«%s» to that question is no down payment of none, but a refusal", async (text, { accepted }) => {
    expect(String(await answerTo(text, asked)).startsWith(accepted)).toBe(true);
  });

  test.each([
    ["sí", es],
    ["yes please", en],
  ])("«%s» to it leaves open how much", async (text, { questions }) => {
    expect(await answerTo(text, asked)).toContain(questions.downPayment);
  });

  test.each<[string, Record<string, unknown>]>([
    ["sí", { term_months: 48 }],
    ["yes please", { term_months: 48 }],
    ["ta bien, con eso a 36", { term_months: 36 }],
    ["con ese enganche a 36", { term_months: 36 }],
    ["ok with that over 60", { term_months: 60 }],
    ["va, con esa cantidad a 60", { term_months: 60 }],
    ["60 mil", { down_payment: 60_000, term_months: 48 }],
    ["plan a 60 meses con 56 mil", { down_payment: 56_000, term_months: 60 }],
  ])("«%s» to the dealer's least down payment is no longer what was refused", async (text, args) => {
    const refused = {
      ...viewing,
      seller: es.questions.leastDown,
      before: ["plan a 48 meses con 5% de enganche"],
    };
    expect(await answerTo(text, refused)).toEqual([["plan_financing", { ...sentra, ...args }]]);
  });

  test("of several terms that were named before the down payment each is shown", async () => {
    const situation = { ...asked, before: ["finance it, show me 36 and 72 months"] };
    expect(await answerTo("101,500", situation)).toEqual([
      ["plan_financing", { ...sentra, down_payment: 101_500 }],
    ]);
  });

  test("after a plan, a position of the list is no down payment", async () => {
    expect(await answerTo("el 1", planned)).toEqual([["vehicle_details", { stock_id: "1001" }]]);
  });

  test("a down payment named before the car was chosen still counts", async () => {
    const situation = { ...listed, before: ["un nissan con 50 mil de enganche a 48 meses"] };
    expect(await answerTo("cuánto quedaría el 2", situation)).toEqual([
      ["plan_financing", { stock_id: "1002", down_payment: 50_000, term_months: 48 }],
    ]);
  });

  test.each(["con 100 mil", "y con 100 mil?", "if I put 100k"])(
    "«%s» is said of the plan, whatever was asked of it since",
    async (text) => {
      expect(await answerTo(text, { ...planned, seller: "Es el plan *F-1001*." })).toEqual([
        ["plan_financing", { ...sentra, down_payment: 100_000, term_months: 48 }],
      ]);
    },
  );

  test.each(["¿y la otra?", "y el otro?", "what about the other one?"])(
    "«%s» of a longer list is not the car at hand",
    async (text) => {
      expect(await answerTo(text, { ...planned, told: { plans: ["F-1001"] } })).toEqual(
        expect.stringMatching(/¿Para cuál|Which of these/),
      );
    },
  );

  test("an older car is not meant once a new list is on screen", async () => {
    const situation = { ...listed, state: { listing, vehicle: { ...vehicle, stockId: "999" } } };
    expect(await answerTo("¿cuánto quedaría al mes?", situation)).toContain(es.questions.pickForPlan);
  });

  const ofShare: Situation = {
    ...planned,
    state: { ...planned.state, plan: { ...plan, downPaymentCents: 7_350_000, downPaymentPercent: 30 } },
  };
  test.each<[string, Situation, string]>([
    ["déjalo en 25", ofShare, "25%"],
    ["leave it at 20", ofShare, "20%"],
    ["y el 35?", ofShare, "35%"],
    ["y el 35?", { ...planned, before: ["cuanto es el 25%?"] }, "35%"],
    ["o el 10", { ...planned, before: ["y con 20% de enganche"] }, "10%"],
    ["what about the 15?", { ...planned, before: ["how much would 20% down be"] }, "15%"],
  ])(
    "where a share of the price was spoken of, «%s» is another one",
    async (text, situation, down_payment) => {
      expect(await answerTo(text, situation)).toEqual([
        ["plan_financing", { ...sentra, down_payment, term_months: 48 }],
      ]);
    },
  );

  test("a down payment named as a share is that share of another car's price", async () => {
    const shared = { ...plan, downPaymentCents: 7_350_000, downPaymentPercent: 30 };
    const situation = { ...listed, state: { listing, vehicle, plan: shared } };
    expect(await answerTo("el 1 a 60 meses", situation)).toEqual([
      ["plan_financing", { stock_id: "1001", down_payment: "30%", term_months: 60 }],
    ]);
  });

  test("of two cars that were compared it is asked which one, and the wishes are kept", async () => {
    const compared = { state: { listing, vehicle }, seller: en.questions.pickForPlan };
    expect(await answerTo("3 years with 35% down", compared)).toContain(en.questions.pickForPlan);
    const again = { ...compared, before: ["compare the first and the second", "3 years with 35% down"] };
    expect(await answerTo("the first", again)).toEqual([
      ["plan_financing", { stock_id: "1001", down_payment: "35%", term_months: 36 }],
    ]);
  });

  test.each(["¿cuánto pagaría de intereses en total?", "how much interest would I pay in total?"])(
    "«%s» works the last plan out again",
    async (text) => {
      expect(await answerTo(text, planned)).toEqual([
        ["plan_financing", { stock_id: "1002", down_payment: 50_000, term_months: 48 }],
      ]);
    },
  );
});
