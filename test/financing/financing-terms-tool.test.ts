import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDraft } from "../../src/agent/draft.ts";
import { VehicleSchema } from "../../src/catalog/vehicle.ts";
import { parseConfig } from "../../src/config.ts";
import { emptySessionState } from "../../src/conversations/session/state.ts";
import { createFinancingTermsTool } from "../../src/financing/financing-terms-tool.ts";
import type { FinancingRules } from "../../src/financing/quote/rules.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.source.query(
    `INSERT INTO vehicle (stock_id, make, model, version, year, km, price_cents, status) VALUES
     ('old', 'Nissan', 'Versa', 'Sense', 2016, 60000, 14299900, 'available'),
     ('new', 'Nissan', 'Versa', 'Sense', 2025, 1000, 30000000, 'available'),
     ('sold', 'Nissan', 'Versa', 'Sense', 2020, 1000, 30000000, 'sold')`,
  );
});
afterAll(() => database.drop());

const rules: FinancingRules = {
  ...parseConfig({}).financing,
  annualRate: "0.159",
  rates: [
    { annualRate: "0.239", ageYears: { from: 8 } },
    { annualRate: "0.089", ageYears: { to: 2 }, termMonths: { to: 48 } },
  ],
  minDownPayment: "0.2",
  openingFee: "0.02",
};

async function ask(rawArguments: object, financing = rules) {
  const draft = createDraft(emptySessionState);
  const tool = createFinancingTermsTool({
    financing: () => financing,
    findVehicle: (stockId) => database.source.getRepository(VehicleSchema).findOneBy({ stockId }),
    clock: () => new Date("2026-11-20T18:00:00Z"),
  });
  const signal = new AbortController().signal;
  const result = await tool.call(rawArguments, { draft, conversationId: "", signal });
  expect(draft).toEqual(createDraft(emptySessionState));
  return result;
}

test.each([
  ["old", [0.239, 0.239, 0.239, 0.239], 28_599.8],
  ["new", [0.089, 0.089, 0.159, 0.159], 60_000],
])("the rates of one car are those that its plans have: %s", async (stock_id, rates, least) => {
  expect(await ask({ stock_id })).toMatchObject({
    ok: true,
    data: {
      stock_id,
      min_down_payment: least,
      least_down_share: 0.2,
      commission_share: 0.02,
      tax_rate: null,
      terms: rates.map((annual_rate, at) => ({ term_months: [36, 48, 60, 72][at], annual_rate })),
    },
  });
});

test("for no car, a rate that depends on the car's age is a range", async () => {
  const span = (lowest: number) => ({ lowest_annual_rate: lowest, highest_annual_rate: 0.239 });
  expect(await ask({})).toMatchObject({
    data: { terms: [span(0.089), span(0.089), span(0.159), span(0.159)] },
  });
});

test("one rate for all is told as one, and what is not charged as null", async () => {
  expect(await ask({ stock_id: null }, parseConfig({}).financing)).toMatchObject({
    data: {
      method: "amortised",
      least_down_share: null,
      commission_share: null,
      terms: [{ term_months: 36, annual_rate: 0.1 }, {}, {}, {}],
    },
  });
});

test("a car that cannot be had is refused", async () => {
  expect(await ask({ stock_id: "sold" })).toMatchObject({ ok: false, code: "vehicle_sold" });
});
