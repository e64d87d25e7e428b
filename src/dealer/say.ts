import type { Language } from "../text/language.ts";
import type { DealerProfile } from "./dealer.ts";
import { toUsted } from "./usted.ts";
import { dropSentences, findWords } from "./words.ts";

/**
 * A text as the dealer would have it said: with «usted» where customers are addressed so, without the sentences in
 * which forbidden words stand. Every text of the bot's that is not a person's goes out by here.
 * @returns an empty text where nothing may be said of it, or nothing but a question is left of an answer
 */
export function sayAsDealer(text: string, dealer: DealerProfile, language: Language): string {
  const addressed = language === "es" && dealer.addressAs === "usted" ? toUsted(text) : text;
  if (!mentionsForbidden(addressed, dealer)) return addressed;
  const left = dropSentences(addressed, dealer.forbiddenWords);
  return saysSomething(left) || !saysSomething(addressed) ? left : "";
}

/** True where more is said than greetings and questions: «¿Te calculo un plan?» alone is no answer. */
function saysSomething(text: string): boolean {
  return text
    .split(/(?<=[.!?…])\s+|\n+/)
    .some(
      (sentence) =>
        /\p{L}/u.test(sentence) &&
        !/\?\W*$/.test(sentence) &&
        !/^\W*(?:hola|hello|hi|claro|sure)\b[^.]*[!.]?$/i.test(sentence.trim()),
    );
}

/** True where a forbidden word stands in the text. */
export function mentionsForbidden(
  text: string,
  { forbiddenWords }: Pick<DealerProfile, "forbiddenWords">,
): boolean {
  return findWords(text, forbiddenWords).length > 0;
}
