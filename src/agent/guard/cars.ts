import { isAmbiguousOfSeller } from "../../catalog/match/names/everyday-names.ts";
import { isKnownMake, isKnownName } from "../../catalog/match/names/known-cars.ts";
import { compact } from "../../catalog/match/reading/text.ts";
import { isCommonWord } from "../../catalog/match/vocabulary.ts";
import { fold } from "../../text/fold.ts";
import { fullYear, shortYear } from "../../text/numbers/short-year.ts";
import type { Span, Written } from "./text.ts";

/** A car that the session knows by a tool or from a list. `label` holds all that names it, folded. */
export type KnownCar = {
  stockId: string;
  make: string;
  model: string;
  year: number | null;
  label: string;
  /** Folded; empty: none. */
  version: string;
};

/** A name in a text: of a make alone where `model` is null. Compact: folded letters and digits alone. */
export type Mention = Span & {
  make: string | null;
  model: string | null;
  /** As written beside the name. */
  year: number | null;
  /** Folded: what follows the name, maybe its year and version. */
  behind: string;
  /** False: neither a make nor a model of the stock. */
  inStock: boolean;
  /** A model behind the name of a make that has none such: «Toyota Sentra». */
  isMisnamed?: true;
  /** The stock ids of the cars that alone it means, where it is no name of a model. */
  only?: string[];
};

/**
 * The names that a text is searched for, by their compact form; `words` of versions name no car by themselves, nor do
 * `versions`, folded, behind their own model: «Mini Countryman 2021 Cooper S».
 */
export type Vocabulary = {
  names: Map<string, { make: string; model: string | null }[]>;
  words: Set<string>;
  versions: Map<string, string[]>;
};

/** Makes by the short names that sellers write. */
const shortMakes = new Map([
  ["volkswagen", "vw"],
  ["chevrolet", "chevy"],
]);

/** @param cars whose names count although the stock may have lost them meanwhile */
export function createVocabulary(
  makes: { make: string; models: { model: string }[] }[],
  cars: Pick<KnownCar, "make" | "model" | "version">[],
): Vocabulary {
  const names: Vocabulary["names"] = new Map();
  const add = (name: string, make: string, model: string | null) => {
    const entries = names.get(name) ?? [];
    if (!entries.some((entry) => entry.make === make && entry.model === model)) entries.push({ make, model });
    names.set(name, entries);
  };
  const addModel = (make: string, model: string) => {
    const [short, whole] = [compact(make), compact(model)];
    add(whole, short, whole);
    add(short + whole, short, whole);
    // «Mazda 3» is the model of a make whose name it bears.
    if (whole.startsWith(short) && whole.length > short.length) add(whole.slice(short.length), short, whole);
  };
  for (const { make, models } of makes) {
    add(compact(make), compact(make), null);
    const short = shortMakes.get(compact(make));
    if (short) add(short, compact(make), null);
    for (const { model } of models) addModel(make, model);
  }
  for (const { make, model } of cars) {
    add(compact(make), compact(make), null);
    addModel(make, model);
  }
  return {
    names,
    words: new Set(cars.flatMap(({ version }) => version.match(/[\p{L}\d]+/gu) ?? [])),
    versions: new Map(
      [...Map.groupBy(cars, ({ model }) => compact(model))].map(([model, same]) => [
        model,
        same.map(({ version }) => version),
      ]),
    ),
  };
}

type Word = Span & { compact: string; isCapital: boolean };
type Name = { make: string | null; model: string | null; inStock: boolean };

const longestName = 4;

/** The cars that a text names, in its order. */
export function findMentions(written: Written, vocabulary: Vocabulary): Mention[] {
  const words = listWords(written);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = readName(written, words, at, vocabulary);
    if (!found) continue;
    const { name, size } = found;
    const [first, last] = [words[at], words[at + size - 1]];
    if (!first || !last) continue;
    mentions.push({ start: first.start, end: last.end, year: null, behind: "", ...name });
    at += size - 1;
  }
  return joinMakes(mentions, written.folded, vocabulary)
    .filter((mention, at, all) => !isOfVersion(mention, all[at - 1], written.folded, vocabulary))
    .map((mention) => nameInvented(mention, written, vocabulary))
    .map((mention) => ({
      ...mention,
      year: readYear(mention, written.folded, vocabulary),
      behind: written.folded.slice(mention.end, mention.end + 70).replace(/[*_]/g, ""),
    }));
}

/** A model's name in the version of the car named before it. */
function isOfVersion(
  { end }: Mention,
  before: Mention | undefined,
  folded: string,
  { versions }: Vocabulary,
): boolean {
  const own = versions.get(before?.model ?? "");
  if (!before || !own) return false;
  const behind = folded
    .slice(before.end, end)
    .replace(/[*_]/g, "")
    .replace(/^\s*(?:(?:19|20)\d\d)?\s*/, "");
  return own.some((version) => version.startsWith(behind));
}

const units = /^\d+(?:km|kms|hp|cv|cc|mil|mxn|k|m|mm)$/;

/** «Nissan Zephyr», «BMW 328i»: what is written behind a make like a model, and is none. */
function nameInvented(mention: Mention, { text, folded }: Written, { words }: Vocabulary): Mention {
  if (mention.model !== null) return mention;
  const [behind = ""] =
    /^ (?:\p{Lu}[\p{L}\d-]+|\p{L}+-?\d[\p{L}\d-]*|\d{2,3}\p{L}{1,3})(?= |[.,:;!?*)]|$)/u.exec(
      text.slice(mention.end),
    ) ?? [];
  const word = fold(behind.trim());
  if (behind === "" || notModels.test(behind.trim()) || units.test(word)) return mention;
  if (/^\d/.test(word) && [...words].some((known) => known.startsWith(word))) return mention;
  const end = mention.end + behind.length;
  return { ...mention, end, model: compact(folded.slice(mention.end, end)), inStock: false };
}

const notModels =
  /^(M[eé]xico|Motors?|Seminuevos|Certified|Certificad[oa]s?|MXN|US|USA|Plan|O|Y|And|Or|SUV|SUVs)$/;

/** A figure is one word: «A 3,972 mm» names no A3. */
function listWords({ text, folded }: Written): Word[] {
  return folded
    .matchAll(/(?<![\p{L}\d])\d{1,3}(?:[.,]\d{3})+(?!\d)|[\p{L}\d]+/gu)
    .map((match) => {
      const start = match.index;
      const letter = text[start] ?? "";
      return {
        start,
        end: start + match[0].length,
        compact: match[0],
        isCapital: letter !== letter.toLowerCase() || /\d/.test(letter),
      };
    })
    .toArray();
}

/** The longest name that begins at a word. */
function readName(
  written: Written,
  words: Word[],
  at: number,
  vocabulary: Vocabulary,
): { name: Name; size: number } | null {
  for (let size = Math.min(longestName, words.length - at); size > 0; size -= 1) {
    const part = words.slice(at, at + size);
    if (!isTogether(part, written.folded)) continue;
    const key = part.map((word) => word.compact).join("");
    // «6 Hondas», «los Versas», "6 Mazda 3s"
    const single = key.replace(/(?<=[a-z]{2}|[a-z]\d{1,4})s$/, "");
    const entries = vocabulary.names.get(key) ?? vocabulary.names.get(single);
    if (
      !entries &&
      !((isKnownName(key) || isKnownMake(single)) && isForeign(part, words[at - 1], key, vocabulary))
    )
      continue;
    const isMake = !isAmbiguousOfSeller(key) && entries?.some(({ model }) => model === null);
    if (
      !isMake &&
      !isName(written, words, at, size, key, vocabulary) &&
      !(entries && isVersioned(words, at, size, vocabulary))
    )
      continue;
    return { name: nameOf(entries, key), size };
  }
  return null;
}

/** «Ateca» alone is the model of two makes. */
function nameOf(entries: { make: string; model: string | null }[] = [], key: string): Name {
  const [entry, ...others] = entries;
  if (!entry) return { make: null, model: key, inStock: false };
  const isShared = others.some(({ make, model }) => model === entry.model && make !== entry.make);
  return { ...entry, inStock: true, ...(isShared && { make: null }) };
}

/** Of a name that is not in stock: no word of a version («LX»), and written as a name («Parati», not «para ti»). */
function isForeign(part: Word[], before: Word | undefined, key: string, { words }: Vocabulary): boolean {
  if (words.has(key) || part.some(({ isCapital }) => !isCapital && part.length > 1)) return false;
  return (
    key.length > 3 ||
    // «Un X3», «el A4»
    (/^[a-z]\d$/.test(key) && /^(?:una?|el|an?)$/.test(before?.compact ?? "")) ||
    (before !== undefined && isKnownName(before.compact))
  );
}

/** The words of one name stand on one line with no more than a space or a hyphen between them. */
function isTogether(words: Word[], folded: string): boolean {
  return words.every((word, index) => {
    const before = words[index - 1];
    return !before || /^[ -]?$/.test(folded.slice(before.end, word.start));
  });
}

/** «City EX», «Spark Activ»: a word of a version stands behind it. */
function isVersioned(words: Word[], at: number, size: number, vocabulary: Vocabulary): boolean {
  const [first, next] = [words[at], words[at + size]];
  return (
    first?.isCapital === true &&
    /^\p{L}{3,}$/u.test(first.compact) &&
    next?.isCapital === true &&
    vocabulary.words.has(next.compact)
  );
}

/** Tells «el Fit» from «a fit», «el 2008» from a year, "March" from the month. */
function isName(
  written: Written,
  words: Word[],
  at: number,
  size: number,
  key: string,
  vocabulary: Vocabulary,
): boolean {
  const { folded } = written;
  const before = words[at - 1];
  const isBehindMake =
    before?.isCapital === true &&
    isTogether([before, ...words.slice(at, at + 1)], folded) &&
    (isKnownName(before.compact) || vocabulary.names.has(before.compact));
  if (/^\d+$/.test(key))
    return isBehindMake && /^(peugeot|mazda|fiat|bmw|mg|ds|serie|saab|lexus)$/.test(before?.compact ?? "");
  const isShort = /^\p{L}{1,2}$/u.test(key);
  if (size > 1 && !words.slice(at, at + size).some((word) => isCommonWord(word.compact))) return true;
  if (!isShort && !isAmbiguousOfSeller(key) && !isCommonWord(key)) return true;
  const first = words[at];
  if (!first?.isCapital) return false;
  // «Mexico City»: a name of something else.
  if (!isBehindMake && before?.isCapital && isNameOfOther(written, words, at)) return false;
  const behind = folded.slice(words[at + size - 1]?.end).slice(0, 14);
  if (/^[* _,]*(?:(?:modelo|del|model) )?(?:19|20)\d\d\b/.test(behind))
    return key !== "march" || before?.compact !== "in";
  // «March (4)», a list of models with counts.
  if (/^[*_]* \(\d{1,3}\)/.test(behind)) return true;
  if (isBehindMake) return true;
  const startsSentence = /(^|[.!?:\n•*]|\d[.)])[\s*_"«¡¿-]*$/.test(
    folded.slice(Math.max(0, first.start - 4), first.start),
  );
  // «5 Sentra, 4 March y 3 Kicks»
  if (/\b\d{1,2} \p{L}[\p{L}\d-]*(?:,| y| and) \d{1,2} $/u.test(folded.slice(0, first.start).slice(-40)))
    return true;
  // «Tenemos 4 March»
  if (
    /\b(?:tenemos|tengo|hay|quedan|have|there are|are) [*_]*\d{1,2}[*_]* $/.test(
      folded.slice(0, first.start).slice(-24),
    )
  )
    return true;
  if (key === "march") return /^(el|la|un|the|a|this|your|tu|este|otro)$/.test(before?.compact ?? "");
  return !startsSentence || /^(un|el|la|the|a)$/.test(before?.compact ?? "");
}

/** A capital word, neither a make nor the first of its sentence, stands right before it. */
function isNameOfOther({ folded }: Written, words: Word[], at: number): boolean {
  const [before, first] = [words[at - 1], words[at]];
  if (!before || !first || /\d/.test(before.compact) || isKnownName(before.compact)) return false;
  const startsSentence = /(^|[.!?:\n•*]|\d[.)])[\s*_"«¡¿-]*$/.test(
    folded.slice(Math.max(0, before.start - 4), before.start),
  );
  return !startsSentence && before.compact.length > 2 && folded.slice(before.end, first.start) === " ";
}

/** «Nissan Versa»: one name. */
function joinMakes(mentions: Mention[], folded: string, { names }: Vocabulary): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const touches = before && /^[ *_-]{0,3}$/.test(folded.slice(before.end, mention.start));
    if (touches && before.model === null && mention.model !== null) {
      joined.pop();
      const entries = [...names.values()].flat().filter(({ model }) => model === mention.model);
      const isOther = mention.inStock && before.inStock && !entries.some(({ make }) => make === before.make);
      joined.push({
        ...mention,
        start: before.start,
        make: mention.inStock && !isOther ? before.make : mention.make,
        ...(isOther && { inStock: false, isMisnamed: true }),
      });
    } else joined.push(mention);
  }
  return joined;
}

const yearBehind = /^[\s*_,(–-]*(?:(?:modelo|model|del?|ano|year|the) )*((?:19|20)\d\d)(?!\d|[.,]\d)/;
const severalYears =
  /^(?: ?[-–] ?| (?:al?|to|through|y|and|o|or|hasta(?: el)?) ['’]?)(?:(?:19|20)\d\d|\d\d)(?!\d|[.,]\d)/;
const yearBefore = /(?<![\d.,$])((?:19|20)\d\d)[ *_]{1,3}$/;
const shortBehind = new RegExp(`^[\\s*_,(]*(?:(?:es|is|un|el|a|the) )?${shortYear}`, "u");
const shortBefore = new RegExp(`${shortYear}[ *_]{1,3}$`, "u");

/** The year beside a name: right behind it, behind its version, or before it as in English. */
function readYear({ start, end }: Mention, folded: string, { words }: Vocabulary): number | null {
  const before = yearBefore.exec(folded.slice(Math.max(0, start - 12), start));
  const behind = yearBehind.exec(folded.slice(end, end + 24));
  const found = behind ?? before;
  // «Versa, del 2018 al 2021»: of several years.
  if (behind && severalYears.test(folded.slice(end + behind[0].length))) return null;
  if (found) return Number(found[1]);
  const short =
    shortBehind.exec(folded.slice(end, end + 24)) ??
    shortBefore.exec(folded.slice(Math.max(0, start - 12), start));
  if (short?.[1]) return fullYear(short[1]);
  // «Spark ACTIV 2021»: only words of a version stand between.
  for (const [word] of folded.slice(end, end + 60).matchAll(/[\p{L}\d]+|[^\p{L}\d\s*_.-]/gu)) {
    if (/^(?:19|20)\d\d$/.test(word)) return Number(word);
    if (!words.has(word)) return null;
  }
  return null;
}
