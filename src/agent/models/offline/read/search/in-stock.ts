import { compact } from "../../../../../catalog/match/reading/text.ts";
import type { CatalogQuery } from "../../../../../catalog/query.ts";
import type { HeardTurn } from "../../turn.ts";

/** False: a car was asked for that is not here; what followed was of others. */
export function isInStock({ make, model }: CatalogQuery, { makes }: HeardTurn): boolean {
  if (!model) return true;
  return makes.some(
    (entry) =>
      (!make || entry.make === make) &&
      entry.models.some((one) => compact(one.model).startsWith(compact(model))),
  );
}
