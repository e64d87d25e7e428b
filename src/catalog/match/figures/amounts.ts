import { isShort, leastShort, readThousands } from "../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { CatalogQuery } from "../../query.ts";
import { type NumberRead, type Reading, take } from "../reading/numbers.ts";
import { paidAtOnce } from "./payment.ts";

/** «que no me cueste más de», «sin pasarme de», "can't go over": what is more is not wanted. */
const notMore = inOrder(
  oneOf(
    "no, sin, nada, ningun[oa]?, nunca, not, nothing, none, cant, cannot, wont, dont, doesnt, never, nor",
  ),
  String.raw`(?: (?!#)\S+){0,4}? `,
  oneOf(String.raw`(?:mas|arriba|encima) de, pas\w+ de, exced\w+(?: de)?, rebas\w+(?: de)?, over, above, more than, beyond,
    exceed(?:ing)?`),
);
const lessThan = inOrder(
  `(?:(?:por |que )?(?:${notMore}|`,
  oneOf(`no (?:pasen? de|sea(?:n)? mas de|cuesten? mas de|exceda(?:n)?(?: de| los)?|mas de), menos de,
    menor(?:es)? (?:a|de|que), debajo de, abajo de, bajo, hasta, inferior(?:es)? a, maximo(?: de)?,
    max(?: de)?, tope(?: de| maximo)?, under, below, less than, lower than, up to, at most,
    no more than, not more than, maximum(?: of)?, within`),
  ")(?: los| unos| de)?)",
);
/** «lo más que puedo gastar son», «mi tope es de», "the most I can spend is". */
const atMost =
  oneOf(String.raw`lo (?:mas|maximo) (?:(?:que|q) )?(?:puedo|podria|podemos|quiero|pienso|pensaba|traigo|tengo)(?: \w+)?(?: (?:es|son|seria|serian))?(?: de| como| unos)?,
    (?:mi|el|nuestro) (?:tope|limite|maximo) (?:es|son|seria|serian)(?: de| como| unos)?, hasta donde (?:llego|alcanzo) (?:es|son)(?: de)?,
    the most (?:i|we) (?:can|could|want to|would)(?: \w+)? (?:is|would be), (?:my|our) (?:max|maximum|limit|cap|ceiling)(?: is| would be)?(?: at)?`);
const moreThan = inOrder(
  oneOf(`mas de, mayor(?:es)? (?:a|de|que), (?:por )?(?:arriba|encima) de, superior(?:es)? a, desde,
    a partir de, minimo(?: de)?, over, above, more than, at least, starting (?:at|from), from,
    minimum(?: of)?`),
  "(?: los)?",
);
const about = inOrder(
  "(?:",
  oneOf(`mas o menos, alrededor de, aprox(?:imadamente)?(?: de)?, cerca de, a?proximad[oa] (?:a|de),
    como(?: de)?, unos, about, around, roughly, approximately, approx, near, close to`),
  "(?: unos| de| los)?)",
);
const range = (join: string) => `(?:(?:entre|de|desde|between|from|del?) )?(?:los )?N ${join} (?:los )?N`;

const kilometres = "(?:km|kms|kilometros?|kilometers?|kilometres?)(?: recorridos)?";
/** «mide 4.3 mi cochera» speaks of no miles. */
const miles = "(?:miles|mi(?! (?!or |and |max)[a-z]))";
/** «tiene 210 mil km»: said of a car that there is, not wished of one. */
const stating = oneOf(
  `(?<!que (?:no )?)(?:tiene|trae|lleva|anda en|va en), (?<!that )(?:it |mine |he |she )?has, its (?:got|at)`,
);
export const kmPerMile = 1.609344;
/** «manejo unos 60 km diarios», "even if I drive it 800 km": how far the customer goes, and no car's mileage. */
const driving =
  oneOf(String.raw`(?:man[eo]j|recorr|hago|hac[eí]|hice|camin|corr|viaj|and[oe]|vamos|voy)\w*, (?:driv|drov|commut|travel|put|ride|rid)\w*,
    (?:i|we) (?:will |would |might )?(?:do|did)`);
const perDay = oneOf(
  `diari[oa]s?, (?:al|por|cada|each|every|per|an?) (?:dia|semana|mes|ano|day|week|month|year), a la semana, de (?:ida|distancia), daily, away, one way, round ?trip`,
);
const bit =
  "(?:(?:ya|solo|apenas|como|unos|about|around|only|just|already|mas de|more than|it|lo|la|le|another|otros) )*";

/** «¿Tienen autos nuevos?», "brand new": «un carro nuevo» may be any that is new to whoever buys it. */
const vehicles = oneOf(
  "autos, carros, coches, camionetas, vehiculos, unidades, cars, trucks, suvs, vehicles",
);
const brandNew =
  oneOf(`(?:nuev[oa]s? )?(?:de )?(?:cero|zero) (?:${kilometres}|miles?), (?:kilometraje|km|kms|mileage)(?: en| de)? (?:cero|zero),
    (?:${vehicles} )?nuev[oa]s? de (?:agencia|paquete|fabrica), (?:totalmente|completamente) nuev[oa]s?,
    (?<=(?:tienen|tienes|manejan|manejas|venden|vendes|hay|ofrecen|son|de(?! nuevo )) )(?:${vehicles} )?nuev[oa]s?(?= (?:\\||$|o |y ))(?: [oy] (?:semi ?nuev[oa]s?|usad[oa]s?|de segunda(?: mano)?))?,
    (?:semi ?nuev[oa]s?|usad[oa]s?) [oy] nuev[oa]s?, brand ?new(?: ones?)?, (?<=(?:have|sell|any|carry|offer) )new(?: ${vehicles})?(?= (?:\\||$|or |and ))(?: (?:or|and) used(?: ${vehicles})?)?,
    (?:new or used|used or new|new and used)(?: ${vehicles})?`);

/** Takes «menos de 50 mil km», "under 60,000 miles", «kilometraje menor a 80 mil» out of the reading. */
export function takeKm(reading: Reading, query: CatalogQuery): void {
  const accept = (unit: number) => (numbers: NumberRead[], _: unknown, matched: string) => {
    const number = numbers.at(-1);
    if (!number || number.money || number.percent || number.value > highestKm) return false;
    const { value } = number;
    // Nobody means fifty kilometres: «menos de 50 km» leaves out the «mil». «800 km» by themselves are no car's.
    if (isShort(value) && value > mostThousands && !shortened.test(matched)) return true;
    query.km_max = Math.round(readThousands(value) * unit);
    return true;
  };
  // «0 km» is read as a number, «cero km» is none.
  take(reading, `(?:${brandNew}|(?:(?:nuev[oa]s?|de|con|with) )*N (?:${kilometres}|miles?))`, ([number]) => {
    if (number && number.value > 0) return false;
    query.km_max = 0;
    query.sort = "km_asc";
    return true;
  });
  // «¿92 mil km es mucho?», "is 92,078 km a lot": what is thought of it is no wish.
  take(
    reading,
    inOrder(
      `(?:is |are |es |son )?${bit}N (?:${kilometres}|${miles}) (?:(?:es|son|seran?|is|are|is that|that|se me hacen?) )*`,
      oneOf({
        es: "much[oa]s?, demasiad[oa]s?, bastantes?, poc[oa]s?, bien",
        en: "a lot, too (?:many|much|high), so many, bad",
        both: "ok, okay, normal(?:es)?",
      }),
      "(?= |$)",
    ),
    () => true,
  );
  take(reading, `${stating} ${bit}N (?:${kilometres}|${miles})`, () => true);
  take(reading, `${driving} ${bit}N (?:${kilometres}|${miles})(?: ${perDay})?`, () => true);
  take(reading, `${bit}N (?:${kilometres}|${miles}) ${perDay}`, () => true);
  // Before «más de», which «que no tenga más de 80 mil km» has as well.
  take(reading, `(?:con |with |de )?${notMore} N (?:de )?${kilometres}`, accept(1));
  take(reading, `(?:con |with )?${notMore} N ${miles}`, accept(kmPerMile));
  take(reading, `(?:con |with )?${moreThan} N ${kilometres}`, () => true);
  take(reading, `(?:con |with )?${range("(?:y|a|and|to|-)")} ${kilometres}`, accept(1));
  take(
    reading,
    `(?:con |with |de )?(?:${lessThan} |${about} )?N (?:de )?${kilometres}(?: o menos| or less| maximo)?`,
    accept(1),
  );
  take(reading, `(?:con |with )?(?:${lessThan} |${about} )?N ${miles}(?: or less)?`, accept(kmPerMile));
  const subject = "(?:kilometrajes?|km|kms|kilometros|mileage|miles|odometer)";
  const isCheap = wantsCheap.test(reading.text);
  // «barato y con pocos kilómetros, unos 250 mil máximo»: as many are not few, and what is named is the price.
  const few = (numbers: NumberRead[], groups: (string | undefined)[], matched: string) => {
    const value = readThousands(numbers[0]?.value ?? 0);
    const isApart = matched.includes(" | ");
    if (value >= notFew || (isApart && isCheap && value > leastPrice)) return false;
    return accept(matched.includes(" miles ") ? kmPerMile : 1)(numbers, groups, matched);
  };
  take(
    reading,
    `(?:con |with |de )?(?:muy |very )?${fewWords} ${subject} (?:\\| )?(?:como |digamos |like )?(?:${lessThan}|${about}) N`,
    few,
  );
  take(reading, `(?:con |with )?(?<! ${fewWords} )(?:${subject} )(?:de )?(?:${lessThan}|que)? ?N`, accept(1));
  take(reading, `${lessThan} N de kilometraje`, accept(1));
}

const fewWords = "(?:poc[oa]s?|bajos?|menos|low|few|little|lower)";
const wantsCheap =
  / (?:barat[oa]s?|baratit[oa]s?|economic[oa]s?|accesibles?|precio|presupuesto|cheap(?:er|est)?|affordable|budget|price[d]?) /;
/** Nobody calls that few kilometres. */
const notFew = 150_000;
/** Below it nobody names what a car may cost. */
const leastPrice = 100_000;

/** As many thousands of kilometres as are spoken of without the «mil»; what is more is rather a distance. */
const mostThousands = 250;
const shortened = new RegExp(` (?:${lessThan}|con|with|kilometraje) `);

/** What a number may count that is no money. */
const units =
  "(?:hp|caballos|cv|cc|litros?|watts|puertas|asientos|pasajeros|plazas|anos?|meses|km|kms|metros|m|cm)";

/** No car costs more, whatever the digits are. */
const highestPrice = 1e9;
/** «1 peso», "$1": nobody looks for a car at that, whoever says that it is its price. */
const lowestPrice = 1_000;
const highestKm = 5_000_000;

/** An amount in the stock's currency, or null where the number is none. «250» after a word of price is 250 mil. */
function readPrice(number: NumberRead | undefined, named: boolean): number | null {
  if (!number || number.percent || number.value > highestPrice) return null;
  const { value, unit, digits } = number;
  const money = number.money || number.grouped;
  if (unit > 1 || money) {
    const amount = named && unit === 1 && value >= leastShort.price ? readThousands(value) : value;
    return amount < lowestPrice ? null : amount;
  }
  if (digits?.includes(".")) return null;
  if (value >= 5000) return value;
  return named && isShort(value) && value >= leastShort.price ? readThousands(value) : null;
}

/** What was said of the price: bounds, or about how much. */
export type PriceRead = { min?: number; max?: number; about?: number };

/**
 * Takes prices out of the reading, in digits or words, Spanish or English. Years, kilometres and payments must
 * have been taken before.
 */
export function takePrice(reading: Reading): PriceRead {
  const price: PriceRead = {};
  const bound = (side: keyof PriceRead, named: boolean) => (numbers: NumberRead[]) => {
    const value = readPrice(numbers[0], named);
    if (value === null) return false;
    price[side] ??= value;
    return true;
  };
  const between = (numbers: NumberRead[]) => {
    const [low, high] = numbers;
    const max = readPrice(high, true);
    if (!low || !high || max === null) return false;
    // «entre 200 y 300 mil», "200-300k": the unit is said once.
    const shared = low.unit === 1 && !low.money && low.value < 1000 ? high.unit : 1;
    const min = shared > 1 ? low.value * shared : readPrice(low, true);
    if (min === null || min > max) return false;
    price.min = min;
    price.max = max;
    return true;
  };
  const purse =
    "(?:tengo|traigo|cuento con|dispongo de|i (?:only |just )?have|ive (?:only |just )?got|con|with|presupuesto(?: de| es de| es)?|budget(?: of| is)?)";
  const purpose = oneOf("precio, presupuesto, budget, price, valor, costo, rango");
  const link = oneOf("es, is, maximo, max, of, de, range");
  const costing = oneOf("que cuesten?, cuesten?, valgan?, costing, priced");
  const lead = `(?:(?:con |with )?(?:(?:un|a|my|mi) )?${purpose}(?: ${link})* )?(?:${costing} )?`;
  takeDifference(reading);
  take(reading, `${lead}${range("(?:y|e|a|al|and|to|o|or|-|hasta)")}`, between);
  take(reading, `${lead}${lessThan} N`, bound("max", true));
  take(reading, `${atMost} N`, bound("max", true));
  take(reading, `${lead}(?:mas barat[oa]s?|cheaper) (?:que|de|than) N`, bound("max", true));
  take(reading, `${lead}${moreThan} N(?: en adelante| para arriba| and up)?`, bound("min", true));
  take(
    reading,
    `(?:${about} )?N (?:(?:de contado|en efectivo|cash|pesos) )?(?:o menos|or less|como maximo|maximo|max|tops|para abajo|de presupuesto|budget)`,
    bound("max", true),
  );
  // «tengo como 400 mil»: a little more would do, less is no matter.
  take(reading, `${purse} ${about} N`, (numbers) => {
    const value = readPrice(numbers[0], true);
    if (value === null) return false;
    price.max ??= Math.round(value * (1 + aboutShare));
    return true;
  });
  take(reading, `${lead}${about} N`, bound("about", true));
  take(reading, "N (?:o mas|or more|en adelante|para arriba|and up)", bound("min", true));
  take(reading, `(?:${lead}|)${purse} N`, bound("max", false));
  take(reading, paidAtOnce, bound("max", false));
  // «250 mil pesos tengo»
  take(
    reading,
    "N (?:(?:es|son) )?(?:(?:lo )?que )?(?:tengo|traigo|junte|puedo gastar|is (?:what|all) (?:i have|ive got)|i have)(?= (?:\\||$))",
    bound("max", true),
  );
  // «ando corto, tengo 120»
  take(reading, "(?:tengo|traigo|junte|i have|ive got) N(?= (?:\\||$|que |para |what ))", bound("max", true));
  take(
    reading,
    "(?:mi |my )?(?:presupuesto|budget)(?: maximo| max)?(?: es de| es| is| of| de)? N",
    bound("max", true),
  );
  // «un carro de 300» leaves out the «mil»; «de 150 caballos» is no price.
  take(reading, `de N(?! ${units})`, bound("about", true));
  take(reading, "(?:de |en |a |for |at |por |precio )?N", bound("about", false));
  return price;
}

/** «allá cuesta 10 mil menos», "20k more than the other": how far prices are apart, and no price. */
function takeDifference(reading: Reading): void {
  take(
    reading,
    "N (?:de )?(?:mas|menos|more|less|cheaper|dearer)(?: (?:barat[oa]s?|car[oa]s?|expensive))?(?! (?:o|or) )",
    ([number]) => readPrice(number, true) !== null,
  );
}

/** Half the width of «alrededor de»: a tenth to either side. */
const aboutShare = 0.1;

/** Writes the price into the query; «alrededor de 250 mil» becomes 225 to 275 mil. */
export function applyPrice(query: CatalogQuery, { min, max, about: centre }: PriceRead): void {
  if (min !== undefined) query.price_min = min;
  if (max !== undefined) query.price_max = max;
  if (centre === undefined || min !== undefined || max !== undefined) return;
  query.price_min = Math.round(centre * (1 - aboutShare));
  query.price_max = Math.round(centre * (1 + aboutShare));
}
