import type { CatalogQuery } from "../../../../../catalog/query.ts";
import { isSuperlative, speaksOfWholeStock } from "../../../../hear/picks.ts";
import { plainWords } from "../../../../hear/topics.ts";
import type { HeardTurn } from "../../turn.ts";

const continuing =
  /^ (y |and |pero |but |mejor |o |or |solo |solamente |only |just |ahora |now |que |what about|how about|con |with |del |de |en |in |sin |ademas |tambien |also |mas |menos |under |over |hasta )/;
const searchVerb =
  / (busco|buscando|buscaba|quiero|quisiera|necesito|me interesa|looking for|i want|i need|search|find me|find) /;
/** «un sedán», "an electric car", «alguna pickup»: a wish of its own, whatever was looked at before. */
const newKind =
  / (un|una|unos|unas|algun|alguna|algunos|algunas|a|an|any|some) ((carro|auto|coche|vehiculo|car|vehicle)s? )?(\w+ )?(suvs?|sedan\w*|hatchbacks?|pick ?ups?|trucks?|camionetas?|vans?|minivans?|coupes?|convertibles?|vagonetas?|hibrid[oa]s?|hybrids?|electric[oa]?s?|diesel|carro|auto|coche|vehiculo|car|vehicle) /;
const anything = / (carro|auto|coche|vehiculo|algo|car|vehicle|something|anything|cualquier\w*) /;

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
  if (isSuperlative(text) && speaksOfWholeStock(text)) return false;
  if (continuing.test(words)) return true;
  const [name] = heard.named;
  // «el vento no, solo el jetta»: of two that were listed.
  if (heard.named.length === 1 && heard.filters.exclude && !newKind.test(words)) return true;
  if (name) return heard.named.length === 1 && name.make === listing.query.make && !listing.query.model;
  if (heard.missing) return false;
  if (newKind.test(words) || isWholeWish(heard.filters)) return false;
  const newSearch = searchVerb.test(words) && (anything.test(words) || heard.filters.body != null);
  return !newSearch;
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
