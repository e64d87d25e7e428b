import { readText, wordsOf } from "../../../../catalog/match/reading/numbers.ts";
import { anyOf, inOrder, oneOf, said } from "../../../../text/pattern.ts";
import { findWhen } from "./when.ts";

const part = /(?<= )(?:capital|principal|interes|intereses|interest)(?= )/;
const paidByThen = anyOf(
  said({
    es: `(?:habre|habria|habremos|habriamos|he|llevo|llevare|llevaria|llevaremos) (?:ya )?(?:pagad[oa]s?|abonad[oa]s?|cubiert[oa]s?),
      (?:habre|habria|llevo|llevare|llevaria) (?:ya )?(?:de|del|en|a) (?:capital|intereses)`,
    en: `(?:will|would) (?:i|we) have (?:already )?paid, (?:i|we) (?:will have|would have|have|ll have|d have) (?:already )?paid,
      have (?:i|we) (?:already )?paid, (?:ill|ive|id) have (?:already )?paid`,
  }),
);

const ofFirst = anyOf(
  said({
    es: "(?:el|del|en el|los|de los|en los) (?:primer ano|primeros #\\d+ (?:pagos|meses|anos|mensualidades))",
    en: "(?:the|my) (?:first|1st) (?:year|yr|#\\d+ (?:payments|months|years))",
  }),
);
const howMuch = / (?:cuanto|cuanta|cuantos|que tanto|how much) /;

/**
 * «¿cuánto capital habré pagado a los 12 meses?», "how much interest do I pay in the first year": after how many payments;
 * null: not asked, or not said when.
 */
export function hearPaidSoFar(text: string): number | null {
  const reading = readText(text);
  const words = wordsOf(reading);
  const isOfPart = part.test(words);
  const isAskedBy = paidByThen.test(words) && (isOfPart || howMuch.test(words));
  const isAsked = isAskedBy || (isOfPart && ofFirst.test(words) && howMuch.test(words));
  return isAsked ? (findWhen(words, reading.numbers)?.payments ?? null) : null;
}

const ofThat = new RegExp(
  inOrder(
    "^ (?:(?:y|and|ok|but|pero) )*(?:",
    oneOf({
      es: "(?:cuanto|cuanta) (?:de|de todo) eso (?:es|fue|son|seria|va), (?:de|y de) eso cuanto (?:es|fue|son|seria|va)",
      en: "how much of (?:that|it|this) (?:is|was|would be|goes to|went to)",
    }),
    ") (?:(?:de|a|en|puros?|just|only|the) )*(?:capital|principal|interes|intereses|interest) $",
  ),
);

const then = oneOf({
  es: "eso, ahi, asi, entonces, hasta (?:ahi|entonces|ese mes)",
  en: "that, it, then, by then, so far",
});
const interest = "(?:interes(?:es)?|interest)";
const interestOfThat = anyOf(
  inOrder(
    "^ (?:(?:y|and|ok|but|pero|so|entonces) )*(?:cuanto|cuantos|how much|what) (?:(?:de|del|el|los|es|son|seria|serian|pago|pagaria|habria|habre|pagado|in|the|is|would|i) )*",
    `${interest} (?:(?:es|seria|son|serian|pago|pagaria|habria|habre|pagado|is|was|would|be|do|i|pay|have|paid|will|by|en|total|de) )*${then}(?: (?:be|pay|total|in all|en total))* $`,
  ),
);

/** «¿de eso cuánto es interés?», "how much interest is that" of what has been paid until then. */
export function asksPartOfThat(text: string): boolean {
  const words = wordsOf(readText(text));
  return ofThat.test(words) || interestOfThat.test(words);
}

/** True of what is asked of the payments until then, none of which is made early. */
export function asksPaidSoFar(text: string): boolean {
  return hearPaidSoFar(text) !== null || asksPartOfThat(text);
}
