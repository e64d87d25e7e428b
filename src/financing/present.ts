import { fromCents } from "../money.ts";
import type { Instalment } from "./calculator.ts";
import type { OfferedPlan } from "./plan.ts";
import type { Quote } from "./quote.ts";

/**
 * A plan as JSON: amounts as numbers with at most two decimals, rates as fractions. Opening fee (its tax included) and
 * tax on interest stand there only where the dealer charges them; they are in `total`.
 */
export function presentPlan(plan: Omit<Quote, "schedule"> & { currency: string }) {
  const taxRate = Number(plan.taxRate);
  return {
    price: fromCents(plan.priceCents),
    down_payment: fromCents(plan.downPaymentCents),
    principal: fromCents(plan.principalCents),
    ...(plan.openingFeeCents > 0 && { opening_fee: fromCents(plan.openingFeeCents) }),
    annual_rate: Number(plan.annualRate),
    term_months: plan.termMonths,
    monthly_payment: fromCents(plan.monthlyPaymentCents),
    last_payment: fromCents(plan.lastPaymentCents),
    total_interest: fromCents(plan.totalInterestCents),
    ...(taxRate > 0 && { tax_rate: taxRate, total_tax: fromCents(plan.totalTaxCents) }),
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
  return schedule.map(({ number, paymentCents, interestCents, taxCents, principalCents, balanceCents }) => ({
    number,
    payment: fromCents(paymentCents),
    interest: fromCents(interestCents),
    ...(taxCents > 0 && { tax: fromCents(taxCents) }),
    principal: fromCents(principalCents),
    balance: fromCents(balanceCents),
  }));
}
