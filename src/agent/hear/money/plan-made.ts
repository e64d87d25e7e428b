import { readPlanNumber } from "../../../financing/plan.ts";
import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { anyOrdinal, lastWords } from "../../../text/words/ordinal-words.ts";

/** A plan's number as it is read out: «el F-1002», "plan f1002"; null where there is none. */
export function hearPlanNumber(text: string): string | null {
  const [number] = /(?<![a-z0-9])F[- ]?\d{4,9}(?!\d)/i.exec(text) ?? [];
  return number === undefined ? null : readPlanNumber(number);
}

const exactly = anyOf(
  inOrder(
    "^ (?:(?:y|and|ok|entonces|then|pero|but|so|a ver|al mes|mensual|monthly) )*",
    oneOf({
      es: "cuanto (?:(?:me|es|seria|queda|quedaria|sale|saldria|pago|pagaria|al|mes|lo|que) )*",
      en: "(?:how much|whats?) (?:(?:is|it|would|be|a|month|the|do|i|pay|amount|monthly|payment) )*",
    }),
    oneOf({
      es: "exacto, exactamente, exacta, en concreto, al centavo, finalmente",
      en: "exactly, exact, precisely, to the cent",
    }),
    "(?: (?:al mes|a month|cada mes|amount|payment|then|entonces))*(?: \\?)? $",
  ),
);

/** «¿cuánto queda exacto?», "how much exactly?": right after a plan, its figures once more. */
export function asksExactly(text: string): boolean {
  return exactly.test(plainWords(text));
}

/** «¿en total cuánto es?», "how much do I end up paying": the last plan's total, but not what comes on top of a loan. */
export function asksTotal(text: string): boolean {
  const words = plainWords(text);
  if (totalAlone.test(words)) return true;
  return (
    / (cuanto|cual|how much|what|whats) /.test(words) &&
    / (en total|el total|total|al final|in all|in the end|all in|altogether|all together|termino pagando|terminaria pagando|acabo pagando|acabaria pagando|end up paying) /.test(
      words,
    ) &&
    !/ (tramites?|placas|seguro|tenencia|garantia|insurance|plates|fees|taxes|title) /.test(words)
  );
}

const totalAlone = anyOf(
  inOrder(
    "^ (?:",
    oneOf({
      es: "y, pero, dime, dame, de, en, por, el, mi, gran",
      en: "and, but, the, my, grand, give me, tell me",
      both: "ok",
    }),
    " )*total(?: ",
    oneOf({
      es: `a pagar, de todo, entonces, por favor, porfa, cuanto(?: es| seria)?,
        del? (?:la )?(?:${anyOrdinal}|${lastWords})`,
      en: `to pay, cost, price, then, please, (?:of|for|on) the (?:${anyOrdinal}|${lastWords})(?: one)?`,
    }),
    String.raw`)?(?: \?)? $`,
  ),
);

/** «¿sigue en pie mi plan?», "is my quote still valid?" */
export function asksWhetherHolds(text: string): boolean {
  const words = plainWords(text);
  if (holdsAlone.test(words)) return true;
  return (
    / (plan|cotizacion|corrida|quote) /.test(words) &&
    / (sigue|todavia|aun|still) (\w+ ){0,3}?(en pie|vigente|valid[oa]?|vale|good|stands?|holds?) /.test(words)
  );
}

/** «¿sigue vigente?», "until when is that good?": where there is a plan, it is of that. */
const holdsAlone = anyOf(
  inOrder(
    "^ (?:(?:y|and|pero|but|ok|oye) )*",
    oneOf({
      es: "cuanto(?: tiempo)?, cuantos dias, que vigencia, por cuanto(?: tiempo)?",
      en: "how many days, for how long, how long",
    }),
    " (?:me |nos )?",
    oneOf({ es: "dura, vale, tiene, sostienen, respetan, es valid[oa]", en: "is, does, will" }),
    " (?:(?:it|that|this|la|el|esa|ese|mi|the|my|your) )*",
    oneOf({ es: "oferta, cotizacion, precio", en: "offer, quote, price", both: "plan" }),
    String.raw`?(?: ?(?:valid|good|last|hold))?(?: for)?(?: \?)? $`,
  ),
  inOrder(
    "^ (?:(?:y|and|pero|but|ok|oye|is|it|that|this|eso|ese|esa|me|lo|la|el|the|price|precio|oferta|offer) )*(?:(?:sigue|siguen|todavia|aun|still) )+(?:(?:es|esta|is|siendo) )?",
    oneOf({ es: "en pie, vigente, valid[oa]?, vale", en: "stands?" }),
    String.raw`(?: \?)? $`,
  ),
  inOrder(
    "^ (?:(?:y|and|pero|but|ok) )*",
    oneOf({
      es: "hasta (?:cuando|que dia|que fecha), cuanto tiempo, cuando",
      en: "until when, till when, how long, when",
    }),
    " (?:(?:se|me|lo|la|eso|ese|esa|el|the|is|does|it|that|this|precio|price|oferta|offer|plan|quote|cotizacion|will|be|for|es|esta|tengo|dura) )*",
    oneOf({
      es: "vale, valid[oa]?, vigente, vigencia, vence, sostienes?, respetas?",
      en: "expires?, good, holds?",
    }),
    String.raw`(?: (?:it|that|la oferta|el plan|la cotizacion|ese plan|esa cotizacion|el precio|ese precio))?(?: (?:for|until))?(?: \?)? $`,
  ),
);

const otherLender = oneOf({
  es: "(?:mi|el|otro) banco (?:me |nos )?(?:da|presta|cobra|ofrece)",
  en: "(?:my|the|another) bank (?:gives?|offers?|charges?|lends?)(?: me| us)?",
  both: "(?:bbva|banorte|santander|hsbc|banamex) (?:me |nos )?(?:da|presta|cobra|ofrece|gives?|offers?|charges?)",
});
/** «mi banco me da el 8%», "can you do 8%? my bank gives me that" */
const lentElsewhere = anyOf(
  ` ${otherLender} (?:(?:al?|del?|el|un|una|tasa|at|an) )*\\d+(?: \\d+)? ?% `,
  `\\d ?% .*${otherLender} `,
);

/** «¿cuánto pagaría con tasa del 8%?» */
export function namesOtherRate(text: string): boolean {
  const words = plainWords(text);
  if (lentElsewhere.test(words)) return true;
  return (
    / (tasa|interes|interest|rate|apr) (\w+ ){0,3}\d+ ?%| \d+ ?% (\w+ )?(tasa|interes|interest|rate|apr) /.test(
      words,
    ) &&
    / (cuanto|si|con|how much|what if|with|at) /.test(words) &&
    !/ (enganche|anticipo|down) /.test(words)
  );
}

const inWriting = "(?:por escrito|in writing)";
const writtenPlan = anyOf(
  inOrder(
    " ",
    oneOf({
      es: `cotizaci(?:on|ones), corridas?, numeros, cuentas, calculos?, mensualidad(?:es)?, pagos?, desglose, eso, esto, todo`,
      en: "quotes?, numbers, figures, payments?, breakdown, that, this, it",
      both: "plan(?:es|s)?",
    }),
    ` (?:\\w+ ){0,3}${inWriting} `,
  ),
  `${inWriting} (?:el|la|los|las|ese|esa|mi|the|that|my) (?:plan|cotizacion|corrida|quote|numbers|pagos) `,
  inOrder(
    "^ (?:",
    oneOf({
      es: `y, me, te, se, lo, la, los, las, puedes?, podrias?, das?, dar, darme, damel[oa], mandas,
        mandar(?:me(?:l[oa])?)?, mandamel[oa], manda(?:me)?, envias, enviar(?:me)?, envia(?:me)?, pasas, pasa(?:me)?,
        pones, pon(?:me)?, quiero, quisiera, necesito, tener, bueno`,
      en: "can, could, would, you, i, get, have, send, give, want, need, put, like, to, please",
      both: "ok",
    }),
    ` )*${inWriting}(?: (?:por favor|porfa|please|\\?))* $`,
  ),
);
/** Something is to be promised, and the plan is no matter of it. */
const promisedBeside =
  / (precios?|prices?|descuent\w+|discount\w*|promes\w+|promet\w+|promise|garanti\w+|guarant\w+|asegur\w+|aprob\w+|aprueb\w+|approv\w+|contrato|contract|rebaj\w+|apart\w+|guard\w+|hold|reserv\w+) /;

/** «dame el plan por escrito», "can I get that in writing": of a plan that was made, and not of a lower price or an approval. */
export function asksInWriting(text: string): boolean {
  const words = plainWords(text);
  return writtenPlan.test(words) && !promisedBeside.test(words);
}
