import { hearMemory } from "../../../hear/memory.ts";
import { asksPaidSoFar } from "../../../hear/money/early/paid-so-far.ts";
import { readCostOfPayingEarly } from "../../../hear/money/early/paying-early.ts";
import { asksWhetherHolds, hearPlanNumber } from "../../../hear/money/plan-made.ts";
import { writeDay, writeRate } from "../../../say/figures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { planWordsOf } from "../../../say/plan-words.ts";
import { parseReview, type Review, type ToldPlan } from "../results.ts";
import type { HeardTurn, Step } from "../turn.ts";
import { findEarlyPaper } from "./documents/early.ts";
import { answerOf, tellPassage } from "./passage.ts";
import { tellPlan, writer, writerInRows } from "./plans.ts";

/** A plan that was offered before: whether it holds, the one in its place, and what was asked about it. */
export function tellReview(turn: HeardTurn, data: unknown): string[] {
  const review = parseReview(data);
  const { language } = turn;
  const words = planWordsOf(language);
  const { plan: wording, questions, planChosen } = phrasesOf(language);
  const { status, plan, renewed, schedule, payment, early_repayment: early, regular_extra: regular } = review;
  if (status === "vehicle_gone") return [words.gone(plan.number), questions.wish];
  // Chosen by its number; whether it holds is answered by the plan itself and its last day.
  const isRecalled = hearMemory(turn.text) !== null;
  const isAsked =
    schedule !== undefined || payment !== undefined || early !== undefined || regular !== undefined;
  if (status === "valid" && !isAsked && !isRecalled && !asksWhetherHolds(turn.text)) {
    return [planChosen(plan.number), questions.offerPerson];
  }
  const current = status === "valid" ? plan : renewed;
  const change = tellChange(turn, review);
  if (!current) return [change, words.notRenewed];
  const paper = findEarlyPaper(turn);
  const isFree = paper !== null && readCostOfPayingEarly(answerOf(paper)) === "free";
  const isOfPaid = asksPaidSoFar(turn.text);
  const asked = [
    ...(schedule ? [tellSchedule(turn, review.vehicle ?? null, current, schedule)] : []),
    ...(payment ? [tellPayment(turn, current, payment)] : []),
    ...(early ? [isOfPaid ? tellPaid(turn, current, early) : tellEarly(turn, current, early)] : []),
    ...(regular ? [tellRegular(turn, current, regular)] : []),
    ...((early || regular) && paper ? [tellPassage(turn, paper)] : []),
  ];
  const told = asked.length > 0 ? asked : [tellPlan(turn, review.vehicle ?? null, current)];
  const { expires_at: expires } = current;
  return [
    ...(status === "valid" ? [] : [`${change} ${words.renewed}`]),
    ...told,
    [
      ...(schedule ? [words.wholeSchedule] : []),
      ...((early || regular) && !isFree && !isOfPaid ? [words.byContract] : []),
      wording.subject(expires ? writeDay(expires, turn) : null),
      ...(isRecalled || asksWhetherHolds(turn.text) ? [questions.otherPlan] : []),
    ].join(" "),
    ...(hearPlanNumber(turn.text) === null ? [] : [questions.offerPerson]),
  ];
}

function tellChange(turn: HeardTurn, { status, plan, renewed }: Review): string {
  const words = planWordsOf(turn.language);
  const money = writer(turn, plan);
  const changed =
    renewed && renewed.price !== plan.price
      ? words.priceChanged(plan.number, money(plan.price), money(renewed.price))
      : null;
  const expired =
    status === "expired"
      ? words.expired(plan.number, plan.expires_at ? writeDay(plan.expires_at, turn) : "")
      : null;
  return [expired, changed].filter(Boolean).join(" ");
}

/** A line a year: a phone has no room for sixty. */
function tellSchedule(
  turn: HeardTurn,
  vehicle: string | null,
  plan: ToldPlan,
  years: NonNullable<Review["schedule"]>,
): string {
  const words = planWordsOf(turn.language);
  const money = writer(turn, plan);
  const short = writerInRows(turn, plan);
  const last = plan.last_payment === plan.monthly_payment ? null : money(plan.last_payment);
  const payments = words.payments(plan.term_months, money(plan.monthly_payment), last);
  return [
    words.schedule(
      plan.number,
      vehicle,
      payments,
      writeRate(plan.annual_rate, turn.language),
      money(plan.total),
    ),
    ...years.map(({ year, paid, interest, balance }) =>
      words.year(year, short(paid), short(interest), short(balance)),
    ),
  ].join("\n");
}

/** What one payment consists of. */
function tellPayment(turn: HeardTurn, plan: ToldPlan, payment: NonNullable<Review["payment"]>): string {
  const money = writer(turn, plan);
  const { number, interest, principal, tax = 0 } = payment;
  return planWordsOf(turn.language).payment({
    plan: plan.number,
    number,
    isLast: number === plan.term_months,
    payment: money(payment.payment),
    interest: money(interest),
    tax: tax > 0 ? money(tax) : null,
    principal: money(principal),
  });
}

/** What the payments until then consist of. */
function tellPaid(turn: HeardTurn, plan: ToldPlan, early: NonNullable<Review["early_repayment"]>): string {
  const money = writer(turn, plan);
  const { after_payments: payments, tax_paid: tax } = early;
  return planWordsOf(turn.language).paidSoFar({
    plan: plan.number,
    payments,
    paid: money(early.paid),
    principal: money(early.principal_paid),
    interest: money(early.interest_paid),
    tax: tax === undefined ? null : money(tax),
    owed: money(early.owed),
  });
}

function tellEarly(turn: HeardTurn, plan: ToldPlan, early: NonNullable<Review["early_repayment"]>): string {
  const words = planWordsOf(turn.language);
  const money = writer(turn, plan);
  const { number, tax_rate: taxed = 0 } = plan;
  const { after_payments: payments, extra_payment: extra, owed_after_extra: left } = early;
  const { same_payment: kept, same_term: lowered } = early;
  if (extra === undefined || left === undefined || !kept) {
    const paper = findEarlyPaper(turn);
    const isCharged = paper !== null && readCostOfPayingEarly(answerOf(paper)) === "charged";
    const owed = words.owed({
      number,
      payments,
      paid: money(early.paid),
      owed: money(early.owed),
      isCharged,
    });
    const { early_charge: charge, owed_with_charge: total, saved_after_charge: saved } = early;
    if (charge === undefined || total === undefined || saved === undefined)
      return `${owed} ${words.saved(money(early.saved_by_paying_off), taxed > 0)}`;
    const charged = words.withCharge(money(charge), money(total));
    return `${owed} ${charged} ${saved > 0 ? words.savedAfterCharge(money(saved), taxed > 0) : words.chargedAboveSaving}`;
  }
  return [
    words.extra(number, money(extra), payments, money(left)),
    words.samePayment(kept.payments_left, money(kept.last_payment), money(kept.saved)),
    ...(lowered ? [words.sameTerm(money(lowered.monthly_payment), money(lowered.saved))] : []),
  ].join("\n");
}

function tellRegular(turn: HeardTurn, plan: ToldPlan, regular: NonNullable<Review["regular_extra"]>): string {
  const money = writer(turn, plan);
  return planWordsOf(turn.language).regular({
    number: plan.number,
    amount: money(regular.extra_payment),
    every: regular.every_months,
    left: regular.payments,
    term: plan.term_months,
    last: money(regular.last_payment),
    saved: money(regular.saved),
  });
}

/** A plan that was looked at again with what paying it off costs is told once, as far as that could be reckoned. */
export function dropUncharged(steps: Step[]): Step[] {
  // Extra payments that cannot be reckoned are left to people, as the documents' answer says.
  const isTried = (step: Step) => isCharged(step) || step.arguments.extra_every_months != null;
  const known = steps.filter((step) => !isTried(step) || step.output.ok);
  const charged = known.filter(isCharged).map(({ arguments: { number } }) => number);
  return known.filter((step) => isCharged(step) || !charged.includes(step.arguments.number));
}

/** True of a plan that was looked at with what is charged for paying it off. */
export function isCharged({ name, arguments: { early_charge } }: Step): boolean {
  return name === "plan_details" && early_charge != null;
}
