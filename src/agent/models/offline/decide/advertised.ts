import { understand } from "../../../../catalog/match.ts";
import type { Topic } from "../../../hear/topics.ts";
import type { Action } from "../action.ts";
import { wantsSearch } from "../read/search/queries.ts";
import type { HeardTurn } from "../turn.ts";
import { decideSearch } from "./search.ts";

/** What is said about an advertisement without saying what it shows. */
const vague = new Set<Topic>(["greeting", "details", "more", "help", "yes"]);

/**
 * «me interesa esto», "can I get more info?" behind an advertisement: the cars that it names are searched. Its price
 * is none of the customer's wishes, and may be out of date.
 * @returns null where there is no advertisement, it shows no car, or the customer says what is wanted
 */
export function searchAdvertised(turn: HeardTurn): Action | null {
  const { advertisement, topics, makes, today } = turn;
  if (advertisement === null || wantsSearch(turn) || [...topics].some((topic) => !vague.has(topic)))
    return null;
  const heard = understand(advertisement, makes, today);
  const { price_min, price_max, sort, ...filters } = heard.filters;
  const shown = { ...turn, heard: { ...heard, filters, rest: "", missing: null, thing: null } };
  return wantsSearch(shown) ? decideSearch(shown) : null;
}
