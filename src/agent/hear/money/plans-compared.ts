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

const best = "(mas|menos|mejor|conviene|barat\\w+|cheap\\w*|low\\w*|best|better|least|less)";
const ofOwn = anyOf(
  ` (cual|which|what) (\\w+ ){0,4}(mis|my|our|nuestros) (\\w+ )?${plans} (\\w+ ){0,4}${best} `,
  ` (cual|which|what) (\\w+ ){0,3}(los|the|esos|those|these) (\\w+ )?${plans} (\\w+ ){0,6}${best} `,
  ` ${best} (of|de|entre) (todos |all )?(mis|my|our|nuestros) (\\w+ )?${plans} `,
  ` compar\\w+ (mis|my|todos (mis|los)|all (my|the)) (\\w+ )?${plans} `,
);

/** «¿cuál de mis planes es más barato?», "compare my quotes": of all that were made. */
export function comparesOwnPlans(text: string): boolean {
  return ofOwn.test(plainWords(text));
}

const counted = [
  [
    3,
    / (?:l[oa]s|est[oa]s|es[oa]s) (?:tres|3) | (?:of the|all|these|those) 3 | (?:the|all|these|those) three /,
  ],
  [
    4,
    / (?:l[oa]s|est[oa]s|es[oa]s) (?:cuatro|4) | (?:of the|all|these|those) 4 | (?:the|all|these|those) four /,
  ],
] as const;

/** «¿cuál de los tres sale más barato al mes?»: of how many plans; two where that is not said. */
export function countCompared(text: string): number {
  return counted.find(([, pattern]) => pattern.test(plainWords(text)))?.[0] ?? 2;
}

const differenceAlone = anyOf(
  inOrder(
    "^ (?:",
    oneOf({
      es: "y, pero, cual, que, cuanto, es, seria, hay, dime, la, una, de, en",
      en: "and, but, what, whats, how much, how big, is, s, was, would be, tell me, the, a",
      both: "ok",
    }),
    " )*(?:diferencias?|difference)(?: (?:",
    oneOf({
      es: `de, en, entre, al, los, las, el, la, ambos, ambas, dos, uno y otro, una y otra, esos, esas, estos, planes,
        hay, seria, es, mes, mensual(?:es)?, mensualidad(?:es)?, pagos?, interes(?:es)?, total, por`,
      en: `in, of, between, the, them, both, these, those, two, plans, a, per, month, monthly, payments?, interest,
        overall, all, would be`,
    }),
    String.raw`))*(?: \?)? $`,
  ),
);

/** «¿la diferencia?», "what's the difference in interest": of what was told last. */
export function asksDifference(text: string): boolean {
  return differenceAlone.test(plainWords(text));
}

const againstTerm = anyOf(
  inOrder(
    " (?:",
    oneOf({
      es: String.raw`diferencias?, diferente, cuanto (?:\w+ ){0,3}(?:mas|menos)`,
      en: String.raw`differences?, how much (?:\w+ ){0,3}(?:more|less|cheaper)`,
      both: String.raw`compar\w+`,
    }),
    String.raw`) (?:\w+ ){0,4}(?:con|contra|vs|versus|que|with|to|from|than|against|respecto) (?:en )?(?:el|la|al|the) (?:plan )?(?:de |del |a |of )*(\d\d)(?: ?(?:meses|months?))?(?: (?:one|plan))?(?: \?)? $`,
  ),
);

/** «¿cuál es la diferencia con el de 36 meses?»: of how many months the plan is that the last one is held against; null: not said. */
export function hearTermAgainst(text: string): number | null {
  const term = againstTerm.exec(plainWords(text))?.slice(1).find(Boolean);
  return term === undefined ? null : Number(term);
}

/**
 * «diferencia al mes entre los dos», "which plan costs less overall": what plans that were made are compared by.
 * @returns undefined where nothing of the kind is asked
 */
export function hearPlansCompared(text: string): PlanMeasure | undefined {
  const words = plainWords(text);
  const isOfPlans = comparesOwnPlans(text) || hearTermAgainst(text) !== null;
  if (!isOfPlans && !compares.test(words)) return undefined;
  const measure = measures.find(([, pattern]) => pattern.test(words))?.[0];
  if (measure !== undefined) return measure;
  return isOfPlans || ofPlans.test(words) ? null : undefined;
}

const measureAlone = anyOf(
  inOrder(
    "^ (?:(?:y|and|pero|but|ok|de|los|puros|puro|solo|nomas|just|only|el|la|en|in|of|on|what|about|que|tal|por|the|al|a|per|cada) )*",
    oneOf({
      es: "interes, intereses, enganche, mes, mensualidad, mensual",
      en: "interest, month, monthly, overall, all, altogether, end",
      both: "total, final",
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

/** «compara los plazos», "compare the terms", «con sus cuatro plazos», "for each term". */
export function comparesTerms(text: string): boolean {
  return / (compar\w+|todos|otros|demas|cuatro|4|distintos|diferentes|all|other|four|every|each|cada|ambos|both) ((los|the|sus|your|de|of|entre|all|todos|otros|other) )*(plazos?|terms?) /.test(
    plainWords(text),
  );
}
