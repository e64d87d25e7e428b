import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { asksWhetherInPayment } from "../../../../hear/documents/included.ts";
import type { Talk } from "../talk.ts";

const things: [RegExp, { es: string; en: string }][] = [
  [/ (?:seguros?|insurance) /, { es: "el seguro", en: "insurance" }],
  [/ (?:gps|localizador|rastreador|tracker) /, { es: "el GPS", en: "the GPS" }],
  [
    / (?:placas?|emplacado|plates?|registration) /,
    { es: "el costo de las placas", en: "the cost of the plates" },
  ],
  [/ (?:tenencia|refrendo) /, { es: "la tenencia", en: "the tenencia" }],
  [/ (?:apertura|opening fee|origination) /, { es: "la comisión por apertura", en: "the opening fee" }],
  [/ (?:garantia|warranty) /, { es: "la garantía", en: "the warranty" }],
  [/ (?:mantenimiento|maintenance|servicios) /, { es: "el mantenimiento", en: "maintenance" }],
];

const ofPlates = / (?:placas?|emplacado|plates?|registration) /;
const inPrice = anyOf(
  inOrder(
    "^ (?:(?:y|pero|and|but|so|ya|eso|ese|that|it|todo|all) )*",
    oneOf({ es: "esta, estan, viene, vienen, va, van", en: "is, are, does" }),
    " (?:(?:ya|eso|it|that|this|they|already|come) )*(?:incluid[oa]s?|included|in)",
    " (?:en|in) (?:(?:el|the) )?(?:precio|costo|price|cost)(?: \\?)? $",
  ),
);

/** «¿ya con seguro?», "with insurance?": whether the plan has it in it. */
const withThing = anyOf(
  inOrder(
    "^ (?:(?:y|and|pero|but|eso|ese|that|thats|es|is|it|ya|already|todo) )*(?:",
    oneOf({ es: "con, trae, lleva", en: "with, including, includes" }),
    ") (?:(?:el|la|las|los|todo|the) )*(?<thing>\\w+)(?: (?:incluid[oa]s?|y todo|included|and all))?(?: \\?)? $",
  ),
);

/** «¿está incluido en la mensualidad?» right after the insurance: that is; «¿está incluido?» right after the plates: they are. */
export function spellOutIncluded(
  text: string,
  { state: { plan }, earlier: [before], language }: Talk,
): string {
  const isOfPrice = inPrice.test(plainWords(text)) || (!plan && asksWhetherInPayment(text));
  if (isOfPrice && ofPlates.test(plainWords(before ?? "")))
    return language === "es"
      ? "¿las placas están incluidas en el precio?"
      : "are the plates included in the price?";
  const named = withThing.exec(plainWords(text))?.groups?.thing;
  const of = named === undefined && asksWhetherInPayment(text) ? before : named;
  if (!plan || of === undefined) return text;
  const thing = things.find(([pattern]) => pattern.test(plainWords(of)))?.[1][language];
  if (thing === undefined) return text;
  return language === "es"
    ? `${thing} está incluido en la mensualidad?`
    : `is ${thing} included in the monthly payment?`;
}
