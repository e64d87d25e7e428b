import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

/** By what two plans are held against each other; null: by all that they have. */
export type PlanMeasure = "monthly" | "total" | "interest" | "down" | null;

const measures: [Exclude<PlanMeasure, null>, RegExp][] = [
  ["interest", / (interes(es)?|interest) /],
  [
    "total",
    / (en total|termino pagando|terminaria pagando|end up paying|el total|totales|total|al final|a la larga|en todo|overall|in all|in total|in the (end|long run)|all in|altogether) /,
  ],
  ["down", / (enganches?|anticipos?|down( payments?)?|deposits?) /],
  [
    "monthly",
    / (al mes|por mes|cada mes|mensual\w*|(a|per|each|every) month|monthly|pagos?|payments?|letras?) /,
  ],
];
const plans = "(planes|plans|creditos|corridas|cotizaciones|financiamientos|quotes|offers|loans)";
const ofPlans = new RegExp(
  said(
    `${plans}, (cual|which|que|what) (de los (dos|2) )?plan ((es|is|sale|seria|would be) )?((el|the|me) )?(mejor|better|mas|menos|cheaper|lower|less|sale|conviene|cuesta|costs)`,
  ),
);
const compares = anyOf(
  said({
    es: String.raw`diferencias?, lado a lado, quien, (el|la) (que|de) (\w+ ){0,2}(menos|menor|mas),
      (con|en|with|on) (cual|quien|which)( de (los|las) (dos|2)| one| car)?, conviene mas, sale mejor`,
    en: "differences?, side by side, the one with",
    both: String.raw`compar\w+,
      (cual|which)(?! (es|seria|era|is|was|would be) (la|el|the|su|mi|my|your) (mensualidad|pago|total|enganche|interes(es)?|monthly|payment|down)),
      (cuanto|que tanto|how much) (\w+ ){0,3}(mas|menos|more|less|cheaper|higher|lower|de mas|de menos|extra),
      (mas|menos|less|more|cheaper|lower|menor) (\w+ ){0,4}(que|than) (el|la|the|con|with)`,
  }),
);

/**
 * «diferencia al mes entre los dos», "which plan costs less overall": what plans that were made are compared by.
 * @returns undefined where nothing of the kind is asked
 */
export function hearPlansCompared(text: string): PlanMeasure | undefined {
  const words = plainWords(text);
  if (!compares.test(words)) return undefined;
  const measure = measures.find(([, pattern]) => pattern.test(words))?.[0];
  if (measure !== undefined) return measure;
  return ofPlans.test(words) ? null : undefined;
}

const measureAlone = anyOf(
  inOrder(
    "^ (?:(?:y|and|pero|but|ok|de|los|puros|puro|solo|nomas|just|only|el|la|en|in|of|on|what|about|que|tal|por|the|al|a|per|cada) )*",
    oneOf({
      es: "interes, intereses, enganche, mes, mensualidad",
      en: "interest, month, monthly, overall, all, altogether, end",
      both: "total, mensual, final",
    }),
    String.raw`(?: \?)? $`,
  ),
);

/** «¿y en total?» right after two plans were compared by what is paid each month; undefined: not that. */
export function hearOtherMeasure(text: string): PlanMeasure | undefined {
  const words = plainWords(text);
  if (!measureAlone.test(words)) return undefined;
  return measures.find(([, pattern]) => pattern.test(words))?.[0];
}
