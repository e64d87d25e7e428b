import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDataSource } from "../../src/database/data-source.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  // One connection: what it has prepared is what the next statement sees.
  database = await createTestDatabase(1);
});
afterAll(() => database.drop());

const listPrepared = async (): Promise<string[]> => {
  const rows: { name: string }[] = await database.source.query("SELECT name FROM pg_prepared_statements");
  return rows.map(({ name }) => name);
};

test("a statement that begins with its name is prepared once, any other one never", async () => {
  const { source } = database;
  for (const value of [1, 2]) {
    expect(await source.query("-- add_one\nSELECT $1::int + 1 AS sum", [value])).toEqual([
      { sum: value + 1 },
    ]);
    expect(await source.query("SELECT $1::int AS plain", [value])).toEqual([{ plain: value }]);
  }
  expect(await listPrepared()).toEqual(["add_one"]);
});

test("nothing is prepared behind a pooler", async () => {
  const source = await createDataSource(database.url, 1, { pooled: true }).initialize();
  expect(await source.query("-- add_one\nSELECT $1::int + 1 AS sum", [1])).toEqual([{ sum: 2 }]);
  expect(await source.query("SELECT name FROM pg_prepared_statements")).toEqual([]);
  await source.destroy();
});
