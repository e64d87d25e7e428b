import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import type { KnownCar, Mention } from "../../cars.ts";
import type { Fault } from "../../fault.ts";
import { listListed } from "../../figures/bounds.ts";
import type { Figure } from "../../figures/figure.ts";
import { findInSentences, isAsserted, type Reply } from "../../reply.ts";
import { familyOf, type Sentence } from "../../scope.ts";
import { blank } from "../../text.ts";
import { inItself, type Measure, measureOf, readers } from "./comparisons.ts";

/** «El más barato», «el Versa con menos kilómetros»: behind an article and maybe a name, which is blanked. */
const ofAll = /\b(?:el|la|los|las|the)(?: auto| carro| coche| car)?(?: de| con| que tiene| with the)? *$/;
/** What may stand between it and its figure. */
const telling = anyOf(
  inOrder(
    "^s?(?: ",
    oneOf({
      es: `de (?:l[oa]s|est[oa]s|ell[oa]s), esta, cuesta, vale, sale, tiene, es, en, de, del, el, precio, lo,
        que, tenemos, tengo, hay`,
      en: "of (?:the|these|them|all), one, car, is, costs?, has, goes, for, at, price, we, have, i",
    }),
    ")*[ :*_$]*$",
  ),
);
const starting = anyOf(
  inOrder(
    "^s?(?: (?:l[oa]s?|disponibles?|available|tenemos|tengo|hay|precios?|prices?|for|sale))*,? ",
    oneOf({
      es: "desde, a partir de, (?:arranca|empieza|comienza|inicia|parte)n? (?:en|desde|a|de)",
      en: "from, starts?(?:ing)? (?:at|from), begins? at",
    }),
    "(?: los)?[ *_$]*$",
  ),
);

/** Of the Versas «el más barato está en …», «desde …», where another one that was found is cheaper. */
export function findExtremes(reply: Reply): Fault[] {
  return findInSentences(reply, "car_figure", (told) => isBeyond(told, reply) || startsAbove(told, reply));
}

function isBeyond(told: Sentence, reply: Reply): boolean {
  const { sentence, words, named } = told;
  const [name, another] = named;
  if (another || (name && (name.model === null || name.year !== null))) return false;
  const cars = listFound(name, reply);
  const blanked = name ? blank(reply.written.folded, [name]).slice(sentence.start, sentence.end) : words;
  return readers.some(({ of, sign, pattern }) =>
    blanked.matchAll(pattern).some((match) => {
      const end = match.index + match[0].length;
      if (!ofAll.test(squeeze(blanked.slice(0, match.index))) && !inItself.test(match[0])) return false;
      const figure = reply.standing.find(
        (one) => one.start >= sentence.start + end && one.end <= sentence.end && measures(one, of),
      );
      if (!figure || !telling.test(squeeze(blanked.slice(end, figure.start - sentence.start)))) return false;
      return isAsserted(match, told, reply) && isPassed(cars, of, sign, figure, reply);
    }),
  );
}

function startsAbove({ sentence, words, named }: Sentence, reply: Reply): boolean {
  return reply.standing.some((figure) => {
    if (figure.start < sentence.start || figure.end > sentence.end || !measures(figure, "price"))
      return false;
    const name = named.findLast(({ end }) => end <= figure.start);
    if (!name?.model || words.includes("?")) return false;
    const between = reply.written.folded.slice(name.end, figure.start);
    return starting.test(between) && isPassed(listFound(name, reply), "price", -1, figure, reply);
  });
}

/** The cars that were found of a name; without one, all of them. */
export function listFound(name: Mention | undefined, { known }: Reply): KnownCar[] {
  const listed = listListed(known);
  if (!name) return listed.length > 1 ? listed : [];
  const family = new Set(familyOf(name, known).map(({ stockId }) => stockId));
  return listed.filter(
    ({ stockId, year }) => family.has(stockId) && (name.year === null || year === name.year),
  );
}

function measures({ kind, roles, value }: Figure, of: Measure["of"]): boolean {
  if (of === "price")
    return (
      (kind === "money" || (kind === "number" && Number(value) >= 10_000)) &&
      roles.every((role) => role === "price")
    );
  return kind === of;
}

function isPassed(
  cars: KnownCar[],
  of: Measure["of"],
  sign: number,
  figure: Figure,
  { known }: Reply,
): boolean {
  return cars.some((car) => {
    const own = measureOf(of, car, known);
    // A rounded figure is no other car's.
    return own !== null && Math.sign(own - Number(figure.value)) === sign && !isNear(own, figure, of);
  });
}

const isNear = (own: number, { value }: Figure, of: Measure["of"]) =>
  of !== "year" && Math.abs(own - Number(value)) < own * 0.005;

const squeeze = (text: string) => text.replaceAll(/ +/g, " ");
