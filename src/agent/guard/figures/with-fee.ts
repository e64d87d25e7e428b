import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fact, Known } from "../grounds/known.ts";
import type { Scoped } from "../scope.ts";
import type { Written } from "../text.ts";
import { isSame, listSaid } from "./derived.ts";
import type { Figure } from "./figure.ts";
import { readFigures } from "./reading/read.ts";

const filled = "(?: (?:un total de|en total|solo|unos|solamente|just|only|about|de|en|a|at|to))*[ *_:$]*$";
/** «Serían $261,700», "that makes …": right before the sum of two amounts. */
const summed = new RegExp(
  inOrder(
    "(?:=|",
    oneOf({
      es: String.raw`\b(?:son|serian?|da|dan|suman?|sumarian?|queda[n]?|quedarian?|total|sale[n]?|saldrian?|pagarias|quedas)`,
      en: String.raw`\b(?:comes|adds up|makes|is|that['’]s|would be|total|totals|pay)`,
    }),
    `)${filled}`,
  ),
);
/** What is still to be paid once some of it has been. */
const owedBefore = new RegExp(
  inOrder(
    "(?:=|",
    oneOf({
      es: String.raw`\b(?:restan?|restarian?|faltan?|faltarian?|(?:te )?quedan?|quedarian?|deberias|debes|pagarias|liquidar(?:ias)?)`,
      en: String.raw`\b(?:owe|owing|pay|left|leaves?|leaving|remaining|remain)`,
    }),
    `)(?: (?:por pagar|debiendo|you|with|the|los|otros))*${filled}`,
  ),
);
const owedBehind =
  /^(?: (?:pesos|mxn))?[*_]* (?:left|to go|to pay|remaining|por pagar|restantes|por liquidar|pendientes)\b/;
const leaving = /\b(?:te (?:quedan?|quedarian?|sobran?|sobrarian?)|left|leaves?|to spare|spare)\b/;
/** A paper has it taken off the price. */
const takenOff =
  /\b(?:taken|comes?|come|goes|go|deducted) (?:off|from|toward)|\bcounts? toward|\b(?:se )?(?:descuent|abon|acredit|aplic|bonific)\p{L}+|\ba cuenta de(?:l)?\b|\bparte del (?:precio|enganche)\b/u;

/**
 * «$259,900 y la gestión de placas $1,800: son $261,700», "you'd still owe $490,999": the price of a car with a paper's
 * amount that the reply names before it, or without one that the papers have taken off it; what is left of the customer's.
 */
export function isWithFee({ figure, cars }: Scoped, known: Known, { folded }: Written): boolean {
  if (figure.kind !== "money" && figure.kind !== "number") return false;
  const amounts = known.facts.get("money") ?? [];
  const prices = amounts.filter(
    ({ role, car, origin }) =>
      role === "price" &&
      car &&
      origin !== "said" &&
      (cars.length === 0 || cars.some((one) => one.stockId === car)),
  );
  const fees = amounts.filter(({ origin, value }) => origin === "passage" && typeof value === "number");
  if (prices.length === 0 || fees.length === 0) return false;
  const { start, end } = figure;
  const lead = folded.slice(0, start);
  const told = new Set(readFigures(lead, false).map(({ value }) => value));
  return fees.some((fee) => {
    const isOff = isTakenOff(fee, known);
    if (isOff && !owedBefore.test(lead.slice(-60)) && !owedBehind.test(folded.slice(end, end + 24)))
      return false;
    if (!isOff && !told.has(fee.value)) return false;
    return prices.some((price) => isOf(figure, Number(price.value), Number(fee.value), isOff, lead, known));
  });
}

function isOf(
  figure: Figure,
  price: number,
  fee: number,
  isOff: boolean,
  lead: string,
  known: Known,
): boolean {
  if (isOff) return isSame(figure, price - fee);
  if (summed.test(lead.slice(-60)) && isSame(figure, price + fee)) return true;
  const sentence = lead.slice(Math.max(lead.lastIndexOf(". "), lead.lastIndexOf("\n"), 0));
  return (
    leaving.test(sentence) &&
    listSaid(known, "money").some(({ value }) => isSame(figure, value - price - fee))
  );
}

function isTakenOff({ value }: Fact, { passages }: Known): boolean {
  const written = Number(value).toLocaleString("en-US");
  return passages.some((passage) =>
    passage.split(/[.;]\s/).some((part) => part.includes(written) && takenOff.test(part)),
  );
}
