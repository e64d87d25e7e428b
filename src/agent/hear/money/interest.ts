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
const taxInAll = anyOf(
  String.raw` (cuanto|cuantos|que tanto|how much|what|whats|what s) (\w+ ){0,5}${tax} `,
  String.raw` ${tax} (\w+ ){0,3}(cuanto|cuantos|how much) `,
  String.raw`^ ((y|and|ok|pero|but|con|with|including|el|de|the|what about) )+${tax} (\? )?$`,
);
/** Other taxes than that on a plan's interest. */
const ofOther =
  / (placas?|tenencia|factura\w*|comision|apertura|plates?|registration|title|sales|invoice|fees?|opening|precios?|prices?|import\w*|sobre la renta|incluy\w+|includ(?:es?|ed)|tasas?|rates?) /;

/** «¿cuánto de IVA?», "how much is the VAT": of a plan, what is added to its interest. */
export function asksTaxSum(text: string): boolean {
  const words = plainWords(text);
  return taxInAll.test(words) && !ofOther.test(words);
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
