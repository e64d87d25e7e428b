import { fromCents, toCents } from "../../../../money.ts";
import { asksDownSaving } from "../../../hear/money/down/several.ts";
import { asksDifference, type PlanMeasure } from "../../../hear/money/plans-compared.ts";
import { writeDay, writeRate } from "../../../say/figures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { planWordsOf } from "../../../say/plan-words.ts";
import { measurePlans } from "../read/plans-told.ts";
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

/** Several plans, a line each, below what was asked of them; null: there are not several, or that was not asked. */
export function tellPlansCompared(turn: HeardTurn): string[] | null {
  const measure = measurePlans(turn);
  const compared = turn.steps.flatMap(readPlan);
  const [first, another] = compared;
  if (!first || !another || first.plan.number === another.plan.number) return null;
  const isOfDowns = compared.every(
    ({ offer, plan }) => offer === first.offer && plan.term_months === first.plan.term_months,
  );
  const offers = new Set(compared.map(({ offer }) => offer));
  if (!isOfDowns && (measure === undefined || offers.size < compared.length)) return null;
  const words = planWordsOf(turn.language);
  const { plan: wording, questions } = phrasesOf(turn.language);
  const lines = compared.map(({ vehicle, plan }) => {
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
  const [expires] = compared.flatMap(({ plan }) => plan.expires_at ?? []).sort();
  return [
    [...(isOfDowns ? headOfDowns(turn, compared) : head(turn, measure ?? null, compared)), ...lines].join(
      "\n",
    ),
    [wording.subject(expires ? writeDay(expires, turn) : null), questions.anythingElse].join(" "),
  ];
}

/** What more paid down saves, where that was asked of two. */
function headOfDowns(turn: HeardTurn, compared: Compared[]): string[] {
  const [less, more, another] = compared
    .map(({ plan }) => plan)
    .toSorted((one, other) => one.down_payment - other.down_payment);
  const isAsked = asksDownSaving(turn.text) || asksDifference(turn.text);
  if (!less || !more || another || !isAsked) return [];
  const money = writer(turn, less);
  const gap = (field: "monthly_payment" | "total_interest" | "total") =>
    money(fromCents(toCents(less[field]) - toCents(more[field])));
  return [
    planWordsOf(turn.language).savedByDown({
      more: money(more.down_payment),
      less: less.down_payment > 0 ? money(less.down_payment) : null,
      monthly: gap("monthly_payment"),
      interest: gap("total_interest"),
      total: gap("total"),
    }),
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

/** Which of them costs least of it, and of two how much less. */
function head(turn: HeardTurn, measure: PlanMeasure, compared: Compared[]): string[] {
  const words = planWordsOf(turn.language);
  const asked = measure ?? "monthly";
  const ranked = compared.toSorted((one, other) => one.plan[fields[asked]] - other.plan[fields[asked]]);
  const [least, next, another] = ranked;
  if (!least || !next) return [];
  const gap = next.plan[fields[asked]] - least.plan[fields[asked]];
  if (gap === 0) return another ? [] : [words.same[asked]];
  const amount = another ? null : writer(turn, least.plan)(Math.round(gap * 100) / 100);
  const isOnly = compared.filter(({ vehicle }) => vehicle === least.vehicle).length === 1;
  const name = isOnly ? least.vehicle : words.carOfPlan(least.vehicle, least.plan.number);
  return [words.less[asked](name, amount)];
}
