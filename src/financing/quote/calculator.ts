import { Decimal } from "decimal.js";
import type { Method } from "./rules.ts";

/**
 * 80 significant digits: a power of 600 months loses a few of the last ones, and the subtraction of 1 in the
 * formula up to seven more.
 */
const Precise = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

/**
 * A third of a cent has no end, so a payment of exactly half a cent can come out as 0.4999…98. Rounding to this
 * many decimals of a cent first makes it the half that it is.
 */
const guardDecimals = 40;

/** On what terms is lent. Values out of range are the caller's fault: see `../quote.ts` for what customers may ask. */
export type LoanTerms = {
  method: Method;
  /** Nominal yearly rate as a decimal fraction in text (`0.10` is 10 %), 0 or more. */
  annualRate: string;
  /** Whole months, 1 or more. */
  termMonths: number;
  /** On interest, as a decimal fraction in text; `0`: none. */
  taxRate: string;
};

export type Loan = LoanTerms & {
  /** Amount financed after the down payment, in whole cents, above 0. */
  principalCents: number;
};

/**
 * One month of a schedule; all amounts in cents, `paymentCents` = `interestCents` + `taxCents` + `principalCents`.
 */
export type Instalment = {
  /** From 1. */
  number: number;
  paymentCents: number;
  interestCents: number;
  /** On the interest. */
  taxCents: number;
  principalCents: number;
  /** What is still owed after this payment; 0 after the last. */
  balanceCents: number;
};

export type Amortisation = {
  /** Every payment but the last, tax included. */
  monthlyPaymentCents: number;
  /** The one that makes the sum exact. */
  lastPaymentCents: number;
  totalInterestCents: number;
  /** All tax on interest. */
  totalTaxCents: number;
  schedule: Instalment[];
};

/**
 * The level payment of a loan as a function of its principal, both in cents; the payment rounded half up.
 * @see docs/financing.md for the formulas and their sources
 */
export function levelPaymentOf(terms: LoanTerms): (principalCents: number) => number {
  const { method, annualRate, termMonths, taxRate } = terms;
  const monthlyRate = new Precise(taxRate).plus(1).times(annualRate).dividedBy(12);
  const growth = monthlyRate.plus(1).pow(termMonths);
  const share =
    method === "flat" || monthlyRate.isZero()
      ? new Precise(1).dividedBy(termMonths).plus(monthlyRate)
      : monthlyRate.times(growth).dividedBy(growth.minus(1));
  return (principalCents) => roundHalfUp(share.times(principalCents).toDecimalPlaces(guardDecimals));
}

/**
 * The schedule of a loan: level payments, each month's interest and the tax on it rounded half up, the last payment
 * whatever is then owed.
 * @returns null where whole cents cannot carry level payments: the amount is so small, or the term so long, that
 * rounding alone would leave nothing for the last payment or more than twice the level one
 */
export function amortise(loan: Loan): Amortisation | null {
  const monthlyPaymentCents = levelPaymentOf(loan)(loan.principalCents);
  const schedule: Instalment[] = [];
  let balanceCents = loan.principalCents;
  for (let number = 1; number <= loan.termMonths; number++) {
    if (balanceCents <= 0) return null;
    const isLast = number === loan.termMonths;
    const instalment = payMonth(loan, number, balanceCents, isLast ? null : monthlyPaymentCents);
    balanceCents = instalment.balanceCents;
    schedule.push(instalment);
  }
  const lastPaymentCents = schedule.at(-1)?.paymentCents ?? 0;
  if (lastPaymentCents > 2 * monthlyPaymentCents) return null;
  const totalInterestCents = schedule.reduce((sum, { interestCents }) => sum + interestCents, 0);
  const totalTaxCents = schedule.reduce((sum, { taxCents }) => sum + taxCents, 0);
  return { monthlyPaymentCents, lastPaymentCents, totalInterestCents, totalTaxCents, schedule };
}

/**
 * What is left to pay where less is owed than the schedule has it: the same payments until nothing is owed, numbered
 * from 1. The last one is what is then owed with its interest.
 * @param most payments there can be: those that the schedule has left
 * @param extra paid besides on the day of every so many payments, as far as so much is then owed; what is owed after a
 * payment is without it
 */
export function continueLoan(
  loan: Loan,
  balanceCents: number,
  paymentCents: number,
  most: number,
  extra: { cents: number; everyMonths: number } = { cents: 0, everyMonths: 1 },
): Instalment[] {
  const instalments: Instalment[] = [];
  for (let owedCents = balanceCents; owedCents > 0; owedCents = instalments.at(-1)?.balanceCents ?? 0) {
    const all = payMonth(loan, instalments.length + 1, owedCents, null);
    const isLast = all.number >= most || all.paymentCents <= paymentCents;
    const paid = isLast ? all : payMonth(loan, all.number, owedCents, paymentCents);
    const extraCents = all.number % extra.everyMonths === 0 ? Math.min(extra.cents, paid.balanceCents) : 0;
    instalments.push({ ...paid, balanceCents: paid.balanceCents - extraCents });
  }
  return instalments;
}

/** @param paymentCents null: all that is owed with its interest */
function payMonth(loan: Loan, number: number, owedCents: number, paymentCents: number | null): Instalment {
  const interestCents = interestOf(loan, owedCents);
  const taxCents = taxOn(interestCents, loan.taxRate);
  const paidCents = paymentCents ?? owedCents + interestCents + taxCents;
  const principalCents = paidCents - interestCents - taxCents;
  const balanceCents = owedCents - principalCents;
  return { number, paymentCents: paidCents, interestCents, taxCents, principalCents, balanceCents };
}

/** Rounded half up to the cent. */
export function taxOn(cents: number, taxRate: string): number {
  return roundHalfUp(new Precise(taxRate).times(cents));
}

/** Of one month. Multiplied before it is divided, so that a quotient of exactly half a cent stays exact. */
function interestOf({ method, principalCents, annualRate }: Loan, balanceCents: number): number {
  const owedCents = method === "flat" ? principalCents : balanceCents;
  return roundHalfUp(new Precise(annualRate).times(owedCents).dividedBy(12));
}

function roundHalfUp(cents: Decimal): number {
  return cents.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}
