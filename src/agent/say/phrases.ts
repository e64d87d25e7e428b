import type { Asked, Question } from "../../conversations/session/said.ts";
import type { Language } from "../../text/language.ts";
import { english } from "./english.ts";
import { spanish } from "./spanish.ts";
import type { Phrases } from "./wording.ts";

const phrases: Record<Language, Phrases> = { es: spanish, en: english };

/** @returns the wording of a language */
export function phrasesOf(language: Language): Phrases {
  return phrases[language];
}

/** What a text that was written in these phrases leaves open. */
export function noteAsked(text: string, language: Language): Asked {
  const { questions, whichTerm, unclear, unclearAgain, documentsForeign } = phrasesOf(language);
  const asked = [...Object.entries(questions), ["otherTerm", whichTerm] as const].map(([name, words]) => ({
    question: name as Question,
    at: text.lastIndexOf(words),
  }));
  const last = asked.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0];
  return {
    question: last?.question ?? null,
    isUnclear: text.includes(unclear) || text.includes(unclearAgain),
    offersForeign: text.includes(documentsForeign),
  };
}
