import { findDateNamed, speaksOfDay } from "../../../../../dealer/opening/closures.ts";
import { asksToVisit } from "../../../../hear/wants/visit.ts";
import { dataOf, type Passages, parsePassages } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { dropOthers } from "./of-other.ts";

/** The day of the calendar on which a customer wants to come, which may be a holiday; null: none is named. */
export function findDayOfVisit({ text, today }: Pick<HeardTurn, "text" | "today">): string | null {
  return asksToVisit(text) ? findDateNamed(text, today) : null;
}

/** What the documents say of that day; null: nothing. */
export function findOfDay(turn: HeardTurn): Passages[number] | null {
  const day = findDayOfVisit(turn);
  const passages = dropOthers(turn, dataOf(turn.steps, "search_knowledge").flatMap(parsePassages));
  const told = day === null ? undefined : passages.find(({ text }) => speaksOfDay(text, day));
  return told ?? null;
}
