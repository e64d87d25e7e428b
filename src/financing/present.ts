import { fromCents } from "../money.ts";
import { refuse, type ToolRefusal } from "../tools/tool-result.ts";
import type { OfferedPlan } from "./plan.ts";
import type { Instalment } from "./quote/calculator.ts";
import type { EarlyCharge, EarlyRepayment, RegularExtra } from "./quote/early.ts";
import type { Refused } from "./quote/refusal.ts";
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

/** One entry a month, amounts in units of the currency. */
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

/** The schedule in short: what each year of payments comes to, and what is owed at its end. */
export function presentYears(schedule: Instalment[]) {
  const starts = schedule.filter(({ number }) => number % 12 === 1).map(({ number }) => number - 1);
  return starts.map((start, index) => {
    const months = schedule.slice(start, start + 12);
    const sum = (key: "paymentCents" | "interestCents" | "taxCents" | "principalCents") =>
      fromCents(months.reduce((total, month) => total + month[key], 0));
    return {
      year: index + 1,
      payments: months.length,
      paid: sum("paymentCents"),
      interest: sum("interestCents"),
      ...(months.some(({ taxCents }) => taxCents > 0) && { tax: sum("taxCents") }),
      principal: sum("principalCents"),
      balance: fromCents(months.at(-1)?.balanceCents ?? 0),
    };
  });
}

/** What is owed after so many payments, with an extra one or without; amounts in units of the currency. */
export function presentRepayment(repayment: EarlyRepayment) {
  const { afterPayments, paidCents, owedCents, savedCents, extra, taxPaidCents } = repayment;
  return {
    after_payments: afterPayments,
    paid: fromCents(paidCents),
    principal_paid: fromCents(repayment.principalPaidCents),
    interest_paid: fromCents(repayment.interestPaidCents),
    ...(taxPaidCents > 0 && { tax_paid: fromCents(taxPaidCents) }),
    owed: fromCents(owedCents),
    saved_by_paying_off: fromCents(savedCents),
    ...(extra && {
      extra_payment: fromCents(extra.amountCents),
      owed_after_extra: fromCents(extra.owedCents),
      same_payment: {
        payments_left: extra.shorter.payments,
        last_payment: fromCents(extra.shorter.lastPaymentCents),
        saved: fromCents(extra.shorter.savedCents),
      },
      ...(extra.lower && {
        same_term: {
          monthly_payment: fromCents(extra.lower.monthlyPaymentCents),
          last_payment: fromCents(extra.lower.lastPaymentCents),
          saved: fromCents(extra.lower.savedCents),
        },
      }),
    }),
  };
}

/** What an extra payment time and again leads to; amounts in units of the currency. */
export function presentRegular(regular: RegularExtra) {
  return {
    extra_payment: fromCents(regular.amountCents),
    every_months: regular.everyMonths,
    payments: regular.payments,
    last_payment: fromCents(regular.lastPaymentCents),
    extra_paid: fromCents(regular.extraPaidCents),
    saved: fromCents(regular.savedCents),
  };
}

/** What paying off costs with the charge for it; amounts in units of the currency. */
export function presentCharge({ chargeCents, withChargeCents, savedCents }: EarlyCharge) {
  return {
    early_charge: fromCents(chargeCents),
    owed_with_charge: fromCents(withChargeCents),
    saved_after_charge: fromCents(savedCents),
  };
}

/** What a plan's total holds besides price and interest, and what it does not. */
export function tellIncluded(plans: Pick<OfferedPlan, "openingFeeCents" | "taxRate">[]): string {
  const hasTax = plans.some(({ taxRate }) => Number(taxRate) > 0);
  const hasFee = plans.some(({ openingFeeCents }) => openingFeeCents > 0);
  const fee = hasFee ? "opening_fee is paid with the down payment and is in total; " : "";
  return hasTax
    ? `${fee}tax on interest is in monthly_payment and total; insurance not included`
    : `${fee}taxes on interest and insurance not included`;
}

/** A refusal as a tool gives it. */
export function presentRefusal({ refusal: { code, message, facts } }: Refused): ToolRefusal {
  return refuse(code, message, Object.keys(facts).length > 0 ? facts : undefined);
}
