import { readNumber } from "../../../text/numbers/read.ts";
import type { Token } from "../../../text/numbers/tokens.ts";
import {
  feminineHundreds,
  misspeltNumbers,
  multipliers,
  numberWords,
  ones,
} from "../../../text/numbers/words.ts";
import { parseTokens } from "./tokens.ts";

/** A number as the customer wrote it, in digits or in words. */
export type NumberRead = {
  value: number;
  /** Its digits; null where a unit or a separator shows an amount, which then names no model or year. */
  digits: string | null;
  /** What «mil» (1000) or «millones» (1e6) multiplied it by; 1 where nothing did. */
  unit: number;
  /** Written with a currency's sign or name. */
  money: boolean;
  /** The currency that it was written with, where that is a foreign one to Mexico; ISO 4217. */
  foreign: string | null;
  /** Written with its thousands apart, as an amount is and a year is not. */
  grouped: boolean;
  percent: boolean;
};

/** Four digits that rather name a year than an amount. */
export function isLikeYear(number: NumberRead | undefined): boolean {
  return number?.unit === 1 && !number.money && !number.grouped && /^(19|20)\d\d$/.test(number.digits ?? "");
}

const vocabulary = {
  small: new Map([...numberWords, ...feminineHundreds, ...misspeltNumbers]),
  ones: new Map([...ones, ["a", 1]]),
  multipliers: new Map([...multipliers, ["millions", 1e6], ["m", 1e6]]),
};

/** Text in a form that patterns can read: folded words, `#0`, `#1`… for numbers, `|` between clauses. */
export type Reading = { text: string; numbers: NumberRead[] };

/** Longer than what anybody asks for in one go: what comes after is not read. */
const mostCharacters = 600;
const mostWords = 100;

/** Reads a customer's text once; every later step takes its part out of the reading with {@link take}. */
export function readText(text: string): Reading {
  const tokens = parseTokens(clip(text)).flatMap(splitNumberWords).slice(0, mostWords);
  const numbers: NumberRead[] = [];
  const words: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = readNumberAt(tokens, at);
    if (found) {
      words.push(`#${numbers.length}`);
      numbers.push(found.number);
      at = found.next;
      continue;
    }
    words.push(tokens[at]?.text ?? "");
    at += 1;
  }
  return { text: ` ${words.join(" ")} `, numbers };
}

/** The words and numbers of a reading without the marks between them. */
export function wordsOf({ text }: Reading): string {
  return text.replace(/['?¿!¡|,.]+/g, " ").replace(/\s+/g, " ");
}

/** The text's beginning, without the word or number that the limit falls into. */
function clip(text: string): string {
  return text.length <= mostCharacters ? text : text.slice(0, mostCharacters).replace(/\S*$/, "");
}

const runTogether = new RegExp(
  `${[...vocabulary.small.keys()].toSorted((a, b) => b.length - a.length).join("|")}|mil`,
  "g",
);

/** «dosmil», «cientocincuenta»: number words run together, each by itself. */
function splitNumberWords(token: Token): Token[] {
  if (token.number || token.text.length < 6 || vocabulary.small.has(token.text)) return [token];
  const parts = token.text.match(runTogether) ?? [];
  return parts.join("") === token.text ? parts.map((text) => ({ ...token, text })) : [token];
}

/** With what stands behind the number: a percent sign, «pesos». */
function readNumberAt(tokens: Token[], at: number): { number: NumberRead; next: number } | null {
  const found = readNumber(tokens, at, vocabulary);
  if (!found) return null;
  let { next } = found;
  const spelling = tokens.slice(next, next + 2).map((token) => token.text);
  const percent = /^(%|percent|porciento)$/.test(spelling[0] ?? "") || spelling.join(" ") === "por ciento";
  if (percent) next += spelling[0] === "por" ? 2 : 1;
  const behind = tokens.slice(next, next + 2).map((token) => token.text);
  const linked = behind[0] === "de" && currency.test(behind[1] ?? "") ? 1 : 0;
  const pesos = currency.test(behind[linked] ?? "");
  if (pesos) next += 1 + linked;
  const written = tokens[at]?.number;
  const sign = written?.sign ?? null;
  const number: NumberRead = {
    value: found.value,
    digits: readDigits(written, found),
    unit: found.unit,
    money: (pesos && !leavesOutThousand(found, behind[linked] ?? "")) || sign !== null,
    foreign: readForeign(behind[linked] ?? "") ?? readForeignBefore(sign, tokens[at - 1]?.text ?? ""),
    grouped: written?.grouped === true,
    percent,
  };
  return { number, next };
}

/** The digits that may name a model or a year: «tres» and «dos mil dieciocho» too, but not «3 mil». */
function readDigits(
  written: Token["number"],
  { value, unit }: { value: number; unit: number },
): string | null {
  if (unit === 1) return written?.grouped ? null : (written?.digits ?? String(value));
  const isYear = value >= 1950 && value < 2050;
  return isYear && !(written && value === 2000) ? String(value) : null;
}

const foreign: [RegExp, string][] = [
  [/^(dolar|dolares|dollars?|usd|dlls|dls)$/, "USD"],
  [/^(euros?|eur)$/, "EUR"],
  [/^(pounds?|gbp|quid)$/, "GBP"],
];
const currency = new RegExp(
  `^(pesos?|mxn|mx|varos|bucks|${foreign.map(([words]) => words.source.slice(2, -2)).join("|")})$`,
);

/** «30 varos» for a car are 30 thousand. */
function leavesOutThousand({ value, unit }: { value: number; unit: number }, name: string): boolean {
  return name === "varos" && unit === 1 && value < 1_000;
}

/** «us$300», "USD 300", "€300", "dollars 300". */
function readForeignBefore(sign: string | null, before: string): string | null {
  if (sign === null) return readForeign(before);
  return /^us/.test(sign) ? "USD" : (foreignSigns.get(sign) ?? readForeign(before));
}
const foreignSigns = new Map([
  ["€", "EUR"],
  ["£", "GBP"],
]);

/** @returns ISO 4217; null: no word for another currency than the stock's */
export function readForeign(word: string): string | null {
  return foreign.find(([words]) => words.test(word))?.[1] ?? null;
}

/**
 * Takes out of the reading whatever a pattern finds, so that no later step reads it again.
 * @param pattern written over the reading's words, each with one space on both sides; `N` stands for a number
 * @param accept given the numbers in the order of the pattern, its other groups, and all that was found between
 * spaces; false leaves the text
 */
export function take(
  reading: Reading,
  pattern: string,
  accept: (numbers: NumberRead[], groups: (string | undefined)[], matched: string) => boolean,
): void {
  reading.text = reading.text.replace(expressionOf(pattern), (matched: string, ...rest: unknown[]) => {
    const groups = rest.slice(
      0,
      rest.findIndex((part) => typeof part === "number"),
    ) as (string | undefined)[];
    const numbers = [...matched.matchAll(/#(\d+)/g)].flatMap(([, id]) => reading.numbers[Number(id)] ?? []);
    return accept(numbers, groups, ` ${matched} `) ? "|" : matched;
  });
}

/** Patterns are the code's own and branches' names: few, and each is compiled once. */
const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const expression = new RegExp(`(?<= )(?:${pattern.replaceAll("N", "#\\d+")})(?= )`, "g");
  expressions.set(pattern, expression);
  return expression;
}
