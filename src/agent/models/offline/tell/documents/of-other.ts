import { readSentences } from "../../../../../knowledge/search/sentences.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { tellsPaymentFee } from "../../../../hear/documents/credit/payment-fee.ts";
import { refusedCredit } from "../../../../hear/documents/credit/words.ts";
import { speaksOfWorkshop } from "../../../../hear/documents/dealer/hours.ts";
import { sells, speaksOfOwnCar } from "../../../../hear/documents/own-car.ts";
import {
  complaintsQuery,
  earlyQuery,
  handoverQuery,
  lateQuery,
  paymentFeeQuery,
  visitQuery,
} from "../../../../hear/documents/queries.ts";
import { asksToFetchServiced } from "../../../../hear/documents/serviced-car.ts";
import { payingEarly } from "../../../../hear/money/early/paying-early.ts";
import { asksToVisit } from "../../../../hear/wants/visit.ts";
import type { Passages } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { answerOf, lastHeading } from "../passage.ts";

type Told = Passages[number];
/** Where a question is of one thing, what is not of it, though it has the same words. */
type Rule = [isAsked: (asked: Asked) => boolean, isOther: (told: Told) => boolean];
/** `text` is the customer's, `put` what the documents were asked with it, `before` what was written before; plain words. */
type Asked = { text: string; put: string; before: string };

const aboveOf = ({ title, headings }: Told) => [title, ...headings].join(". ");
const saidBy = (told: Told) => plainWords(`${lastHeading(told)}. ${answerOf(told)}`);

/** A car of the customer's own: paid with, sold, valued. */
const ofOwnCar = / (a cuenta|avaluo|valua\w*|trade|trading|apprais\w*) /;
const takes =
  / (recibimos|tomamos|compramos|aceptamos|recibir|a cuenta|avaluo|valua\w*|we (also |only )?(take|buy|accept)|(quier\w+|want to) (vender|sell)|trade|apprais\w*) /;
/** «Recibimos autos de 2013 o más recientes, con factura original»: of no other invoice. */
const takesCars =
  /^ (?:\W*)(?:(?:no|we (?:do not|dont)) )?(?:recibimos|tomamos|aceptamos|compramos|we (?:take|buy|accept)) (?:(?:su|tu|your|used) )?(?:autos?|carros?|coches?|vehiculos?|usad[oa]s?|cars?|vehicles?|trucks?) /;
const service =
  / (taller\w*|servicios?|mantenimiento|afinacion\w*|reparaci\w+|reparar|revis\w+|aceite|llantas|mecanic\w+|workshop|service\w*|maintenance|repairs?|mechanics?|oil) /;
/** Not «garantía mecánica». */
const ofMechanics =
  / (?:taller\w*|revis\w+|inspecc\w+|mecanicos|(?:su|tu|un|el|propio) mecanico|workshop|inspect\w*|mechanics?) /;
const cards = / (tarjetas?|cards?) /;
const ofCards = / (?:tarjetas? de credito|credit cards?)(?= )/g;
const credit = / (credit\w*|financ\w+|buro|loans?|lend\w*|prestamos?) /;
const time =
  /\b(?:\d+ (?:a \d+ |o \d+ |to \d+ |or \d+ )?(?:\p{L}+ )?(?:d[ií]as?|horas?|semanas?|minutos|days?|hours?|weeks?|minutes)|mismo d[ií]a|same day|inmediat\p{L}+|immediately|al momento|ma[ñn]ana siguiente|next day)\b/iu;

/** A credit that is not paid in time. */
const late =
  / (?:atras\w+|retras\w+|morator\w+|mora|moros\w+|vencid[oa]s?|incumpl\w+|dej\w+ de pagar|no pag\w+|cobranza|recargos?|late|overdue|arrears|default\w*|missed|behind|repossess\w*|grace) /;

/** A car is brought to the workshop, or back from it. */
const fetches =
  / (?:pasamos por|pasan por|recog\w+|recolec\w+|a domicilio|a su (?:casa|domicilio)|pick\w* up|collect\w*|to your (?:home|house|door|office)|valet) /;
/** A car is brought to the customer's, which neither a proof of address nor what a bank answers is. */
const delivers =
  / (?:entreg\w+(?! (?:\w+ )?(?:respuestas?|resultados?|resolucion|papeles|documentos|factura|poliza|contrato) )|envi\w+|llev\w+|mand\w+|traslad\w+|grua|flete|(?<!comprobante de )domicilio|deliver\w*|ship\w*|bring\w*|home) /;
const asksForDelivery =
  / (?:do|can|will|would|could) (?:you|they) (?:guys )?(?:deliver|ship) | (?:hacen|tienen|hay|manejan|ofrecen) (?:entregas|envios) /;
const tax = / (?:iva|vat|tax|taxes|impuestos?) /;

const reserves = / (apart\w+|reserv\w+|separ\w+|anticipo|deposit\w*|hold (it|the|a)) /;

const rules: Rule[] = [
  // Who wants to see a car needs no appointment of the workshop.
  [
    ({ text, before, put }) =>
      (asksToVisit(text) ||
        put.includes(plainWords(visitQuery)) ||
        / (citas?|appointments?|visit\w*|agend\w+) /.test(text)) &&
      !speaksOfOwnCar(text) &&
      ![text, before].some((words) => speaksOfWorkshop(words) || service.test(words)),
    (told) => speaksOfWorkshop(aboveOf(told)),
  ],
  // «¿Lo puede checar mi mecánico?»: neither a cheque nor what a car of the customer's is worth.
  [
    ({ text }) => / (?:mecanic[oa]s?|mechanics?) /.test(text) && !speaksOfOwnCar(text),
    (told) => !ofMechanics.test(saidBy(told)) || ofOwnCar.test(plainWords(aboveOf(told))),
  ],
  // What we sell says nothing to whoever sells.
  [({ text }) => sells.test(text), (told) => !takes.test(saidBy(told))],
  [
    ({ text, put, before }) =>
      ![text, put, before].some((words) => speaksOfOwnCar(words) || ofOwnCar.test(words)),
    (told) => takesCars.test(plainWords(answerOf(told))),
  ],
  [({ put }) => put.includes(plainWords(earlyQuery)), (told) => !payingEarly.test(saidBy(told))],
  [({ put }) => put.includes(plainWords(lateQuery)), (told) => !late.test(saidBy(told))],
  [
    ({ put }) => put.includes(plainWords(complaintsQuery)),
    (told) => !/ (?:quej\w+|reclam\w+|complain\w*) /.test(saidBy(told)),
  ],
  // «¿me regresan el carro a la casa después del servicio?»: of no car that is bought, or given back for good.
  [
    ({ text }) => asksToFetchServiced(text),
    (told) => !service.test(plainWords(`${aboveOf(told)}. ${told.text}`)) || !fetches.test(saidBy(told)),
  ],
  [
    ({ text, put }) =>
      (put.includes(" entrega a domicilio ") || asksForDelivery.test(text)) && !asksToFetchServiced(text),
    (told) => !delivers.test(saidBy(told)) || speaksOfWorkshop(aboveOf(told)),
  ],
  // "Is tax included?"
  [({ text }) => tax.test(text), (told) => !tax.test(plainWords(told.text))],
  // «Pagar antes tiene una comisión»: of no card.
  [
    ({ put }) => put.includes(plainWords(paymentFeeQuery)),
    (told) => !readSentences(answerOf(told)).some(({ text }) => tellsPaymentFee(text, lastHeading(told))),
  ],
  // «Con cuánto aparto», «¿y si no me aprueban?»: of what was paid, not of the bureau.
  [
    ({ text, before }) => refusedCredit.test(text) && reserves.test(`${text} ${before}`),
    (told) =>
      !reserves.test(saidBy(told)) &&
      !/ (devol\w+|devuelv\w+|regres\w+|reembols\w+|refund\w*|returned?) /.test(saidBy(told)),
  ],
  // When a car is handed over a document that gives no time does not say.
  [({ put }) => put.includes(plainWords(handoverQuery)), (told) => !time.test(answerOf(told))],
  [
    ({ text }) => credit.test(text.replace(ofCards, " ")) && !cards.test(text),
    (told) => cards.test(saidBy(told)) && !credit.test(saidBy(told).replace(ofCards, " ")),
  ],
];

/** The passages without those that have the question's words and are of another thing. */
export function dropOthers(turn: HeardTurn, passages: Passages): Passages {
  const put = turn.steps.flatMap(({ name, arguments: { query, about } }) =>
    name === "search_knowledge" ? [query, about].filter((one) => typeof one === "string") : [],
  );
  const asked: Asked = {
    text: plainWords(turn.text),
    put: put.map(plainWords).join(" "),
    before: turn.earlier.slice(0, 2).map(plainWords).join(" "),
  };
  const others = rules.filter(([isAsked]) => isAsked(asked)).map(([, isOther]) => isOther);
  return passages.filter((told) => !others.some((isOther) => isOther(told)));
}
