import { isLikeTerm } from "../../../../../catalog/match/figures/payment.ts";
import { type NumberRead, readText } from "../../../../../catalog/match/reading/numbers.ts";
import { leastShort } from "../../../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../../../text/pattern.ts";
import type { Talk } from "../talk.ts";

const rangeAlone = new RegExp(
  inOrder(
    "^ (?:",
    oneOf({
      es: "pues, como, unos, entre, de, si, mas o menos, digamos, puedo, podria, pagar, dar, tengo, doy, con, yo creo, serian",
      en: "well, about, around, between, like, maybe, i, can, could, pay, put, have, with, from, say",
      both: String.raw`ok, \|`,
    }),
    " )*#0 (?:o|u|a|y|or|to|and) (?:(?:como|unos|hasta|about) )*#1 (?:",
    oneOf({
      es: "maximo, a lo mucho, nomas, mas o menos, por favor, porfa, al mes, mensuales, por mes, pesos, de enganche",
      en: "tops, at most, please, a month, per month, or so, down",
      both: String.raw`max, \|`,
    }),
    " )*$",
  ),
);

/** What is paid each month in thousands, without its «mil». */
const mostShort = 60;
const leastMonthly = 500;

/** «unos 8 o 9 mil» in answer to what may be paid a month or put down: no more than the higher, or a plan with each. */
export function spellOutRange(text: string, { question, language }: Talk): string {
  if (question !== "monthly" && question !== "downPayment") return text;
  const { numbers, text: words } = readText(text);
  if (numbers.length !== 2 || !rangeAlone.test(words) || numbers.some(({ percent }) => percent)) return text;
  const isEs = language === "es";
  if (question === "monthly") {
    const [least = 0, most = 0] = numbers.map((one) => readIn(one, mostShort)).toSorted((a, b) => a - b);
    if (least < leastMonthly) return text;
    return isEs ? `hasta ${most} al mes` : `up to ${most} a month`;
  }
  const isTold = numbers.some(({ unit, money }) => unit > 1 || money);
  const areTerms = !isTold && numbers.every(isLikeTerm);
  const [one = 0, other = 0] = numbers.map((number) => readIn(number, 1_000));
  if (areTerms || Math.min(one, other) < leastShort.downPayment * 100) return text;
  return isEs ? `con ${one} o ${other} pesos de enganche` : `with ${one} or ${other} pesos down`;
}

/** @param below what leaves out its «mil» is less */
function readIn({ unit, money, value }: NumberRead, below: number): number {
  return unit === 1 && !money && value < below ? value * 1_000 : value;
}
