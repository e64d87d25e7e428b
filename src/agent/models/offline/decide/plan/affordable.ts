import { asksWhetherAffordable } from "../../../../hear/money/affordable.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import { type Action, say } from "../../action.ts";
import { findSubject } from "../../read/subject.ts";
import { listTerms, readBudget } from "../../read/wishes.ts";
import type { HeardTurn } from "../../turn.ts";
import { planCalls } from "../plan.ts";
import { mostPlanned } from "./plan-each.ts";

/**
 * «¿a 48 me alcanza?», "is that within my budget" of cars at hand: their plans, which are held against what may be paid each
 * month, or how much that is. Null: not asked, or of no such car.
 */
export function tellWhetherAffordable(turn: HeardTurn): Action | null {
  const { text, heard, state, language } = turn;
  if (!asksWhetherAffordable(text) || heard.payment.monthly !== null) return null;
  const ids = listMeant(turn);
  if (ids.length === 0) return null;
  if (readBudget(turn) !== null) {
    const ofTerm = withTerm(turn, ids.length > 1);
    return { kind: "call", calls: ids.flatMap((stock_id) => planCalls(ofTerm, { stock_id })) };
  }
  // What is to be paid down, or what a car may cost, is known.
  const { price, payment } = heard;
  const isOfSum = payment.downPayment !== null || price.about != null || price.max != null;
  if (isOfSum || state.listing?.query.price_max != null) return null;
  return say(phrasesOf(language).gladly, phrasesOf(language).questions.monthly);
}

/** Over the term that is named; of several cars, else over the longest, which has the lowest payment. */
function withTerm(turn: HeardTurn, isOfSeveral: boolean): HeardTurn {
  const { heard, text, termsMonths } = turn;
  const [named = null, another] = listTerms(turn, text);
  const longest = isOfSeveral ? (termsMonths.at(-1) ?? null) : null;
  const term = heard.payment.termMonths ?? (another === undefined ? named : null) ?? longest;
  return { ...turn, heard: { ...heard, payment: { ...heard.payment, termMonths: term } } };
}

const ofListed =
  /(?<!\p{L})(?:de (?:los|las|estos|estas|esos|esas)|of (?:the|these|those)|which one|cu[aá]l)(?!\p{L})/iu;

function listMeant(turn: HeardTurn): string[] {
  const subject = findSubject(turn, true);
  if (subject.kind === "picked") return subject.stockIds.slice(0, mostPlanned);
  if (subject.kind === "current") return [subject.stockId];
  const items = turn.state.listing?.items ?? [];
  return subject.kind === "none" && ofListed.test(turn.text)
    ? items.slice(0, mostPlanned).map(({ stockId }) => stockId)
    : [];
}
