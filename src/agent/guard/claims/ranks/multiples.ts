import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { KnownCar, Mention } from "../../cars.ts";
import type { Fault } from "../../fault.ts";
import type { Known } from "../../grounds/known.ts";
import { findInSentences, isAsserted, type Reply } from "../../reply.ts";
import { carsOf, type Sentence } from "../../scope.ts";
import { type Measure, measureOf } from "./comparisons.ts";

/** How many times as much, by the words for it. */
const factors: [factor: number, words: string][] = [
  [1 / 4, oneOf({ es: "(?:la |una )?cuarta parte", en: "(?:a|one) (?:quarter|fourth)" })],
  [1 / 3, oneOf({ es: "(?:la |una )?tercera parte, un tercio", en: "(?:a|one) third" })],
  [1 / 2, oneOf({ es: "(?:la )?mitad", en: "half" })],
  [2, oneOf({ es: "el doble, dos veces", en: "twice, double, two times" })],
  [3, oneOf({ es: "el triple, tres veces", en: "three times, triple" })],
  [4, oneOf({ es: "cuatro veces, el cuadruple", en: "four times" })],
  [5, oneOf({ es: "cinco veces", en: "five times" })],
];
const patterns = factors.map(([factor, words]) => ({
  factor,
  pattern: new RegExp(
    inOrder(
      String.raw`(?<!\p{L})`,
      words,
      " ",
      oneOf({
        es: `(?:de lo que|de(?:l)?(?: los)? (?:km|kilom|precio)|(?:los |mas )?(?:km|kilom)|que (?:el|la))`,
        en: `(?:of what|as (?:many|much)|the (?:km|kilom|mile|price)|of the|what the)`,
      }),
    ),
    "gu",
  ),
}));
const ofKm = /\b(?:km|kms|kilom\p{L}+|mile\p{L}*|recorr\p{L}+|driven)\b/u;
const ofPrice = /\b(?:cuest\p{L}+|val\p{L}+|precios?|costs?|prices?|priced)\b/u;
const nearly = /\b(?:casi|almost|nearly|just under)(?: (?:a|la|el))? $/;
const over = /\b(?:mas de(?:l)?|more than|over)(?: (?:a|la|el))? $/;
const under = /\b(?:menos de(?:l)?|less than|under)(?: (?:a|la|el))? $/;

/** «La mitad de lo que tiene el Jetta»: so many times as much as another car has, costs or measures, where it is not. */
export function findMultiples(reply: Reply): Fault[] {
  return findInSentences(reply, "car_figure", (told) => {
    const of: Measure["of"] | null = ofKm.test(told.words) ? "km" : ofPrice.test(told.words) ? "price" : null;
    if (of === null || told.words.includes("?")) return false;
    return patterns.some(({ factor, pattern }) =>
      told.words
        .matchAll(pattern)
        .some((match) => isAsserted(match, told, reply) && isWrong(factor, of, match, told, reply)),
    );
  });
}

function isWrong(
  factor: number,
  of: Measure["of"],
  { index, 0: found }: RegExpExecArray,
  { sentence, words, named }: Sentence,
  { known }: Reply,
): boolean {
  const at = sentence.start + index;
  const one = onlyCar(
    named.findLast(({ end }) => end <= at),
    known,
  );
  const other = onlyCar(
    named.find(({ start }) => start >= at + found.length - 4),
    known,
  );
  const [own, others] = [one, other].map((car) => (car ? measureOf(of, car, known) : null));
  if (own == null || others == null) return false;
  const [share, lead] = [own / others, words.slice(0, index)];
  if (over.test(lead)) return share < factor;
  if (under.test(lead)) return share > factor;
  if (nearly.test(lead)) return share > factor || share < factor * 0.85;
  return Math.abs(share - factor) > factor * 0.12;
}

function onlyCar(mention: Mention | undefined, known: Known): KnownCar | null {
  const [car, another] = mention ? carsOf(mention, known) : [];
  return car && !another ? car : null;
}
