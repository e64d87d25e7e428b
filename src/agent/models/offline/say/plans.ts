import { asksInterest } from "../hear/deals.ts";
import { type Plans, parsePlans, type ToldPlan } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { readBudget } from "../wishes.ts";
import { writeDay, writeMoney, writeRate } from "./figures.ts";
import { phrasesOf } from "./phrases.ts";

/** Financing plans with all their figures: one in full, several as a table of terms. */
export function tellPlans(turn: HeardTurn, results: unknown[]): string[] {
  const all = results.map(parsePlans).filter(({ plans }) => plans.length > 0);
  const [first] = all;
  if (!first) return [];
  const { plan: wording, questions } = phrasesOf(turn.language);
  const isSeveral = all.some(({ plans }) => plans.length > 1);
  const expires = first.plans[0]?.expires_at;
  return [
    ...all.map((offer) => (asksInterest(turn.text) ? tellInterest(turn, offer) : tellOffer(turn, offer))),
    ...tellBudget(turn, all),
    [
      wording.subject(expires ? writeDay(expires, turn) : null),
      first.stock_id ? (isSeveral ? questions.otherTerm : questions.otherPlan) : questions.otherPriced,
    ].join(" "),
  ];
}

function tellOffer(turn: HeardTurn, { vehicle, plans }: Plans): string {
  const [plan, another] = plans;
  if (!plan) return "";
  return another ? tellTerms(turn, vehicle ?? null, plan, plans) : tellPlan(turn, vehicle ?? null, plan);
}

/** Nothing but the interest that was asked for, of each term. */
function tellInterest(turn: HeardTurn, { plans }: Plans): string {
  const { plan: wording } = phrasesOf(turn.language);
  const lines = plans.map(({ number, term_months: months, total_interest: interest, currency }) =>
    wording.interest(number, months, writeMoney(interest, currency, turn.language)),
  );
  return lines.join("\n");
}

function tellPlan(turn: HeardTurn, vehicle: string | null, plan: ToldPlan): string {
  const wording = phrasesOf(turn.language).plan;
  const money = writer(turn, plan);
  const { number, monthly_payment: monthly, last_payment: last, term_months: months } = plan;
  return [
    wording.title(number, vehicle),
    ...writeBase(turn, plan),
    `• ${wording.term(months, writeRate(plan.annual_rate, turn.language))}`,
    `• ${wording.monthly(money(monthly))}`,
    ...(last === monthly ? [] : [`• ${wording.lastPayment(money(last))}`]),
    `• ${wording.total(money(plan.total), plan.down_payment > 0)}`,
  ].join("\n");
}

function tellTerms(turn: HeardTurn, vehicle: string | null, first: ToldPlan, plans: ToldPlan[]): string {
  const wording = phrasesOf(turn.language).plan;
  // In rows the currency's name would only stand in the way; it stands with the price above them.
  const money = (amount: number) => writer(turn, first)(amount).replace(/ [A-Z]{3}$/, "");
  const rows = plans.map(
    ({ number, term_months: months, monthly_payment: monthly, last_payment: last, total }) =>
      wording.row(months, money(monthly), last === monthly ? null : money(last), money(total), number),
  );
  const rate = `• ${wording.rate(writeRate(first.annual_rate, turn.language))}`;
  return [wording.titleAll(vehicle), ...writeBase(turn, first), rate, ...rows.map((row) => `• ${row}`)].join(
    "\n",
  );
}

function writeBase(turn: HeardTurn, plan: ToldPlan): string[] {
  const wording = phrasesOf(turn.language).plan;
  const money = writer(turn, plan);
  const { downPaymentPercent } = turn.state.plan ?? {};
  const percent = downPaymentPercent != null ? `${downPaymentPercent} %` : null;
  const down = plan.down_payment > 0 ? money(plan.down_payment) : null;
  return [
    `• ${wording.price(money(plan.price))}`,
    `• ${wording.down(down, percent)}`,
    ...(down ? [`• ${wording.financed(money(plan.principal))}`] : []),
  ];
}

/** Which term fits what the customer can pay each month, read from the plans themselves. */
function tellBudget(turn: HeardTurn, all: Plans[]): string[] {
  const monthly = readBudget(turn);
  const plans = all.flatMap((offer) => offer.plans);
  const [first] = plans;
  if (monthly === null || !first) return [];
  const wording = phrasesOf(turn.language).plan;
  const budget = writeMoney(monthly, first.currency, turn.language);
  const fitting = plans.find((plan) => plan.monthly_payment <= monthly);
  if (fitting) return [wording.within(budget, fitting.term_months)];
  // Of the other terms nothing is known where one was asked for.
  const terms = new Set(plans.map(({ term_months }) => term_months));
  return [terms.size > 1 ? wording.noneWithin(budget) : wording.notWithin(budget, first.term_months)];
}

function writer({ language }: HeardTurn, { currency }: ToldPlan): (amount: number) => string {
  return (amount) => writeMoney(amount, currency, language);
}
