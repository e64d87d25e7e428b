import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { importCatalog } from "../../src/catalog/import/import.ts";
import { systemClock } from "../../src/clock.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("a process that stands still in mid-transaction loses its locks after 5 s, and can go on later", async () => {
  await database.source.query(
    "INSERT INTO customer (id, name, created_at) VALUES (gen_random_uuid(), 'Ana', now())",
  );
  const frozen = database.source.createQueryRunner();
  await frozen.startTransaction();
  await frozen.query("SELECT 1 FROM customer FOR UPDATE");
  const startedAt = performance.now();
  await database.source.query("UPDATE customer SET name = 'Eva'");
  expect(performance.now() - startedAt).toBeLessThan(8_000);
  await expect(frozen.query("SELECT 1")).rejects.toThrow();
  await frozen.release().catch(() => undefined);
  expect(await database.source.query("SELECT name FROM customer")).toEqual([{ name: "Eva" }]);
}, 15_000);

test("an upload that pauses for longer than that is still imported", async () => {
  const file = Readable.from(
    (async function* () {
      yield Buffer.from("stock_id,km,price,make,model,year,version\n");
      await sleep(6_000);
      yield Buffer.from("1,77400,461999.0,Volkswagen,Touareg,2018,3.0 V6\n");
    })(),
  );
  const result = await importCatalog({ source: database.source, clock: systemClock }, file);
  expect(result).toMatchObject({ inserted: 1 });
}, 15_000);
