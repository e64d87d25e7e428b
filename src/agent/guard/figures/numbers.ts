import {
  feminineHundreds,
  halves,
  multipliers,
  type NumberWords,
  numberWords,
  ones,
  zeros,
} from "../../../text/number-words.ts";
import { blank, type Span } from "../text.ts";

/** A number of a text, in digits or words, with the sign of a currency before it. */
export type NumberWritten = Span & { value: number; sign: string | null; step: number; inWords: boolean };

const small: NumberWords = new Map([
  ...zeros,
  ...ones,
  ["una", 1],
  ...numberWords,
  ...feminineHundreds,
  ...halves,
]);
const times: NumberWords = new Map([...multipliers, ["hundred", 100], ["miles", 1000]]);

const grouped = String.raw`\d{1,3}(?:[,.'’\u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,3}(?: \d{3})+(?![\d.,]\d)`;
const digits = String.raw`(?<sign>mx ?\$|us ?\$|mxn ?\$?|usd ?\$?|[$€£]) ?(?<amount>${grouped}|\d+(?:[.,]\d+)?)|(?<![\p{L}\d_])(?<plain>${grouped}|\d+(?:[.,]\d+)?)`;
const pieces = new RegExp(`${digits}|(?<word>\\p{L}+)`, "gu");

type Piece = Span & { value: number; step: number; sign: string | null; is: "digits" | "small" | "times" };

/** «Un cuarto de millón», "a fifth of a million". */
const shares =
  /\b(un|una|tres|dos|la|a|one|two|three) (cuart|quinta?|quint|tercer?a?|terci|quarter|fifth|third)(?:o|a|s|os|as)?(?: partes?)?(?: of| de)?(?: a| un| one| el)? (?:millon|million)\b/g;
const parts: NumberWords = new Map(
  Object.entries({ cuart: 4, quarter: 4, quint: 5, fifth: 5, terce: 3, terci: 3, third: 3 }),
);
const counted: NumberWords = new Map(Object.entries({ tres: 3, three: 3, dos: 2, two: 2 }));

/** One of a currency: «un peso», "your dollar"; «cada peso» and «ni un peso» are no amount. */
const single =
  /(?<!\b(?:ni|cada|every|each|per|y|mil|cien|ciento|\p{L}+cientos) )\b(?:un(?: solo)?|una|one|a|(?:tu|su|your|ese|este|that|this)(?: unico| only)?) (?=(?:pesos?|dolar|dollar|buck|euro|centavo|cent)(?!\p{L}))/gu;

/** Reads all numbers of a folded text. @param english tells `once` and `ten` apart from «once» and «ten» */
export function readNumbers(folded: string, english: boolean): NumberWritten[] {
  const told = [...readShares(folded), ...readSingles(folded), ...readYearsSaid(folded)];
  const left = blank(folded, told);
  return [...told, ...readCounts(left, english)].toSorted((a, b) => a.start - b.start);
}

const written = { sign: null, step: 1, inWords: true };

function readShares(folded: string): NumberWritten[] {
  return [...folded.matchAll(shares)].map((match) => {
    const [whole, times = "", part = ""] = match;
    const value = Math.round(
      (1e6 * (counted.get(times) ?? 1)) / (parts.get(part.replace(/(?:ra|r|a)$/, "")) ?? 4),
    );
    return { ...written, start: match.index, end: match.index + whole.length, value };
  });
}

/** "Twenty twenty-one", "nineteen ninety-eight": years as they are said. */
const yearsSaid =
  /\b(nineteen|twenty)[ -](?:(?:oh|o)[ -](\p{L}+)|((?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve)|(twenty|thirty|[a-z]+ty)(?:[ -](one|two|three|four|five|six|seven|eight|nine))?)(?![\p{L}-])(?! (?:thousand|hundred|million|percent|per))/gu;

function readYearsSaid(folded: string): NumberWritten[] {
  return [...folded.matchAll(yearsSaid)].flatMap((match) => {
    const [whole, century = "", single = "", teen = "", tens = "", one = ""] = match;
    const parts = [single || teen || tens, one].filter((word) => word !== "").map((word) => small.get(word));
    if (parts.some((part) => part === undefined)) return [];
    const value = parts.reduce<number>(
      (sum, part) => sum + (part ?? 0),
      century === "twenty" ? 2_000 : 1_900,
    );
    return [{ ...written, start: match.index, end: match.index + whole.length, value }];
  });
}

function readSingles(folded: string): NumberWritten[] {
  return [...folded.matchAll(single)].map(({ 0: words, index }) => ({
    ...written,
    start: index,
    end: index + words.trimEnd().length,
    value: 1,
  }));
}

function readCounts(folded: string, english: boolean): NumberWritten[] {
  const numbers: NumberWritten[] = [];
  let run: Piece[] = [];
  for (const piece of listPieces(folded, english)) {
    const last = run.at(-1);
    if (last && !joins(folded, last, piece)) {
      numbers.push(...combine(run));
      run = [];
    }
    run.push(piece);
  }
  return [...numbers, ...combine(run)];
}

function* listPieces(folded: string, english: boolean): Generator<Piece> {
  for (const match of folded.matchAll(pieces)) {
    const start = match.index;
    const end = start + match[0].length;
    const { sign, amount, plain, word } = match.groups ?? {};
    const written = amount ?? plain;
    if (written !== undefined) {
      const behind = folded.slice(end);
      // Letters glued on make a word of it, unless they are a unit: «320i», «4x4».
      if (sign === undefined && /^\p{L}/u.test(behind) && !gluedUnit.test(behind)) continue;
      yield { start, end, ...parseDigits(written, behind), sign: sign ?? null, is: "digits" };
    } else if (word !== undefined) {
      // «diez por ciento» is ten.
      if (word === "ciento" && /\bpor $/.test(folded.slice(Math.max(0, start - 4), start))) continue;
      if (word === (english ? "once" : "ten")) continue;
      const value = small.get(word);
      if (value !== undefined) yield { start, end, value, step: 1, sign: null, is: "small" };
      const factor = english && word === "miles" ? undefined : times.get(word);
      if (factor !== undefined) yield { start, end, value: factor, step: 1, sign: null, is: "times" };
    }
  }
}

const gluedUnit =
  /^(k|m|mm|cm|mts|km|kms|mil|mdp|mxn|usd|pesos|meses|anos|dias|am|pm|hrs?|h|l|lts?|hp|cv|cc|kg|x|st|nd|rd|th|er|do|to)(?![\p{L}\d])/u;

/** `1,234.50`, `1.234,50`, `250 000`; one mark with three digits behind it sets thousands apart, but not in metres. */
function parseDigits(written: string, behind: string): { value: number; step: number } {
  const marks = written.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  const tail = last ? written.length - written.lastIndexOf(last) - 1 : 0;
  const isMetres =
    tail === 3 &&
    marks.length === 1 &&
    /^ ?(m|mts|metros?|met(er|re)s?|l|lts?|litros?|lit(er|re)s?)(?!\p{L})/u.test(behind);
  const isSingle = last !== undefined && marks.filter((mark) => mark === last).length === 1;
  const decimals = isSingle && (tail !== 3 || isMetres || written.startsWith("0")) ? tail : 0;
  const whole = decimals > 0 ? written.slice(0, -decimals - 1) : written;
  const fraction = decimals > 0 ? written.slice(-decimals) : "";
  const value = Number(`${whole.replace(/\D/g, "")}.${fraction || "0"}`);
  return { value, step: 10 ** -decimals };
}

/** Whether a piece goes on with the number before it: by a space or a hyphen, by «y» or "and" within words. */
function joins(folded: string, last: Piece, piece: Piece): boolean {
  const between = folded.slice(last.end, piece.start);
  if (piece.is === "digits") return last.is === "times" && between === " " && goesOn(folded, last, piece);
  if (last.is === "digits" && piece.is === "small") return false;
  if (piece.is === "times")
    return last.is !== "times" ? /^[\s-]?$|^ a $/.test(between) : between === " " && last.value === 100;
  return /^(\s|-|\s(y|and)\s)$/.test(between);
}

/** «un millón 250 mil», «262 mil 500»: digits behind a multiple, unless they count something of their own: «5 mil 48 meses». */
function goesOn(folded: string, { value }: Piece, { start, end, sign, step }: Piece): boolean {
  if (value === 1e6) return true;
  return (
    value === 1000 &&
    sign === null &&
    step === 1 &&
    (end - start === 3 || /^ (?:pesos|mxn)\b/.test(folded.slice(end))) &&
    !/^ ?(?:mil|k)\b/.test(folded.slice(end))
  );
}

/** One number of pieces that follow each other, or several where they do not add up («dos tres»). */
function combine(run: Piece[]): NumberWritten[] {
  const numbers: NumberWritten[] = [];
  let from = 0;
  while (from < run.length) {
    const { number, next } = takeNumber(run, from);
    if (number) numbers.push(number);
    from = next;
  }
  return numbers;
}

function takeNumber(run: Piece[], from: number): { number: NumberWritten | null; next: number } {
  const [first, second] = [run[from], run[from + 1]];
  if (!first) return { number: null, next: from + 1 };
  // «mil gracias»: alone it counts nothing.
  if (first.is === "times" && second?.is !== "small") return { number: null, next: from + 1 };
  let [total, current, step, next] = [0, 0, first.step, from];
  for (let piece = run[next]; piece; next += 1, piece = run[next]) {
    if (piece.is === "times") {
      if (piece.value === 100) current = (current || 1) * 100;
      else {
        total += (current || 1) * piece.value;
        current = 0;
        step *= piece.value;
      }
    } else if (piece.value === 0.5 && next > from) {
      if (total < 1e6 || current > 0) break;
      total += 5e5;
    } else if (next === from || (piece.is === "digits" && current === 0) || addsTo(current, piece.value)) {
      current += piece.value;
      if (next > from) step = 1;
    } else break;
  }
  const end = run[next - 1]?.end ?? first.end;
  const word = next === from + 1 && first.is === "small" && first.value <= 1;
  if (word) return { number: null, next };
  const value = Math.round((total + current) * 1e6) / 1e6;
  return {
    number: { start: first.start, end, value, sign: first.sign, step, inWords: first.is !== "digits" },
    next,
  };
}

function addsTo(current: number, value: number): boolean {
  if (current === 0) return true;
  if (value >= 100) return false;
  return value >= 10 ? current % 100 === 0 : current % 10 === 0 && current % 100 !== 10;
}
