import type { PlanMeasure } from "../../../hear/money/plans-compared.ts";
import { writeDay, writeRate } from "../../../say/figures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { planWordsOf } from "../../../say/plan-words.ts";
import { measurePlans } from "../asked.ts";
import { parsePlans, parseReview, type ToldPlan } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { writer, writerInRows } from "./plans.ts";

/** `offer`: of what it is one; those of several terms of one car are told as its terms. */
type Compared = { vehicle: string; plan: ToldPlan; offer: string };

const fields = {
  monthly: "monthly_payment",
  total: "total",
  interest: "total_interest",
  down: "down_payment",
} as const;

/** Two plans, a line each, below what was asked of them; null: there are no two, or that was not asked. */
export function tellPlansCompared(turn: HeardTurn): string[] | null {
  const measure = measurePlans(turn);
  const [one, other, another] = turn.steps.flatMap(readPlan);
  if (measure === undefined || !one || !other || another || one.offer === other.offer) return null;
  const words = planWordsOf(turn.language);
  const { plan: wording, questions } = phrasesOf(turn.language);
  const lines = [one, other].map(({ vehicle, plan }) => {
    const money = writerInRows(turn, plan);
    const down = plan.down_payment > 0 ? money(plan.down_payment) : null;
    const rate = writeRate(plan.annual_rate, turn.language);
    return words.compared({
      number: plan.number,
      vehicle,
      down,
      rate,
      months: plan.term_months,
      monthly: money(plan.monthly_payment),
      interest: money(plan.total_interest),
      total: money(plan.total),
    });
  });
  const [expires] = [one, other].flatMap(({ plan }) => plan.expires_at ?? []).sort();
  return [
    [...head(turn, measure, one, other), ...lines].join("\n"),
    [wording.subject(expires ? writeDay(expires, turn) : null), questions.anythingElse].join(" "),
  ];
}

function readPlan({ name, output }: HeardTurn["steps"][number]): Compared[] {
  if (!output.ok) return [];
  if (name === "plan_details") {
    const { vehicle, status, plan, renewed } = parseReview(output.data);
    const current = status === "valid" ? plan : renewed;
    return vehicle && current ? [{ vehicle, plan: current, offer: current.number }] : [];
  }
  if (name !== "plan_financing") return [];
  const { vehicle, plans, stock_id } = parsePlans(output.data);
  const [plan, another] = plans;
  return vehicle && plan && !another ? [{ vehicle, plan, offer: stock_id ?? vehicle }] : [];
}

/** Which of them costs less of it, and how much less. */
function head(turn: HeardTurn, measure: PlanMeasure, one: Compared, other: Compared): string[] {
  const words = planWordsOf(turn.language);
  const asked = measure ?? "monthly";
  const gap = one.plan[fields[asked]] - other.plan[fields[asked]];
  if (gap === 0) return [words.same[asked]];
  const less = gap > 0 ? other : one;
  const amount = writer(turn, one.plan)(Math.round(Math.abs(gap) * 100) / 100);
  const name = one.vehicle === other.vehicle ? words.carOfPlan(less.vehicle, less.plan.number) : less.vehicle;
  return [words.less[asked](name, amount)];
}
