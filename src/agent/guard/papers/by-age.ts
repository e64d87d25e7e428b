import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { says } from "../promises/grammar.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { carsOf, carsSpokenOf, readSentences, type Sentence } from "../scope.ts";
import { isDeniedAt, placeIn } from "../stance.ts";
import { splitSentences } from "../text.ts";

/** What a dealer grants some cars and not others. */
const granted = [
  says("garanti\\p{L}*|warrant\\p{L}+|cobertura|coverage"),
  says("(?:a |de )?credito|financ\\p{L}+|prestamo|loan|credit"),
  says("devol\\p{L}+|devuel\\p{L}+|returns?|returned"),
];

const younger =
  /\b(?:menos de|menores? de|hasta|no mas de|maximo(?: de)?|less than|under|up to|younger than|at most) (?:los )?(\d{1,2}) (?:anos|years)\b(?! (?:de )?(?:antig|exper|edad))/;
const older =
  /\b(?:(\d{1,2}) (?:anos|years)(?: old)? (?:o mas|y mas|en adelante|cumplidos|or (?:more|older)|and (?:older|up))|(?:mas de|mayores? de|more than|over|older than) (\d{1,2}) (?:anos|years))\b/;
const year = String.raw`((?:19|20)\d\d)`;
const since = new RegExp(
  [
    inOrder(
      String.raw`\b(?:modelos? |anos? )?(?:del? |a partir del? |from )?${year} `,
      oneOf({
        es: String.raw`en adelante, o (?:mas (?:nuev|recient)\p{L}+|posterior\p{L}*), y posterior\p{L}*`,
        en: "or (?:newer|later), and (?:newer|later), onwards",
      }),
    ),
    String.raw`\b(?:a partir del?|desde(?: el)?|since) ${year}`,
  ].join("|"),
  "u",
);
const until = /\b(?:anterior(?:es)? a(?:l)?|previos? a|antes de(?:l)?|older than|before) ((?:19|20)\d\d)\b/;
/** «Tu auto», «recibimos autos»: not one of the dealer's. */
const ofCustomers =
  /\b(?:a cuenta|trade[- ]?ins?|recib(?:imos|en)|tomamos|aceptamos|compramos|tu (?:auto|carro)|su (?:auto|carro) (?:usado|actual)|your car|we (?:take|accept|buy))\b/;

/** Up to which and from which year a car is meant, and whether it is granted then. */
type Rule = { from: number; to: number; thing: RegExp; isDenied: boolean };

/** «El Serie 3 2018 lleva garantía», where the papers have none for cars of that age; or none, where they have one. */
export function findByAge(reply: Reply): Fault[] {
  const rules = readRules(reply.known);
  if (rules.length === 0) return [];
  return findInSentences(reply, "promise", (told) => {
    if (told.words.includes("?")) return false;
    const years = yearsOf(told, reply);
    return granted.some((thing) =>
      told.words.matchAll(thing).some((match) => {
        const own = rules.filter((rule) => rule.thing === thing);
        const isDenied = isDeniedAt("any", placeOf(match, told, reply));
        return years.some((year) => {
          const meant = own.filter(({ from, to }) => year >= from && year <= to);
          return meant.length > 0 && meant.every((rule) => rule.isDenied !== isDenied);
        });
      }),
    );
  });
}

/** Of the cars that a sentence names, else of the one that is under discussion, unless it speaks of cars in general. */
function yearsOf({ named, words }: Sentence, { known }: Reply): number[] {
  const own = named.flatMap((mention) =>
    mention.year !== null ? [mention.year] : carsOf(mention, known).map(({ year }) => year),
  );
  if (named.length > 0) return own.filter((year) => year !== null);
  if (general.test(words)) return [];
  const discussed = known.discussed === null ? undefined : known.cars.get(known.discussed);
  const cars = carsSpokenOf([], known);
  const [car, another] = cars.length > 0 ? cars : discussed ? [discussed] : [];
  return car?.year != null && !another ? [car.year] : [];
}
const general = anyOf(
  inOrder(
    String.raw`\b(?:los|las|tod[oa]s|nuestr[oa]s|cada|algunos|otros|cualquier) (?:los )?`,
    String.raw`(?:autos?|carros?|coches?|vehiculos?|seminuevos|unidades|modelos)\b`,
  ),
  String.raw`\b(?:all|our|every|some|most|the|other|any) (?:of our )?(?:cars?|vehicles?|models?)\b|\bcars\b`,
  String.raw`\b\d{1,2} (?:anos|years)\b`,
);

function readRules({ sections, facts }: Known): Rule[] {
  const today = facts.get("date")?.find(({ origin, detail }) => origin === "prompt" && detail === null);
  const now = Number(String(today?.value ?? "").slice(0, 4));
  if (!now) return [];
  return sections.flatMap((section) =>
    readSentences(section, splitSentences(section), []).flatMap(({ sentence, words }) => {
      const span = ofCustomers.test(words) ? null : readSpan(words, now);
      if (!span) return [];
      return granted.flatMap((thing) =>
        [...words.matchAll(thing)].slice(0, 1).map((match) => ({
          ...span,
          thing,
          isDenied: isDeniedAt("any", placeIn(section, sentence, match)),
        })),
      );
    }),
  );
}

function readSpan(words: string, now: number): { from: number; to: number } | null {
  const [, below] = younger.exec(words) ?? [];
  const isUnder = /\b(?:menos de|menores? de|less than|under|younger)/.test(words);
  if (below) return { from: now - Number(below) + (isUnder ? 1 : 0), to: now };
  const [, atLeast, above] = older.exec(words) ?? [];
  if (atLeast) return { from: 0, to: now - Number(atLeast) };
  if (above) return { from: 0, to: now - Number(above) - 1 };
  const [, on, on2] = since.exec(words) ?? [];
  if (on ?? on2) return { from: Number(on ?? on2), to: now };
  const [, before] = until.exec(words) ?? [];
  return before ? { from: 0, to: Number(before) - 1 } : null;
}
