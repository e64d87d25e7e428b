import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { hearConditions } from "../../../../hear/money/conditions.ts";
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

const charged =
  / (?:cobran?|lleva|causa|genera|paga|mas|incluye|charge|pay|plus|include) (?:\w+ ){0,2}(?:iva|vat|tax|impuestos?) (?:(?:on|for|in) (?:it|that) |tambien |too )?(?:\? )?$/;

/** «¿y cobran IVA?», "is tax included?" right behind the fee for opening a credit: of that. */
export function spellOutTaxOfFee(text: string, { earlier: [before = ""], language }: Talk): string {
  const words = plainWords(text);
  const isBehind = hearConditions(before).has("fee") && !tax.test(plainWords(before));
  const isAsked = charged.test(words) || (taxIncluded.test(words) && asksIt.test(words));
  if (!isBehind || !isAsked || / (?:precio|price) /.test(words)) return text;
  return language === "es" ? "¿la comisión por apertura lleva IVA?" : "is there VAT on the opening fee?";
}
const tax = / (?:iva|vat|tax|taxes) /;

/** «¿incluye IVA?», "is that with tax included?" right after a plan: of its payments, and not of the price. */
export function spellOutTax(text: string, { state: { plan }, question, language }: Talk): string {
  const isOfPlan = plan !== null && question !== null && planQuestions.has(question);
  const words = plainWords(text);
  if (!isOfPlan || !taxIncluded.test(words) || !asksIt.test(words)) return text;
  return language === "es" ? "¿la mensualidad ya trae IVA?" : "is VAT already in the monthly payment?";
}
