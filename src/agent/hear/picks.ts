import type { NamedCar } from "../../catalog/match/names/take-names.ts";
import { compact } from "../../catalog/match/reading/text.ts";
import type { CatalogQuery } from "../../catalog/query.ts";
import type { ListedVehicle, Listing } from "../../catalog/session/listing.ts";
import { fold } from "../../text/fold.ts";
import { numberWords } from "../../text/numbers/words.ts";
import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";
import { anyOrdinal, lastWords, ordinalWords } from "../../text/words/ordinal-words.ts";
import { isRanked } from "./best.ts";
import { hearAsked } from "./facets.ts";
import { idMark, listMarkedIds } from "./writing/mark-ids.ts";
import { hearWrittenId } from "./written-ids.ts";

const ordinals = ordinalWords.map((words) => new RegExp(`^(?:${words})$`));
const last = new RegExp(`^(?:${lastWords})$`);
const before = anyOf(
  inOrder(
    "^",
    oneOf(String.raw`el, la, los, las, del, al, the, numero, num, no, opcion, option, number, auto, carro, coche, car,
      #, y, and, e, o, or, vs, versus, con, ver, lista, compar\w+`),
    "$",
  ),
);
/** "let's do 1", "I'll take 3", «vamos con 2»: a small number behind them is one of a list. */
const choosing = /^(do|take|pick|choose|want|like|go|get|prefer|quiero|prefiero|escojo|elijo|gusta)$/;
/** "go with 2", «me quedo con 2» */
const leading = /^(go|going|stick|do|vamos|vamonos|voy|quedo|quedamos)$/;
const unitBehind = anyOf(
  inOrder(
    "^",
    oneOf(`mil, %, anos?, meses, mes, years?, months?, km, kms, kilometros, puertas, pesos, k, millon,
      thousand, percent, por, precio, pago, enganche, duenos?, propietarios?, manos, owners?, price, payment, pasajeros, asientos,
      plazas, personas, people, filas?, seats, rows?, doors, llaves?, keys?, cilindros, cylinders`),
    "$",
  ),
);

/** «quiero 2 autos», "I want 3 of those": how many. */
const countsBehind =
  /^(autos|carros|coches|cars|of|de|more|mas|or|o|down|rows?|filas?|owners?|duenos?|keys|llaves|doors)$/;

/** What was picked from the list: positions from 1, or one that the list does not have. */
export type Picked = { positions: number[]; beyond: number | null };

/**
 * «el segundo», «el 3», "number 2", «el 1 y el 3», «el último»; a bare number or ordinal by itself too.
 * @param count how many the list has
 */
export function hearPositions(text: string, count: number): Picked {
  if (count > 2 && / (el|la|lo) (de |del )?(en ?)?medio (\? )?$/.test(plainWords(text)))
    return { positions: [Math.ceil(count / 2)], beyond: null };
  if (isRanked(text)) return { positions: [], beyond: null };
  const several = hearFirstOnes(plainWords(text), count);
  if (several) return { positions: several, beyond: null };
  const words = plainWords(text)
    .replace(/#(\d)/g, "# $1")
    .replace(/ por favor(?= )/, "")
    .trim()
    .split(" ");
  const picked = words.flatMap((word, at) => {
    const position = /^\d{1,2}$/.test(word) ? Number(word) : findOrdinal(word, count);
    if (position === null || position < 1 || unitBehind.test(words[at + 1] ?? "")) return [];
    const alone =
      words.length <= 2 && (words.length === 1 || /^(\?|por|porfa|please)$/.test(words[at + 1] ?? ""));
    return alone || isMarked(words, at) ? [position] : [];
  });
  const positions = [...new Set(picked.filter((position) => position <= count))];
  return { positions, beyond: picked.find((position) => position > count) ?? null };
}

const firstOnes = anyOf(
  " (?:(?:los|las|the) )?(?:(dos|tres|2|3|two|three) primer[oa]s|primer[oa]s (dos|tres|2|3)|first (two|three|2|3)|(ambos|both)) ",
  String.raw` compar\w+ (?:(?:a|entre) )?(?:los|las|the) (dos|tres|2|3|two|three) `,
);

/** «los tres primeros», "the first two", «ambos»; null: not said, or there are not so many. */
function hearFirstOnes(words: string, count: number): number[] | null {
  const first = firstOnes.exec(words)?.slice(1).find(Boolean);
  // Of more than two «ambos» are those that were spoken of.
  if (first === undefined || (/^(ambos|both)$/.test(first) && count > 2)) return null;
  const wanted = /^(ambos|both)$/.test(first) ? 2 : (numberWords.get(first) ?? Number(first));
  return wanted > 0 && wanted <= count ? Array.from({ length: wanted }, (_, index) => index + 1) : null;
}

function findOrdinal(word: string, count: number): number | null {
  if (last.test(word)) return count;
  if (/^(penultim[oa])$/.test(word)) return count - 1;
  // «el de en medio», "the middle one"
  if (/^middle$/.test(word) && count > 2) return Math.ceil(count / 2);
  const cardinal = numberWords.get(word) ?? 0;
  if (cardinal > 0 && cardinal <= ordinals.length) return cardinal;
  const position = /^(uno|one)$/.test(word) ? 1 : ordinals.findIndex((ordinal) => ordinal.test(word)) + 1;
  return position > 0 ? position : null;
}

/** «mañana a las 5», «antes de las 4», «hasta las 6» */
const beforeHour = /^(a|de|desde|hasta|tipo|sobre|para)$/;

/** «y 3» counts only where something picked stands before it; «uno» and «one» are mostly no positions. */
function isMarked(words: string[], at: number): boolean {
  const previous = words[at - 1] ?? "";
  const word = words[at] ?? "";
  const next = words[at + 1] ?? "";
  // «compara los 2», "the two": how many, not which.
  if (
    /^(los|las|the)$/.test(previous) &&
    /^(2|dos|two|3|tres|three)$/.test(word) &&
    !/^(y|and|e)$/.test(next)
  )
    return false;
  // «compara 1, 2 y 3»
  if (/^\d{1,2}$/.test(previous) && /^compar/.test(words[0] ?? "")) return isMarked(words, at - 1);
  if (previous === "las" && beforeHour.test(words[at - 2] ?? "") && !/^(y|and|e)$/.test(next)) return false;
  // "the difference between 1 and 2"
  if (/^(entre|between)$/.test(previous)) return words.some((one) => /^(compar|di(f|ff)er)/.test(one));
  const isChosen =
    choosing.test(previous) || (/^(with|for|con)$/.test(previous) && leading.test(words[at - 2] ?? ""));
  if (isChosen && /^[1-9]$/.test(word)) return !countsBehind.test(next);
  if (!before.test(previous))
    return /^(one|opcion|option)$/.test(next) && findOrdinal(word, 0) !== null && word !== "one";
  if (/^(y|and|e|o|or|vs|versus|con)$/.test(previous)) {
    return /^\d{1,2}$/.test(words[at - 2] ?? "") || findOrdinal(words[at - 2] ?? "", 0) !== null;
  }
  if (/^(uno|one)$/.test(word)) return /^(el|numero|opcion|number|option|la)$/.test(previous);
  // «la primera vez», "the first thing" pick nothing.
  return !/^(vez|cosa|thing|time|step|paso|mes|month|semana|week|seguro|auto en|duda|pregunta|question|lista|busqueda|pagina|list|search|page|results)$/.test(
    next,
  );
}

/** «compara el 20112 con el 20117»: the stock ids that are to be set side by side; empty where there are not several. */
export function hearComparedIds(text: string, atHand: string[]): string[] {
  const words = plainWords(text).trim().split(" ");
  if (!words.some((word) => /^(?:compar|vs$|versus$)/.test(word))) return [];
  const marked = listMarkedIds(fold(text));
  if (marked.length > 1) return marked;
  const ids = words.flatMap((word) => {
    const known = atHand.find((id) => fold(id) === word);
    return known ?? (/^\d{5,8}$/.test(word) && !word.endsWith("000") ? word : []);
  });
  const unique = [...new Set(ids)];
  return unique.length > 1 ? unique : [];
}

const againstAnother = anyOf(
  inOrder(
    " ",
    oneOf({
      es: String.raw`en que (se )?(diferencia|distingue|cambia),
        que (diferencia|ventaja|tiene de mejor)( \w+)? (tiene |hay )?(con|contra|sobre|respecto), es mejor`,
      en: String.raw`how (is|does) (it|this|that)( one)? differ\w*, how does (it|this|that)( one)? compare,
        is (it|this|that) (one )?better`,
      both: "(difference|differences|diferencias?)( hay| is there)?",
    }),
    " (a|al|de|del|con|que|from|to|with|than|el|la|the) ",
  ),
  String.raw` (y |and )?(contra|vs|versus|frente a|comparad[oa] con|compared (to|with)|against) (el|la|the) (?:${anyOrdinal}|${lastWords}|\d) `,
);

/** «compáralo con», «¿en qué se diferencia del segundo?»: the car under discussion is one of them. */
export function comparesCurrent(text: string): boolean {
  return (
    againstAnother.test(plainWords(text)) ||
    / (compar[ae](me|nos)?l[oa]s?|compararl[oa]s?|l[oa]s? (puedes? |podrias? |quiero )?compar(as?|e|ar|arias)|compara (este|esta|ese|esa)|compare (it|this( one| car)?|that( one| car)?)) (con|contra|with|to|against|and|y) /.test(
      plainWords(text),
    )
  );
}

const bareId = String.raw`(\d{5,8})(?= |$)(?! (?:pesos|mxn|kms?|kilometros|miles|millas|mensual\w*|al mes|de enganche|monthly|a month|down|dollars|dolares|usd)(?: |$))`;
/** «el auto 23382», «el 21051 de qué año es», "that listing no. 23382". */
const pointing = new RegExp(
  `(?:^| )${oneOf({
    es: `el, la, al, del, ese, este, autos?, carros?, coches?, camionetas?, trocas?, vehiculos?, anuncios?,
      publicacion(?:es)?`,
    en: "the, that, this, cars?, trucks?, vehicles?, listing, ad",
    both: "suvs?",
  })} (?:(?:numero|number|num|no|con) )*${bareId}`,
);
/** «23382 sigue disponible?», "hi, is 23382 still for sale". */
const opening = new RegExp(
  `^(?:(?:hola|hi|hello|hey|oye|buen[oa]s|dias|tardes|noches|good|morning|afternoon|and|y|is|sigue|esta) )*${bareId}`,
);

const numberNamed = anyOf(
  inOrder(
    "(?:^| )",
    oneOf({
      es: `clave, codigo, unidad, inventario, referencia,
        (?:numero|num|no) de (?:auto|carro|coche|unidad|catalogo|lista), folio`,
      en: "id, stock, code, sku, unit, inventory, ref, reference",
    }),
    String.raw`(?: (?:id|es|is|el|la|numero|num|number|no|del auto))* ([a-z0-9-]*\d[a-z0-9-]*)(?= |$)`,
  ),
);

/**
 * A stock id that the text gives: one of the cars at hand, or one behind a word like «clave» or "id".
 * @returns null where there is none
 */
export function hearStockId(text: string, atHand: string[]): string | null {
  const words = fold(text)
    .replace(/[^a-z0-9-]+/g, " ")
    .trim()
    .split(" ");
  const known = atHand.find((id) => words.includes(fold(id)));
  if (known) return known;
  const [, numbered] = /(?<![\p{L}\p{N}])#\s?(\d{4,8})(?!\d)/u.exec(text) ?? [];
  if (numbered) return numbered;
  const line = words.join(" ");
  const named = numberNamed.exec(line);
  if (named?.[1] && named[1].length >= 3 && !/^(?:19|20)\d\d$/.test(named[1])) return named[1].toUpperCase();
  const asked =
    /(?:^| )(?:info\w*|datos|detalles?|ficha|fotos?|imagenes|details?|photos?|pictures?|pics?) (?:(?:del?|of|on|about|for|the|auto|carro|coche|camioneta|car|numero|number|no|el|la) )+(\d{4,8})(?= |$)/.exec(
      line,
    );
  if (asked?.[1] && !/^(?:19|20)\d\d$/.test(asked[1])) return asked[1];
  // Neither round nor a price as stock has them.
  const pointed = pointing.exec(line)?.[1] ?? (hearAsked(text).facets.length > 0 && opening.exec(line)?.[1]);
  if (pointed && !/(?:00|99|990)$/.test(pointed)) return pointed;
  const written = hearWrittenId(text);
  if (written) return written;
  const [only = "", ...others] = words;
  return others.length === 0 && /^\d{5,8}$/.test(only) && !only.endsWith("000") ? only : null;
}

/** A text without the stock id in it, whose figures would be a price, a year or what may be paid each month. */
export function dropStockId(text: string): string {
  const id = hearStockId(text, []);
  return id === null ? text : text.replace(new RegExp(`(?:${idMark})?${RegExp.escape(id)}`, "iu"), " ");
}

/** The cars at hand that are of a name, and of the years, that the text gives. */
export function findListed<T extends Pick<ListedVehicle, "label">>(
  items: T[],
  { make, model }: NamedCar,
  { year_min: from, year_max: to }: CatalogQuery,
): T[] {
  return items.filter(({ label }) => {
    const written = compact(label);
    if (!written.startsWith(compact(make))) return false;
    if (model && !written.startsWith(compact(make) + compact(model)) && !written.startsWith(compact(model)))
      return false;
    if (from == null && to == null) return true;
    const year = readYear(label, model);
    return year >= (from ?? 0) && year <= (to ?? 9999);
  });
}

/** Of cars that are called alike the one that has a word of the text in its name, which no other one has; null: none. */
export function findByWords<T extends Pick<ListedVehicle, "label">>(items: T[], text: string): T | null {
  const words = plainWords(text)
    .trim()
    .split(" ")
    .filter((word) => word.length > 1 && !/^\d+$/.test(word));
  const found = items.filter(({ label }) => {
    const written = plainWords(label);
    return words.some(
      (word) =>
        written.includes(` ${word} `) && items.some((one) => !plainWords(one.label).includes(` ${word} `)),
    );
  });
  const [only, another] = found;
  return another === undefined ? (only ?? null) : null;
}

function readYear(label: string, model: string | null): number {
  const behindName = model ? label.slice(label.indexOf(model) + model.length) : label;
  return Number(/\b(?:19|20)\d\d\b/.exec(behindName)?.[0] ?? 0);
}

const definite = / (el|la|the|ese|esa|este|esta|del|al|this|that|about|sobre|gusta|interesa) /;
const searching =
  / (busco|buscando|tienes|tienen|hay|un|una|algun|alguno|looking|have|any|an|another|otro|otra) /;

/** «el versa», "the Sentra": one that is known; «busco un versa» is of any. */
export function isDefinite(text: string): boolean {
  const words = plainWords(text);
  return definite.test(words) && !searching.test(words);
}

/** «el versa», "the Sentra" speak of one on the list; «busco un versa», "do you have a Sentra" of any. */
export function speaksOfListed(text: string, listing: Listing | null): boolean {
  return listing !== null && isDefinite(text);
}
