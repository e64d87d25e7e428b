import type { Language } from "../../text/language.ts";
import { phrasesOf } from "./phrases.ts";

/** What the seller's commonest answers say in any case, without their figures: questions, lists, plans, conditions. */
export function listFixedSentences(language: Language): string[] {
  const phrases = phrasesOf(language);
  const { plan, found, questions } = phrases;
  return [
    ...Object.values(phrases).filter((phrase) => typeof phrase === "string"),
    ...Object.values(questions),
    ...[found(1), found(2)],
    ...[plan.title("1", null), plan.titleAll(null), plan.price("$1"), plan.down("$1", null)],
    ...[plan.financed("$1"), plan.term(48, "10%"), plan.monthly("$1"), plan.total("$1", true)],
    plan.subject("31"),
  ];
}
