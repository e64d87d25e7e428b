import type { DataSource } from "typeorm";
import { findLikeness, orderVehicles, selectVehicles } from "./filters.ts";
import { listMakes, type MakeInStock } from "./makes.ts";
import type { CatalogQuery } from "./query.ts";
import { describeChanges, dropFilters, listRelaxations } from "./relax.ts";
import { type ResolvedQuery, resolveQuery } from "./resolve.ts";
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
  /** Which filters were relaxed to find anything, `field: old → new` (`any`: dropped). Absent: none. */
  relaxed?: string[];
};

/** What customers may see of the stock. */
export type Catalog = {
  /** Available vehicles that fit or, where none does, the nearest alternatives and what they differ in. */
  searchVehicles(asked: CatalogQuery): Promise<SearchResult>;
  /** Any vehicle by its id, reserved and sold ones as well; null: no such vehicle. */
  findVehicle(stockId: string): Promise<Vehicle | null>;
  /** Makes and models of available vehicles, with counts. */
  listMakes(): Promise<MakeInStock[]>;
};

const defaultPageSize = 20;

export function createCatalog({ source }: { source: DataSource }): Catalog {
  return {
    searchVehicles,
    findVehicle: (stockId) => source.getRepository(VehicleSchema).findOneBy({ stockId }),
    listMakes: () => listMakes(source),
  };

  async function searchVehicles(asked: CatalogQuery): Promise<SearchResult> {
    const { page, page_size, ...wanted } = asked;
    const resolved = resolveQuery(wanted, await listMakes(source));
    const { total, found } = await findNearest(resolved);
    const paging = { page: page ?? 1, pageSize: page_size ?? defaultPageSize };
    const isLikeness = resolved.query.model !== undefined && found.query.model === undefined;
    const likeness = isLikeness ? await findLikeness(source, resolved) : null;
    const items = await orderVehicles(selectVehicles(source, found), found.query, likeness)
      .offset((paging.page - 1) * paging.pageSize)
      .limit(paging.pageSize)
      .getMany();
    const changes = [...resolved.changes, ...describeChanges(resolved.query, found.query)];
    return {
      items,
      total,
      ...paging,
      pages: Math.ceil(total / paging.pageSize),
      understood: resolved.query,
      applied: found.query,
      ...(total > 0 && changes.length > 0 ? { relaxed: changes } : {}),
    };
  }

  /** The query itself where anything fits it, else the first wider one that brings something. */
  async function findNearest(resolved: ResolvedQuery): Promise<{ total: number; found: ResolvedQuery }> {
    const start = dropWhatIsNotInStock(resolved);
    const total = await count(start);
    if (total > 0) return { total, found: start };
    for (const query of listRelaxations(start.query)) {
      const wider = { ...start, query };
      const widerTotal = await count(wider);
      if (widerTotal > 0) return { total: widerTotal, found: wider };
    }
    return { total: 0, found: resolved };
  }

  function count(resolved: ResolvedQuery): Promise<number> {
    return selectVehicles(source, resolved).getCount();
  }
}

/** No other filter can make up for a name that is not there. */
function dropWhatIsNotInStock(resolved: ResolvedQuery): ResolvedQuery {
  const { query, makeInStock, models } = resolved;
  if (!makeInStock) return { ...resolved, query: dropFilters(query, "make", "model") };
  if (query.model && models.length === 0) return { ...resolved, query: dropFilters(query, "model") };
  return resolved;
}
