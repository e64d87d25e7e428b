import { foldText } from "../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";
import { listOtherNames, nameTown, townsCalled, writeTown } from "../../text/words/town-names.ts";
import type { CatalogQuery } from "../query.ts";
import { type Reading, take } from "./reading/numbers.ts";

const generic = "sucursal, agencia, tienda, matriz, branch, store, showroom, dealership";
const leading = new RegExp(`^(?:(?:la|el|the) )?(?:${generic.replaceAll(", ", "|")})(?: de| in)? `, "i");

/** A place with its cities by their names: «GDL» is «guadalajara», whoever says so. */
export function nameTowns(place: string): string {
  return place.split(",").map(nameTown).join(",");
}

/** The names by which a place is told from others: «Sucursal Insurgentes, Ciudad de México» has two. */
export function listPlaceNames(place: string): string[] {
  return place
    .split(",")
    .map((part) => `${part.trim()} `.replace(leading, "").trim())
    .filter((name) => name.length > 2);
}

/** As it stands in a reading. */
function asRead(name: string): string {
  return foldText(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "));
}

const wordBefore =
  oneOf(String.raw`vivo, vivimos, vivimos, soy, somos, radico, estoy, estamos, ando, andamos, im, live, living,
  entreg\w+, envi\w+, mandan?, llevan?, deliver\w*, ship\w*, abren?, cierran?, horarios?, hours, open, opens,
  placas, emplacad[oa]s?, verificad[oa]s?, tenencia, trafico, clima`);
/** «vivo en Guadalajara», «¿entregan en Monterrey?»: a place, but not that of a car. */
const notOfCustomer = String.raw`(?<! (?:${wordBefore}|are you|(?<!(?:que|los|las) )estan) (?:\S+ ){0,2})`;
/** «vivo en Querétaro, ¿qué tienen aquí?»: where the customer is, the car is to be as well. */
const ofCustomer = `(?:vivo|vivimos|soy|somos|estoy|estamos|ando|andamos|radico|im|i am|we are|were|i live|we live|living|based) (?:aqui |aca |here )?(?:en|de|in|from|at|near) (?:el |la |the )?`;
const here = anyOf(
  " (?:aqui|por aqui|por aca|cerca|cercan[oa]s?|cerquita|near me|near here|nearby|close by|close to me|around here|in my (?:city|area)|en mi ciudad) ",
  // «¿qué tienen ahí?», unlike «¿me lo llevan allá?»
  inOrder(
    " ",
    oneOf({ es: "tienen?, tienes, hay, manejan?, venden?", en: "have, got, sell" }),
    String.raw` (?:\w+ ){0,2}`,
    oneOf({ es: "ahi, alli, alla, aca", en: "there" }),
    String.raw` (?:(?:\| )*$|(?=(?:\||(?:por )?(?:abajo|debajo) de|(?:de )?menos de|hasta|under|below|up to) ))`,
  ),
);
const led = inOrder(
  "(?:",
  oneOf("en, de, desde, por, in, at, from, cambi\\w+ (?:a|por), (?:switch|change)(?: it)? to"),
  " (?:(?:la|el|su|the|your) )?|",
  `(?=${oneOf(generic)} ))(?:${oneOf(`${generic}, ciudad, plaza, city`)} (?:(?:de|in|of) )?)?`,
);
const alone = "(?<=^ (?:y |and |pero |but |what about |how about )?)(?:(?:en|in) )?";
/** So many are looked for in a text. */
const mostNames = 50;

/**
 * Takes the dealer's places out of the reading, where it is said that the cars stand there: «los que hay en Querétaro»,
 * "at your Monterrey branch".
 * @param places names of branches, or where cars of the stock stand
 */
export function takePlaces(reading: Reading, query: CatalogQuery, places: string[]): void {
  const names = new Map(
    places
      .flatMap(listPlaceNames)
      .slice(0, mostNames)
      .map((name) => [asRead(name), name]),
  );
  const any = `(?:${[...names.keys()].join("|")})`;
  // Which of two is left open: neither is a filter.
  if (
    names.size === 0 ||
    new RegExp(` ${any} (?:o|u|y|or|and) (?:(?:en|de|in|at) )?${any} `).test(reading.text)
  )
    return;
  const found: string[] = [];
  const isHere = here.test(reading.text);
  for (const [folded, name] of names) {
    const wordings = oneOf([folded, ...listOtherNames(folded)].join(", "));
    const isThere = `${notOfCustomer}${led}${wordings}(?: branch| city| store)?`;
    const isBranch = `${notOfCustomer}(?:(?:la|el|the|your) )?${wordings} (?:branch|store)`;
    const isAlone = `${alone}${wordings}(?= (?:\\| )?$)`;
    if (isHere) take(reading, `${ofCustomer}${wordings}`, () => found.push(name) > 0);
    take(reading, `(?:${isThere}|${isBranch}|${isAlone})`, () => found.push(name) > 0);
  }
  if (found.length === 0) return;
  const isOne = places.some((place) => found.every((name) => listPlaceNames(place).includes(name)));
  if (isOne) query.location = found.join(", ");
}

/** Words between «busco» and a city that make it another matter: «un Jetta hecho en Puebla», «placas en Toluca». */
const ofElse = oneOf({
  es: `(?:vivo|vivimos|soy|somos|estoy|estamos|ando|andamos|fui|voy|vamos|vi)(?= ), trabaj, naci, sucursal, agencia, oficina, tienda,
    taller, servicio, entreg, envi, hech, fabric, ensambl, armad, placa, emplac, verific, factura`,
  en: "(?:live|im)(?= ), work, branch, store, office, location, service, deliver, ship, made, built, plates, registered",
});
const soldIn = inOrder(
  "(?<= (?:",
  oneOf({
    es: "tienen?, tienes, hay, manejan?, venden?, busco, buscamos, buscando, quiero, queremos",
    en: "have, got, any, sell, looking for, show me, want",
  }),
  `) (?:(?!${ofElse})\\S+ ){0,6})(?:en|por|in|near|around) `,
);

/**
 * Takes a city in which the dealer has no place out of the reading of a wish for cars: «camionetas en Puebla», «vivo en
 * Puebla, ¿qué camionetas tienen ahí?». That none stands there is to be said.
 */
export function takeTown(reading: Reading, query: CatalogQuery): void {
  const called = `(${townsCalled.join("|")})`;
  const accept = (_numbers: unknown, [name]: (string | undefined)[]) => {
    if (name === undefined || query.location !== undefined) return false;
    query.location = writeTown(name);
    return true;
  };
  if (here.test(reading.text)) take(reading, `${ofCustomer}${called}`, accept);
  take(reading, `${soldIn}${called}`, accept);
}
