import { inOrder, oneOf } from "../../../../text/pattern.ts";
import type { Fault } from "../../fault.ts";
import { findInSentences, type Reply } from "../../reply.ts";
import { listParts, listUnitsOfParts } from "../units.ts";

const same = new RegExp(
  inOrder(
    String.raw`(?<!\p{L})`,
    oneOf({
      es: `(?:el|la|los|las|lo|por el|con el) mism[oa]s?(?: (?:plazo|tiempo|periodo|lapso|garantia|cobertura|duracion|condiciones|terminos))?,
        (?:es|son|va[n]?|queda[n]?) igual(?:es)?, igual`,
      en: "(?:the )?same(?: (?:term|time|period|span|length|coverage|warranty|goes|applies))?, likewise",
    }),
    String.raw`(?!\p{L})`,
  ),
  "gu",
);
/** «Lo mismo para el aire» */
const behind =
  /^[*_]*,? (?:(?:aplica|vale|va|es|goes|applies|is true) )?(?:para|a|con|en|de|del|al|for|to|with|of) [^.;:!?]{1,40}/;

/** A part of a car that is said to have the span told before it, where the papers give it another one. */
export function findSameSpans(reply: Reply): Fault[] {
  const { standing, known } = reply;
  const units = listUnitsOfParts("months", known);
  if (units.length < 2) return [];
  return findInSentences(reply, "figure", ({ sentence, words }) =>
    words.matchAll(same).some(({ index, 0: said }) => {
      const at = sentence.start + index;
      const span = standing.findLast(({ kind, end }) => kind === "months" && end <= at);
      const [next = ""] = behind.exec(words.slice(index + said.length)) ?? [];
      const before = listParts(words.slice(0, index)).toSorted((a, b) => a.at - b.at);
      const part = listParts(next)[0] ?? before.at(-1);
      const of = units.filter(({ parts }) => part !== undefined && parts.has(part.name));
      return (
        span !== undefined &&
        of.length > 0 &&
        !of.some(({ values }) => values.get("months")?.includes(span.value))
      );
    }),
  );
}
