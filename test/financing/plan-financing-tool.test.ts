import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDraft } from "../../src/agent/draft.ts";
import type { Vehicle, VehicleStatus } from "../../src/catalog/vehicle.ts";
import { VehicleSchema } from "../../src/catalog/vehicle.ts";
import { parseConfig } from "../../src/config.ts";
import { emptySessionState } from "../../src/conversations/session/state.ts";
import { createPlanFinancingTool } from "../../src/financing/plan-financing-tool.ts";
import { createPlanner } from "../../src/financing/planner.ts";
import { findPlanByNumber, storePlans } from "../../src/financing/plans.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { addTurn } from "./add-turn.ts";

const now = new Date("2026-11-20T18:00:00Z");
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await addVehicle("1001", 25_000_000, "available");
  await addVehicle("1002", 30_000_000, "reserved");
  await addVehicle("1003", 30_000_000, "sold");
});
afterAll(() => database.drop());

async function addVehicle(stockId: string, priceCents: number, status: VehicleStatus): Promise<void> {
  await database.source.query(
    `INSERT INTO vehicle (stock_id, make, model, version, year, km, price_cents, status)
     VALUES ($1, 'Volkswagen', 'Jetta', 'Trendline', 2019, 60000, $2, $3)`,
    [stockId, priceCents, status],
  );
}

function findVehicle(stockId: string): Promise<Vehicle | null> {
  return database.source.getRepository(VehicleSchema).findOneBy({ stockId });
}

const listStanding = async () => [];
const clock = () => now;

async function callTool(rawArguments: unknown, env: Record<string, string> = {}, state = emptySessionState) {
  const { financing } = parseConfig(env);
  const planner = createPlanner({ source: database.source, financing: () => financing, clock });
  const draft = createDraft(state);
  const context = { draft, conversationId: "", signal: new AbortController().signal };
  const result = await createPlanFinancingTool({ planner, findVehicle, listStanding, clock }).call(
    rawArguments,
    context,
  );
  return { draft, result };
}

test("a plan for a car takes the price from the stock, and the turn keeps it", async () => {
  const { draft, result } = await callTool({
    stock_id: 1001,
    price: null,
    down_payment: 50_000,
    term_months: 48,
  });
  expect(result).toMatchObject({
    ok: true,
    data: {
      stock_id: "1001",
      vehicle: expect.stringContaining("Volkswagen Jetta 2019"),
      plans: [
        {
          number: expect.stringMatching(/^F-\d{4,}$/),
          price: 250_000,
          annual_rate: 0.1,
          monthly_payment: 5_072.52,
          total: 293_480.81,
          currency: "MXN",
          expires_at: "2026-11-27T18:00:00.000Z",
        },
      ],
      note: expect.stringContaining("subject to credit approval"),
    },
  });
  const [plan] = draft.plans;
  expect(plan).toMatchObject({ stockId: "1001", priceCents: 25_000_000, monthlyPaymentCents: 507_252 });
  expect(draft.events).toEqual(["planned"]);
  expect(draft.state.plan).toEqual({
    number: plan?.number,
    stockId: "1001",
    priceCents: 25_000_000,
    downPaymentCents: 5_000_000,
    downPaymentPercent: null,
    termMonths: 48,
    expiresAt: "2026-11-27T18:00:00.000Z",
  });
  expect(draft.state.vehicle).toMatchObject({ stockId: "1001", priceCents: 25_000_000 });
});

test("a stock id as long as the import takes it can be financed", async () => {
  const stockId = "x".repeat(100);
  await addVehicle(stockId, 25_000_000, "available");
  const { result } = await callTool({ stock_id: stockId, price: null, down_payment: 0, term_months: 48 });
  expect(result).toMatchObject({ ok: true, data: { stock_id: stockId } });
});

test("without a term each of the dealer's gets a plan and a number of its own", async () => {
  const { draft } = await callTool(
    { stock_id: "1001", down_payment: "20%" },
    { FINANCING_TERMS_MONTHS: "24,12" },
  );
  expect(draft.plans.map(({ termMonths }) => termMonths)).toEqual([12, 24]);
  expect(new Set(draft.plans.map(({ number }) => number)).size).toBe(2);
  expect(draft.state.plan).toMatchObject({ number: draft.plans[0]?.number, termMonths: null });
});

test("a plan for a price that was named leaves the car under discussion alone and says that it is no price offer", async () => {
  const { draft, result } = await callTool({ price: 199_999.99, down_payment: null, term_months: 36 });
  expect(result).toMatchObject({
    ok: true,
    data: {
      stock_id: null,
      plans: [{ price: 199_999.99, down_payment: 0 }],
      note: expect.stringContaining("not a price offer"),
    },
  });
  expect(draft.state.vehicle).toBeNull();
  expect(draft.plans[0]?.stockId).toBeNull();
});

test("a monthly amount alone is enough for a highest price on each term: no offers, and nothing is kept", async () => {
  const { draft, result } = await callTool({ monthly_payment: 5_000, down_payment: "20%" });
  expect(result).toMatchObject({
    ok: true,
    data: {
      monthly_payment: 5_000,
      highest_prices: [
        { term_months: 36 },
        { term_months: 48, price: 246_426, down_payment: 49_285.2, monthly_payment: 5_000 },
        { term_months: 60 },
        { term_months: 72 },
      ],
      note: expect.stringContaining("no offers"),
    },
  });
  expect(draft).toEqual(createDraft(emptySessionState));
});

test("a car and a monthly amount bring the down payment that it takes, as offers", async () => {
  const { draft, result } = await callTool({ stock_id: "1001", monthly_payment: 4_000, term_months: 48 });
  expect(result).toMatchObject({
    ok: true,
    data: {
      stock_id: "1001",
      monthly_payment: 4_000,
      solved_for: "down_payment",
      plans: [
        {
          number: expect.stringMatching(/^F-/),
          down_payment: 92_288,
          term_months: 48,
          monthly_payment: 3_999.98,
        },
      ],
    },
  });
  expect(draft.plans).toHaveLength(1);
});

test("a car, a down payment and a monthly amount bring the terms with which it is enough", async () => {
  const { result } = await callTool({ stock_id: "1001", down_payment: 50_000, monthly_payment: 5_200 });
  expect(result).toMatchObject({
    ok: true,
    data: {
      solved_for: "term",
      reached: true,
      plans: [{ term_months: 48 }, { term_months: 60 }, { term_months: 72 }],
    },
  });
  const low = await callTool({ stock_id: "1001", down_payment: 50_000, monthly_payment: 3_000 });
  expect(low.result).toMatchObject({
    ok: true,
    data: {
      reached: false,
      plans: [
        { term_months: 72, monthly_payment: 3_705.17 },
        { term_months: 72, monthly_payment: 3_000 },
      ],
      note: expect.stringContaining("No term is enough"),
    },
  });
});

test("opening fee and taxes are said to be in the total where the dealer charges them", async () => {
  const env = { FINANCING_OPENING_FEE: "0.025", FINANCING_TAX: "0.16" };
  const { result } = await callTool({ stock_id: "1001", down_payment: 50_000, term_months: 48 }, env);
  expect(result).toMatchObject({
    ok: true,
    data: {
      plans: [{ opening_fee: 5_800, tax_rate: 0.16, total_tax: expect.any(Number) }],
      note: expect.stringMatching(/opening_fee .* in total; tax on interest is in monthly_payment and total/),
    },
  });
});

test("a price that has changed since the session's last plan for the car is said", async () => {
  await addVehicle("1004", 25_000_000, "available");
  const asked = { stock_id: "1004", down_payment: 50_000, term_months: 48 };
  const { draft } = await callTool(asked);
  await database.source.query("UPDATE vehicle SET price_cents = 24000000 WHERE stock_id = '1004'");
  const { result } = await callTool(asked, {}, draft.state);
  const change = { since_plan: draft.plans[0]?.number, before: 250_000 };
  expect(result).toMatchObject({ data: { price_changed: change, plans: [{ price: 240_000 }] } });
  const again = await callTool(asked);
  expect(again.result).not.toMatchObject({ data: { price_changed: expect.anything() } });
});

test("a plan in place of one that has expired says which that was and when", async () => {
  const { draft } = await callTool({ stock_id: "1001", down_payment: 50_000, term_months: 48 });
  const { plan } = draft.state;
  const expiresAt = "2026-11-19T18:00:00.000Z";
  const expired = { ...draft.state, plan: plan && { ...plan, expiresAt } };
  const tell = { data: { expired: { since_plan: plan?.number, expired_at: expiresAt } } };
  for (const term_months of [48, 60]) {
    const { result } = await callTool({ stock_id: "1001", down_payment: 50_000, term_months }, {}, expired);
    expect(result).toMatchObject(tell);
  }
  const standing = await callTool(
    { stock_id: "1001", down_payment: 50_000, term_months: 60 },
    {},
    draft.state,
  );
  expect(standing.result).not.toMatchObject(tell);
  const other = await callTool({ price: 100_000, down_payment: 50_000, term_months: 60 }, {}, expired);
  expect(other.result).not.toMatchObject(tell);
});

test("what the dealer changes in its rules counts from the next plan on", async () => {
  let annualRate = "0.10";
  const planner = createPlanner({
    source: database.source,
    financing: () => ({ ...parseConfig({}).financing, annualRate }),
    clock,
  });
  const asked = { stockId: null, year: null, priceCents: 25_000_000, currency: "MXN", termMonths: 48 };
  const rateOf = async () => {
    const result = await planner.plan({ ...asked, downPayment: null });
    return result.ok && result.plans.map((plan) => plan.annualRate);
  };
  expect(await rateOf()).toEqual(["0.100000"]);
  annualRate = "0.12";
  expect(await rateOf()).toEqual(["0.120000"]);
});

test.each([
  ["both a car and a price", { stock_id: "1001", price: 100_000, down_payment: 0 }, { code: "both_given" }],
  ["neither", { down_payment: 0 }, { code: "price_missing" }],
  ["an unknown car", { stock_id: "9999", down_payment: 0 }, { code: "vehicle_not_found" }],
  ["a reserved car", { stock_id: "1002", down_payment: 0 }, { code: "vehicle_reserved" }],
  [
    "a sold car",
    { stock_id: "1003", down_payment: 0 },
    { code: "vehicle_sold", details: { stock_id: "1003" } },
  ],
  [
    "too much down",
    { stock_id: "1001", down_payment: 250_000 },
    { code: "down_payment_not_below_price", details: { down_payment: 250_000 } },
  ],
  [
    "no such argument",
    { stock_id: "1001", rate: 0.01 },
    { code: "invalid_arguments", message: expect.stringContaining("rate") },
  ],
])("refused with the reason, and nothing is kept: %s", async (_, rawArguments, refusal) => {
  const { draft, result } = await callTool(rawArguments);
  expect(result).toMatchObject({ ok: false, ...refusal });
  expect(draft).toEqual(createDraft(emptySessionState));
});

test("a term that is not offered is refused, and the talk goes on about the car", async () => {
  const { draft, result } = await callTool({ stock_id: "1001", down_payment: 0, term_months: 12 });
  expect(result).toMatchObject({
    ok: false,
    code: "term_not_offered",
    details: { offered: [36, 48, 60, 72] },
  });
  expect(draft.state.vehicle).toMatchObject({ stockId: "1001" });
  expect(draft.plans).toEqual([]);
});

test("the model cannot choose the rate", () => {
  const planner = createPlanner({
    source: database.source,
    financing: () => parseConfig({}).financing,
    clock,
  });
  const { parameters } = createPlanFinancingTool({ planner, findVehicle, listStanding, clock });
  expect(parameters.required).toEqual([
    "stock_id",
    "price",
    "down_payment",
    "monthly_payment",
    "term_months",
  ]);
  expect(parameters.additionalProperties).toBe(false);
});

test("a stored plan is found by the number as a person reads it out", async () => {
  const { draft } = await callTool(
    { stock_id: "1001", down_payment: 50_000, term_months: 48 },
    { FINANCING_ANNUAL_RATE: "0.129" },
  );
  const owner = await addTurn(database.source, now);
  await database.source.transaction((manager) => storePlans(manager, draft.plans, owner));
  const [offered] = draft.plans;
  const digits = offered?.number.slice(2) ?? "";
  for (const spoken of [`F-${digits}`, `f${digits}`, ` ${digits} `]) {
    const found = await findPlanByNumber(database.source.manager, spoken);
    expect(found).toEqual({ ...offered, ...owner, annualRate: "0.129000" });
  }
  await expect(findPlanByNumber(database.source.manager, "F-1; DROP")).resolves.toBeNull();
});
