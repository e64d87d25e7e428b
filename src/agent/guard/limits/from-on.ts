import { inOrder, oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

const ordinals = [
  "primer|first",
  "segund|second",
  "tercer|third",
  "cuart|fourth",
  "quint|fifth",
  "sext|sixth",
  "septim|seventh",
  "octav|eighth",
  "noven|ninth",
  "decim|tenth",
];
const paid = "(?:mes|mensualidad|pago|month|payment|instal\\p{L}+)";
/** «A partir de la séptima mensualidad», «desde el mes 7», "from the 7th month" */
const starting = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({ es: "desde, a partir del?, despues del?", en: "from, after, starting(?: in| with)?" }),
    String.raw`(?: (?:el|la|the))? (?:${paid} )?(${ordinals.join("|")}|\d{1,2})(?:[oa]|mo|ma|st|nd|rd|th)?(?: ${paid})?(?!\p{L})`,
  ),
  "gu",
);

const isOfPayments = new RegExp(`(?<!\\p{L})${paid}`, "u");
const listStarts = (folded: string) =>
  [...folded.matchAll(starting)]
    .filter(([words]) => isOfPayments.test(words))
    .map((match) => {
      const [, number = ""] = match;
      const place = ordinals.findIndex((forms) => forms.split("|").includes(number));
      return { match, value: place < 0 ? Number(number) : place + 1 };
    });

/** From which payment on something may be done, told of another payment than in the papers. */
export function findFromOn(reply: Reply): Fault[] {
  const told = reply.known.passages.flatMap(listStarts).map(({ value }) => value);
  if (told.length === 0) return [];
  return findInSentences(
    reply,
    "figure",
    (sentence) =>
      !sentence.words.includes("?") &&
      listStarts(sentence.words).some(
        ({ match, value }) => !told.includes(value) && isAsserted(match, sentence, reply),
      ),
  );
}
