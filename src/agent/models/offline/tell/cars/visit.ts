import { findBranch, listBranchesMeant } from "../../../../../branches/named.ts";
import { tellBranchOpening } from "../../../../../branches/opening.ts";
import type { Branch } from "../../../../../dealer/dealer.ts";
import { namesDay } from "../../../../../dealer/opening/closures.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import type { HeardTurn } from "../../turn.ts";
import { findOfDay } from "../documents/of-day.ts";

/**
 * Where and when the dealer receives whoever wants to come, from the dealer's own file.
 * @param place where the car to be seen stands; null: no one car is meant
 * @returns null where the file says nothing of it
 */
export function tellVisit(turn: HeardTurn, place: string | null): string | null {
  const { dealer, language, text, today, minute } = turn;
  const at = place === null ? null : findBranch(dealer.branches, place);
  const branches = at ? [at] : listBranchesMeant(dealer.branches, text);
  const [, another] = branches;
  const places = [...(another ? [phrasesOf(language).branches] : []), ...branches.map(writeBranch)].join(
    "\n",
  );
  const now = { today, minute: minute ?? null };
  // A document that speaks of that day has the word.
  const opening = findOfDay(turn) ? null : tellBranchOpening(branches, text, dealer, now, language);
  // «¿puedo ir el domingo?» is answered by that day, before all the places.
  const told = another && namesDay(text) ? [opening, places] : [places, opening];
  const parts = told.filter((part) => part);
  return parts.length > 0 ? parts.join("\n\n") : null;
}

/** A branch in one line, with its telephone where it has one. */
export function writeBranch({ name, address, phone }: Branch): string {
  return `• *${name}*: ${address}${phone ? ` (${phone})` : ""}`;
}
