import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { openCatalog, stockWith } from "../stock.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("where a version names its rows of seats, three come first for seven, and two are none", async () => {
  const xTrail = { make: "Nissan", model: "X-Trail", body: "suv", lengthMm: 4_690 };
  await stockWith(database.source, [
    { ...xTrail, stockId: "two", version: "Sense 2.5 2 Row CVT" },
    { ...xTrail, stockId: "three", version: "Exclusive 2.5 3 Row CVT" },
    { ...xTrail, stockId: "tiptronic", version: "Advance 2.5 2 Row", transmission: "automatic" },
    { stockId: "van", make: "Toyota", model: "Sienna" },
  ]);
  const catalog = openCatalog(database.source, () => new Date("2026-11-20T12:00:00Z"));
  const { items } = await catalog.searchVehicles({ q: "para siete" });
  expect(items.map(({ stockId }) => stockId)).toEqual(["three", "van"]);
});

test("a CVT that is not wanted is told by the version, and other automatics stay", async () => {
  const catalog = openCatalog(database.source, () => new Date("2026-11-20T12:00:00Z"));
  const result = await catalog.searchVehicles({ q: "x-trail que no sea cvt" });
  expect(result).toMatchObject({
    items: [{ stockId: "tiptronic" }],
    applied: { exclude: ["CVT"] },
    notApplied: [],
  });
});

test("the place where a car stands is a filter, by the words of the stock or of the dealer's branches", async () => {
  const at = (stockId: string, location: string | null) => ({
    stockId,
    make: "Nissan",
    model: "Versa",
    location,
  });
  await stockWith(database.source, [
    at("north", "Sucursal Monterrey"),
    at("centre", "Sucursal Insurgentes, Ciudad de México"),
    at("unknown", null),
  ]);
  const catalog = openCatalog(database.source, () => new Date("2026-11-20T12:00:00Z"));
  const ids = async (query: object) =>
    (await catalog.searchVehicles(query)).items.map(({ stockId }) => stockId);
  expect(await ids({ location: "Monterrey" })).toEqual(["north"]);
  expect(await ids({ location: "Ciudad de México, Sucursal Insurgentes" })).toEqual(["centre"]);
  expect(await ids({ q: "versa en cdmx" })).toEqual(["centre"]);
  for (const location of ["cdmx", "DF", "cd de México"]) expect(await ids({ location })).toEqual(["centre"]);
  expect(await ids({ location: "mty" })).toEqual(["north"]);
  expect(await catalog.searchVehicles({ location: "Tijuana", model: "Versa" })).toMatchObject({
    total: 3,
    relaxed: [{ field: "location", from: "Tijuana", to: null }],
  });
});

test("of several fuels each fits, and versions name the drive in several ways", async () => {
  const ranger = { make: "Ford", model: "Ranger" };
  await stockWith(database.source, [
    { ...ranger, stockId: "d", fuel: "diesel", version: "XLT 4WD" },
    { ...ranger, stockId: "p", fuel: "petrol", version: "XLT 4x2" },
    { ...ranger, stockId: "h", fuel: "hybrid", version: "AWD" },
  ]);
  const catalog = openCatalog(database.source, () => new Date("2026-11-20T12:00:00Z"));
  const ids = async (query: object) =>
    (await catalog.searchVehicles(query)).items.map(({ stockId }) => stockId).sort();
  expect(await ids({ fuel: "diesel,petrol" })).toEqual(["d", "p"]);
  expect(await ids({ version: "4x4" })).toEqual(["d", "h"]);
});
