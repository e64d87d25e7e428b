import { readLabelYear } from "../../catalog/label.ts";
import type { CatalogQuery } from "../../catalog/query.ts";
import type { ShownVehicle } from "../../catalog/session/listing.ts";
import { anyOf, inOrder, oneOf, said } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";
import { ordinalWords } from "../../text/words/ordinal-words.ts";
import { splitClauses } from "./writing/clauses.ts";

/** «el más barato», "the newest one": one car, not a list in that order. */
export function isSuperlative(text: string): boolean {
  const words = plainWords(text);
  if (ofMany.test(words) || isRanked(text)) return false;
  // "ok skip that. cheapest 7 seater?"
  return best.test(words) || splitClauses(text).some((clause) => best.test(plainWords(clause)));
}

/** «el segundo más barato», "third newest": by its place in that order, and not on the list. */
export function isRanked(text: string): boolean {
  return ranked.test(plainWords(text));
}

/** Of all in that order, and not held against the one in view. */
export function picksInOrder(text: string): boolean {
  return isSuperlative(text) || isRanked(text);
}

const later = ordinalWords.slice(1).join("|");
const ranked = anyOf(
  inOrder(
    ` (?:${later}) (?:(?:auto|carro|coche|camioneta) )?`,
    oneOf({
      es: String.raw`mas (?:barat|car|nuev|economic|viej|recient|antigu)\w*,
        (?:de|con) (?:menos|menor|mas) (?:kms?|kilometr\w+|precio), menos car[oa]`,
      en: `cheapest, newest, latest, oldest, (?:most|least) expensive,
        (?:lowest|fewest|least) (?:miles|km|mileage|price)`,
    }),
    " ",
  ),
);

const ofMany = anyOf(
  said({
    es: String.raw`(mas|menos|menor|mayor) \w+ primero, primero (el|la|los|las|lo) (mas|menos|de),
      (los|las) ((?!(?:el|la|lo|es) )\w+ ){0,3}?(mas|menos|menor|mayor),
      del? ((la|el|lo) )?(mas|menor|mayor|menos) (\w+ ){0,2}(a|al|hasta)`,
    en: String.raw`(cheap|new|low|old|lat)(est|er)? (\w+ )?first,
      (cheapest|newest|latest|oldest|expensive|recent|affordable|price|mileage|km) (\w+ )?(ones|cars|suvs|trucks|pickups|vans|sedans|hatchbacks|models|options|autos)`,
  }),
);
const best = anyOf(
  inOrder(
    " ",
    oneOf(
      `el, la, lo, del, al, the, your, tu, su, cual es( el| la)?, cual( de (ellos|ellas|esos|esas|estos|estas))? (trae|tiene|cuesta|sale), whats( the)?`,
    ),
    String.raw` (?:(?!una? |algo |another |something )\w+ ){0,4}?`,
    oneOf({
      es: String.raw`mas (barat\w+|economic\w+|nuev\w+|reciente|accesible|car[oa]|viej\w+|antigu\w+),
        menos (car[oa]|kilometraje|km|kms|kilometros|usad\w+|viej\w+|antigu\w+),
        menor (precio|kilometraje), que (cuest[ae]|tenga|tiene|valga|vale|salga|sale) menos,
        menos que (tienes|tienen|hay|cuestan?|manejan?)`,
      en: `cheapest, newest, latest, most (expensive|recent|affordable), oldest, lowest (price|mileage|km),
        least (expensive|miles|km|mileage), fewest (miles|km)`,
    }),
    " ",
  ),
  inOrder(
    " which( one| car| of (them|these|those))? (is |has |costs )(the )?",
    oneOf(
      `cheaper, cheapest, newer, newest, older, oldest, more expensive, less expensive, fewer (miles|km), less (mileage|km)`,
    ),
    " ",
  ),
  // «la barata», "the cheap one": of several, as good as «la más barata».
  " (el|la|del|al|esa|ese) (barat[oa]|baratit[oa]|economic[oa])(?= (\\?|\\||$|a|con|en|de contado|y|pero|por|cuanto|que|porfa|por favor)) | the cheap(er)? (one|car|suv|truck|pickup|sedan|van) ",
  inOrder(
    "^ (and |y |ok )?(the )?",
    oneOf(`cheapest, newest, latest, oldest, most expensive, lowest mileage`),
    String.raw`( one| car| vehicle| thing| of (them|these|those))?( (that )?you (guys )?(have|got|sell))?( \?)? $`,
  ),
  // "cheapest automatic 7 seater with bluetooth?"
  inOrder(
    "^ (and |y |ok )?(the )?(cheapest|newest|latest|oldest|most expensive|lowest mileage) (?:(?!\\w*[a-z]s |first )\\w+ ){1,4}",
    "(?:(?:with|under|over|below|for|from|in|that|you) .*|\\? )?$",
  ),
);

type Sort = NonNullable<CatalogQuery["sort"]>;
const ends: [one: string, other: string, sorts: [Sort, Sort]][] = [
  [
    "mas (?:barat|economic|accesible)\\w*|cheapest|lowest price|least expensive",
    "mas car[oa]s?|mayor precio|most expensive|dearest|priciest|highest price",
    ["price_asc", "price_desc"],
  ],
  [
    "mas (?:nuev|recient)\\w*|newest|latest|most recent",
    "mas (?:viej|antigu)\\w*|oldest",
    ["year_desc", "year_asc"],
  ],
  [
    "menos (?:km|kms|kilometr\\w*|usad\\w*|recorrid\\w*)|lowest mileage|(?:fewest|least) (?:miles|km)",
    "mas (?:km|kms|kilometr\\w*|usad\\w*|recorrid\\w*)|highest mileage|most (?:miles|km)",
    ["km_asc", "km_desc"],
  ],
];
const between = String.raw`(?: \w+){0,2} (?:y|and|e|&)(?: (?:el|la|the|cual|cuales|es|which|whats|is|tambien|que|de|con|one|has|trae|tiene))* `;

const orders = ends.flatMap(([one, other, [first, last]]): [string, Sort][] => [
  [one, first],
  [other, last],
]);
const apart = String.raw`(?: \w+){0,2} (?:y|and|con|contra|vs|versus|with|against) (?:el|la|the) (?:(?:de|que|with) )*`;

/**
 * «el más barato y el más caro», "newest and oldest", «el más barato con el más nuevo»: a car of each order; null: not
 * said.
 */
export function hearExtremes(text: string): [Sort, Sort] | null {
  const words = plainWords(text);
  for (const [one, other, [first, last]] of ends) {
    if (new RegExp(` (?:${one})${between}(?:${other}) `).test(words)) return [first, last];
    if (new RegExp(` (?:${other})${between}(?:${one}) `).test(words)) return [last, first];
  }
  return hearTwoOrders(words);
}

/** Two cars, each with its article, by measures of their own; «el más barato y más nuevo» is one. */
function hearTwoOrders(words: string): [Sort, Sort] | null {
  for (const [one, first] of orders)
    for (const [other, second] of orders)
      if (new RegExp(` (?:el|la|the) (?:de )?(?:${one})${apart}(?:${other}) `).test(words))
        return [first, second];
  return null;
}

/** The car of a list that an order puts first; null for an order that the list does not tell. */
export function findBest<T extends ShownVehicle>(items: T[], sort: CatalogQuery["sort"]): T | null {
  const [field, direction] = (sort ?? "").split("_");
  const measures: Record<string, (item: T) => number | undefined> = {
    price: ({ priceCents }) => priceCents,
    km: ({ km }) => km,
    year: ({ label }) => readLabelYear(label),
  };
  const measure = measures[field ?? ""];
  if (!measure) return null;
  const sign = direction === "desc" ? -1 : 1;
  const measured = items.flatMap((item) => {
    const value = measure(item);
    return value === undefined ? [] : [{ item, value: sign * value }];
  });
  if (measured.length < items.length) return null;
  return measured.sort((a, b) => a.value - b.value)[0]?.item ?? null;
}
