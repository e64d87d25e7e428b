import type { Language } from "../../../../language.ts";
import { english } from "./english.ts";
import { spanish } from "./spanish.ts";
import type { Phrases } from "./wording.ts";

const phrases: Record<Language, Phrases> = { es: spanish, en: english };

export function phrasesOf(language: Language): Phrases {
  return phrases[language];
}

/** A question that the seller ends with, so that a bare «sí» or «50 mil» can be understood. */
export type Question = keyof Phrases["questions"];

/** @returns the question that a text of the seller's asked last, in whichever language */
export function findQuestion(text: string): Question | null {
  const asked = Object.values(phrases).flatMap(({ questions }) =>
    (Object.keys(questions) as Question[]).map((question) => ({
      question,
      at: text.lastIndexOf(questions[question]),
    })),
  );
  return asked.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0]?.question ?? null;
}

/** True where a text of the seller's says, in whichever language, that the customer was not understood. */
export function saysUnclear(text: string): boolean {
  return Object.values(phrases).some(
    ({ unclear, unclearAgain }) => text.includes(unclear) || text.includes(unclearAgain),
  );
}

/** True where a text of the seller's says, in whichever language, that it knows no plan of this number. */
export function deniesPlan(text: string, number: string): boolean {
  return Object.values(phrases).some(({ planUnknown }) => text.includes(planUnknown(number)));
}
