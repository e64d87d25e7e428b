import { anyOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const tax = `(?:iva|impuestos?|vat|tax(?:es)?)`;
const asksAmountOf = (what: string) =>
  anyOf(
    String.raw` (cuanto|cuantos|que tanto|how much|what|whats|what s) (\w+ ){0,5}${what} `,
    String.raw` ${what} (\w+ ){0,3}(cuanto|cuantos|how much) `,
  );
const anyTax = asksAmountOf(tax);
const vatInAll = asksAmountOf("(?:iva|vat)");
const taxAlone = anyOf(
  String.raw`^ ((y|and|ok|pero|but|con|with|including|el|de|the|what about) )+${tax} (\? )?$`,
  String.raw`^ ((y|and|so|ok|cuanto|how much|es|seria|serian|de|is|the|would be) )+${tax} ((would|will|is|be|that|it|es|son|seria|serian|eso) )*(\? )?$`,
);
/** What a tax is paid on that stands in a plan. */
const onPlan =
  / (interes(es)?|interest|mensualidad(es)?|(los|el|mis?|cada|del?|en) pagos?|payments?|plan|credito|financiamiento|loan) /;
/** Other taxes than that on a plan's interest. */
const ofOther =
  / (placas?|tenencia|factura\w*|comision|apertura|plates?|registration|title|sales|invoice|fees?|opening|precios?|prices?|import\w*|sobre la renta|incluy\w+|includ(?:es?|ed)|tasas?|rates?) /;

/** «¿cuánto de IVA?», "how much is the VAT": of a plan, what is added to its interest. */
export function asksTaxSum(text: string): boolean {
  const words = plainWords(text);
  const isOfPlan = vatInAll.test(words) || taxAlone.test(words) || (anyTax.test(words) && onPlan.test(words));
  return isOfPlan && !ofOther.test(words);
}

const named = new RegExp(` ${tax} `);

/** «intereses con IVA» */
export function namesTax(text: string): boolean {
  return named.test(plainWords(text));
}
