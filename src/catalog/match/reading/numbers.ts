import {
  feminineHundreds,
  halves,
  misspeltNumbers,
  multipliers,
  type NumberWords,
  numberWords,
  ones,
} from "../../../text/number-words.ts";
import { parseTokens, type Token } from "./tokens.ts";

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

const small: NumberWords = new Map([...numberWords, ...misspeltNumbers]);
/** They count only inside a longer number. */
const singles: NumberWords = new Map([...ones, ["a", 1]]);
const units: NumberWords = new Map([...multipliers, ["millions", 1e6], ["m", 1e6]]);

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
    const found = readNumber(tokens, at);
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

/** The text's beginning, without the word or number that the limit falls into. */
function clip(text: string): string {
  return text.length <= mostCharacters ? text : text.slice(0, mostCharacters).replace(/\S*$/, "");
}

const runTogether = new RegExp(
  `${[...small.keys()].toSorted((a, b) => b.length - a.length).join("|")}|mil`,
  "g",
);

/** «dosmil», «cientocincuenta»: number words run together, each by itself. */
function splitNumberWords(token: Token): Token[] {
  if (token.number || token.text.length < 6 || small.has(token.text)) return [token];
  const parts = token.text.match(runTogether) ?? [];
  return parts.join("") === token.text ? parts.map((text) => ({ text })) : [token];
}

type Progress = {
  total: number;
  current: number;
  unit: number;
  next: number;
  counted: boolean;
  /** The part since the last unit stands in digits, to which no word adds: «20 dos puertas». */
  inDigits: boolean;
};

function readNumber(tokens: Token[], start: number): { number: NumberRead; next: number } | null {
  const first = tokens[start];
  if (!first) return null;
  const read = readHalf(tokens, start) ?? readSpokenYear(tokens, start);
  if (read) return close(tokens, first, read);
  const progress: Progress = { total: 0, current: 0, unit: 1, next: start, counted: false, inDigits: false };
  while (step(tokens, progress));
  return progress.counted ? close(tokens, first, progress) : null;
}

/** «medio millón», «half a million». */
function readHalf(tokens: Token[], start: number): Progress | null {
  const [first, second, third] = tokens.slice(start, start + 3).map((token) => token.text);
  if (!halves.has(first ?? "")) return null;
  const skipped = second === "a" ? 1 : 0;
  const unit = units.get((skipped ? third : second) ?? "");
  if (unit !== 1e6) return null;
  return { total: unit / 2, current: 0, unit, next: start + 2 + skipped, counted: true, inDigits: false };
}

/** «veinte dieciocho», "twenty twenty one": a year as it is said. */
function readSpokenYear(tokens: Token[], start: number): Progress | null {
  const [first, second, third, fourth] = tokens.slice(start, start + 4).map((token) => token.text);
  const tens = small.get(second ?? "") ?? 0;
  if (!/^(veinte|twenty)$/.test(first ?? "") || tens < 10 || tens > 35) return null;
  const one = third === "one" ? 1 : (small.get(third ?? "") ?? 0);
  const ones = tens % 10 === 0 && tens >= 20 && one < 10 ? one : 0;
  const behind = ones > 0 ? fourth : third;
  if (/^(mil|k|thousand|millon(es)?|millions?|por|percent|pesos)$/.test(behind ?? "")) return null;
  return {
    total: 2000,
    current: tens + ones,
    unit: 1000,
    next: start + (ones > 0 ? 3 : 2),
    counted: true,
    inDigits: false,
  };
}

/** Takes one more word into the number. @returns false where the number ends */
function step(tokens: Token[], progress: Progress): boolean {
  const token = tokens[progress.next];
  if (!token) return false;
  const following = tokens[progress.next + 1]?.text ?? "";
  if (isYearsEnd(progress, token, following)) return advance(progress, token.number?.value ?? 0);
  if (token.number) {
    if (progress.current > 0 || (progress.counted && progress.unit < 1e6)) return false;
    progress.inDigits = true;
    return advance(progress, token.number.value);
  }
  // «tres cientos» is written apart as "three hundred" is.
  if (
    /^(hundred|cientos)$/.test(token.text) &&
    progress.current < 10 &&
    (progress.counted || token.text === "hundred")
  ) {
    progress.current = Math.max(progress.current, 1) * 100;
    return advance(progress, 0);
  }
  const unit = units.get(token.text);
  if (unit) return multiply(progress, unit, following);
  if (token.text === "y" || token.text === "and") return joinNumbers(progress, following);
  if (progress.inDigits) return false;
  const value = small.get(token.text) ?? feminineHundreds.get(token.text);
  if (value !== undefined) return fits(progress.current, value) && advance(progress, value);
  const one = singles.get(token.text);
  if (one === undefined) return false;
  const inside =
    progress.counted && token.text !== "a" && progress.current >= 20 && progress.current % 10 === 0;
  const starts = !progress.counted && (following === "hundred" || (units.get(following) ?? 0) >= 1000);
  return (inside || (starts && following.length > 1)) && advance(progress, one);
}

/** «2 mil 19», «dos mil 19»: the year, whose end stands in digits. */
function isYearsEnd({ total, current }: Progress, { number }: Token, following: string): boolean {
  if (total !== 2000 || current > 0 || !number || number.money || number.grouped) return false;
  return /^\d\d$/.test(number.digits) && number.value <= 35 && !countedBehind.test(following);
}
const countedBehind =
  /^(mil|k|thousand|millon(es)?|millions?|por|percent|%|pesos?|puertas|doors|meses|months|pagos|anos|years|km|kms|dias|days)$/;

function multiply(progress: Progress, unit: number, following: string): boolean {
  // «mil» alone is «mil gracias» as often as a thousand: it counts before another number only.
  const alone = !progress.counted;
  if (alone && !(unit === 1000 && (small.get(following) ?? 0) >= 10)) return false;
  if (!alone && progress.current === 0) return false;
  progress.total += Math.max(progress.current, 1) * unit;
  progress.current = 0;
  progress.inDigits = false;
  progress.unit = Math.max(progress.unit, unit);
  return advance(progress, 0);
}

/** «treinta y cinco», "hundred and fifty", «millón y medio». */
function joinNumbers(progress: Progress, following: string): boolean {
  if (!progress.counted) return false;
  if (progress.unit === 1e6 && progress.current === 0 && halves.has(following)) {
    progress.total += 5e5;
    progress.next += 2;
    return false;
  }
  const value = small.get(following) ?? singles.get(following);
  if (progress.inDigits || value === undefined || progress.current === 0) return false;
  const tens = progress.current >= 30 && progress.current % 100 !== 0 && progress.current % 10 === 0;
  if (!(tens ? value < 10 : progress.current % 100 === 0 && value < 100)) return false;
  progress.next += 1;
  return true;
}

function fits(current: number, value: number): boolean {
  if (current === 0) return true;
  if (value >= 100) return false;
  return value >= 10 ? current % 100 === 0 : current % 10 === 0;
}

function advance(progress: Progress, value: number): true {
  progress.current += value;
  progress.counted = true;
  progress.next += 1;
  return true;
}

/** Adds what stands behind the number: a percent sign, «pesos». */
function close(tokens: Token[], first: Token, progress: Progress) {
  let next = progress.next;
  const spelling = tokens.slice(next, next + 2).map((token) => token.text);
  const percent = /^(%|percent|porciento)$/.test(spelling[0] ?? "") || spelling.join(" ") === "por ciento";
  if (percent) next += spelling[0] === "por" ? 2 : 1;
  const behind = tokens.slice(next, next + 2).map((token) => token.text);
  const linked = behind[0] === "de" && currency.test(behind[1] ?? "") ? 1 : 0;
  const pesos = currency.test(behind[linked] ?? "");
  if (pesos) next += 1 + linked;
  const written = first.number;
  const number: NumberRead = {
    value: Math.round((progress.total + progress.current) * 100) / 100,
    digits: readDigits(written, progress),
    unit: progress.unit,
    money: pesos || written?.money === true,
    foreign: readForeign(behind[linked] ?? "") ?? readForeignBefore(tokens, first),
    grouped: written?.grouped === true,
    percent,
  };
  return { number, next };
}

/** The digits that may name a model or a year: «tres» and «dos mil dieciocho» too, but not «3 mil». */
function readDigits(written: Token["number"], { unit, total, current }: Progress): string | null {
  const value = total + current;
  if (written && (unit !== 1000 || total !== 2000 || current === 0))
    return unit === 1 && !written.grouped ? written.digits : null;
  return unit === 1 || (value >= 1950 && value < 2050) ? String(value) : null;
}

const foreign: [RegExp, string][] = [
  [/^(dolar|dolares|dollars?|usd|dlls|dls)$/, "USD"],
  [/^(euros?|eur)$/, "EUR"],
  [/^(pounds?|gbp|quid)$/, "GBP"],
];
const currency = new RegExp(
  `^(pesos?|mxn|mx|varos|bucks|${foreign.map(([words]) => words.source.slice(2, -2)).join("|")})$`,
);

/** «us$300», "USD 300"; "us" alone is no currency. */
function readForeignBefore(tokens: Token[], number: Token): string | null {
  const before = tokens[tokens.indexOf(number) - 1]?.text ?? "";
  return before === "us" && number.number?.money ? "USD" : readForeign(before);
}

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
  const expression = new RegExp(`(?<= )(?:${pattern.replaceAll("N", "#\\d+")})(?= )`, "g");
  reading.text = reading.text.replace(expression, (matched: string, ...rest: unknown[]) => {
    const groups = rest.slice(
      0,
      rest.findIndex((part) => typeof part === "number"),
    ) as (string | undefined)[];
    const numbers = [...matched.matchAll(/#(\d+)/g)].flatMap(([, id]) => reading.numbers[Number(id)] ?? []);
    return accept(numbers, groups, ` ${matched} `) ? "|" : matched;
  });
}
