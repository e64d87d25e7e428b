import type { DataSource } from "typeorm";
import { type Catalog, createCatalog } from "../../src/catalog/search.ts";
import { type Vehicle, VehicleSchema } from "../../src/catalog/vehicle.ts";
import type { Clock } from "../../src/clock.ts";
import { parseConfig } from "../../src/config.ts";
import { createPlanner } from "../../src/financing/planner.ts";

/** The stock of a database, with the dealer's default terms. */
export function openCatalog(source: DataSource, clock: Clock, env: Record<string, string> = {}): Catalog {
  const { financing } = parseConfig(env);
  const { findHighestPrices } = createPlanner({ source, financing: () => financing, clock });
  return createCatalog({ source, clock, findHighestPrices });
}

let nextId = 1;

/** A vehicle as the stock holds it; what is not given is unknown. */
function buildVehicle(overrides: Partial<Vehicle> = {}): Vehicle {
  const at = new Date("2026-11-01T12:00:00Z");
  return {
    stockId: String(nextId++),
    make: "Volkswagen",
    model: "Jetta",
    version: null,
    year: 2020,
    km: 50_000,
    priceCents: 25_000_000,
    currency: "MXN",
    transmission: null,
    fuel: null,
    body: null,
    colour: null,
    bluetooth: null,
    carPlay: null,
    lengthMm: null,
    widthMm: null,
    heightMm: null,
    photoUrl: null,
    location: null,
    status: "available",
    createdAt: at,
    updatedAt: at,
    ...overrides,
  };
}

/** Puts exactly these vehicles in stock. @returns their ids in the same order */
export async function stockWith(source: DataSource, vehicles: Partial<Vehicle>[]): Promise<string[]> {
  const repository = source.getRepository(VehicleSchema);
  await repository.createQueryBuilder().delete().execute();
  const built = vehicles.map(buildVehicle);
  await repository.insert(built);
  return built.map(({ stockId }) => stockId);
}
