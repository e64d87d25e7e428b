import { type NumberWords, ones, zeros } from "../../../text/numbers/words.ts";
import type { Reading } from "../reading/numbers.ts";
import { letterNames } from "../spelling/letters.ts";

const lettersByName = Map.groupBy(
  Object.entries(letterNames).flatMap(([letter, names]) => names.map((name) => ({ letter, name }))),
  ({ name }) => name,
);
const digitsByName: NumberWords = new Map([...zeros, ...ones, ["sero", 0], ["oh", 0], ["o", 0], ["an", 1]]);

/** Longer than any name that is said letter by letter. */
const mostReadings = 16;

/** One token as the parts of a name that it may stand for; the first is the token itself, as far as it may be one. */
function listParts(token: string, { numbers }: Reading): string[] {
  if (token.startsWith("#")) {
    const number = numbers[Number(token.slice(1))];
    if (!number || number.money || number.percent) return [];
    if (number.digits !== null) return [number.digits];
    return number.grouped || !Number.isInteger(number.value) || number.value > 9_999
      ? []
      : [String(number.value)];
  }
  const letters = (lettersByName.get(token) ?? []).map(({ letter }) => letter);
  const digit = digitsByName.get(token);
  return [token.replace(/[^a-z0-9]/g, ""), ...letters, ...(digit === undefined ? [] : [String(digit)])];
}

/**
 * Other ways to read words that stand together: letters and digits that were written as they are said («ce erre ve»,
 * «equis ce cuarenta», «dos cero ocho»).
 * @returns keys without the plain one; none where a token stands for nothing else
 */
function listSpelledOut(tokens: string[], reading: Reading): string[] {
  let keys = [""];
  for (const [at, token] of tokens.entries()) {
    const all = listParts(token, reading);
    // «el de 36 o el de 60», «cx5 o cx3»: behind more than a digit, or at the end, it is the word.
    const isBehind = /\d\d$/.test(listParts(tokens[at - 1] ?? "", reading)[0] ?? "");
    const isWord = token === "o" && (isBehind || at === tokens.length - 1);
    const parts = isWord ? all.slice(0, 1) : all;
    keys = keys.flatMap((key) => parts.map((part) => key + part)).slice(0, mostReadings);
  }
  return [...new Set(keys)];
}

/** @returns keys: what is written first, undefined where an amount is in it; then what it may be spelled out for */
export function readWindow(window: string[], reading: Reading): [string | undefined, ...string[]] {
  const plain = joinWindow(window, reading);
  const keys = listSpelledOut(window, reading).filter((key) => key !== plain && key.length >= 2);
  return [plain ?? undefined, ...keys];
}

/** How much of the text the words take in. */
export function countLetters(window: string[], reading: Reading): number {
  return (joinWindow(window, reading) ?? window.join("")).length;
}

/** @returns null where the tokens cannot belong to one name */
function joinWindow(tokens: string[], reading: Reading): string | null {
  const parts = tokens.map((token) => {
    if (!token.startsWith("#")) return token;
    const number = reading.numbers[Number(token.slice(1))];
    return number && !number.money && !number.percent ? number.digits : null;
  });
  return parts.includes(null) ? null : parts.join("").replace(/[^a-z0-9]/g, "");
}
