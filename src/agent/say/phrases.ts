import { toUsted } from "../../dealer/usted.ts";
import type { Language } from "../../text/language.ts";
import { english } from "./english.ts";
import { spanish } from "./spanish.ts";
import type { Phrases } from "./wording.ts";

const phrases: Record<Language, Phrases> = { es: spanish, en: english };

export function phrasesOf(language: Language): Phrases {
  return phrases[language];
}

/** A question that the seller ends with, so that a bare «sí» or «50 mil» can be understood. */
export type Question = keyof Phrases["questions"];

/** What each language says, and Spanish in the form for «usted» too. */
function everyForm(pick: (phrases: Phrases) => string): string[] {
  const forms = Object.values(phrases).map(pick);
  return [...forms, toUsted(pick(spanish))];
}

/** Made once, since every turn looks for them. */
const askedAs = (Object.keys(spanish.questions) as Question[]).map((question) => ({
  question,
  forms: everyForm(({ questions }) => questions[question]),
}));

/** @returns the question that a text of the seller's asked last, in whichever language */
export function findQuestion(text: string): Question | null {
  const asked = askedAs.flatMap(({ question, forms }) =>
    forms.map((form) => ({ question, at: text.lastIndexOf(form) })),
  );
  return asked.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0]?.question ?? null;
}

/** True where a text of the seller's says, in whichever language, that the customer was not understood. */
export function saysUnclear(text: string): boolean {
  const said = [...everyForm(({ unclear }) => unclear), ...everyForm(({ unclearAgain }) => unclearAgain)];
  return said.some((form) => text.includes(form));
}

/** True where a text of the seller's offers to go through documents of the other language with a person. */
export function offersForeign(text: string): boolean {
  return everyForm(({ documentsForeign }) => documentsForeign).some((form) => text.includes(form));
}

/** True where a text of the seller's says, in whichever language, that it knows no plan of this number. */
export function deniesPlan(text: string, number: string): boolean {
  return everyForm(({ planUnknown }) => planUnknown(number)).some((form) => text.includes(form));
}
