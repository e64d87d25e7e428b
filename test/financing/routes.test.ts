import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parseConfig } from "../../src/config.ts";
import { createPlanner } from "../../src/financing/planner.ts";
import { storePlans } from "../../src/financing/plans.ts";
import { createFinancingRoutes } from "../../src/financing/routes.ts";
import { call, type StartedApp, startApp } from "../http/start-app.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { addTurn } from "./add-turn.ts";

const now = new Date("2026-11-20T18:00:00Z");
let database: TestDatabase;
let app: StartedApp;
beforeAll(async () => {
  database = await createTestDatabase();
  const { financing } = parseConfig({ FINANCING_MIN_DOWN_PAYMENT: "0.10" });
  app = await startApp({
    routers: [
      createFinancingRoutes({ source: database.source, financing: () => financing, clock: () => now }),
    ],
  });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

function post(body: unknown, query = "") {
  return call(`${app.url}/api/financing/plans${query}`, { method: "POST", body });
}

test("a named term gets one plan", async () => {
  const { status, body } = await post({ price: 250_000, down_payment: 50_000, term_months: 48 });
  expect(status).toBe(200);
  expect(body).toEqual({
    price: 250_000,
    down_payment: 50_000,
    principal: 200_000,
    annual_rate: 0.1,
    term_months: 48,
    monthly_payment: 5_072.52,
    last_payment: 5_072.37,
    total_interest: 43_480.81,
    total: 293_480.81,
    currency: "MXN",
    method: "amortised",
  });
});

test("without a term there is one plan for each of the dealer's", async () => {
  const { body } = await post({ price: 250_000, down_payment: "20%", term_months: null });
  expect(body.plans).toMatchObject(
    [36, 48, 60, 72].map((term_months) => ({ term_months, down_payment: 50_000, principal: 200_000 })),
  );
});

test("the schedule comes when it is asked for", async () => {
  const { body } = await post({ price: 250_000, down_payment: 50_000, term_months: 48 }, "?schedule=true");
  const schedule = body.schedule as Record<string, number>[];
  expect(schedule).toHaveLength(48);
  expect(schedule[0]).toEqual({
    number: 1,
    payment: 5_072.52,
    interest: 1_666.67,
    principal: 3_405.85,
    balance: 196_594.15,
  });
  expect(schedule[47]).toMatchObject({ payment: 5_072.37, balance: 0 });
});

test("a monthly amount gets the down payments or the terms for a price, and without one the highest prices", async () => {
  const down = await post({ price: 250_000, monthly_payment: 4_000 });
  expect(down.body).toMatchObject({
    solved_for: "down_payment",
    reached: true,
    plans: [{ term_months: 36 }, { term_months: 48, down_payment: 92_288 }, {}, {}],
  });
  const term = await post({ price: 250_000, down_payment: 50_000, monthly_payment: 5_200 });
  expect(term.body).toMatchObject({ solved_for: "term", plans: [{ term_months: 48 }, {}, {}] });
  const price = await post({ monthly_payment: 5_000, down_payment: "20%", term_months: 48 });
  expect(price.body).toMatchObject({ solved_for: "price", plans: [{ price: 246_426, term_months: 48 }] });
});

test("early repayment comes when it is asked for", async () => {
  const body = { price: 250_000, down_payment: 50_000, term_months: 48 };
  const paidOff = await post(body, "?after_payments=12");
  expect(paidOff.body.early_repayment).toEqual({
    after_payments: 12,
    paid: 60_870.24,
    principal_paid: 42_796.47,
    interest_paid: 18_073.77,
    owed: 157_203.53,
    saved_by_paying_off: 25_407.04,
  });
  const part = await post(body, "?after_payments=12&extra_payment=50000");
  expect(part.body.early_repayment).toMatchObject({
    owed_after_extra: 107_203.53,
    same_payment: { payments_left: 24 },
  });
  const beyond = await post(body, "?after_payments=48");
  expect(beyond.status).toBe(422);
  expect(beyond.body.error).toMatchObject({ code: "after_payments_out_of_range" });
});

test("a stored plan is shown with whether it has expired, its whole schedule and its early repayment", async () => {
  const owner = await addTurn(database.source, now);
  const planner = createPlanner({
    source: database.source,
    financing: () => ({ ...parseConfig({}).financing, planTtlMs: -1 }),
    clock: () => now,
  });
  const asked = { stockId: null, year: null, priceCents: 25_000_000, currency: "MXN", termMonths: 48 };
  const result = await planner.plan({ ...asked, downPayment: { kind: "amount", cents: 5_000_000 } });
  if (!result.ok) throw new Error("there is a plan");
  await database.source.transaction((manager) => storePlans(manager, result.plans, owner));
  const { body } = await call(
    `${app.url}/api/financing/plans/${result.plans[0]?.number}?schedule=true&after_payments=12`,
  );
  expect(body).toMatchObject({
    expired: true,
    monthly_payment: 5_072.52,
    conversation_id: owner.conversationId,
    early_repayment: { owed: 157_203.53 },
  });
  expect(body.schedule).toHaveLength(48);
});

test("the rate of a dealer who lends by age goes by the model year", async () => {
  const rates = [{ annualRate: "0.15", ageYears: { from: 8 } }];
  const financing = () => ({ ...parseConfig({}).financing, rates });
  const aged = await startApp({
    routers: [createFinancingRoutes({ source: database.source, financing, clock: () => now })],
  });
  const rateOf = async (model_year: number) => {
    const body = { price: 250_000, down_payment: 50_000, term_months: 48, model_year };
    return (await call(`${aged.url}/api/financing/plans`, { method: "POST", body })).body.annual_rate;
  };
  expect(await rateOf(2019)).toBe(0.1);
  expect(await rateOf(2018)).toBe(0.15);
  await aged.close();
});

test("another rate is a yearly fraction", async () => {
  const { body } = await post({ price: 300_000, down_payment: 100_000, term_months: 60, annual_rate: 0.129 });
  expect(body).toMatchObject({ annual_rate: 0.129, monthly_payment: 4_540.38 });
});

test.each([
  [{ price: 250_000, down_payment: 300_000 }, "down_payment_not_below_price", "down_payment"],
  [{ price: 250_000, down_payment: -1 }, "down_payment_negative", "down_payment"],
  [{ price: 250_000, down_payment: "5%" }, "down_payment_below_minimum", "down_payment"],
  [{ price: -5, down_payment: 0 }, "price_not_positive", "price"],
  [{ price: 250_000, down_payment: 50_000, term_months: 50 }, "term_not_offered", "term_months"],
  [{ price: 250_000, down_payment: 50_000, annual_rate: 10 }, "rate_out_of_range", "annual_rate"],
])("%j is refused with 422, a code and the field", async (body, code, field) => {
  const answer = await post(body);
  expect(answer.status).toBe(422);
  expect(answer.body.error).toMatchObject({ code, details: { field } });
});

test.each([
  [{ price: 250_000, down_payment: 50_000, months: 48 }, "months"],
  [{ price: "250000", down_payment: 50_000 }, "price"],
  [{ down_payment: 50_000 }, "price"],
  [{ price: 250_000 }, "down_payment"],
  [{ price: 250_000, monthly_payment: "4000" }, "monthly_payment"],
  [{ price: 250_000, down_payment: "50000" }, "down_payment"],
  [{ price: 250_000.001, down_payment: 0 }, "price"],
  [{ price: 250_000, down_payment: 0, term_months: 48.5 }, "term_months"],
  [{ price: 250_000, down_payment: 0, annual_rate: "0.1" }, "annual_rate"],
])("%j is 400 and names the field %s", async (body, field) => {
  const answer = await post(body);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatchObject({ code: "invalid_input", details: [{ field }] });
});

test("a number that was never drawn is no plan", async () => {
  const answer = await call(`${app.url}/api/financing/plans/F-999999`);
  expect(answer.status).toBe(404);
});
