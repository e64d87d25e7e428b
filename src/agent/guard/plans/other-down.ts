import type { Fault } from "../fault.ts";
import type { Figure } from "../figures/figure.ts";
import { isSaid, type Known } from "../grounds/known.ts";
import { findInSentences, type Reply } from "../reply.ts";
import { isInside } from "../text.ts";

/** What a plan has that another down payment would change. */
const changing = new Set(["monthly", "principal", "interest", "total"]);
/** It is told as what it was, or that it changes. */
const before =
  /\b(?:baj\p{L}+|sub\p{L}+|cambi\p{L}+|menos|mas|anterior|antes|era|eran|en (?:vez|lugar) de|contra|lower|higher|less|more|drops?|goes? (?:down|up)|com(?:e|es|ing) down|chang\p{L}+|instead|was|were|before|previous|than)\b|\?/u;

/** «Con 150 mil de enganche quedan $4,029.37», which is what the plan has with another one. */
export function findOtherDown(reply: Reply): Fault[] {
  const { standing, known } = reply;
  const downs = listDowns(known);
  if (downs.size === 0) return [];
  return findInSentences(reply, "figure", ({ sentence, words }) => {
    if (before.test(words)) return false;
    const told = standing.filter(isInside(sentence));
    const down = told.find(({ kind, roles }) => kind === "money" && roles.includes("down"));
    return (
      down !== undefined &&
      !downs.has(Number(down.value)) &&
      isSaidAlone(down, known) &&
      told.some((figure) => isOfPlan(figure, known))
    );
  });
}

/** The down payments that plans were made with. */
function listDowns({ facts }: Known): Set<number> {
  const own = (facts.get("money") ?? []).filter((fact) => fact.role === "down" && !isSaid(fact));
  return new Set(own.map(({ value }) => Number(value)));
}

const isSaidAlone = ({ value }: Figure, { facts }: Known) =>
  ["money" as const, "number" as const].some((kind) =>
    facts.get(kind)?.some((fact) => isSaid(fact) && fact.value === value),
  ) && !facts.get("money")?.some((fact) => !isSaid(fact) && fact.value === value);

const isOfPlan = ({ kind, value }: Figure, { facts }: Known) =>
  kind === "money" &&
  (facts.get(kind) ?? []).some(
    (fact) => fact.value === value && !isSaid(fact) && changing.has(fact.role ?? ""),
  );
