import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { askAlike } from "../../../src/catalog/search/likeness.ts";
import type { Catalog } from "../../../src/catalog/search.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { openCatalog, stockWith } from "../stock.ts";

let database: TestDatabase;
let catalog: Catalog;
beforeAll(async () => {
  database = await createTestDatabase();
  catalog = openCatalog(database.source, () => new Date("2026-11-20T12:00:00Z"));
  const sedan = { body: "sedan", make: "Nissan", model: "Versa" };
  const suv = { body: "suv", make: "Honda", model: "CR-V", priceCents: 42_000_000 };
  await stockWith(database.source, [
    { ...sedan, stockId: "old", year: 2013, priceCents: 11_000_000 },
    { ...sedan, stockId: "near", year: 2019, priceCents: 21_000_000 },
    { ...suv, stockId: "crv" },
    { ...suv, stockId: "kicks", make: "Nissan", model: "Kicks", priceCents: 39_000_000 },
    { ...suv, stockId: "march", make: "Nissan", model: "March", body: "hatchback", priceCents: 40_000_000 },
  ]);
});
afterAll(() => database.drop());

test.each([
  [
    "the same model about its price",
    { make: "Nissan", model: "Versa", body: "sedan", priceCents: 20_000_000 },
    ["near"],
  ],
  [
    "what is of its body and about its price",
    { make: "Toyota", model: "RAV4", body: "suv", priceCents: 40_000_000 },
    ["crv", "kicks"],
  ],
])("in place of a car that is gone stands %s", async (_, car, expected) => {
  const { items } = await catalog.searchVehicles(askAlike(car));
  expect(items.map(({ stockId }) => stockId).toSorted()).toEqual(expected);
});

test.each([
  ["4Runner", ["crv", "kicks"]],
  ["Focus", ["march", "near", "old"]],
])("in place of a %s, which never was here, stands what is built like it", async (model, expected) => {
  const { items, relaxed } = await catalog.searchVehicles({ model });
  expect(items.map(({ stockId }) => stockId).toSorted()).toEqual(expected);
  expect(relaxed).toEqual([{ field: "model", from: model, to: null }]);
});

test("what may be spent counts for more than how it is built", async () => {
  const price_max = 190_000;
  const { items, relaxed } = await catalog.searchVehicles({ model: "Pilot", price_max });
  expect(items.length).toBeGreaterThan(0);
  for (const { priceCents } of items) expect(priceCents).toBeLessThanOrEqual(price_max * 100);
  expect(relaxed).toEqual([{ field: "model", from: "Pilot", to: null }]);
});

test.each([
  ["Pathfinder", "kicks"],
  ["Pilot", "crv"],
])("in place of a %s, those of its make come first", async (model, expected) => {
  const { items } = await catalog.searchVehicles({ model });
  expect(items.map(({ stockId }) => stockId)).toEqual([expected, expect.anything()]);
});

test("in place of a model nothing like which is here, what is of its make stands", async () => {
  const { items, relaxed } = await catalog.searchVehicles({ make: "Honda", model: "Ridgeline" });
  expect(items.map(({ stockId }) => stockId)).toEqual(["crv"]);
  expect(relaxed).toEqual([{ field: "model", from: "Ridgeline", to: null }]);
});
