import { expect, test } from "@jest/globals";
import type { FinancingRules } from "../../src/financing/quote/rules.ts";
import { type QuoteRequest, quotePlans } from "../../src/financing/quote.ts";
import { plainRules as rules } from "../support/financing.ts";

function ask(request: Partial<QuoteRequest>, overrides: Partial<FinancingRules> = {}) {
  const base = {
    priceCents: 25_000_000,
    downPayment: null,
    termMonths: 48,
    annualRate: null,
    ageYears: null,
  };
  return quotePlans({ ...base, ...request }, { ...rules, ...overrides });
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

test("an opening fee is a share of what is financed, bears the tax, and is part of the total", () => {
  const downPayment = { kind: "amount", cents: 5_000_000 } as const;
  const result = ask({ downPayment }, { openingFee: "0.025", tax: "0.16" });
  // 200,000 × 2.5 % = 5,000, and 16 % on it.
  expect(result).toMatchObject({ ok: true, quotes: [{ openingFeeCents: 580_000, taxRate: "0.160000" }] });
  if (!result.ok) throw new Error("there is a plan");
  for (const { totalCents, totalInterestCents, totalTaxCents, schedule } of result.quotes) {
    expect(totalCents).toBe(25_000_000 + totalInterestCents + totalTaxCents + 580_000);
    const paid = schedule.reduce((sum, { paymentCents }) => sum + paymentCents, 0);
    expect(totalCents).toBe(5_000_000 + 580_000 + paid);
  }
});

const rates: FinancingRules["rates"] = [
  { annualRate: "0.129", ageYears: { to: 3 }, termMonths: { to: 48 } },
  { annualRate: "0.139", ageYears: { to: 3 } },
  { annualRate: "0.169", ageYears: { from: 8 } },
];

test.each([
  [0, 48, 0.129],
  [3, 48, 0.129],
  [3, 60, 0.139],
  [4, 48, 0.1],
  [7, 72, 0.1],
  [8, 36, 0.169],
  [null, 36, 0.169],
])("a car %s years old over %i months is lent at %d", (ageYears, termMonths, rate) => {
  const result = ask({ ageYears, termMonths }, { rates });
  expect(result.ok && result.quotes.map(({ annualRate }) => Number(annualRate))).toEqual([rate]);
});

test("each of the dealer's terms has its own rate", () => {
  const result = ask({ ageYears: 2, termMonths: null }, { rates });
  expect(result.ok && result.quotes.map(({ annualRate }) => annualRate)).toEqual([
    "0.129000",
    "0.129000",
    "0.139000",
    "0.139000",
  ]);
});
