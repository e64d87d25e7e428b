import { anyOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const interest = "(?:interes|intereses|interest)";

const inAll =
  / (total(es)?|cuanto|how much|pagaria|pagare|voy a pagar|pay) | (plazo|term|plan) (\w+ ){0,3}(menos|mas|less|least|more) /;
const paidOrAlone = anyOf(
  String.raw` (pag(o|ar|aria|are|ando|amos)|terminaria pagando) (\w+ ){0,2}interes `,
  // «¿cuánto es de puro interés?», "just the interest"
  said(`(pur[oa]s?|solo|solamente|nomas|nada mas|unicamente|just|only|pure) (de |del |en |los |el |the )*${interest},
    ${interest} (nada mas|nomas|solamente|solo|only|alone)`),
);

/** «¿cuánto pagaría de intereses en total?», which the last plan answers. */
export function asksInterest(text: string): boolean {
  const words = plainWords(text);
  if (/ (tasas?|rates?|apr|anual|annual) /.test(words)) return false;
  return paidOrAlone.test(words) || (/ (intereses|interest) /.test(words) && inAll.test(words));
}

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

/** «intereses con IVA» */
export function namesTax(text: string): boolean {
  return new RegExp(` ${tax} `).test(plainWords(text));
}

const savingOrLess = anyOf(
  said({
    es: String.raw`ahorr\w+, me conviene mas,
      (cuanto|que tanto) (\w+ ){0,2}(mas|menos) (de |en )?(interes(es)?|pag\w+)`,
    en: String.raw`sav(e|es|ing), (how much|much) (more|less) (\w+ ){0,3}(interest|pay\w*)`,
    both: String.raw`(sale|saldria|queda|quedaria|seria|es|is it|would it be) (mas barat\w+|menos car\w+|cheaper|less expensive),
      (cuesta|sale|costs?) (menos|less)`,
  }),
);

/** «¿cuál sale más barato al mes?» is of payments, and of cars. */
const ofEachMonth = / (cual|which) (\w+ ){0,6}(al mes|por mes|mensual\w*|a month|per month|monthly) /;

/** «¿cuánto me ahorro a 36 en vez de 60?», "how much would I save with a shorter term": how far plans are apart. */
export function asksSaving(text: string): boolean {
  const words = plainWords(text);
  return (
    savingOrLess.test(words) &&
    !ofEachMonth.test(words) &&
    / (plazos?|meses|terms?|months|(a|over|with|en|at|for|con|de|of|than|el|the|and|y|vs) \d\d) /.test(words)
  );
}
