import { expect, test } from "@jest/globals";
import { type FinancingTerms, type QuoteRequest, quotePlans } from "../../src/financing/quote.ts";

const terms: FinancingTerms = { annualRate: "0.10", termsMonths: [36, 48, 60, 72], minDownPayment: null };

function ask(request: Partial<QuoteRequest>, overrides: Partial<FinancingTerms> = {}) {
  const base = { priceCents: 25_000_000, downPayment: null, termMonths: 48, annualRate: null };
  return quotePlans({ ...base, ...request }, { ...terms, ...overrides });
}

test("a plan finances what the down payment leaves, and its total is all that the customer pays", () => {
  const result = ask({ downPayment: { kind: "amount", cents: 5_000_000 } });
  expect(result).toMatchObject({
    ok: true,
    quotes: [
      {
        priceCents: 25_000_000,
        downPaymentCents: 5_000_000,
        principalCents: 20_000_000,
        annualRate: "0.100000",
        termMonths: 48,
        monthlyPaymentCents: 507_252,
        lastPaymentCents: 507_237,
        totalInterestCents: 4_348_081,
        totalCents: 29_348_081,
        method: "amortised",
      },
    ],
  });
});

test("a share of the price is a down payment too, rounded half up to the cent", () => {
  const result = ask({ priceCents: 33_333_330, downPayment: { kind: "share", share: "0.125" } });
  // 333,333.30 × 12.5 % = 41,666.6625
  expect(result).toMatchObject({
    ok: true,
    quotes: [{ downPaymentCents: 4_166_666, principalCents: 29_166_664 }],
  });
});

test("without a term there is a plan for each of the dealer's", () => {
  const result = ask({ termMonths: null });
  expect(result.ok && result.quotes.map(({ termMonths }) => termMonths)).toEqual([36, 48, 60, 72]);
});

test("without a term, terms that the amount is too small for are left out", () => {
  const result = ask({ priceCents: 100, termMonths: null }, { termsMonths: [1, 72] });
  expect(result.ok && result.quotes.map(({ termMonths }) => termMonths)).toEqual([1]);
});

test("another rate than the dealer's can be asked for", () => {
  const downPayment = { kind: "amount", cents: 5_000_000 } as const;
  const free = ask({ downPayment, annualRate: "0" });
  expect(free).toMatchObject({ ok: true, quotes: [{ monthlyPaymentCents: 416_667, totalInterestCents: 0 }] });
});

test("nothing said about the down payment means the dealer's minimum", () => {
  expect(ask({})).toMatchObject({ ok: true, quotes: [{ downPaymentCents: 0 }] });
  expect(ask({}, { minDownPayment: "0.20" })).toMatchObject({
    ok: true,
    quotes: [{ downPaymentCents: 5_000_000 }],
  });
});

test("exactly the dealer's minimum is enough, a cent less is not", () => {
  const minimum = { minDownPayment: "0.20" };
  expect(ask({ downPayment: { kind: "amount", cents: 5_000_000 } }, minimum).ok).toBe(true);
  expect(ask({ downPayment: { kind: "amount", cents: 4_999_999 } }, minimum)).toEqual({
    ok: false,
    refusal: {
      code: "down_payment_below_minimum",
      field: "down_payment",
      message: "the dealer asks for at least 50000 as down payment on this price",
      facts: { price: 250_000, down_payment: 49_999.99, least: 50_000 },
    },
  });
});

test.each<[string, string, Partial<QuoteRequest>]>([
  ["price_missing", "price", { priceCents: null }],
  ["price_not_positive", "price", { priceCents: 0 }],
  ["price_not_positive", "price", { priceCents: -1 }],
  ["down_payment_negative", "down_payment", { downPayment: { kind: "amount", cents: -1 } }],
  [
    "down_payment_negative",
    "down_payment",
    { priceCents: 1, downPayment: { kind: "share", share: "-0.01" } },
  ],
  ["down_payment_not_below_price", "down_payment", { downPayment: { kind: "amount", cents: 25_000_000 } }],
  ["down_payment_not_below_price", "down_payment", { downPayment: { kind: "amount", cents: 25_000_001 } }],
  ["down_payment_not_below_price", "down_payment", { downPayment: { kind: "share", share: "1" } }],
  ["rate_out_of_range", "annual_rate", { annualRate: "-0.01" }],
  ["rate_out_of_range", "annual_rate", { annualRate: "10" }],
  ["term_not_offered", "term_months", { termMonths: 50 }],
  ["term_not_offered", "term_months", { termMonths: 0 }],
  ["term_not_offered", "term_months", { termMonths: -48 }],
  ["principal_too_small", "down_payment", { priceCents: 10 }],
])("refused with %s for the field %s: %j", (code, field, request) => {
  expect(ask(request)).toMatchObject({ ok: false, refusal: { code, field } });
});

test("a refused term says which are offered", () => {
  expect(ask({ termMonths: 50 })).toMatchObject({ refusal: { facts: { offered: [36, 48, 60, 72] } } });
});
