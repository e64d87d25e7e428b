import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { orderVehicles, selectVehicles } from "../../src/catalog/filters.ts";
import type { CatalogQuery } from "../../src/catalog/query.ts";
import { readExclusions } from "../../src/catalog/search/exclusions.ts";
import { listStockWords } from "../../src/catalog/search/words.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.source.query(`
    INSERT INTO vehicle (stock_id, make, model, version, year, km, price_cents)
    SELECT n, 'Make' || n % 40, 'Model' || n % 400, md5(n::text) || CASE WHEN n % 100 = 0 THEN ' comfortline ' ELSE ' ' END || n, 2020, 1000, 100000 + n * 7919 % 5000 * 1000
    FROM generate_series(1, 5000) AS n`);
  // Into the index what still waits beside it: as long as that is much, the index looks dear.
  await database.source.query("VACUUM ANALYZE vehicle");
});
afterAll(() => database.drop());

/** The plan that Postgres makes where it may not simply read the whole table. */
function explain(query: CatalogQuery): Promise<string> {
  const models = query.model ? [query.model] : [];
  return database.source.transaction(async (manager) => {
    await manager.query("SET LOCAL enable_seqscan = off");
    const words = await listStockWords(database.source);
    const { exclusions } = readExclusions([], [], "2026-11-20");
    const asked = { query, makeInStock: true, models, exclusions, words, notExcluded: [], changes: [] };
    const [statement, parameters] = orderVehicles(
      selectVehicles(manager, asked),
      asked,
      null,
    ).getQueryAndParameters();
    const rows: Record<string, string>[] = await manager.query(`EXPLAIN ${statement}`, parameters);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
}

test.each<[string, CatalogQuery, RegExp]>([
  ["a word of free text, misspelled or not", { q: "confortline" }, /vehicle_name_trigram/],
  ["a number in free text, which stands whole", { q: "4711" }, /vehicle_name_trigram/],
  ["the words of a version", { version: "c4ca4238a0" }, /vehicle_name_trigram/],
  ["a make", { make: "Máke7" }, /Index Cond: \(\(?folded_make = 'make7'/],
  ["a make and a model", { make: "MAKE7", model: "Model7" }, /Index Cond: .*folded_make.*folded_model/],
  ["a price", { price_max: 1_100 }, /vehicle_price/],
])("the index serves %s", async (_what, query, index) => {
  expect(await explain(query)).toMatch(index);
});
