import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { lastWords, ordinalWords } from "../../../text/words/ordinal-words.ts";

const interest = "(?:interes|intereses|interest)";

const inAll =
  / (total(es)?|cuanto|how much|pagaria|pagare|voy a pagar|pay) | (plazo|term|plan) (\w+ ){0,3}(menos|mas|less|least|more) /;
const paidOrAlone = anyOf(
  String.raw` (pag(o|ar|aria|are|ando|amos)|terminaria pagando) (\w+ ){0,2}interes `,
  " cuanto interes (habre|habria|voy a|acabaria|terminaria|terminare|acabare) ",
  " cuanto (?:de |es de |es el )?interes (?:\\w+ ){0,3}(?:pag\\w+|estoy pagando|termino pagando|en total|en todo|total) ",
  // «¿cuánto es de puro interés?», "just the interest"
  said(`(pur[oa]s?|solo|solamente|nomas|nada mas|unicamente|just|only|pure) (de |del |en |los |el |the )*${interest},
    ${interest} (nada mas|nomas|solamente|solo|only|alone)`),
  // «¿cuánto pago de más?», "how much extra do I pay for the credit?"
  inOrder(
    oneOf({
      es: " cuanto (?:\\w+ ){0,2}?(?:pago|pagaria|pagare|pagar|pagando) de mas",
      en: " how much (?:extra|more) (?:do|would|will) i (?:end up )?pay(?:ing)?(?= (?:in total|for|with|on) )",
    }),
    oneOf({
      es: "(?: en total)?(?: (?:por|con) el (?:credito|financiamiento|plan))?",
      en: "(?: in total)?(?: (?:for|with|on) the (?:credit|loan|financing|plan))?",
    }),
    String.raw` (?:\? )?$`,
  ),
);

/** «¿cuánto pagaría de intereses en total?», which the last plan answers. */
export function asksInterest(text: string): boolean {
  const words = plainWords(text);
  if (/ (tasas?|rates?|apr|anual|annual) /.test(words)) return false;
  return paidOrAlone.test(words) || (/ (intereses|interest) /.test(words) && inAll.test(words));
}

const onePayment = "(?:mensualidad|pago|mes|letra|cuota|abono|payment|month|instal?lment)";
const ordinalOf = (ordinal: string) => new RegExp(` (?:${ordinal}) (?:\\w+ )?${onePayment} `);
const byOrdinal = ordinalWords.map(ordinalOf);
const ofLast = ordinalOf(`${lastWords}|final`);
const byNumber = new RegExp(` ${onePayment} (?:(?:numero|number|no) )?#?(\\d{1,3}) `);
const ofEachPayment = new RegExp(
  said({
    es: "(?:de|en) (?:la|mi|una) mensualidad, (?:de |en )?cada (?:mensualidad|pago|mes)",
    en: "of (?:the|my|a) (?:monthly )?payment, (?:of |in )?(?:each|every) (?:monthly )?(?:payment|month)",
  }),
);
const part = inOrder(
  oneOf({
    es: "de, del, es, son, sea, en, a, al, cuanto, cuantos, puros?",
    en: "is, are, of, to, towards?, for, in, much, just",
  }),
  " (?:(?:puros?|el|los|the|just|only|solo|mi|my) )*(?:interes|intereses|interest|capital|principal)",
);
const howMuch = oneOf({
  es: "cuanto, cuanta, cuantos, que (?:parte|porcion|tanto)",
  en: "how much, (?:what|which) (?:part|portion|share)",
});
const sharesOf = anyOf(
  ` ${howMuch} (?:\\w+ ){0,9}?${part} `,
  ` ${howMuch} (?:interes(?:es)?|interest|capital|principal) `,
  ` ${part} (?:\\w+ ){0,3}${howMuch} `,
);
/** All of it, a rate, or what is paid besides or before. */
const ofAll =
  /%| (?:total|totales|en todo|overall|altogether|in all|todo|whole|extra|adicional|abon\w+|liquid\w*|early|antes|tasas?|rates?|anual) /;
/** What is owed or paid by then, and what is charged for paying late. */
const owedOrLate = anyOf(
  said({
    es: String.raw`(?:debo|debemos|deber\w+)(?! pagar), adeud\w+, rest[ae]n?, restar\w+, restantes?, (?:me|nos|le) falt\w+, (?:me|nos|le) queda\w*, queda\w* por,
      (?:habre|habria|he|llevo|llevare|llevaria) (?:ya )?pagad[oa]s?, atras\w+, tarde, moratori[oa]s?, mora, vencid[oa]s?`,
    en: String.raw`owed?, owing, left, remain\w*, have paid, paid (?:off|down|by), late, overdue, past due, behind`,
  }),
);

/**
 * «¿cuánto de la primera mensualidad es interés?», "how much of payment 12 goes to principal": of which payment; of none in
 * particular, the first. Null: not asked, or the last of a plan of several terms.
 */
export function hearPaymentShare(text: string, termMonths: number | null): number | null {
  const words = plainWords(text);
  if (!sharesOf.test(words) || ofAll.test(words) || owedOrLate.test(words)) return null;
  if (ofLast.test(words)) return termMonths;
  const counted = byNumber.exec(words)?.[1];
  if (counted !== undefined) return Number(counted);
  const at = byOrdinal.findIndex((ordinal) => ordinal.test(words));
  if (at >= 0) return at + 1;
  return ofEachPayment.test(words) ? 1 : null;
}
