import type { QuotedPlan } from "../../../../financing/plan-memory.ts";
import { hearOtherMeasure, hearPlansCompared, type PlanMeasure } from "../../../hear/money/plans-compared.ts";
import type { HeardTurn } from "../turn.ts";

/**
 * The terms of which plans for one car were told: just now in one answer, else those planned one by one with the down
 * payment of the one in hand; fewer than two where it was not several.
 */
export function listTermsTold({
  said,
  state: { quoted = [], plan },
}: Pick<HeardTurn, "said" | "state">): number[] {
  if (!plan) return [];
  const told = (said?.plans ?? []).flatMap((number) => quoted.find((one) => one.number === number) ?? []);
  if (told.some(({ stockId }) => stockId !== plan.stockId)) return [];
  const ofCars = told.length === 0 && (said?.cars.length ?? 0) > 0;
  const isAlike = ({ stockId, downPaymentCents }: QuotedPlan) =>
    stockId === plan.stockId && downPaymentCents === plan.downPaymentCents;
  const plans = told.length > 1 || ofCars ? told : quoted.filter(isAlike);
  return [...new Set(plans.map(({ termMonths }) => termMonths))];
}

/** By what two plans of two cars are to be held against each other, also right after that was done; undefined: not asked. */
export function measurePlans({
  text,
  said,
  state: { quoted = [] },
}: Pick<HeardTurn, "text" | "said" | "state">): PlanMeasure | undefined {
  const told = (said?.plans ?? []).map((number) => quoted.find((one) => one.number === number)?.stockId);
  const isOfTwo = told.length === 2 && told[0] !== told[1];
  const asked = hearPlansCompared(text);
  return asked === undefined && isOfTwo ? hearOtherMeasure(text) : asked;
}
