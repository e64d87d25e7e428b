import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDraft, type TurnTool } from "../../../src/agent/draft.ts";
import { measureOf, untold } from "../../../src/agent/guard/grounds/measures.ts";
import { emptySessionState } from "../../../src/conversations/session/state.ts";
import { DealerRulesSchema } from "../../../src/financing/dealer-rules.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { createTools, loadSamples } from "../models/offline/session.ts";

const rules = DealerRulesSchema.parse({ min_down_payment: "20%", opening_fee: "2%", tax: "16%" });
const draft = createDraft({ ...emptySessionState, language: "es" });
const conversationId = "11111111-1111-4111-8111-111111111111";
const stockId = "20112";

let database: TestDatabase;
let tools: TurnTool[];
beforeAll(async () => {
  database = await createTestDatabase();
  await loadSamples(database.source);
  tools = createTools(database.source, rules).tools;
}, 60_000);
afterAll(() => database.drop());

/** The fields of a result that hold numbers. */
function listFields(value: unknown, name = ""): string[] {
  if (typeof value === "number") return [name];
  if (Array.isArray(value)) return value.flatMap((one) => listFields(one, name));
  if (typeof value !== "object" || value === null) return [];
  const isRelaxed = "field" in value && "from" in value;
  return Object.entries(value).flatMap(([key, part]) => {
    if (untold.has(key)) return [];
    return listFields(part, isRelaxed && (key === "from" || key === "to") ? String(value.field) : key);
  });
}

test.each<[string, object, number]>([
  ["search_catalog", { q: "nissan" }, 6],
  ["search_catalog", { q: "nissan de 2035 hasta 1000 pesos y menos de 10 km", length_max_mm: 1_000 }, 5],
  ["search_catalog", { monthly_max: 5_000, down_payment: 1_000, term_months: 48 }, 9],
  ["vehicle_details", { stock_id: stockId }, 3],
  ["list_makes", {}, 1],
  ["plan_financing", { stock_id: stockId }, 10],
  ["plan_financing", { stock_id: stockId, monthly_payment: 6_000 }, 10],
  ["plan_financing", { monthly_payment: 6_000 }, 10],
  ["plan_financing", { stock_id: stockId, down_payment: 1 }, 3],
  ["plan_financing", { stock_id: stockId, term_months: 7 }, 1],
  ["plan_details", { schedule: true, after_payments: 12, extra_payment: 20_000 }, 20],
  ["plan_details", { after_payments: 500 }, 2],
  ["financing_terms", { stock_id: stockId }, 5],
  ["financing_terms", {}, 5],
  ["search_knowledge", { query: "garantía" }, 0],
])("each number that %s answers to %j is known for what it measures", async (name, given, least) => {
  const tool = tools.find((one) => one.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  const args = {
    ...Object.fromEntries(Object.keys(tool.parameters.properties ?? {}).map((key) => [key, null])),
    ...given,
  };
  const result = await tool.call(args, {
    draft,
    conversationId,
    signal: AbortSignal.timeout(10_000),
  });
  const fields = [...new Set(listFields(result))];
  expect(fields.filter((field) => measureOf(name, field) === null)).toEqual([]);
  expect(fields.length).toBeGreaterThanOrEqual(least);
});
