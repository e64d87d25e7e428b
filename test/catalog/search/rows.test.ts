import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
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
