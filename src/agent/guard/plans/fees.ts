import type { Fault } from "../fault.ts";
import { isStated, type Known } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";

const fee = says(
  "(?:comisi(?:on|ones)|cargos?|cuotas?|gastos?) (?:de|por) apertura|(?:opening|origination|setup) fees?",
);

/** A fee for opening the credit that is said to be paid, where neither a plan nor a paper has one. */
export function findFees(reply: Reply): Fault[] {
  if (hasFee(reply.known)) return [];
  return findInSentences(reply, "promise", (told) =>
    told.words.matchAll(fee).some((match) => stanceOn("rule", placeOf(match, told, reply)) === "asserted"),
  );
}

const hasFee = (known: Known) =>
  ["money" as const, "percent" as const].some((kind) =>
    known.facts.get(kind)?.some(({ role, detail }) => role === "fee" || detail === "fee"),
  ) || isStated(fee, known);
