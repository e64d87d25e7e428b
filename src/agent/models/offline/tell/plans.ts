import { fromCents, toCents } from "../../../../money.ts";
import { asksInterest } from "../../../hear/money/interest.ts";
import { asksSaving } from "../../../hear/money/saving.ts";
import { asksTaxSum, namesTax } from "../../../hear/money/tax.ts";
import { asksWhichTerm } from "../../../hear/money/which-term.ts";
import { conditionWordsOf } from "../../../say/condition-words.ts";
import { writeDay, writeMoney, writeRate } from "../../../say/figures.ts";
import { phrasesOf } from "../../../say/phrases.ts";
import { planWordsOf } from "../../../say/plan-words.ts";
import { readBudget } from "../read/wishes.ts";
import { type Plans, parsePlans, type ToldPlan } from "../results.ts";
import type { HeardTurn } from "../turn.ts";
import { nameTerms } from "./trouble.ts";

/** Financing plans with all their figures: one in full, several as a table of terms. */
export function tellPlans(turn: HeardTurn, results: unknown[]): string[] {
  const all = joinOffers(results.map(parsePlans).filter(({ plans }) => plans.length > 0));
  const [first] = all;
  if (!first) return [];
  const { plan: wording, questions } = phrasesOf(turn.language);
  const isSeveral = all.some(({ plans }) => plans.length > 1);
  // One that was offered before ends before the others.
  const [expires] = all.flatMap(({ plans }) => plans.flatMap((plan) => plan.expires_at ?? [])).sort();
  return [
    ...all.flatMap((offer) => tellChange(turn, offer)),
    ...all.flatMap((offer) =>
      asksInterest(turn.text) ||
      asksTaxSum(turn.text) ||
      // «¿cuál sale menos en total?» is told with what each comes to.
      (asksSaving(turn.text) && !asksWhichTerm(turn.text))
        ? [tellInterest(turn, offer), ...(isNewlyOf(turn, offer) ? tellOffer(turn, offer) : [])]
        : tellOffer(turn, offer),
    ),
    ...(asksWhichTerm(turn.text) ? tellBestTerms(turn, all) : []),
    ...(first.solved_for ? [] : tellBudget(turn, all)),
    ...(turn.tradesIn ? [wording.ofOwnCar] : []),
    ...(turn.takesFromDown ? [wording.takenFromDown] : []),
    [
      wording.subject(expires ? writeDay(expires, turn) : null),
      first.stock_id ? (isSeveral ? questions.otherTerm : questions.otherPlan) : questions.otherPriced,
    ].join(" "),
  ];
}

/** True of plans that were not told before: the customer is to see what they are of. */
function isNewlyOf({ state: { quoted = [] } }: HeardTurn, { plans }: Plans): boolean {
  return plans.some(({ number: told }) => !quoted.some(({ number }) => number === told));
}

/** Those of one car are one offer, however many calls it took. */
function joinOffers(offers: Plans[]): Plans[] {
  const groups = Map.groupBy(offers, ({ stock_id, solved_for, plans }) =>
    solved_for ? plans : (stock_id ?? plans[0]?.price),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, plans: group.flatMap(({ plans }) => plans) }] : [];
  });
}

function tellOffer(turn: HeardTurn, offer: Plans): string[] {
  const { plans, solved_for: solved, reached = true, monthly_payment: monthly = 0 } = offer;
  const vehicle = offer.vehicle ?? null;
  const [plan, another] = plans;
  if (!plan) return [];
  const words = planWordsOf(turn.language);
  const money = writer(turn, plan);
  if (solved === "down_payment") return [tellDownPayments(turn, vehicle, plans, monthly)];
  if (solved === "term" && !reached) {
    const { monthly_payment: lowest, term_months: months } = plan;
    const down = another ? money(another.down_payment) : null;
    return [
      words.notReached(money(monthly), money(lowest), months, down),
      tellPlan(turn, vehicle, plan),
      ...(another ? [tellDownPayments(turn, vehicle, [another], monthly)] : []),
    ];
  }
  const told = another ? tellTerms(turn, vehicle, plan, plans) : tellPlan(turn, vehicle, plan);
  const { within } = phrasesOf(turn.language).plan;
  return [...(solved ? [within(money(monthly), String(plan.term_months))] : []), told];
}

/** A line for each term: the down payment that a monthly amount takes. */
function tellDownPayments(
  turn: HeardTurn,
  vehicle: string | null,
  plans: ToldPlan[],
  monthly: number,
): string {
  const { plan: wording } = phrasesOf(turn.language);
  const words = planWordsOf(turn.language);
  const [first] = plans;
  if (!first) return "";
  const money = writer(turn, first);
  return [
    wording.titleAll(vehicle),
    `• ${wording.price(money(first.price))}`,
    words.downFor(money(monthly)),
    ...plans.map((plan) =>
      words.downRow(
        plan.term_months,
        plan.down_payment > 0 ? money(plan.down_payment) : null,
        money(plan.monthly_payment),
        writeRate(plan.annual_rate, turn.language),
        money(plan.total),
        plan.number,
      ),
    ),
    ...tellIncluded(turn, first),
  ].join("\n");
}

/** Said where no line of its own has the amount. */
function tellIncluded(turn: HeardTurn, plan: ToldPlan): string[] {
  const { notes } = planWordsOf(turn.language);
  const { opening_fee: fee, tax_rate: tax } = plan;
  return [...(fee ? [notes.fee] : []), ...(tax ? [notes.tax] : []), ...tellMethod(turn, plan)];
}

/** The same rate costs nearly twice as much interest where it is flat. */
function tellMethod({ language }: HeardTurn, { method }: ToldPlan): string[] {
  return method === "flat" ? [planWordsOf(language).notes.flat] : [];
}

/** What of the last plan for the same no longer holds. */
function tellChange(turn: HeardTurn, { price_changed: change, expired, plans: [plan] }: Plans): string[] {
  if (!plan) return [];
  const money = writer(turn, plan);
  const words = planWordsOf(turn.language);
  const told = [
    ...(expired ? [words.expired(expired.since_plan, writeDay(expired.expired_at, turn))] : []),
    ...(change ? [words.priceChanged(change.since_plan, money(change.before), money(plan.price))] : []),
  ];
  return told.length > 0 ? [told.join(" ")] : [];
}

/** Nothing but the interest that was asked for, of each term, with the tax on it. */
function tellInterest(turn: HeardTurn, { plans }: Plans): string {
  const { plan: wording } = phrasesOf(turn.language);
  const words = planWordsOf(turn.language);
  const lines = plans.map((plan) => {
    const { number, term_months: months, total_interest: interest, total_tax: tax } = plan;
    const money = writer(turn, plan);
    const told = wording.interest(number, months, money(interest));
    return tax
      ? `${told} ${words.interestTax(money(tax), money(fromCents(toCents(interest) + toCents(tax))))}`
      : told;
  });
  const isUntaxed = namesTax(turn.text) && plans.every(({ total_tax: tax }) => !tax);
  if (isUntaxed) lines.push(conditionWordsOf(turn.language).noTax);
  const [first] = plans;
  const told = plans.map(({ total_interest: interest }) => interest);
  const gap = Math.max(...told) - Math.min(...told);
  if (!first || plans.length !== 2 || !asksSaving(turn.text)) return lines.join("\n");
  const saved = writeMoney(gap, first.currency, turn.language);
  return [...lines, words.between(saved)].join("\n");
}

/**
 * @param vehicle the car as it is named; null: a plan for a price alone @returns one line a figure, and that it is
 * an offer
 */
export function tellPlan(turn: HeardTurn, vehicle: string | null, plan: ToldPlan): string {
  const wording = phrasesOf(turn.language).plan;
  const money = writer(turn, plan);
  const { number, monthly_payment: monthly, last_payment: last, term_months: months } = plan;
  return [
    wording.title(number, vehicle),
    ...writeBase(turn, plan),
    `• ${wording.term(months, writeRate(plan.annual_rate, turn.language))}`,
    `• ${wording.monthly(money(monthly))}`,
    ...(last === monthly ? [] : [`• ${wording.lastPayment(money(last))}`]),
    ...(plan.total_tax ? [`• ${planWordsOf(turn.language).tax(money(plan.total_tax))}`] : []),
    `• ${wording.total(money(plan.total), plan.down_payment > 0)}`,
    ...tellMethod(turn, plan),
  ].join("\n");
}

function tellTerms(turn: HeardTurn, vehicle: string | null, first: ToldPlan, plans: ToldPlan[]): string {
  const wording = phrasesOf(turn.language).plan;
  const money = writerInRows(turn, first);
  const rateOf = (plan: ToldPlan) => wording.rate(writeRate(plan.annual_rate, turn.language));
  const isOneRate = plans.every(({ annual_rate: rate }) => rate === first.annual_rate);
  const rows = plans.map((plan) => {
    const { number, term_months: months, monthly_payment: monthly, last_payment, total } = plan;
    const last = last_payment === monthly ? null : money(last_payment);
    const row = wording.row(months, money(monthly), last, money(total), number);
    return isOneRate ? row : `${row} (${rateOf(plan).toLowerCase()})`;
  });
  const lines = [...(isOneRate ? [rateOf(first)] : []), ...rows].map((line) => `• ${line}`);
  const tax = first.tax_rate ? [planWordsOf(turn.language).notes.tax] : [];
  return [
    wording.titleAll(vehicle),
    ...writeBase(turn, first),
    ...lines,
    ...tax,
    ...tellMethod(turn, first),
  ].join("\n");
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
    ...(plan.opening_fee
      ? [
          `• ${planWordsOf(turn.language).fee({ amount: money(plan.opening_fee), isTaxed: Boolean(plan.tax_rate) })}`,
        ]
      : []),
    ...(down ? [`• ${wording.financed(money(plan.principal))}`] : []),
  ];
}

/** Over which of several terms a car costs least in all, and over which least each month. */
function tellBestTerms({ language }: HeardTurn, [offer, another]: Plans[]): string[] {
  const [first, ...others] = offer?.plans ?? [];
  if (!first || others.length === 0 || another) return [];
  const inAll = others.reduce((best, plan) => (plan.total < best.total ? plan : best), first);
  const monthly = others.reduce(
    (best, plan) => (plan.monthly_payment < best.monthly_payment ? plan : best),
    first,
  );
  return [planWordsOf(language).bestTerms(inAll.term_months, monthly.term_months)];
}

/** Which term fits what the customer can pay each month, read from the plans themselves; of several cars, which fits all. */
function tellBudget(turn: HeardTurn, all: Plans[]): string[] {
  const monthly = readBudget(turn);
  const plans = all.flatMap((offer) => offer.plans);
  const [first] = plans;
  if (monthly === null || !first) return [];
  const wording = phrasesOf(turn.language).plan;
  const budget = writeMoney(monthly, first.currency, turn.language);
  const listFitting = (offer: Plans) =>
    offer.plans.flatMap((plan) => (plan.monthly_payment <= monthly ? plan.term_months : []));
  const [fitting = [], ...others] = all.map(listFitting);
  const named = [...new Set(fitting)].filter((term) => others.every((terms) => terms.includes(term)));
  if (named.length > 0) return [wording.within(budget, nameTerms(named, turn.language))];
  if ([fitting, ...others].some(({ length }) => length > 0)) return [];
  // Of the other terms nothing is known where one was asked for.
  const terms = new Set(plans.map(({ term_months }) => term_months));
  return [
    terms.size > 1
      ? wording.noneWithin(budget)
      : wording.notWithin(budget, first.term_months, first.term_months === turn.termsMonths.at(-1)),
  ];
}

/** How the amounts of a plan are written. */
export function writer({ language }: HeardTurn, { currency }: ToldPlan): (amount: number) => string {
  return (amount) => writeMoney(amount, currency, language);
}

/** The same in rows, where the currency's name would only stand in the way: it stands with the amount above them. */
export function writerInRows(turn: HeardTurn, plan: ToldPlan): (amount: number) => string {
  const money = writer(turn, plan);
  return (amount) => money(amount).replace(/\s[A-Z]{3}$/, "");
}
