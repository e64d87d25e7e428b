import type { EntityManager } from "typeorm";
import { selectVehicles } from "../filters.ts";
import { findBodyOfModel } from "../match/model-bodies.ts";
import { compact } from "../match/reading/text.ts";
import { modelKey } from "./bodies.ts";
import type { ResolvedQuery } from "./resolve.ts";

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

/** Where more cars fit, nothing is counted: reading them all would take longer than the search itself. */
const mostCounted = 5_000;
/** Of the stock's currency; bands are whole numbers of it. */
const smallestBand = 50_000;
const bandSteps = [1, 2, 4, 10, 20, 40, 100, 200];
const mostBands = 5;

type Row = { facet: string; value: string; count: number };

/**
 * What could be asked for besides: the values among the cars that fit, the commonest first. A value that is not
 * stated is not counted.
 * @param total how many fit
 * @returns null where more fit than are counted, or none
 */
export async function countFacets(
  manager: EntityManager,
  found: ResolvedQuery,
  total: number,
): Promise<Facets | null> {
  if (total === 0 || total > mostCounted) return null;
  const [fitting, parameters] = selectVehicles(manager, found)
    .select([
      "vehicle.make AS make",
      `coalesce(vehicle.body, '?' || ${modelKey}) AS body`,
      "vehicle.transmission AS transmission",
      "vehicle.fuel AS fuel",
      "vehicle.year::text AS year",
      `(vehicle.price_cents / ${smallestBand * 100})::text AS price`,
    ])
    .limit(mostCounted)
    .getQueryAndParameters();
  const names = ["make", "body", "transmission", "fuel", "year", "price"];
  const counts = names.map(
    (name) => `SELECT '${name}' AS facet, ${name} AS value, count(*)::int AS count FROM fitting
      WHERE ${name} IS NOT NULL GROUP BY ${name}`,
  );
  const rows: Row[] = await manager.query(
    `WITH fitting AS MATERIALIZED (${fitting}) ${counts.join(" UNION ALL ")}`,
    parameters,
  );
  const of = (facet: string) => rows.filter((row) => row.facet === facet);
  return {
    make: add(of("make"), compact),
    body: add(of("body").flatMap(nameBody)),
    transmission: add(of("transmission")),
    fuel: add(of("fuel")),
    year: add(of("year"))
      .map(({ value, count }) => ({ value: Number(value), count }))
      .sort((a, b) => b.value - a.value),
    price: joinBands(of("price")),
  };
}

function nameBody(row: Row): Row[] {
  if (!row.value.startsWith("?")) return [row];
  const body = findBodyOfModel(row.value.slice(1));
  return body ? [{ ...row, value: body }] : [];
}

/** What is the same by its key is counted once, under its commonest spelling. */
function add(rows: Pick<Row, "value" | "count">[], keyOf = (value: string) => value): Count<string>[] {
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
function joinBands(rows: Row[]): Facets["price"] {
  const numbered = rows.map(({ value, count }) => ({ band: Number(value), count }));
  const countBands = (step: number) => new Set(numbered.map(({ band }) => Math.floor(band / step))).size;
  const step = bandSteps.find((one) => countBands(one) <= mostBands) ?? 1_000;
  const bands = new Map<number, number>();
  for (const { band, count } of numbered) {
    const start = Math.floor(band / step);
    bands.set(start, (bands.get(start) ?? 0) + count);
  }
  return [...bands]
    .sort(([a], [b]) => a - b)
    .map(([start, count]) => ({
      min: start * step * smallestBand,
      max: (start + 1) * step * smallestBand,
      count,
    }));
}
