import type { Mention } from "./cars.ts";
import type { Known } from "./grounds/known.ts";
import { carsOf } from "./scope.ts";

/** «• A: *Toyota Hilux 2024*»: a letter for a car. */
const lettered = /^[\s•*_-]*([a-e]): ?[*_]*$/;

/** The cars that a comparison gives letters. */
export function readLetters(folded: string, mentions: Mention[]): Map<string, Mention> {
  const letters = new Map<string, Mention>();
  for (const mention of mentions) {
    const [, letter] =
      lettered.exec(folded.slice(folded.lastIndexOf("\n", mention.start) + 1, mention.start)) ?? [];
    if (letter) letters.set(letter, mention);
  }
  return letters;
}

/** «CarPlay: A sí, B no»: each as the stock states it of the letter's car. */
export function areSaidApart(
  words: string,
  field: string,
  letters: Map<string, Mention>,
  known: Known,
): boolean {
  const told = [...words.matchAll(/\b([a-e]) (si|yes|no)\b/g)];
  return (
    told.length > 0 &&
    told.every(([, letter = "", value]) => {
      const mention = letters.get(letter);
      const cars = mention ? carsOf(mention, known) : [];
      return cars.some(({ stockId }) => known.stated.get(stockId)?.get(field) === (value !== "no"));
    })
  );
}
