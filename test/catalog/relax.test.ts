import { afterAll, beforeAll, expect, test } from "@jest/globals";
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
const search = async (query: Parameters<Catalog["searchVehicles"]>[0]) => {
  const { items, relaxed, applied } = await catalog.searchVehicles(query);
  return { ids: items.map(({ stockId }) => stockId), relaxed, applied };
};

test("the smallest step of price that brings something is taken, and named", async () => {
  const [near] = await stock({ priceCents: 23_000_000 }, { priceCents: 29_000_000 });
  const { ids, relaxed, applied } = await search({ model: "Jetta", price_max: 200_000 });
  expect(ids).toEqual([near]);
  expect(relaxed).toEqual([{ field: "price_max", from: 200_000, to: 250_000 }]);
  expect(applied.price_max).toBe(250_000);
});

test("years and km widen where the price is no help", async () => {
  const [old] = await stock({ year: 2017, km: 30_000 });
  expect(await search({ year_min: 2018, price_max: 300_000 })).toMatchObject({
    ids: [old],
    relaxed: [{ field: "year_min", from: 2018, to: 2017 }],
  });
  expect(await search({ km_max: 25_000 })).toMatchObject({
    ids: [old],
    relaxed: [{ field: "km_max", from: 25_000, to: 31_250 }],
  });
});

test("a colour is given up before the car", async () => {
  const [blue] = await stock({ colour: "Azul" }, { model: "Golf", colour: "Rojo" });
  expect(await search({ model: "Jetta", colour: "rojo" })).toMatchObject({
    ids: [blue],
    relaxed: [{ field: "colour", from: "rojo", to: null }],
  });
});

test("a make that is not in stock is named and never taken for another", async () => {
  const [seat] = await stock(
    { make: "Seat", model: "Ibiza" },
    { make: "Honda", model: "Fit", priceCents: 90_000_000 },
  );
  expect(await search({ make: "Fiat", price_max: 300_000 })).toMatchObject({
    ids: [seat],
    relaxed: [{ field: "make", from: "Fiat", to: null }],
    applied: { price_max: 300_000 },
  });
  expect(await search({ make: "Ferrari", model: "Roma", price_max: 300_000 })).toMatchObject({
    ids: [seat],
    relaxed: [
      { field: "make", from: "Ferrari", to: null },
      { field: "model", from: "Roma", to: null },
    ],
  });
  expect(await search({ q: "un ferrari de menos de 300 mil" })).toMatchObject({
    ids: [seat],
    relaxed: [{ field: "q", from: "ferrari", to: null }],
  });
});

test("a model that another make has is found there, and the make is named", async () => {
  const [jetta] = await stock({}, { make: "Honda", model: "City" });
  expect(await search({ make: "Honda", model: "Jetta" })).toMatchObject({
    ids: [jetta],
    relaxed: [{ field: "make", from: "Honda", to: "Volkswagen" }],
  });
});

test("alternatives to a sold out model are of its make and built like it, those near in price first", async () => {
  const [, dear, like] = await stock(
    { model: "Tiguan", body: "suv", priceCents: 40_000_000, status: "sold" },
    { model: "Touareg", body: "suv", priceCents: 90_000_000 },
    { model: "Taos", body: "suv", priceCents: 41_000_000 },
    { model: "Jetta", body: "sedan", priceCents: 40_000_000 },
    { make: "Nissan", model: "X-Trail", body: "suv", priceCents: 40_000_000 },
  );
  expect(await search({ make: "Volkswagen", model: "Tiguan" })).toMatchObject({
    ids: [like, dear],
    relaxed: [{ field: "model", from: "Tiguan", to: null }],
  });
});

test("several filters are relaxed together only where none alone is enough", async () => {
  const [golf] = await stock({ model: "Golf", colour: "Azul", priceCents: 80_000_000, year: 2015 });
  const { ids, relaxed } = await search({ model: "Golf", colour: "verde", price_max: 600_000 });
  expect(ids).toEqual([golf]);
  expect(relaxed).toEqual([
    { field: "colour", from: "verde", to: null },
    { field: "price_max", from: 600_000, to: 900_000 },
  ]);
});

test("the car is kept over a price, an age and a use that are far off, and no more is given up than need be", async () => {
  const [dear, other] = await stock(
    { model: "Tiguan", fuel: "hybrid", priceCents: 50_000_000, year: 2020 },
    { model: "Tiguan", fuel: "petrol", priceCents: 34_000_000, year: 2022 },
  );
  expect(await search({ model: "Tiguan", fuel: "hybrid", price_max: 420_000 })).toMatchObject({
    ids: [dear],
    relaxed: [{ field: "price_max", from: 420_000, to: 525_000 }],
  });
  expect(await search({ model: "Tiguan", fuel: "hybrid", price_max: 350_000 })).toMatchObject({
    ids: [other],
    relaxed: [{ field: "fuel", from: "hybrid", to: null }],
  });
  expect(
    await search({ model: "Tiguan", colour: "verde", fuel: "hybrid", price_max: 100_000 }),
  ).toMatchObject({
    ids: [dear],
    relaxed: [
      { field: "colour", from: "verde", to: null },
      { field: "price_max", from: 100_000, to: null },
    ],
  });
});

test("above the budget the least dear comes first", async () => {
  const [dear, near] = await stock(
    { priceCents: 60_000_000, year: 2024 },
    { priceCents: 50_000_000, year: 2018 },
  );
  expect(await search({ model: "Jetta", price_max: 100_000 })).toMatchObject({ ids: [near, dear] });
});

test("whatever is asked, a stock that is not empty has something to offer, and the next page continues it", async () => {
  const ids = await stock({}, { make: "Nissan", model: "Versa" });
  const wish = {
    model: "Enzo",
    make: "Ferrari",
    year_min: 2030,
    price_max: 1,
    km_max: 0,
    bluetooth: true,
    body: "van",
  };
  const first = await catalog.searchVehicles({ ...wish, page_size: 1 });
  const second = await catalog.searchVehicles({ ...first.understood, page_size: 1, page: 2 });
  expect([...first.items, ...second.items].map(({ stockId }) => stockId).toSorted()).toEqual(ids.toSorted());
  expect(second.relaxed).toEqual(first.relaxed);
});
