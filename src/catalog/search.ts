import type { DataSource, EntityManager } from "typeorm";
import type { Clock } from "../clock.ts";
import { findLikeness, orderVehicles, selectVehicles } from "./filters.ts";
import { addNicknames, type DealerNickname, listMakes, type MakeInStock } from "./makes.ts";
import { matchQuery } from "./match.ts";
import type { CatalogQuery } from "./query.ts";
import { dropFilters, listRelaxations, listRelaxed, type Relaxation, tightenQuery } from "./relax.ts";
import { applyBudget, type Budget, type FindHighestPrices, findBudget } from "./search/budget.ts";
import { listFieldsExcludedBy } from "./search/exclusions.ts";
import { countFacets, type Facets } from "./search/facets.ts";
import { keepForAMoment } from "./search/kept.ts";
import { type ResolvedQuery, resolveQuery } from "./search/resolve.ts";
import { listStockWords, noWords } from "./search/words.ts";
import { type Vehicle, VehicleSchema } from "./vehicle.ts";

export type SearchResult = {
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
  /** Fields that something is not wanted by and that some of `items` do not state. */
  notStated: ("fuel" | "transmission" | "colour")[];
  /** Among all that fit; null where too many do. */
  facets: Facets | null;
};

/** What customers may see of the stock. */
export type Catalog = {
  /** Available vehicles that fit or, where none does, the nearest alternatives and what they differ in. */
  searchVehicles(asked: CatalogQuery): Promise<SearchResult>;
  /** Any vehicle by its id, reserved and sold ones as well; null: no such vehicle. */
  findVehicle(stockId: string): Promise<Vehicle | null>;
  /** Those of some vehicles that are sold or reserved. */
  findMoved(stockIds: string[]): Promise<Pick<Vehicle, "stockId" | "make" | "model" | "status">[]>;
  /** Makes and models of available vehicles, with counts; as they were a moment ago at most. */
  listMakes(): Promise<MakeInStock[]>;
  /** To be called when the stock has changed: forgets what is kept of it for a moment. */
  refresh(): void;
};

const defaultPageSize = 20;
type CatalogDeps = {
  source: DataSource;
  clock: Clock;
  /** Makes a price of what can be paid each month. */
  findHighestPrices: FindHighestPrices;
  /** The dealer's own names for makes and models, beside those of general usage. */
  nicknames?: () => DealerNickname[];
};

export function createCatalog({ source, clock, findHighestPrices, nicknames }: CatalogDeps): Catalog {
  const makes = keepForAMoment(async () => addNicknames(await listMakes(source), nicknames?.() ?? []), clock);
  const words = keepForAMoment(() => listStockWords(source), clock);

  return {
    searchVehicles,
    findVehicle: (stockId) => source.getRepository(VehicleSchema).findOneBy({ stockId }),
    findMoved,
    listMakes: makes.get,
    refresh() {
      makes.forget();
      words.forget();
    },
  };

  async function findMoved(stockIds: string[]) {
    if (stockIds.length === 0) return [];
    const rows: Pick<Vehicle, "stockId" | "make" | "model" | "status">[] = await source.query(
      `SELECT stock_id AS "stockId", make, model, status FROM vehicle WHERE stock_id = ANY($1) AND status <> 'available'`,
      [stockIds],
    );
    return rows;
  }

  async function searchVehicles(asked: CatalogQuery): Promise<SearchResult> {
    const { page, page_size, ...wanted } = asked;
    const inStock = await makes.get();
    const today = clock().toISOString().slice(0, 10);
    const { query: understood, ...read } = resolveQuery(wanted, inStock, today);
    const { budget, refused } = findBudget(understood, findHighestPrices);
    const query = applyBudget(understood, budget);
    const resolved = { ...read, query, words: query.q || query.version ? await words.get() : noWords };
    const paging = { page: page ?? 1, pageSize: page_size ?? defaultPageSize };
    const { found, total, items, facets } = await findPage(source.manager, resolved, paging);
    const given = resolved.query.q && found.query.q !== resolved.query.q ? resolved.query.q.split(" ") : [];
    const changes = [...resolved.changes, ...listRelaxed(resolved.query, found.query)];
    return {
      items,
      total,
      ...paging,
      pages: Math.ceil(total / paging.pageSize),
      understood,
      applied: found.query,
      ...(total > 0 && changes.length > 0 ? { relaxed: changes } : {}),
      readFromText: wanted.q ? matchQuery(wanted.q, inStock, today).query : null,
      notApplied: [...given, ...resolved.notExcluded, ...(refused ? [refused] : [])],
      budget,
      notStated: listFieldsExcludedBy(resolved.exclusions).filter((field) =>
        items.some((vehicle) => vehicle[field] === null),
      ),
      facets,
    };
  }
}

type Found = Pick<SearchResult, "total" | "items" | "facets"> & { found: ResolvedQuery };

async function findPage(manager: EntityManager, resolved: ResolvedQuery, paging: Paging): Promise<Found> {
  const found = await findNearest(manager, resolved);
  if (!found) return { found: resolved, total: 0, items: [], facets: null };
  const items = await listPage(manager, resolved, found, paging);
  const total = countByPage(items.length, paging) ?? (await selectVehicles(manager, found).getCount());
  return { found, total, items, facets: await countFacets(manager, found, total) };
}

type Paging = { page: number; pageSize: number };

/** How many fit, where the page itself tells: it has the last of them. Counting a large stock takes its time. */
function countByPage(shown: number, { page, pageSize }: Paging): number | null {
  return shown > 0 && shown < pageSize ? (page - 1) * pageSize + shown : null;
}

/**
 * The query itself where anything fits it, else the nearest wider one that brings something.
 * @returns null where nothing does
 */
async function findNearest(manager: EntityManager, resolved: ResolvedQuery): Promise<ResolvedQuery | null> {
  const start = dropWhatIsNotInStock(resolved);
  if (await fitsAny(start.query)) return start;
  const { alone, together } = listRelaxations(start.query);
  for (const query of alone) if (await fitsAny(query)) return { ...start, query };
  const widened = await findFirst(together, fitsAny);
  return widened && { ...start, query: await tightenQuery(start.query, widened, fitsAny) };

  function fitsAny(query: CatalogQuery): Promise<boolean> {
    return selectVehicles(manager, { ...start, query }).getExists();
  }
}

/** The first of a list in which everything behind one that is right is right as well; null where none is. */
async function findFirst<T>(list: T[], isRight: (item: T) => Promise<boolean>): Promise<T | null> {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isRight(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return list[low] ?? null;
}

async function listPage(
  manager: EntityManager,
  asked: ResolvedQuery,
  found: ResolvedQuery,
  { page, pageSize }: Paging,
): Promise<Vehicle[]> {
  const isLikeness = asked.query.model !== undefined && found.query.model === undefined;
  const likeness = isLikeness ? await findLikeness(manager, asked) : null;
  // Above the budget, what is least above it is nearest.
  const isDearer = asked.query.price_max != null && found.query.price_max !== asked.query.price_max;
  const order: ResolvedQuery = isDearer
    ? { ...found, query: { ...found.query, sort: asked.query.sort ?? "price_asc" } }
    : found;
  return orderVehicles(selectVehicles(manager, found), order, likeness)
    .offset((page - 1) * pageSize)
    .limit(pageSize)
    .getMany();
}

/** No other filter can make up for a name that is not there. */
function dropWhatIsNotInStock(resolved: ResolvedQuery): ResolvedQuery {
  const { query, makeInStock, models } = resolved;
  if (!makeInStock) return { ...resolved, query: dropFilters(query, "make", "model") };
  if (query.model && models.length === 0) return { ...resolved, query: dropFilters(query, "model") };
  return resolved;
}
