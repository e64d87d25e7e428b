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
