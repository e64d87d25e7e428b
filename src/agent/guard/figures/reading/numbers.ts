import { readNumber } from "../../../../text/numbers/read.ts";
import { createTokenizer, type Token } from "../../../../text/numbers/tokens.ts";
import {
  feminineHundreds,
  multipliers,
  type NumberWords,
  numberWords,
  ones,
} from "../../../../text/numbers/words.ts";
import { inOrder, oneOf } from "../../../../text/pattern.ts";
import { blank, type Span } from "../../text.ts";

/** A number of a text, in digits or words, with the sign of a currency before it. */
export type NumberWritten = Span & { value: number; sign: string | null; step: number; inWords: boolean };

const tokensOf = createTokenizer(
  "k|m|mm|cm|mts|km|kms|mil|mdp|mxn|usd|pesos|meses|anos|dias|am|pm|hrs?|h|l|lts?|hp|cv|cc|kg|x|st|nd|rd|th|er|do|to",
);

const small = [...numberWords, ...feminineHundreds];
const articles: NumberWords = new Map([...ones, ["una", 1]]);
/** «Once» and "miles" are numbers in Spanish alone, "ten" in English. */
const spanish = {
  small: new Map(small.filter(([word]) => word !== "ten")),
  ones: articles,
  multipliers: new Map([...multipliers, ["miles", 1000]]),
};
const english = { small: new Map(small.filter(([word]) => word !== "once")), ones: articles, multipliers };

/** «Un cuarto de millón», "a fifth of a million". */
const shares =
  /\b(un|una|tres|dos|la|a|one|two|three) (cuart|quinta?|quint|tercer?a?|terci|quarter|fifth|third)(?:o|a|s|os|as)?(?: partes?)?(?: of| de)?(?: a| un| one| el)? (?:millon|million)\b/g;
const parts: NumberWords = new Map(
  Object.entries({ cuart: 4, quarter: 4, quint: 5, fifth: 5, terce: 3, terci: 3, third: 3 }),
);
const counted: NumberWords = new Map(Object.entries({ tres: 3, three: 3, dos: 2, two: 2 }));

/** One of a currency: «un peso», "your dollar"; «cada peso» and «ni un peso» are no amount. */
const single = new RegExp(
  [
    inOrder(
      String.raw`(?<!\b(?:ni|cada|every|each|per|y|mil|cien|ciento|\p{L}+cientos) )\b`,
      oneOf({
        es: "un(?: solo)?, una",
        en: "one",
        both: "a, (?:tu|su|your|ese|este|that|this)(?: unico| only)?",
      }),
      String.raw` (?=(?:pesos?|dolar|dollar|buck|euro|centavo|cent)(?!\p{L}))`,
    ),
    inOrder(
      String.raw`(?<!\b(?:cada|every|al|per|hace|menos de|mas de|vez) )\b(?:un|one) (?=(?:ano|year)(?![\p{L}-])(?! `,
      oneOf({
        es: "y, mas, nuev, atras, antes, menos, despues",
        en: "and, ago, before, earlier, sooner, more, less, older, newer, later",
      }),
      "))",
    ),
  ].join("|"),
  "gu",
);

/** Reads all numbers of a folded text. @param english tells `once` and `ten` apart from «once» and «ten» */
export function readNumbers(folded: string, english: boolean): NumberWritten[] {
  const told = [...readShares(folded), ...readSingles(folded)];
  return [...told, ...readCounts(blank(folded, told), english)].toSorted((a, b) => a.start - b.start);
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

function readSingles(folded: string): NumberWritten[] {
  return [...folded.matchAll(single)].map(({ 0: words, index }) => ({
    ...written,
    start: index,
    end: index + words.trimEnd().length,
    value: 1,
  }));
}

function readCounts(folded: string, isEnglish: boolean): NumberWritten[] {
  const vocabulary = isEnglish ? english : spanish;
  const tokens = tokensOf(folded);
  const numbers: NumberWritten[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = readNumber(tokens, at, vocabulary);
    const [first, last] = [tokens[at], tokens[(found?.next ?? 0) - 1]];
    if (!found || !first || !last) continue;
    numbers.push(numberOf(found, first, last));
    at = found.next - 1;
  }
  return numbers;
}

function numberOf(
  { value, step }: { value: number; step: number },
  first: Token,
  last: Token,
): NumberWritten {
  const { number } = first;
  return { start: first.start, end: last.end, value, step, sign: number?.sign ?? null, inWords: !number };
}

/** The numbers by which texts count a thing: 2 of «dos referencias». @param noun folded */
export function countsOf(noun: string, texts: string[]): number[] {
  const counted = new RegExp(`(?<![\\p{L}\\d.,])(\\d{1,3}|\\p{L}+) ${noun}(?!\\p{L})`, "gu");
  return texts
    .flatMap((text) => [...text.matchAll(counted)])
    .map(([, number = ""]) => numberWords.get(number) ?? Number(number))
    .filter((number) => !Number.isNaN(number));
}
