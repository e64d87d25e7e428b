import { fullYear, shortYear } from "../../../text/numbers/short-year.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Mention } from "../cars.ts";
import type { Known } from "../grounds/known.ts";
import { familyOf } from "../scope.ts";
import type { Written } from "../text.ts";
import { listByVersion } from "./by-version.ts";

/** A year in a car's place: behind an article, or at the begin of an entry of a list; «es el 2019» says it of the car before. */
const yearAlone = new RegExp(
  [
    inOrder(
      String.raw`(?<=\b`,
      oneOf({ es: "el, la, los, las, al, un, una, uno, otro, otra", en: "the", both: "a" }),
      "(?: ",
      oneOf({
        es: String.raw`del?, modelo, roj[oa], gris, blanc[oa], negr[oa], azul, plata, mas \p{L}+ es(?: el| la)?`,
        en: "model, red, white, black, blue, silver, gr[ae]y",
      }),
      String.raw`)? ['’‘]?)((?:19|20)\d\d)(?!\d|[.,]\d)`,
    ),
    String.raw`(?<=\b(?:del|de la) )((?:19|20)\d\d)(?!\d|[.,]\d)`,
    String.raw`(?<=^[ \t>*_]*(?:\d{1,2}[.)]|[•-])[ *_]*)((?:19|20)\d\d)(?!\d|[.,]\d)`,
    shortYear,
  ].join("|"),
  "gmu",
);
/** The year is said of what was named, not put in its place. */
const predicate = /\b(?:es|son|sea|is|are|ano|year|modelo|model) (?:del? )?$/;

/** «Del 2018 al 2021» names no car. */
const inRange = /(?:19|20)\d\d(?: ?[-–] ?| (?:a|al|to|through|hasta(?: el)?) ?['’]?)$/;
const rangeBehind =
  /^(?: ?[-–] ?| (?:a|al|to|through|hasta(?: el)?) ['’]?)(?:(?:19|20)\d\d|\d\d)(?!\d|[.,]\d)/;

/**
 * Adds the cars that a reply names by their year alone: «el Versa 2019 y el 2021», a list of one model's years.
 * @returns all names, in their order
 */
export function addShortened(written: Written, mentions: Mention[], known: Known): Mention[] {
  const { folded } = written;
  const shortened = folded.matchAll(yearAlone).flatMap((match): Mention[] => {
    const [whole, ...groups] = match;
    const [start, end] = [match.index, match.index + whole.length];
    const digits = groups.find((group) => group !== undefined) ?? "";
    const year = digits.length === 2 ? fullYear(digits) : Number(digits);
    if (
      inRange.test(folded.slice(Math.max(0, start - 14), start)) ||
      rangeBehind.test(folded.slice(end, end + 16))
    )
      return [];
    if (predicate.test(folded.slice(Math.max(0, start - 12), start))) return [];
    if (mentions.some((mention) => isYearOf(mention, start, end, folded))) return [];
    const isOne = /\b(?:el|la|del|al|the) $/.test(folded.slice(Math.max(0, start - 5), start));
    const named = isOne && !/^ (?:modelo?|peugeot)\b/.test(folded.slice(end)) ? modelOf(digits, known) : null;
    if (named) return [{ ...named, start, end, behind: folded.slice(end, end + 70).replace(/[*_]/g, "") }];
    const of = mentions.findLast(
      (mention) =>
        mention.end <= start &&
        mention.model !== null &&
        familyOf(mention, known).some((car) => car.year === year),
    );
    const one = of ?? onlyModel(known, year);
    return one
      ? [{ ...one, start, end, year, behind: folded.slice(end, end + 70).replace(/[*_]/g, "") }]
      : [];
  });
  const all = [...mentions, ...shortened];
  const byVersion = listByVersion(written, known).filter(
    ({ start, end }) => !all.some((mention) => isOverlapping(mention, start, end)),
  );
  return [...all, ...byVersion].toSorted((a, b) => a.start - b.start);
}

/** It stands in a name or in what is written behind it. */
function isOverlapping({ start, end }: Mention, from: number, to: number): boolean {
  return from < end && to > start;
}

/** «El 2008» of Peugeot's, where no car is of that year. */
function modelOf(digits: string, { cars }: Known): Mention | null {
  const all = [...cars.values()];
  const car = all.find(({ model }) => model === digits);
  if (!car || all.some(({ year }) => String(year) === digits)) return null;
  return { start: 0, end: 0, make: car.make, model: digits, year: null, behind: "", inStock: true };
}

/** «El 2021 cuesta …», where one model is all that is spoken of. */
function onlyModel({ cars }: Known, year: number | null): Mention | null {
  const [car, ...rest] = cars.values();
  const isOnly = car !== undefined && rest.every(({ model }) => model === car.model);
  if (!isOnly || ![car, ...rest].some((one) => one.year === year)) return null;
  const { make, model } = car;
  return { start: 0, end: 0, make, model, year, behind: "", inStock: true };
}

/** It stands in a name, right before it or right behind it. */
function isYearOf(mention: Mention, start: number, end: number, folded: string): boolean {
  if (start < mention.end && end > mention.start) return true;
  const between = end <= mention.start ? folded.slice(end, mention.start) : folded.slice(mention.end, start);
  return mention.year !== null && /^[\s*_,(]*(?:del?|modelo|model)?[\s*_]*$/.test(between);
}
