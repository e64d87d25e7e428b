import type { Fault } from "../../fault.ts";
import type { Figure } from "../../figures/figure.ts";
import { isTermOfPlan, type Known } from "../../grounds/known.ts";
import { findInSentences, type Reply } from "../../reply.ts";
import { isInside } from "../../text.ts";

const from = "(?: [^\\s.,;:!?]{1,20}){0,4}? (?:de|desde|from)[ $*_]*$";
const up = new RegExp(
  `\\b(?:sub(?:e[ns]?|ir\\p{L}*|iendo)|aument\\p{L}+|crec\\p{L}+|increment\\p{L}+|ris(?:e|es|ing)|increas\\p{L}+|(?:go|goes|going) up|climbs?|grows?)${from}`,
  "u",
);
const down = new RegExp(
  `\\b(?:baj(?:a[ns]?|ar\\p{L}*|ando)|disminu\\p{L}+|se reduc\\p{L}+|ca(?:e|en|eria\\p{L}*)|drop(?:s|ping)?|falls?|decreas\\p{L}+|(?:go|goes|going) down|(?:is|are) reduced|shrinks?)${from}`,
  "u",
);
const to = /^[*_]*(?: (?:mxn|pesos|km))?[*_]* (?:a|hasta|to)(?: (?:los|unos|about))?[ $*_]*$/;

/** «Los intereses bajan de $35,871.71 a $45,345.54»: what is said to rise falls, or the other way round. */
export function findChanges(reply: Reply): Fault[] {
  const { folded } = reply.written;
  return findInSentences(reply, "figure", ({ sentence }) => {
    const told = reply.standing.filter(isInside(sentence));
    return told.some((one, index) => {
      const other = told[index + 1];
      if (!other || !to.test(folded.slice(one.end, other.start))) return false;
      const before = folded.slice(sentence.start, one.start);
      const grows = Number(other.value) - Number(one.value);
      if ((up.test(before) && grows < 0) || (down.test(before) && grows > 0)) return true;
      const terms = listTerms(one, reply.known);
      const [named, another] = told.filter(
        ({ start, kind, value }) =>
          start < one.start && (kind === "months" || kind === "number") && isTermOfPlan(value, reply.known),
      );
      // «A 60 los intereses bajan de …»: what it begins with is not of 60.
      return named !== undefined && another === undefined && terms.includes(Number(named.value));
    });
  });
}

/** Of which plans an amount is. */
const listTerms = ({ value }: Figure, { facts }: Known) =>
  (facts.get("money") ?? []).flatMap((fact) =>
    fact.value === value && fact.termMonths !== null && fact.role !== "price" ? [fact.termMonths] : [],
  );
