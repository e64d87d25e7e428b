import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { CatalogQuery } from "../../../src/catalog/query.ts";
import type { Catalog } from "../../../src/catalog/search.ts";
import type { Vehicle } from "../../../src/catalog/vehicle.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { openCatalog, stockWith } from "../stock.ts";

let database: TestDatabase;
let catalog: Catalog;
beforeAll(async () => {
  database = await createTestDatabase();
  catalog = openCatalog(database.source, () => new Date("2026-11-20T12:00:00Z"));
});
afterAll(() => database.drop());

const stock = (...vehicles: Partial<Vehicle>[]) => stockWith(database.source, vehicles);
const idsOf = async (query: CatalogQuery) =>
  (await catalog.searchVehicles(query)).items.map(({ stockId }) => stockId);

test.each(["Mercedes-Benz", "Mercedes Benz", "mercedes"])(
  "«%s» finds a make written in two ways",
  async (make) => {
    const ids = await stock(
      { make: "Mercedes Benz", model: "C 200" },
      { make: "Mercedes Benz", model: "C 200" },
      { make: "Mercedes-Benz", model: "GLA 200" },
      { make: "Mazda", model: "3" },
    );
    expect((await idsOf({ make })).toSorted()).toEqual(ids.slice(0, 3).toSorted());
    expect(await idsOf({ make, model: "GLA 200" })).toEqual([ids[2]]);
    expect(await idsOf({ exclude: [make] })).toEqual([ids[3]]);
  },
);

test.each(["CX-5", "cx5", "CX 5"])("«%s» finds a model written in two ways", async (model) => {
  const ids = await stock(
    { make: "Mazda", model: "CX-5" },
    { make: "Mazda", model: "CX5" },
    { make: "Mazda", model: "CX-50" },
  );
  expect((await idsOf({ model })).toSorted()).toEqual(ids.slice(0, 2).toSorted());
  expect(await idsOf({ exclude: [`Mazda ${model}`] })).toEqual([ids[2]]);
});
