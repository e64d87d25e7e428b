import type { CatalogQuery } from "./query.ts";

/** Takes the query as widened so far and as it was asked; null where it has nothing to widen. */
type Step = (query: CatalogQuery, asked: CatalogQuery) => CatalogQuery | null;
type Filter = Exclude<
  keyof CatalogQuery,
  "sort" | "page" | "page_size" | "monthly_max" | "down_payment" | "term_months"
>;

/**
 * In the order in which a customer would rather give in: a quarter more money and use, two years of age and what is
 * only wished for come first; then the car itself; last, the space it must fit into and what is far from its price, use
 * and age. What is not wanted is never shown.
 */
const steps: Step[] = [
  widenPrice(10),
  widenPrice(25),
  widenKm(25),
  widenKm(50),
  widenYears(1),
  widenYears(2),
  drop("version"),
  drop("q"),
  drop("colour"),
  drop("car_play"),
  drop("bluetooth"),
  drop("wish"),
  drop("transmission"),
  drop("location"),
  drop("fuel"),
  drop("body"),
  drop("model"),
  drop("make", "model"),
  drop("height_max_mm"),
  drop("width_max_mm"),
  drop("length_max_mm"),
  widenPrice(50),
  widenKm(100),
  widenYears(4),
  widenYears(8),
  drop("price_max", "price_min"),
  drop("km_max"),
  drop("year_min", "year_max"),
];

/** What is given back first where more was relaxed than had to be: the car before its price, age and use. */
const weightiest: Filter[][] = [
  ["make", "model"],
  ["make"],
  ["length_max_mm"],
  ["width_max_mm"],
  ["height_max_mm"],
  ["body"],
  ["fuel"],
  ["transmission"],
  ["price_max", "price_min"],
  ["year_min", "year_max"],
  ["km_max"],
  ["location"],
  ["wish"],
  ["colour"],
  ["version"],
  ["q"],
  ["bluetooth"],
  ["car_play"],
];

/**
 * Takes back what was relaxed without need.
 * @param fitsAny whether anything fits a query
 * @returns the nearest query to the one asked that still brings something
 */
export function tightenQuery(
  asked: CatalogQuery,
  widened: CatalogQuery,
  fitsAny: (query: CatalogQuery) => boolean,
): CatalogQuery {
  let query = widened;
  for (const filters of weightiest) {
    const stated = filters.filter((filter) => asked[filter] !== undefined && asked[filter] !== query[filter]);
    const tighter = { ...query, ...Object.fromEntries(stated.map((filter) => [filter, asked[filter]])) };
    if (stated.length > 0 && fitsAny(tighter)) query = tighter;
  }
  return query;
}

/** Wider queries, nearest first. */
export type Relaxations = {
  /** Every filter relaxed by itself, step by step. */
  alone: CatalogQuery[];
  /** One filter after another on top of each other until none is left: each takes in all that the ones before do. */
  together: CatalogQuery[];
};

/**
 * The steps by which a search may be widened, on their own and on top of each other; those that would change
 * nothing are left out.
 */
export function listRelaxations(asked: CatalogQuery): Relaxations {
  const together: CatalogQuery[] = [];
  for (const step of steps) {
    const wider = step(together.at(-1) ?? asked, asked);
    if (wider) together.push(wider);
  }
  return { alone: steps.map((step) => step(asked, asked)).filter((query) => query !== null), together };
}

/** The query without these filters. */
export function dropFilters(query: CatalogQuery, ...filters: Filter[]): CatalogQuery {
  const dropped: CatalogQuery = { ...query };
  for (const filter of filters) delete dropped[filter];
  return dropped;
}

type Value = string | number | boolean;

/** A filter that was given up or widened: as it was asked, and what it became; null where it was dropped. */
export type Relaxation = { field: Filter; from: Value; to: Value | null };

/** @returns one for each filter that differs */
export function listRelaxed(asked: CatalogQuery, widened: CatalogQuery): Relaxation[] {
  const { sort, page, page_size, monthly_max, down_payment, term_months, ...filters } = asked;
  return (Object.keys(filters) as Filter[]).flatMap((field) => {
    const [from, to] = [plainValue(asked[field]), plainValue(widened[field])];
    return from === null || from === to ? [] : [{ field, from, to }];
  });
}

function plainValue(value: CatalogQuery[Filter]): Value | null {
  return Array.isArray(value) ? value.join(", ") : (value ?? null);
}

function drop(...filters: Filter[]): Step {
  return (query) =>
    filters.some((filter) => query[filter] !== undefined) ? dropFilters(query, ...filters) : null;
}

/** To whole units of the currency, outwards. */
function widenPrice(percent: number): Step {
  return (query, { price_max: max, price_min: min }) =>
    widen(query, {
      price_max: max == null ? null : Math.ceil((max * (100 + percent)) / 100),
      price_min: min == null ? null : Math.floor((min * (100 - percent)) / 100),
    });
}

function widenKm(percent: number): Step {
  return (query, { km_max: max }) =>
    widen(query, { km_max: max == null ? null : Math.ceil((max * (100 + percent)) / 100) });
}

function widenYears(years: number): Step {
  return (query, { year_max: max, year_min: min }) =>
    widen(query, {
      year_max: max == null ? null : max + years,
      year_min: min == null ? null : min - years,
    });
}

/** @returns null where there is nothing to change */
function widen(query: CatalogQuery, change: CatalogQuery): CatalogQuery | null {
  const stated = Object.entries(change).filter(([, value]) => value !== null);
  return stated.length === 0 ? null : { ...query, ...Object.fromEntries(stated) };
}
