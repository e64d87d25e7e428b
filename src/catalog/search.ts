import type { TypedFastBitSet } from "typedfastbitset";
import { type DataSource, In } from "typeorm";
import type { Clock } from "../clock.ts";
import { entityAsJson, reviveEntity } from "../database/rows.ts";
import { addNicknames, type DealerNickname, listMakes, type MakeInStock } from "./makes.ts";
import type { CatalogQuery } from "./query.ts";
import { dropFilters, listRelaxations, listRelaxed, type Relaxation, tightenQuery } from "./relax.ts";
import {
  applyBudget,
  type Budget,
  type FindHighestPrices,
  findBudget,
  listCeilings,
} from "./search/budget.ts";
import { listConditions } from "./search/conditions.ts";
import { listFieldsExcludedBy } from "./search/exclusions.ts";
import { countFacets, type Facets } from "./search/facets.ts";
import { findGone, type GoneVehicle, readGone } from "./search/gone.ts";
import { findLikeness } from "./search/likeness.ts";
import { listOrders } from "./search/ordering.ts";
import { type ResolvedQuery, resolveQuery } from "./search/resolve.ts";
import { listStockWords, noWords } from "./search/words.ts";
import { findRows, listRows } from "./stock/conditions.ts";
import { keepStock } from "./stock/keep-stock.ts";
import { type Order, pickPage } from "./stock/order.ts";
import type { Stock } from "./stock/stock.ts";
import { listIdWords, listSpellings } from "./stock-id.ts";
import { type Vehicle, VehicleSchema } from "./vehicle.ts";

type SearchResult = {
  items: Vehicle[];
  /** Vehicles on all pages; `pages` is 0 when there are none. */
  total: number;
  page: number;
  pages: number;
  pageSize: number;
  /** The query as it was understood: asked again with another page, it continues this very list. */
  understood: CatalogQuery;
  /** The query that `items` fit: the one understood, or a wider one where nothing fits that. Without page. */
  applied: CatalogQuery;
  /** Which filters were relaxed to find anything. Absent: none. */
  relaxed?: Relaxation[];
  /** What `q` was read as; null where nothing was asked in words. */
  readFromText: CatalogQuery | null;
  /** What `monthly_max` was turned into; null where none was asked for, or nothing goes with it. */
  budget: Budget | null;
  /** What was asked and nothing stands for: words of `q` and of `exclude`. */
  notApplied: string[];
  /** Fields that something is not wanted by, or the place that was given up, which some of `items` do not state. */
  notStated: ("fuel" | "transmission" | "colour" | "location")[];
  /** Among all that fit; null where none does. */
  facets: Facets | null;
  /** Of the model asked for, what would fit but is sold or reserved: where nothing fits that can be had. */
  gone: GoneVehicle[];
};

/** A search but for what has to be read from the database. */
export type Found = Omit<SearchResult, "items" | "gone">;

/** What is known of a car that can no longer be had. */
type MovedCar = Pick<Vehicle, "stockId" | "make" | "model" | "body" | "priceCents" | "status">;

/** What customers may see of the stock. */
export type Catalog = {
  /** Available vehicles that fit or, where none does, the nearest alternatives and what they differ in. */
  searchVehicles(asked: CatalogQuery): Promise<SearchResult>;
  /**
   * Any vehicle by its id, reserved and sold ones as well; an id in other letters or with other separators than the
   * stock's («lj006») where none is written so. Null: no such vehicle.
   */
  findVehicle(stockId: string): Promise<Vehicle | null>;
  /** The ids of vehicles that stand in a text, in whatever letters and with or without their dashes. */
  findIdsIn(text: string): Promise<string[]>;
  /** Those of some vehicles that are sold or reserved. */
  findMoved(stockIds: string[]): Promise<MovedCar[]>;
  /** Makes and models of available vehicles, with counts. */
  listMakes(): Promise<MakeInStock[]>;
  /** As they were a moment ago at most: for every turn, which need not ask the database for it. */
  listRecentMakes(): Promise<MakeInStock[]>;
};

const defaultPageSize = 20;
const noNicknames: DealerNickname[] = [];
/** A search begins anew so often where the stock changes under it. */
const mostTries = 3;
type CatalogDeps = {
  source: DataSource;
  clock: Clock;
  /** Makes a price of what can be paid each month. */
  findHighestPrices: FindHighestPrices;
  /** The dealer's own names for makes and models, beside those of general usage. */
  nicknames?: () => DealerNickname[];
  /** The dealer's own names for the places where cars stand, beside those that the stock has. */
  places?: () => string[];
};

/** The stock, as all search it: kept in memory, read again when it has changed in the database. */
export function createCatalog({ source, clock, findHighestPrices, nicknames, places }: CatalogDeps): Catalog {
  const kept = keepStock(source, clock);
  const nameMakes = createNaming(nicknames ?? (() => noNicknames));

  return {
    searchVehicles,
    findVehicle,
    findIdsIn,
    findMoved,
    listMakes: async () => nameMakes(await kept.current()),
    listRecentMakes: async () => nameMakes(await kept.recent()),
  };

  async function findVehicle(stockId: string): Promise<Vehicle | null> {
    const spellings = listSpellings(stockId);
    const found = await source.getRepository(VehicleSchema).findBy({ stockId: In(spellings) });
    const placeOf = ({ stockId }: Vehicle) => spellings.indexOf(stockId);
    return found.toSorted((one, other) => placeOf(one) - placeOf(other))[0] ?? null;
  }

  async function findIdsIn(text: string): Promise<string[]> {
    const spellings = listIdWords(text).flatMap(listSpellings);
    if (spellings.length === 0) return [];
    const found: { stockId: string }[] = await source.query(
      `SELECT stock_id AS "stockId" FROM vehicle WHERE stock_id = ANY($1)`,
      [spellings],
    );
    return found.map(({ stockId }) => stockId);
  }

  async function findMoved(stockIds: string[]) {
    if (stockIds.length === 0) return [];
    const rows: MovedCar[] = await source.query(
      `SELECT stock_id AS "stockId", make, model, body, price_cents AS "priceCents", status FROM vehicle
       WHERE stock_id = ANY($1) AND status <> 'available'`,
      [stockIds],
    );
    return rows.map((row) => ({ ...row, priceCents: Number(row.priceCents) }));
  }

  /** What is found is of one revision of the stock: where reading it tells of a newer one, all is found anew. */
  async function searchVehicles(asked: CatalogQuery): Promise<SearchResult> {
    let stock = await kept.known();
    for (let left = mostTries - 1; ; left -= 1) {
      const { rows, goneRows, ...result } = find(stock, asked);
      const { items, revision } = await readVehicles(source, rows);
      const isLast = revision === stock.revision || left === 0;
      if (isLast) return { ...result, items, gone: await readGone(source, goneRows) };
      stock = await kept.current();
    }
  }

  function find(stock: Stock, asked: CatalogQuery): Found & { rows: number[]; goneRows: number[] } {
    const { page, page_size, ...wanted } = asked;
    const paging = { page: page ?? 1, pageSize: page_size ?? defaultPageSize };
    const inStock = nameMakes(stock);
    const today = clock().toISOString().slice(0, 10);
    const known = [...(places?.() ?? []), ...stock.location.values.filter((value) => value !== null)];
    const { query: understood, readFromText, ...read } = resolveQuery(wanted, inStock, today, known);
    const { budget, refused } = findBudget(understood, findHighestPrices);
    const query = applyBudget(understood, budget);
    const words = query.q || query.version ? listStockWords(stock) : noWords;
    const resolved = { ...read, query, words, ceilings: listCeilings(understood, budget) };
    const nearest = findNearest(stock, resolved);
    const found = nearest?.resolved ?? resolved;
    const fitting = nearest ? listRows(nearest.rows) : new Uint32Array();
    const total = fitting.length;
    const given = query.q && found.query.q !== query.q ? query.q.split(" ") : [];
    const changes = [...resolved.changes, ...listRelaxed(query, found.query)];
    const isPlaceGivenUp = changes.some(({ field }) => field === "location");
    const fields = [
      ...listFieldsExcludedBy(resolved.exclusions),
      ...(isPlaceGivenUp ? (["location"] as const) : []),
    ];
    const rows = pickPage(fitting, orderFound(stock, resolved, found), paging);
    return {
      rows,
      total,
      ...paging,
      pages: Math.ceil(total / paging.pageSize),
      understood,
      applied: found.query,
      ...(total > 0 && changes.length > 0 ? { relaxed: changes } : {}),
      readFromText,
      notApplied: [...given, ...resolved.notExcluded, ...(refused ? [refused] : [])],
      budget,
      notStated: fields.filter((field) => rows.some((row) => stock[field].at(row) === null)),
      facets: total === 0 ? null : countFacets(stock, fitting),
      goneRows: changes.length > 0 ? findGone(stock, resolved) : [],
    };
  }
}

/** Makes in stock under the dealer's names: the same list until one of both changes, since much is prepared for each. */
function createNaming(nicknames: () => DealerNickname[]): (stock: Stock) => MakeInStock[] {
  let named: { makes: MakeInStock[]; nicknames: DealerNickname[]; result: MakeInStock[] } | null = null;
  return (stock) => {
    const now = { makes: stock.remember("makes", () => listMakes(stock)), nicknames: nicknames() };
    if (named?.makes !== now.makes || named.nicknames !== now.nicknames)
      named = { ...now, result: addNicknames(now.makes, now.nicknames) };
    return named.result;
  };
}

/** Vehicles of these rows, in their order, and the revision of the stock that they are of. */
async function readVehicles(
  source: DataSource,
  rows: number[],
): Promise<{ items: Vehicle[]; revision: string }> {
  const [row]: { revision: string; vehicles: Vehicle[] }[] = await source.query(
    `-- read_vehicles
     SELECT revision, (
       SELECT coalesce(json_agg(${entityAsJson(VehicleSchema, "vehicle")} ORDER BY position), '[]')
       FROM (
         SELECT value::int AS place, position
         FROM json_array_elements_text($1::json) WITH ORDINALITY AS one (value, position)
       ) AS listed JOIN vehicle USING (place)
       WHERE status = 'available'
     ) AS vehicles FROM stock_revision`,
    [JSON.stringify(rows)],
  );
  if (!row) throw new Error("the stock has no revision");
  return { revision: row.revision, items: row.vehicles.map((one) => reviveEntity(VehicleSchema, one)) };
}

type Nearest = { resolved: ResolvedQuery; rows: TypedFastBitSet };

/**
 * The query itself where anything fits it, else the nearest wider one that brings something.
 * @returns null where nothing does
 */
function findNearest(stock: Stock, asked: ResolvedQuery): Nearest | null {
  const inStock = dropWhatIsNotInStock(asked);
  const start = keepBody(stock, asked, inStock);
  // «Tsuru o algo así, traigo 110 mil»: what may be spent counts for more than how it is built.
  const found = find(start.query) ?? (asked.query.price_max == null ? null : find(inStock.query));
  if (found) return found;
  const { alone, together } = listRelaxations(start.query);
  for (const query of alone) {
    const wider = find(query);
    if (wider) return wider;
  }
  const fitsAny = (query: CatalogQuery) => find(query) !== null;
  const widened = together.find(fitsAny);
  return widened ? find(tightenQuery(start.query, widened, fitsAny)) : null;

  function find(query: CatalogQuery): Nearest | null {
    const resolved = { ...start, query };
    const rows = findRows(stock, listConditions(resolved));
    return rows.isEmpty() ? null : { resolved, rows };
  }
}

function orderFound(stock: Stock, asked: ResolvedQuery, found: ResolvedQuery): Order[] {
  const isLikeness = asked.query.model !== undefined && found.query.model === undefined;
  const likeness = isLikeness ? findLikeness(stock, asked.query) : null;
  // Above the budget, what is least above it is nearest.
  const isDearer = asked.query.price_max != null && found.query.price_max !== asked.query.price_max;
  const sort = isDearer ? (asked.query.sort ?? "price_asc") : found.query.sort;
  return listOrders(stock, { ...found, query: { ...found.query, sort } }, likeness);
}

/** In place of a model that is not there stands what is built as it is, where there is such. */
function keepBody(stock: Stock, asked: ResolvedQuery, start: ResolvedQuery): ResolvedQuery {
  if (!asked.query.model || start.query.model || start.query.body) return start;
  const body = findLikeness(stock, asked.query)?.bodies.join(",");
  return body ? { ...start, query: { ...start.query, body } } : start;
}

/** No other filter can make up for a name that is not there. */
function dropWhatIsNotInStock(resolved: ResolvedQuery): ResolvedQuery {
  const { query, cars } = resolved;
  if (cars.length === 0) return { ...resolved, query: dropFilters(query, "make", "model") };
  const isNone = cars.every(({ models }) => models.length === 0);
  return query.model && isNone ? { ...resolved, query: dropFilters(query, "model") } : resolved;
}
