import { splitAlternatives } from "../../../../../catalog/match/bodies-and-colours.ts";
import { findBodiesOfModel } from "../../../../../catalog/match/model-bodies.ts";
import { compact } from "../../../../../catalog/match/reading/text.ts";
import type { CatalogQuery } from "../../../../../catalog/query.ts";

const opposites: Record<string, string> = {
  small: "large",
  large: "small",
  automatic: "manual",
  manual: "automatic",
};

/** What was said before, without the opposite of what is said now. */
export function dropOpposites<Word extends string>(before: Word[], now: Word[]): Word[] {
  return before.filter((word) => !now.some((other) => opposites[other] === word));
}

/** «de 2020 en adelante», then «que no pase de 2022» is a range; else what was said before is replaced. */
export function dropBounds<Low extends "year_min" | "price_min", High extends "year_max" | "price_max">(
  now: CatalogQuery,
  base: CatalogQuery,
  low: Low,
  high: High,
): void {
  if (now[low] == null && now[high] == null) return;
  const least = now[low] ?? base[low];
  const most = now[high] ?? base[high];
  const ofTwo = (now[low] == null) !== (now[high] == null) && (base[low] == null) !== (base[high] == null);
  if (ofTwo && least != null && most != null && least <= most) return;
  base[low] = base[high] = null;
}

const ofTruck = new Set(["suv", "pickup", "van"]);

/** «quiero un sedán», then «algo eléctrico»; a Versa, then «pick up automática»: the newer wish holds. */
export function dropWhatCannotGoWith({ body, fuel }: CatalogQuery, base: CatalogQuery): void {
  const built = base.model && findBodiesOfModel(compact(base.model));
  const bodies = splitAlternatives(body ?? "");
  if (body && built && !splitAlternatives(built).some((one) => bodies.includes(one)))
    base.make = base.model = base.version = null;
  // «ahora la pickup», after a small car.
  if (body && body !== base.body && !base.body && ofTruck.has(body) && body !== "suv")
    base.wish = base.wish?.filter((wish) => wish !== "small") ?? null;
  if (fuel === "electric" && base.fuel !== fuel && !body)
    base.body = base.make = base.model = base.version = null;
}
