import type { Question } from "../../../../conversations/session/said.ts";
import type { Language } from "../../../../text/language.ts";
import type { ModelContext } from "../../model.ts";

/** What a text leaves out because the talk says it: it is read with that added. */
export type Talk = Pick<ModelContext, "state" | "makes" | "today" | "language" | "termsMonths" | "dealer"> & {
  question: Question | null;
  /** What the customer wrote before, newest first. */
  earlier: string[];
  /** The words that the customer answers to; null: the seller has not said anything yet. */
  answered: string | null;
};

/** @param amount in currency units */
export function sayDown(amount: number, language: Language): string {
  return language === "es" ? `con ${amount} pesos de enganche` : `with ${amount} pesos down`;
}
