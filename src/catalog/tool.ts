import { z } from "zod";
import { defineTool, type Tool } from "../tools/tool.ts";
import type { ToolRefusal } from "../tools/tool-result.ts";
import { vehicleLabel } from "./label.ts";
import { presentMakes } from "./makes.ts";
import { refuseMovedCar, refuseUnknownCar } from "./missing-car.ts";
import { presentSearch, presentVehicle } from "./present.ts";
import { type CatalogQuery, CatalogQuerySchema, statedOf } from "./query.ts";
import type { Facets } from "./search/facets.ts";
import type { Catalog } from "./search.ts";
import { discussVehicle, noteGone, type StockDraft, showListing } from "./session/discussed.ts";
import { type ListedVehicle, type Listing, showBeside, withoutLast } from "./session/listing.ts";
import { StockIdSchema } from "./stock-id.ts";
import type { Vehicle } from "./vehicle.ts";

/** As many as fit a message on a phone. */
const chatPageSize = 5;

const noArguments = z.object({});
const byStockId = z.object({ stock_id: StockIdSchema.describe("as search_catalog gave it") });

type Deps = { catalog: Catalog };

/** The tools of the stock: `search_catalog`, `vehicle_details`, `list_makes`. */
export function createCatalogTools({ catalog }: Deps): Tool<StockDraft>[] {
  return [createSearchTool(catalog), createDetailsTool(catalog), createMakesTool(catalog)];
}

function createSearchTool(catalog: Catalog): Tool<StockDraft> {
  return defineTool({
    name: "search_catalog",
    description:
      "Searches the cars for sale. Fields that a car does not state are left out: unknown, never «no». `applied` is " +
      "what was searched for: tell the customer in a few words what you understood; `not_applied` had no effect: say so. " +
      "When nothing fits, gives the nearest alternatives, and `relaxed` says which wish they do not meet (`to` null: given up): tell the customer. " +
      "`not_stated`: fields by which something is not wanted and that some of the cars, which come last, do not state. " +
      "`gone`: cars as they were asked for that are sold or reserved for another customer: say so. " +
      "`facets` counts what is left, to ask how to narrow it down. For two cars, search once for each. " +
      "For more of the same list, repeat the arguments with the next page.",
    input: CatalogQuerySchema,
    async run(asked, { draft }) {
      const page_size = Math.min(asked.page_size ?? chatPageSize, chatPageSize);
      const { items, gone, ...result } = await catalog.searchVehicles({ ...asked, page_size });
      const { total, page, pages, understood } = result;
      if (items.length > 0) {
        const query = { ...understood, page_size };
        const givenUp = (result.relaxed ?? []).flatMap(({ field, to }) => (to === null ? field : []));
        const noted = givenUp.length > 0 ? { query, givenUp } : { query };
        noteListing(draft, { ...noted, page, pages, total, items: items.map(listVehicle) });
      }
      if (gone.length > 0) noteGone(draft.state, gone);
      const left = pages > 1 && page === 1 && result.facets ? { facets: shorten(result.facets) } : {};
      const moved = gone.map(({ stockId, label, status }) => ({ stock_id: stockId, vehicle: label, status }));
      const told = moved.length > 0 ? { gone: moved } : {};
      return {
        ok: true,
        data: { ...presentSearch(result), ...told, ...left, items: items.map(presentItem) },
      };
    },
  });
}

/** A vehicle as the session keeps it in a list. */
export function listVehicle(vehicle: Vehicle): ListedVehicle {
  const { stockId, priceCents, currency, km } = vehicle;
  return { stockId, label: vehicleLabel(vehicle), priceCents, currency, km };
}

/** Lists of two cars asked for at once («civic o mazda 3») are shown together; any other takes the last one's place. */
function noteListing(draft: StockDraft, listing: Listing): void {
  const shown = draft.events.includes("listed") ? draft.state.listing : null;
  const last = shown?.others?.at(-1) ?? shown;
  const isSameName = last !== null && nameOf(last.query) === nameOf(listing.query);
  const isRetry = isSameName && !isOfOtherYears(last.query, listing.query);
  const kept = shown && isRetry ? withoutLast(shown) : shown;
  const isBeside = kept !== null && nameOf(kept.query) !== null && nameOf(listing.query) !== null;
  const isSame = nameSearch(draft.state.listing?.query) === nameSearch(listing.query);
  showListing(draft.state, isBeside ? showBeside(kept, listing) : listing, !isBeside && !isSame);
  draft.events.push("listed");
}

/** What is searched for, whatever its order. */
function nameSearch({ sort: _sort, ...query }: CatalogQuery = {}): string {
  return JSON.stringify(Object.entries(statedOf(query)).toSorted());
}

/** «versa 2019 o 2024»: a list of each. */
function isOfOtherYears(one: CatalogQuery, other: CatalogQuery): boolean {
  const endsBefore = ({ year_max: last }: CatalogQuery, { year_min: first }: CatalogQuery) =>
    last != null && first != null && last < first;
  return endsBefore(one, other) || endsBefore(other, one);
}

function nameOf({ make, model }: CatalogQuery): string | null {
  return make || model ? `${make}|${model}` : null;
}

/** A model pays for every word of a list: without what is unknown, sizes and photos, which `vehicle_details` has. */
function presentItem(vehicle: Vehicle) {
  const { length_mm, width_mm, height_mm, photo_url, status, ...item } = presentVehicle(vehicle);
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}

const mostValues = 6;

/** What tells the cars that are left apart, each as value and count: a facet of one value does not. */
function shorten({ make, body, transmission, fuel, price }: Facets): Record<string, Record<string, number>> {
  const bands = price.map(({ min, max, count }) => ({ value: `${min}-${max}`, count }));
  const named = Object.entries({ make, body, transmission, fuel, price: bands });
  return Object.fromEntries(
    named
      .filter(([, values]) => values.length > 1)
      .map(([name, values]) => [
        name,
        Object.fromEntries(values.slice(0, mostValues).map(({ value, count }) => [value, count])),
      ]),
  );
}

/** A car that can be had, with its label; else why it cannot. */
export async function findAvailable(
  findVehicle: Catalog["findVehicle"],
  stockId: string,
): Promise<{ ok: true; vehicle: Vehicle; label: string } | ToolRefusal> {
  const vehicle = await findVehicle(stockId);
  if (!vehicle) return refuseUnknownCar(stockId);
  const label = vehicleLabel(vehicle);
  if (vehicle.status !== "available") return refuseMovedCar(vehicle.status, vehicle.stockId, label);
  return { ok: true, vehicle, label };
}

function createDetailsTool(catalog: Catalog): Tool<StockDraft> {
  return defineTool({
    name: "vehicle_details",
    description: "All that is known of one car, by its stock id. What is null is unknown, never «no».",
    input: byStockId,
    async run({ stock_id }, { draft }) {
      const found = await findAvailable(catalog.findVehicle, stock_id);
      if (!found.ok) return found;
      const { vehicle, label } = found;
      const { stockId } = vehicle;
      discussVehicle(draft.state, { stockId, label, priceCents: vehicle.priceCents, km: vehicle.km });
      draft.viewed.push({ stockId, label, photoUrl: vehicle.photoUrl });
      draft.events.push("viewed");
      return { ok: true, data: presentVehicle(vehicle) };
    },
  });
}

function createMakesTool(catalog: Catalog): Tool {
  return defineTool({
    name: "list_makes",
    description: "Makes and models for sale, with the number of cars of each.",
    input: noArguments,
    async run() {
      return { ok: true, data: { makes: presentMakes(await catalog.listMakes()) } };
    },
  });
}
