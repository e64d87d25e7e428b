import type { Reading } from "../reading/numbers.ts";
import { compact } from "../reading/text.ts";
import { isCommonWord, isStopWord } from "../vocabulary.ts";
import { isAmbiguous } from "./everyday-names.ts";
import type { Hit } from "./hits.ts";
import { keysOf, weighLeast } from "./name-index.ts";
import type { Spelling, Spellings } from "./spellings.ts";
import { countLetters, readWindow } from "./window.ts";

/** Beside so sure a make a model is looked for. */
export const leastOfMake = 0.7;

/** What may stand between a make and its model: «el mazda número tres». */
const filler = /^(numero|num|modelo|model|number|el|la|the)$/;

/**
 * Models looked for beside the names of their makes, where less is needed to tell them: «kia sol», «siti honda», «byd
 * song», «nissan np».
 * @param hits what was found so far
 */
export function listBeside(hits: Hit[], tokens: string[], reading: Reading, spellings: Spellings): Hit[] {
  const named = hits.filter(({ spelling, score }) => spelling.model !== null && score === 1);
  const isNamed = (start: number, end: number) =>
    named.some((hit) => hit.start < end && start < hit.end && !isAmbiguous(hit.spelling.key));
  const found: Hit[] = [];
  for (const { start, end, spelling, score } of hits) {
    if (spelling.model !== null || score < leastOfMake) continue;
    const models = spellings.listModels(spelling.make);
    const after = filler.test(tokens[end] ?? "") ? end + 1 : end;
    for (const size of [3, 2, 1]) {
      for (const [from, to] of [
        [after, after + size],
        [start - size, start],
      ] as const) {
        if (from < 0 || to > tokens.length || isNamed(from, to)) continue;
        const window = tokens.slice(from, to);
        const best = findModel(window, models, reading);
        const length = countLetters(window, reading);
        if (best) found.push({ start: from, end: to, length, ...best, isBeside: true });
      }
    }
  }
  return [...found, ...listMakesBeside(hits, tokens, reading, spellings)];
}

/**
 * Makes that stand misspelt before the very name of a model of theirs: «fod escape», «bwm x1», «kai rio». By themselves
 * so few letters say nothing.
 */
function listMakesBeside(hits: Hit[], tokens: string[], reading: Reading, spellings: Spellings): Hit[] {
  return hits.flatMap(({ start, spelling: model, score }) => {
    const word = tokens[start - 1] ?? "|";
    if (score < 1 || model.model === null || model.count === 0 || word.length < 3 || isCommonWord(word))
      return [];
    const spelling = spellings.findMake(model.make);
    const slips = spelling && weighBeside(word, spelling.key, false);
    if (!spelling || slips === null) return [];
    const place = { start: start - 1, end: start, length: countLetters([word], reading) };
    return [{ ...place, spelling, score: 0.9 - slips / 10, isBeside: true }];
  });
}

function findModel(
  window: string[],
  models: Spelling[],
  reading: Reading,
): { spelling: Spelling; score: number } | null {
  if (window.includes("|") || isStopWord(window[0] ?? "") || isStopWord(window.at(-1) ?? "")) return null;
  const isCommon = window.some(isCommonWord);
  const [plain] = readWindow(window, reading);
  if (plain === undefined || plain.length > 16) return null;
  const rated = models.flatMap((spelling) => {
    // «Mazda 3» beside «mazda» is a 3.
    const slips = weighBeside(plain, stripMake(spelling), isCommon);
    return slips === null ? [] : [{ spelling, slips }];
  });
  // «honda civi»: what was broken off is rather meant than what has another letter.
  const isBrokenOff = ({ spelling }: { spelling: Spelling }) => Number(stripMake(spelling).startsWith(plain));
  rated.sort(
    (a, b) => a.slips - b.slips || isBrokenOff(b) - isBrokenOff(a) || b.spelling.count - a.spelling.count,
  );
  const [best] = rated;
  if (best) return { spelling: best.spelling, score: 0.9 - best.slips / 10 };
  if (plain.length < 2) return null;
  const parts = models.filter(({ key, model }) => isPart(plain, key, model ?? "", isCommon));
  const here = parts.filter(({ count }) => count > 0);
  const [only, other] = here.length > 0 ? here : parts;
  return only && !other ? { spelling: only, score: 0.8 } : null;
}

function stripMake({ make, key }: Spelling): string {
  const start = compact(make);
  return key.startsWith(start) && key !== start ? key.slice(start.length) : key;
}

/** @returns what the slips weigh; null where they are too many for the model to be meant */
function weighBeside(word: string, key: string, isCommon: boolean): number | null {
  const [digits, others] = [word.replace(/\D/g, ""), key.replace(/\D/g, "")];
  const letters = key.length - others.length;
  const isDoubled = letters >= 2 && digits.replace(/(.)\1+/g, "$1") === others.replace(/(.)\1+/g, "$1");
  if (letters === 0 ? word !== key : digits !== others && !isDoubled) return null;
  if (Math.abs(word.length - key.length) > 3) return null;
  const slips = weighLeast(keysOf(word.replace(/\d/g, "")), keysOf(key.replace(/\d/g, "")));
  return slips <= allowedSlips(letters, isCommon) ? slips : null;
}

function allowedSlips(letters: number, isCommon: boolean): number {
  if (letters <= 2) return 0;
  if (letters === 3) return isCommon ? 0.5 : 0.7;
  if (isCommon) return letters < 6 ? 0.7 : 1;
  return letters === 4 ? 1 : letters < 8 ? 1.5 : 2;
}

/** Its beginning («byd song», «nissan np»), or the end with the digits («ford 150», «chirey 8 pro»). */
function isPart(word: string, key: string, model: string, isCommon: boolean): boolean {
  const isFirstWord = model.toLowerCase().split(" ")[0] === word && word.length >= 4;
  if (key.startsWith(word) && /^[a-z]+$/.test(word)) return isFirstWord || !isCommon;
  return key.endsWith(word) && word.length >= 3 && /\d/.test(word);
}
