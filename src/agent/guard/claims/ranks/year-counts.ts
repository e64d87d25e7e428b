import { numberWords } from "../../../../text/numbers/words.ts";
import { inOrder, oneOf } from "../../../../text/pattern.ts";
import { listTold } from "../../both.ts";
import type { KnownCar } from "../../cars.ts";
import type { Fault } from "../../fault.ts";
import { listInQuestion } from "../../figures/bounds.ts";
import { findInSentences, isAsserted, placeOf, type Reply } from "../../reply.ts";
import { carsOf, type Sentence } from "../../scope.ts";
import { measureOf } from "./comparisons.ts";

/** «Los tres modelo 2019», "three of them are 2020 models": how many are of which year. */
const counted = new RegExp(
  inOrder(
    String.raw`\b(?<count>dos|tres|cuatro|cinco|two|three|four|five|[2-5])(?: (?:of (?:them|these|those)|de (?:ell|est|es)[oa]s|autos|cars))? `,
    oneOf("del ano , (?:de )?modelos? , (?:son|are|were) (?:all )?(?:del? |del ano |from )?(?:modelos? )?"),
    String.raw`(?<year>(?:19[89]|20[0-3])\d)s?(?: models?)?(?! (?:en adelante|o mas|para arriba|hacia|or (?:newer|later)|and (?:up|newer)|onwards?|(?:y|e|o|a|and|or|to) (?:el |los )?(?:19|20)\d\d)\b|[\d.,]\d|\p{L})`,
  ),
  "gu",
);

/** So many cars are said to be of a year, and fewer are: of those named before it, else of those that were looked up. */
export function findYearCounts(reply: Reply): Fault[] {
  return findInSentences(reply, "car_figure", (told) =>
    told.words.matchAll(counted).some((match) => {
      const { count = "", year = "" } = match.groups ?? {};
      const many = numberWords.get(count) ?? Number(count);
      const cars = listMeant(match, told, reply);
      const of = cars.filter((car) => measureOf("year", car, reply.known) === Number(year));
      return cars.length >= many && of.length < many && isAsserted(match, told, reply);
    }),
  );
}

function listMeant(match: RegExpExecArray, told: Sentence, reply: Reply): KnownCar[] {
  const { known } = reply;
  const { start } = placeOf(match, told, reply);
  const before = told.named.filter(({ end }) => end <= start);
  const { count = "" } = match.groups ?? {};
  const lead = `${told.words.slice(0, match.index)}${count}`;
  const named = listTold(lead, before).map((mention) => carsOf(mention, known));
  return named.length > 0 && named.every(({ length }) => length === 1) ? named.flat() : listInQuestion(known);
}
