import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const lead = "^ (?:(?:y|o|and|or|pero|but|so|ya|eso|ese|esa|todo|that|it|this|they|all|is|are|does) )*";
const included = oneOf({
  es: "(?:(?:esta|va|viene|entra|queda)n? )?(?:ya )?incluid[oa]s?, l[oa]s? incluyen?",
  en: "(?:already )?(?:come )?included, part of it, in(?= (?:the|my) (?:monthly )?(?:payments?|plan|loan) )",
});
const within =
  "(?:(?:en|dentro de|con|in|with) )?(?:(?:la|las|el|los|ese|mi|the|my|that) )?(?:monthly |car )?";
const payment = `(?: ${within}(?:mensualidad(?:es)?|pagos?|payments?|plan|credito|loan))?`;
const price = ` ${within}(?:precio|enganche|price)`;
const apart = oneOf({ es: "(?:va|es|se paga) aparte", en: "extra" });
const end = String.raw`(?: o (?:va |es |se paga )?aparte)?(?: \?)? $`;

const inPayment = anyOf(inOrder(lead, included, payment, end));
const inPriceOrApart = anyOf(inOrder(lead, included, price, end), inOrder(lead, apart, end));

/** «¿está incluido en la mensualidad?», "is it included?": of what was asked before, with a plan that of its payments. */
export function asksWhetherInPayment(text: string): boolean {
  return inPayment.test(plainWords(text));
}

/** The same, of the price too, and «¿o va aparte?», "is it extra?" */
export function asksWhetherIncluded(text: string): boolean {
  return asksWhetherInPayment(text) || inPriceOrApart.test(plainWords(text));
}
