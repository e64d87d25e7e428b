import { compact } from "../match/reading/text.ts";
import { countValues } from "../stock/count.ts";
import { priceBand, type Stock } from "../stock/stock.ts";

/** How many of the cars that fit have a value; `price` counts bands of `min` up to below `max`. */
export type Facets = {
  make: Count<string>[];
  body: Count<string>[];
  transmission: Count<string>[];
  fuel: Count<string>[];
  year: Count<number>[];
  price: { min: number; max: number; count: number }[];
};
type Count<V> = { value: V; count: number };

/** Bands are so many of the stock's smallest ones. */
const bandSteps = [1, 2, 4, 10, 20, 40, 100, 200];
const mostBands = 5;
const byName = new Intl.Collator("es", { numeric: true }).compare;

/**
 * What could be asked for besides: the values among the cars that fit, the commonest first. A value that is not
 * stated is not counted.
 */
export function countFacets(stock: Stock, rows: Uint32Array): Facets {
  const kinds = countValues(stock.kind, rows);
  const years = countValues(stock.yearAndBand, rows);
  return {
    make: mergeMakes(sumUp(kinds, ({ make }) => make)),
    body: order(sumUp(kinds, ({ body }) => body)),
    transmission: order(sumUp(kinds, ({ transmission }) => transmission)),
    fuel: order(sumUp(kinds, ({ fuel }) => fuel)),
    year: sumUp(years, ({ year }) => year).sort((a, b) => b.value - a.value),
    price: joinBands(sumUp(years, ({ band }) => band)),
  };
}

/** Counts of what is a part of the values counted. */
function sumUp<Whole, Part>(counted: Count<Whole>[], partOf: (whole: Whole) => Part | null): Count<Part>[] {
  const counts = new Map<Part, number>();
  for (const { value, count } of counted) {
    const part = partOf(value);
    if (part !== null) counts.set(part, (counts.get(part) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** A make that is written in several ways is counted once, under its commonest spelling. */
function mergeMakes(makes: Count<string>[]): Count<string>[] {
  const merged = new Map<string, Count<string>>();
  for (const { value, count } of makes.toSorted((a, b) => b.count - a.count)) {
    const known = merged.get(compact(value));
    if (known) known.count += count;
    else merged.set(compact(value), { value, count });
  }
  return order([...merged.values()]);
}

function order(counted: Count<string>[]): Count<string>[] {
  return counted.sort((a, b) => b.count - a.count || byName(a.value, b.value));
}

/** Neighbouring bands become one until there are few. */
function joinBands(counted: Count<number>[]): Facets["price"] {
  const countBands = (step: number) => new Set(counted.map(({ value }) => Math.floor(value / step))).size;
  const step = bandSteps.find((one) => countBands(one) <= mostBands) ?? 1_000;
  const bands = new Map<number, number>();
  for (const { value, count } of counted) {
    const start = Math.floor(value / step);
    bands.set(start, (bands.get(start) ?? 0) + count);
  }
  return [...bands]
    .sort(([a], [b]) => a - b)
    .map(([start, count]) => ({
      min: start * step * priceBand,
      max: (start + 1) * step * priceBand,
      count,
    }));
}
