import { findNames } from "../../../../../catalog/match.ts";
import { statedOf } from "../../../../../catalog/query.ts";
import { asksColours, asksOtherColour } from "../../../../hear/facets.ts";
import { type Action, call } from "../../action.ts";
import type { HeardTurn } from "../../turn.ts";
import { openAll } from "./compare.ts";

/** «¿y en otro color?», "what colours do you have it in?": those that there are of the model; null: not asked. */
export function decideColours({ text, heard, state, makes }: HeardTurn): Action | null {
  if (!asksColours(text) || heard.filters.colour != null) return null;
  const { listing, vehicle } = state;
  const query = listing?.query ?? {};
  const [named] = [...heard.named, ...(vehicle ? findNames(vehicle.label, makes) : [])];
  const { make, model } = named ?? query;
  if (!model) return null;
  const isListed = query.model === model && query.colour == null && listing?.pages === 1;
  const ids = listing?.items.map(({ stockId }) => stockId) ?? [];
  if (isListed && heard.named.length === 0 && ids.length > 1) return openAll(ids);
  const exclude = query.colour && asksOtherColour(text) ? query.colour.split(",") : [];
  const args = statedOf({
    make: make ?? null,
    model,
    ...heard.filters,
    ...(exclude.length > 0 && { exclude }),
  });
  return { kind: "call", calls: [call("search_catalog", args)] };
}
