import type { DataSource } from "typeorm";
import { type Vehicle, VehicleSchema } from "../../src/catalog/vehicle.ts";

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
