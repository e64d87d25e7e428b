import { subjectToApproval } from "../text/approval.ts";
import type { Language } from "../text/language.ts";
import type { DealerProfile } from "./dealer.ts";
import { toUsted } from "./usted.ts";
import { dropSentences, findWords } from "./words.ts";

/**
 * A text as the dealer would have it said: with «usted» where customers are addressed so, without the sentences in
 * which forbidden words stand. Every text of the bot's that is not a person's goes out by here.
 * @param options.isOffer a plan is told in it: none of its lines may go
 * @returns an empty text where nothing may be said of it, or what is left is no answer, or would say something else
 */
export function sayAsDealer(
  text: string,
  dealer: DealerProfile,
  language: Language,
  { isOffer = false }: { isOffer?: boolean } = {},
): string {
  const addressed = sayOtherwise(addressCustomer(text, dealer, language), dealer);
  const left = dropForbidden(addressed, dealer);
  if (left === addressed) return addressed;
  if (loses(addressed, left) || losesShape(addressed, dealer, isOffer)) return "";
  return saysSomething(left) || !saysSomething(addressed) ? left : "";
}

/** A text with «usted» where customers are addressed so. */
export function addressCustomer(text: string, dealer: DealerProfile, language: Language): string {
  return language === "es" && dealer.addressAs === "usted" ? toUsted(text) : text;
}

/** What the bot has other words for, longer wordings first. */
const otherwise: [RegExp, string][] = [
  [/del m[áa]s barato al m[áa]s caro/gi, "de menor a mayor precio"],
  [/del m[áa]s caro al m[áa]s barato/gi, "de mayor a menor precio"],
  [/m[áa]s barat[oa]s?(?!\p{L})/giu, "de menor precio"],
  [/m[áa]s car[oa]s?(?!\p{L})/giu, "de mayor precio"],
  [/cheapest/gi, "lowest-priced"],
  [/cheaper/gi, "lower-priced"],
  [/most expensive/gi, "highest-priced"],
];

/** A text in which the order of prices is told without the words for it that are forbidden, so that its sentence stays. */
export function sayOtherwise(text: string, dealer: Pick<DealerProfile, "forbiddenWords">): string {
  if (!mentionsForbidden(text, dealer)) return text;
  return otherwise.reduce(
    (said, [words, other]) =>
      said.replace(words, (found) => (mentionsForbidden(found, dealer) ? other : found)),
    text,
  );
}

/** A text without the sentences in which forbidden words stand, whatever is left of it: for the first words of a session. */
export function dropForbidden(text: string, dealer: Pick<DealerProfile, "forbiddenWords">): string {
  return mentionsForbidden(text, dealer) ? dropSentences(text, dealer.forbiddenWords) : text;
}

/** The conditions of an offer, in whatever words a model tells it: that it hangs on an approval, and until when it holds. */
const conditions = [
  subjectToApproval,
  /\b(?:vigente|v[áa]lid[oa]s?|vigencia|vence)\b|\b(?:valid|good|holds?|expires?)\b[^.!?\n]{0,20}\b(?:until|till|through|on)\b/i,
];

/** Whether a text would go out without a condition of what it offers. */
function loses(text: string, left: string): boolean {
  return conditions.some((condition) => condition.test(text) && !condition.test(left));
}

const numbered = /^\d{1,2}[.)]\s/;
const bulleted = /^[•\-–*]\s/;

/**
 * Whether whole lines would go that the others hang on: a heading, any line of an offer, or all of a list. One car of
 * several may go, a line of what is told of a car, and a sentence.
 */
function losesShape(text: string, dealer: DealerProfile, isOffer: boolean): boolean {
  const lines = text.split("\n").map((line) => line.trim());
  const isGone = (line: string) => line !== "" && dropForbidden(line, dealer) === "";
  const mayGo = (line: string) => numbered.test(line) || (bulleted.test(line) && !isOffer);
  const items = lines.filter((line) => numbered.test(line) || bulleted.test(line));
  if (items.length > 0 && items.every(isGone)) return true;
  return lines.length > 1 && lines.some((line) => isGone(line) && !mayGo(line) && !isSentence(line));
}

/** A quotation is none: without it its source would stand there alone. */
const isSentence = (line: string) =>
  !bulleted.test(line) && !/^[«“]/.test(line) && /[.!?…][*_)»”"]*$/.test(line);

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
