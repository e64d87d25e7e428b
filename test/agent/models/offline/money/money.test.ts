import { describe, expect, test } from "@jest/globals";
import { earlyQuery } from "../../../../../src/agent/hear/documents/queries.ts";
import {
  answerTo,
  en,
  es,
  listed,
  listing,
  plan as offered,
  planned,
  type Situation,
  vehicle,
  viewing,
} from "../ask.ts";
import { answer, madePlan } from "../steps.ts";

describe("calls", () => {
  const sentra = { stock_id: "1002" };
  const again = { ...sentra, down_payment: 50_000 };
  const severalPlans = {
    ...planned,
    seller: es.questions.otherTerm,
    told: { plans: ["F-1001", "F-1002", "F-1003", "F-1004"] },
  };
  const byBudget: Situation = {
    ...listed,
    state: { listing: listing && { ...listing, query: { monthly_max: 5_000 } } },
    seller: "¿Para cuál de estos autos calculo el plan? Dime su número.",
  };
  test.each<[string, Situation, [string, object]]>([
    ["mándame la tabla de pagos", planned, ["plan_details", { number: "F-1001", schedule: true }]],
    [
      "after 12 payments what would I still owe",
      planned,
      ["plan_details", { number: "F-1001", after_payments: 12 }],
    ],
    ["si liquido al año cuánto debo", planned, ["plan_details", { number: "F-1001", after_payments: 12 }]],
    ["cuánto debo después de 20 pagos", planned, ["plan_details", { number: "F-1001", after_payments: 20 }]],
    [
      "what if I put 20k extra towards the principal after 18 payments?",
      planned,
      ["plan_details", { number: "F-1001", after_payments: 18, extra_payment: 20_000 }],
    ],
    ["¿sigue vigente el F-1007?", planned, ["plan_details", { number: "F-1007" }]],
    [
      "la tabla de pagos a 60 meses",
      planned,
      ["plan_financing", { ...sentra, down_payment: 50_000, term_months: 60 }],
    ],
    [
      "¿cuánto doy de enganche para pagar 4 mil?",
      viewing,
      ["plan_financing", { ...sentra, monthly_payment: 4_000 }],
    ],
    [
      "how much down to pay 4000 a month?",
      viewing,
      ["plan_financing", { ...sentra, monthly_payment: 4_000 }],
    ],
    [
      "¿a cuántos meses si pago 6,000?",
      planned,
      ["plan_financing", { ...sentra, down_payment: 50_000, monthly_payment: 6_000 }],
    ],
    [
      "how many months if I pay 6000 a month?",
      planned,
      ["plan_financing", { ...sentra, down_payment: 50_000, monthly_payment: 6_000 }],
    ],
    [
      "and for how long would I pay if I only put 100k and pay 9,000?",
      planned,
      ["plan_financing", { ...sentra, down_payment: 100_000, monthly_payment: 9_000 }],
    ],
    [
      "lo menos que puedo dar de enganche para pagar 6 mil al mes a 60",
      viewing,
      ["plan_financing", { ...sentra, monthly_payment: 6_000, term_months: 60 }],
    ],
    [
      "puedo dar el 30 y a cuantos meses me quedaria de 5500",
      viewing,
      ["plan_financing", { ...sentra, down_payment: "30%", monthly_payment: 5_500 }],
    ],
    [
      "y si en el mes 24 meto 30 mil",
      planned,
      ["plan_details", { number: "F-1001", after_payments: 24, extra_payment: 30_000 }],
    ],
    [
      "what would the balance be after 24 payments",
      planned,
      ["plan_details", { number: "F-1001", after_payments: 24 }],
    ],
    ["¿y si quiero pagar 5 mil al mes?", planned, ["plan_financing", { ...again, monthly_payment: 5_000 }]],
    ["quiero pagar máximo 3500 al mes", planned, ["plan_financing", { ...again, monthly_payment: 3_500 }]],
    ["¿en total cuánto es?", planned, ["plan_financing", { ...again, term_months: 48 }]],
    ["¿cuánto termino pagando?", planned, ["plan_financing", { ...again, term_months: 48 }]],
    ...[
      "total?",
      "¿y el total?",
      "grand total",
      "en total?",
      "what's the total",
      "what would I pay in all",
      "a cuánto me sale al final",
    ].map((text): [string, Situation, [string, object]] => [
      text,
      planned,
      ["plan_financing", { ...again, term_months: 48 }],
    ]),
    ["how much do I end up paying?", planned, ["plan_financing", { ...again, term_months: 48 }]],
    ["compara los plazos", planned, ["plan_financing", again]],
    ["compare the terms", planned, ["plan_financing", again]],
    [
      "la tabla de pagos del segundo plan",
      severalPlans,
      ["plan_details", { number: "F-1002", schedule: true }],
    ],
    ["dame el segundo plan", severalPlans, ["plan_details", { number: "F-1002" }]],
    ["the third option", severalPlans, ["plan_details", { number: "F-1003" }]],
    ["¿sigue en pie mi plan?", planned, ["plan_details", { number: "F-1001" }]],
    ...[
      "is my quote still valid?",
      "¿sigue vigente?",
      "y todavía vale?",
      "is that still valid?",
      "¿hasta cuándo vale?",
      "hasta qué día es válida la cotización",
      "until when is that good?",
      "when does it expire?",
      "¿y el plan que me diste?",
      "what about the quote you gave me?",
      "la cotización que me hiciste ayer",
    ].map((text): [string, Situation, [string, object]] => [
      text,
      planned,
      ["plan_details", { number: "F-1001" }],
    ]),
    ["el 2", byBudget, ["plan_financing", { ...sentra, monthly_payment: 5_000 }]],
    [
      "y a 60?",
      { ...planned, before: ["¿cuánto doy de enganche para pagar 4 mil?"] },
      ["plan_financing", { ...sentra, monthly_payment: 4_000, term_months: 60 }],
    ],
  ])("«%s»", async (text, situation, call) => {
    // What the dealer's papers say of paying early belongs to it.
    const isEarly = "after_payments" in call[1];
    const papers = isEarly ? [["search_knowledge", { query: earlyQuery }]] : [];
    expect(await answerTo(text, situation)).toEqual([call, ...papers]);
  });

  test.each([
    "dame la tabla de amortizacion",
    "the payment schedule please",
    "si liquido al año cuánto debo",
  ])("«%s» of the plans of several terms asks for which of them", async (text) => {
    const open = { ...severalPlans, state: { ...planned.state, plan: { ...offered, termMonths: null } } };
    expect(await answerTo(text, { ...open, language: "es" })).toBe(es.questions.otherTerm);
  });

  const turned: Situation = {
    state: {
      ...planned.state,
      vehicle: { stockId: "1003", label: "Nissan March 2020", priceCents: 18_000_000 },
    },
    seller: es.questions.offerPlan,
    before: ["con 50 mil a 48", "mejor el 3"],
  };
  const forMarch = { stock_id: "1003", down_payment: 50_000, term_months: 48 };
  test.each<[string, object]>([
    ["¿cuánto pago de intereses en total?", forMarch],
    ["how much interest total", forMarch],
    ["¿cuánto termino pagando?", forMarch],
    ["what's the total?", forMarch],
    ["mándame la tabla de pagos", forMarch],
    ["send me the payment schedule", forMarch],
    ["si liquido al año cuánto debo", forMarch],
    ["what if I put 20k extra towards the principal after 18 payments?", forMarch],
    ["mismo plazo y enganche", forMarch],
    ["same terms please", forMarch],
    ["compare the terms", { stock_id: "1003", down_payment: 50_000 }],
  ])("after another car was turned to, the plan is worked out for that one: «%s»", async (text, args) => {
    expect(await answerTo(text, turned)).toEqual([["plan_financing", args]]);
  });

  test.each(["me lo llevo", "I'll take it", "pásame con un vendedor"])(
    "the person who takes over is told the car turned to, without the other one's plan: «%s»",
    async (text) => {
      const calls = JSON.stringify(await answerTo(text, turned));
      expect(calls).toContain("clave 1003");
      expect(calls).not.toContain("F-1001");
    },
  );

  test("a plan that is asked back stays that of its car", async () => {
    expect(await answerTo("muéstrame mi cotización", turned)).toEqual([
      ["plan_details", { number: "F-1001" }],
    ]);
  });

  test.each(["¿puedo liquidar antes?", "¿puedo hacer pagos anticipados?", "can I pay it off early?"])(
    "«%s» asks for the dealer's conditions, not for a sum",
    async (text) => {
      expect(await answerTo(text, planned)).toMatchObject([["search_knowledge", {}]]);
    },
  );

  test.each<[string, Situation]>([
    ["y si adelanto 2 mil cada diciembre", planned],
    ["what if I pay 3000 extra per month", viewing],
    ["¿puedo dar mil extra al mes?", viewing],
  ])("«%s» is neither a down payment nor a budget", async (text, situation) => {
    const query = expect.stringContaining("pagos anticipados");
    expect(await answerTo(text, situation)).toEqual([["search_knowledge", { query }]]);
  });

  test.each([
    ["what do i owe after 2 yrs", "how much of that was interest?", 24],
    ["si liquido al mes 18 cuánto debo", "¿y de eso cuánto es capital?", 18],
    ["cuánto capital habré pagado a los 12 meses?", "¿y al mes 24?", 24],
    ["how much principal will I have paid after a year?", "and after 3 years?", 36],
  ])("«%s», «%s» goes on about the payments until then", async (before, text, after_payments) => {
    expect(await answerTo(text, { ...planned, before: [before] })).toEqual([
      ["plan_details", { number: "F-1001", after_payments }],
    ]);
  });

  test("«what do i owe after 2 yrs» is after 24 payments", async () => {
    expect((await answerTo("what do i owe after 2 yrs", planned)) as unknown[]).toContainEqual([
      "plan_details",
      { number: "F-1001", after_payments: 24 },
    ]);
  });

  test.each([
    ["cuánto capital habré pagado a los 12 meses?", 12],
    ["cuando llegue al pago 20 cuánto capital ya habré pagado?", 20],
    ["how much principal will I have paid after a year?", 12],
    ["cuánto llevo pagado de intereses al pago 20", 20],
    ["how much will i have paid after 24 payments", 24],
    ["cuánto habré pagado a los 18 meses", 18],
    ["cuánto pago de interés el primer año", 12],
    ["how much interest do I pay in the first year?", 12],
    ["cuánto es de interés en los primeros 24 pagos", 24],
  ])("«%s» is of the payments until then, and pays nothing early", async (text, after_payments) => {
    expect(await answerTo(text, planned)).toEqual([["plan_details", { number: "F-1001", after_payments }]]);
  });

  test.each([
    ["si doy mil más cada mes, en cuánto acabo?", 1_000, 1],
    ["un pago extra de 10 mil cada año, ¿en cuánto acabo?", 10_000, 12],
    ["what if I pay 500 extra every month?", 500, 1],
    ["y pagando 500 mas al mes", 500, 1],
    ["y si adelanto 2 mil cada mes", 2_000, 1],
    ["what if I pay 3000 extra per month", 3_000, 1],
    ["y un pago extra de 10 mil cada año", 10_000, 12],
    ["si le pongo 2500 extra a capital cada mes cuánto ahorro?", 2_500, 1],
  ])("«%s» is reckoned for each time", async (text, extra_payment, extra_every_months) => {
    expect(await answerTo(text, planned)).toEqual([
      ["plan_details", { number: "F-1001", extra_payment, extra_every_months }],
      ["search_knowledge", { query: "pagos anticipados: liquidar antes de tiempo" }],
    ]);
  });

  test.each([
    "y si doy 20 mil cada diciembre",
    "si doy mil más cada mes a partir del mes 12",
    "500 more every two weeks",
    "y si adelanto pagos cada mes",
  ])("«%s» is left to people", async (text) => {
    expect(JSON.stringify(await answerTo(text, planned))).not.toContain("extra_every_months");
  });

  test.each<[string, Situation, string]>([
    ["si liquido al año, ¿cuánto debo?", viewing, es.questions.downPayment],
    ["si liquido al año, ¿cuánto debo?", {}, es.questions.carOrPrice],
    ["what do I owe if I pay it off after a year?", viewing, en.questions.downPayment],
  ])("«%s» without a plan asks for what it takes", async (text, situation, question) => {
    expect(await answerTo(text, situation)).toContain(question);
  });

  test.each([
    ["¿cuánto pagaría con tasa del 8%?", "con la tasa de la agencia"],
    ["how much would I pay at an 8% rate?", "at the dealer's rate"],
  ])("«%s» is told whose rate counts", async (text, part) => {
    expect(await answerTo(text, planned)).toContain(part);
  });

  test.each([
    ["y si pago 5 mil al mes?", { ...sentra, monthly_payment: 5_000 }],
    ["what about 5000 a month", { ...sentra, monthly_payment: 5_000 }],
  ])("a down payment that was found for another amount does not count: «%s»", async (text, args) => {
    const found = { ...offered, isDownFound: true as const, termMonths: null };
    const situation = { state: { listing, vehicle, plan: found }, seller: es.questions.otherTerm };
    expect(await answerTo(text, situation)).toEqual([["plan_financing", args]]);
  });

  test("a car for a monthly amount is looked for after a plan as well", async () => {
    expect(await answerTo("quiero un carro de 5 mil al mes", planned)).toMatchObject([
      ["search_catalog", { monthly_max: 5_000 }],
    ]);
  });

  test.each([
    "¿y si doy 30 mil extra en 36 meses?",
    "y si adelanto 2 mil cada mes",
    "y pagando 500 mas al mes",
  ])("«%s» is no down payment of the next plan", async (before) => {
    const situation = { ...planned, before: [before] };
    expect(await answerTo("y a 60?", situation)).toEqual([
      ["plan_financing", { ...sentra, down_payment: 50_000, term_months: 60 }],
    ]);
  });
});

const renewed = { ...madePlan, number: "F-1050", price: 260_000, expires_at: "2026-12-27T18:00:00Z" };
const details = (data: object) => ({
  name: "plan_details",
  result: {
    ok: true as const,
    data: { stock_id: "1001", vehicle: "Nissan Versa 2019", plan: madePlan, ...data },
  },
});

test.each([
  [
    "es",
    "El plan *F-1042* venció el 27 de noviembre de 2026",
    "Plan *F-1050*",
    "sujeta a aprobación de crédito",
  ],
  ["en", "Plan *F-1042* expired on November 27, 2026", "Plan *F-1050*", "subject to credit approval"],
] as const)("an expired plan is said to be so, and the new one is told (%s)", async (language, ...parts) => {
  const told = await answer("el plan F-1042", language, [details({ status: "expired", renewed })]);
  for (const part of parts) expect(told).toContain(part);
});

test.each([
  ["es", "cambió: era de $250,000 MXN y ahora es de $260,000 MXN"],
  ["en", "changed since plan *F-1042*: it was $250,000 MXN and now it is $260,000 MXN"],
] as const)("a price that has changed is said with both prices (%s)", async (language, part) => {
  const told = await answer("el plan F-1042", language, [details({ status: "price_changed", renewed })]);
  expect(told).toContain(part);
  expect(told).toContain("F-1050");
});

test.each([
  ["¿sigue en pie mi plan?", "es", "vigente hasta el 27 de noviembre de 2026"],
  ["is my quote still valid?", "en", "valid until November 27, 2026"],
] as const)("«%s» is answered with the plan and its last day", async (text, language, part) => {
  const told = await answer(text, language, [details({ status: "valid" })]);
  expect(told).toContain("$5,072.52 MXN");
  expect(told).toContain(part);
});

test("a new plan for a car says that its price has changed since the last one", async () => {
  const price_changed = { since_plan: "F-1001", before: 260_000, say_so: true };
  const data = { stock_id: "1001", vehicle: "Nissan Versa 2019", plans: [madePlan], price_changed };
  const told = await answer("a 48 meses", "es", [{ name: "plan_financing", result: { ok: true, data } }]);
  expect(told).toMatch(/^Desde el plan \*F-1001\* .* era de \$260,000 MXN y ahora es de \$250,000 MXN\./);
});

test.each([
  ["es", "ya no está disponible"],
  ["en", "no longer available"],
] as const)("a plan for a car that is gone is not gone on with (%s)", async (language, part) => {
  expect(await answer("el plan F-1042", language, [details({ status: "vehicle_gone" })])).toContain(part);
});

test.each([
  ["es", /Con las condiciones de hoy no se puede repetir/],
  ["en", /can't be repeated the same way/],
] as const)("a plan that cannot be renewed is not replaced (%s)", async (language, part) => {
  const told = await answer("el plan F-1042", language, [
    details({
      status: "expired",
      not_renewed: { code: "term_not_offered", message: "offered are 36 months", details: { offered: [36] } },
    }),
  ]);
  expect(told).toMatch(part);
});

const costly = { ...madePlan, opening_fee: 5_800, tax_rate: 0.16, total_tax: 7_000.25 };
test.each([
  [
    "es",
    "Comisión por apertura (IVA incluido), junto con el enganche: $5,800 MXN",
    "ya en la mensualidad: $7,000.25 MXN",
  ],
  [
    "en",
    "Opening fee (VAT included), paid with the down payment: $5,800 MXN",
    "already in the monthly payment: $7,000.25 MXN",
  ],
] as const)("opening fee and tax are named where they are charged (%s)", async (language, fee, tax) => {
  const result = {
    ok: true as const,
    data: { stock_id: "1001", vehicle: "Nissan Versa 2019", plans: [costly] },
  };
  const told = await answer("…", language, [{ name: "plan_financing", result }]);
  expect(told).toContain(fee);
  expect(told).toContain(tax);
});

test("rates that differ by term stand with each term", async () => {
  const plans = [madePlan, { ...madePlan, number: "F-1043", term_months: 60, annual_rate: 0.129 }];
  const result = { ok: true as const, data: { stock_id: "1001", vehicle: "Nissan Versa 2019", plans } };
  const told = await answer("…", "es", [{ name: "plan_financing", result }]);
  expect(told).toMatch(/48 meses: .*\(tasa anual: 10%\)\n.*60 meses: .*\(tasa anual: 12\.9%\)/);
});
