import { createDigits, type Digits, parseDigits } from "./digits.ts";

/** A piece of a folded text, by its positions: a word, a number in digits, or a mark that ends either. */
export type Token = { start: number; end: number; text: string; number?: Digits };

/**
 * Splits folded texts into words, numbers and marks. What stands between two tokens is one space at most, marks of bold
 * type, or the hyphen of «veinti-uno»; a longer gap is a mark itself.
 * @param units a pattern of those that may be glued to a number; other letters make a word of it: «320i», «4x4»
 */
export function createTokenizer(units: string): (folded: string) => Token[] {
  const digits = createDigits(units);
  const pieces = new RegExp(
    [
      String.raw`((?!${digits.sign} ?\d)\p{L}[\p{L}\d]*(?:['’]\p{L}+)*)`,
      digits.pattern,
      String.raw`(\d[\p{L}\d]*)`,
      String.raw`(?<=[\p{L}\d])[-–—](?=\p{L})|(?<=\p{L})[-–—](?=\d)|[*_]`,
      String.raw`(\s{2,}|\n|[^\s\p{L}\d])`,
    ].join("|"),
    "gu",
  );
  return (folded) => {
    const tokens: Token[] = [];
    pieces.lastIndex = 0;
    for (let match = pieces.exec(folded); match; match = pieces.exec(folded)) {
      const [whole, word, glued, sign, amount, plain, rest, mark] = match;
      const [start, end] = [match.index, match.index + whole.length];
      const written = amount ?? plain;
      if (written !== undefined)
        tokens.push({ start, end, text: whole, number: parseDigits(written, sign, folded, end) });
      else if (word ?? glued ?? rest ?? mark) tokens.push({ start, end, text: whole });
    }
    return tokens;
  };
}
