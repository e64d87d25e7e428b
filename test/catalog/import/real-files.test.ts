import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { importCatalog } from "../../../src/catalog/import/import.ts";
import { MappingSchema } from "../../../src/catalog/import/mapping.ts";
import { VehicleSchema } from "../../../src/catalog/vehicle.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const clock = () => new Date("2026-11-20T12:00:00Z");
const load = (file: string, options = {}) =>
  importCatalog({ source: database.source, clock }, createReadStream(file), options);

/** Made up, with the same oddities as real files have. */
const fixture = (name: string) => join(import.meta.dirname, "fixtures", name);
/** Real files are large or not ours to ship: read where they are at hand. */
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

const britishMapping = MappingSchema.parse({
  columns: { make: "manufacturer", km: "mileage", fuel: "fuelType" },
  stock_id_from_line: "UK-",
  mileage_unit: "miles",
  currency: "GBP",
  corrections: { make: { Hyundi: "Hyundai" }, transmission: { "Semi-Auto": "automatic" } },
});

test("a Mexican dealer's own way of writing goes in whole", async () => {
  await expect(load(fixture("mexican.csv"), { replace: true })).resolves.toMatchObject({
    inserted: 10,
    rejected: [],
  });
  const find = (stockId: string) =>
    database.source.getRepository(VehicleSchema).findOneByOrFail({ stockId: `90010${stockId}` });
  expect(await find("1")).toMatchObject({
    priceCents: 38_999_900,
    fuel: "diesel",
    transmission: "automatic",
  });
  expect(await find("2")).toMatchObject({
    make: "KIA",
    model: "FORTE",
    transmission: "manual",
    carPlay: null,
  });
  expect(await find("3")).toMatchObject({ bluetooth: null, carPlay: true, transmission: "manual" });
  expect(await find("5")).toMatchObject({ model: "208", transmission: null });
  expect(await find("6")).toMatchObject({ lengthMm: 4294, widthMm: null, heightMm: 1605 });
  expect(await find("8")).toMatchObject({ version: "2.0", transmission: null, fuel: null });
});

test("a British file goes in with a mapping, in place of the stock, and its oddities are rejected by name", async () => {
  const options = { mapping: britishMapping, partial: true, replace: true };
  const { inserted, rejected } = await load(fixture("british.csv"), options);
  expect(inserted).toBe(4);
  expect(rejected).toEqual([
    { line: 4, reason: "year: 2060 is not between 1950 and 2027" },
    { line: 5, reason: "is the same as line 2 in every cell" },
    { line: 7, reason: "transmission: «Other» is not one of automatic (automática), manual (estándar)" },
    {
      line: 8,
      reason:
        "fuel: «Other» is not one of petrol (gasolina), diesel, hybrid (híbrido), electric (eléctrico), lpg (gas lp)",
    },
  ]);
  const cars = await database.source.getRepository(VehicleSchema).find({
    where: { status: "available" },
    order: { stockId: "ASC" },
  });
  expect(cars.map(({ make, model, km, currency }) => [make, model, km, currency])).toEqual([
    ["Ford", "Tourer", 38_624, "GBP"],
    ["Hyundai", "I20", 16, "GBP"],
    ["Vauxhall", "Corsica", 519_818, "GBP"],
    ["Toyota", "Auric", 14_222, "GBP"],
  ]);
});

(existsSync(mexican) ? test : test.skip)("a real Mexican dealer's file goes in whole", async () => {
  await expect(load(mexican, { replace: true })).resolves.toMatchObject({ inserted: 100, rejected: [] });
  const [facts] = await database.source.query(`
    SELECT count(*) FILTER (WHERE bluetooth)::int AS bluetooth, count(*) FILTER (WHERE NOT bluetooth)::int AS without,
      count(*) FILTER (WHERE car_play IS NULL)::int AS car_play_unknown,
      count(width_mm)::int AS widths, count(height_mm)::int AS heights
    FROM vehicle WHERE status = 'available'`);
  expect(facts).toEqual({ bluetooth: 97, without: 0, car_play_unknown: 60, widths: 98, heights: 99 });
});

(existsSync(british) ? test : test.skip)(
  "a large foreign file goes in with a mapping, and its oddities are rejected by name",
  async () => {
    await database.source.query("DELETE FROM vehicle");
    const { inserted, rejected } = await load(british, { mapping: britishMapping, partial: true });
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
