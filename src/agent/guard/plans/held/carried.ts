import type { Fault } from "../../fault.ts";
import type { Figure } from "../../figures/figure.ts";
import { isTermOfPlan, type Known } from "../../grounds/known.ts";
import { findInSentences, type Reply } from "../../reply.ts";
import { isInside } from "../../text.ts";

/** Another plan is spoken of beside the one at hand. */
const holding =
  /\b(?:contra|frente a|que (?:en|con|el|la)|en (?:vez|lugar) de|vs|versus|against|than|instead|compared|anterior|previous|antes|before|earlier|era|eran|was|were|mientras|while|otro|other|original)\b|\?/;
const told = new Set(["interest", "total", "monthly"]);

/** The terms that a number of a plan, its interest, its total or its payment are of; empty: not one of them alone. */
function termsOf({ kind, value }: Figure, { facts }: Known): Set<number> {
  const same = (facts.get(kind) ?? []).filter((fact) => fact.value === value && fact.origin !== "said");
  const isOne = same.every(
    ({ role, termMonths }) => termMonths !== null && (kind === "id" || told.has(role ?? "")),
  );
  return new Set(isOne ? same.flatMap(({ termMonths }) => termMonths ?? []) : []);
}

/** «A 60 meses son $3,505.76. Los intereses suman $35,871.71.»: what goes on about one term is another one's. */
export function findCarriedTerms(reply: Reply): Fault[] {
  const { standing, known } = reply;
  let carried: number[] = [];
  return findInSentences(reply, "figure", ({ sentence, words }) => {
    const figures = standing.filter(isInside(sentence));
    const named = new Set(
      figures.flatMap(({ kind, value }) =>
        (kind === "months" || kind === "number") && isTermOfPlan(value, known) ? [Number(value)] : [],
      ),
    );
    const terms = figures.map((figure) => termsOf(figure, known)).filter(({ size }) => size > 0);
    const [term] = carried;
    const isOther =
      named.size === 0 && term !== undefined && terms.length > 0 && terms.every((own) => !own.has(term));
    const isWrong = isOther && !holding.test(words);
    if (named.size > 0) carried = named.size === 1 ? [...named] : [];
    // A list goes on about nothing.
    if (words.includes("\n")) carried = [];
    return isWrong;
  });
}
