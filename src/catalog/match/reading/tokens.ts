import { fold } from "../../../text/fold.ts";
import { createTokenizer, type Token } from "../../../text/numbers/tokens.ts";

/** Fewer than a seller writes: «500L» and «500X» are models. */
const tokensOf = createTokenizer("k|mil|kms?|m|mdp|mxn|meses|anos|pesos|months|years");

/** A customer's text as folded words, numbers and the marks that carry meaning: `|`, `-`, `+`, `%`. */
export function parseTokens(text: string): Token[] {
  const folded = fold(text)
    .replace(/\s+/g, (space) => (space.includes("\n") ? " | " : " "))
    // «200k-250k»: between two amounts the dash is no hyphen.
    .replace(/(?<=\d(?:k|mil))[-–—](?=\$?\d)/g, " - ");
  return tokensOf(folded).flatMap((token) => {
    if (token.number) return token;
    const word = token.text.replace(/[^a-z0-9.,]/g, "");
    const said = /[a-z0-9]/.test(word) ? word : readMark(folded, token.start);
    return said === null ? [] : { ...token, text: said };
  });
}

/** `|` ends a clause; a dash counts only between numbers («2017-2019»), a plus only behind one («2018+»). */
function readMark(text: string, at: number): string | null {
  const mark = text[at] ?? "";
  const afterDigit = /\d(?:k| ?mil)?\s?$/.test(text.slice(Math.max(0, at - 6), at));
  if (/[-–—]/.test(mark)) return afterDigit && /^\s?\$?\d/.test(text.slice(at + 1, at + 4)) ? "-" : null;
  if (mark === "+") return afterDigit ? "+" : null;
  if (mark === "%") return "%";
  return /[|,.;!?/()&]/.test(mark) ? "|" : null;
}
