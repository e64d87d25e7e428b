import { findNames } from "../../../../../catalog/match.ts";
import { asksWhetherOnly } from "../../../../hear/list-questions.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import { type Action, call, say } from "../../action.ts";
import type { HeardTurn } from "../../turn.ts";
import { turnPage } from "../search.ts";

/** «¿solo tienes uno?»: the list that it is asked under, which says how many there are, else all of the car's model; null: not asked. */
export function tellWhetherOnly(turn: HeardTurn): Action | null {
  const { state, text, makes, language } = turn;
  if (!asksWhetherOnly(text)) return null;
  const { listing, vehicle } = state;
  const isOfList = !vehicle || listing?.items.some(({ stockId }) => stockId === vehicle.stockId);
  const phrases = phrasesOf(language);
  if (listing && isOfList)
    return listing.total === 1 && !listing.others
      ? say(phrases.noMorePages(1), phrases.questions.confirmCar)
      : turnPage(turn, 0);
  const [car] = vehicle ? findNames(vehicle.label, makes) : [];
  const query = car?.model && { make: car.make, model: car.model };
  return query ? { kind: "call", calls: [call("search_catalog", query)] } : null;
}
