import type { Reading } from "../reading/numbers.ts";
import { isCommonWord, isStopWord } from "../vocabulary.ts";
import { leastOfMake, listBeside } from "./beside-make.ts";
import { isKnownName } from "./known-cars.ts";
import type { Spelling, Spellings } from "./spellings.ts";
import { countLetters, readWindow } from "./window.ts";

/** Words of a text that may name a car: the tokens from `start` up to `end`. */
export type Hit = {
  start: number;
  end: number;
  score: number;
  spelling: Spelling;
  /** Characters of the text that it takes in. */
  length: number;
  /** It names a model together with its make. */
  namesMake?: boolean;
  /** A model that was looked for beside the name of its make: no more context is needed. */
  isBeside?: boolean;
};

/** The longest names have four parts: «be eme doble u», «xc 40 recharge» aside. */
const mostTokens = 4;
/** Longer than any name. */
const mostLetters = 22;

const unitsBehind =
  /^(mil|anos?|meses|years?|months?|puertas|doors|km|kms|kilometros|miles|pasajeros|cilindros|o|y|-)$/;

/** Every way in which the words of a reading can name a car. */
export function findHits(tokens: string[], reading: Reading, spellings: Spellings): Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + mostTokens, tokens.length); end += 1) {
      const window = tokens.slice(start, end);
      if (window.includes("|")) break;
      if (countsSomething(window, tokens[end] ?? "")) continue;
      const [plain, ...spelledOut] = readWindow(window, reading);
      const place = { start, end, length: countLetters(window, reading) };
      if (plain !== undefined && plain.length <= mostLetters) {
        const isKnown = isKnownName(plain);
        const isSplit = !isKnown && isSplitName(window, plain);
        const mayDiffer = isSplit || (!isKnown && !window.some(isCommonWord));
        const least = isSplit ? (plain.length < leastOfSplit ? soundsTheSame : oneSlip) : 0;
        for (const found of spellings.findSpellings(plain, mayDiffer))
          if (!isSplit || (found.score >= least && found.spelling.key[0] === plain[0]))
            hits.push({ ...place, ...found });
      }
      for (const one of window.length === 1 && plain !== undefined ? listSingulars(plain) : [])
        for (const found of spellings.findSpellings(one, true))
          if (found.score >= soundsTheSame) hits.push({ ...place, ...found });
      const make = hits.findLast(
        ({ end, spelling, score }) => end === start && spelling.model === null && score >= leastOfMake,
      )?.spelling.make;
      const isAmg = tokens[end] === "amg";
      for (const key of plain === undefined ? spelledOut : [plain, ...spelledOut])
        hits.push(...readBadge(key, place, { make, isAmg }, spellings));
      for (const key of spelledOut) {
        for (const { spelling } of spellings.findSpellings(key, false))
          hits.push({ ...place, spelling, score: 0.97 });
      }
    }
  }
  return [...hits, ...listBeside(hits, tokens, reading, spellings)];
}

/** «jetas», «tiguanes»: several of a name, as it sounds. */
function listSingulars(word: string): string[] {
  if (!/^[a-z]{4,}s$/.test(word) || isKnownName(word) || isCommonWord(word)) return [];
  const singulars = [word.slice(0, -1), ...(word.endsWith("es") ? [word.slice(0, -2)] : [])];
  return singulars.filter((one) => !isCommonWord(one));
}

/** Of so many letters a name in two words may have a slip as well. */
const leastOfSplit = 7;
const [soundsTheSame, oneSlip] = [0.9, 0.745];

/** «pat finder», «santa fey», «land cruzer»: one of the words says something by itself, both together do not. */
function isSplitName(window: string[], plain: string): boolean {
  const [first = "", last = ""] = [window[0], window.at(-1)];
  if (window.length !== 2 || plain.length < 5 || !/^[a-z]+$/.test(plain)) return false;
  return (
    window.some(isCommonWord) &&
    !window.every(isCommonWord) &&
    ![first, last].some((word) => isStopWord(word) && word.length > 1)
  );
}

/** «7 puertas», «3 mil»: the number is none of a name. */
function countsSomething(window: string[], next: string): boolean {
  if (!window.at(-1)?.startsWith("#") || !unitsBehind.test(next)) return false;
  return !/^(o|y|-)$/.test(next) || window.length === 1;
}

/** The badge on the tailgate: a "BMW 320i", or an "M3" where none is, is a «Serie 3», a "Mercedes C200" a «Clase C». */
function readBadge(
  window: string,
  place: Pick<Hit, "start" | "end" | "length">,
  { make, isAmg }: { make: string | undefined; isAmg: boolean },
  spellings: Spellings,
): Hit[] {
  const isBmw = make === "BMW";
  const bmw =
    isBmw || /^\d/.test(window)
      ? /^(?:bm[wv])?m?([1-8])\d\d[a-z]{0,2}$/.exec(isBmw ? window : onlyWithLetter(window))
      : /^(?:bm[wv])?m([1-8])(?:\d\d[a-z]{0,2})?$|^bm[wv]([1-8])\d\d[a-z]{0,2}$/.exec(window);
  const mercedes =
    make?.startsWith("Mercedes") || isAmg
      ? /^([a-z]{1,3})\d{2,3}$/.exec(window)
      : /^(gl[abces]|cla)\d{3}$/.exec(window);
  const series = bmw?.[1] ?? bmw?.[2];
  const keys = series ? [`serie${series}`] : mercedes ? [`clase${mercedes[1]}`, mercedes[1] ?? ""] : [];
  const spelling = keys.map(spellings.findModel).find((found) => found !== null);
  return spelling ? [{ ...place, score: /^m\d$/.test(window) ? 1 : 0.95, spelling, isBeside: true }] : [];
}

/** «330e» is a BMW whatever stands before it; «330» alone is a number. */
function onlyWithLetter(window: string): string {
  return /[ide]a?$/.test(window) ? window : "";
}
