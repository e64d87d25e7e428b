import { isAmbiguous, isEnglishWord } from "../../../catalog/match/names/everyday-names.ts";
import { isKnownName } from "../../../catalog/match/names/known-cars.ts";
import { compact } from "../../../catalog/match/reading/text.ts";
import { isCommonWord } from "../../../catalog/match/vocabulary.ts";
import { understand } from "../../../catalog/match.ts";
import { foldText } from "../../../text/fold.ts";
import { inOrder, oneOf, said } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { ownAsPayment, relativeInEnglish } from "../documents/own-car.ts";

/** No other owner. */
const word = String.raw`(?!(?:mi|my|nuestr[oa]|our)\s)[\p{L}\p{N}][\p{L}\p{N}-]*`;

/** Whose it is, and the words behind that, among which its name stands. */
const owned = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(mi|my(?:\s+${relativeInEnglish})?|nuestr[oa]|our)\s+(${word}(?:\s+${word}){0,6})`,
  "giu",
);
/** «el jetta que tengo», "the sentra i drive". */
const had = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(el|la|the)\s+(${word}(?:\s+${word}){0,3}?)\s+(?:que (?:tengo|traigo|manejo)|(?:that )?i (?:have|own|drive|already have)|(?:that )?i['’]ve got)(?![\p{L}\p{N}])`,
  "giu",
);
/** «¿toman un aveo 2013?», "would you take a 2010": a car that is offered. */
const taking = [
  inOrder(
    String.raw`(?<![\p{L}\p{N}])`,
    oneOf({
      es: "(?:toman?|tomas|tomar[ií]as?|tomar[ií]an|reciben?|recibes|recibir[ií]an?|aceptan?|aceptas|aceptar[ií]an?|agarran|agarras|compran|comprar[ií]an)",
      en: String.raw`(?:do|would|will|can|could)\s+(?:you|u|y['’]?all)(?:\s+guys)?\s+(?:still\s+)?(?:take|accept|buy|consider)`,
    }),
    String.raw`\s+`,
    oneOf({
      es: String.raw`a cuenta\s+, (?:(?:un|alg[uú]n)\s+)?cambios?\s+(?:por\s+|de\s+)?, a cambio\s+`,
      en: String.raw`(?:a\s+)?trades?\??\s+(?:for\s+|of\s+)?`,
    }),
    "?",
  ),
  String.raw`(?<![\p{L}\p{N}])l[oa]\s+cambi(?:as?|an|ar[ií]as?|ar[ií]an)\s+por\s+`,
  String.raw`(?<![\p{L}\p{N}])(?:would|will|can|could)\s+(?:you|u)\s+trade\s+(?:it\s+)?for\s+`,
].join("|");
const offered = new RegExp(String.raw`(${taking})(?:una?|an?)\s+(${word}(?:\s+${word}){0,6})`, "giu");
/** «¿toman uno con 200 mil km?», «¿reciben autos 2009?», "do you take old cars": of what kind, and nothing of its name. */
const offeredKind = new RegExp(
  inOrder(
    `(${taking})`,
    oneOf({
      es: "uno",
      en: "one",
      both: String.raw`(?:(?:un|an?)\s+)?(?:autos?|carros?|coches?|camionetas?|veh[ií]culos?|cars?|trucks?)`,
    }),
    String.raw`(?=\s+(?:(?:que|sea|sean|del?|modelos?|a[nñ]os?|con|with|from|that|is|has|m[aá]s|over|like|como)\s+)*(?:\d|muchos|alto|viej|antigu|usad|chocad))`,
  ),
  "giu",
);

/** «quiero mi jetta», «apártame mi versa», "hold my civic": the one that is bought. */
const bought = new RegExp(
  inOrder(
    oneOf({
      es: String.raw`quiero, quisiera, comprar?, recoj\p{L}*, entreguen, entregan, ap[aá]rt\p{L}*, sep[aá]r\p{L}*,
        gu[aá]rd\p{L}*, recog\p{L}*`,
      en: "want, get, buy, buying, hold, reserve, collect, pick up, picking up, save",
      both: String.raw`res[eé]rv\p{L}*`,
    }),
    String.raw`\s+(?:ya\s+)?$`,
  ),
  "iu",
);

const beside = new RegExp(
  `^${oneOf({
    es: `viejo, vieja, propio, propia, usado, usada, querido, pobre, carro, auto, coche, camioneta, de, del, modelo,
      año, ano, viejito`,
    en: "old, current, own, used, trusty, car, truck, model, year",
    both: "actual, suv, van",
  })}$`,
  "iu",
);
const year = /^(?:19[89]|20[0-3])\d$/;
/** «un 2014 con 200 mil km», "a 2010 truck", and no "2010 license". */
const ofYear = new RegExp(
  inOrder(
    String.raw`^(?:19[89]|20[0-3])\d`,
    oneOf(
      String.raw`$, \s+${oneOf(`autos?, carros?, coches?, camionetas?, cars?, trucks?, suvs?, vans?, model, modelo, one, o, u, or,
        y, and, con, que, a, al, de, del, en, como, with, that, which, as, in, for, on, from, if, si,
        aunque, even, still, todav[ií]a, usad[oa], used`)}(?!\S)`,
    ),
  ),
  "i",
);
/** Beside those that are told apart where a car is asked for. */
const ordinary = /^(?:note|quest)$/;
const asPayment = new RegExp(said(ownAsPayment));
/** How many words of a version may stand between its name and its year. */
const mostBetween = 2;

/**
 * A car of the customer's own that is called by its name, as «mi carro»: it is none to be looked for. «con mi jetta 2014 de
 * enganche» is «con mi carro 2014 de enganche», "my 2015 sentra" "my car 2015".
 */
export function callOwnCar(text: string): string {
  return text
    .replace(owned, (all: string, whose: string, words: string, at: number) => {
      const before = text.slice(0, at);
      const found = bought.test(before) ? null : dropName(words);
      if (found === null) return all;
      const said = `${sayCar(whose)}${found.left}`;
      const isCar =
        !mayBeWord(found, isEnglish(whose)) ||
        asPayment.test(plainWords(`${before}${said}${text.slice(at + all.length)}`));
      return isCar ? said : all;
    })
    .replace(offeredKind, (_, taken: string) => `${taken}${sayMine(taken)}`)
    .replace(offered, (all: string, taken: string, words: string) => {
      const found = dropName(words);
      if (found === null) return ofYear.test(words) ? `${taken}${sayMine(taken)} ${words}` : all;
      return mayBeWord(found, isEnglish(sayMine(taken))) ? all : `${taken}${sayMine(taken)}${found.left}`;
    })
    .replace(had, (all: string, article: string, words: string) => {
      const isThe = article.toLowerCase() === "the";
      const found = dropName(words);
      if (found === null || mayBeWord(found, isThe)) return all;
      return `${isThe ? "my car" : "mi carro"}${found.left}`;
    });
}

const dated = new RegExp(
  String.raw`(?<=(?<![\p{L}\p{N}])(?:mi carro|nuestro carro|(?:my|our)(?:\s+${relativeInEnglish})? car)) (?:19|20)\d\d(?![\p{L}\p{N}])`,
  "giu",
);

/** True of «mi carro 2014»: of which year it is, is said. */
export function datesOwnCar(text: string): boolean {
  return text.search(dated) >= 0;
}

/** The year of one's own car is none to be looked for either. */
export function dropOwnYear(text: string): string {
  return text.replace(dated, "");
}

const isEnglish = (whose: string) => /^(?:my|our)/i.test(whose);

const sayMine = (taken: string) => (/ (?:you|u|y['’]?all) /i.test(taken) ? "my car" : "mi carro");

function sayCar(whose: string): string {
  if (isEnglish(whose)) return `${whose} car`;
  return /^nuestr/i.test(whose) ? "nuestro carro" : `${whose} carro`;
}

/** @param left what stands behind the name, after the year that stands with it */
type Found = { left: string; name: string; isDated: boolean };

/** True of a single name without a year that is a word of its language too: "my charger", «mi fiesta». */
function mayBeWord({ name, isDated }: Found, inEnglish: boolean): boolean {
  if (isDated || !(isAmbiguous(name) || ordinary.test(name))) return false;
  return inEnglish || !isEnglishWord(name);
}

/** @returns null where the words begin with no name */
function dropName(words: string): Found | null {
  const parts = words.split(/\s+/);
  const years: string[] = [];
  const names: string[] = [];
  let at = 0;
  while (at < parts.length) {
    const [one = "", next = ""] = parts.slice(at);
    const length = countName(one, next);
    if (year.test(one)) years.push(one);
    else if (length > 0) names.push(...parts.slice(at, at + length));
    else if (!beside.test(one) || (names.length > 0 && !year.test(next))) break;
    at += Math.max(length, 1);
  }
  if (names.length === 0) return null;
  const between = parts.slice(at, at + mostBetween + 1).findIndex((part) => year.test(part));
  if (years.length === 0 && between > 0) {
    years.push(parts[at + between] ?? "");
    at += between + 1;
  }
  const left = ["", ...years.slice(0, 1), ...parts.slice(at)].join(" ");
  return { left, name: compact(foldText(names.join(" "))), isDated: years.length > 0 };
}

/** How many of two words are a car's name, in stock or not, however it is spelled. */
function countName(one: string, next: string): number {
  if (year.test(one) || beside.test(one)) return 0;
  return isName(one) ? 1 : isName(`${one} ${next}`) ? 2 : 0;
}

function isName(words: string): boolean {
  const folded = foldText(words);
  // Reading costs much more than that, and is asked of each word behind «mi».
  const [first = ""] = folded.split(" ");
  if (isCommonWord(first) && !isKnownName(compact(folded))) return false;
  const { missing, rest } = understand(words, [], "2000-01-01");
  return missing !== null && compact(rest) === compact(foldText(missing.model ?? missing.make ?? ""));
}
