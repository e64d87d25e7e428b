import { kmPerMile } from "../../../catalog/match/figures/amounts.ts";
import { readThousands } from "../../../text/numbers/thousands.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Mention } from "../cars.ts";
import { type Fact, isSaid, type Known, todayOf } from "../grounds/known.ts";
import { carsOf, type Scoped } from "../scope.ts";
import type { Figure, FigureKind, Role } from "./figure.ts";
import { isRounding } from "./fits.ts";
import { readFigures } from "./reading/read.ts";

const unit = String.raw`(?: ?(?:mxn|pesos|km|kms|kilomet\p{L}+|mm|cm|(?:centi|mili|milli)?met\p{L}+|m|anos|years?))?`;
/** «47,500 más, placas aparte» names no difference: «215,000 más placas». */
const moreOrLess =
  "(?:mas|menos)(?! (?:\\$|\\d|(?:y )?(?:el |la |los |las |un |placas|gastos|seguro|tramites?|impuestos?|iva|tenencia|comision|interes)))";
/** «$1,999 más que», "20,000 km less", «3 años más nuevo» */
const differingBehind = new RegExp(
  inOrder(
    `^[*_]*${unit}[*_]* `,
    oneOf({
      es: String.raw`de (?:diferencia|mas|menos|ahorro), entre (?:un[oa] y otr[oa]|l[oa]s dos|amb[oa]s)\b, y [*_$]*[\d,.]+(?: \p{L}+)? de diferencia, (?:por )?(?:arriba|encima|abajo|debajo)\b`,
      en: String.raw`(?:more|less|fewer)\b, (?:above|below|over|under|beyond|past) (?:that|it|this|those|your)\b,
        (?:above|below|over|under)(?=[.,;)]|$),
        (?:cheaper|dearer|longer|shorter|wider|taller|newer|younger|older|higher|lower|apart|ahead|behind|extra|difference|(?:price )?gap)\b`,
      both: String.raw`${moreOrLess}\b, (?:too|demasiado) \p{L}+`,
    }),
  ),
  "u",
);
/** What stands between such a word and its amount. */
const loosely = oneOf({
  es: `es, son, seria, de, por, unos, unas, casi, solo, apenas, exactamente, te, cerca de, alrededor de,
    aproximadamente, como, hasta, en`,
  en: `is, of, by, about, some, almost, only, just, barely, exactly, you, nearly, around, roughly, another,
    up to, in`,
});
const only = inOrder(
  `(?: (?:${loosely}|`,
  oneOf({
    es: String.raw`entre \p{L}+, (?:el )?precio, minim[oa], poc[oa]`,
    en: String.raw`(?:the )?pric\p{L}+, small, tiny, little`,
  }),
  "))*(?:,(?= [*_$]*$))?[ *_$:]*$",
);
/** «Entre el más barato y el más caro hay 4,000»: of whichever cars. */
const between = inOrder(
  String.raw`\b`,
  oneOf({
    es: String.raw`entre (?:el|la) [^.;:\d]{3,30} y (?:el|la) [^.;:\d]{3,30} (?:hay|son|van)`,
    en: String.raw`between the [^.;:\d]{3,30} and the [^.;:\d]{3,30} (?:there(?:['’]s| is| are)|it['’]s|is|are)`,
  }),
  "(?: (?:solo|apenas|unos|just|only|about))*[ *_$]*$",
);
const ofEnds = new RegExp(between);
/** «La diferencia es de $1,999» */
const differenceBefore = new RegExp(
  `${between}|\\bde diferencia (?:y|and)(?: de)? [*_$]*$|\\b(?:diferencia|difieren|difference|differ(?: only)? by|gap|separan?|separates?)${only}`,
  "u",
);
/** «You save $1,999», «baja en $1,999» */
const savedBefore = new RegExp(
  oneOf(String.raw`\b(?:ahorras?|ahorrarias|ahorro|save|saves|saving)${only},
    \b(?:lower|rais|drop|reduc|increas|cut|baj|sub|aument)\p{L}*\b(?:[^.;]{0,30} (?:by|en|por))?(?: ${loosely})*[ *_$]*$,
    \b(?:cheap|expens|bigg|small|long|short|new|old|high|low|barat|car[oa]|nuev|grand|larg|cort|win|gan)\p{L}*[,\s][^.;]{0,40}\b(?:by|por)(?: ${loosely})*[ *_$]*$`),
  "u",
);
/** «Te sobran 35 mil», "that leaves 35,000 of your budget", «solo financiarías 25 mil» */
const leaving = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`sobresal\p{L}+, se sale\p{L}*, asoma\p{L}*, sobran?, sobrarian?, te quedan?, te quedarian?, te pasa(?:s|rias?),
        falta(?:n|rian?)?, financi\p{L}+, (?:debajo|abajo|arriba|encima) de(?:l| (?:tus?|ese|lo que|el|nuestro)) , se pasan?,
        rebasan?, exced\p{L}*, (?:menos|mas) (?:de|que) tu, (?:menos|mas|arriba|encima) de lo que,
        (?:menos|mas) (?:que|del) (?:el )?precio, de diferencia, diferencia, libres?, de (?:sobra|margen|holgura),
        (?:menos|mas|car[oa]|barat[oa]) que (?:el|la|l[oa]s) (?:que|otr[oa]s?|suy[oa]|de ell[oa]s)`,
      en: String.raw`(?:over|under)[.,;)], stick\p{L}* out, finance\w*, borrow\w*, leaves?, leaving, left, short, spare, (?:months|years|days) (?:away|to go), more (?:months|years|days),
        in (?:all|total)(?= *[,.]), clearance,
        exceeds?, (?:more|less) than the (?:list|asking|sticker)? ?price, (?:more|less) than (?:you|what|they|theirs),
        (?:more|less|cheaper|higher|lower) than (?:the|that) (?:other|one|offer|price),
        (?:under|below|over|above) (?:your|the|that|it|this|those|our), (?:less|more) than your, difference,
        (?:less|more|cheaper|higher|lower) than the [*_$]*[\d.,]+k?(?: \p{L}+)? you`,
      both: String.raw`(?:too|demasiado) \p{L}+`,
    }),
    String.raw`(?![\p{L}\d])`,
  ),
  "u",
);
/** "30,000 under our limit": of the papers'. */
const ofLimit = /\b(?:limit|cap|maximum|limite|tope|maximo)\b/;
const summing =
  /\b(?:suma[n]?|sumados?|sumando|juntos|juntas|entre (?:los|las) dos|por (?:los dos|las dos|ambos|ambas)|for (?:both|the two|the pair)|together|altogether|combined|add up|sum)\b/;
/** «Los otros diez» of twelve. */
const others = /\b(?:otr[oa]s|demas|restantes|faltan|quedan|other|remaining)(?: (?:los|las|the))? $/;

/** «Tres años más nuevo» */
export const agesBehind = /^ (?:anos|years) (?:mas (?:nuev|viej|recient|antigu|joven)|newer|older|younger)/;

/** «Y otras seis marcas» */
const ofMakes = /^ (?:marcas|makes|brands)\b/;

const restBehind = /^ (?:mas|more|otr[oa]s|others)\b/;

/** A figure that is the difference or the sum of two that stand, and is said to be that; or kilometres in miles. */
export function isDerived(
  { figure, mentions, termsMonths }: Scoped,
  words: string,
  from: number,
  known: Known,
): boolean {
  const { kind, value, start, end } = figure;
  if (typeof value !== "number") return false;
  const [before, behind] = [words.slice(0, start - from), words.slice(end - from)];
  const cars = new Set(mentions.flatMap((mention) => carsOf(mention, known)).map(({ stockId }) => stockId));
  const isOfEnds = ofEnds.test(before);
  const ofCars = ({ car }: Measured) => cars.size === 0 || isOfEnds || car === null || cars.has(car);
  if (kind === "miles")
    return listMeasured(known, "km").some(
      (fact) => fact.origin !== "said" && ofCars(fact) && isSame(figure, fact.value / kmPerMile),
    );
  if (kind === "hours") return isBetweenHours(value, words);
  if (kind === "months" && ofAge.test(behind)) {
    const thisYear = Number(todayOf(known).slice(0, 4));
    return listMeasured(known, "year").some(
      (fact) => fact.car !== null && ofCars(fact) && isSame(figure, (thisYear - fact.value) * 12),
    );
  }
  const isOfRest = others.test(before) || restBehind.test(behind);
  if ((kind === "number" || kind === "count") && isOfRest && isRest(value, listMeasured(known, "count")))
    return true;
  if ((kind === "number" || kind === "count") && others.test(before) && ofMakes.test(behind))
    return isRestOfMakes(value, mentions, known);
  const differs =
    differingBehind.test(behind) ||
    differenceBefore.test(before.slice(-50)) ||
    savedBefore.test(before.slice(-60));
  const leaves = leaving.test(words);
  const sums = summing.test(words);
  const isOfLimit = ofLimit.test(words);
  if (kind === "money" && (isShare(figure, words, ofCars, known) || isLeft(figure, before, behind, known)))
    return true;
  if (kind === "money" && averaged.test(words) && isAverage(figure, behind, known)) return true;
  if (!differs && !leaves && !sums) return false;
  return kindsOf(figure, behind).some(([of, factor]) => {
    const stated = listMeasured(known, of).filter(({ origin }) => origin !== "said");
    const said = leaves ? listSaid(known, of) : [];
    const isOf = (result: number) => isSame(figure, result * factor);
    return stated.filter(ofCars).some((one) => {
      const paired = differs || sums ? stated.filter((other) => arePaired(one, other)) : [];
      return (
        (differs && paired.some((other) => isOf(Math.abs(one.value - other.value)))) ||
        (sums && paired.some((other) => isOf(one.value + other.value))) ||
        ((isSpentOn(one, termsMonths) || (isOfLimit && one.origin === "passage")) &&
          said.some((other) => isOf(Math.abs(one.value - other.value)))) ||
        (differs && one.role === "down" && isOfDown(one, figure, known))
      );
    });
  });
}

/** «Ocho horas: de 9:00 a 17:00» */
function isBetweenHours(value: number, words: string): boolean {
  const times = readFigures(words, false).filter(({ kind }) => kind === "time");
  const [from, to] = times.map((time) => Number(time.value));
  return times.length === 2 && to !== undefined && from !== undefined && to - from === value * 60;
}

/** "About five years old", «de cinco años de antigüedad»: of a car by its year. */
const ofAge = /^ (?:years? old|anos de (?:antiguedad|uso|viejo))\b/;

function listMeasured(known: Known, of: FigureKind): Measured[] {
  return (known.facts.get(of) ?? []).filter(isMeasured);
}

/** What the customer has or wants of that sort: «¿Lo dejas en 300?», «¿cabe en cochera de 4.70?» leave out a unit. */
export function listSaid(known: Known, of: FigureKind): Measured[] {
  return [...(known.facts.get(of) ?? []), ...listMeasured(known, "number")]
    .filter((fact): fact is Measured => isNumber(fact) && isSaid(fact))
    .map((fact) =>
      of === "money"
        ? { ...fact, value: readThousands(fact.value) }
        : of === "mm" && fact.value < 10
          ? { ...fact, value: fact.value * 1_000 }
          : fact,
    );
}

/** What a budget or a place is compared with: a price, a payment of the term, a length, a term. */
function isSpentOn(fact: Measured, termsMonths: number[]): boolean {
  const { kind, role, detail } = fact;
  const isCompared = role === "price" || role === "monthly" || detail === "length" || kind === "months";
  return isCompared && isOfTerm(fact, termsMonths);
}

/** A payment of the term that the sentence names. */
const isOfTerm = ({ termMonths }: Measured, named: number[]) =>
  termMonths === null || named.length === 0 || named.includes(termMonths);

/** «El 20 % del Versa serían 43,000» */
function isShare(figure: Figure, words: string, ofCars: (fact: Measured) => boolean, known: Known): boolean {
  const shares = [...words.matchAll(/(?<![\d.,])(\d{1,2}(?:\.\d+)?) ?(?:%|por ?ciento|per ?cent)/g)].map(
    ([, share]) => Number(share),
  );
  if (
    shares.length === 0 ||
    figure.roles.some((role) => role !== "down" && role !== "least" && role !== "price")
  )
    return false;
  const prices = listMeasured(known, "money").filter(
    (fact) => fact.role === "price" && fact.car !== null && fact.origin !== "said" && ofCars(fact),
  );
  return prices.some(({ value }) => shares.some((share) => isSame(figure, (value * share) / 100)));
}

const remaining = /\b(?:the rest|the remainder|el resto|lo demas|lo que resta|los restantes)[^.;\d]{0,24}$/;

const inPayments =
  /^[*_]*(?: (?:mxn|pesos))? (?:in|en|of|de|through) (?:(?:the|las?|los|\d{1,2}|monthly|puras|solo|just) )*(?:payments|instal\p{L}+|mensualidades|pagos mensuales)/u;

/** «100 mil de enganche y el resto, 290,114.61, a 72 meses», "290,114.61 in monthly payments": of the total. */
function isLeft(figure: Figure, before: string, behind: string, known: Known): boolean {
  if (!remaining.test(before) && !inPayments.test(behind)) return false;
  const amounts = listMeasured(known, "money");
  return amounts.some(
    (total) =>
      total.role === "total" &&
      amounts.some((down) => down.role === "down" && isSame(figure, total.value - down.value)),
  );
}

const averaged = /\b(?:en promedio|(?:un )?promedio de|on average|an average of|averages?)\b/;

const ofYear = /^[^.,;:\d]{0,32}(?:al ano|por ano|cada ano|(?:a|per|each|every) year)\b/;

/** «Unos 1,009 pesos de intereses al mes, en promedio», "about 9,000 a year on average" */
function isAverage(figure: Figure, behind: string, known: Known): boolean {
  const isOfYear = ofYear.test(behind);
  return listMeasured(known, "money").some(
    ({ role, value, termMonths }) =>
      (role === "interest" || role === "total") &&
      termMonths !== null &&
      isSame(figure, (value / termMonths) * (isOfYear ? 12 : 1)),
  );
}

function isRest(value: number, counts: Measured[]): boolean {
  return counts.some((all) =>
    counts.some((shown) => shown.detail === "page" && all.value - shown.value === value),
  );
}

/** «Nissan, Honda y otras siete marcas»: of all, those that are not named. */
function isRestOfMakes(value: number, mentions: Mention[], known: Known): boolean {
  const named = new Set(mentions.map(({ make }) => make)).size;
  return listMeasured(known, "count").some((all) => all.detail === "makes" && all.value - named === value);
}

/** "There'd be 50 thousand less to finance": what the customer would put down against what a plan has. */
const isOfDown = (one: Measured, figure: Figure, known: Known) =>
  listSaid(known, "money").some(
    (other) => other.value >= leastDown && isSame(figure, Math.abs(one.value - other.value)),
  );
const leastDown = 1_000;

type Measured = Fact & { value: number };
const isNumber = (fact: Fact): fact is Measured => typeof fact.value === "number";
const isMeasured = (fact: Fact): fact is Measured =>
  isNumber(fact) && fact.origin !== "limit" && fact.origin !== "web";

/** Kinds of facts that it may be derived of, with how many of its unit one of theirs is. */
function kindsOf({ kind, value }: Figure, behind: string): [FigureKind, number][] {
  if (kind === "money" || kind === "km" || kind === "mm") return [[kind, 1]];
  if (kind === "months" && agesBehind.test(behind)) return [["year", 12]];
  if (kind === "months")
    return [
      ["year", 12],
      ["months", 1],
    ];
  return kind === "number" || (kind === "count" && Number(value) >= 1_000)
    ? [
        ["money", 1],
        ["km", 1],
      ]
    : [];
}

const comparable = new Set<Role>(["price", "monthly", "interest", "total", "down"]);

/** Two of one thing: prices of two cars, payments of two plans, lengths of two cars. */
function arePaired(one: Measured, other: Measured): boolean {
  if (one === other || one.value === other.value) return false;
  const details = [one, other].flatMap(({ detail }) => (detail === "before" ? [] : [detail]));
  if (new Set(details).size > 1) return false;
  if (one.kind !== "money") return one.car !== other.car || one.kind === "months";
  return one.role === other.role && one.role !== null && comparable.has(one.role);
}

/** To the last digit that it tells, or an honest rounding where it is said to be one. */
export function isSame(figure: Figure, result: number): boolean {
  const { about, step } = figure;
  const off = Math.abs(Number(figure.value) - result);
  if (off < 0.005) return true;
  // To the nearest peso, or centimetre; «30 mil» of 29,999.
  return about === null
    ? (step === 1_000 && off <= result * 0.0001) ||
        (step === 1 && off <= 0.5) ||
        (figure.kind === "mm" && step === 10 && off <= 5)
    : isRounding(figure, Number(figure.value), result);
}
