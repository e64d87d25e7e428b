import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { tapWire, type WireTap } from "../../bench/load/wire.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
let tap: WireTap;
beforeAll(async () => {
  database = await createTestDatabase(1);
  tap = await tapWire(database.url);
});
afterAll(async () => {
  await tap.stop();
  await database.drop();
});

test("statements are counted on their way to Postgres, plain, with parameters and prepared", async () => {
  const client = new pg.Client({ connectionString: tap.url });
  await client.connect();
  tap.reset();
  await client.query("SELECT 1");
  await client.query("SELECT $1::text AS long", ["x".repeat(100_000)]);
  for (const value of [1, 2]) await client.query({ name: "one", text: "SELECT $1::int", values: [value] });
  expect(tap.count).toMatchObject({ statements: 4, roundTrips: 4 });
  expect(tap.count.bytes).toBeGreaterThan(200_000);
  await client.end();
});
