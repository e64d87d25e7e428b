import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import type { KnownCar, Mention } from "../../cars.ts";
import type { Fault } from "../../fault.ts";
import { listListed } from "../../figures/bounds.ts";
import type { FigureKind } from "../../figures/figure.ts";
import type { Fact, Known } from "../../grounds/known.ts";
import { faultOf, placeOf, type Reply } from "../../reply.ts";
import { carsOf, familyOf, openedCars } from "../../scope.ts";
import { stanceOn } from "../../stance.ts";
import type { Span } from "../../text.ts";

/** What two cars may be compared by: words for less and for more of it. */
export type Measure = {
  of: "price" | "km" | "year" | "length" | "width" | "height";
  less: string;
  more: string;
};

const km =
  "(?:km|kms|kilomet\\p{L}+|recorrid\\p{L}+|kilometraje|rodad\\p{L}+|mileage|miles|on (?:it|the clock))";
const measures: Measure[] = [
  {
    of: "price",
    less: oneOf({
      es: String.raw`mas accesible, mas (?:barat|economic)[oa], (?:cuesta|vale|sale) (?:\p{L}+ )?menos, menor precio`,
      en: String.raw`cheapest, least expensive, most affordable, lowest price, cheaper, less expensive,
        costs? (?:\p{L}+ ){0,2}less, lower price`,
      both: String.raw`(?:cuesta|vale|sale|costs?|is|runs) (?:(?!(?:but|and|pero|aunque) )[^\s;]+ ){1,4}(?:menos|less)(?= (?:que|than))`,
    }),
    more: oneOf({
      es: String.raw`mas car[oa], (?:cuesta|vale|sale) (?:\p{L}+ )?mas(?! (?:de|barat|economic|accesib|car[oa])),
        mayor precio`,
      en: String.raw`most expensive, priciest, highest price, pricier, dearer, more expensive,
        costs? (?:\p{L}+ ){0,2}more, higher price`,
      both: String.raw`(?:cuesta|vale|sale|costs?|is|runs) (?:(?!(?:but|and|pero|aunque) )[^\s;]+ ){1,4}(?:mas|more)(?= (?:que|than))`,
    }),
  },
  {
    of: "km",
    less: `least driven|(?:fewest|lowest|fewer|less|lower|menos|menor) ${km}|${km} (?:menos|less|fewer)(?! de)|driven (?:\\p{L}+ ){0,2}less`,
    more: `(?:most|highest|more|higher|mas|mayor) ${km}|${km} (?:mas|more)(?! de)|driven (?:\\p{L}+ ){0,2}more`,
  },
  {
    of: "year",
    less: "oldest|older|mas (?:viej|antigu)[oa]",
    more: "newest|latest|newer|more recent|mas (?:nuev[oa]|reciente|modern[oa])",
  },
  { of: "length", less: "shorter|mas (?:cort|compact)[oa]", more: "longer|mas larg[oa]" },
  { of: "width", less: "narrower|mas (?:angost|estrech)[oa]", more: "wider|mas anch[oa]" },
  { of: "height", less: "mas baj[oa]", more: "taller|mas alt[oa]" },
];
/** Words for less and for more of each measure. */
export const readers = measures.flatMap(({ of, less, more }) =>
  (
    [
      [-1, less],
      [1, more],
    ] as const
  ).map(([sign, words]) => ({
    of,
    sign,
    pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "gu"),
  })),
);

/** «El más barato», "the newest": of all that there are to choose from; «el más barato de los automáticos»: of some of them. */
export const ofAllBefore =
  /\b(?:el|la|los|las|the)(?: (?:de|que)(?: (?:tiene|trae|lleva|mas|cuesta|vale))?)? $/;
export const inItself =
  /^(?:cheapest|least|most|fewest|lowest|highest|priciest|oldest|newest|latest|shortest|longest)/;
const ofSome = new RegExp(
  inOrder(
    "^ ",
    oneOf(String.raw`(?:de|of|entre|among|en|in|del?) (?!${oneOf(String.raw`l[oa]s (?:dos|tres|cuatro|cinco)\b, est[oa]s\b, the (?:two|three|four|five|list|lot|bunch)\b,
      these\b, ell[oa]s\b, them\b, all\b, tod[oa]s\b, la lista\b`)}),
      (?!(?:de|of|es|is|y|and|entre|among|que|con|en|at|tiene|trae|seria|would|sale|one|option|lleva|trae|ha|marca|reporta|presenta|recorrido|registra)\b)\p{L}+`),
  ),
  "u",
);

const isCompared = ({ start }: Mention, folded: string) =>
  /\b(?:que|than)(?: (?:el|la|the|un))?(?: (?:19|20)\d\d)? [*_]*$/.test(
    folded.slice(Math.max(0, start - 17), start),
  );

/** «El Versa es el más barato», «el Versa, el más barato», "and the Versa the cheapest" */
const isSaidOf =
  /^[^;]*(?:\b(?:es|son|is|are|seria|being)\b|,)[^;]*$|^[ *_]*(?:el|la|the)(?: (?:de(?: (?:l|mayor|menor))?|que|with the|con))? $/;

/** «Algo más barato», "a cheaper one": of none in particular; «más caro de mantener»: by something else. */
export const ofNone =
  /\b(?:un[oa]?|algo|otr[oa]s?|alguno?|a|an|any|some\p{L}*|anything|autos|cars|opciones|options) $/u;
const byElse =
  /^ (?:(?:to|para) \p{L}+|de \p{L}+(?:ar|er|ir)\b)|^ (?:one|ones|option|car|cars|models?)\b(?! (?:is|than|of))/u;
const otherBehind =
  /^[^.,;:!?]{0,24}\b(?:than|que) (?:(?:the|el|la|its|al)? ?)(?:(?<other>other|otr[oa])\b|$)?/;

/** «El de mayor precio es el Serie 3», "the newer one is the Mazda" */
const naming = new RegExp(
  inOrder(
    "^(?: ",
    oneOf({
      es: String.raw`de (?:l[oa]s|est[oa]s) (?:dos|\p{L}+), que (?:tengo|tenemos|hay|me queda),
        tiene, trae, lleva, ha recorrido, y (?:con|de|la|el)(?: \p{L}+){1,3}?`,
      en: String.raw`one, of (?:the|those|these) (?:two|\p{L}+),
        (?:one )?(?:that )?(?:i|we) have(?: got)?`,
    }),
    String.raw`)?(?: (?:es|is|seria|would be)|:)(?: (?:el|la|the|an?|una?))?(?: ['’]?\d\d(?:\d\d)?)?(?: [\p{L}-]+)? [*_]*$`,
  ),
  "u",
);

/** «… y el más caro, el Serie 3» */
const isNaming = (before: string, between: string) =>
  naming.test(between) ||
  (/(?:^|[;,]|\b(?:y|and|pero|but)) ?(?:el|la|the) (?:de )?$/.test(before) &&
    /^,? (?:el|la|the) (?:['’]?\d\d(?:\d\d)? )?[*_]*$/.test(between));

/** «Si prefieres el más nuevo, …», "if you'd rather have the newer one, …": the car that is named behind it. */
const wishing = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `si (?:lo que )?(?:te|le|les|l[oa]|prefieres?|quieres?|buscas?|importa|pesa|valoras?),
        para (?:quien|alguien)`,
      en: "if (?:you|it['’]s|what|low|price|money|space|size), when you, for (?:someone|anyone|less|more)",
    }),
    String.raw`\b[^,;:]*$`,
  ),
);

/** Of two cars, the one that is said to be cheaper, newer or less driven is not. */
export function findComparisons(reply: Reply): Fault[] {
  const { sentences, mentions, known } = reply;
  const inQuestion = listCars(mentions, known);
  const faults: Fault[] = [];
  let carried: Mention | null = null;
  for (const told of sentences) {
    const { words, named } = told;
    for (const reader of readers)
      for (const match of words.matchAll(reader.pattern)) {
        const compared = readCompared({ ...told, match, carried }, reply, inQuestion);
        if (compared && isWrong(reader, compared, reply)) faults.push(faultOf("car_figure", told, reply));
      }
    // Of which of several that were named, «también es más nuevo» is said, nothing tells.
    if (named.length > 0)
      carried = new Set(named.map(({ model }) => model)).size === 1 ? (named[0] ?? null) : null;
  }
  return faults;
}

/** Words of comparing in a sentence, with what was spoken of before it. */
type Comparing = Reply["sentences"][number] & { match: RegExpExecArray; carried: Mention | null };

/** What is compared with which other, or with all that are listed. */
type Compared = {
  subjects: KnownCar[];
  object: KnownCar | null;
  isOfAll: boolean;
  isMuch: boolean;
  /** «El Spark más nuevo», "the newest Spark": of those alone. */
  family: Mention | null;
};

/** Null: nothing is asserted, or of no car that is known. */
function readCompared(
  said: Comparing,
  reply: Reply,
  inQuestion: ReturnType<typeof listCars>,
): Compared | null {
  const { sentence, words, named, match, carried } = said;
  const { known } = reply;
  const place = placeOf(match, said, reply);
  const { folded, start, end } = place;
  const lead = words.slice(0, match.index);
  if (ofNone.test(lead) || byElse.test(folded.slice(end, end + 24))) return null;
  if (stanceOn("trait", place) !== "asserted") return null;
  const head = named.find((mention) => isHead(mention, place));
  const from = head && head.start >= end ? head.end : end;
  const behind = named.find((mention) => mention.start >= from);
  const isWished = wishing.test(lead);
  const isObject = behind !== undefined && otherBehind.test(folded.slice(from, behind.start));
  // «El Spark es más barato que el Versa y trae 7,000 km menos»: the Spark.
  const told = named.filter((mention) => mention.end <= start);
  const before = told.findLast((mention) => !isCompared(mention, folded)) ?? told.at(-1);
  const isNamedBehind = behind !== undefined && !isObject && isNaming(lead, folded.slice(from, behind.start));
  const of = isNamedBehind || isWished ? behind : (before ?? carried);
  const meant = of ? carsOf(of, known) : [];
  const subjects = of?.model || meant.length === 1 ? meant : [];
  const [subject, another] = subjects;
  if (!subject) return null;
  const rest = folded.slice(end, sentence.end);
  const isOther = otherBehind.exec(rest);
  const isOfElse = isOther !== null && !isOther.groups?.other;
  const isOfAll =
    (ofAllBefore.test(lead) || inItself.test(match[0])) &&
    !ofSome.test(rest) &&
    (isNamedBehind || before === undefined || isSaidOf.test(folded.slice(before.end, start)));
  const object = isObject
    ? onlyCar(behind, known)
    : isOfElse
      ? null
      : otherOf(another ? null : subject, inQuestion.length > 1 ? inQuestion : listListed(known));
  const family = head ?? null;
  return { subjects, object: another ? null : object, isOfAll, isMuch: much.test(lead), family };
}

/** A model without a year, right beside the word. */
const isHead = ({ start, end, model, year }: Mention, place: Span) =>
  model !== null && year === null && (start - place.end === 1 || place.start - end === 1);

function isWrong(reader: (typeof readers)[number], compared: Compared, { known, listing }: Reply): boolean {
  const { of, sign } = reader;
  const { subjects, isOfAll } = compared;
  const found = listListed(known);
  // «El más barato», of those that were listed before.
  const listed =
    found.length > 1 ? found : (listing?.items ?? []).flatMap(({ stockId }) => known.cars.get(stockId) ?? []);
  const own = compared.family ? new Set(familyOf(compared.family, known)) : null;
  const beats = (other: KnownCar) => subjects.every((one) => isBeaten(of, sign, one, other, known));
  if (isOfAll && listed.some((other) => (own === null || own.has(other)) && beats(other))) return true;
  return !isTrue(reader, compared, known);
}

/** «Bastante más corto», "far cheaper" */
const much =
  /\b(?:bastante|mucho|muchisimo|muy|far|much|way|considerably|significantly|a lot|noticeably|notablemente) $/;
/** What two cars differ by and are alike all the same: a share of the larger measure. */
const alike = 0.005;

function isTrue(
  { of, sign }: (typeof readers)[number],
  { subjects: [subject], object, isMuch }: Compared,
  known: Known,
): boolean {
  if (!subject || !object) return true;
  const [one, other] = [measureOf(of, subject, known), measureOf(of, object, known)];
  if (one === null || other === null) return true;
  const isNothing = isMuch && of !== "year" && Math.abs(one - other) < Math.max(one, other) * alike;
  return Math.sign(one - other) === sign && !isNothing;
}

/** Another one is so even more. */
function isBeaten(of: Measure["of"], sign: number, one: KnownCar, other: KnownCar, known: Known): boolean {
  const [own, others] = [measureOf(of, one, known), measureOf(of, other, known)];
  return own !== null && others !== null && Math.sign(others - own) === sign;
}

/** Where a measure of a car is told. */
const factsOf: Record<Exclude<Measure["of"], "year">, [FigureKind, (fact: Fact) => boolean]> = {
  price: ["money", ({ role }) => role === "price"],
  km: ["km", () => true],
  length: ["mm", ({ detail }) => detail === "length"],
  width: ["mm", ({ detail }) => detail === "width"],
  height: ["mm", ({ detail }) => detail === "height"],
};

export function measureOf(of: Measure["of"], { stockId, year }: KnownCar, known: Known): number | null {
  if (of === "year") return year;
  const [kind, isOne] = factsOf[of];
  const fact = known.facts
    .get(kind)
    ?.find((one) => one.car === stockId && one.origin === "tool" && isOne(one));
  return typeof fact?.value === "number" ? fact.value : null;
}

function onlyCar(mention: Mention | null | undefined, known: Known): KnownCar | null {
  const [car, another] = mention ? carsOf(mention, known) : [];
  return car && !another ? car : null;
}

function listCars(mentions: Mention[], known: Known): KnownCar[] {
  const named = mentions.flatMap((mention) => carsOf(mention, known));
  return [...new Map([...named, ...openedCars(known)].map((car) => [car.stockId, car])).values()];
}

/** Where two are spoken of, the other one is meant. */
function otherOf(subject: KnownCar | null, cars: KnownCar[]): KnownCar | null {
  if (subject === null || cars.length !== 2) return null;
  return cars.find(({ stockId }) => stockId !== subject.stockId) ?? null;
}
