import { isColour } from "../../../catalog/match/bodies-and-colours.ts";
import type { CatalogQuery } from "../../../catalog/query.ts";
import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import { plainWords } from "../../../text/plain-words.ts";

type Field = keyof CatalogQuery;

/** What of a search a customer may leave open, by what it is called. */
const names: [name: string, fields: Field[]][] = [
  ["colou?r|color", ["colour"]],
  ["marca|brand|make", ["make", "model", "version"]],
  ["modelo|model", ["model", "version"]],
  ["ano|year|antiguedad|age", ["year_min", "year_max"]],
  ["precio|price|presupuesto|budget|costo|cost", ["price_min", "price_max"]],
  ["kilometraje|mileage|kilometros|km|kms|miles", ["km_max"]],
  ["transmision|caja|transmission|gearbox", ["transmission"]],
  ["combustible|fuel|motor|engine", ["fuel"]],
  ["carroceria|body|tipo|type|kind", ["body"]],
  ["ubicacion|ciudad|sucursal|location|city|branch", ["location"]],
];

const indifferent =
  oneOf(`any, cualquier, whatever, no importa(?: (?:el|la|de que))?, sin importar(?: (?:el|la))?,
    (?:me )?da (?:igual|lo mismo)(?: (?:el|la|de que))?, sea cual sea (?:el|la), never ?mind(?: about)?(?: the)?,
    i dont (?:care|mind)(?: about)?(?: the| what| which)?, (?:ya )?no (?:me )?importa (?:el|la), regardless of(?: the)?`);
const indifferentBehind = oneOf(
  `(?:ya )?no (?:me )?importa, (?:me )?da (?:igual|lo mismo), es lo de menos, doesnt matter, does not matter, isnt important, no matter`,
);
const undo =
  oneOf(`quit(?:a|e|ar)(?:le|me)?, saca(?:le)?, borra(?:r|le)?, elimina(?:r|le)?, olvida(?:te|r)?(?: de)?,
    drop, remove, clear, lose, scratch, ignore, ignora, skip, forget(?: about)?, never ?mind(?: about)?`);
const filter = oneOf(
  "filtro, limite, tope, restriccion, condicion, filter, limit, cap, restriction, requirement",
);
const thatFilter = `(?:(?:el|la|los|las|l|mi|mis|the|any|my|that)? ?(?:${filter} )?(?:(?:de|del|for|on|of) )?(?:el |la |the )?)`;
/** «lo de rojo», «eso del 2020», «el filtro de automático»: a filter by its value. */
const byValue = new RegExp(
  [
    ` ${undo} (?:lo|eso|esto|(?:el|la) ${filter}) (?:del?|que) `,
    ` (?:sin|without) (?:el |la |the )?${filter} (?:del?|of) `,
    ` ${undo} (?:the|that) (?!${filter} )(?:[a-z0-9]+ ){1,3}(?:(?:${filter}|part|thing|bit) )?$`,
  ].join("|"),
);

const patterns = names.map(([name, fields]) => ({
  fields,
  pattern: new RegExp(
    [
      ` ${indifferent} (?:${name}) `,
      ` (?:${name}) ${indifferentBehind} `,
      ` (?:del?|el|la|of|in) (?:${name}) que (?:sea|haya|tengas?|tengan) `,
      ` ${undo} ${thatFilter}(?:${name}) `,
      ` (?:sin|no|without) (?:a |an |un |una |el |the )?${filter} (?:de |del |of |on )?(?:el |la |the )?(?:${name}) `,
      ` (?:sin|no|without) (?:a )?(?:${name}) ${filter} `,
    ].join("|"),
  ),
}));

/**
 * «cualquier color», "never mind the year", «quita lo de rojo»: the fields of a search that may be anything from now on.
 * @param filters what the text names besides: taken back rather than asked for, where it is said so
 */
export function hearLeftOpen(text: string, filters: CatalogQuery): Field[] {
  const words = plainWords(text);
  const named = patterns.flatMap(({ fields, pattern }) => (pattern.test(words) ? fields : []));
  if (named.length > 0 || !byValue.test(words)) return named;
  return names.flatMap(([, fields]) => fields).filter((field) => filters[field] != null);
}

const undoing = new RegExp(` ${undo} `);

/** «quita los rojos», after red ones were asked for, takes that wish back; else it says what is not wanted. */
export function takesBack(text: string): boolean {
  return undoing.test(plainWords(text));
}

/** A search without what is left open, and without what was refused of it. */
export function leaveOpen(query: CatalogQuery, open: Field[]): CatalogQuery {
  const isOpen = (term: string) => open.includes("colour") && isColour(term);
  const kept = Object.entries(query).filter(([field]) => !open.includes(field as Field));
  return { ...Object.fromEntries(kept), exclude: query.exclude?.filter((term) => !isOpen(term)) ?? null };
}

const anyOfThem = anyOf(
  inOrder(
    "^ ((ok|bueno|pues|no|ya|entonces|mmm|well|then|actually) )*(de )?(",
    oneOf({
      es: "cualquiera, el que sea, la que sea, lo que sea, (me )?(da igual|da lo mismo), no (me )?importa",
      en: "whatever, any of (them|those), either( one)?, (i )?dont (care|mind)",
    }),
    ") ",
  ),
);

/** «cualquiera», "whatever": which of them it is does not matter. */
export function takesAny(text: string): boolean {
  return anyOfThem.test(plainWords(text));
}
