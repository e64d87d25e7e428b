import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
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
const included = anyOf(
  inOrder(
    "^ (?:(?:y|pero|and|but|so|ya|eso|ese|that|it|todo|all) )*",
    oneOf({ es: "esta, estan, viene, vienen, va, van", en: "is, are, does" }),
    " (?:(?:ya|eso|it|that|this|they|already|come) )*(?:incluid[oa]s?|included|in)(?: (?:(?:en|in|with|con) )?(?:(?:la|las|el|los|mi|the|my) )?(?:mensualidad(?:es)?|pagos?|(?:monthly )?payments?|plan|credito|loan))?(?: \\?)? $",
  ),
);

/** «¿está incluido en la mensualidad?» right after the insurance: that is. */
export function spellOutIncluded(
  text: string,
  { state: { plan }, earlier: [before], language }: Talk,
): string {
  if (!plan || before === undefined || !included.test(plainWords(text))) return text;
  const thing = things.find(([pattern]) => pattern.test(plainWords(before)))?.[1][language];
  if (thing === undefined) return text;
  return language === "es"
    ? `${thing} está incluido en la mensualidad?`
    : `is ${thing} included in the monthly payment?`;
}
