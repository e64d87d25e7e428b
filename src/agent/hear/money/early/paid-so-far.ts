import { readText, wordsOf } from "../../../../catalog/match/reading/numbers.ts";
import { anyOf, said } from "../../../../text/pattern.ts";
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

/**
 * «¿cuánto capital habré pagado a los 12 meses?», "how much principal will I have paid after a year": after how many
 * payments; null: not asked, or not said when.
 */
export function hearPaidSoFar(text: string): number | null {
  const reading = readText(text);
  const words = wordsOf(reading);
  if (!part.test(words) || !paidByThen.test(words)) return null;
  return findWhen(words, reading.numbers)?.payments ?? null;
}
