import type { Token } from "./tokens.ts";
import { halves, type NumberWords } from "./words.ts";

/** The words of a number, as those write who are read. */
export type NumberVocabulary = {
  /** Numbers by themselves. */
  small: NumberWords;
  /** Articles as well: they count inside a longer number only. */
  ones: NumberWords;
  /** What a number before them is multiplied by. */
  multipliers: NumberWords;
};

/** A number that begins at a token. */
export type NumberFound = {
  value: number;
  /** What «mil» (1000) or «millones» (1e6) multiplied it by, the greatest of them; 1 where nothing did. */
  unit: number;
  /** The smallest step that its writing can tell: 1000 of «250 mil». */
  step: number;
  /** Index of the token behind it. */
  next: number;
};

type Progress = NumberFound & {
  /** What the last multiplier has closed; the rest is `current`. */
  total: number;
  current: number;
  counted: boolean;
  /** It began with a word. */
  inWords: boolean;
  /** The part since the last unit stands in digits, to which no word adds: «20 dos puertas». */
  inDigits: boolean;
  /** The last multiplier, which the next one must be below. */
  below: number;
  /** The number up to there: «cinco mil» of «cinco mil y veinte mil». */
  closed: NumberFound | null;
};

/** Reads the number that begins at a token, in digits, words or both; null: none does. */
export function readNumber(tokens: Token[], at: number, vocabulary: NumberVocabulary): NumberFound | null {
  const first = tokens[at];
  if (!first || (first.text === "ciento" && tokens[at - 1]?.text === "por")) return null;
  const { small, ones, multipliers } = vocabulary;
  if (
    !first.number &&
    !small.has(first.text) &&
    !ones.has(first.text) &&
    !multipliers.has(first.text) &&
    !startsOtherwise.has(first.text)
  )
    return null;
  const said = readHalf(tokens, at, vocabulary) ?? readSpokenYear(tokens, at, vocabulary);
  if (said) return said;
  const progress: Progress = {
    ...{ value: 0, unit: 1, step: 1, next: at },
    ...{ total: 0, current: 0, counted: false, inDigits: false, inWords: !first.number },
    ...{ below: Number.POSITIVE_INFINITY, closed: null },
  };
  while (takeToken(tokens, progress, vocabulary));
  return progress.counted ? finish(progress) : null;
}
const startsOtherwise = new Set(["hundred", "nineteen", ...halves.keys()]);

function finish({ total, current, unit, step, next }: Progress): NumberFound {
  return { value: Math.round((total + current) * 1e6) / 1e6, unit, step, next };
}

/** «medio millón», «half a million». */
function readHalf(tokens: Token[], at: number, { multipliers }: NumberVocabulary): NumberFound | null {
  if (!halves.has(tokens[at]?.text ?? "")) return null;
  const skipped = tokens[at + 1]?.text === "a" ? 1 : 0;
  const unit = multipliers.get(tokens[at + 1 + skipped]?.text ?? "");
  return unit === 1e6 ? { value: unit / 2, unit, step: unit, next: at + 2 + skipped } : null;
}

const centuries: NumberWords = new Map(Object.entries({ veinte: 2000, twenty: 2000, nineteen: 1900 }));
/** What makes an amount of «twenty twenty». */
const multiplied = /^(?:hundred|mil|k|thousand|grand|millon(?:es)?|millions?|por|percent|%)$/;

/** «veinte dieciocho», "twenty twenty one", "nineteen ninety-eight": a year as it is said. */
function readSpokenYear(tokens: Token[], at: number, { small }: NumberVocabulary): NumberFound | null {
  const century = centuries.get(tokens[at]?.text ?? "");
  if (century === undefined) return null;
  const [second = "", third = ""] = tokens.slice(at + 1, at + 3).map(({ text }) => text);
  const isOh = century === 2000 && /^oh?$/.test(second);
  const tens = isOh ? 0 : (small.get(second) ?? 0);
  const one = third === "one" ? 1 : (small.get(third) ?? 0);
  const ones = (isOh || (tens >= 20 && tens % 10 === 0)) && one < 10 ? one : 0;
  const next = at + (ones > 0 ? 3 : 2);
  const behind = tokens[next]?.text ?? "";
  const isYear = isOh ? ones > 0 : century === 2000 ? tens >= 10 && tens <= 35 : tens >= 50 && tens < 100;
  if (!isYear || multiplied.test(behind) || behind === "pesos") return null;
  return { value: century + tens + ones, unit: 1000, step: 1, next };
}

/** «CX-5 Grand Touring» is no five thousand. */
const behindGrand = /^(?:touring|cherokee|caravan|marquis|vitara|prix|am|tourer|coupe)$/;

/** Takes one more word into the number. @returns false where the number ends */
function takeToken(tokens: Token[], progress: Progress, vocabulary: NumberVocabulary): boolean {
  const token = tokens[progress.next];
  if (!token) return false;
  const following = tokens[progress.next + 1]?.text ?? "";
  if (token.number) return takeDigits(token, following, progress);
  if (token.text === "hundred" || token.text === "cientos")
    return takeHundreds(token.text, following, progress, vocabulary);
  const unit = vocabulary.multipliers.get(token.text);
  if (token.text === "grand" && behindGrand.test(following)) return false;
  if (unit) return multiply(progress, unit, following, vocabulary);
  if (token.text === "y" || token.text === "and") return join(token.text, following, progress, vocabulary);
  if (progress.inDigits) return false;
  if (halves.has(token.text)) return takeHalf(progress, 1);
  const value = vocabulary.small.get(token.text);
  if (value !== undefined) return fits(progress.current, value) && takeWord(progress, value);
  const one = vocabulary.ones.get(token.text);
  return (
    one !== undefined && takesOne(token.text, following, progress, vocabulary) && takeWord(progress, one)
  );
}

function takeWord(progress: Progress, value: number): true {
  progress.step = 1;
  return advance(progress, value);
}

/** Digits begin a number, or go on behind a multiplier: «un millón 250 mil», «262 mil 500», «2 mil 19». */
function takeDigits({ number, text }: Token, following: string, progress: Progress): boolean {
  if (!number || progress.current > 0) return false;
  if (!progress.counted) progress.step = number.step;
  else if (number.sign !== null || number.step < 1 || !goesOn(text, following, progress)) return false;
  else progress.step = 1;
  progress.inDigits = true;
  return advance(progress, number.value);
}

/** Unless they count something of their own: «5 mil 48 meses», «250 mil 208». */
function goesOn(text: string, following: string, { total, below }: Progress): boolean {
  if (countedBehind.test(following)) return false;
  if (below === 1e6) return true;
  if (below !== 1000 || multiplied.test(following)) return false;
  const isAmount = /^(?:pesos?|mxn)$/.test(following);
  if (/^\d\d$/.test(text) && !isAmount) return total === 2000 && Number(text) <= 35;
  return isAmount || /^\d{3}$/.test(text);
}
const countedBehind = /^(?:puertas|doors|meses|months|pagos|payments|mensualidades|anos|years|dias|days)$/;

/** «tres cientos» is written apart as "three hundred" is. */
function takeHundreds(
  text: string,
  following: string,
  progress: Progress,
  vocabulary: NumberVocabulary,
): boolean {
  const starts = !progress.counted && text === "hundred" && vocabulary.multipliers.has(following);
  const most = text === "hundred" ? 100 : 10;
  if (!starts && (progress.current === 0 || progress.current >= most)) return false;
  progress.current = (progress.current || 1) * 100;
  return advance(progress, 0);
}

/** A multiplier behind a greater one goes on; behind one that is no greater a number of its own has begun. */
function multiply(progress: Progress, unit: number, following: string, { small }: NumberVocabulary): boolean {
  // «mil» alone is «mil gracias» as often as a thousand: it counts before another number only.
  if (!progress.counted && !(unit === 1000 && (small.get(following) ?? 0) >= 10)) return false;
  if (progress.counted && progress.current === 0) return false;
  if (unit >= progress.below) {
    if (progress.closed)
      Object.assign(progress, progress.closed, { total: progress.closed.value, current: 0 });
    return false;
  }
  progress.total += (progress.current || 1) * unit;
  progress.current = 0;
  progress.step *= unit;
  progress.inDigits = false;
  progress.unit = Math.max(progress.unit, unit);
  progress.below = unit;
  advance(progress, 0);
  progress.closed = finish(progress);
  return true;
}

/** «treinta y cinco», "hundred and fifty", "two thousand and eighteen", «millón y medio». */
function join(
  text: string,
  following: string,
  progress: Progress,
  { small, ones }: NumberVocabulary,
): boolean {
  if (!progress.counted) return false;
  if (halves.has(following)) return takeHalf(progress, 2);
  const value = small.get(following) ?? ones.get(following);
  if (progress.inDigits || value === undefined) return false;
  const { current } = progress;
  const isTens = current >= 20 && current % 100 !== 0 && current % 10 === 0;
  const adds =
    current === 0
      ? text === "and" && progress.inWords && value < 100
      : isTens
        ? value < 10
        : current % 100 === 0 && value < 100;
  if (!adds) return false;
  progress.next += 1;
  return true;
}

/** The half of a million that was counted; the number ends with it. */
function takeHalf(progress: Progress, words: number): false {
  if (progress.below === 1e6 && progress.current === 0) {
    progress.total += 5e5;
    progress.next += words;
  }
  return false;
}

/** «treinta y un», "one hundred", «un millón», «dos mil uno»; «doscientos mil un auto» is an article. */
function takesOne(
  text: string,
  following: string,
  progress: Progress,
  { multipliers }: NumberVocabulary,
): boolean {
  const { counted, current } = progress;
  if (!counted) return following === "hundred" || (following.length > 1 && multipliers.has(following));
  if (text === "a") return false;
  return current === 0 ? text === "uno" : current >= 20 && current % 10 === 0;
}

function fits(current: number, value: number): boolean {
  if (current === 0) return true;
  if (value >= 100) return false;
  return value >= 10 ? current % 100 === 0 : current % 10 === 0 && current % 100 !== 10;
}

function advance(progress: Progress, value: number): true {
  progress.current += value;
  progress.counted = true;
  progress.next += 1;
  return true;
}
