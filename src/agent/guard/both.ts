import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";
import type { KnownCar, Mention } from "./cars.ts";
import type { Known } from "./grounds/known.ts";
import { carsOf } from "./scope.ts";

/** Said of two cars or more that were named before, or looked at: «los dos son», "all three are". */
const ofBoth = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `ambos, ambas, tod[oa]s(?: ell[oa]s| est[oa]s)?, cada un[oa], l[oa]s (?:dos|tres|cuatro|cinco),
        todos ellos`,
      en: `both, (?:the|all(?: the)?) (?:two|three|four|five), all, all of (?:them|these|those), each,
        every one`,
    }),
    String.raw`(?: of them| (?:autos|carros|coches|cars))? (?:si )?(?:son|estan|tienen|traen|vienen|es|esta|tiene|are|have|come|is|has)\b`,
  ),
  String.raw`\bthey(?: are|['’]re) (?:all|both)\b`,
  String.raw`\bthey (?:all|both) (?:have|come|are)\b`,
);

/** Said of none of several: «ninguno es», "none of them is". */
const ofNone =
  /\b(?:ningun[oa]|none)(?: de (?:ell[oa]s|est[oa]s|l[oa]s \p{L}+)| of (?:them|these|those|the \p{L}+))? (?:l[oa]s? )?(?:es|son|esta|tiene|trae|viene|is|are|has|have|comes?)\b/u;

/** «Los dos te esperan en …», "all automatic": whatever is said of them. */
const ofEach =
  /\b(?:both|ambos|ambas|tod[oa]s(?! (?:los dias|modos|formas|maneras))|l[oa]s (?:dos|tres|cuatro|cinco)|all(?: of (?:them|these|those))?|the (?:two|three|four|five)|every one|each|cada un[oa])\b/;

/** @param words a folded sentence */
export function speaksOfEach(words: string): boolean {
  return ofEach.test(words);
}

/** @param words a folded sentence */
export function speaksOfNone(words: string): boolean {
  return ofNone.test(words);
}

/** Said of each of several: «los dos son», "they both have". @param words a folded sentence */
export function speaksOfBoth(words: string): boolean {
  return ofBoth.test(words);
}

/**
 * The cars that «los dos» means, each with those that its name may mean; empty: it cannot be told.
 * @param seen what was named before
 */
export function listBoth(seen: Mention[], known: Known): KnownCar[][] {
  const named = new Map(seen.map((mention) => [mention.start, carsOf(mention, known)]));
  const ids = new Set([...named.values()].flat().map(({ stockId }) => stockId));
  const found = known.opened.length > 1 ? known.opened : [...known.stated.keys()];
  const cars = ids.size > 1 ? [...ids] : found;
  return cars.length > 1 ? cars.map((id) => known.cars.get(id)).map((car) => (car ? [car] : [])) : [];
}

/** «El Spark en $212,999 y el City en $259,900, los dos …», "…, all three …": how many of those that were named. */
const counts: [many: number, words: RegExp][] = [
  [2, ofMany("ambos|ambas|both|(?:l[oa]s|the) (?:dos|two)")],
  [3, ofMany("(?:l[oa]s|the|all) (?:tres|three)")],
  [4, ofMany("(?:l[oa]s|the|all) (?:cuatro|four)")],
  [5, ofMany("(?:l[oa]s|the|all) (?:cinco|five)")],
];
function ofMany(words: string): RegExp {
  return new RegExp(
    `[,;(:–-] *(?:y |and )?(?:${words})(?: (?:son|are|of (?:them|which|these)|de ell[oa]s|un|una|a|an|de|en|in|with|con|caja|transmision|color|come|comes|traen|tienen|have|vienen|\\p{L}+ (?:y|and)))*[ *_]*$`,
    "u",
  );
}

/** The names told last before it, as many as it is said of; else none. @param lead the sentence before what is said */
export function listTold(lead: string, before: Mention[]): Mention[] {
  const [many] = counts.find(([, pattern]) => pattern.test(lead)) ?? [];
  return many !== undefined && before.length >= many ? before.slice(-many) : [];
}
