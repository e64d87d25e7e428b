import type { ShownVehicle } from "../../../catalog/session/listing.ts";
import type { Question } from "../../../conversations/session/said.ts";
import type { SessionState } from "../../../conversations/session/state.ts";

/** The car under discussion, or the only one of the last list; null: which one is not known. */
export function findCarAtHand({ vehicle, listing, spokenOf }: SessionState): ShownVehicle | null {
  const [first, another] = listing?.items ?? [];
  const only = first && !another ? first : null;
  return only !== null && only.stockId === spokenOf?.at(-1) ? only : (vehicle ?? only);
}

/** After these a number is a down payment or a term. */
export const planQuestions = new Set<Question>([
  "downPayment",
  "leastDown",
  "otherTerm",
  "otherPlan",
  "otherPriced",
]);
