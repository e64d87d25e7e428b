import { leastShort, readThousands } from "../../../text/numbers/thousands.ts";
import type { Figure, FigureKind } from "../figures/figure.ts";
import { type Fact, isSaid, type Known, valuesSaid } from "../grounds/known.ts";

/** What may be held against a limit: money, a length, kilometres, a span of days or of months. */
export type Sort = "money" | "mm" | "km" | "days" | "months";
const sorts = new Set<FigureKind>(["money", "mm", "km", "days", "months"]);

/**
 * A figure of a sentence as what it is known to be: `said` by the customer, as a limit or as what there is of it, or `given`
 * by the stock, a plan or a paper, with the facts that it may be.
 */
export type Amount = {
  start: number;
  end: number;
  sort: Sort;
  value: number;
  from: "said" | "given";
  facts: Fact[];
};

/** The figures that are known from one side alone; what both named tells nothing. */
export function readAmounts(figures: readonly Figure[], known: Known): Amount[] {
  return figures.flatMap((figure): Amount[] => {
    const { start, end, value } = figure;
    if (typeof value !== "number") return [];
    for (const sort of sortsOf(figure)) {
      const facts = (known.facts.get(sort) ?? []).filter((fact) => !isSaid(fact) && isNear(figure, fact));
      const said = listSaid(sort, known).find((told) => told === value || told === readThousands(value));
      const [fact] = facts;
      if (fact && said === undefined)
        return [{ start, end, sort, value: Number(fact.value), from: "given", facts }];
      if (!fact && said !== undefined) return [{ start, end, sort, value: said, from: "said", facts }];
      if (fact) return [];
    }
    return [];
  });
}

function sortsOf({ kind, value }: Figure): Sort[] {
  if (sorts.has(kind)) return [kind as Sort];
  if (kind !== "number") return [];
  return Number(value) >= 1_000 ? ["money", "km", "mm"] : ["mm", "km", "days", "months", "money"];
}

function isNear({ value, about, step, kind }: Figure, fact: Fact): boolean {
  const off = Math.abs(Number(value) - Number(fact.value));
  if (about !== null) return off <= Number(fact.value) * 0.02;
  return off <= (kind === "mm" ? step / 2 : 0.5);
}

/** What the customer named of a sort, a number without a unit too: «cochera de 4.30», «tengo 250», "250k". */
export function listSaid(sort: Sort, known: Known): number[] {
  const own = (known.facts.get(sort) ?? [])
    .filter((fact) => isSaid(fact) && fact.role !== "down")
    .map(({ value }) => Number(value));
  const bare = valuesSaid("number", known);
  if (sort === "money")
    return [...own, ...bare].flatMap((value) => (value < leastShort.price ? [] : [readThousands(value)]));
  if (sort === "mm")
    return [...own, ...bare.flatMap((value) => (value >= 1 && value < 10 ? [value * 1_000] : []))];
  return own;
}
