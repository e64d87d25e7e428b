import { describe, expect, test } from "@jest/globals";
import { earlyQuery } from "../../../../../src/agent/hear/documents/queries.ts";
import {
  answerTo,
  es,
  listed,
  listing,
  plan as offered,
  planned,
  type Situation,
  vehicle,
  viewing,
} from "../ask.ts";

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
});
