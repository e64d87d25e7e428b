import { describe, expect, test } from "@jest/globals";
import { answerTo, es, plan, planned, type Situation, viewing } from "../../ask.ts";

describe("a plan with other terms or another down payment", () => {
  const sentra = { stock_id: "1002" };
  test.each<[string, Situation, { down_payment: number | string }, number[]]>([
    ["y con 5% de enganche a 36 y 60", planned, { down_payment: "5%" }, [36, 60]],
    ["36 and 72 months with 40k down", viewing, { down_payment: 40_000 }, [36, 72]],
    ["a 36, 48 y 60 meses con 40 mil", viewing, { down_payment: 40_000 }, [36, 48, 60]],
    ["con 48 a 60 meses cuánto", planned, { down_payment: 50_000 }, [48, 60]],
    ["compara 48 y 60", planned, { down_payment: 50_000 }, [48, 60]],
    [
      "en cuál de los dos pago menos intereses, el de 36 o el de 60",
      planned,
      { down_payment: 50_000 },
      [36, 60],
    ],
    ["which costs less in total, 48 or 72?", planned, { down_payment: 50_000 }, [48, 72]],
    ["48 vs 60 months", planned, { down_payment: 50_000 }, [48, 60]],
    ["y cuánto ahorraría pagando a 3 en vez de 5", planned, { down_payment: 50_000 }, [36, 60]],
    ["cuánto me ahorro a 36 en vez de 60", planned, { down_payment: 50_000 }, [36, 60]],
    ["how much do I save over 36 instead of 48", planned, { down_payment: 50_000 }, [48, 36]],
    ["¿cuánto me ahorro a 36?", planned, { down_payment: 50_000 }, [48, 36]],
    ["how much would I save over 36 months", planned, { down_payment: 50_000 }, [48, 36]],
    ["cuánto más de intereses pagaría a 60 que a 48", planned, { down_payment: 50_000 }, [48, 60]],
  ])("«%s» is a plan for each of those terms", async (text, situation, down, terms) => {
    expect(await answerTo(text, situation)).toEqual(
      terms.map((term_months) => ["plan_financing", { ...sentra, ...down, term_months }]),
    );
  });

  test.each<[string, string, number]>([
    ["y el 1 a 36", "1001", 36],
    ["el 3 a 72", "1003", 72],
    ["y la 3 en 60 mejor", "1003", 60],
    ["and number 3 at 36", "1003", 36],
    ["option 1 over 60 please", "1001", 60],
    ["y el 3 a 24", "1003", 24],
    ["y el tercero a 36", "1003", 36],
  ])("«%s» is another car of the list with its own term", async (text, stock_id, term_months) => {
    expect(await answerTo(text, planned)).toEqual([
      ["plan_financing", { stock_id, down_payment: 50_000, term_months }],
    ]);
  });

  test.each([
    "mejor algo de menos de 200 mil",
    "uno que no pase de 200 mil",
    "menos de 200 mil",
    "something under 200k",
    "something for less than 200k",
  ])("«%s» after a plan looks for a car that costs no more", async (text) => {
    expect(await answerTo(text, planned)).toEqual([
      ["search_catalog", expect.objectContaining({ price_max: 200_000 })],
    ]);
  });

  test.each([
    "máximo 4500",
    "5 mil a lo mucho",
    "no quiero pasar de 5000",
    "no puedo exceder los 5 mil",
    "max 4500",
    "4k tops",
    "i don't want to go over 5k",
  ])("«%s» after a plan limits what is paid each month", async (text) => {
    const calls = [["plan_financing", { stock_id: "1002", down_payment: 50_000 }]];
    expect(await answerTo(text, planned)).toEqual(calls);
  });

  test.each([
    ["máximo 90 mil", 90_000],
    ["menos de 60 mil", 60_000],
    ["hasta 40 mil", 40_000],
    ["max 30k", 30_000],
    ["déjalo en 100 mil", 100_000],
    ["leave it at 100k", 100_000],
  ])("«%s» after a plan is paid down", async (text, down_payment) => {
    const calls = [["plan_financing", { stock_id: "1002", down_payment, term_months: 48 }]];
    expect(await answerTo(text, planned)).toEqual(calls);
  });

  test.each<[string, number]>([
    ["y con 30 varos?", 30_000],
    ["y con 8?", 8_000],
    ["with 9", 9_000],
    ["con 8 pesos", 8],
  ])("«%s» after a plan is %d down", async (text, down_payment) => {
    const calls = [["plan_financing", { stock_id: "1002", down_payment, term_months: 48 }]];
    expect(await answerTo(text, planned)).toEqual(calls);
  });

  test.each(["lo menos de mensualidad", "¿cuánto es lo menos que puedo pagar al mes?"])(
    "«%s» after a plan is its longest term",
    async (text) => {
      expect(await answerTo(text, planned)).toEqual([
        ["plan_financing", { stock_id: "1002", down_payment: 50_000, term_months: 72 }],
      ]);
    },
  );

  test.each(["déjala en 220 mil", "déjalo en 230", "leave it at 220k"])(
    "«%s» after a plan is a price that is haggled over",
    async (text) => {
      expect(await answerTo(text, planned)).toEqual([
        ["search_knowledge", { query: "descuentos, precios fijos" }],
      ]);
    },
  );

  test.each([
    ["quiero pagar 15", 15_000],
    ["y si quisiera pagar 5?", 5_000],
  ])("«%s» after a plan is paid each month", async (text, monthly_payment) => {
    expect(await answerTo(text, planned)).toEqual([
      ["plan_financing", { stock_id: "1002", down_payment: 50_000, monthly_payment }],
    ]);
  });

  test.each(["y si mejor busco uno de 200 mil", "what about something around 200k", "mejor algo de 200 mil"])(
    "«%s» after a plan looks for another car",
    async (text) => {
      expect(await answerTo(text, planned)).toEqual([
        ["search_catalog", expect.objectContaining({ price_max: 220_000 })],
      ]);
    },
  );

  const details = (after_payments: number, extra = {}) => [
    ["plan_details", { number: "F-1001", after_payments, ...extra }],
    ["search_knowledge", { query: "pagos anticipados: liquidar antes de tiempo" }],
  ];
  test.each<[string, string, unknown]>([
    ["y si liquido al mes 6", "y al mes 24", details(24)],
    ["y si liquido al mes 6", "y a los 20", details(20)],
    ["what if I pay it off at month 6", "and after 18", details(18)],
    ["y si abono 20 mil en el mes 6", "y al año y medio", details(18, { extra_payment: 20_000 })],
    [
      "y si liquido al mes 6",
      "y a 36",
      [["plan_financing", { stock_id: "1002", down_payment: 50_000, term_months: 36 }]],
    ],
  ])("after «%s» «%s» goes on with it", async (before, text, calls) => {
    expect(await answerTo(text, { ...planned, before: [before] })).toEqual(calls);
  });

  const ofYears = { ...planned, before: ["con 60 mil a 5 años"] };
  const solved = {
    ...planned,
    state: { ...planned.state, plan: { ...plan, isDownFound: true as const, termMonths: 60 } },
    before: ["cuánto de enganche para pagar 7000 al mes a 60"],
  };
  const ofShare = {
    ...planned,
    state: { ...planned.state, plan: { ...plan, downPaymentPercent: 20 } },
    before: ["con 20% a 48"],
  };
  const byMonth = { ...planned, before: ["con 10 mil de enganche y 3000 al mes"] };
  const budgeted = { ...planned, before: ["con 6 mil al mes y 50 mil de enganche"] };
  test.each<[string, Situation, Record<string, unknown>]>([
    ["y si subo a 7000?", budgeted, { down_payment: 50_000 }],
    ["what if I go up to 7000", budgeted, { down_payment: 50_000 }],
    ["y con 80 mil", budgeted, { down_payment: 80_000, term_months: 48 }],
    ["add 30k cash on top of that", planned, { down_payment: 80_000, term_months: 48 }],
    ["súmale 20 mil en efectivo", planned, { down_payment: 70_000, term_months: 48 }],
    ["y cuánto sería si doy el doble", planned, { down_payment: 100_000, term_months: 48 }],
    ["what would the payment be with double that down", planned, { down_payment: 100_000, term_months: 48 }],
    ["y con esos 50 pero a 60", planned, { down_payment: 50_000, term_months: 60 }],
    ["cuál sería la de 36 con esos 65", planned, { down_payment: 65_000, term_months: 36 }],
    ["y si junto 65 mil?", planned, { down_payment: 65_000, term_months: 48 }],
    ["and if i save up 65k?", planned, { down_payment: 65_000, term_months: 48 }],
    ["si consigo 70 mil a 60 cuánto queda", planned, { down_payment: 70_000, term_months: 60 }],
    ["a cuántos meses", budgeted, { down_payment: 50_000, monthly_payment: 6_000 }],
    ["how many months would that be?", budgeted, { down_payment: 50_000, monthly_payment: 6_000 }],
    ["y con el 30", planned, { down_payment: "30%", term_months: 48 }],
    ["¿y si doy el 25?", planned, { down_payment: "25%", term_months: 48 }],
    ["y si no tengo enganche", planned, { down_payment: 0, term_months: 48 }],
    ...["quítale el enganche", "remove the down payment", "y si no doy nada?", "take out the deposit"].map(
      (text): [string, Situation, Record<string, unknown>] => [
        text,
        planned,
        { down_payment: 0, term_months: 48 },
      ],
    ),
    ["el doble de enganche", planned, { down_payment: 100_000, term_months: 48 }],
    ["double the down payment", planned, { down_payment: 100_000, term_months: 48 }],
    ["y con el triple?", planned, { down_payment: 150_000, term_months: 48 }],
    ["la mitad del enganche", planned, { down_payment: 25_000, term_months: 48 }],
    ["con 5% más de enganche", planned, { down_payment: 62_250, term_months: 48 }],
    ["10% less down", planned, { down_payment: 25_500, term_months: 48 }],
    ["dos mil más de enganche", planned, { down_payment: 52_000, term_months: 48 }],
    ["a 60 con 20 mil más de enganche", planned, { down_payment: 70_000, term_months: 60 }],
    ["110% de enganche", planned, { down_payment: "100%", term_months: 48 }],
    ["un año más", planned, { down_payment: 50_000, term_months: 60 }],
    ["two more years", planned, { down_payment: 50_000, term_months: 72 }],
    ["con lo mínimo", planned, { term_months: 48 }],
    ["plazo de 1000 meses", planned, { down_payment: 50_000, term_months: 1_000 }],
    ["a mil meses", planned, { down_payment: 50_000, term_months: 1_000 }],
    ["el plazo más largo", planned, { down_payment: 50_000, term_months: 72 }],
    ["el plazo más corto", planned, { down_payment: 50_000, term_months: 36 }],
    ...[
      "¿cuál es el plazo más largo?",
      "what's the longest term",
      "cuál es el plazo máximo que dan",
      "what's the longest loan you do",
      "which is the longest term you offer?",
    ].map((text): [string, Situation, Record<string, unknown>] => [
      text,
      planned,
      { down_payment: 50_000, term_months: 72 },
    ]),
    ...[
      "can you do 36 months",
      "could you do 3 years instead?",
      "aceptan 36 meses?",
      "will you do 36 monthly payments",
    ].map((text): [string, Situation, Record<string, unknown>] => [
      text,
      planned,
      { down_payment: 50_000, term_months: 36 },
    ]),
    ["y el plazo más corto con 5 mil al mes", planned, { down_payment: 50_000, monthly_payment: 5_000 }],
    ["el menor plazo pagando 5 mil al mes", planned, { down_payment: 50_000, monthly_payment: 5_000 }],
    ["the shortest term for 5000 a month", planned, { down_payment: 50_000, monthly_payment: 5_000 }],
    ["la mensualidad más baja", planned, { down_payment: 50_000, term_months: 72 }],
    ["lowest monthly payment", planned, { down_payment: 50_000, term_months: 72 }],
    ...[
      "le subo 20 mil",
      "y si le subo 20 mil",
      "súbele 20 mil",
      "le agrego 20 mil",
      "i'll add 20k",
      "add 20k",
    ].map((text): [string, Situation, Record<string, unknown>] => [
      text,
      planned,
      { down_payment: 70_000, term_months: 48 },
    ]),
    ...[
      "y si doy 20 mil más",
      "si doy 20 mil más",
      "y si doy 20 mil más de enganche",
      "y si le meto 20 mil más",
      "auméntale 20 mil",
      "y si doy otros 20",
      "ponle otros 20",
      "otros 20 mil",
      "what if I put another 20k",
    ].map((text): [string, Situation, Record<string, unknown>] => [
      text,
      planned,
      { down_payment: 70_000, term_months: 48 },
    ]),
    ...["cuánto financio entonces", "y cuánto queda a financiar", "how much would i be financing"].map(
      (text): [string, Situation, Record<string, unknown>] => [
        text,
        { ...planned, before: ["súbele 20 mil al enganche"] },
        { down_payment: 50_000, term_months: 48 },
      ],
    ),
    ["con 60 mil", { ...planned, before: ["un año más"] }, { down_payment: 60_000, term_months: 48 }],
    ...[
      "perdón, quise decir 80 mil",
      "perdón me equivoqué, son 80 mil",
      "no, 80 mil",
      "correction, 80k",
      "i meant 80k",
      "sorry, 80 mil pesos",
    ].map((text): [string, Situation, Record<string, unknown>] => [
      text,
      { ...planned, before: ["con 8 mil de enganche"] },
      { down_payment: 80_000, term_months: 48 },
    ]),
    ...["60 a 48", "con 60 a 48", "con 72 a 48", "with 60 over 48"].map(
      (text): [string, Situation, Record<string, unknown>] => [
        text,
        { ...planned, seller: es.questions.downPayment },
        { down_payment: text.includes("72") ? 72_000 : 60_000, term_months: 48 },
      ],
    ),
    ["y para que me quede en 6000", solved, { monthly_payment: 6_000, term_months: 60 }],
    ["and for 6000", solved, { monthly_payment: 6_000, term_months: 60 }],
    ["con ese enganche a 48", solved, { down_payment: 50_000, term_months: 48 }],
    ["y con el mismo enganche a 36?", solved, { down_payment: 50_000, term_months: 36 }],
    ...[
      "con ese mismo enganche a 36",
      "same down payment over 36",
      "y ese mismo enganche pero a 36",
      "mismo enganche a 36",
      "a 36 con el mismo enganche",
      "keep the same down but over 36",
    ].map((text): [string, Situation, Record<string, unknown>] => [
      text,
      solved,
      { down_payment: 50_000, term_months: 36 },
    ]),
    ["con el enganche mínimo a 36", solved, { term_months: 36 }],
    ["el mismo auto a 48", solved, { monthly_payment: 7_000, term_months: 48 }],
    ["con eso a 72", solved, { down_payment: 50_000, term_months: 72 }],
    ["with that down payment over 48", solved, { down_payment: 50_000, term_months: 48 }],
    ["y a 48", solved, { monthly_payment: 7_000, term_months: 48 }],
    ["¿y si fueran 6 mil?", solved, { monthly_payment: 6_000, term_months: 60 }],
    ["y a 6 mil", solved, { monthly_payment: 6_000, term_months: 60 }],
    ...["quítale 10 mil", "quítale 10", "y si le quito 10 mil", "réstale 10 mil por favor", "minus 10k"].map(
      (text): [string, Situation, Record<string, unknown>] => [
        text,
        planned,
        { down_payment: 40_000, term_months: 48 },
      ],
    ),
    ["y si doy 72 en vez de 60", planned, { down_payment: 72_000, term_months: 48 }],
    ["con 60 en lugar de 50 cuánto queda", planned, { down_payment: 60_000, term_months: 48 }],
    ["mejor 60 en vez de 50", planned, { down_payment: 60_000, term_months: 48 }],
    ["what if I put 72 instead of 50", planned, { down_payment: 72_000, term_months: 48 }],
    ["what would it be with 60k rather than 50k?", planned, { down_payment: 60_000, term_months: 48 }],
    ["mejor 60 en vez de 48", planned, { down_payment: 50_000, term_months: 60 }],
    ["make it 36 instead of 48", planned, { down_payment: 50_000, term_months: 36 }],
    ["a 36 en lugar de a 60", planned, { down_payment: 50_000, term_months: 36 }],
    ["y con nomás 20", planned, { down_payment: 20_000, term_months: 48 }],
    ["with just 30", planned, { down_payment: 30_000, term_months: 48 }],
    ["y si doy 20 menos", planned, { down_payment: 30_000, term_months: 48 }],
    ["mejor a 60 en vez de 48", planned, { down_payment: 50_000, term_months: 60 }],
    ["y con 30% en vez de 20%", planned, { down_payment: "30%", term_months: 48 }],
    ["si en vez de 60 doy 90 y a 36", planned, { down_payment: 90_000, term_months: 36 }],
    ["instead of 60 i put 90 over 36", planned, { down_payment: 90_000, term_months: 36 }],
    ["cuánto tendría que dar para bajarla a 4 mil", planned, { monthly_payment: 4_000 }],
    ["how much down to get it to 4k", planned, { monthly_payment: 4_000 }],
    ["y con 7500 a 48", solved, { monthly_payment: 7_500, term_months: 48 }],
    ["y si pago 8", solved, { monthly_payment: 8_000, term_months: 60 }],
    ["what if i do 5000 instead", solved, { monthly_payment: 5_000, term_months: 60 }],
    ["mejor que sean 8 mil", solved, { monthly_payment: 8_000, term_months: 60 }],
    ["y dando 6000", solved, { monthly_payment: 6_000, term_months: 60 }],
    ["y para 5000 a 72", solved, { monthly_payment: 5_000, term_months: 72 }],
    ["y si subo a 3500 cuánto enganche", byMonth, { monthly_payment: 3_500 }],
    ["if I go up to 3500 how much down", byMonth, { monthly_payment: 3_500 }],
    ...[
      "busco que no pase de 4 mil la mensualidad",
      "que no pase de 4 mil",
      "quiero que la mensualidad no pase de 4 mil",
      "necesito que quede abajo de 4 mil",
      "mensualidad máxima 4 mil",
      "no más de 4 mil al mes",
      "no more than 4k",
      "I need the payment under 4000",
    ].map((text): [string, Situation, Record<string, unknown>] => [text, planned, { down_payment: 50_000 }]),
    ["que no pase de 60 mil de enganche", planned, { down_payment: 60_000, term_months: 48 }],
    ["con nomás 9 mil", planned, { down_payment: 9_000, term_months: 48 }],
    ...[
      "súbele 10 puntos al enganche",
      "10 puntos más de enganche",
      "ponle 10 puntos más",
      "10 points more down",
    ].map((text): [string, Situation, Record<string, unknown>] => [
      text,
      ofShare,
      { down_payment: "30%", term_months: 48 },
    ]),
    ["quítale 5 puntos al enganche", ofShare, { down_payment: "15%", term_months: 48 }],
    ["¿5 puntos menos?", ofShare, { down_payment: "15%", term_months: 48 }],
    ["5 points less", ofShare, { down_payment: "15%", term_months: 48 }],
    ["add 5 percentage points to the down payment", ofShare, { down_payment: "25%", term_months: 48 }],
    ["ponle 20 puntos más de enganche", planned, { down_payment: 99_000, term_months: 48 }],
    ["ponle 20 mil más de enganche", planned, { down_payment: 70_000, term_months: 48 }],
    ["y si lo subo a 50 pero a 36", planned, { down_payment: 50_000, term_months: 36 }],
    ["bájalo a 40 a 60", planned, { down_payment: 40_000, term_months: 60 }],
    [
      "sorry i meant 60",
      { ...planned, before: ["with 50k down over 48"] },
      { down_payment: 50_000, term_months: 60 },
    ],
    [
      "perdón, quise decir 60",
      { ...planned, before: ["con 50 mil a 48"] },
      { down_payment: 50_000, term_months: 60 },
    ],
    ["a longer term isn't possible right? how about 72", planned, { down_payment: 50_000, term_months: 72 }],
    ["quiero pagar 500 menos al mes", planned, { down_payment: 50_000, term_months: 60 }],
    ["con 5 mil menos al mes", planned, { down_payment: 50_000, term_months: 60 }],
    ["I want to pay 500 less a month", planned, { down_payment: 50_000, term_months: 60 }],
    ["y si doy la mitad menos 10 mil", planned, { down_payment: 112_500, term_months: 48 }],
    ["half minus 10k down over 60", planned, { down_payment: 112_500, term_months: 60 }],
    ["la mitad más 20 mil a 36", planned, { down_payment: 142_500, term_months: 36 }],
    ["y con el doble menos 5 mil", planned, { down_payment: 95_000, term_months: 48 }],
    ["and over 6", planned, { down_payment: 50_000, term_months: 72 }],
    ["y a 3?", planned, { down_payment: 50_000, term_months: 36 }],
    ["y 6?", ofYears, { down_payment: 60_000, term_months: 72 }],
    ["y a 4", { ...ofYears, before: [...ofYears.before, "y 6?"] }, { down_payment: 50_000, term_months: 48 }],
    ["no mejor déjalo en 60 pero a 4", ofYears, { down_payment: 60_000, term_months: 48 }],
    ["mejor 60 mil a 4", ofYears, { down_payment: 60_000, term_months: 48 }],
    ["con 60 y a 3", ofYears, { down_payment: 60_000, term_months: 36 }],
    ["no make it 60 but over 4", ofYears, { down_payment: 60_000, term_months: 48 }],
    ["leave it at 60k but over 6", ofYears, { down_payment: 60_000, term_months: 72 }],
  ])("«%s» changes what it is near to", async (text, situation, args) => {
    expect(await answerTo(text, situation)).toEqual([["plan_financing", { ...sentra, ...args }]]);
  });
});
