import { plainWords } from "../../../../text/plain-words.ts";
import { speaksOfOwnCar } from "../../../hear/documents/own-car.ts";
import { earlyQuery } from "../../../hear/documents/queries.ts";
import { readEarlyCharge } from "../../../hear/money/early/charge.ts";
import { asksSchedule, asksSum, type EarlyWish, hearEarly } from "../../../hear/money/early/early.ts";
import { hearRegularExtra, paysExtraRegularly } from "../../../hear/money/early/extra.ts";
import { asksPaidSoFar, asksPartOfThat, hearPaidSoFar } from "../../../hear/money/early/paid-so-far.ts";
import { asksCostOfPayingEarly } from "../../../hear/money/early/paying-early.ts";
import { hearPaymentShare } from "../../../hear/money/interest.ts";
import { asksWhetherHolds, hearPlanNumber, namesOtherRate } from "../../../hear/money/plan-made.ts";
import { hearPositions } from "../../../hear/picks.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { planWordsOf } from "../../../say/plan-words.ts";
import { type Action, type Call, call, say } from "../action.ts";
import { listTerms } from "../read/wishes.ts";
import { findEarlyPaper } from "../tell/documents/early.ts";
import { answerOf } from "../tell/passage.ts";
import { isCharged } from "../tell/reviews.ts";
import { type HeardTurn, hearIn } from "../turn.ts";
import { carryPlan, isOfAnotherCar } from "./plan.ts";

/** Where it was not said when: after a year, which the answer names. */
const usualPayments = 12;

/**
 * What is asked about a plan that was offered: its payments, paying it off early, or the plan itself by its number.
 * Null: nothing of it, or no plan that it could be about.
 */
export function reviewPlan(turn: HeardTurn): Action | null {
  const { text, state, heard } = turn;
  const said = hearPlanNumber(text) ?? pickPlan(turn);
  const [kept] = asksWhetherHolds(text) ? (turn.customer?.profile.plans ?? []) : [];
  const number = said ?? state.plan?.number ?? kept?.number ?? null;
  if (paysExtraRegularly(text, state.plan !== null)) {
    const regular = state.plan && !isOfAnotherCar(turn) ? hearRegularExtra(text) : null;
    if (!regular || number === null || state.plan?.number !== number) return tellEarlyPayment();
    if (state.plan.termMonths === null) return say(phrasesOf(turn.language).questions.otherTerm);
    return { kind: "call", calls: callDetails(number, regular, text) };
  }
  const asked = hearDetails(text, state.plan?.termMonths ?? null, findWhenBefore(turn));
  const isReckoned = asked?.after_payments !== undefined;
  if (number === null) return isReckoned ? (asksSum(text) ? askForPlan(turn) : tellEarlyPayment()) : null;
  const isOfAnother = said === null && isOfAnotherCar(turn);
  const { questions } = phrasesOf(turn.language);
  // Of the plans of several terms none was chosen.
  const isOpen = said === null && state.plan?.number === number && state.plan.termMonths === null;
  // «¿cuánto debo a los 12 meses?» names no term.
  const isTermNamed = heard.payment.termMonths !== null && heard.payment.termMonths !== asked?.after_payments;
  const isNamed = isTermNamed || heard.payment.downPayment !== null;
  const isOfTold = said === null && !isOfAnother && heard.payment.downPayment === null;
  const ofTerm = isOfTold && asked && isReckoned ? findOfTerm(turn, asked) : null;
  if (ofTerm && asked) return { kind: "call", calls: callDetails(ofTerm, asked, text) };
  if (isOpen && asked && !isNamed) return say(questions.otherTerm);
  // «¿hasta cuándo me respetas la cotización?» is of all of them.
  if (isOpen && asksWhetherHolds(text)) return carryPlan({ ...turn, text: "", heard: hearIn(turn, "") });
  // What is paid early is no part of the plan that it is reckoned on.
  if (isReckoned && isOfAnother) return carryPlan({ ...turn, text: "", heard: hearIn(turn, "") });
  if (isReckoned) return { kind: "call", calls: callDetails(number, asked, text) };
  if (namesOtherRate(text)) return say(planWordsOf(turn.language).rateIsSet, questions.otherPlan);
  const { downPayment, termMonths } = heard.payment;
  // Another term or down payment makes another plan, whose schedule follows.
  if (downPayment !== null || termMonths !== null) return null;
  if (asked) return isOfAnother ? carryPlan(turn) : { kind: "call", calls: callDetails(number, asked, text) };
  return said === null && !asksWhetherHolds(text)
    ? null
    : { kind: "call", calls: [call("plan_details", { number })] };
}

/** «a 48, si liquido en el mes 20»: of the plans that were told together, the one of the term that is named. */
function findOfTerm(turn: HeardTurn, { after_payments }: Details): string | null {
  const { plan, quoted = [] } = turn.state;
  const [term, another] = listTerms(turn, turn.text).filter((months) => months !== after_payments);
  if (!plan || another !== undefined) return null;
  const told = quoted.findLast(
    ({ stockId, termMonths, downPaymentCents }) =>
      stockId === plan.stockId && termMonths === term && downPaymentCents === plan.downPaymentCents,
  );
  return told?.number ?? null;
}

/** What a plan comes to, with what the documents say of paying early where it is reckoned. */
export function callDetails(number: string, asked: Details, text: string): Call[] {
  const details = call("plan_details", { number, ...asked });
  const isReckoned = asked.after_payments !== undefined || asked.extra_every_months !== undefined;
  const isPaidEarly = isReckoned && !asksPaidSoFar(text);
  return isPaidEarly ? [details, call("search_knowledge", { query: earlyQuery })] : [details];
}

type Details = {
  after_payments?: number;
  extra_payment?: number;
  extra_every_months?: number;
  schedule?: true;
  payment_number?: number;
};

/** «¿y cuánto me ahorro si liquido ahí?»: after as many payments as were spoken of just before. */
function findWhenBefore({ earlier }: HeardTurn): number | undefined {
  const [before] = earlier
    .slice(0, 2)
    .flatMap((text) => hearPaidSoFar(text) ?? hearEarly(text)?.afterPayments ?? []);
  return before;
}

/**
 * What is asked of a plan besides what its words say: what is owed or saved by paying early, its payments or one of them.
 * @param termMonths of the plan; null: it has several
 * @param whenBefore after how many payments, where the text does not say
 */
export function hearDetails(text: string, termMonths: number | null, whenBefore?: number): Details | null {
  if (paysExtraRegularly(text, true)) return hearRegularExtra(text);
  const paidSoFar = asksPartOfThat(text) ? whenBefore : hearPaidSoFar(text);
  if (paidSoFar != null) return { after_payments: paidSoFar };
  const payment_number = hearPaymentShare(text, termMonths);
  if (payment_number !== null) return { payment_number };
  const early = hearEarly(text);
  // "after 12 payments, what would I still owe" is of no car that is traded in.
  const isOfPlan = early?.afterPayments != null || !speaksOfOwnCar(text);
  if (early !== null && isOfPlan && isReckoned(text, early)) {
    const { afterPayments, extra } = early;
    return {
      after_payments: afterPayments ?? whenBefore ?? usualPayments,
      ...(extra && { extra_payment: extra }),
    };
  }
  return asksSchedule(text) ? { schedule: true } : null;
}

/** «¿puedo liquidar antes?», «¿cuánto cobran por eso?» ask for the dealer's conditions, which its documents have. */
function isReckoned(text: string, { afterPayments }: EarlyWish): boolean {
  return afterPayments !== null || (asksSum(text) && !asksCostOfPayingEarly(text));
}

/** «el segundo plan» of those that were just told. */
function pickPlan({ text, said }: HeardTurn): string | null {
  const plans = said?.plans ?? [];
  if (plans.length < 2 || !/ (plan|plazo|opcion|term|option) /.test(plainWords(text))) return null;
  const [position, another] = hearPositions(text, plans.length).positions;
  return position && !another ? (plans[position - 1] ?? null) : null;
}

/** "what if I pay it all after 2 years?" before there is a plan, «adelantando 2 mil cada mes»: whether it may be done. */
function tellEarlyPayment(): Action {
  return { kind: "call", calls: [call("search_knowledge", { query: earlyQuery })] };
}

/** What is owed on a plan can be told when there is one. */
function askForPlan({ state: { vehicle }, language }: HeardTurn): Action {
  const { gladly, planNeedsDown, questions } = phrasesOf(language);
  return vehicle
    ? say(planNeedsDown(vehicle.label), questions.downPayment)
    : say(gladly, questions.carOrPrice);
}

/** What the dealer's paper charges for paying off is reckoned with it, once that is known; null: nothing that could be. */
export function addEarlyCharge(turn: HeardTurn): Action | null {
  const step = turn.steps.findLast(({ name, output }) => name === "plan_details" && output.ok);
  const { after_payments: payments, extra_payment: extra } = step?.arguments ?? {};
  const paper = findEarlyPaper(turn);
  if (!step || typeof payments !== "number" || extra != null || !paper) return null;
  // A charge that was refused is not tried again.
  if (turn.steps.some(isCharged)) return null;
  const early_charge = readEarlyCharge(answerOf(paper), payments);
  return early_charge === null
    ? null
    : { kind: "call", calls: [call("plan_details", { ...step.arguments, early_charge })] };
}
