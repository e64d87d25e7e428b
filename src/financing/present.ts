import { fromCents } from "../money.ts";
import type { Instalment } from "./calculator.ts";
import type { OfferedPlan } from "./plan.ts";
import type { Quote } from "./quote.ts";

/** A plan as JSON: amounts as numbers with at most two decimals, the rate as a yearly fraction. */
export function presentPlan(plan: Omit<Quote, "schedule"> & { currency: string }) {
  return {
    price: fromCents(plan.priceCents),
    down_payment: fromCents(plan.downPaymentCents),
    principal: fromCents(plan.principalCents),
    annual_rate: Number(plan.annualRate),
    term_months: plan.termMonths,
    monthly_payment: fromCents(plan.monthlyPaymentCents),
    last_payment: fromCents(plan.lastPaymentCents),
    total_interest: fromCents(plan.totalInterestCents),
    total: fromCents(plan.totalCents),
    currency: plan.currency,
    method: plan.method,
  };
}

/** A plan that was offered: with its number and until when it holds. */
export function presentOffer(plan: OfferedPlan) {
  return { number: plan.number, ...presentPlan(plan), expires_at: plan.expiresAt.toISOString() };
}

export function presentSchedule(schedule: Instalment[]) {
  return schedule.map(({ number, paymentCents, interestCents, principalCents, balanceCents }) => ({
    number,
    payment: fromCents(paymentCents),
    interest: fromCents(interestCents),
    principal: fromCents(principalCents),
    balance: fromCents(balanceCents),
  }));
}
