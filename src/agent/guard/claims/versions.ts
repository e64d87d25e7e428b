import { isVersionWord } from "../../../catalog/match/version-words.ts";
import { fold } from "../../../text/fold.ts";
import type { KnownCar } from "../cars.ts";
import type { Fault } from "../fault.ts";
import type { Reply } from "../reply.ts";
import { carsOf, carsSpokenOf } from "../scope.ts";
import { stanceOn } from "../stance.ts";

/** The words of a version, up to the first mark: «Premier 2019 negra», «s Grand Touring», «GT-Line». */
const listWords = (text: string) =>
  /^[ *_(]*(?:[\p{L}\d][\p{L}\d.-]*[ *_)]*){1,8}/u
    .exec(text)?.[0]
    .split(/[ *_()]+/)
    .filter(Boolean) ?? [];

const words = String.raw`((?:(?:s|i|e) )?\p{Lu}[\p{L}\d-]*(?: [\p{Lu}\d][\p{L}\d.-]*){0,3})`;
/** A version without the name of its car: «la versión Signature», "the M Sport trim", «es el GT Line». */
const alone = [
  new RegExp(
    String.raw`\b(?:[Vv]ersi[oó]n|[Pp]aquete|[Tt]rim(?: level)?|[Ee]quipamiento)(?: (?:es|is))?(?: (?:la|el|the|una?|an?))? ${words}`,
    "gu",
  ),
  new RegExp(String.raw`\b(?:[Tt]he|[Aa]n?) ${words} (?:trim|version|package|edition|grade)\b`, "gu"),
  new RegExp(String.raw`\b(?:[Ee]s|[Ii]s|['’]s) (?:el|la|un|una|the|an?) ${words}`, "gu"),
];

/** Versions that a reply gives a car and that are none of its: «Suburban Premier» of an LT. */
export function findVersions({ written: { text, folded }, sentences, mentions, known }: Reply): Fault[] {
  const named = mentions.flatMap((mention): Fault[] => {
    const cars = mention.model === null ? [] : carsOf(mention, known);
    if (!isOther(listWords(text.slice(mention.end)), cars)) return [];
    return [{ code: "equipment", words: text.slice(mention.start, mention.end + 24).trim() }];
  });
  const unnamed = sentences.flatMap(({ sentence, named: inside }) =>
    alone.flatMap((pattern) =>
      [...text.slice(sentence.start, sentence.end).matchAll(pattern)].flatMap((match): Fault[] => {
        const [whole, version = ""] = match;
        const start = sentence.start + match.index;
        const end = start + whole.length;
        if (mentions.some((mention) => mention.start < end && mention.end > start)) return [];
        const isSaid =
          stanceOn("trait", { folded, sentence, start: end - version.length, end }) === "asserted";
        return isSaid && isOther(version.split(" "), carsSpokenOf(inside, known))
          ? [{ code: "equipment", words: whole }]
          : [];
      }),
    ),
  );
  return [...named, ...unnamed];
}

/** Versions beside those that searches know, as models write them. */
const otherVersions = new Set(
  "adventure laramie lariat denali redline altitude trailhawk summit xtreme midnight wildtrak raptor tremor trendsport xline gtline confort comfort premium exclusivo deluxe nismo xlt srx ltz bighorn rebel".split(
    " ",
  ),
);
const isVersion = (word: string) => isVersionWord(word) || otherVersions.has(word);

const plain = (word: string) => fold(word).replace(/\.$/, "");
const year = /^(?:19|20)\d\d$/;
const engine = /^\d{3}[a-z]{1,3}$/;

/** Up to the first word that neither a version nor the car's own name has, one of another version. */
function isOther(told: string[], cars: KnownCar[]): boolean {
  const own = new Set(cars.flatMap(({ label }) => label.match(/[\p{L}\d.]+/gu) ?? []).map(plain));
  if (own.size === 0) return false;
  const parts = told.flatMap((word) => word.split("-")).filter(Boolean);
  for (const [at, part] of parts.entries()) {
    const word = plain(part);
    if (own.has(word) || year.test(word)) continue;
    const isName = /^[\p{Lu}\d]/u.test(part);
    if (isName && isVersion(word)) return true;
    if (engine.test(word)) return [...own].some((mine) => engine.test(mine));
    // «M Sport», «s Grand Touring»: a letter of its own before a version's word.
    const next = plain(parts[at + 1] ?? "");
    if (/^[a-z]$/.test(word) && isVersion(next)) {
      if (isName || !own.has(next)) return true;
      continue;
    }
    return false;
  }
  return false;
}
