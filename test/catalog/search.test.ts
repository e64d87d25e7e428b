import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { CatalogQuery } from "../../src/catalog/query.ts";
import type { Catalog } from "../../src/catalog/search.ts";
import type { Vehicle } from "../../src/catalog/vehicle.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { openCatalog, stockWith } from "./stock.ts";

const clock = () => new Date("2026-11-20T12:00:00Z");
let database: TestDatabase;
let catalog: Catalog;
beforeAll(async () => {
  database = await createTestDatabase();
  catalog = openCatalog(database.source, clock);
});
afterAll(() => database.drop());

const stock = (...vehicles: Partial<Vehicle>[]) => {
  return stockWith(database.source, vehicles);
};
const idsOf = async (query: CatalogQuery) =>
  (await catalog.searchVehicles(query)).items.map(({ stockId }) => stockId);

test.each([
  ["VOLKSWAGEN", "jetta"],
  ["vw", "Jetta"],
  ["volkswagen", "jeta"],
  ["Wolsvagen", "JETTA"],
  [null, "Jétta"],
  [null, "yeta"],
])("make «%s» and model «%s» find the Jetta whatever the case, accents and spelling", async (make, model) => {
  const [jetta] = await stock({}, { model: "Golf" }, { make: "Nissan", model: "Versa" });
  const { items, applied, relaxed } = await catalog.searchVehicles({ make, model });
  expect(items.map(({ stockId }) => stockId)).toEqual([jetta]);
  expect(applied).toEqual({ make: "Volkswagen", model: "Jetta" });
  expect(relaxed).toBeUndefined();
});

test("makes are kept for a moment", async () => {
  let nowMs = Date.parse("2026-11-20T12:00:00Z");
  const kept = openCatalog(database.source, () => new Date(nowMs));
  const names = async () => (await kept.listRecentMakes()).map(({ make }) => make);
  await stock({ make: "Kia" });
  expect(await names()).toEqual(["Kia"]);
  await stock({ make: "Mazda" });
  expect(await names()).toEqual(["Kia"]);
  nowMs += 1_000;
  expect(await names()).toEqual(["Mazda"]);
});

test("a search finds what another process has just put in, changed, sold and taken out", async () => {
  const [first, second] = await stock({ km: 1 }, { km: 2 });
  expect(await idsOf({})).toEqual([first, second]);
  const { source } = database;
  await source.query("UPDATE vehicle SET km = 3 WHERE stock_id = $1", [first]);
  expect(await idsOf({ km_max: 2 })).toEqual([second]);
  await source.query("UPDATE vehicle SET status = 'sold' WHERE stock_id = $1", [second]);
  expect(await idsOf({})).toEqual([first]);
  await source.query(
    "INSERT INTO vehicle (stock_id, make, model, year, km, price_cents) VALUES ('new', 'Seat', 'Ibiza', 2020, 1, 1)",
  );
  expect(await idsOf({ make: "seat" })).toEqual(["new"]);
  await source.query("DELETE FROM vehicle WHERE stock_id = $1", [first]);
  expect(await idsOf({})).toEqual(["new"]);
  await source.query("TRUNCATE vehicle CASCADE");
  expect(await idsOf({})).toEqual([]);
});

test("changes that are not committed are not found, and are once they are, whatever was committed meanwhile", async () => {
  const [one, other] = await stock({}, {});
  const { source } = database;
  const open = source.createQueryRunner();
  await open.startTransaction();
  await open.query("UPDATE vehicle SET status = 'sold' WHERE stock_id = $1", [one]);
  const waiting = source.query("UPDATE vehicle SET km = 7 WHERE stock_id = $1", [other]);
  expect(await idsOf({})).toHaveLength(2);
  await open.commitTransaction();
  await open.release();
  await waiting;
  const { items } = await catalog.searchVehicles({});
  expect(items.map(({ stockId, km }) => [stockId, km])).toEqual([[other, 7]]);
});

test("a change of very much is found like one of little", async () => {
  await stock();
  await database.source.query(
    `INSERT INTO vehicle (stock_id, make, model, year, km, price_cents)
     SELECT 'many' || n, 'Seat', 'Ibiza', 2020, n, 1 FROM generate_series(1, 45000) AS n`,
  );
  expect((await catalog.searchVehicles({})).total).toBe(45_000);
  await database.source.query("UPDATE vehicle SET status = 'sold' WHERE km > 10");
  const { total, items } = await catalog.searchVehicles({ page: 2, page_size: 4 });
  expect([total, ...items.map(({ km }) => km)]).toEqual([10, 5, 6, 7, 8]);
});

test.each([
  ["Hyundi", "Hyundai"],
  ["hiundai", "Hyundai"],
  ["Toyta", "Toyota"],
  ["Chevorlet", "Chevrolet"],
  ["Susuki", "Suzuki"],
  ["Peugot", "Peugeot"],
  ["masda", "Mazda"],
  ["kía", "KIA"],
  ["mercedes", "Mercedes Benz"],
  ["Mercedes-Benz", "Mercedes Benz"],
])("the make «%s» is understood as %s", async (said, make) => {
  await stock(
    ...["Hyundai", "Toyota", "Chevrolet", "Suzuki", "Peugeot", "Mazda", "KIA", "Mercedes Benz", "Honda"].map(
      (name) => ({ make: name, model: "X100" }),
    ),
  );
  const { total, applied, relaxed } = await catalog.searchVehicles({ make: said });
  expect({ total, applied, relaxed }).toEqual({ total: 1, applied: { make }, relaxed: undefined });
});

test("of several makes and models each fits, page by page; one that is not in stock is told", async () => {
  await stock(
    { make: "Chevrolet", model: "Spark" },
    { make: "Chevrolet", model: "Aveo" },
    { make: "Suzuki", model: "Swift" },
    { make: "Suzuki", model: "Ignis" },
    { make: "Nissan", model: "Versa" },
  );
  const find = async (query: CatalogQuery) => {
    const { items, applied, relaxed } = await catalog.searchVehicles(query);
    return { models: items.map(({ model }) => model).sort(), applied, relaxed };
  };
  const asked = { make: "Chevrolet,Suzuki", model: "Spark" };
  expect(await find({ q: "un spark o algo de suzuki" })).toEqual({
    models: ["Ignis", "Spark", "Swift"],
    applied: asked,
  });
  const pages = await Promise.all([1, 2].map((page) => find({ ...asked, page, page_size: 2 })));
  expect(pages.flatMap(({ models }) => models).sort()).toEqual(["Ignis", "Spark", "Swift"]);
  expect(await find({ model: "versa, suift" })).toMatchObject({
    models: ["Swift", "Versa"],
    applied: { make: "Nissan,Suzuki", model: "Versa,Swift" },
  });
  expect(await find({ make: "Nissan,Tesla", model: "Versa,Optima" })).toEqual({
    models: ["Versa"],
    applied: { make: "Nissan", model: "Versa" },
    relaxed: [
      { field: "make", from: "Tesla", to: null },
      { field: "model", from: "Optima", to: null },
    ],
  });
});

test("a number of a model is never taken for another one", async () => {
  const [small, large] = await stock({ make: "Peugeot", model: "208" }, { make: "Peugeot", model: "2008" });
  expect(await idsOf({ make: "peugeot", model: "208" })).toEqual([small]);
  expect(await idsOf({ model: "2008" })).toEqual([large]);
  const { relaxed } = await catalog.searchVehicles({ make: "Peugeot", model: "308" });
  expect(relaxed).toEqual([{ field: "model", from: "308", to: null }]);
});

test("a model may be said with its make's name in it, or with the first word of a family", async () => {
  const [three, seven, two] = await stock(
    { make: "Mazda", model: "Mazda 3" },
    { make: "Chirey", model: "Tiggo 7 Pro", year: 2024 },
    { make: "Chirey", model: "Tiggo 2", year: 2023 },
  );
  expect(await idsOf({ make: "Mazda", model: "3" })).toEqual([three]);
  expect(await idsOf({ model: "tiggo" })).toEqual([seven, two]);
  expect(await idsOf({ model: "Tiggo 2" })).toEqual([two]);
});

test("where nothing fits, what would have fitted but is reserved or sold is told of", async () => {
  const [reserved, sold] = await stock(
    { model: "Golf", year: 2022, colour: "Blanco", status: "reserved" },
    { model: "Golf", year: 2022, colour: "Blanco", status: "sold" },
    { model: "Golf", year: 2019, colour: "Rojo", status: "reserved" },
    { model: "Golf", year: 2022, colour: "Rojo" },
    { model: "Jetta", year: 2022, colour: "Blanco", status: "reserved" },
  );
  const goneOf = async (query: CatalogQuery) =>
    (await catalog.searchVehicles(query)).gone.map(({ stockId, status }) => [stockId, status]);
  expect(await goneOf({ model: "golf", colour: "blanco" })).toEqual([
    [reserved, "reserved"],
    [sold, "sold"],
  ]);
  expect(await goneOf({ make: "Volkswagen", model: "Golf", year_min: 2022 })).toEqual([]);
  expect(await goneOf({ colour: "blanco" })).toEqual([]);
  expect(await goneOf({ model: "Jetta" })).toHaveLength(1);
  // One that was dearer than the customer can pay, or of another version, says nothing to this one.
  expect(await goneOf({ model: "Jetta", price_max: 1_000 })).toEqual([]);
  expect(await goneOf({ model: "Jetta", version: "inexistente" })).toEqual([]);
});

test("of a car that is sold nothing is told where another one just like it can be had", async () => {
  const like = { model: "Golf", year: 2022, version: "Comfortline", colour: "Blanco" };
  await stock({ ...like, status: "sold" }, { ...like, year: 2021, status: "sold" }, like);
  const goneOf = async (query: CatalogQuery) =>
    (await catalog.searchVehicles(query)).gone.map(({ label }) => label);
  expect(await goneOf({ model: "Golf", year_min: 2022, km_max: 1 })).toEqual([]);
  expect(await goneOf({ model: "Golf", colour: "blanco", km_max: 1 })).toEqual([
    "Volkswagen Golf 2021 Comfortline",
  ]);
});

test.each([
  ["Seat", "Ibiza"],
  ["Peugeot", "208"],
  ["Fiat", "Uno"],
  ["RAM", "700"],
])("%s or %s alone is left out, though it may be a word or a number as well", async (make, model) => {
  const [, other] = await stock({ make, model }, { model: "Golf" });
  expect(await idsOf({ exclude: [make] })).toEqual([other]);
  expect(await idsOf({ exclude: [model] })).toEqual([other]);
});

test("sold and reserved cars are never found, counted or listed", async () => {
  const [available] = await stock({}, { status: "sold" }, { status: "reserved", model: "Golf" });
  const { items, total } = await catalog.searchVehicles({});
  expect({ ids: items.map(({ stockId }) => stockId), total }).toEqual({ ids: [available], total: 1 });
  expect(await catalog.listMakes()).toEqual([
    { make: "Volkswagen", count: 1, models: [{ model: "Jetta", count: 1 }] },
  ]);
});

test("a make written in two ways is one make with the commoner spelling", async () => {
  await stock(
    { make: "KIA", model: "Rio" },
    { make: "KIA", model: "Forte" },
    { make: "Kia", model: "RIO" },
    { make: "Audi", model: "A3" },
  );
  expect(await catalog.listMakes()).toEqual([
    { make: "Audi", count: 1, models: [{ model: "A3", count: 1 }] },
    {
      make: "KIA",
      count: 3,
      models: [
        { model: "Forte", count: 1 },
        { model: "Rio", count: 2 },
      ],
    },
  ]);
  expect((await catalog.searchVehicles({ make: "kia", model: "rio" })).total).toBe(2);
});

test("limits of price, year and km include their own value", async () => {
  const [a, b] = await stock(
    { priceCents: 20_000_050, year: 2018, km: 60_000 },
    { priceCents: 30_000_000, year: 2021, km: 20_000 },
  );
  expect(await idsOf({ price_max: 200_000.5 })).toEqual([a]);
  expect(await idsOf({ price_min: 300_000 })).toEqual([b]);
  expect(await idsOf({ year_max: 2018 })).toEqual([a]);
  expect(await idsOf({ year_min: 2021 })).toEqual([b]);
  expect(await idsOf({ km_max: 20_000 })).toEqual([b]);
});

test("equipment that is not stated is neither yes nor no", async () => {
  const [yes, no] = await stock({ bluetooth: true }, { bluetooth: false }, { bluetooth: null });
  expect(await idsOf({ bluetooth: true })).toEqual([yes]);
  expect(await idsOf({ bluetooth: false })).toEqual([no]);
});

test("a colour is found in either language and in its shades", async () => {
  const [red, grey] = await stock({ colour: "Rojo Cereza", year: 2021 }, { colour: "Gris oxford" });
  expect(await idsOf({ colour: "red" })).toEqual([red]);
  expect(await idsOf({ colour: "roja" })).toEqual([red]);
  expect(await idsOf({ colour: "gris" })).toEqual([grey]);
  expect(await idsOf({ colour: "gris Oxford" })).toEqual([grey]);
});

test("no value of a filter is taken for another filter", async () => {
  const [red] = await stock({ colour: "Rojo" }, {});
  expect((await catalog.searchVehicles({ colour: "stated" })).relaxed).toEqual([
    { field: "colour", from: "stated", to: null },
  ]);
  expect((await idsOf({ exclude: ["azul"] }))[0]).toBe(red);
});

test("a body and the words of a version are found in their usual spellings", async () => {
  const [saloon, truck] = await stock(
    { body: "sedan", version: "2.0 Highline Tiptronic" },
    { body: "pickup", version: "1.6 Active" },
  );
  expect(await idsOf({ body: "Sedán" })).toEqual([saloon]);
  expect(await idsOf({ body: "pick-up" })).toEqual([truck]);
  expect(await idsOf({ version: "higline" })).toEqual([saloon]);
  expect(await idsOf({ version: "1.6" })).toEqual([truck]);
});

test("a body that is not stated is known from a model that has no other", async () => {
  const [crv] = await stock(
    { make: "Honda", model: "CR-V" },
    { make: "Honda", model: "City" },
    { make: "Mazda", model: "Mazda 3" },
    { make: "Jeep", model: "Compass", body: "sedan" },
  );
  expect(await idsOf({ body: "suv" })).toEqual([crv]);
  expect(await idsOf({ q: "camionetas" })).toEqual([crv]);
});

test("a car's name that is left over in the text never brings another that is spelled alike", async () => {
  await stock({ model: "Tiguan" });
  for (const name of ["tiggo", "touareg"]) {
    expect((await catalog.searchVehicles({ q: name })).relaxed).toEqual([
      { field: "q", from: name, to: null },
    ]);
  }
});

test("free text is read into filters, and what is left of it is looked for in the car's name", async () => {
  const [comfort] = await stock(
    { version: "1.6 Comfortline", priceCents: 19_000_000 },
    { version: "1.6 Highline", priceCents: 19_500_000 },
    { version: "1.6 Comfortline", priceCents: 26_000_000 },
  );
  const { items, applied } = await catalog.searchVehicles({
    q: "busco un jetta comfortline de menos de 200 mil",
  });
  expect(items.map(({ stockId }) => stockId)).toEqual([comfort]);
  expect(applied).toEqual({ make: "Volkswagen", model: "Jetta", price_max: 200_000, q: "comfortline" });
});

test("a filter given by name goes before what the text says", async () => {
  const [versa] = await stock({ make: "Nissan", model: "Versa" }, {});
  const { items, applied } = await catalog.searchVehicles({ q: "jetta", make: "nissan" });
  expect(items.map(({ stockId }) => stockId)).toEqual([versa]);
  expect(applied).toEqual({ make: "Nissan" });
});

test.each([
  ["price_asc", [1, 2, 0]],
  ["price_desc", [0, 2, 1]],
  ["year_desc", [2, 0, 1]],
  ["year_asc", [1, 0, 2]],
  ["km_asc", [1, 0, 2]],
  ["km_desc", [2, 0, 1]],
] as const)("sort %s", async (sort, order) => {
  const ids = await stock(
    { priceCents: 30_000_000, year: 2020, km: 20_000 },
    { priceCents: 10_000_000, year: 2018, km: 10_000 },
    { priceCents: 20_000_000, year: 2022, km: 30_000 },
  );
  expect(await idsOf({ sort })).toEqual(order.map((index) => ids[index]));
});

test("pages cover the stock without gaps or repeats, with totals also past the end", async () => {
  const ids = await stock(...Array.from({ length: 7 }, () => ({})));
  const pages = await Promise.all([1, 2, 3, 4].map((page) => catalog.searchVehicles({ page, page_size: 3 })));
  expect(pages.flatMap(({ items }) => items.map(({ stockId }) => stockId)).toSorted()).toEqual(
    ids.toSorted(),
  );
  expect(pages.map(({ items, total, pages: count }) => [items.length, total, count])).toEqual([
    [3, 7, 3],
    [3, 7, 3],
    [1, 7, 3],
    [0, 7, 3],
  ]);
});

test("an empty stock gives nothing and relaxes nothing", async () => {
  await stock();
  const { items, total, pages, relaxed } = await catalog.searchVehicles({ make: "Nissan", price_max: 1 });
  expect({ items, total, pages, relaxed }).toEqual({ items: [], total: 0, pages: 0, relaxed: undefined });
});

test("the ids that stand in a text are found in whatever letters, also of sold cars, and no years or amounts", async () => {
  const ids = ["K-77", "2024-017", "2024", "50", "MR10"];
  await stock(...ids.map((stockId) => ({ stockId })), { stockId: "24500", status: "sold" });
  const found = await catalog.findIdsIn("¿el k77, el mr-10, el 24500 o el 2024-017? del 2024 con 50 mil");
  expect(found.toSorted()).toEqual(["2024-017", "24500", "K-77", "MR10"]);
  expect(await catalog.findIdsIn("un versa 2024 con 50 mil a 48")).toEqual([]);
});

test("a cab with two rows is found however stock and customer call it", async () => {
  const [crew, double] = await stock(
    { model: "Ranger", version: "XL Crew Cab 2.5 TM" },
    { model: "Hilux", version: "Doble Cabina SR" },
    { model: "Saveiro", version: "Cabina Sencilla" },
  );
  expect((await idsOf({ version: "doble cabina" })).toSorted()).toEqual([crew, double].toSorted());
  expect(await idsOf({ version: "crew cab 2.5" })).toEqual([crew]);
});

test("a vehicle is found by its id whatever its status, and null stands for none", async () => {
  const [id = ""] = await stock({ status: "sold" });
  expect((await catalog.findVehicle(id))?.status).toBe("sold");
  expect(await catalog.findVehicle("nowhere")).toBeNull();
});
