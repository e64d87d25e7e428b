import { anyOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const savingOrLess = anyOf(
  said({
    es: String.raw`ahorr\w+, me conviene mas,
      (cuanto|que tanto) (\w+ ){0,2}(mas|menos) (de |en )?(interes(es)?|pag\w+),
      (cuanto|que tanto) (\w+ )?(pag\w+|sale|cuesta) (\w+ )?(de )?(mas|menos), diferencia (\w+ ){0,3}?(de|entre) (a |el de |el )?\d\d (meses )?(y|a|con|contra|vs) (a |el de |el )?\d\d`,
    en: String.raw`sav(e|es|ing), (how much|much) (more|less) (\w+ ){0,3}(interest|pay\w*),
      difference (\w+ ){0,3}?(between|from) (the )?\d\d (months? )?(and|to|vs) (the )?\d\d`,
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
