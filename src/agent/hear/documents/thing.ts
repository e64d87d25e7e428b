import { asksForPrices } from "../../../knowledge/search/choose-tables.ts";
import type { Language } from "../../../text/language.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { isTown } from "../../../text/words/town-names.ts";
import { hearDocumentQuestions } from "../documents.ts";
import { asksCostOfPayingEarly } from "../money/early/paying-early.ts";
import { hearWrittenId } from "../written-ids.ts";
import { isPlainCost, isPlainTime } from "./going-on.ts";

/** What is asked of a thing. */
type Fact = "price" | "time" | "warranty" | "name";

/** «¿cuánto cuesta el cambio de aceite?»: what of which thing; never of a car. */
export type AskedThing = {
  /** Null: something else. */
  fact: Fact | null;
  /** The words that name it, folded; each has to be met by what answers. */
  words: string[];
};

const article = "(?:el|la|los|las|lo|un|una|unos|unas|su|sus|the|a|an|your|my|mi|some)";
/** Behind it nothing names the thing any more. */
const ending = oneOf({
  es: String.raw`y, si, con, en, por, hasta, aqui, ahi, ustedes, me, ya, que, cuando, hoy, cuesta\w*, costaria, vale,
    saldr\w*, seria\w*, queda\w*, vendria\w*, pagari?a\w*, cuanto, tard\w+, tiene, porfa, gracias, mas, aparte, e, u,
    sale\w*, dur[ae]\w*`,
  en: `and, if, with, at, in, on, to, here, you, when, today, costs?, how, run, be, takes?, lasts?, have,
    has, please, thanks, more`,
  both: String.raw`\?, a, pesos`,
});
const thing = `(?:${article} )*((?:(?!${ending} )[a-z0-9]+ ){1,7})`;
const offered =
  "(?:(?:y|and|do|does|can|could|will|would|you|u|yall|guys|they|ustedes|aqui|also|tambien|me|le|les|hacen|tienen|ponen|oye|oiga|hola|hi|hello) )*";
const own = "(?:me|nos|les|le|se|te|lo|mas o menos|como)";

const ofPrice = [
  inOrder(
    ` (?:cuanto|en cuanto|que|a como|como cuanto) (?:${own} )*`,
    oneOf(
      "cuestan?, costaria, costara, valen?, salen?, saldria, cobran?, cobrarian?, cobras, esta, es, seria",
    ),
    ` (?:por |en |de |a )?${thing}`,
  ),
  ` (?:que|cual es el|cual seria el) (?:precio|costo) (?:tienen? |tendria |de |del |por )+${thing}`,
  ` (?:precio|costo|tarifa|price|cost|charge|fee)s? (?:de|del|por|para|of|for) ${thing}`,
  inOrder(
    " how much ",
    oneOf(
      `(?:is|are|does|do|for|would|will|to)(?! (?:you|u|yall|i|we|it|that|this) ),
        (?:do|does|would|will) (?:you|u|yall|they)(?: guys)? charge (?:me )?(?:for|to),
        (?:is|would|does|will) it (?:be |cost |run )?(?:for|to)`,
    ),
    ` ${thing}`,
  ),
  ` what (?:does|do|would|will) ${thing}(?:cost|run) `,
  ` (?:quien|a quien le toca) (?:me |lo |la |nos )?(?:pagan?|pagar|cubren?) ${thing}`,
  ` who (?:pays|covers) (?:for )?${thing}`,
  ` (?:cost|price|charge) (?:me )?to ${thing}`,
  `^ ${offered}${thing}(?:(?:en |a )?(?:cuanto|como)(?: (?:${own} )*(?:cuesta|vale|sale|cobran|es|seria))?|precio|costo|price|cost|how much) (?:\\? )?$`,
  // «¿polarizan vidrios? ¿precio?»
  `^ ${offered}${thing}\\? (?:(?:y|and|a|en|que|what) )*(?:cuanto|precio|costo|price|cost|how much)(?: \\w+)? (?:\\? )?$`,
];
const ofTime = [
  ` (?:cuanto(?: tiempo)?|que tanto|cuantos dias|cuantas horas) (?:${own} )*(?:tarda\\w*|demora\\w*|dura\\w*|lleva\\w*|toma\\w*) (?:en )?${article} ${thing}`,
  ` how (?:long|many (?:days|hours)) (?:is|are|does|do|will|would) (?:it take (?:to|for) )?${article} ${thing}`,
];
const ofWarranty = [
  ` garantias? (?:\\w+ )?(?:de|del|para|sobre) ${thing}`,
  ` (?:warrant(?:y|ies)|guarantees?) (?:\\w+ )?(?:on|of|for) ${thing}`,
  ` ${article} ${thing}(?:tienen?|traen?|incluyen?|llevan?|has|have|comes? with|include) (?:\\w+ )?(?:garantia|warranty|guarantee) `,
];
/** «¿puedo sacar el crédito a nombre de mi esposa?» */
const inName = [
  ` ${article} ${thing}(?:\\w+ ){0,3}(?:a|en|bajo el) nombre de (?!(?:la|mi|una|nuestra) (?:empresa|compania))`,
  ` ${article} ${thing}(?:\\w+ ){0,3}(?:in|under) (?:my|his|her|the) (?!(?:company|business))\\w+ name `,
];
const facts: [Fact, RegExp[]][] = [
  ["name", inName.map((pattern) => new RegExp(pattern))],
  ["warranty", ofWarranty.map((pattern) => new RegExp(pattern))],
  ["price", ofPrice.map((pattern) => new RegExp(pattern))],
  ["time", ofTime.map((pattern) => new RegExp(pattern))],
];

/** Of a car, of the money that is paid for it, or of nothing in particular. */
const ofCar = new RegExp(
  `^${oneOf({
    es: String.raw`carr\w*, autos?, coches?, vehiculos?, nave, camionetas?, trocas?, unidad\w*, modelos?, mensual\w*,
      abonos?, enganche, pagos?, credito, precio, mes, seman\w*, mas, menos, que, de, del, lista, mejor, verdad,
      veras, neta, serio, ofertas?, cual\w*, ultim\w*, otr\w*, mism\w*, siguiente, anterior, medio, diferencia,
      filtr\w*, rango, usad[oa]s?, seminuev[oa]s?, nuev[oa]s?, contado, meses, anos?, autito, quincen\w*, topes?`,
    en: String.raw`rides?, cars?, vehicles?, trucks?, ones?, whips?, payments?, down\w*, deposit, monthly, price,
      month, weekly, biweekly, list, best, top, lowest, special, lol, what\w*, which, last, third, other, same, next,
      previous, middle, cheap\w*, newest, oldest, interest, difference, filters?, range, used, cash, months, years?`,
    both: String.raw`plan\w*, total, real, final, exact\w*, actual, promo\w*, interes\w*, limit\w*, maxim\w*,
      minim\w*, max, min, version\w*, original`,
  })}$`,
);
/** What is done to a thing, or which of several: they name it only where nothing else does. */
const ordinal = /^(?:primer|segund|tercer|cuart|quint|first|second|fourth|fifth)\w*$/;
const weak = new RegExp(
  `^${oneOf({
    es: String.raw`cambi\w+, puedo, pued\w+, podri\w+, traer, reemplaz\w+, pon\w+, hac\w+, servicios?, trabajos?,
      mandar, llevar, dar\w*, costo, uds?, ustedes, lo, tramit\w+, gestion\w+, encarg\w+, arregl\w+,
      sac\w+, primer\w*, segund\w*, vidrios?, cristales, ventanas?`,
    en: String.raw`bring, take, replac\w+, do, doing, get, getting, put, putting, services?, jobs?, cost, handl\w+,
      process\w*, arrang\w+, first, second, full, new, good, windows?, glass, chang\w+`,
    both: String.raw`instal\w+, complet\w+, normal\w*, basic\w*, regular`,
  })}$`,
);

/**
 * The thing whose price, warranty or time a text asks for.
 * @param unknown the words that the search for cars has no use for
 * @returns null: it asks for no such fact, or for one of a car
 */
export function findAskedThing(text: string, unknown: string): (AskedThing & { fact: Fact }) | null {
  // «¿cuánto cuesta el lj 003?» asks it of a car.
  if (hearWrittenId(text) !== null || asksForPrices(text) || asksCostOfPayingEarly(text)) return null;
  const asked = plainWords(text);
  const left = new Set(unknown.split(" "));
  for (const [fact, patterns] of facts) {
    const named = patterns.flatMap((pattern) => pattern.exec(asked)?.[1] ?? [])[0];
    const words = named?.split(" ").filter((word) => word.length > 2 && left.has(word)) ?? [];
    if (words.length === 0 || words.every((word) => ordinal.test(word)) || isTown(words.join(" "))) continue;
    if (fact !== "name" && words.some((word) => ofCar.test(word))) continue;
    const telling = words.filter((word) => !weak.test(word));
    return { fact, words: telling.length > 0 ? telling : words };
  }
  return null;
}

/** The same of any question to the documents that names one thing and no other. */
export function findThing(text: string, unknown: string): AskedThing | null {
  const asked = findAskedThing(text, unknown);
  if (asked || hearDocumentQuestions(text).length === 0) return asked;
  const [only, another] = unknown.split(" ").filter((word) => word.length > 2 && !weak.test(word));
  return only === undefined || another !== undefined || ofCar.test(only)
    ? null
    : { fact: null, words: [only] };
}

/** True of «¿y cuánto tarda?», «¿y el polarizado?», which leave out what is asked, or of what. */
export function leavesOutThing(text: string): boolean {
  return isPlainCost(text) || isPlainTime(text) || otherThing.test(plainWords(text));
}

/** «¿y cuánto tarda?», «¿y el polarizado?» after such a question, with what it leaves out. */
export function spellOutThing(text: string, before: AskedThing, unknown: string, language: Language): string {
  const asked = plainWords(text);
  const fact = isPlainCost(text) ? "price" : isPlainTime(text) ? "time" : null;
  if (fact !== null && fact !== before.fact) return questions[language][fact](before.words.join(" "));
  const [, other = ""] = otherThing.exec(asked) ?? [];
  const left = new Set(unknown.split(" "));
  const isThing =
    other !== "" &&
    other
      .trim()
      .split(" ")
      .every((word) => left.has(word) && !ofCar.test(word));
  return isThing && before.fact ? questions[language][before.fact](other.trim()) : text;
}

const otherThing = new RegExp(
  `^ (?:y|and|what about|how about|que tal|pero) (?:(?:de|del|por|for) )?(?:${article} )?((?:[a-z0-9]+ ){1,3})(?:\\? )?$`,
);
const questions: Record<Language, Record<Fact, (thing: string) => string>> = {
  es: {
    price: (named) => `¿cuánto cuesta el ${named}?`,
    time: (named) => `¿cuánto tarda el ${named}?`,
    warranty: (named) => `¿cuánto dura la garantía del ${named}?`,
    name: (named) => `¿puede ir el ${named} a nombre de otra persona?`,
  },
  en: {
    price: (named) => `how much is the ${named}?`,
    time: (named) => `how long does the ${named} take?`,
    warranty: (named) => `how long is the warranty on the ${named}?`,
    name: (named) => `can the ${named} be in my relative's name?`,
  },
};
