import { type DownPayment, fromCents, readDownPayment, toCents } from "../../money.ts";
import type { CatalogQuery } from "../query.ts";

/** What a monthly amount pays for; amounts in currency units. */
export type Budget = {
  monthly_max: number;
  /** The highest price whose payment is not above it, for a car of any age. */
  price_max: number;
  down_payment: number;
  term_months: number;
  /** Yearly, as a fraction. */
  annual_rate: number;
  /** Where newer or older cars have a lower rate, for which a higher price is within it: the lowest. */
  lowest_annual_rate?: number;
  /** Where less was to be paid down than the dealer takes: its least share of the price, by which this is found. */
  least_down_share?: number;
};

/** What a monthly amount pays for over one term: the highest price, with what is paid down on it. */
type HighestPrice = {
  priceCents: number;
  downPaymentCents: number;
  termMonths: number;
  /** Decimal fraction in text. */
  annualRate: string;
  /** The lowest that a car of some age has over that term. Absent: the rate is the same for all. */
  lowestRate?: string;
};

/** Finds the highest price of each term, at least one; or says, for a model, why there is none. */
export type FindHighestPrices = (
  wish: { downPayment: DownPayment | null; termMonths: number | null },
  monthlyCents: number,
) =>
  | { ok: true; quotes: HighestPrice[] }
  | { ok: false; refusal: { code: string; message: string; facts: { least_share?: unknown } } };

/**
 * The price that the monthly amount of a query pays for, over the term named or else the one that pays for most. With
 * less down than the dealer takes, it is the dealer's least share that counts.
 * @returns `refused`: why it could not be applied, for a model; both null where no monthly amount is asked for
 */
export function findBudget(
  { monthly_max: monthly, down_payment: down, term_months: termMonths }: CatalogQuery,
  findHighestPrices: FindHighestPrices,
): { budget: Budget | null; refused: string | null } {
  if (monthly == null) return { budget: null, refused: null };
  const wish = { downPayment: down == null ? null : readDownPayment(down), termMonths: termMonths ?? null };
  const asked = findHighestPrices(wish, toCents(monthly));
  const isTooLow = !asked.ok && asked.refusal.code === "down_payment_below_minimum";
  const result = isTooLow ? findHighestPrices({ ...wish, downPayment: null }, toCents(monthly)) : asked;
  const leastShare = asked.ok ? null : asked.refusal.facts.least_share;
  if (!result.ok) return { budget: null, refused: `monthly_max: ${result.refusal.message}` };
  const dearest = (one: HighestPrice, other: HighestPrice) =>
    other.priceCents > one.priceCents ? other : one;
  const best = result.quotes.reduce(dearest);
  const budget = {
    monthly_max: monthly,
    price_max: fromCents(best.priceCents),
    down_payment: fromCents(best.downPaymentCents),
    term_months: best.termMonths,
    annual_rate: Number(best.annualRate),
    ...(best.lowestRate !== undefined && { lowest_annual_rate: Number(best.lowestRate) }),
    ...(isTooLow && typeof leastShare === "number" && { least_down_share: leastShare }),
  };
  return { budget, refused: null };
}

/** The query with that price for its highest, unless it names a lower one. */
export function applyBudget(query: CatalogQuery, budget: Budget | null): CatalogQuery {
  if (!budget) return query;
  return { ...query, price_max: Math.min(query.price_max ?? budget.price_max, budget.price_max) };
}
