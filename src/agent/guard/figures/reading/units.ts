import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import type { About, FigureKind, Role } from "../figure.ts";

export type Unit = { kind: FigureKind; factor: number; currency?: string; unit?: string };

type Entry = { pattern: RegExp; kind: FigureKind; factor?: number; currency?: string };

const word = (words: string) => new RegExp(`^[ -]?(?:de )?(?:${words})(?![\\p{L}\\d])`, "u");

/** Nouns that a figure may count of a car, and that its stock rarely states. */
const parts = oneOf({
  es: `litros?, caballos?(?: de (?:fuerza|potencia))?, puertas?, asientos?, plazas, pasajeros, cilindros?, velocidades,
    bolsas de aire, bocinas?, altavoces, parlantes, camaras?, filas, pulgadas, rines, duenos?, propietarios?, llaves, sensores`,
  en: `lit(?:er|re)s?, horsepower, doors?, seats?, seater, passengers?, cylinders?, speeds?, speakers?, cameras?, rows?,
    inch(?:es)?, owners?, keys, sensors`,
  both: String.raw`lts?, l, hp, cv, cc, kg, kilos?, mpg, km ?\/ ?l, kpl, airbags?, usb`,
});

/** Read in this order: «km/l» before «km», «mm» before «m». */
const entries: Entry[] = [
  { pattern: /^ ?(?:%|por ?ciento\b|percent\b|per cent\b)/u, kind: "percent" },
  { pattern: word(parts), kind: "spec" },
  { pattern: word("km|kms|kilometros?|kilomet(?:er|re)s?"), kind: "km" },
  { pattern: word("miles|millas|mi"), kind: "miles" },
  { pattern: word("pesos?|mxn|mx|m\\.? ?n\\.?|varos"), kind: "money", currency: "MXN" },
  { pattern: word("usd|us|dolar(?:es)?|dollars?|bucks?"), kind: "money", currency: "USD" },
  { pattern: word("eur|euros?"), kind: "money", currency: "EUR" },
  {
    pattern: word("mes(?:es)?|months?|mensualidades|monthly payments|pagos mensuales"),
    kind: "months",
  },
  { pattern: word("anos?|years?|yrs?"), kind: "months", factor: 12 },
  { pattern: word("dias?|(?:(?:business|working|calendar) )?days?"), kind: "days" },
  { pattern: word("semanas?|weeks?"), kind: "days", factor: 7 },
  { pattern: word("horas?|(?:(?:business|working) )?hours?|hrs?|h"), kind: "hours" },
  { pattern: word("min|minutos?|minutes?|mins"), kind: "minutes" },
  { pattern: word("mm|milimetros?|millimet(?:er|re)s?"), kind: "mm" },
  { pattern: word("cm|cms|centimetros?|centimet(?:er|re)s?"), kind: "mm", factor: 10 },
  { pattern: word("m|mts|metros?|met(?:er|re)s?"), kind: "mm", factor: 1_000 },
  { pattern: word("ft|feet|foot|pies"), kind: "mm", factor: 304.8 },
];

const things = oneOf({
  es: `autos?, carros?, coches?, vehiculos?, unidades, opciones, camionetas?, resultados?, modelos, marcas, alternativas,
    versiones, paginas?, disponibles?, en total`,
  en: `cars?, vehicles?, units?, options?, trucks?, results?, models, makes, brands, alternatives, matches, pages?, ones,
    available, in all, in total`,
  both: "suvs?, sedan(?:es)?, hatchbacks?, pickups?",
});
const counted = new RegExp(String.raw`^ {1,40}(?:\p{L}+ )?${things}(?!\p{L})|^ (?:mas|more)(?!\p{L})`, "u");

/** What stands right behind a number. */
export function readUnit(behind: string): Unit | null {
  for (const { pattern, kind, factor = 1, currency } of entries) {
    const match = pattern.exec(behind);
    if (match)
      return {
        kind,
        factor,
        ...(currency && { currency }),
        ...(kind === "spec" && { unit: match[0].replace(/^[ -]?(?:de )?/, "") }),
      };
  }
  return null;
}

/** Whether a whole number counts cars, lists or pages. */
export function countsThings(behind: string): boolean {
  return counted.test(behind);
}

const signs: Record<string, string> = {
  "€": "EUR",
  "£": "GBP",
  us: "USD",
  usd: "USD",
  mx: "MXN",
  mxn: "MXN",
};

/** The currency that a sign names; a plain `$` names none. */
export function currencyOf(sign: string): string | null {
  return signs[sign.replace(/[ $]/g, "")] ?? null;
}

/** Behind an amount, where they say what it is more surely than before it. */
const behindRoles: [Role, RegExp][] = [
  [
    "monthly",
    /^ ?(?:mxn|pesos)? ?\** ?(?:\(?al mes|de (?:mensualidad|pago mensual)(?!es)|mensual(?:es)?|por mes|cada mes|a month|per month|monthly|\/ ?mes|\/ ?month|\/ ?mo\b|each month|every month)/,
  ],
  [
    "otherwise",
    anyOf(
      inOrder(
        String.raw`^ ?(?:mxn|pesos)? ?\** ?\(?`,
        oneOf({
          es: String.raw`(?:a la|por|cada|al) (?:semana|quincena|dia|ano)\b, cada \d+ dias, semanal, quincenal, diari[oa]s,
            bimestral`,
          en: String.raw`(?:a|per|each|every|\/) ?(?:week|day|year|fortnight|two weeks)\b, weekly, daily, yearly, biweekly`,
        }),
      ),
    ),
  ],
  ["down", /^ ?(?:mxn|pesos)? ?(?:de (?:enganche|anticipo|inicial)|down\b|as (?:a )?down|up ?front)/],
  ["interest", /^ ?(?:mxn|pesos)? ?(?:de|of|in) (?:intereses?|interest)/],
  [
    "principal",
    /^ ?(?:mxn|pesos)?\** ?(?:que (?:se )?(?:te )?financi|(?:a|por) financiar|financiad|(?:that )?you (?:would )?(?:finance|borrow)|(?:to be )?(?:financed|borrowed)|de capital\b|of principal\b)/,
  ],
  [
    "total",
    anyOf(
      inOrder(
        `^[*_]* ?(?:mxn|pesos)?,? ?`,
        oneOf({
          es: `en total, todo incluido, (?:ya con|con todo y|contando|incluyendo) (?:el |tu |los )?(?:enganche|intereses),
            con todo e intereses, intereses incluidos`,
          en: String.raw`in total, in all, overall, all in\b, all told, (?:with|including) (?:the |your )?(?:down|interest)\b,
            (?:down payment|interest) included`,
        }),
      ),
    ),
  ],
  ["price", /^[*_]* ?(?:mxn|pesos)? ?(?:(?:son )?(?:el|de) precio|(?:list |cash |sticker )?price)\b/],
];
const beforeRoles: [Role, RegExp][] = [
  ["down", /\b(?:enganche|anticipo|down payment|down|deposit)\b/],
  [
    "monthly",
    /\b(?:mensualidad(?:es)?|mensual(?:es)?|monthly|pagos? (?:de|mensual)|ultimo pago|last payment|payments?|per month|al mes)\b/,
  ],
  ["interest", /\b(?:intereses|interes|interest)\b/],
  ["principal", /\b(?:financi(?:ar|ad|as|am|an)\p{L}*|financed?|financing|principal)(?!\p{L})/u],
  ["total", /\b(?:total|all in|all told|terminas pagando|(?:end|wind) up paying)\b/],
  [
    "price",
    /\b(?:precios?|prices?|priced|cuestan?|costs?|vale|valen|contado|cash price|sale en|piden|asking)\b/,
  ],
];

/** «Las mensualidades suman $200,871.71»: no payment of a month. */
const summed =
  /\b(?:mensualidades|pagos|payments) (?:suman|sumarian|dan|add(?:s)? up to|total up to|amount to)(?: (?:unos|about|en total))?[ *_$]*$/;

/** «El total de intereses es de …», "total interest comes to …" */
const ofInterest =
  /\b(?:total (?:de|del|en|of|in) (?:los |the )?(?:intereses|interest)|intereses totales|total interest)(?: (?:es|son|seria|serian|de|is|comes|to|would|be|of|amounts))*[ *_:$]*$/;

/** «Después de 12 pagos ($56,918.88)»: of one of them, or of them all. */
const countedBefore = /^ (?:mensualidades|pagos|payments) \($/;

/** Of percentages; what stands first is surer. */
const shareRoles: [Role, string][] = [
  ["cat", "cat\\b|costo anual total"],
  ["fee", "comision\\w*|apertura|cargos?|fees?|commission|charge"],
  ["tax", "iva\\b|impuestos?|tax(?:es)?"],
  ["down", "enganche|anticipo|entrada|pago inicial|inicial|down\\b|deposit|upfront"],
  [
    "rate",
    "tasas?|interes(?:es)?|anual(?:es)?|al ano|a year|per year|annual\\w*|yearly|apr\\b|rates?|interest",
  ],
];
const shareBehind = shareRoles.map(([role, words]): [Role, RegExp] => [
  role,
  new RegExp(
    `^ ?(?:%|por ?ciento|per ?cent)?[*_]* ?(?:\\(?(?:de|del|in|as|as a|of|en|fija?|fixed)? ?(?:la |el |tu |the )?(?:opening |origination )?)(?:${words})`,
  ),
]);
const shareBefore = shareRoles.map(([role, words]): [Role, RegExp] => [
  role,
  new RegExp(`\\b(?:${words})`, "g"),
]);
const least =
  /\b(?:al menos|por lo menos|at least|minim\w+|obligatori\w+|forzos\w+|requerid\w+|minimum|required|mandatory)\b/;

/** What a percentage is the share of: by what stands right behind it, else by what stands last before it. */
export function readShareRoles(before: string, behind: string): Role[] {
  const [told] = shareBehind.find(([, pattern]) => pattern.test(behind)) ?? [];
  const found = shareBefore.map(([role, pattern]) => ({
    role,
    at: [...before.matchAll(pattern)].at(-1)?.index ?? -1,
  }));
  const last = found.toSorted((a, b) => b.at - a.at)[0];
  const role = told ?? (last && last.at >= 0 ? last.role : null);
  if (role === null) return [];
  return [role === "down" && least.test(before + behind.slice(0, 24)) ? "least" : role];
}

const downWords =
  "(?:(?:el|tu|los|the|your) )*(?:enganche|anticipo|down(?: payment)?)\\b(?! (?:de|of|es|is|payment)\\b|:)";
/** «Ya con el enganche», "down payment included": with or without it, of which the amount is none. */
const besideDown = anyOf(
  oneOf({
    es: String.raw`\b(?:(?:ya )?con todo y|ya con|contando|incluyendo|sin contar|sin) ${downWords}, \b(?:enganche|anticipo) incluido\b`,
    en: String.raw`\b(?:including|counting|without|excluding|not counting) ${downWords}, \bdown(?: payment)? included\b`,
  }),
);

/** «¿Cuánto doy de enganche si quiero pagar 5500?»: what is asked for is not the amount behind it. */
const askedDown = new RegExp(
  inOrder(
    String.raw`\b(?:cuanto|que|how much|what)\b[^,;.]{0,30}\b(?:enganche|anticipo|down(?: payment)?|deposit)\b(?=[^,;.]{0,30}\b`,
    oneOf({ es: "si, para, pa", en: "if, to, so" }),
    String.raw`\b)`,
  ),
);

/** What an amount is, by the words around it. @param before since the figure before it or the clause's begin */
export function readRoles(before: string, behind: string): Role[] {
  const clause = before.replace(besideDown, " total").replace(askedDown, " ");
  const told = behindRoles.find(([, pattern]) => pattern.test(behind));
  // «De intereses serían $38,963.05 en total»
  if (
    told?.[0] === "total" &&
    /\b(?:intereses|interest)(?: (?!(?:y|and|mas|plus)\b)[^\s.,;:\d]+){0,4}[ *_$]*$/.test(before)
  )
    return ["interest"];
  if (told) return [told[0]];
  if (ofInterest.test(before)) return ["interest"];
  if (summed.test(before)) return ["total"];
  if (countedBefore.test(before)) return ["monthly", "total"];
  return beforeRoles.filter(([, pattern]) => pattern.test(clause)).map(([role]) => role);
}

const aboutBefore: [Exclude<About, null>, RegExp][] = [
  [
    "below",
    anyOf(
      inOrder(
        String.raw`\b`,
        oneOf({
          es: `casi, (?:poco|poquito) menos de, (?:a )?nada de, cerquita de, a un paso de, rozan(?:do)?,
            apenas (?:abajo|debajo) de`,
          en: "nearly, almost, just (?:under|below|shy of), a (?:little|bit) (?:under|less than|below)",
        }),
        "(?: los| unos)? ?$",
      ),
    ),
  ],
  [
    "above",
    /\b(?:(?:poco|poquito) mas de|just over|a (?:little|bit) (?:over|more than|above)|apenas (?:arriba|encima) de|apenas pasan? de)(?: los| unos)? ?$/,
  ],
  [
    "under",
    /\b(?:menos de|no (?:llega|pasa|rebasa)n? (?:a|de)|under|below|shy of|less than|(?:abajo|debajo) de|ni (?:llega|pasa) (?:a|de))(?: los| unos)? ?$/,
  ],
  [
    "over",
    /\b(?:mas de|over|more than|above|(?:arriba|encima) de|(?:pasa|pasan|paso|pasaron|pasado|rebasa|rebasan|rebaso|supera|superan) (?:de )?|passed|past)(?: ?los| ?unos)? ?$/,
  ],
  [
    "either",
    anyOf(
      inOrder(
        oneOf(
          String.raw`\b${oneOf(String.raw`unos, unas, aprox(?:imadamente)?\.?(?: de)?, alrededor de, cerca de, rondan?, mas o menos,
            como(?: de| el)?, about, around, roughly, approximately, approx\.?, close to, some`)}(?: los| unos| a)? ?, [~≈] ?`,
        ),
        "$",
      ),
    ),
  ],
];
/** «Todos cuestan menos de 265 mil» is no rounding of one figure. */
const ofMany =
  /\b(?:todos|todas|ningun[oa]?|cuestan|all|none|every|each|cada(?! (?:mes|ano))|cualquier\w*)\b/;
const aboutBehind =
  /^ ?(?:mil )?(?:\p{L}+ (?:de \p{L}+)?)?(?:,? ?(?:aprox(?:imadamente)?|mas o menos|o asi|or so|approx(?:imately)?|roughly))\b/u;

/** «Ni un peso más», "not a peso more" */
const atMost =
  /^[^.;:\d]{0,24}(?:\d+ (?:meses|months))?,? (?:ni un (?:peso|centavo) mas|not a (?:peso|penny|cent) more|como maximo|a lo mucho|at (?:the )?most|tops)\b/;

/** Whether a figure is said to be a rounding. */
export function readAbout(before: string, behind: string): About {
  if (atMost.test(behind)) return "under";
  const told = aboutBefore.find(([, pattern]) => pattern.test(before));
  // «Cuestan casi lo mismo: el Spark está unos 2 mil abajo»
  if (told) return ofMany.test(before.slice(before.lastIndexOf(": ") + 1)) ? null : told[0];
  if (
    /^ ?(?:mil )?(?:pesos |mxn |km )?(?:y (?:cacho|pico|fraccion|tantos|algo)|and (?:change|some|a bit))\b/.test(
      behind,
    )
  )
    return "over";
  return aboutBehind.test(behind) ? "either" : null;
}

const sides: [string, RegExp][] = [
  ["length", /\b(?:largo|longitud|long|length)\b/g],
  ["width", /\b(?:ancho|anchura|wide|width)\b/g],
  ["height", /\b(?:alto|altura|tall|high|height)\b/g],
];

/** Which side of a car a size is said to be of: by what stands right behind it, else by what stands last before it. */
export function readSide(kind: FigureKind, before: string, behind: string): string | null {
  if (kind !== "mm" && kind !== "number") return null;
  const [, first = "", second = ""] = /^ ?(\p{L}+)(?: (?:de |in )?(\p{L}+))?/u.exec(behind) ?? [];
  const near = [first, second];
  const told = near.flatMap((word) => sides.find(([, pattern]) => word.search(pattern) >= 0) ?? [])[0]
    ? sides.find(([, pattern]) => near.some((word) => word.search(pattern) >= 0))
    : undefined;
  if (told || kind === "number") return told?.[0] ?? null;
  const places = sides.map(([side, pattern]) => ({
    side,
    at: [...before.matchAll(pattern)].at(-1)?.index ?? -1,
  }));
  const last = places.toSorted((a, b) => b.at - a.at)[0];
  return last && last.at >= 0 ? last.side : null;
}

const ofWholeTerm = new RegExp(
  inOrder(
    "^ ?(?:%|por ?ciento|per ?cent)[*_]* ?(?:de (?:interes|tasa) |(?:of )?interest )?",
    oneOf({
      es: String.raw`(?:en|in) total\b, total\b(?! (?:de|del|of)),
        (?:por|en|durante|sobre) (?:todo |tod[oa]s l[oa]s |l[oa]s )(?:el )?(?:\p{L}+ |\d+ )?(?:plazo|anos|meses|credito)\b`,
      en: String.raw`(?:over|for|across) (?:the )?(?:whole |entire |full )?(?:\p{L}+ |\d+ )?(?:term|years|months|loan|plan)\b`,
    }),
  ),
  "u",
);

/** `month` where a percentage is said to be one of each month, `whole` where of the whole term. */
export function readPeriod(behind: string): string | null {
  if (ofWholeTerm.test(behind)) return "whole";
  return /^ ?(?:%|por ?ciento|per ?cent)?[*_]* ?(?:de (?:interes|tasa) )?(?:mensual(?:es)?|al mes|por mes|cada mes|monthly|a month|per month|each month|\/ ?mes|\/ ?month)\b/.test(
    behind,
  )
    ? "month"
    : null;
}
