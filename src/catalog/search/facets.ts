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

/**
 * What could be asked for besides: the values among the cars that fit, the commonest first. A value that is not
 * stated is not counted.
 */
export function countFacets(stock: Stock, rows: Uint32Array): Facets {
  const cars = countValues(stock.car, rows).map(({ value, count }) => ({ value: value.make, count }));
  return {
    make: add(cars, compact),
    body: add(countValues(stock.body, rows)),
    transmission: add(countValues(stock.transmission, rows)),
    fuel: add(countValues(stock.fuel, rows)),
    year: countValues(stock.year, rows).sort((a, b) => b.value - a.value),
    price: joinBands(countValues(stock.priceBand, rows)),
  };
}

/** What is the same by its key is counted once, under its commonest spelling. */
function add(rows: Count<string>[], keyOf = (value: string) => value): Count<string>[] {
  const counts = new Map<string, Count<string>>();
  for (const { value, count } of rows.toSorted((a, b) => b.count - a.count)) {
    const known = counts.get(keyOf(value));
    if (known) known.count += count;
    else counts.set(keyOf(value), { value, count });
  }
  const byName = new Intl.Collator("es", { numeric: true }).compare;
  return [...counts.values()].sort((a, b) => b.count - a.count || byName(String(a.value), String(b.value)));
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
