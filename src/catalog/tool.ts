import { z } from "zod";
import { defineTool, type Tool } from "../agent/tool.ts";
import { vehicleLabel } from "./label.ts";
import { presentVehicle } from "./present.ts";
import { CatalogQuerySchema } from "./query.ts";
import type { Catalog } from "./search.ts";
import { StockIdSchema } from "./stock-id.ts";
import type { Vehicle } from "./vehicle.ts";

/** As many as fit a message on a phone. */
const chatPageSize = 5;

const noArguments = z.object({});
const byStockId = z.object({ stock_id: StockIdSchema.describe("as search_catalog gave it") });

type Deps = { catalog: Catalog };

/** The tools of the stock: `search_catalog`, `vehicle_details`, `list_makes`. */
export function createCatalogTools({ catalog }: Deps): Tool[] {
  return [createSearchTool(catalog), createDetailsTool(catalog), createMakesTool(catalog)];
}

function createSearchTool(catalog: Catalog): Tool {
  return defineTool({
    name: "search_catalog",
    description:
      "Searches the cars for sale. Fields that a car does not state are left out: unknown, never «no». When nothing " +
      "fits, gives the nearest alternatives, and `relaxed` says which wish they do not meet (`to` null: given up): tell the customer. " +
      "For more of the same list, repeat the arguments with the next page.",
    input: CatalogQuerySchema,
    async run(query, { draft }) {
      const pageSize = Math.min(query.page_size ?? chatPageSize, chatPageSize);
      const { items, total, page, pages, understood, applied, relaxed } = await catalog.searchVehicles({
        ...query,
        page_size: pageSize,
      });
      if (items.length > 0) {
        draft.state.listing = {
          query: { ...understood, page_size: pageSize },
          page,
          pages,
          total,
          items: items.map((vehicle) => ({
            stockId: vehicle.stockId,
            label: vehicleLabel(vehicle),
            priceCents: vehicle.priceCents,
            currency: vehicle.currency,
            km: vehicle.km,
          })),
        };
        draft.events.push("listed");
      }
      const relaxation = relaxed ? { relaxed } : {};
      return {
        ok: true,
        data: { total, page, pages, applied, ...relaxation, items: items.map(presentItem) },
      };
    },
  });
}

/** A model pays for every word of a list: without what is unknown, sizes and photos, which `vehicle_details` has. */
function presentItem(vehicle: Vehicle) {
  const { length_mm, width_mm, height_mm, photo_url, status, ...item } = presentVehicle(vehicle);
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}

function createDetailsTool(catalog: Catalog): Tool {
  return defineTool({
    name: "vehicle_details",
    description: "All that is known of one car, by its stock id. What is null is unknown, never «no».",
    input: byStockId,
    async run({ stock_id: stockId }, { draft }) {
      const vehicle = await catalog.findVehicle(stockId);
      if (!vehicle) return { ok: false, reason: `vehicle_not_found: no car in stock has the id ${stockId}` };
      const label = vehicleLabel(vehicle);
      if (vehicle.status !== "available") {
        const state = vehicle.status === "sold" ? "is sold" : "is reserved for another customer";
        return { ok: false, reason: `vehicle_${vehicle.status}: ${label} ${state}; offer another car` };
      }
      draft.state.vehicle = { stockId, label, priceCents: vehicle.priceCents };
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
      return { ok: true, data: { makes: await catalog.listMakes() } };
    },
  });
}
