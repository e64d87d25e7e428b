import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { asksCostOfPayingEarly, payingEarly } from "../../money/early/paying-early.ts";

const fee = anyOf(
  inOrder(
    " (?:",
    oneOf({
      es: "comision(?:es)?, recargos?, cargos? (?:extra|adicional)(?:es)?",
      en: "fees?, commissions?, surcharges?, extra charges?",
    }),
    ") ",
  ),
);
const ways = anyOf(
  inOrder(
    " (?:",
    oneOf({
      es: "tarjetas?, transferencias?, terminal, efectivo, meses sin intereses",
      en: "cards?, bank transfer, wire(?: transfer)?, cash",
      both: "spei, amex, american express, visa, mastercard, paypal",
    }),
    ") ",
  ),
);
const ofCards = / (?:tarjetas? de credito|credit cards?)(?= )/g;
const ofCredit = anyOf(
  inOrder(
    " (?:",
    oneOf({
      es: String.raw`apertura, abrir, creditos?, financ\w+, mensualidad(?:es)?, avaluo, vendedor(?:es)?, asesor(?:es)?`,
      en: "opening, origination, financing, loans?, credit, monthly, appraisal, late, delivery, sellers?",
      both: "plan(?:es|s)?",
    }),
    ") ",
  ),
);

const ofDown = / (?:enganche|down(?: payment)?) /;
const ofTerm = / (?:(?:a|en) \d+ meses(?! sin)|(?:over|for) \d+ months|(?:a|over) [1-9]\d(?= (?:\? )?$)) /;
const byCard = / (?:tarjetas?|terminal|cards?|amex|american express|visa|mastercard) /;

/** «con 100 mil en efectivo a 48»: a fee that is asked for behind it is the credit's. A card has months of its own. */
function isOfPlan(before: string): boolean {
  const words = plainWords(before);
  return ofDown.test(words) || (ofTerm.test(words) && !byCard.test(words));
}

/** True of a text that tells how one would pay: by card, by transfer, in cash. */
function namesWayToPay(text: string): boolean {
  return ways.test(plainWords(text));
}

/**
 * «¿cobran comisión por pagar con tarjeta?»; «¿y cuánto es de comisión?» behind how one pays.
 * @param before what the customer wrote right before
 */
export function asksPaymentFee(text: string, before: string): boolean {
  const words = plainWords(text).replace(ofCards, " tarjeta");
  if (!fee.test(words) || ofCredit.test(words) || asksCostOfPayingEarly(text)) return false;
  return ways.test(words) || (namesWayToPay(before) && !isOfPlan(before));
}

/** True of a sentence that tells of such a fee. @param heading it stands under */
export function tellsPaymentFee(sentence: string, heading: string): boolean {
  const words = plainWords(sentence);
  return fee.test(words) && namesWayToPay(`${heading}. ${sentence}`) && !payingEarly.test(words);
}
