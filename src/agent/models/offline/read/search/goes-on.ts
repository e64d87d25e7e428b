import { type CatalogQuery, dropEmpty } from "../../../../../catalog/query.ts";
import type { Listing } from "../../../../../catalog/session/listing.ts";
import { anyOf, inOrder, oneOf } from "../../../../../text/pattern.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { isSuperlative } from "../../../../hear/best.ts";
import { speaksOfWholeStock } from "../../../../hear/list-questions.ts";
import type { HeardTurn } from "../../turn.ts";

/** «muéstrame solo los Mazda», "show me only the red ones". */
const onlyThose = anyOf(
  inOrder(
    "^ ((ok|bueno|va|a ver|entonces|please|can you|could you|puedes|me puedes) )*(",
    oneOf({
      es: "muestra, ensena, pon, deja, da, manda, quiero ver, ver, filtra",
      en: "show, give, let, i want to see, see, filter, narrow it, narrow",
    }),
    String.raw`)\w* ((me|us|nos|ver|by|por|to) )*(solo|solamente|unicamente|nomas|nada mas|puros|puras|only|just) `,
  ),
);
const continuing =
  /^ (y |and |pero |but |mejor |o |or |solo |solamente |nomas |unicamente |puros |puras |only |just |ahora |now |que |what about|how about|con |with |del |de |en |in |sin |ademas |tambien |also |mas |menos |under |over |hasta )/;
const searchVerb =
  / (busco|buscando|buscaba|quiero|quisiera|necesito|me interesa|looking for|i want|i need|search|find me|find) /;
/** «un sedán», "an electric car", «alguna pickup»: a wish of its own, whatever was looked at before. */
const newKind = anyOf(
  inOrder(
    " (",
    oneOf({ es: "un, una, unos, unas, algun, alguna, algunos, algunas", en: "an, any, some", both: "a" }),
    String.raw`) ((carro|auto|coche|vehiculo|car|vehicle)s? )?(\w+ )?(`,
    oneOf({
      es: "camionetas?, vagonetas?, hibrid[oa]s?, carro, auto, coche, vehiculo",
      en: "trucks?, coupes?, hybrids?, car, vehicle",
      both: String.raw`suvs?, convertibles?, electric[oa]?s?, diesel, hatchbacks?, pick ?ups?, vans?, minivans?,
        sedan\w*`,
    }),
    ") ",
  ),
);
/** «uy no. una de 7 asientos»: not what was shown, but one of another kind. */
const ofElse = anyOf(
  inOrder(
    String.raw`^ (?:(?:uy|ay|ah|oh|mmm|hmm|pues|ok|\|) )*(?:no|nah|nel|nop|nope) (?:(?:\||gracias|thanks|pues|mejor|i need|i want|necesito|quiero|ocupo|busco) )*`,
    oneOf({ es: "un, una, uno, algo, alguna", en: "one, something, an", both: "a" }),
    " ",
    oneOf({ es: "de, para, que, con", en: "for, with, that" }),
    " ",
  ),
);
const anything = / (carro|auto|coche|vehiculo|algo|car|vehicle|something|anything|cualquier\w*) /;

/** «¿qué camionetas tienes?», "what SUVs do you have": of the whole stock. */
const ofStock = anyOf(
  inOrder(
    String.raw` (que|cuales|what|which|any) (?!otr)(\w+ ){1,3}(`,
    oneOf({
      es: "tienen?, tienes, tendran?, tendras, hay, manejan?, manejas, venden?, vendes",
      en: "(do )?you (guys )?(have|got|sell)",
    }),
    ") ",
  ),
  String.raw` \w+s que (tienen?|tienes|hay|haya|manejan|manejas|venden) `,
);

const inStock = oneOf({
  es: "manejan?, manejas, venden?, vendes, tienen, tienes, hay",
  en: "have, got, sell",
});
const fuels = oneOf({ es: "hibrid[oa]s?, electric[oa]s?", en: "hybrids?, electrics?, evs?", both: "diesel" });
/** «¿y híbrido no manejan?», «¿hay eléctricos?» under the list of a model, unlike «¿lo tienen en híbrido?». */
const fuelsInStock = anyOf(
  ` (?<! (?:en|in|version|the|el|la) )${fuels} (?:no )?${inStock} `,
  ` (?<! (?:lo|la|it) )${inStock} (?:(?:algun|alguna|any|autos|carros|coches|algo|something|one|un|una|an) )*${fuels} `,
);

const asksForPrice =
  / (?:cuanto (?:cuesta|vale|sale|es|piden)|(?:que|cual es el|a que) precio|how much|the price) /;

/** «busco un carro», "I need something for Uber": a wish for a car that no filter stands for. */
export function speaksOfBuying(text: string): boolean {
  const words = plainWords(text);
  return (
    searchVerb.test(words) ||
    anything.test(words) ||
    / (recomienda\w*|recommend\w*|sugier\w*|suggest\w*) /.test(words)
  );
}

/** True where the text narrows or varies the last list rather than beginning a new search. */
export function goesOn({ state, heard, text }: HeardTurn): boolean {
  const { listing } = state;
  if (!listing) return false;
  const words = plainWords(text);
  if (isSuperlative(text) && (speaksOfWholeStock(text) || asksForBestOfKind(listing, heard, words)))
    return false;
  if (listing.query.model != null && ofElse.test(words)) return false;
  const isOfOther =
    listing.query.model != null || (listing.query.body ?? heard.filters.body) !== heard.filters.body;
  if (heard.filters.body != null && isOfOther && ofStock.test(words)) return false;
  const isOfModel = listing.query.model != null && heard.named.length === 0;
  if (isOfModel && heard.filters.fuel != null && fuelsInStock.test(words)) return false;
  if (continuing.test(words) || onlyThose.test(words)) return true;
  // «¿cuánto cuesta el jetta 2019?» is asked of it whatever may be spent.
  const asksPrice = heard.named.some(({ model }) => model !== null) && asksForPrice.test(words);
  if (!asksPrice && addsTo(listing.query, heard)) return true;
  const [name] = heard.named;
  // «el vento no, solo el jetta»: of two that were listed.
  if (heard.named.length === 1 && heard.filters.exclude && !newKind.test(words)) return true;
  // «Honda o Toyota»: of those that the list can be narrowed down to.
  const areMakes = heard.named.length > 1 && heard.named.every(({ model }) => model === null);
  const isOpen = !listing.query.make || listing.query.make.includes(",");
  if (areMakes && isOpen && !newKind.test(words) && !searchVerb.test(words)) return true;
  if (name && heard.named.length > 1) return false;
  if (name) {
    if (name.make === listing.query.make && !listing.query.model) return true;
    // «Nissan»: one of those that the list can be narrowed down to.
    const narrows = name.model === null && !listing.query.make;
    return narrows && !newKind.test(words) && !searchVerb.test(words);
  }
  if (heard.missing) return false;
  if (newKind.test(words) || isWholeWish(heard.filters)) return false;
  // «hasta 250 mil con 50 mil de enganche»: all that is to be spent.
  if (heard.price.max !== undefined && heard.payment.downPayment !== null) return false;
  const newSearch = searchVerb.test(words) && (anything.test(words) || heard.filters.body != null);
  return !newSearch;
}

/** "what's the cheapest automatic?" under a single car: of all that are automatic, not of that one's name. */
function asksForBestOfKind(
  { total }: Listing,
  { filters, named }: HeardTurn["heard"],
  words: string,
): boolean {
  const { body, fuel, transmission, colour } = filters;
  const isKind = (body ?? fuel ?? transmission ?? colour) != null;
  return total === 1 && isKind && named.length === 0 && !ofThese.test(words);
}
const ofThese = / (?:de|of|entre|among) (?:es[ao]s|est[ao]s|ell[ao]s|those|these|them|los|las|the) /;

const kinds = ["make", "model", "version", "body", "q", "sort"] as const;

/** «mi presupuesto es de 350 mil», then «quiero un sedán automático»: of which kind had not been said. */
function addsTo(before: CatalogQuery, { filters, named, missing }: HeardTurn["heard"]): boolean {
  if (named.length > 1 || missing || kinds.some((field) => before[field] != null)) return false;
  const stated = dropEmpty(before);
  return !Object.keys(dropEmpty(filters)).some((field) => field in stated);
}

/** «sedán rojo 2020 estándar» says all that a search needs. */
function isWholeWish({
  body,
  fuel,
  transmission,
  colour,
  price_max,
  price_min,
  year_min,
  year_max,
}: CatalogQuery) {
  const others = [fuel, transmission, colour, price_max ?? price_min, year_min ?? year_max];
  return body != null && others.filter((value) => value != null).length >= 2;
}

const spending = ["price_min", "price_max", "monthly_max", "down_payment", "term_months"] as const;

/** What a customer can spend is not said again with each kind of car: «busco un SUV» after «hasta 250 mil». */
export function keepSpending(
  now: CatalogQuery,
  before: CatalogQuery,
  { heard, text }: HeardTurn,
): CatalogQuery {
  const isSaid = spending.some((field) => now[field] != null);
  if (isSaid || heard.missing || heard.named.some(({ model }) => model !== null)) return now;
  if (isSuperlative(text) && speaksOfWholeStock(text)) return now;
  const kept = spending.filter((field) => before[field] != null).map((field) => [field, before[field]]);
  return kept.length === 0 ? now : { ...now, ...Object.fromEntries(kept), page_size: before.page_size };
}
