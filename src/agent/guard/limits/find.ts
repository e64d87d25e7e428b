import { anyOf, inOrder, oneOf } from "../../../text/pattern.ts";
import type { KnownCar, Mention } from "../cars.ts";
import type { Fault } from "../fault.ts";
import { listInQuestion } from "../figures/bounds.ts";
import type { Fact, Known } from "../grounds/known.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { carsOf, openedCars } from "../scope.ts";
import { blank, isInside, type Span } from "../text.ts";
import { type Amount, listSaid, readAmounts, type Sort } from "./amounts.ts";
import { type Relation, readRelations, splitParts } from "./relations.ts";

/** What is said to be within a limit that the customer or a paper names and is beyond it, or the other way round. */
export function findLimits(reply: Reply): Fault[] {
  const { written, mentions, standing, known } = reply;
  // A Honda Fit fits nothing.
  // Nor does a word that is quoted alone: "our papers do not speak of «cabe»".
  const unnamed = blank(written.folded, mentions).replace(/«[^«»\n]{1,30}»/g, (words) =>
    " ".repeat(words.length),
  );
  let carried: Mention[] = [];
  return findInSentences(reply, "figure", ({ sentence, words, named }) => {
    const before = carried;
    if (named.length > 0) carried = named;
    if (words.includes("?")) return false;
    const amounts = readAmounts(standing.filter(isInside(sentence)), known);
    return splitParts(written.folded, sentence).some((part) => {
      const told = readRelations(unnamed, sentence, part).flatMap((relation) => {
        const place = { part, relation, amounts, named, carried: before };
        const limit = readLimit(place, reply);
        return limit ? [{ place, relation, limit }] : [];
      });
      const [first] = told;
      if (!first || told.some(({ relation }) => relation.isWithin !== first.relation.isWithin)) return false;
      return listSubjects(first.place, first.limit, reply).some(
        (values) =>
          values.length > 0 && values.every((value) => isOtherwise(value, first.limit, first.relation)),
      );
    });
  });
}

/** A part of a sentence that says that something is within a limit, or beyond it. */
type Place = { part: Span; relation: Relation; amounts: Amount[]; named: Mention[]; carried: Mention[] };

/** `isPapers`: that of a paper, which the customer's own figure is held against. */
type Limit = {
  sort: Sort;
  least: number;
  most: number;
  /** Where it is told; null: it was named before. */
  start: number | null;
  isPapers: boolean;
  /** Of money: `monthly` or `price`; of sizes: which side. */
  of: string | null;
};

const isOtherwise = (value: number, { least, most }: Limit, { isWithin }: Relation) =>
  isWithin ? value > most : value < least;

const near = /^(?: (?!y |o |and |or )[\p{L}'’]+){0,6}[ $*_]*$/u;
const rooms = /\b(?:cochera|garaje|garage|cajon|estacionamiento|parking|space|spot|driveway|espacio|lugar)\b/;
const purses =
  /\b(?:presupuesto|budget|tope|maximo|max|limite|limit|lo que (?:traes|tienes|dices|puedes|quieres)|what you (?:have|said|want)|alcanza\p{L}*|afford|price range|rango)\b/u;
const ofDown = /\b(?:enganche|anticipo|down(?: payment)?|deposit|inicial)\b/;

const counted = new Set<Sort>(["days", "months", "km"]);
/** «El límite es de menos de 180,000 km», «recibimos autos con menos de …»: the rule itself is told. */
const ruling = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: `limite?, maxim[oa], requisitos?, tien(?:e|en) que, deb(?:e|en), (?:recib|acept|tom)(?:imos|amos), plazo,
        se (?:pide|acepta|recibe)n?, solo si, siempre (?:que|y cuando), a menos que, salvo que, con tal de que,
        mientras no, tope`,
      en: String.raw`requirements?, has to, have to, must, we (?:take|accept), if, unless, (?:as|so) long as, provided,
        condition\p{L}*`,
    }),
    String.raw`\b[^.;]*$`,
  ),
  "u",
);

/** The limit that a relation speaks of: in a figure, or as the customer named it before. */
function readLimit(
  { part, relation, amounts, named, carried }: Place,
  { written: { folded }, said, asked, known }: Reply,
): Limit | null {
  const text = folded.slice(part.start, part.end);
  if (ofDown.test(text)) return null;
  const inside = amounts.filter(isInside(part));
  const behind = inside.find(({ start }) => start >= relation.end);
  const isNext = behind !== undefined && near.test(folded.slice(relation.end, behind.start));
  const own =
    isNext && behind.from === "said"
      ? behind
      : relation.isPrefix
        ? undefined
        : inside.find(({ from }) => from === "said");
  const room = readRoom(asked);
  const sideOfRoom = (size: number) => room.find((one) => one.size === size)?.side;
  const limitOf = (sort: Sort, [least, most]: [number, number], start: number | null, isPapers = false) => ({
    sort,
    least,
    most,
    start,
    isPapers,
    of: sideOfRoom(most) ?? measureOf(sort, most, text, asked, known),
  });
  // «A los 10 días ya no entra, son 7»: what the customer has is held against what a paper says.
  const papers = inside.find(
    ({ sort, from, facts }) =>
      sort === own?.sort && from === "given" && facts.every(({ origin }) => origin === "passage"),
  );
  if (own && papers && counted.has(own.sort))
    return limitOf(own.sort, [papers.value, papers.value], papers.start, true);
  if (own) return limitOf(own.sort, [own.value, own.value], own.start);
  if (ruling.test(folded.slice(part.start, relation.start))) return null;
  if (isNext && behind.facts.every(({ origin }) => origin === "passage"))
    return limitOf(behind.sort, [behind.value, behind.value], behind.start, true);
  const [tail = ""] = /^(?: [\p{L}'’]+){0,6}/u.exec(folded.slice(relation.end, part.end)) ?? [];
  if (relation.isPrefix && !rooms.test(tail) && !purses.test(tail)) return null;
  const sort = isOfRoom(text, said, relation) ? "mm" : "money";
  if (sort === "mm" && room.length > 1) {
    const own = named.filter(isInside(part));
    const of = own.length > 0 ? own : carried;
    const cars = of.length > 0 ? of.flatMap((mention) => carsOf(mention, known)) : openedCars(known);
    const size = tightest(room, sideOf(text), cars, known);
    return size === null ? null : limitOf(sort, [size, size], null);
  }
  const told = listSaid(sort, known);
  const [least, most] = [Math.min(...told), Math.max(...told)];
  // A payment and a price were named: which one is meant, nothing tells.
  if (told.length === 0 || (sort === "money" && least < mostMonthly && most >= mostMonthly)) return null;
  return limitOf(sort, [least, most], null);
}

function isOfRoom(text: string, said: string, { isPrefix }: Relation): boolean {
  return (
    rooms.test(text) ||
    (!isPrefix && /\b(?:cabe|caben|fits?|long|larg\p{L}+)\b/u.test(text) && rooms.test(said.toLowerCase()))
  );
}

const ofAll = anyOf(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: "todos, todas, ambos, ambas, l[oa]s (?:dos|tres|cuatro|cinco), cada un[oa]",
      en: "all(?: (?:of them|two|three|four|five))?, both, every one, each",
      both: inOrder(
        "(?:ningun[oa]|none)(?= (?:de ell[oa]s |of them )?(?:se |te |l[oa] |is |are |esta |queda |goes? )*",
        oneOf({
          es: "rebas, exced, sobrepas, cabe, entra, alcanza, dentro, pas, super",
          en: "over, above, exceed, fit, within",
        }),
        ")",
      ),
    }),
    String.raw`\b`,
  ),
);
const ofOthers = /\b(?:otr[oa]s?|demas|resto|others?|rest|algun[oa]s?|some|one of|un[oa] de)\b/;

/** What is held against the limit: each a value, or what a name may mean. */
function listSubjects(
  { part, amounts, named, carried }: Place,
  limit: Limit,
  { written: { folded }, known }: Reply,
): number[][] {
  const text = folded.slice(part.start, part.end);
  const told = amounts
    .filter(isInside(part))
    .filter(({ start, sort }) => start !== limit.start && sort === limit.sort);
  if (limit.isPapers) {
    const own = told.filter(({ from }) => from === "said").map(({ value }) => [value]);
    return own.length > 0 || told.length > 0 ? own : [listSaid(limit.sort, known)];
  }
  const given = told.filter(({ from, facts }) => from === "given" && facts.some((fact) => isOf(fact, limit)));
  if (given.length > 0) return given.map(({ value }) => [value]);
  const facts = (known.facts.get(limit.sort) ?? []).filter(
    (fact) => fact.origin === "tool" && isOf(fact, limit),
  );
  if (limit.of === "monthly") {
    const terms = [...text.matchAll(/(?<![\d.,])(\d\d)(?![\d.,]*\d)/g)].map(([, term]) => Number(term));
    const of = facts.filter(({ termMonths }) => terms.includes(termMonths ?? 0));
    return (of.length > 0 ? of : ofAll.test(text) ? facts : []).map(({ value }) => [Number(value)]);
  }
  const inPart = named.filter(isInside(part));
  const valuesOf = (cars: KnownCar[]) =>
    facts.filter(({ car }) => cars.some(({ stockId }) => stockId === car)).map(({ value }) => Number(value));
  if (inPart.length > 0) return inPart.map((mention) => valuesOf(carsOf(mention, known)));
  if (ofOthers.test(text)) return [];
  const opened = openedCars(known);
  if (ofAll.test(text)) return listInQuestion(known).map((car) => valuesOf([car]));
  const [alone, another] = carried.length > 0 ? carried.map((mention) => carsOf(mention, known)) : [opened];
  return alone && !another && (carried.length > 0 || opened.length === 1) ? [valuesOf(alone)] : [];
}

/** Less a month than any car costs. */
const mostMonthly = 25_000;
const monthly = /\b(?:al mes|mensual\p{L}*|por mes|month\p{L}*)\b/u;
const sides: [string, RegExp][] = [
  ["height", /\b(?:alt[oa]|altura|tall|high|height)\b/],
  ["width", /\b(?:anch[oa]|anchura|wide|width)\b/],
  ["length", /\b(?:larg[oa]|longitud|long|length)\b/],
];

const sideOf = (words: string) => sides.find(([, pattern]) => pattern.test(words))?.[0];

/** «5.50 de largo y 2.10 de alto»: what the customer has room for, side by side. */
function readRoom(asked: string): { side: string; size: number }[] {
  return [...asked.matchAll(sized)].flatMap(([, metres, word = ""]) => {
    const side = sideOf(word);
    return side ? [{ side, size: Math.round(Number(metres) * 1_000) }] : [];
  });
}
const sized =
  /(?<![\d.,])(\d(?:\.\d{1,2})?) ?(?:m|mts?|metros|meters)? ?(?:de |of )?(larg[oa]|alt[oa]|altura|anch[oa]|long|tall|high|height|wide|width|length)\b/g;

/** The side of a room that is named, else the one that a car needs most of. */
function tightest(
  room: { side: string; size: number }[],
  named: string | undefined,
  cars: KnownCar[],
  { facts }: Known,
): number | null {
  const spare = room.flatMap(({ side, size }) =>
    (facts.get("mm") ?? []).flatMap(({ car, detail, value }) =>
      detail === side && (named ?? side) === side && cars.some(({ stockId }) => stockId === car)
        ? [{ size, left: size - Number(value) }]
        : [],
    ),
  );
  return spare.toSorted((a, b) => a.left - b.left)[0]?.size ?? null;
}

/** Which of its sort a limit is one of: of payments or of prices, of which side. */
function measureOf(sort: Sort, most: number, text: string, asked: string, known: Known): string | null {
  if (sort === "mm") return sideOf(text) ?? sideOf(asked) ?? "length";
  if (sort !== "money") return null;
  const arePaid = known.facts.get("money")?.some(({ role }) => role === "monthly") === true;
  return monthly.test(text) || (most < mostMonthly && arePaid) ? "monthly" : "price";
}

const isOf = (fact: Fact, { sort, of }: Limit) =>
  of === null || (sort === "money" ? fact.role : fact.detail) === of;
