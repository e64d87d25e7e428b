import { understand } from "../../../../../catalog/match.ts";
import { amountWords } from "../../../../../text/numbers/amount-words.ts";
import { oneOf } from "../../../../../text/pattern.ts";
import type { Talk } from "../talk.ts";

const inPesos = new RegExp(
  String.raw`^\s*(?:(?:${oneOf({
    es: "pues, son, ser[ií]an?, digamos, pongamos, que, como, unos, en pesos, pesos, de",
    en: "so, well, say, that is, that['’]?s, thats, it would be, it['’]?d be, it is, about, around, like, in pesos",
    both: "ok, mxn",
  })})[\s,:]+)*(${amountWords})\s*(?:(?:en|in)\s+)?(?:pesos|mxn)?(?:\s*(?:m[aá]s o menos|aprox\w*|or so|about))?(?:[\s,.]+((?:a|over|for) \d\d(?: meses| months)?))?[\s.!]*$`,
  "iu",
);
const figure = String.raw`\d[\d.,]*(?:\s?(?:mil|k|thousand)(?!\p{L}))?`;
const currency = oneOf({
  es: String.raw`d[oó]l\p{L}*, dlls?, libras?`,
  en: "dollars?, pounds?",
  both: "usd, euros?, eur, gbp",
});
const foreign = new RegExp(
  [
    String.raw`(?:us\s?)?\$?\d[\d.,]*(?:\s?(?:mil|k|thousand|grand)(?!\p{L}))?\s*(?:us\s+|american\s+)?${currency}(?!\p{L})`,
    String.raw`(?:us|usd|eur|gbp)\s?\$?\s?${figure}`,
    String.raw`[€£]\s?${figure}`,
  ].join("|"),
  "iu",
);

/** «son 400 mil» after «algo de menos de 20 mil dólares»: what was wished for, with that amount. */
export function spellOutPesos(text: string, { makes, today, earlier: [before] }: Talk): string {
  const [, amount, term] = inPesos.exec(text) ?? [];
  if (amount === undefined || before === undefined) return text;
  if (understand(before, makes, today).foreign === null || !foreign.test(before)) return text;
  const wished = before.replace(foreign, `${amount.trim()} pesos`);
  return term === undefined ? wished : `${wished}, ${term}`;
}
