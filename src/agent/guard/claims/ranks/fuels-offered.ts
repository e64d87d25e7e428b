import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import { isStated, type Known } from "../../grounds/known.ts";
import { findInSentences, isAsserted, placeOf, type Reply } from "../../reply.ts";
import type { Place } from "../../stance.ts";

const fuels = [
  ["hybrid", oneOf("hibrid[oa]s?, hybrids?")],
  ["diesel", "diesel"],
  ["electric", "electric[oa]?s?"],
] as const;

const having = oneOf({
  es: "(?:tenemos|tengo|hay|manejamos|contamos con|vendemos|te ofrezco|te puedo ofrecer)",
  en: "(?:we|i)(?:['’]ve| do| also| can)? (?:have|got|carry|sell|offer(?: you)?)|there are",
});
const some = oneOf({
  es: `tambien, varios, varias, algun[oa]s, much[oa]s, otr[oa]s, un[oa]s, un, una, opciones, autos, carros, coches,
    camionetas, suvs?, pick-?ups?, sedan(?:es)?, modelos, versiones, de`,
  en: "also, got, several, some, many, few, other, a, an, plenty, of, cars, trucks, models, options, fully, plug-in",
});
const readers = fuels.map(([fuel, words]) => ({
  fuel,
  named: new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, "u"),
  offered: new RegExp(
    inOrder(
      String.raw`(?<!\p{L})`,
      having,
      `(?: ${some})* `,
      words,
      String.raw`(?! (?:windows|seats|mirrors|steering|starter))(?!\p{L})`,
    ),
    "gu",
  ),
}));

/** «También tenemos híbridos», "we do have several electric cars", where no tool of the turn found one. */
export function findFuelsOffered(reply: Reply): Fault[] {
  const unfound = readers.filter(({ fuel, named }) => !isFound(fuel, named, reply.known));
  return findInSentences(
    reply,
    "availability",
    (told) =>
      !told.words.includes("?") &&
      unfound.some(({ offered }) =>
        told.words
          .matchAll(offered)
          .some((match) => isAsserted(match, told, reply) && !isSupposed(placeOf(match, told, reply), reply)),
      ),
  );
}

/** «Si tenemos híbridos, te los muestro», "if we have any": unlike «sí tenemos». */
function isSupposed({ start, end, sentence }: Place, { written }: Reply): boolean {
  const before = written.text.slice(sentence.start, start);
  return (
    /(?<!\p{L})(?:si|if|cuando|when) $/iu.test(before) &&
    /^[^.;:]*, (?:te|l[oa]s?|se|con|i|we|you)\b/.test(written.folded.slice(end, sentence.end))
  );
}

const isFound = (fuel: string, named: RegExp, known: Known) =>
  isStated(named, known) ||
  [...known.stated.values()].some((stated) => stated.get("fuel") === fuel) ||
  [...known.cars.values()].some(({ label }) => named.test(label));
