import { foldText } from "../text/fold.ts";
import type { Vehicle } from "./vehicle.ts";

/** Make and model: «Nissan Versa», but «Mazda 3» where the model begins with its make. */
export function nameModel({ make, model }: Pick<Vehicle, "make" | "model">): string {
  return foldText(model).startsWith(foldText(make)) ? model : `${make} ${model}`;
}

/** A car in one line: make, model, year and version, for example `Volkswagen Jetta 2019 Trendline`. */
export function vehicleLabel({
  make,
  model,
  year,
  version,
}: Pick<Vehicle, "make" | "model" | "year" | "version">): string {
  return [nameModel({ make, model }), year, version].filter((part) => part !== null && part !== "").join(" ");
}

/** The year that a car's label gives: the last of it, behind a model that is a number itself («Peugeot 2008 2021»); 0: none. */
export function readLabelYear(label: string): number {
  return Number(label.match(/\b(?:19|20)\d\d\b/g)?.at(-1) ?? 0);
}
