import { readText } from "../../../catalog/match/reading/numbers.ts";
import { anyOf, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const better =
  oneOf(String.raw`conv\w+, barat\w+, economic\w+, mejor, menos, menor, pag\w+, car[oa]s?, cheap\w*, less, least, better, best,
  lowest, lower, cost\w*, sav\w+, baj[oa]s?`);
const filler = oneOf(
  `y, and, ok, pero, but, entonces, then, so, en, in, total, general, overall, al, final, a la larga, tu, crees, o, or, \\d\\d, meses, months, interes, intereses, interest, que, de, esos, esas, estos, los, las,
  cuatro, tres, dos, planes, plazos, opciones, of, these, those, them, the, plans, terms, options, one, es, seria, me, te, do, you, think, would, is, for, sale, salia, saldria, queda, quedaria,
  resulta, lo, el, la, mas, mensualidad, mensualidades, monthly, payment, payments, long, run, would be, end, a, mes, month`,
);
const whichTerm = anyOf(
  String.raw` (cual|que|which|what) (\w+ ){0,3}(plazos?|terms?|meses|months) (\w+ ){0,4}${better} `,
  // «¿qué me sale menos en total, a 36 o a 72?»
  String.raw` (?:cual|que|which|what) (\w+ ){0,3}${better} (\w+ ){0,3}(?:a |over |at )?\d\d (?:meses |months )?(?:o|or|vs) (?:a |over |at )?\d\d `,
  `^ (?:${filler} )*(?:cual|which|what) (?:${filler} )*${better} (?:(?:${filler}|${better}) )*(?:\\? )?$`,
);

/** «¿cuál de esos plazos me conviene más?», «y en total, ¿cuál es más barato?», "which costs less overall?" */
export function asksWhichTerm(text: string): boolean {
  return whichTerm.test(plainWords(text));
}

/** «¿cuál plazo me conviene?», which names none: of all that there are. */
export function asksAmongTerms(text: string): boolean {
  const isNamed = / (?:plazos?|meses|terms?|months) /.test(plainWords(text));
  return isNamed && asksWhichTerm(text) && readText(text).numbers.length === 0;
}
