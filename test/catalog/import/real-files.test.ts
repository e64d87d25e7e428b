import { createReadStream, existsSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { importCatalog } from "../../../src/catalog/import/import.ts";
import { MappingSchema } from "../../../src/catalog/import/mapping.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const clock = () => new Date("2026-11-20T12:00:00Z");
const load = (file: string, options = {}) =>
  importCatalog({ source: database.source, clock }, createReadStream(file), options);

const mexican = "../shared/data/catalog-mx.csv";
const british = "../shared/data/catalog-large.csv";
const sample = "data/catalog.csv";

test("the sample catalogue goes in whole and looks like a dealer's stock", async () => {
  const result = await load(sample, { replace: true });
  expect(result.rejected).toEqual([]);
  expect(result.inserted).toBeGreaterThanOrEqual(290);
  const [facts] = await database.source.query(`
    SELECT count(DISTINCT make)::int AS makes, count(DISTINCT location)::int AS locations,
      count(*) FILTER (WHERE status = 'available')::float8 / count(*) AS available,
      count(*) FILTER (WHERE bluetooth IS NULL)::int AS unknown_bluetooth
    FROM vehicle`);
  expect(facts.makes).toBeGreaterThan(20);
  expect(facts.locations).toBe(4);
  expect(facts.available).toBeGreaterThan(0.85);
  expect(facts.unknown_bluetooth).toBeGreaterThan(0);
});

(existsSync(mexican) ? test : test.skip)("a real Mexican dealer's file goes in whole", async () => {
  await expect(load(mexican)).resolves.toEqual({ inserted: 100, updated: 0, removed: 0, rejected: [] });
  const [facts] = await database.source.query(`
    SELECT count(*) FILTER (WHERE bluetooth)::int AS bluetooth, count(*) FILTER (WHERE NOT bluetooth)::int AS without,
      count(*) FILTER (WHERE car_play IS NULL)::int AS car_play_unknown,
      count(width_mm)::int AS widths, count(height_mm)::int AS heights
    FROM vehicle WHERE stock_id IN ('243587', '322165', '324705', '317780') OR location IS NULL`);
  expect(facts).toEqual({ bluetooth: 97, without: 0, car_play_unknown: 60, widths: 98, heights: 99 });
});

(existsSync(british) ? test : test.skip)(
  "a large foreign file goes in with a mapping, in seconds, and its oddities are rejected by name",
  async () => {
    const mapping = MappingSchema.parse({
      columns: { make: "manufacturer", km: "mileage", fuel: "fuelType" },
      stock_id_from_line: "UK-",
      mileage_unit: "miles",
      currency: "GBP",
      corrections: { make: { Hyundi: "Hyundai" }, transmission: { "Semi-Auto": "automatic" } },
    });
    const startedAt = performance.now();
    const { inserted, rejected } = await load(british, { mapping, partial: true });
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(inserted + rejected.length).toBe(108_540);
    const count = (pattern: RegExp) => rejected.filter(({ reason }) => pattern.test(reason)).length;
    expect(count(/^year: 2060 is not between/)).toBe(1);
    expect(count(/«Other» is not one of/)).toBe(262);
    expect(count(/is the same as line \d+ in every cell/)).toBe(rejected.length - 263);
    const [facts] = await database.source.query(`
      SELECT count(*) FILTER (WHERE make = 'Hyundi' OR model LIKE ' %')::int AS odd, max(km)::int AS max_km
      FROM vehicle WHERE stock_id LIKE 'UK-%'`);
    expect(facts).toEqual({ odd: 0, max_km: Math.round(323_000 * 1.609344) });
  },
  60_000,
);
