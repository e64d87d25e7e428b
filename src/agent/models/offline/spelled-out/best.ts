import { understand } from "../../../../catalog/match.ts";
import type { CatalogQuery } from "../../../../catalog/query.ts";
import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { isSuperlative } from "../../../hear/best.ts";
import type { Talk } from "./talk.ts";

const best: Partial<Record<NonNullable<CatalogQuery["sort"]>, { es: string; en: string }>> = {
  price_asc: { es: "el más barato", en: "the cheapest" },
  price_desc: { es: "el más caro", en: "the most expensive" },
  km_asc: { es: "el de menos kilometraje", en: "the one with the lowest mileage" },
  year_desc: { es: "el más nuevo", en: "the newest" },
};

/** «¿y automático?» may ask how the car at hand is; these speak of another one. */
const ofOther = anyOf(
  inOrder(
    "^ (?:(?:y|and|pero|but|ok|bueno|o|or|que tal|what about|how about) )+(?:(?:si|if|fuera|lo quiero|la quiero|i want|its|it was|busco) )*",
    oneOf({ es: "en, de, un, una, uno, con, entre", en: "in, an, with, among", both: "a" }),
    String.raw` (?:\w+ ){1,4}(?:\? )?$`,
  ),
);

/** «y en automático», «¿y de Mazda?», "and in an SUV" behind the cheapest car of all: the cheapest of those. */
export function spellOutBest(
  text: string,
  { makes, today, state, earlier: [before], language }: Talk,
): string {
  const sort = state.listing?.query.sort;
  const superlative = sort ? best[sort]?.[language] : undefined;
  if (!superlative || before === undefined || !isSuperlative(before) || !ofOther.test(plainWords(text)))
    return text;
  const { named, filters, rest, missing } = understand(text, makes, today);
  const { transmission, fuel, body, colour, year_min, year_max, ...others } = filters;
  const isKind = [transmission, fuel, body, colour, year_min, named[0]?.make].some((one) => one != null);
  const isElse = Object.keys(others).length > 0 || rest !== "" || missing !== null || named.length > 1;
  return isKind && !isElse ? `${text.replace(/[\s?!.]*$/u, "")}, ${superlative}` : text;
}
