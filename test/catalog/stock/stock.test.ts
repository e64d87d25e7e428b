import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findBodyOfModel } from "../../../src/catalog/match/model-bodies.ts";
import { compact } from "../../../src/catalog/match/reading/text.ts";
import { countFacets } from "../../../src/catalog/search/facets.ts";
import {
  both,
  either,
  findRows,
  has,
  isCar,
  isStated,
  isWithin,
  listRows,
  not,
} from "../../../src/catalog/stock/conditions.ts";
import { countValues } from "../../../src/catalog/stock/count.ts";
import { fittingFirst, type Order, pickPage } from "../../../src/catalog/stock/order.ts";
import { Stock, type StockColumns, type StockRow } from "../../../src/catalog/stock/stock.ts";

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const mm = maybe(fc.integer({ min: 3_000, max: 6_000 }));
const vehicle: fc.Arbitrary<Omit<StockRow, "row">> = fc.record({
  make: fc.constantFrom("Nissan", "Seat"),
  model: fc.constantFrom("Versa", "Ibiza", "CR-V"),
  version: maybe(fc.constantFrom("Sense CVT", "Advance")),
  year: fc.integer({ min: 2015, max: 2019 }),
  km: fc.integer({ min: 0, max: 5 }),
  priceCents: fc.integer({ min: 1, max: 40_000_000 }),
  transmission: maybe(fc.constantFrom("automatic" as const, "manual" as const)),
  fuel: maybe(fc.constantFrom("petrol" as const, "hybrid" as const)),
  body: maybe(fc.constantFrom("suv", "sedan")),
  colour: maybe(fc.constantFrom("Rojo", "Azul")),
  location: maybe(fc.constantFrom("Sucursal Monterrey", "Sucursal Centro")),
  bluetooth: maybe(fc.boolean()),
  carPlay: maybe(fc.boolean()),
  lengthMm: mm,
  widthMm: mm,
  heightMm: mm,
  status: fc.constantFrom("available" as const, "sold" as const, "reserved" as const),
});
/** Vehicles, and what some of them are changed to afterwards, by their place. */
const stocks = fc.tuple(
  fc.array(vehicle, { maxLength: 90 }),
  fc.array(fc.tuple(fc.nat({ max: 89 }), vehicle), { maxLength: 10 }),
);

function fill([first, changes]: [Omit<StockRow, "row">[], [number, Omit<StockRow, "row">][]]) {
  const stock = new Stock();
  const vehicles = [...first];
  stock.put(toColumns(first.map((one, row) => ({ ...one, row }))));
  for (const [place, one] of changes) {
    if (place >= vehicles.length) continue;
    vehicles[place] = one;
    stock.put(toColumns([{ ...one, row: place }]));
  }
  return { stock, vehicles };
}

function toColumns(rows: StockRow[]): StockColumns {
  const names = ["row", "status", ...Object.keys(rows[0] ?? {})];
  return Object.fromEntries(
    names.map((name) => [name, rows.map((row) => row[name as keyof StockRow])]),
  ) as unknown as StockColumns;
}

const toCounts = (counted: { value: string | number; count: number }[]) =>
  Object.fromEntries(counted.map(({ value, count }) => [value, count]));

function countEach(rows: StockRow[], read: (row: StockRow) => string | number | null) {
  const stated = rows.flatMap((row) => read(row) ?? []);
  return Object.fromEntries([...Map.groupBy(stated, String)].map(([value, list]) => [value, list.length]));
}

const conditions = [
  { of: isWithin("km", 1, 3), fits: ({ km }: StockRow) => km >= 1 && km <= 3 },
  { of: isWithin("year", null, 2017), fits: ({ year }: StockRow) => year <= 2017 },
  { of: isWithin("priceCents", 20_000_000, null), fits: (one: StockRow) => one.priceCents >= 20_000_000 },
  {
    of: isWithin("lengthMm", null, 4_000),
    fits: (one: StockRow) => one.lengthMm !== null && one.lengthMm <= 4_000,
  },
  { of: isStated("widthMm"), fits: (one: StockRow) => one.widthMm !== null },
  {
    of: has("fuel", ["hybrid"], (fuel) => fuel === "hybrid"),
    fits: (one: StockRow) => one.fuel === "hybrid",
  },
  {
    of: not(has("carPlay", [true], (stated) => stated === true)),
    fits: (one: StockRow) => one.carPlay !== true,
  },
  {
    of: either(
      isCar({ cvt: true }, ({ name }) => name.includes(" cvt ")),
      both(isStated("fuel"), isStated("colour")),
    ),
    fits: (one: StockRow) => one.version === "Sense CVT" || (one.fuel !== null && one.colour !== null),
  },
];

test("what fits, how much of it has which value, and each page of it are what reading one after the other brings", () => {
  fc.assert(
    fc.property(
      stocks,
      fc.subarray(conditions),
      fc.constantFrom("asc" as const, "desc" as const),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 7 }),
      (given, asked, direction, page, pageSize) => {
        const { stock, vehicles } = fill(given);
        const fitting = vehicles
          .map((one, row) => ({ ...one, row }))
          .filter((one) => one.status === "available" && asked.every(({ fits }) => fits(one)));
        const rows = listRows(
          findRows(
            stock,
            asked.map(({ of }) => of),
          ),
        );
        expect([...rows]).toEqual(fitting.map(({ row }) => row));

        const statedFirst = (one: StockRow) => one.lengthMm ?? Number.POSITIVE_INFINITY;
        const sorted = fitting.toSorted(
          (a, b) =>
            (direction === "asc" ? a.year - b.year : b.year - a.year) ||
            (a.fuel === "hybrid" ? 0 : 1) - (b.fuel === "hybrid" ? 0 : 1) ||
            Math.sign(statedFirst(a) - statedFirst(b)) ||
            a.km - b.km ||
            a.row - b.row,
        );
        const orders: Order[] = [
          { of: stock.year.numbers, direction },
          fittingFirst(
            stock,
            has("fuel", ["hybrid"], (fuel) => fuel === "hybrid"),
          ),
          { of: (row) => statedFirst(vehicles[row] as StockRow), direction: "asc" },
          { of: stock.km.numbers, direction: "asc" },
        ];
        expect(pickPage(rows, orders, { page, pageSize })).toEqual(
          sorted.slice((page - 1) * pageSize, page * pageSize).map(({ row }) => row),
        );

        expect(toCounts(countValues(stock.colour, rows))).toEqual(countEach(fitting, ({ colour }) => colour));
        const { make, body, transmission, fuel, year } = countFacets(stock, rows);
        expect(toCounts(make)).toEqual(countEach(fitting, (one) => one.make));
        expect(toCounts(transmission)).toEqual(countEach(fitting, (one) => one.transmission));
        expect(toCounts(fuel)).toEqual(countEach(fitting, (one) => one.fuel));
        expect(toCounts(year)).toEqual(countEach(fitting, (one) => one.year));
        const bodyOf = (one: StockRow) => one.body ?? findBodyOfModel(compact(one.model));
        expect(toCounts(body)).toEqual(countEach(fitting, bodyOf));
      },
    ),
    { numRuns: 300 },
  );
});

test("cars that do not state what they are ordered by first are ordered by what comes next", () => {
  const rows = Uint32Array.of(0, 1, 2);
  const km = [2, 1, 0];
  const orders: Order[] = [
    { of: () => 2019, direction: "asc" },
    { of: (row) => (row === 2 ? 4_000 : Number.POSITIVE_INFINITY), direction: "asc" },
    { of: (row) => km[row] as number, direction: "asc" },
  ];
  expect(pickPage(rows, orders, { page: 1, pageSize: 5 })).toEqual([2, 1, 0]);
  expect(pickPage(rows, orders, { page: 1, pageSize: 2 })).toEqual([2, 1]);
});

test("what is remembered is forgotten with a change, and the oldest of much", () => {
  const { stock } = fill([[], []]);
  let made = 0;
  const ask = (key: string) => stock.remember(key, () => ++made);
  expect([ask("a"), ask("b"), ask("a")]).toEqual([1, 2, 1]);
  for (let other = 0; other < 199; other += 1) ask(`other ${other}`);
  expect(ask("a")).toBe(1);
  expect(ask("b")).toBe(202);
});
