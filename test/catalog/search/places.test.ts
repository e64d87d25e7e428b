import { afterAll, beforeAll, expect, test } from "@jest/globals";
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
test.each<[string, (string | null)[], string[] | undefined]>([
  ["is said of all cars", ["Mérida", "Campeche"], undefined],
  ["is said of some", ["Mérida", null], ["location"]],
  ["is said of none", [null, null], ["location"]],
])("a place where no car stands, where that %s", async (_, places, notStated) => {
  await stock(...places.map((location) => ({ location })));
  const { total, relaxed, notStated: fields } = await catalog.searchVehicles({ location: "Puebla" });
  expect({ total, relaxed }).toEqual({
    total: 2,
    relaxed: [{ field: "location", from: "Puebla", to: null }],
  });
  expect(fields).toEqual(notStated ?? []);
});
