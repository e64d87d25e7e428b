import { type NumberRead, type Reading, readText } from "../../../catalog/match/reading/numbers.ts";
import { leastShort, readAmount } from "../../../text/numbers/thousands.ts";
import { anyOf, inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

const down = "(?:enganche|anticipo|pago inicial|inicial|down(?: payment)?|deposit)";
const more = "(?:mas|extra|more|adicional(?:es)?|additional|on top)";
const less = "(?:menos|less)";
const notMonthly =
  "(?! (?:(?:de )?(?:descuento|rebaja|interes|tasa|discount|off|interest)|barat\\w+|economic\\w+|car[oa]s?|expensive|al mes|mensual|a month|per month|monthly|kms?|kilometros|miles|meses|months))";
const endOfIt = `(?: ${oneOf({
  es: "por favor, porfa, entonces, pesos, mejor, en efectivo, encima, a eso",
  en: "please, then, cash, in cash, on top, of that",
})})* (?:\\| )*$`;
const added = anyOf(
  ` #\\d+ ${more}${notMonthly} `,
  ` ${oneOf("sub\\w+, agreg\\w+, anad\\w+, aument\\w+, sum\\w+, pon\\w+, doy, daria, add, raise, increase, put")} (?:\\w+ )?(?:otros?|another|an additional|an extra) #\\d+ `,
  ` ${oneOf("sub\\w+, agreg\\w+, anad\\w+, aument\\w+, sum\\w+, add, raise, increase")} #\\d+ (?:mas )?(?:a|al|to) (?:\\w+ )?${down} `,
  ` (?:otros?|another|an extra|an additional) #\\d+ (?:de |of |en el |for the |as a )?${down} `,
  ` ${oneOf("sub\\w+, aument\\w+, increment\\w+, raise, increase")} (?:el |la |mi |the |my )?${down} (?:by|otros?) (?:un |another |an extra )?#\\d+ `,
  // «y si doy otros 20», "another 20k".
  `^ (?:${oneOf({
    es: `y, si, le, doy, diera, daria, dar, pongo, ponle, pusiera, meto, agrego, con, mejor, pero, metele, echale,
      sumo`,
    en: "and, if, what, i, with, put, add, but",
    both: "ok",
  })} )*(?:otros?|another|an extra) #\\d+(?: (?:pesos|mas|more|down|please|porfa))* (?:\\| )*$`,
  // «le subo 20 mil», "i'll add 20k", and nothing else.
  `^ (?:${oneOf("y, and, ok, bueno, pues, mejor, si, if, what, que, tal, le, i, ill, can, could, puedo, lets, we")} )*${oneOf("sub\\w+, agreg\\w+, anad\\w+, aument\\w+, sum\\w+, add, put in, throw in")} #\\d+${endOfIt}`,
);
const taken = anyOf(
  ` #\\d+ ${less}${notMonthly} `,
  ` ${oneOf("quit\\w+, baj\\w+, rest\\w+, reduc\\w+, take, drop, cut, lower, knock")} #\\d+ (?:off |from )?(?:a|al|de|del|from|off|of)? ?(?:\\w+ )?${down} `,
);

/** What a down payment is to become: so much more or less, so many hundredths of the price more or less, or so many times as much. */
export type DownChange = { by: number } | { byPercent: number } | { times: number };

const multiples: [string, number][] = [
  ["(?:el |un |the )?doble|duplica\\w*|duplique\\w*|double|doubling|twice", 2],
  ["(?:el |un |the )?triple|triplica\\w*|tripling|three times", 3],
  ["la mitad|halve|halving|half", 0.5],
];
/** «la mitad de enganche», "half down" are a half of the price. */
const ofDown = `(?:(?:de|of|as much) )?(?:(?:del|the|my|mi|ese|that|this|su) )(?:el |mi |the |my )?${down}`;
const filler = oneOf({
  es: `y, con, si, que, tal, doy, diera, dando, pongo, pusiera, mejor, pero, quiero, de, eso, por favor, a ver, cuanto,
    como, seria, queda, quedaria, sale, saldria, mensualidad, la, le, meto, metiera, entonces`,
  en: "and, with, if, what, how, about, i, put, give, but, want, to, that, it, as, much, please, would, be, is, the, monthly, payment, then, down",
  both: String.raw`ok, \|`,
});
const patternsOfMultiples = multiples.map(([words, times]): [RegExp, number] => {
  const bare = `^ (?:${filler} )*(?:${words})(?: ${filler})* $`;
  const named = ` (?:${words}) (?:(?:de|del|en|of|the|el|mi|my|as much) )*${down} `;
  return [times === 0.5 ? anyOf(` (?:${words}) ${ofDown} `) : anyOf(bare, named), times];
});
/** More than so many hundredths may be meant of the price or of the down payment: that is asked. */
const mostPoints = 25;

/** «otros 20», «súbele 20 al enganche», "10 less down": what leaves out its «mil». */
const short = anyOf(
  String.raw` (?:otros?|another) #\d+(?: (?:mas|more))? (?:\| )*$`,
  ` ${oneOf({
    es: "sub\\w+, agreg\\w+, anad\\w+, aument\\w+, sum\\w+, pon\\w+, met\\w+, quit\\w+, baj\\w+, rest\\w+, reduc\\w+",
    en: "add, raise, increase, put, take, drop, cut, lower, knock",
  })} (?:\\w+ )?#\\d+ (?:${more} |${less} )?(?:off )?(?:a|al|to|del|from|off|of) (?:\\w+ )?${down} `,
  ` ${oneOf("doy, diera, daria, dar, pongo, pusiera, meto, metiera, put, give")} #\\d+ (?:${more}|${less}) (?:\\| )*$`,
  ` #\\d+ (?:${more}|${less}) (?:(?:de|del|of|en|to|for|on|off) )?(?:(?:el|the|my|mi) )?${down} `,
);

/** «quítale 10 mil», "minus 20k", and nothing else: of the price, unless a plan is spoken of. */
const takenAlone = anyOf(
  `^ (?:${oneOf("y, and, ok, bueno, pues, mejor, si, if, what, que, tal, le, i, we, ill, can, could, puedo, lets, entonces, pero, but, then")} )*${oneOf({ es: "quit\\w+, rest\\w+, menos", en: "subtract, remove, take away, minus" })} #\\d+${endOfIt}`,
);

/** Right after a plan: what is taken off without a word of what it is taken off; null: nothing of it. */
export function hearBareTaking(text: string): { by: number } | null {
  const { text: words, numbers } = readText(text);
  const [amount, another] = numbers;
  if (!amount || another || amount.percent || amount.value < leastShort.downPayment) return null;
  return takenAlone.test(words) ? { by: -readAmount(amount) } : null;
}

/** How a down payment is to change: «20 mil más de enganche», "5% more down", «el doble de enganche»; null: not said. */
export function hearDownChange(text: string): DownChange | null {
  return findDownChange(readText(text))?.change ?? null;
}

type FoundChange = { change: DownChange; matched: string };

function findDownChange({ text: words, numbers }: Reading): FoundChange | null {
  const isShortOf = short.test(words) && numbers.length === 1;
  const amounts = numbers.filter(
    ({ value, percent }) => percent || value >= 1000 || (isShortOf && value >= leastShort.downPayment),
  );
  const [amount, another] = amounts;
  if (another) return null;
  if (!amount) {
    const found = patternsOfMultiples.flatMap(([pattern, times]) => {
      const matched = pattern.exec(words)?.[0];
      return matched === undefined ? [] : [{ change: { times }, matched }];
    });
    return found[0] ?? null;
  }
  if (amount.percent && amount.value > mostPoints) return null;
  const matchedAdded = added.exec(words)?.[0];
  const matched = matchedAdded ?? taken.exec(words)?.[0];
  if (matched === undefined) return null;
  const sign = matchedAdded === undefined ? -1 : 1;
  const change = amount.percent ? { byPercent: sign * amount.value } : { by: sign * readAmount(amount) };
  return { change, matched };
}

const namedDown = anyOf(` ${down} `);

/** True where the text names the down payment itself. */
export function namesDown(text: string): boolean {
  return namedDown.test(plainWords(text));
}

/**
 * A text with the down payment in place of how it changes: «a 60 con 20 mil más de enganche» is then «a 60 con 70000 de enganche».
 * @param reckon the down payment that a change leads to, as it is written with its name
 */
export function writeDownChange(text: string, reckon: (change: DownChange) => string): string {
  const reading = readText(text);
  const found = findDownChange(reading);
  if (!found) return text;
  const behind = `(?:(?:de|del|en|of|to|for|as|a|al|on) )*(?:(?:el|the|my|mi|a) )?${down} `;
  const changed = reading.text
    .replace(found.matched, " = ")
    .replace(new RegExp(`(?: (?:con|with|dando|doy|put))? = (?:${behind})?`), ` ${reckon(found.change)} `);
  return changed
    .replace(/#(\d+)/g, (_, at) => writeNumber(reading.numbers[Number(at)]))
    .replaceAll(" |", ",")
    .trim();
}

function writeNumber(number: NumberRead | undefined): string {
  if (!number) return "";
  if (number.percent) return `${number.value}%`;
  return number.unit > 1 || number.money ? `${number.value} pesos` : (number.digits ?? String(number.value));
}

const otherDown = anyOf(
  said(
    `(menos|menor|mas|mayor|otro|poco|less|lower|smaller|more|bigger|higher|another|different) (de |of an? )?${down}, ${down} (mas )?(baj[oa]|menor|chic[oa]|alt[oa]|mayor)`,
  ),
);

/** «mejor con menos enganche»: another one, and nobody knows which yet. */
export function wantsOtherDown(text: string): boolean {
  const { numbers, text: words } = readText(text);
  const isOpen = numbers.length === 0 && otherDown.test(plainWords(text));
  // «un 50% más de enganche»: of which of the two is not said.
  return isOpen || numbers.some(({ percent, value }) => percent && value > mostPoints && added.test(words));
}

const longer = anyOf(
  said(`mas (plazo|tiempo|meses|anos), (plazo|credito) mas (largo|grande|amplio), mas larg[oa], a mas (plazo|tiempo|meses|anos), (alarg|extiend|extend)\\w*, longer( term| period| loan)?,
    more (months|time|years), stretch (it|that) out, (baj|reduc)\\w* (\\w+ ){0,3}(mensualidad\\w*|pagos?|pago mensual),
    (menor|menos|mas baja?) (\\w+ ){0,2}(mensualidad|pago mensual|al mes), (mensualidad|pago mensual|pagos) (\\w+ ){0,2}(mas baj[oa]s?|menor(es)?),
    (lower|smaller|reduce|less) (\\w+ ){0,3}(monthly( payments?)?|payments?|a month|per month), (monthly|payments?) (\\w+ ){0,2}(lower|smaller)`),
);
const shorter = anyOf(
  said({
    es: String.raw`menos (plazo|tiempo|meses|anos), (plazo|credito) mas (corto|chico), mas (corto|rapido),
      (acort|acorta)\w*`,
    en: `shorter( term| period| loan)?, fewer (months|years), less (time|months|years),
      pay it off (faster|sooner)`,
  }),
);

const tooMuch = anyOf(
  said(String.raw`(too much|too high|too expensive|a lot|mucho|muy (caro|cara|alto|alta)|demasiado|fuera de mi presupuesto|out of my budget) (\w+ ){0,3}(a month|per month|monthly|al mes|por mes|mensual\w*|payments?),
    (la mensualidad|monthly payment|monthly|payments?|pagos?) (\w+ ){0,3}(too (much|high|expensive)|muy (alt|car)\w+|mucho|elevad\w+|demasiado)`),
);

/** «es mucho al mes», "that's too much per month": of the payments, and no amount instead. */
export function findsTooMuch(text: string): boolean {
  return tooMuch.test(plainWords(text)) && readText(text).numbers.length === 0;
}

/** «a más plazo», "lower payments"; null: not said, or the term itself is. */
export function hearTermChange(text: string): "longer" | "shorter" | null {
  const words = plainWords(text);
  if (shorter.test(words)) return "shorter";
  return longer.test(words) || findsTooMuch(text) ? "longer" : null;
}

const counts: [RegExp, number][] = [
  [/^(un|una|uno|otro|otra|one|a|an|another|1)$/, 1],
  [/^(dos|two|2)$/, 2],
  [/^(tres|three|3)$/, 3],
];
const count = "(un|una|otro|otra|one|a|an|another|dos|two|tres|three|\\d{1,2})";
const termFiller =
  "(?:y|and|ok|mejor|pero|but|si|if|what|how|about|que|tal|con|with|for|a|le|lo|i|it|dale|ponle|hazlo|make|that|please|por favor|porfa|seria|seran|entonces|then|de plazo)";
const addedTime = new RegExp(
  inOrder(
    `^ (?:${termFiller} )*(?:(`,
    oneOf({
      es: `agrego, agregas?, agregale, agregamos, agrega, sumo, sumale, sumas?, aumento, aumentale, aumenta, subo,
        subele, quito, quitale, quitas?, quita, bajo, bajale, reduzco, menos`,
      en: "add, adding, extend by, extend it by, take off, cut",
    }),
    `) )?${count} (more |extra |less |fewer |additional )?(`,
    oneOf({ es: "ano, anos, mes, meses", en: "year, years, month, months" }),
    String.raw`)(?: (mas|more|extra|longer|adicional|adicionales|menos|less|shorter|fewer))?(?: ${termFiller})* (?:\? )?$`,
  ),
);

/** «un año más», "2 more years", «quítale seis meses»: by how many months a term is to change; null: not said so. */
export function hearTermShift(text: string): number | null {
  const [, verb = "", said = "", before = "", unit = "", behind = ""] =
    addedTime.exec(plainWords(text)) ?? [];
  const number = counts.find(([pattern]) => pattern.test(said))?.[1] ?? Number(said);
  const isLess = / (quit\w*|baj\w*|reduzco|menos|take off|cut|less|fewer|shorter) /.test(
    ` ${verb} ${before} ${behind} `,
  );
  const isSaid = verb !== "" || before !== "" || behind !== "" || /^(otr[oa]|another)$/.test(said);
  if (!isSaid || !Number.isInteger(number) || number < 1) return null;
  return (isLess ? -1 : 1) * number * (/^(ano|year)/.test(unit) ? 12 : 1);
}

const lowest = anyOf(
  said(`(la|el|las|los|lo) (mensualidad(es)?|pagos?( mensual(es)?)?) (que (sea|salga|quede) )?(la |el |lo )?(mas (baj|chic|barat|pequen|comod)\\w+|menor|minim[oa])( posible)?,
    (la|el|lo) (menor|minim[oa]|mas baj[oa]) (posible )?(de )?(mensualidad|pago mensual|al mes), (pagar|pagando|pague) (lo )?(menos|minimo) posible( al mes)?,
    lo (menos|minimo) (que (puedo|podria|se puede|pueda|tendria que) )?(pagar )?(de |en )?(la )?(mensualidad|mensual|al mes|por mes),
    (lowest|smallest|minimum) (possible )?(monthly( payments?)?|payments?)( possible)?, (pay )?(the |as )?(least|little)( as)?( possible)? (a|per|each|every) month, least i can pay`),
);

/** «la mensualidad más baja», "the lowest monthly payment": the longest term has it. */
export function wantsLowest(text: string): boolean {
  const words = plainWords(text);
  return (
    lowest.test(words) &&
    !/ (carro|auto|coche|car|suv|pickup|camioneta) /.test(words) &&
    readText(text).numbers.length === 0
  );
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
