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
  /** Cars of such years, to whose lower rate a higher price is within it. Absent: there are none. */
  by_age?: BudgetOfAge[];
  /** Where less was to be paid down than the dealer takes: its least share of the price, by which this is found. */
  least_down_share?: number;
};

/** A year that is left out is no limit. */
type BudgetOfAge = Pick<Budget, "price_max" | "down_payment" | "term_months" | "annual_rate"> & {
  year_min?: number;
  year_max?: number;
};

/** What a monthly amount pays for over one term: the highest price, with what is paid down on it. */
type HighestPrice = {
  priceCents: number;
  downPaymentCents: number;
  termMonths: number;
  /** Decimal fraction in text. */
  annualRate: string;
};

/** Finds the highest price of each term, at least one; or says, for a model, why there is none. */
export type FindHighestPrices = (
  wish: { downPayment: DownPayment | null; termMonths: number | null },
  monthlyCents: number,
) =>
  | {
      ok: true;
      quotes: HighestPrice[];
      /** The same for the cars of some model years; null: no limit. */
      byAge: { yearMin: number | null; yearMax: number | null; quotes: HighestPrice[] }[];
    }
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
  const best = presentDearest(result.quotes);
  const byAge = result.byAge.map(({ yearMin, yearMax, quotes }) => ({
    ...(yearMin !== null && { year_min: yearMin }),
    ...(yearMax !== null && { year_max: yearMax }),
    ...presentDearest(quotes),
  }));
  const dearer = joinAlike(byAge).filter(({ price_max }) => price_max > best.price_max);
  const budget = {
    monthly_max: monthly,
    ...best,
    ...(dearer.length > 0 && { by_age: dearer }),
    ...(isTooLow && typeof leastShare === "number" && { least_down_share: leastShare }),
  };
  return { budget, refused: null };
}

function presentDearest(quotes: HighestPrice[]) {
  const best = quotes.reduce((one, other) => (other.priceCents > one.priceCents ? other : one));
  return {
    price_max: fromCents(best.priceCents),
    down_payment: fromCents(best.downPaymentCents),
    term_months: best.termMonths,
    annual_rate: Number(best.annualRate),
  };
}

/** Spans of years that follow each other, newest first, and have the same. */
function joinAlike(all: BudgetOfAge[]): BudgetOfAge[] {
  const joined: BudgetOfAge[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    if (last?.price_max !== one.price_max || last.annual_rate !== one.annual_rate) {
      joined.push({ ...one });
      continue;
    }
    if (one.year_min === undefined) delete last.year_min;
    else last.year_min = one.year_min;
  }
  return joined;
}

/** The query with that price for its highest, unless it names a lower one. */
export function applyBudget(query: CatalogQuery, budget: Budget | null): CatalogQuery {
  if (!budget) return query;
  return { ...query, price_max: Math.min(query.price_max ?? budget.price_max, budget.price_max) };
}

/** Cars of some years that may cost more than others. */
export type Ceiling = { yearMin: number | null; yearMax: number | null; priceMax: number };

/** The years of cars for which a higher price is within the budget, and within what a query names itself. */
export function listCeilings({ price_max: named }: CatalogQuery, budget: Budget | null): Ceiling[] {
  return (budget?.by_age ?? []).map(({ year_min, year_max, price_max }) => ({
    yearMin: year_min ?? null,
    yearMax: year_max ?? null,
    priceMax: Math.min(named ?? price_max, price_max),
  }));
}
