import { Decimal } from "decimal.js";

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

/** What is lent. Values out of range are the caller's fault: see `quote.ts` for what customers may ask. */
export type Loan = {
  /** Amount financed after the down payment, in whole cents, above 0. */
  principalCents: number;
  /** Nominal yearly rate as a decimal fraction in text (`0.10` is 10 %), 0 or more. */
  annualRate: string;
  /** Whole months, 1 or more. */
  termMonths: number;
};

/** One month of a schedule; all amounts in cents, `paymentCents` = `interestCents` + `principalCents`. */
export type Instalment = {
  /** From 1. */
  number: number;
  paymentCents: number;
  interestCents: number;
  principalCents: number;
  /** What is still owed after this payment; 0 after the last. */
  balanceCents: number;
};

export type Amortisation = {
  /** Every payment but the last. */
  monthlyPaymentCents: number;
  /** The one that makes the sum exact. */
  lastPaymentCents: number;
  totalInterestCents: number;
  schedule: Instalment[];
};

/**
 * Level payment of an amortised loan.
 * @returns cents per month, rounded half up
 * @see docs/financing.md for the formula and its source
 */
export function levelPaymentCents({ principalCents, annualRate, termMonths }: Loan): number {
  const principal = new Precise(principalCents);
  const monthlyRate = new Precise(annualRate).dividedBy(12);
  if (monthlyRate.isZero()) return roundHalfUp(principal.dividedBy(termMonths));
  const growth = monthlyRate.plus(1).pow(termMonths);
  const payment = principal.times(monthlyRate).times(growth).dividedBy(growth.minus(1));
  return roundHalfUp(payment.toDecimalPlaces(guardDecimals));
}

/**
 * The schedule of a loan: level payments, each month's interest rounded half up, the last payment whatever is
 * then owed.
 * @returns null where whole cents cannot carry level payments: the amount is so small, or the term so long, that
 * rounding alone would leave nothing for the last payment or more than twice the level one
 */
export function amortise(loan: Loan): Amortisation | null {
  const monthlyPaymentCents = levelPaymentCents(loan);
  const schedule: Instalment[] = [];
  let balanceCents = loan.principalCents;
  for (let number = 1; number <= loan.termMonths; number++) {
    if (balanceCents <= 0) return null;
    const interestCents = monthlyInterestCents(balanceCents, loan.annualRate);
    const isLast = number === loan.termMonths;
    const paymentCents = isLast ? balanceCents + interestCents : monthlyPaymentCents;
    const principalCents = paymentCents - interestCents;
    balanceCents -= principalCents;
    schedule.push({ number, paymentCents, interestCents, principalCents, balanceCents });
  }
  const lastPaymentCents = schedule.at(-1)?.paymentCents ?? 0;
  if (lastPaymentCents > 2 * monthlyPaymentCents) return null;
  const totalInterestCents = schedule.reduce((sum, { interestCents }) => sum + interestCents, 0);
  return { monthlyPaymentCents, lastPaymentCents, totalInterestCents, schedule };
}

/** Multiplied before it is divided, so that a quotient of exactly half a cent stays exact. */
function monthlyInterestCents(balanceCents: number, annualRate: string): number {
  return roundHalfUp(new Precise(annualRate).times(balanceCents).dividedBy(12));
}

function roundHalfUp(cents: Decimal): number {
  return cents.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}
