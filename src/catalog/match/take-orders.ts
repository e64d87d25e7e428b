import { inOrder, oneOf } from "../../text/pattern.ts";
import type { CatalogQuery } from "../query.ts";
import { type Reading, take } from "./reading/numbers.ts";

export type Sort = NonNullable<CatalogQuery["sort"]>;
type Order = [pattern: string, sort: Sort];

const km = oneOf("kilometrajes?, km, kms, kilometros, mileage, miles, recorrido, uso");
const little = oneOf("menos, menor, poc[oa]s?, bajos?, lowest, low, least, few, fewest, lower");
const most = "(?:(?:el|la|los|las|lo|the) (?:que |de )?)?";
const low = oneOf("mas barat[oa], menor, mas economic[oa], menos");
const high = oneOf("mas car[oa], mayor, mas");
const upTo = "(?: precio)? (?:a|al|hasta|para) (?:la |el |lo )?";
/** «que no sea tan…», "not too…" */
const atAll = "(?:se[ae]n?|este|esten|salgan?|ni|tan|muy|demasiado|too|so|that|very|super|mega)";
const dear = oneOf("car[oa]s?, carisim[oa]s?, carer[oa]s?, expensive, pric[e]?y, costl?y, dear");
/** What costs when one has it: «no cuesta mucho mantenerlo», "not expensive to insure" is of no price. */
const upkeep =
  oneOf(String.raw`(?:(?:el|la|los|las|su|sus|en|de) )?(?:seguros?|mantenimientos?|servicios?|tenencia|refacciones|gasolina|llantas|verificacion|placas|reparaciones),
    (?:(?:de|para) )?(?:asegurar|mantener|reparar|arreglar|cargar|llenar)\w*, to (?:insure|maintain|run|own|keep|fix|repair|service|fuel|fill|charge)`);
/** From one end to the other: plain enough to be read before names are, which then stand alone. */
const spans: Order[] = [
  [`(?:de|del|desde)(?: la| el| lo)? ${low}${upTo}${high}(?: precio)?`, "price_asc"],
  [`(?:de|del|desde)(?: la| el| lo)? ${high}${upTo}${low}(?: precio)?`, "price_desc"],
  [
    "(?:from )?(?:low(?:est)?|cheap(?:est)?) (?:price )?to (?:high(?:est)?|most expensive|expensive)(?: price)?",
    "price_asc",
  ],
  [
    "(?:from )?(?:high(?:est)?|most expensive) (?:price )?to (?:low(?:est)?|cheap(?:est)?)(?: price)?",
    "price_desc",
  ],
];
const sortedBy = inOrder(
  oneOf(`${oneOf(String.raw`sort, order, arrange, rank, put, list, ordena\w*, acomoda\w*, pon\w*, ponlos, ponlas`)}(?: (?:those|these|them|it|all|los|las|me|por favor))*(?: (?:in order|en orden))? (?:by|of|por|de),
    (?:ahora|now|mejor) (?:by|por)`),
  " (?:the |el |la )?",
);
const orders: Order[] = [
  [`${sortedBy}${km}(?: (?:\\| )?(?:ascending|ascendente|de menos a mas|low to high|asc))?`, "km_asc"],
  [
    `${sortedBy}(?:price|precio|costo|cost)(?: (?:\\| )?(?:ascending|ascendente|low to high|asc))?`,
    "price_asc",
  ],
  [`${sortedBy}(?:year|ano|age|modelo)`, "year_desc"],
  [`${most}(?:tenga |tengan |con )?(?:(?:el |the )?${little} ${km}|menos usad[oa]s?)`, "km_asc"],
  [`${most}${oneOf("mas, mayor, highest, most")} ${km}`, "km_desc"],
  [
    `${most}(?:mas )?${oneOf("barat(?:[oa]s?|it[oa]s?|on(?:es|as?)?), economic[oa]s?, accesibles?")}`,
    "price_asc",
  ],
  [`${most}menos car[oa]s?`, "price_asc"],
  [
    most +
      oneOf(`(?:que )?cuest[ae]n? menos, (?<!por )lo menos(?: que (?:tienes|tienen|hay|cuestan?|manejan?)|(?! (?:que|de))), (?:de )?(?:menor|mejor|mas bajo) precio, precio mas bajo, cheap(?:est|er)?,
        lowest price[ds]?, least expensive, less expensive, affordable, most affordable, inexpensive`),
    "price_asc",
  ],
  [
    oneOf(`(?:que )?(?<!(?:uy|ay|ah|oh|uff) )(?:no|ni|nor|nada|not|nothing|isnt|arent|que no es|que no son) (?:${atAll} )*${dear}(?! (?:que|than|#|${upkeep})),
      (?:que )?no (?:me )?(?:cuest|salg)[ae]n? (?:tanto|mucho|muy car[oa]|un ojo de la cara)(?! (?:de|en|mas|${upkeep})),
      (?:that )?(?:doesnt|does not|dont|wont) (?:cost (?:too much|much|a lot|a fortune)|break the bank)(?! ${upkeep})`),
    "price_asc",
  ],
  [
    most +
      oneOf(
        `mas (?:car[oa]s?|lujos[oa]s?), (?:de )?mayor precio, most expensive, priciest, highest price[ds]?`,
      ),
    "price_desc",
  ],
  [
    most +
      oneOf({
        es: `mas (?:nuev(?:[oa]s?|ecit[oa]s?)|recientes?|modern[oa]s?), menos (?:viej[oa]s?|antigu[oa]s?),
          (?<=(?:carro|auto|coche|camioneta|troca|algo|uno|una|nuevo|nueva)s? )del ano(?! (?:pasado|antepasado|N|en|de)),
          (?:de )?(?:los|las) nuev(?:[oa]s|ecit[oa]s), recientes`,
        en: "newest, newer, latest, most recent, least old",
        both: `(?:no|not) (?:(?:que )?${atAll} )+(?:viej[oa]s?|antigu[oa]s?|old),
          (?:ni|nor) (?:${atAll} )*(?:viej[oa]s?|antigu[oa]s?|old)`,
      }),
    "year_desc",
  ],
  [most + oneOf("mas (?:viej[oa]s?|antigu[oa]s?), oldest, older"), "year_asc"],
];

/** Takes «del más barato al más caro» out of the reading. */
export function takeSpans(reading: Reading): Sort[] {
  return takeListed(spans, reading);
}

/** Takes «el más barato», «que no sea tan caro», "newest" out of the reading; of several each. */
export function takeOrders(reading: Reading): Sort[] {
  return takeListed(orders, reading);
}

function takeListed(list: Order[], reading: Reading): Sort[] {
  const sorts: Sort[] = [];
  for (const [pattern, sort] of list) take(reading, pattern, () => sorts.push(sort) > 0);
  return sorts;
}
