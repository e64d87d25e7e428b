import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { planQuestions } from "../../at-hand.ts";
import type { Talk } from "../talk.ts";

const taxIncluded = anyOf(
  inOrder(
    inOrder(
      "^ (?:",
      oneOf({
        es: String.raw`y, pero, eso, esa, ese, este, esta, el, la, los, las, ya, todo, con, sin, de, cuesta, viene,
          vienen, va, van, trae, traen, lleva, llevan, es, mas, a parte, aparte, incluy\w+, contempla\w*,
          cantidad, numeros`,
        en: "and, but, is, are, does, do, that, this, it, all, the, with, plus, amount, figure, numbers",
        both: "ok, inclu(?:ded?|des|ding)",
      }),
      " )*",
    ),
    oneOf({ es: "impuestos?", en: "vat, tax(?:es)?", both: "iva" }),
    String.raw`(?: (?:ya|viene|vienen|va|van|esta|estan|is|are|already|in|on|top|aparte|there|ahi|it|incluid[oa]s?|included|extra))*(?: \?)? $`,
  ),
);
/** A sum of it is asked for otherwise. */
const asksIt =
  / (incluy\w+|incluid[oa]s?|includ\w+|trae\w*|lleva\w*|viene\w*|va|van|with|con|contempla\w*|already|ya|on top|aparte|extra) /;

/** «¿incluye IVA?», "is that with tax included?" right after a plan: of its payments, and not of the price. */
export function spellOutTax(text: string, { state: { plan }, question, language }: Talk): string {
  const isOfPlan = plan !== null && question !== null && planQuestions.has(question);
  const words = plainWords(text);
  if (!isOfPlan || !taxIncluded.test(words) || !asksIt.test(words)) return text;
  return language === "es" ? "¿la mensualidad ya trae IVA?" : "is VAT already in the monthly payment?";
}

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
