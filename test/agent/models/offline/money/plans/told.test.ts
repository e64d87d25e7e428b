import { expect, test } from "@jest/globals";
import { answer, madePlan } from "../../steps.ts";

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
