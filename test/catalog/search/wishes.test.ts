import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { CatalogQuery } from "../../../src/catalog/query.ts";
import type { Catalog } from "../../../src/catalog/search.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { openCatalog, stockWith } from "../stock.ts";

const clock = () => new Date("2026-11-20T12:00:00Z");
let database: TestDatabase;
let catalog: Catalog;
beforeAll(async () => {
  database = await createTestDatabase();
  catalog = openCatalog(database.source, clock);
  await stockWith(database.source, [
    {
      stockId: "march",
      make: "Nissan",
      model: "March",
      lengthMm: 3_827,
      colour: "Blanco",
      transmission: "manual",
    },
    {
      stockId: "versa",
      make: "Nissan",
      model: "Versa",
      lengthMm: 4_495,
      colour: "Rojo Metálico",
      fuel: "petrol",
    },
    {
      stockId: "jetta",
      model: "Jetta",
      lengthMm: 4_702,
      body: "sedan",
      transmission: "automatic",
      year: 2019,
    },
    {
      stockId: "prius",
      make: "Toyota",
      model: "Prius",
      lengthMm: 4_540,
      fuel: "hybrid",
      priceCents: 40_000_000,
    },
    { stockId: "sienna", make: "Toyota", model: "Sienna", lengthMm: 5_175, body: "van", colour: "Negro" },
    {
      stockId: "tahoe",
      make: "Chevrolet",
      model: "Tahoe",
      lengthMm: 5_352,
      body: "suv",
      colour: "Blanco Perla",
    },
    {
      stockId: "kicks",
      make: "Nissan",
      model: "Kicks",
      lengthMm: 4_300,
      body: "suv",
      priceCents: 18_000_000,
    },
    { stockId: "spark", make: "Chevrolet", model: "Spark" },
  ]);
});
afterAll(() => database.drop());

async function idsOf(query: CatalogQuery): Promise<string[]> {
  const { items } = await catalog.searchVehicles(query);
  return items.map(({ stockId }) => stockId);
}

describe("a wish", () => {
  test("for the family is SUVs, vans and wagons", async () => {
    expect((await idsOf({ wish: ["family"] })).toSorted()).toEqual(["kicks", "sienna", "tahoe"]);
  });

  test("for seven is vans, then long SUVs", async () => {
    expect(await idsOf({ wish: ["seven_seats"] })).toEqual(["sienna", "tahoe"]);
  });

  test("for a small car goes by length, and by body where the length is not stated", async () => {
    expect(await idsOf({ wish: ["small"] })).toEqual(["march", "kicks", "spark"]);
    expect(await idsOf({ wish: ["large"] })).toEqual(["tahoe", "sienna", "jetta"]);
  });

  test("for economy is hybrids first, then small cars", async () => {
    expect(await idsOf({ wish: ["economy"] })).toEqual(["prius", "march", "kicks", "spark"]);
  });

  test("goes behind the order asked for", async () => {
    expect((await idsOf({ wish: ["economy"], sort: "price_asc" }))[0]).toBe("kicks");
  });

  test("joins those of the text, and gives way where nothing fits", async () => {
    const { applied, relaxed } = await catalog.searchVehicles({ q: "para siete pasajeros", wish: ["small"] });
    expect(relaxed).toEqual([{ field: "wish", from: "seven_seats, small", to: null }]);
    expect(applied.wish).toBeUndefined();
  });
});

test("what must fit into a space states its size, and is not given up for another model", async () => {
  expect((await idsOf({ length_max_mm: 4_300 })).toSorted()).toEqual(["kicks", "march"]);
  const { items, relaxed } = await catalog.searchVehicles({ make: "Toyota", length_max_mm: 4_300 });
  expect(items.map(({ stockId }) => stockId).toSorted()).toEqual(["kicks", "march"]);
  expect(relaxed).toEqual([{ field: "make", from: "Toyota", to: null }]);
});

test("of several bodies or colours each fits", async () => {
  expect((await idsOf({ q: "sedán o van" })).toSorted()).toEqual(["jetta", "sienna", "versa"]);
  expect((await idsOf({ colour: "rojo, negro" })).toSorted()).toEqual(["sienna", "versa"]);
});

describe("what is not wanted", () => {
  test.each<[string[], string[]]>([
    [["Nissan"], ["jetta", "prius", "sienna", "spark", "tahoe"]],
    [
      ["nisan versa", "kicks"],
      ["jetta", "march", "prius", "sienna", "spark", "tahoe"],
    ],
    [
      ["suv", "van"],
      ["jetta", "march", "prius", "spark", "versa"],
    ],
    [["2019"], ["kicks", "march", "prius", "sienna", "spark", "tahoe", "versa"]],
    [["híbrido"], ["jetta", "kicks", "march", "sienna", "spark", "tahoe", "versa"]],
  ])("%j is left out", async (exclude, left) => {
    expect((await idsOf({ exclude })).toSorted()).toEqual(left);
  });

  test("leaves out what states it, and puts what does not state it last", async () => {
    const { items, notStated } = await catalog.searchVehicles({ exclude: ["white", "automático"] });
    const ids = items.map(({ stockId }) => stockId);
    expect(ids).not.toContain("march");
    expect(ids).not.toContain("tahoe");
    expect(ids).not.toContain("jetta");
    expect(notStated).toEqual(["transmission", "colour"]);
    const stated = items.map(({ colour }) => colour !== null);
    expect(stated).toEqual([true, true, false, false, false]);
  });

  test("is never shown, whatever else has to give way", async () => {
    const { items, total } = await catalog.searchVehicles({
      price_max: 1_000,
      exclude: ["Nissan", "Toyota"],
    });
    expect(total).toBeGreaterThan(0);
    expect(items.filter(({ make }) => ["Nissan", "Toyota"].includes(make))).toEqual([]);
    const makes = ["Nissan", "Toyota", "Chevrolet", "Volkswagen"];
    expect(await catalog.searchVehicles({ exclude: makes })).toMatchObject({ total: 0, items: [] });
  });

  test("is said in the stock's words, and what names nothing is said to have had no effect", async () => {
    const { applied, notApplied } = await catalog.searchVehicles({
      q: "que no sea rojo",
      exclude: ["kicks", "xyzzy"],
    });
    expect(applied.exclude).toEqual(["rojo", "Nissan Kicks"]);
    expect(notApplied).toEqual(["xyzzy"]);
  });
});

describe("what can be paid each month", () => {
  test("is a highest price by the calculator, and is said with its terms", async () => {
    const { budget, applied, items, understood } = await catalog.searchVehicles({ monthly_max: 4_000 });
    // 4,000 a month over 72 months at 10 % a year: 4000 × (1 − (1 + 0.1/12)^−72) / (0.1/12) = 215,914.55
    expect(budget).toEqual({
      monthly_max: 4_000,
      price_max: 215_914,
      down_payment: 0,
      term_months: 72,
      annual_rate: 0.1,
    });
    expect(applied).toMatchObject({ monthly_max: 4_000, price_max: 215_914 });
    expect(items.map(({ stockId }) => stockId)).toEqual(["kicks"]);
    expect(understood).toEqual({ monthly_max: 4_000 });
  });

  test("goes with the down payment and the term, and with a lower price named", async () => {
    const query = { q: "4 mil al mes con 50 mil de enganche a 36 meses" };
    const { budget } = await catalog.searchVehicles(query);
    expect(budget).toMatchObject({ down_payment: 50_000, term_months: 36 });
    const { applied } = await catalog.searchVehicles({ ...query, price_max: 100_000 });
    expect(applied.monthly_max).toBe(4_000);
  });

  test("with less down than the dealer takes, it is the dealer's least share that counts, and that is said", async () => {
    const strict = openCatalog(database.source, clock, { FINANCING_MIN_DOWN_PAYMENT: "0.2" });
    const least = (await strict.searchVehicles({ monthly_max: 4_000 })).budget;
    const { budget, applied } = await strict.searchVehicles({ monthly_max: 4_000, down_payment: "10%" });
    expect(budget).toEqual({ ...least, least_down_share: 0.2 });
    expect(applied).toMatchObject({ price_max: least?.price_max });
    const enough = await strict.searchVehicles({ monthly_max: 4_000, down_payment: "30%" });
    expect(enough.budget).not.toHaveProperty("least_down_share");
  });

  test("has no effect, and says so, where the dealer has no such term", async () => {
    const { budget, notApplied } = await catalog.searchVehicles({ monthly_max: 4_000, term_months: 7 });
    expect(budget).toBeNull();
    expect(notApplied).toEqual([expect.stringMatching(/^monthly_max: .*36, 48, 60, 72/)]);
  });
});

test("facets count what is left, by values that are stated or known from the model", async () => {
  const { facets } = await catalog.searchVehicles({ exclude: ["Volkswagen"] });
  expect(facets).toEqual({
    make: [
      { value: "Nissan", count: 3 },
      { value: "Chevrolet", count: 2 },
      { value: "Toyota", count: 2 },
    ],
    body: expect.arrayContaining([
      { value: "hatchback", count: 3 },
      { value: "suv", count: 2 },
      { value: "van", count: 1 },
      { value: "sedan", count: 1 },
    ]),
    transmission: [{ value: "manual", count: 1 }],
    fuel: expect.arrayContaining([{ value: "hybrid", count: 1 }]),
    year: [{ value: 2020, count: 7 }],
    price: [
      { min: 150_000, max: 200_000, count: 1 },
      { min: 250_000, max: 300_000, count: 5 },
      { min: 400_000, max: 450_000, count: 1 },
    ],
  });
});

test("for seven, what its version says seats them comes first, and what it says does not is left out", async () => {
  const suv = { make: "Chirey", body: "suv", lengthMm: 4_700 };
  await stockWith(database.source, [
    { ...suv, stockId: "tiggo", model: "Tiggo 8", version: "Premium 7 pasajeros", lengthMm: 4_550 },
    { ...suv, stockId: "omoda", model: "Omoda", version: "Luxury 5 pasajeros" },
    { ...suv, stockId: "chaser", model: "Chaser", version: "8 Seats" },
  ]);
  const ids = await idsOf({ wish: ["seven_seats"] });
  expect(ids.slice(0, 2).toSorted()).toEqual(["chaser", "tiggo"]);
  expect(ids).not.toContain("omoda");
});

test("a body that is not wanted is known where it is not stated but the model is built in no other", async () => {
  await stockWith(database.source, [
    { stockId: "aveo", make: "Chevrolet", model: "Aveo" },
    { stockId: "tiguan", model: "Tiguan", body: "suv" },
  ]);
  expect(await idsOf({ exclude: ["sedan", "hatchback"] })).toEqual(["tiguan"]);
  expect(await idsOf({ exclude: ["sedan"] })).toContain("aveo");
});
