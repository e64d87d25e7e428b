import { anyOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const savingOrLess = anyOf(
  said({
    es: String.raw`ahorr\w+, me conviene mas,
      (cuanto|que tanto) (\w+ ){0,2}(mas|menos) (de |en )?(interes(es)?|pag\w+)`,
    en: String.raw`sav(e|es|ing), (how much|much) (more|less) (\w+ ){0,3}(interest|pay\w*)`,
    both: String.raw`(sale|saldria|queda|quedaria|seria|es|is it|would it be) (mas barat\w+|menos car\w+|cheaper|less expensive),
      (cuesta|sale|costs?) (menos|less)`,
  }),
);

/** «¿cuál sale más barato al mes?» is of payments, and of cars. */
const ofEachMonth = / (cual|which) (\w+ ){0,6}(al mes|por mes|mensual\w*|a month|per month|monthly) /;

/** «¿cuánto me ahorro a 36 en vez de 60?», "how much would I save with a shorter term": how far plans are apart. */
export function asksSaving(text: string): boolean {
  const words = plainWords(text);
  return (
    savingOrLess.test(words) &&
    !ofEachMonth.test(words) &&
    / (plazos?|meses|terms?|months|(a|over|with|en|at|for|con|de|of|than|el|the|and|y|vs) \d\d) /.test(words)
  );
}
