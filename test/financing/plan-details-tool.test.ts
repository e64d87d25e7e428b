import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDraft } from "../../src/agent/draft.ts";
import { VehicleSchema } from "../../src/catalog/vehicle.ts";
import { parseConfig } from "../../src/config.ts";
import { emptySessionState } from "../../src/conversations/session/state.ts";
import { createPlanDetailsTool } from "../../src/financing/plan-details-tool.ts";
import { createPlanFinancingTool } from "../../src/financing/plan-financing-tool.ts";
import { createPlanner } from "../../src/financing/planner.ts";
import type { PlanOwner } from "../../src/financing/plans.ts";
import { findCustomersPlan, listStandingPlans, storePlans } from "../../src/financing/plans.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { addTurn } from "./add-turn.ts";

const offeredAt = new Date("2026-11-20T18:00:00Z");
const dayAfter = new Date("2026-11-21T18:00:00Z");
const weeksAfter = new Date("2026-12-20T18:00:00Z");
let database: TestDatabase;
let owner: PlanOwner;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await addTurn(database.source, offeredAt);
});
afterAll(() => database.drop());

function createTools(now: Date, env: Record<string, string> = {}) {
  const { source } = database;
  const clock = () => now;
  const planner = createPlanner({ source, financing: () => parseConfig(env).financing, clock });
  const findVehicle = (stockId: string) => source.getRepository(VehicleSchema).findOneBy({ stockId });
  const findPlan = (conversationId: string, number: string) =>
    findCustomersPlan(source.manager, conversationId, number);
  const listStanding = (conversationId: string, stockId: string | null) =>
    listStandingPlans(source.manager, conversationId, stockId, now);
  return {
    plan: createPlanFinancingTool({ planner, findVehicle, listStanding, clock }),
    details: createPlanDetailsTool({ planner, findVehicle, findPlan, listStanding, clock }),
  };
}

/** A stored plan for a car of 250,000 with 50,000 down over 48 months. */
async function offerPlan(subject: object | null = null): Promise<{ number: string; stockId: string }> {
  const stockId = randomUUID();
  await database.source.query(
    `INSERT INTO vehicle (stock_id, make, model, version, year, km, price_cents, status)
     VALUES ($1, 'Volkswagen', 'Jetta', 'Trendline', 2019, 60000, 25000000, 'available')`,
    [stockId],
  );
  const draft = createDraft(emptySessionState);
  const context = { draft, conversationId: owner.conversationId, signal: new AbortController().signal };
  const asked = { ...(subject ?? { stock_id: stockId }), down_payment: 50_000, term_months: 48 };
  await createTools(offeredAt).plan.call(asked, context);
  await database.source.transaction((manager) => storePlans(manager, draft.plans, owner));
  return { number: draft.plans[0]?.number ?? "", stockId };
}

async function look(
  rawArguments: object,
  { now = dayAfter, conversationId = owner.conversationId, env = {} } = {},
) {
  const draft = createDraft(emptySessionState);
  const context = { draft, conversationId, signal: new AbortController().signal };
  const result = await createTools(now, env).details.call(rawArguments, context);
  return { draft, result };
}

const setPrice = (stockId: string, cents: number) =>
  database.source.query("UPDATE vehicle SET price_cents = $2 WHERE stock_id = $1", [stockId, cents]);

test("a plan that holds is shown as it was offered, and the talk goes on about it", async () => {
  const { number, stockId } = await offerPlan();
  const { draft, result } = await look({ number: number.toLowerCase().replace("-", "") });
  expect(result).toMatchObject({
    ok: true,
    data: { status: "valid", stock_id: stockId, plan: { number, monthly_payment: 5_072.52 } },
  });
  expect(draft.plans).toEqual([]);
  expect(draft.state.plan).toMatchObject({ number, stockId, termMonths: 48 });
  expect(draft.state.vehicle).toMatchObject({ stockId });
});

test("a plan that has expired is worked out anew at today's rules, and the new one is what the turn keeps", async () => {
  const { number } = await offerPlan();
  const { draft, result } = await look(
    { number },
    { now: weeksAfter, env: { FINANCING_ANNUAL_RATE: "0.12" } },
  );
  expect(result).toMatchObject({
    ok: true,
    data: {
      status: "expired",
      plan: { number, annual_rate: 0.1 },
      renewed: { annual_rate: 0.12, down_payment: 50_000, term_months: 48 },
      note: expect.stringContaining("has expired"),
    },
  });
  const [renewed] = draft.plans;
  expect(renewed?.number).not.toBe(number);
  expect(renewed?.expiresAt).toEqual(new Date("2026-12-27T18:00:00Z"));
  expect(draft.state.plan?.number).toBe(renewed?.number);
});

test("an expired plan that the dealer would not offer any more is not renewed, and it is said why", async () => {
  const { number } = await offerPlan();
  const { draft, result } = await look(
    { number },
    { now: weeksAfter, env: { FINANCING_TERMS_MONTHS: "24,36" } },
  );
  expect(result).toMatchObject({
    data: { status: "expired", not_renewed: { code: "term_not_offered", details: { offered: [24, 36] } } },
  });
  expect(draft.plans).toEqual([]);
});

test("a car whose price has changed since the plan comes with both prices and a new plan", async () => {
  const { number, stockId } = await offerPlan();
  await setPrice(stockId, 26_000_000);
  const { draft, result } = await look({ number });
  expect(result).toMatchObject({
    data: {
      status: "price_changed",
      plan: { number, price: 250_000 },
      renewed: { price: 260_000 },
      note: expect.stringContaining("price has changed"),
    },
  });
  expect(draft.state.plan).toMatchObject({ number: draft.plans[0]?.number, priceCents: 26_000_000 });
});

test("a car that was sold is said to be gone, and no plan is made", async () => {
  const { number, stockId } = await offerPlan();
  await database.source.query("UPDATE vehicle SET status = 'sold' WHERE stock_id = $1", [stockId]);
  const { draft, result } = await look({ number });
  expect(result).toMatchObject({ ok: true, data: { status: "vehicle_gone" } });
  expect(draft.plans).toEqual([]);
  expect(draft.events).toEqual([]);
});

test("a plan for a price that was named holds until it expires", async () => {
  const { number } = await offerPlan({ price: 250_000 });
  expect((await look({ number })).result).toMatchObject({ data: { status: "valid", stock_id: null } });
  const { result } = await look({ number }, { now: weeksAfter });
  expect(result).toMatchObject({ data: { status: "expired", renewed: { price: 250_000 } } });
});

test("the schedule comes year by year", async () => {
  const { number } = await offerPlan();
  const { result } = await look({ number, schedule: true });
  // 12 × 5,072.52 a year, and what numpy's formula leaves owed after each.
  expect(result).toMatchObject({
    data: {
      schedule: [
        {
          year: 1,
          payments: 12,
          paid: 60_870.24,
          principal: 42_796.47,
          interest: 18_073.77,
          balance: 157_203.53,
        },
        { year: 2, payments: 12, paid: 60_870.24 },
        { year: 3, payments: 12, paid: 60_870.24 },
        { year: 4, payments: 12, paid: 60_870.09, balance: 0 },
      ],
    },
  });
});

test("early repayment says what is owed and saved, and what an extra payment does", async () => {
  const { number } = await offerPlan();
  const whole = await look({ number, after_payments: 12 });
  expect(whole.result).toMatchObject({
    data: {
      early_repayment: { after_payments: 12, owed: 157_203.53, saved_by_paying_off: 25_407.04 },
    },
  });
  const part = await look({ number, after_payments: 12, extra_payment: 50_000 });
  expect(part.result).toMatchObject({
    data: {
      early_repayment: {
        owed_after_extra: 107_203.53,
        same_payment: { payments_left: 24 },
        same_term: { monthly_payment: 3_459.16 },
      },
    },
  });
});

test("what the documents charge for paying off is reckoned with what is owed then", async () => {
  const { number } = await offerPlan();
  const charged = await look({ number, after_payments: 12, early_charge: "2%" });
  expect(charged.result).toMatchObject({
    data: {
      early_repayment: {
        owed: 157_203.53,
        early_charge: 3_144.07,
        owed_with_charge: 160_347.6,
        saved_after_charge: 22_262.97,
      },
    },
  });
  const part = await look({ number, after_payments: 12, extra_payment: 50_000, early_charge: "2%" });
  expect(part.result).not.toHaveProperty("data.early_repayment.early_charge");
});

test.each([
  [1, { payment: 5_072.52, interest: 1_666.67, principal: 3_405.85, balance: 196_594.15 }],
  [2, { payment: 5_072.52, interest: 1_638.28, principal: 3_434.24, balance: 193_159.91 }],
  [48, { payment: 5_072.37, balance: 0 }],
])("payment %d comes with its interest and what it takes off the debt", async (payment_number, told) => {
  const { number } = await offerPlan();
  const { result } = await look({ number, payment_number });
  expect(result).toMatchObject({ data: { payment: { number: payment_number, ...told } } });
});

test("a payment that the plan does not have is refused", async () => {
  const { number } = await offerPlan();
  expect((await look({ number, payment_number: 49 })).result).toMatchObject({
    code: "after_payments_out_of_range",
    details: { most: 48 },
  });
});

test.each([
  ["no plan yet", {}, "plan_missing"],
  ["no such number", { number: "F-999999" }, "plan_not_found"],
  ["what is no number", { number: "x'; DROP" }, "plan_not_found"],
])("refused with the reason: %s", async (_, rawArguments, code) => {
  const { draft, result } = await look(rawArguments);
  expect(result).toMatchObject({ ok: false, code });
  expect(draft).toEqual(createDraft(emptySessionState));
});

test("a month outside the term is refused, and nothing is kept", async () => {
  const { number } = await offerPlan();
  const { draft, result } = await look({ number, after_payments: 60 }, { now: weeksAfter });
  expect(draft).toEqual(createDraft(emptySessionState));
  expect(result).toMatchObject({
    ok: false,
    code: "after_payments_out_of_range",
    details: { most: 47 },
  });
});

test("another customer's plan is not known; the same customer's is, on every channel", async () => {
  const { number } = await offerPlan();
  const other = await addTurn(database.source, offeredAt);
  const { result } = await look({ number }, { conversationId: other.conversationId });
  expect(result).toMatchObject({ ok: false, code: "plan_not_found" });

  const customerId = randomUUID();
  await database.source.query("INSERT INTO customer (id, created_at) VALUES ($1, $2)", [
    customerId,
    offeredAt,
  ]);
  await database.source.query("UPDATE conversation SET customer_id = $1 WHERE id IN ($2, $3)", [
    customerId,
    owner.conversationId,
    other.conversationId,
  ]);
  const again = await look({ number }, { conversationId: other.conversationId });
  expect(again.result).toMatchObject({ ok: true, data: { plan: { number } } });
});

test("the same offer asked for again keeps its number while it holds, and is stored once", async () => {
  const { number, stockId } = await offerPlan();
  const ask = async (asked: object, now = dayAfter) => {
    const draft = createDraft(emptySessionState);
    const context = {
      draft,
      conversationId: owner.conversationId,
      signal: new AbortController().signal,
    };
    await createTools(now).plan.call({ stock_id: stockId, down_payment: 50_000, ...asked }, context);
    return draft;
  };
  const again = await ask({ term_months: 48 });
  expect(again.plans).toEqual([]);
  expect(again.state.plan).toMatchObject({ number, stockId, termMonths: 48 });
  const allTerms = await ask({});
  expect(allTerms.plans.map(({ termMonths }) => termMonths)).toEqual([36, 60, 72]);
  for (const [asked, now] of [
    [{ term_months: 48, down_payment: 60_000 }, dayAfter],
    [{ term_months: 48 }, weeksAfter],
  ] as const) {
    const other = await ask(asked, now);
    expect(other.plans).toHaveLength(1);
    expect(other.plans[0]?.number).not.toBe(number);
  }
  await setPrice(stockId, 24_000_000);
  expect((await ask({ term_months: 48 })).plans).toHaveLength(1);
});
