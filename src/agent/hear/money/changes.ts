import { readText } from "../../../catalog/match/reading/numbers.ts";
import { anyOf, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const down = "(?:enganche|anticipo|pago inicial|inicial|down(?: payment)?|deposit)";
const more = "(?:mas|extra|more|adicional(?:es)?|additional|on top)";
const less = "(?:menos|less)";
const notMonthly =
  "(?! (?:barat\\w+|economic\\w+|car[oa]s?|expensive|al mes|mensual|a month|per month|monthly|kms?|kilometros|miles|meses|months))";
const added = anyOf(
  ` #\\d+ ${more}${notMonthly} `,
  ` ${oneOf("sub\\w+, agreg\\w+, anad\\w+, aument\\w+, sum\\w+, pon\\w+, doy, daria, add, raise, increase, put")} (?:\\w+ )?(?:otros?|another|an additional|an extra) #\\d+ `,
  ` ${oneOf("sub\\w+, agreg\\w+, anad\\w+, aument\\w+, sum\\w+, add, raise, increase")} #\\d+ (?:mas )?(?:a|al|to) (?:\\w+ )?${down} `,
  ` (?:otros|another|an extra|an additional) #\\d+ (?:de |of |en el |for the |as a )?${down} `,
);
const taken = anyOf(
  ` #\\d+ ${less}${notMonthly} `,
  ` ${oneOf("quit\\w+, baj\\w+, rest\\w+, reduc\\w+, take, drop, cut, lower, knock")} #\\d+ (?:off |from )?(?:a|al|de|del|from|off|of)? ?(?:\\w+ )?${down} `,
);

/** By how much a down payment is to be another one: «20 mil más de enganche», "take 10k off the deposit"; null: not said. */
export function hearDownChange(text: string): number | null {
  const { text: words, numbers } = readText(text);
  const amounts = numbers.filter(({ value, percent }) => value >= 1000 && !percent);
  const [amount, another] = amounts;
  if (!amount || another) return null;
  if (added.test(words)) return amount.value;
  return taken.test(words) ? -amount.value : null;
}

const otherDown = said(
  `(menos|menor|mas|mayor|otro|poco|less|lower|smaller|more|bigger|higher|another|different) (de |of an? )?${down}, ${down} (mas )?(baj[oa]|menor|chic[oa]|alt[oa]|mayor)`,
);

/** «mejor con menos enganche»: another one, and nobody knows which yet. */
export function wantsOtherDown(text: string): boolean {
  return new RegExp(otherDown).test(plainWords(text)) && readText(text).numbers.length === 0;
}

const longer = anyOf(
  said(`mas (plazo|tiempo|meses|anos), (plazo|credito) mas (largo|grande|amplio), mas larg[oa], a mas (plazo|tiempo|meses|anos), (alarg|extiend|extend)\\w*, longer( term| period| loan)?,
    more (months|time|years), stretch (it|that) out, (baj|reduc)\\w* (\\w+ ){0,3}(mensualidad\\w*|pagos?|pago mensual),
    (menor|menos|mas baja?) (\\w+ ){0,2}(mensualidad|pago mensual|al mes), (mensualidad|pago mensual|pagos) (\\w+ ){0,2}(mas baj[oa]s?|menor(es)?),
    (lower|smaller|reduce|less) (\\w+ ){0,3}(monthly( payments?)?|payments?|a month|per month), (monthly|payments?) (\\w+ ){0,2}(lower|smaller)`),
);
const shorter = anyOf(
  said(
    `menos (plazo|tiempo|meses|anos), (plazo|credito) mas (corto|chico), mas (corto|rapido), (acort|acorta)\\w*, shorter( term| period| loan)?, fewer (months|years), less (time|months|years), pay it off (faster|sooner)`,
  ),
);

/** «a más plazo», "lower payments"; null: not said, or the term itself is. */
export function hearTermChange(text: string): "longer" | "shorter" | null {
  const words = plainWords(text);
  if (shorter.test(words)) return "shorter";
  return longer.test(words) ? "longer" : null;
}

const leastShare = 10;
const shareAlone =
  /^ ((y|and|pero|but|ok|bueno|mejor|que tal|what about|how about|si|if|i|ahora|now|a ver) )*(con|with|doy|diera|dando|sea|fuera|put|puse) (el|del|un|the) #\d+ (\| )*$/;

/** «¿y con el 30?», where a plan is spoken of: a share of the price, 30 for 30 %; null: none, or one of a list. */
export function hearShare(text: string): number | null {
  const { text: words, numbers } = readText(text);
  const [number] = numbers;
  if (!number?.digits || number.unit > 1 || number.money || !shareAlone.test(words)) return null;
  return number.value >= leastShare && number.value < 100 ? number.value : null;
}
