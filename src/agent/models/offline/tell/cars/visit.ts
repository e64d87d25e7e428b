import { listPlaceNames } from "../../../../../catalog/match/take-places.ts";
import { namesDay, tellOpening } from "../../../../../dealer/closures.ts";
import type { Branch } from "../../../../../dealer/dealer.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import type { HeardTurn } from "../../turn.ts";

/**
 * Where and when the dealer receives whoever wants to come, from the dealer's own file.
 * @param place where the car to be seen stands; null: no one car is meant
 * @returns null where the file says nothing of it
 */
export function tellVisit(turn: HeardTurn, place: string | null): string | null {
  const { dealer, language, text, today, minute } = turn;
  const named = dealer.branches.filter((branch) => isNamed(branch, text));
  const at = place === null ? null : findBranch(dealer.branches, place);
  const branches = at ? [at] : named.length > 0 ? named : dealer.branches;
  const [only, another] = branches;
  const hours = (another ? null : only?.hours) ?? dealer.hours;
  const places = [...(another ? [phrasesOf(language).branches] : []), ...branches.map(writeBranch)].join(
    "\n",
  );
  const opening = tellOpening(text, { ...dealer, hours }, { today, minute: minute ?? null }, language);
  // «¿puedo ir el domingo?» is answered by that day, before all the places.
  const told = another && namesDay(text) ? [opening, places] : [places, opening];
  const parts = told.filter((part) => part);
  return parts.length > 0 ? parts.join("\n\n") : null;
}

/** A branch in one line, with its telephone where it has one. */
export function writeBranch({ name, address, phone }: Branch): string {
  return `• *${name}*: ${address}${phone ? ` (${phone})` : ""}`;
}

/** The branch that the place of a car in stock is. */
export function findBranch(branches: Branch[], place: string): Branch | undefined {
  const names = new Set(listPlaceNames(place));
  const has = (parts: string[]) => parts.length > 0 && parts.every((part) => names.has(part));
  return branches.find(({ name }) => has(listPlaceNames(name)));
}

/** True where a text names a branch: «Monterrey», «Insurgentes». */
export function isNamed({ name }: Branch, text: string): boolean {
  const words = plainWords(text);
  return listPlaceNames(name).some((part) => words.includes(plainWords(part)));
}
