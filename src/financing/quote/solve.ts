import type { DownPayment } from "../../money.ts";
import {
  chooseTerms,
  downPaymentOf,
  leastDownCents,
  type Quote,
  type QuoteRequest,
  type QuoteResult,
  type QuoteWish,
  quote,
  quotePlans,
  refuseDownPayment,
} from "../quote.ts";
import { type LoanTerms, levelPaymentOf } from "./calculator.ts";
import { type Refused, refusePlan } from "./refusal.ts";
import type { FinancingRules } from "./rules.ts";

/** Prices and down payments that are worked out are whole pesos: nobody names them in cents. */
const pesoCents = 100;
/** No price that is looked for is above this: what amounts from outside may be. */
const highestPriceCents = 1e13;

export type Solved = {
  ok: true;
  /** Which figure was looked for. */
  solved: "down_payment" | "term";
  /**
   * False: none of the terms comes down to the monthly amount with this down payment. Then there are two plans of the
   * longest term: with this down payment, and with the one that it takes.
   */
  reached: boolean;
};

/**
 * Works out what goes with a price and a monthly amount that no level payment may be above: the least down payment
 * for each term, or, where the down payment is named too, the terms with which it is enough, the shortest first.
 */
export function solveForMonthly(
  request: QuoteRequest,
  monthlyCents: number,
  rules: FinancingRules,
): (Solved & { quotes: Quote[] }) | Refused {
  if (monthlyCents <= 0) return refuseMonthly();
  if (request.downPayment === null) {
    const least = quoteLeastDownPayments(request, monthlyCents, rules);
    return least.ok ? { ...least, solved: "down_payment", reached: true } : least;
  }
  const all = quotePlans(request, rules);
  if (!all.ok) return all;
  const within = all.quotes.filter((one) => one.monthlyPaymentCents <= monthlyCents);
  if (within.length > 0) return { ok: true, solved: "term", reached: true, quotes: within };
  const longest = all.quotes.slice(-1);
  const wish = { ...request, termMonths: longest[0]?.termMonths ?? null, downPayment: null };
  const least = quoteLeastDownPayments(wish, monthlyCents, rules);
  const quotes = [...longest, ...(least.ok ? least.quotes : [])];
  return { ok: true, solved: "term", reached: false, quotes };
}

/**
 * What a monthly amount buys: for each term the highest price, in whole pesos, whose level payment is not above it.
 * Where the down payment is an amount, it may be the dealer's least share of the price that ends it.
 */
export function quoteHighestPrices(
  wish: QuoteWish,
  monthlyCents: number,
  rules: FinancingRules,
): QuoteResult {
  if (monthlyCents <= 0) return refuseMonthly();
  const offered = chooseTerms(wish, rules);
  if (!offered.ok) return offered;
  const refused = refuseForAnyPrice(wish, rules);
  if (refused) return refused;
  const quotes = offered.terms.flatMap((terms) => quoteHighestPrice(wish, monthlyCents, terms, rules) ?? []);
  return quotes.length > 0 ? { ok: true, quotes } : refuseMonthly();
}

function quoteHighestPrice(
  { downPayment }: QuoteWish,
  monthlyCents: number,
  terms: LoanTerms,
  rules: FinancingRules,
): Quote | null {
  const paymentOf = levelPaymentOf(terms);
  const downOf = (priceCents: number) =>
    downPayment === null ? leastDownCents(priceCents, rules) : downPaymentOf(downPayment, priceCents);
  const lowest = lowestPriceCents(downPayment) / pesoCents;
  const pesos = findGreatest(lowest, highestPriceCents / pesoCents, (price) => {
    const priceCents = price * pesoCents;
    const downCents = downOf(priceCents);
    const isEnough = downCents >= leastDownCents(priceCents, rules);
    return isEnough && paymentOf(priceCents - downCents) <= monthlyCents;
  });
  if (pesos === null) return null;
  return quote(pesos * pesoCents, downOf(pesos * pesoCents), terms, rules);
}

/** In whole pesos, just above what is paid down. */
function lowestPriceCents(downPayment: DownPayment | null): number {
  const paidDown = downPayment?.kind === "amount" ? Math.max(downPayment.cents, 0) : 0;
  return (Math.floor(paidDown / pesoCents) + 1) * pesoCents;
}

/** Why a down payment does for no price at all: tried on the price that it is likeliest to do for. */
function refuseForAnyPrice({ downPayment }: QuoteWish, rules: FinancingRules): Refused | null {
  if (downPayment === null) return null;
  const priceCents = downPayment.kind === "share" ? highestPriceCents : lowestPriceCents(downPayment);
  const downCents = downPaymentOf(downPayment, priceCents);
  const refused = refuseDownPayment(downCents, priceCents, leastDownCents(priceCents, rules));
  // Nobody named that price.
  const facts = { least_share: Number(rules.minDownPayment ?? 0) };
  return (
    refused && refusePlan(refused.refusal.code, "down_payment", "no price goes with this down payment", facts)
  );
}

/** For each term the least down payment with which the level payment is not above the monthly amount. */
function quoteLeastDownPayments(
  request: QuoteRequest,
  monthlyCents: number,
  rules: FinancingRules,
): QuoteResult {
  const { priceCents } = request;
  const offered = chooseTerms(request, rules);
  if (!offered.ok || priceCents === null || priceCents <= 0) return quotePlans(request, rules);
  const leastCents = leastDownCents(priceCents, rules);
  const quotes = offered.terms.flatMap((terms) => {
    const paymentOf = levelPaymentOf(terms);
    const mostCents = priceCents - leastCents;
    const principalCents = findGreatest(0, mostCents, (cents) => paymentOf(cents) <= monthlyCents) ?? 0;
    const downCents = Math.ceil((priceCents - principalCents) / pesoCents) * pesoCents;
    return quote(priceCents, principalCents === mostCents ? leastCents : downCents, terms, rules) ?? [];
  });
  return quotes.length > 0 ? { ok: true, quotes } : refuseMonthly();
}

function refuseMonthly(): Refused {
  const message = "so little a month pays for nothing";
  return refusePlan("monthly_payment_too_low", "monthly_payment", message, {});
}

/**
 * @param fits true up to some number and false from there on
 * @returns the greatest whole number within both bounds that fits; null: not even the lowest does
 */
function findGreatest(lowest: number, highest: number, fits: (value: number) => boolean): number | null {
  if (lowest > highest || !fits(lowest)) return null;
  let known = lowest;
  let beyond = highest + 1;
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2);
    if (fits(middle)) known = middle;
    else beyond = middle;
  }
  return known;
}
