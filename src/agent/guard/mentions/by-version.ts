import { colours, colourWords } from "../../../catalog/match/bodies-and-colours.ts";
import { fold } from "../../../text/fold.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { KnownCar, Mention } from "../cars.ts";
import type { Known } from "../grounds/known.ts";
import type { Written } from "../text.ts";

const readers = colours.map(({ words, stems }) => ({ pattern: new RegExp(`^(?:${words})$`), stems }));

/** Words in the place of a car: behind an article, a number or a colour, or at the begin of an entry of a list. */
const inPlace = new RegExp(
  inOrder(
    String.raw`(?<=(?:\b`,
    oneOf({
      es: "el, la, los, las, al, del, un, una, otro, otra, ese, este, dos, tres, ambos, ambas",
      en: "the, an?, another, this, that, two, three, both",
    }),
    String.raw`(?: (?:19|20)\d\d| (?:${colourWords}))?`,
    String.raw`|^[ \t>*_]*(?:\d{1,2}[.)]|[•-])) [*_]{0,2})(?=([\p{L}\d-]+(?: [\p{L}\d-]+){0,3})(?![\p{L}\d]))`,
  ),
  "gmu",
);

/** What goes on behind such a name about another one: «y los otros dos en …», «y el blanco ($…)». */
export const ofAnother = new RegExp(
  String.raw`\b(?:otr[oa]s?|resto|demas|others?|rest|another)\b|\b(?:el|la|los|las|the) (?:${colourWords})\b`,
);

/**
 * «El LT es 2019; el Activ, 2021», «el i Sport está en …»: some of several cars of a model, by what only their version has.
 * Of several of that version those that it is said of by its kilometres, colour or place.
 */
export function listByVersion({ text, folded }: Written, known: Known): Mention[] {
  return folded
    .matchAll(inPlace)
    .flatMap(({ 1: words = "", index: start }): Mention[] => {
      const found = findVersion(words, [...known.cars.values()]);
      if (!found) return [];
      const end = start + found.words.length;
      if (!/\p{Lu}/u.test(text.slice(start, end))) return [];
      const around = {
        before: folded.slice(Math.max(0, start - 12), start),
        behind: folded.slice(end, end + 48),
      };
      const cars = narrow(found.cars, around, known);
      const [{ make, model, version }] = found.cars;
      const years = new Set(cars.map(({ year }) => year));
      const [year = null] = years.size === 1 ? years : [];
      const only = cars.map(({ stockId }) => stockId);
      return [{ start, end, make, model, year, behind: version, inStock: true, only }];
    })
    .toArray();
}

/** The longest begin of some words that stands in one version alone, with the cars that have it; not all of their model. */
function findVersion(
  words: string,
  cars: KnownCar[],
): { words: string; cars: [KnownCar, ...KnownCar[]] } | null {
  const parts = words.split(" ");
  for (let size = parts.length; size > 0; size -= 1) {
    const begin = parts.slice(0, size).join(" ");
    if (begin.length < 2) return null;
    const [first, ...others] = cars.filter(({ version }) => ` ${version} `.includes(` ${begin} `));
    if (!first) continue;
    const isOne = others.every(({ model, version }) => model === first.model && version === first.version);
    const isOfSome = cars.some(({ model, version }) => model === first.model && version !== first.version);
    return isOne && isOfSome ? { words: begin, cars: [first, ...others] } : null;
  }
  return null;
}

/** «… de 16,461 km», «… gris», «… de Guadalajara»: where none of them is so, all. */
function narrow(
  cars: KnownCar[],
  { before, behind }: { before: string; behind: string },
  known: Known,
): KnownCar[] {
  if (cars.length < 2) return cars;
  const [, digits] = /^[*_]*,? (?:de|con|with|at) (\d{1,3}[,.]?\d{3}) ?k/.exec(behind) ?? [];
  const km = digits === undefined ? null : Number(digits.replace(/\D/g, ""));
  const [beside] = /\p{L}+(?= $)/u.exec(before) ?? [];
  const [, next, place] = /^[*_]* (\p{L}+)(?: (?:la |el )?(\p{L}+))?/u.exec(behind) ?? [];
  const isPlace = next !== undefined && /^(?:de|en|in|at|from)$/.test(next);
  const told = cars.filter(({ stockId }) => {
    const stated = known.stated.get(stockId);
    const of = (field: string) => fold(String(stated?.get(field) ?? ""));
    const isOf = (colour = "") =>
      readers.some(
        ({ pattern, stems }) => pattern.test(colour) && stems.some((stem) => of("colour").includes(stem)),
      );
    return (
      (km !== null && known.facts.get("km")?.some(({ car, value }) => car === stockId && value === km)) ||
      isOf(beside) ||
      isOf(next) ||
      (isPlace && place !== undefined && ` ${of("location")}`.includes(` ${place}`))
    );
  });
  return told.length > 0 ? told : cars;
}
