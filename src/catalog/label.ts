import type { Vehicle } from "./vehicle.ts";

/** A car in one line: make, model, year and version, for example `Volkswagen Jetta 2019 Trendline`. */
export function vehicleLabel({
  make,
  model,
  year,
  version,
}: Pick<Vehicle, "make" | "model" | "year" | "version">): string {
  return [make, model, year, version].filter((part) => part !== null && part !== "").join(" ");
}
