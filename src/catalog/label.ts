import { foldText } from "../fold.ts";
import type { Vehicle } from "./vehicle.ts";

/**
 * A car in one line: make, model, year and version, for example `Volkswagen Jetta 2019 Trendline`. A model that
 * begins with its make («Mazda 3») stands alone.
 */
export function vehicleLabel({
  make,
  model,
  year,
  version,
}: Pick<Vehicle, "make" | "model" | "year" | "version">): string {
  const repeated = foldText(model).startsWith(foldText(make));
  return [repeated ? null : make, model, year, version]
    .filter((part) => part !== null && part !== "")
    .join(" ");
}
