import { Decimal } from "decimal.js";

/** How interest is charged: on what is still owed, or each month on all that was lent. */
export type Method = "amortised" | "flat";

type Span = { from?: number | undefined; to?: number | undefined };

/** A rate for some terms and some ages of cars; a bound that is left out does not bind, and bounds are included. */
type RateRule = {
  /** Nominal yearly rate as a decimal fraction in text. */
  annualRate: string;
  termMonths?: Span;
  /** See {@link ageOf}. */
  ageYears?: Span;
};

/** What the dealer lends at. Rates and shares are decimal fractions in text: never binary floats. */
export type FinancingRules = {
  method: Method;
  /** Where no rule of {@link rates} fits. */
  annualRate: string;
  /** The first that fits counts; absent: one rate for all. */
  rates?: RateRule[];
  /** Whole months, ascending. */
  termsMonths: number[];
  /** Share of the price; null: none demanded. */
  minDownPayment: string | null;
  /** Commission for opening the credit, a share of the amount financed, paid with the down payment; null: none. */
  openingFee: string | null;
  /** Tax on interest and on the opening fee (VAT, 0.16 in Mexico); null: none is charged on them. */
  tax: string | null;
};

/**
 * The yearly rate for a term and a car's age.
 * @param ageYears null: unknown, as where a price was named instead of a car. Then the highest rate that a car of any
 * age would get, so that nobody is told less than is asked for later.
 */
export function rateFor(rules: FinancingRules, termMonths: number, ageYears: number | null): string {
  return ageYears === null ? ratesOfAnyAge(rules, termMonths).highest : rateAt(rules, termMonths, ageYears);
}

/** The yearly rates, decimal fractions in text, between which those of all cars are for a term. */
export function ratesOfAnyAge(
  rules: FinancingRules,
  termMonths: number,
): { lowest: string; highest: string } {
  const rates = listAgeSpans(rules).map(({ from }) => rateAt(rules, termMonths, from));
  return { lowest: Decimal.min(...rates).toFixed(), highest: Decimal.max(...rates).toFixed() };
}

function rateAt(rules: FinancingRules, termMonths: number, age: number): string {
  const rule = rules.rates?.find(
    (one) => isWithin(termMonths, one.termMonths) && isWithin(age, one.ageYears),
  );
  return new Decimal(rule?.annualRate ?? rules.annualRate).toFixed();
}

/** A car is a year older from the first of January on, by UTC; next year's model is as old as this year's. */
export function ageOf(modelYear: number, now: Date): number {
  return Math.max(0, now.getUTCFullYear() - modelYear);
}

/** The model years of cars of such an age; null: no limit. */
export function yearsOf({ from, to }: { from: number; to: number | null }, now: Date) {
  const year = now.getUTCFullYear();
  return { yearMin: to === null ? null : year - to, yearMax: from === 0 ? null : year - from };
}

/** The spans of ages that the rules tell apart, ascending; `to` null: and older. */
export function listAgeSpans({ rates = [] }: FinancingRules): { from: number; to: number | null }[] {
  const starts = rates.flatMap(({ ageYears: { from = 0, to = 0 } = {} }) => [from, to + 1]);
  const sorted = [...new Set([0, ...starts])].sort((one, other) => one - other);
  return sorted.map((from, at) => {
    const next = sorted[at + 1];
    return { from, to: next === undefined ? null : next - 1 };
  });
}

function isWithin(value: number, { from = 0, to = Number.POSITIVE_INFINITY }: Span = {}) {
  return value >= from && value <= to;
}
