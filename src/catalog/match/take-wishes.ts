import { inOrder, oneOf } from "../../text/pattern.ts";
import { anyMonth } from "../../text/words/calendar-words.ts";
import type { CatalogQuery, VehicleWish } from "../query.ts";
import { negation } from "./negation.ts";
import { type Reading, take } from "./reading/numbers.ts";
import type { Sort } from "./take-orders.ts";

const people =
  oneOf(`pasajeros, plazas, asientos, personas, lugares, gentes, seats?, seaters?, passengers, people, persons,
    adultos, adults`);
/** «para 7 meses», «cita para 8 pm»: a number of other things. */
const notPeople =
  oneOf(`meses, mes, months?, anos?, years?, dias?, days?, semanas?, weeks?, horas?, hours?, am, pm, hrs?, mil, km,
    kilometros, de (?:la|el|${anyMonth}),
    litros, puertas, doors, cilindros, cylinders, velocidades, autos, carros, cars, unidades, #, %`);
/** A row more than a sedan has. */
const seats = { from: 6, to: 9 };
/** As many as any car takes, where room for all of them is wished for. */
const group = { from: 4, to: 5 };
const persons = "(?:personas|gentes?|people|persons|adultos|adults)";

const forPersons = new RegExp(` ${persons} | (?:somos|we are|familia de|family of) `);

const ofFuel = "(?: (?:de |la )?(?:gasolina|combustible|gas))";
/** «que no gaste», and not «que no gaste más de 300 mil». */
const spendsNothing =
  "(?:que|y|ni que) (?:casi )?no (?:me )?(?:gast|consum|tragu?|chup)(?:en?|an?)(?: nada)?(?! (?:mas|arriba|encima|de|en|mi|su|tu|dinero|tiempo|lana|#))";

const kin = oneOf(`familia, ninos, hijos, hijas, bebes?, family, kids, children, baby`);
const wordings: Record<Exclude<VehicleWish, "seven_seats">, string> = {
  family:
    oneOf(`(?:(?:para|con|en|for|with) )?(?:(?:la|mi|una|toda la|mis|los|tu|my|the|a|our|and|y) )*${kin}(?: car| grande)?,
      familiar(?:es)?`),
  small:
    oneOf(`(?:mas )?(?:chic[oa]s?|chiquit[oa]s?|pequen[oa]s?|pequenit[oa]s?), (?:sub)?compact[oa]?s?, small(?:er|est)?,
      little(?= (?:car|one)), tiny, citadin[oa]s?, (?:un |a )?city cars?, (?:facil|easy) (?:de estacionar|to park),
      (?:para|for) (?:(?:andar|usar|moverme) (?:en|por) )?(?:la |the )?(?:ciudad|city)(?! (?:de |#)),
      (?:andar|moverme|driving) (?:en|por|in) (?:la |the )?(?:ciudad|city)(?! de)`),
  large:
    oneOf(`(?:mas |muy )?(?:grandes?|grandot[ea]s?|ampli[oa]s?|espacios[oa]s?), big(?:ger|gest)?, large[rst]*,
      spacious, roomy, (?:con|with) (?:mucho |lots of |more )?(?:espacio|room|space)`),
  economy: oneOf({
    es: `(?:que )?(?:gast|consum)(?:en?|an?) (?:muy )?poc[oa]${ofFuel}?,
      (?:que )?(?:casi )?no (?:me )?(?:gast|consum|tragu?|chup|tom|beb|quem)(?:en?|an?) (?:much[oa]|tant[oa]|demasiad[oa])${ofFuel}?,
      (?:que )?(?:casi )?no (?:me )?(?:gast|consum|tragu?|chup)(?:en?|an?)${ofFuel},
      (?:que )?(?:gast|consum|tragu?|chup)en? (?:lo )?menos${ofFuel}?(?: (?:posible|que se pueda))?,
      (?:que )?no (?:(?:sea[ns]?|es|son|tan|muy|una?) )*(?:tragon(?:a|es|as)?|gastalon(?:a|es|as)?|gastador(?:a|es|as)?)${ofFuel}?,
      (?:que )?(?:me )?ahorr(?:en?|an?)(?: (?:mucha|mas|en))?${ofFuel},
      (?:(?:de|con) )?(?:poco|bajo|menor|buen) (?:consumo|gasto)(?: (?:de )?(?:gasolina|combustible))?,
      (?:muy )?(?:ahorrador(?:es|a|as)?|rendidor(?:es|a|as)?),
      (?:(?:con|de) )?(?:buen|mejor|mucho|alto) rendimiento(?: (?:de )?(?:gasolina|combustible))?,
      (?:que )?(?<!(?:cuant[oa]s|que) (?:km|kms|kilometros) )rind(?:en?|an?)(?! (?:la|una|cada) carga)(?: (?:mucho|bien|mas|la gasolina))?,
      (?:economic[oa]s?|barat[oa]s?) (?:de|en) (?:gasolina|combustible|consumo)`,
    en: `(?:that )?(?:doesnt|does not|dont|wont) (?:use|drink|burn|guzzle) (?:much|a lot of|too much|a ton of|lots of)? ?(?:gas|fuel),
      (?:isnt|not) (?:(?:a|too|so|very) )*(?:gas (?:guzzler|hog)|thirsty), (?:that )?sips (?:gas|fuel),
      cheap (?:to run|on (?:gas|fuel)),
      (?:(?:with|a) )?(?:good|great|best|better|high) (?:gas mileage|fuel mileage|fuel economy|mpg|fuel efficiency),
      (?:fuel|gas) ?(?:efficient|saver|saving), efficient, economical(?: on (?:gas|fuel)| to run)?,
      (?:good|easy|light) on (?:the )?(?:gas|fuel), (?:with )?low (?:fuel )?consumption,
      (?:that )?(?:saves?(?: on)?|uses? (?:little|less)) (?:gas|fuel)`,
    both: `${spendsNothing}`,
  }),
};

/** «¿cuánto rinde?», «¿cuál es más grande?», «mi cochera es chica»: a question, or of something else. */
const notOfCar = inOrder(
  "(?<! ",
  oneOf({ es: "mama, papa, abuel[oa], senora?, suegr[oa], yo, soy, persona", en: "mom, dad" }),
  " (?:(?:ya|que|es|esta|soy|muy|mas|medio|is|who) )*)(?<! ",
  oneOf({
    es: "cuanto, cual es, cual esta, que tan",
    en: "which(?: one| car)? is, how",
    both: "(?:cochera|garage|garaje|casa|espacio) (?:es|esta|is)",
  }),
  " (?:(?:muy|mas|el|la|the) )*)",
);

/**
 * Takes wishes that no column of the stock states out of the reading: «familiar», «para siete», «chico»,
 * "fuel efficient".
 * @returns whether it is to be for four or five, which is a family car where nothing else says of what kind
 */
export function takeWishes(reading: Reading, query: CatalogQuery): boolean {
  const wishes = new Set<VehicleWish>();
  let isForGroup = false;
  take(
    reading,
    `(?:(?:para|de|con|for|with|room for|que sea para|seats|somos|we are|family of|familia de) )*N(?: ${people})?(?! ${notPeople})`,
    ([number], _, matched) => {
      const count = number?.digits ? number.value : 0;
      const isSaid = new RegExp(` (?:para|for|somos|we are|seats|family of|familia de|${people}) `).test(
        matched,
      );
      if (isSaid && count >= group.from && count <= group.to && forPersons.test(matched)) isForGroup = true;
      else if (!isSaid || count < seats.from || count > seats.to) return false;
      else wishes.add("seven_seats");
      return true;
    },
  );
  take(
    reading,
    "(?:(?:con|with) )?(?:(?:una?|the|a) )?(?:N filas(?: de asientos)?|tercera fila(?: de asientos)?|third row|N rows)",
    ([number]) => {
      if (number && number.value !== 3) return false;
      wishes.add("seven_seats");
      return true;
    },
  );
  // «que no sea muy grande» asks for a small one.
  for (const [wish, other] of [
    ["large", "small"],
    ["small", "large"],
  ] as const) {
    take(
      reading,
      `${negation}(?: (?:muy|tan|too|very|so))* ${wordings[wish]}`,
      () => wishes.add(other).size > 0,
    );
  }
  for (const [wish, wording] of Object.entries(wordings)) {
    take(reading, `${notOfCar}${wording}`, () => {
      wishes.add(wish as VehicleWish);
      return true;
    });
  }
  if (wishes.size > 0) query.wish = [...wishes];
  return isForGroup && wishes.size === 0;
}

/** What «poco kilometraje» and «reciente» are where the list is already in another order. */
const lowKm = 60_000;
const recentYears = 4;

/**
 * One order for the list: the price goes before all others, and the next ones become limits.
 * @param today ISO date
 */
export function applySorts(query: CatalogQuery, sorts: Sort[], today: string): void {
  const [sort, ...others] = sorts.toSorted((a, b) => rank(a) - rank(b));
  if (!sort) return;
  query.sort = sort;
  if (others.includes("km_asc")) query.km_max ??= lowKm;
  if (others.includes("year_desc")) query.year_min ??= Number(today.slice(0, 4)) - recentYears;
}

function rank(sort: Sort): number {
  return sort.startsWith("price") ? 0 : 1;
}
