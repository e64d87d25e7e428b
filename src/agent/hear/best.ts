import { readLabelYear } from "../../catalog/label.ts";
import type { CatalogQuery } from "../../catalog/query.ts";
import type { ShownVehicle } from "../../catalog/session/listing.ts";
import { anyOf, inOrder, oneOf } from "../../text/pattern.ts";
import { plainWords } from "../../text/plain-words.ts";

/** «el más barato», "the newest one": one car, not a list in that order. */
export function isSuperlative(text: string): boolean {
  const words = plainWords(text);
  if (ofMany.test(words)) return false;
  return best.test(words);
}

const ofMany =
  / (mas|menos|menor|mayor) \w+ primero | primero (el|la|los|las|lo) (mas|menos|de) | (cheap|new|low|old|lat)(est|er)? (\w+ )?first | (los|las) (\w+ ){0,3}?(mas|menos|menor|mayor) | del? ((la|el|lo) )?(mas|menor|mayor|menos) (\w+ ){0,2}(a|al|hasta) | (cheapest|newest|latest|oldest|expensive|recent|affordable|price|mileage|km) (\w+ )?(ones|cars|suvs|trucks|pickups|vans|sedans|hatchbacks|models|options|autos) /;
const best = anyOf(
  inOrder(
    " ",
    oneOf(
      `el, la, lo, del, al, the, your, tu, su, cual es( el| la)?, cual( de (ellos|ellas|esos|esas|estos|estas))? (trae|tiene|cuesta|sale), whats( the)?`,
    ),
    String.raw` (?:(?!una? |algo |another |something )\w+ ){0,4}?`,
    oneOf(String.raw`mas (barat\w+|economic\w+|nuev\w+|reciente|accesible|car[oa]|viej\w+|antigu\w+),
    menos (kilometraje|km|kms|kilometros|usad\w+|viej\w+|antigu\w+), menor (precio|kilometraje), que (cuest[ae]|tenga|tiene|valga|vale|salga|sale) menos, menos que (tienes|tienen|hay|cuestan?|manejan?),
    cheapest, newest, latest, most (expensive|recent|affordable), oldest, lowest (price|mileage|km),
    least (expensive|miles|km|mileage), fewest (miles|km)`),
    " ",
  ),
  inOrder(
    " which( one| car| of (them|these|those))? (is |has |costs )(the )?",
    oneOf(
      `cheaper, cheapest, newer, newest, older, oldest, more expensive, less expensive, fewer (miles|km), less (mileage|km)`,
    ),
    " ",
  ),
  inOrder(
    "^ (and |y |ok )?(the )?",
    oneOf(`cheapest, newest, latest, oldest, most expensive, lowest mileage`),
    String.raw`( one| car| vehicle| thing| of (them|these|those))?( (that )?you (guys )?(have|got|sell))?( \?)? $`,
  ),
);

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
