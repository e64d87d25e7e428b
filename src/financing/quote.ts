import { Decimal } from "decimal.js";
import { type DownPayment, fromCents } from "../money.ts";
import { type Amortisation, amortise, type Loan, type LoanTerms, taxOn } from "./quote/calculator.ts";
import { type Refused, refusePlan } from "./quote/refusal.ts";
import { type FinancingRules, rateFor } from "./quote/rules.ts";

/** What is the same whichever figure is looked for. */
export type QuoteWish = {
  /** Null: the least that the dealer takes, which is nothing where no minimum is set. */
  downPayment: DownPayment | null;
  /** Null: all of the dealer's terms. */
  termMonths: number | null;
  /** Decimal fraction in text; null: the dealer's rate. */
  annualRate: string | null;
  /** Of the car, see {@link rateFor}; null: no particular car. */
  ageYears: number | null;
};

export type QuoteRequest = QuoteWish & {
  /** Null: no price is known. */
  priceCents: number | null;
};

/**
 * A financing plan worked out but not offered to anyone yet. Amounts in cents; rates have six decimals, as they are
 * stored.
 */
export type Quote = Amortisation &
  Loan & {
    priceCents: number;
    downPaymentCents: number;
    /** Commission for opening the credit with the tax on it; paid together with the down payment. */
    openingFeeCents: number;
    /** Everything the customer pays: price, interest, tax and opening fee. */
    totalCents: number;
  };

export type QuoteResult = { ok: true; quotes: Quote[] } | Refused;

/** Above this a rate was meant as a percentage. */
const highestAnnualRate = 2;

/**
 * Works out one plan, or one for each of the dealer's terms in ascending order. Where no term was named, terms
 * that the amount is too small for are left out.
 */
export function quotePlans(request: QuoteRequest, rules: FinancingRules): QuoteResult {
  const { priceCents } = request;
  if (priceCents === null) return refusePlan("price_missing", "price", "there is no price to finance", {});
  if (priceCents <= 0) return refusePlan("price_not_positive", "price", "the price must be above zero", {});
  const offered = chooseTerms(request, rules);
  if (!offered.ok) return offered;

  const minimumCents = leastDownCents(priceCents, rules);
  const downPaymentCents =
    request.downPayment === null ? minimumCents : downPaymentOf(request.downPayment, priceCents);
  const refused = refuseDownPayment(downPaymentCents, priceCents, minimumCents);
  if (refused) return refused;

  const quotes = offered.terms.flatMap((terms) => quote(priceCents, downPaymentCents, terms, rules) ?? []);
  if (quotes.length > 0) return { ok: true, quotes };
  const facts = { principal: fromCents(priceCents - downPaymentCents) };
  const message = "the amount left to finance is too small to be paid in monthly instalments";
  return refusePlan("principal_too_small", "down_payment", message, facts);
}

/** On what terms is lent: the one that was asked for, or each of the dealer's. */
export function chooseTerms(
  { termMonths, annualRate, ageYears }: QuoteWish,
  rules: FinancingRules,
): { ok: true; terms: LoanTerms[] } | Refused {
  const { termsMonths, method, tax } = rules;
  if (annualRate !== null && !isRate(new Decimal(annualRate))) {
    const facts = { least: 0, most: highestAnnualRate };
    return refusePlan(
      "rate_out_of_range",
      "annual_rate",
      "the rate is a yearly fraction: 0.1 is 10 %",
      facts,
    );
  }
  if (termMonths !== null && !termsMonths.includes(termMonths)) {
    const message = `offered are ${termsMonths.join(", ")} months`;
    return refusePlan("term_not_offered", "term_months", message, { offered: termsMonths });
  }
  const terms = (termMonths === null ? termsMonths : [termMonths]).map((months) => ({
    method,
    annualRate: new Decimal(annualRate ?? rateFor(rules, months, ageYears)).toFixed(6),
    termMonths: months,
    taxRate: new Decimal(tax ?? 0).toFixed(6),
  }));
  return { ok: true, terms };
}

function isRate(rate: Decimal): boolean {
  return !rate.isNegative() && rate.lessThanOrEqualTo(highestAnnualRate);
}

/** @returns why a down payment does not do; null: it does */
export function refuseDownPayment(cents: number, priceCents: number, minimumCents: number): Refused | null {
  const facts = {
    price: fromCents(priceCents),
    down_payment: fromCents(cents),
    least: fromCents(minimumCents),
  };
  const field = "down_payment";
  if (cents < 0)
    return refusePlan("down_payment_negative", field, "the down payment cannot be negative", facts);
  if (cents >= priceCents) {
    return refusePlan(
      "down_payment_not_below_price",
      field,
      "the down payment must be below the price",
      facts,
    );
  }
  if (cents < minimumCents) {
    const message = `the dealer asks for at least ${facts.least} as down payment on this price`;
    return refusePlan("down_payment_below_minimum", field, message, facts);
  }
  return null;
}

/** What the dealer takes at the least on a price. */
export function leastDownCents(priceCents: number, { minDownPayment }: FinancingRules): number {
  return shareOf(priceCents, minDownPayment ?? "0");
}

/** @returns cents; a share is of the price, rounded half up */
export function downPaymentOf(asked: DownPayment, priceCents: number): number {
  return asked.kind === "amount" ? asked.cents : shareOf(priceCents, asked.share);
}

/** Rounded half up to the cent; a negative share stays negative, however small. */
function shareOf(priceCents: number, share: string): number {
  const cents = new Decimal(share).times(priceCents);
  return cents.isNegative() && !cents.isZero()
    ? cents.floor().toNumber()
    : cents.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

/** @returns null where whole cents cannot carry level payments, see {@link amortise} */
export function quote(
  priceCents: number,
  downPaymentCents: number,
  terms: LoanTerms,
  { openingFee }: FinancingRules,
): Quote | null {
  const principalCents = priceCents - downPaymentCents;
  const amortisation = amortise({ principalCents, ...terms });
  if (!amortisation) return null;
  const feeCents = shareOf(principalCents, openingFee ?? "0");
  const openingFeeCents = feeCents + taxOn(feeCents, terms.taxRate);
  const { totalInterestCents, totalTaxCents } = amortisation;
  return {
    ...amortisation,
    ...terms,
    priceCents,
    downPaymentCents,
    principalCents,
    openingFeeCents,
    totalCents: priceCents + totalInterestCents + totalTaxCents + openingFeeCents,
  };
}
