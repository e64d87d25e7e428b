import { Decimal } from "decimal.js";
import type { Config } from "../config.ts";
import { fromCents } from "../money.ts";
import { type Amortisation, amortise } from "./calculator.ts";

/** The dealer's terms. */
export type FinancingTerms = Pick<Config["financing"], "annualRate" | "termsMonths" | "minDownPayment">;

/** A sum, or a share of the price as a decimal fraction in text (`0.2` is 20 %). */
export type DownPayment = { kind: "amount"; cents: number } | { kind: "share"; share: string };

export type QuoteRequest = {
  /** Null: no price is known. */
  priceCents: number | null;
  /** Null: the least that the dealer takes, which is nothing where no minimum is set. */
  downPayment: DownPayment | null;
  /** Null: all of the dealer's terms. */
  termMonths: number | null;
  /** Decimal fraction in text; null: the dealer's rate. */
  annualRate: string | null;
};

/** A financing plan worked out but not offered to anyone yet. Amounts in cents. */
export type Quote = Amortisation & {
  priceCents: number;
  downPaymentCents: number;
  principalCents: number;
  /** Decimal fraction in text with six decimals, as it is stored. */
  annualRate: string;
  termMonths: number;
  /** Everything the customer pays, down payment included. */
  totalCents: number;
  method: "amortised";
};

type RefusalCode =
  | "price_missing"
  | "price_not_positive"
  | "down_payment_negative"
  | "down_payment_not_below_price"
  | "down_payment_below_minimum"
  | "rate_out_of_range"
  | "term_not_offered"
  | "principal_too_small";

/** Why there is no plan. `facts` are JSON in snake_case, amounts in currency units: enough to say what would do. */
export type Refusal = {
  code: RefusalCode;
  field: "price" | "down_payment" | "term_months" | "annual_rate";
  message: string;
  facts: Record<string, number | number[]>;
};

export type QuoteResult = { ok: true; quotes: Quote[] } | { ok: false; refusal: Refusal };

/** Above this a rate was meant as a percentage. */
const highestAnnualRate = 2;

/**
 * Works out one plan, or one for each of the dealer's terms in ascending order. Where no term was named, terms
 * that the amount is too small for are left out.
 */
export function quotePlans(request: QuoteRequest, terms: FinancingTerms): QuoteResult {
  const { priceCents, termMonths } = request;
  if (priceCents === null) return refuse("price_missing", "price", "there is no price to finance", {});
  if (priceCents <= 0) return refuse("price_not_positive", "price", "the price must be above zero", {});

  const rate = new Decimal(request.annualRate ?? terms.annualRate);
  if (rate.isNegative() || rate.greaterThan(highestAnnualRate)) {
    const facts = { least: 0, most: highestAnnualRate };
    return refuse("rate_out_of_range", "annual_rate", "the rate is a yearly fraction: 0.1 is 10 %", facts);
  }
  if (termMonths !== null && !terms.termsMonths.includes(termMonths)) {
    const facts = { offered: terms.termsMonths };
    return refuse(
      "term_not_offered",
      "term_months",
      `offered are ${terms.termsMonths.join(", ")} months`,
      facts,
    );
  }

  const minimumCents = shareOf(priceCents, terms.minDownPayment ?? "0");
  const downPaymentCents = downPaymentOf(request.downPayment, priceCents, minimumCents);
  const refusal = refuseDownPayment(downPaymentCents, priceCents, minimumCents);
  if (refusal) return refusal;

  const months = termMonths === null ? terms.termsMonths : [termMonths];
  const quotes = months.flatMap((term) => quote(priceCents, downPaymentCents, rate.toFixed(6), term) ?? []);
  if (quotes.length > 0) return { ok: true, quotes };
  const facts = { principal: fromCents(priceCents - downPaymentCents) };
  const message = "the amount left to finance is too small to be paid in monthly instalments";
  return refuse("principal_too_small", "down_payment", message, facts);
}

function refuseDownPayment(cents: number, priceCents: number, minimumCents: number): QuoteResult | null {
  const facts = {
    price: fromCents(priceCents),
    down_payment: fromCents(cents),
    least: fromCents(minimumCents),
  };
  const field = "down_payment";
  if (cents < 0) return refuse("down_payment_negative", field, "the down payment cannot be negative", facts);
  if (cents >= priceCents) {
    return refuse("down_payment_not_below_price", field, "the down payment must be below the price", facts);
  }
  if (cents < minimumCents) {
    const message = `the dealer asks for at least ${facts.least} as down payment on this price`;
    return refuse("down_payment_below_minimum", field, message, facts);
  }
  return null;
}

function downPaymentOf(asked: DownPayment | null, priceCents: number, minimumCents: number): number {
  if (asked === null) return minimumCents;
  return asked.kind === "amount" ? asked.cents : shareOf(priceCents, asked.share);
}

/** Rounded half up to the cent; a negative share stays negative, however small. */
function shareOf(priceCents: number, share: string): number {
  const cents = new Decimal(share).times(priceCents);
  return cents.isNegative() && !cents.isZero()
    ? cents.floor().toNumber()
    : cents.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

function quote(
  priceCents: number,
  downPaymentCents: number,
  annualRate: string,
  termMonths: number,
): Quote | null {
  const principalCents = priceCents - downPaymentCents;
  const amortisation = amortise({ principalCents, annualRate, termMonths });
  if (!amortisation) return null;
  const totalCents = priceCents + amortisation.totalInterestCents;
  return {
    ...amortisation,
    priceCents,
    downPaymentCents,
    principalCents,
    annualRate,
    termMonths,
    totalCents,
    method: "amortised",
  };
}

function refuse(
  code: RefusalCode,
  field: Refusal["field"],
  message: string,
  facts: Refusal["facts"],
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, field, message, facts } };
}
