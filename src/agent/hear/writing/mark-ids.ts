import { isKnownName } from "../../../catalog/match/names/known-cars.ts";
import { listIdWords, listSpellings } from "../../../catalog/stock-id.ts";
import { fold } from "../../../text/fold.ts";
import type { Language } from "../../../text/language.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";

/** Before a number that is an id and no amount: «el 24500», "that car no. 24500"; and what is no longer one. */
const pointing = new RegExp(
  inOrder(
    oneOf(
      String.raw`^, (?<![\p{L}\p{N}])${oneOf(String.raw`el, la, al, del, los, ese, esa, este, esta, autos?, carros?, coches?, camionetas?, trocas?,
        vehiculos?, unidad, cars?, trucks?, vehicles?, suvs?, the, that, this, about, numero, number, num,
        no\.?, y, and, con, vs, anuncio, listing, ad`)}\s+, #\s?`,
    ),
    "$",
  ),
  "iu",
);
const ofAmount =
  /^\s*(?:pesos|mxn|mil(?!\p{L})|k(?!\p{L})|%|kms?(?!\p{L})|kil[oó]metros|miles|millas|al mes|mensual|por mes|a month|monthly|de enganche|de anticipo|enganche|down|d[oó]lares|dollars|usd)/iu;
const lastWord = /([\p{L}\p{N}-]+)\s+$/u;
const roundTo = 500;
const compares = /(?<!\p{L})(?:compar\p{L}*|vs|versus)(?!\p{L})/iu;

/**
 * A text with each stock id in it written as one, behind a word for it: «¿cuánto cuesta el k77?» of a car K-77.
 * @param stockIds those of the stock that stand in it
 */
export function markStockIds(text: string, stockIds: string[], language: Language): string {
  if (stockIds.length === 0) return text;
  return listIdWords(text).reduce((marked, word) => {
    const id = listSpellings(word).find((spelling) => stockIds.includes(spelling));
    const isMarkable =
      id !== undefined && /^[a-z0-9-]{2,}$/i.test(id) && !isKnownName(fold(word).replaceAll("-", ""));
    return isMarkable ? markOne(marked, word, id, language) : marked;
  }, text);
}

function markOne(text: string, word: string, id: string, language: Language): string {
  const at = text.indexOf(word);
  const [before, behind] = [text.slice(0, at), text.slice(at + word.length)];
  const isAlone = before.trim() === "" && /^[\s?!.]*$/.test(behind);
  // «el versa 21798»; a round sum is rather its price.
  const isNamed = isKnownName(fold(lastWord.exec(before)?.[1] ?? "")) && Number(word) % roundTo !== 0;
  const isPointed = isAlone || isNamed || pointing.test(before) || compares.test(before);
  const isAmount = /^\d+$/.test(word) && (!isPointed || ofAmount.test(behind));
  return isAmount || at < 0 ? text : `${before}${language === "es" ? "clave" : "id"} ${id}${behind}`;
}

/** The word that {@link markStockIds} writes before an id. */
export const idMark = String.raw`(?<!\p{L})(?:clave|id)\s+`;
const marked = new RegExp(String.raw`${idMark}([a-z0-9-]*\d[a-z0-9-]*)`, "giu");

/** The ids that are written as such. */
export function listMarkedIds(text: string): string[] {
  return [...text.matchAll(marked)].map(([, id = ""]) => id.toUpperCase());
}

/** A text without the ids that are written as such: their figures are no amounts and no terms. */
export function dropMarkedIds(text: string): string {
  return text.replace(marked, " ");
}
