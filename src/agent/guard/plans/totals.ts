import { oneOf } from "../../../text/pattern.ts";
import type { Fault } from "../fault.ts";
import type { Figure } from "../figures/figure.ts";
import type { Known } from "../grounds/known.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { isInside } from "../text.ts";

const adding = oneOf({
  es: `mas, ademas del?, aparte del?, adicional(?:es)? al?, excluyendo, sin,
    hay que (?:sum|agreg)ar(?:le)?`,
  en: "plus, on top of, in addition to, apart from, besides, excluding, (?:then|and|to that) add",
  both: String.raw`(?:sin|no|not|without) (?:contar|incluy\p{L}+|incluir|inclu\p{L}+|counting), (?:sum|agreg)ale,
    se le (?:sum|agreg)an?`,
});
const down =
  "(?: (?:el|los|tu|tus|su|your|the|an?|un)){0,2}(?: [*_$]*[\\d.,]+(?: (?:mil|pesos|mxn))*(?: (?:del?|as|of|in))?)?(?: (?:tu|your|the|el|a))? (?:enganche|anticipo|down(?: payment)?|deposit)";
/** «$250,871.71, además del enganche» */
const addedBehind = new RegExp(`^[^\\d.;:]{0,40}?\\b${adding}${down}`, "u");
/** «Además de los $50,000 de enganche pagas $250,871.71», «al enganche se le suman $250,871.71» */
const addedBefore = new RegExp(
  [
    `\\b(?:ademas del?|aparte del?|on top of|in addition to|apart from|besides)${down}\\b[^\\d.;:]{0,40}$`,
    `\\b(?:sin(?: contar)?|without|not counting|excluding)${down}(?! (?:de|of)\\b)[^\\d.;:]{0,40}$`,
    `\\b(?:al|a|to)${down}\\b[^.;:]{0,30}\\b(?:sum|agreg|add)\\p{L}*[^\\d.;:]{0,12}$`,
    `\\b(?:enganche|anticipo|down payment)(?: de \\$?[\\d,]+)?,? (?:y|and) (?:aparte|ademas|luego|despues|then|on top)[^\\d.;:]{0,16}$`,
  ].join("|"),
  "u",
);

/** The total of a plan, which the down payment is a part of, told as what is paid besides the down payment. */
export function findTotals(reply: Reply): Fault[] {
  const { folded } = reply.written;
  return findInSentences(reply, "figure", ({ sentence }) =>
    reply.standing
      .filter(isInside(sentence))
      .some(
        (figure) =>
          isTotal(figure, reply.known) &&
          (addedBehind.test(folded.slice(figure.end, sentence.end)) ||
            addedBefore.test(folded.slice(sentence.start, figure.start))),
      ),
  );
}

function isTotal({ value }: Figure, { facts }: Known): boolean {
  return (facts.get("money") ?? []).some(
    (fact) => fact.role === "total" && fact.detail === null && fact.value === value,
  );
}
