import { understand } from "../../../../../catalog/match.ts";
import { statedOf } from "../../../../../catalog/query.ts";
import { speaksOfOwnCar } from "../../../../hear/documents/own-car.ts";
import { type Action, call } from "../../action.ts";
import type { HeardTurn } from "../../turn.ts";

/** So many texts back a car may have been named that is still meant. */
const mostBefore = 3;

/**
 * «¿me garantizas el crédito para el March 2022?» named a car that was not looked up for that, and of which a price or a
 * plan is asked for now: the one that was named last. Null: none, or several at once; a customer's own car is none.
 */
export function lookUpNamed({ earlier, makes, today }: HeardTurn): Action | null {
  const last = earlier
    .slice(0, mostBefore)
    .filter((text) => !speaksOfOwnCar(text))
    .map((text) => understand(text, makes, today))
    .find(({ named }) => named.length > 0);
  const [car, another] = last?.named ?? [];
  if (!last || !car?.model || another) return null;
  const { year_min, year_max } = last.filters;
  return { kind: "call", calls: [call("search_catalog", statedOf({ ...car, year_min, year_max }))] };
}
