import type { QuotedPlan } from "../../../../financing/plan-memory.ts";
import {
  asksDifference,
  hearOtherMeasure,
  hearPlansCompared,
  type PlanMeasure,
} from "../../../hear/money/plans-compared.ts";
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

/** The last two plans of the car in hand, where their difference is asked right after one of them; else empty. */
export function listDiffering({
  text,
  said,
  state: { quoted = [], plan },
}: Pick<HeardTurn, "text" | "said" | "state">): QuotedPlan[] {
  if (plan?.stockId == null || said?.plans.length !== 1 || !asksDifference(text)) return [];
  const own = quoted.filter(({ stockId }) => stockId === plan.stockId).slice(-2);
  return own.length === 2 && own.some(({ number }) => said.plans.includes(number)) ? own : [];
}

/** By what two plans of two cars are to be held against each other, also right after that was done; undefined: not asked. */
export function measurePlans(turn: Pick<HeardTurn, "text" | "said" | "state">): PlanMeasure | undefined {
  const { text, said, state } = turn;
  const { quoted = [] } = state;
  const told = (said?.plans ?? []).map((number) => quoted.find((one) => one.number === number)?.stockId);
  const isOfTwo = told.length === 2 && told[0] !== told[1];
  const asked = hearPlansCompared(text);
  if (asked === undefined && listDiffering(turn).length > 0) return null;
  return asked === undefined && isOfTwo ? hearOtherMeasure(text) : asked;
}
