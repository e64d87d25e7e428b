import { fold } from "../../../text/fold.ts";

/** A piece of a customer's text: a folded word, a mark (`|`, `-`, `+`, `%`) or a number in digits. */
export type Token = {
  text: string;
  number?: { value: number; digits: string; money: boolean; grouped: boolean };
};

// Thousands may be set apart («250,000», «250.000», «250 000»); a space only before «000», since «mazda 3 300
// mil» is two numbers. Letters glued on end a number only where they are a unit: «320i» and «4x4» are words.
const digits = String.raw`\d{1,3}(?:[,.']\d{3})+(?:\.\d{1,2})?(?!\d)|\d{1,3}(?: \d{3})* 000(?!\d)|\d+(?:[.,]\d+)?`;
const numberPattern = new RegExp(
  String.raw`(\$|mx\$|mxn ?)? ?(?<![a-z])(${digits})(?=$|[^a-z0-9]|(?:k|mil|kms?|m|mdp|mxn|meses|anos|pesos|months|years)(?![a-z0-9]))`,
  "y",
);
const wordPattern = /[a-z0-9]+(?:['’][a-z]+)*/y;

/** Splits a text; what is neither word nor number nor a mark that carries meaning is dropped. */
export function parseTokens(text: string): Token[] {
  const folded = fold(text).replace(/\s+/g, (space) => (space.includes("\n") ? " | " : " "));
  const tokens: Token[] = [];
  let at = 0;
  while (at < folded.length) {
    const number = matchAt(numberPattern, folded, at);
    if (number?.[2]) {
      tokens.push(parseNumber(number[2], number[1] !== undefined));
      at += number[0].length;
      continue;
    }
    const word = matchAt(wordPattern, folded, at);
    if (word) {
      tokens.push({ text: word[0].replace(/['’]/g, "") });
      at += word[0].length;
      continue;
    }
    const mark = readMark(folded, at);
    if (mark) tokens.push({ text: mark });
    at += 1;
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `|` ends a clause; a dash counts only between numbers («2017-2019»), a plus only behind one («2018+»). */
function readMark(text: string, at: number): string | null {
  const mark = text[at] ?? "";
  const afterDigit = /\d\s?$/.test(text.slice(0, at));
  if (/[-–—]/.test(mark)) return afterDigit && /^\s?\$?\d/.test(text.slice(at + 1)) ? "-" : null;
  if (mark === "+") return afterDigit ? "+" : null;
  if (mark === "%") return "%";
  return /[|,.;!?/()&]/.test(mark) ? "|" : null;
}

function parseNumber(written: string, money: boolean): Token {
  const grouped = /\d[,.' ]\d{3}(?!\d)/.test(written);
  const plain = grouped
    ? written.replace(/[,.' ](?=\d{3}(?!\d))/g, "")
    : written.replace(",", ".").replace(/\.$/, "");
  return { text: written, number: { value: Number(plain), digits: plain, money, grouped } };
}
