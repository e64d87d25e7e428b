import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FinancingRules } from "../../../src/financing/quote/rules.ts";
import { quoteHighestPrices, solveForMonthly } from "../../../src/financing/quote/solve.ts";
import type { Quote, QuoteWish } from "../../../src/financing/quote.ts";
import type { DownPayment } from "../../../src/money.ts";
import { plainRules as rules } from "../../support/financing.ts";

const wish: QuoteWish = { downPayment: null, termMonths: null, annualRate: null, ageYears: null };
const amount = (pesos: number): DownPayment => ({ kind: "amount", cents: pesos * 100 });

function highest(monthly: number, asked: Partial<QuoteWish> = {}, others: Partial<FinancingRules> = {}) {
  return quoteHighestPrices({ ...wish, ...asked }, monthly * 100, { ...rules, ...others });
}

function solve(
  price: number,
  monthly: number,
  asked: Partial<QuoteWish> = {},
  others: Partial<FinancingRules> = {},
) {
  const request = { ...wish, ...asked, priceCents: price * 100 };
  return solveForMonthly(request, monthly * 100, { ...rules, ...others });
}

test("the highest price of a monthly amount is the one whose payment a peso more would pass it", () => {
  const result = highest(5_000, { termMonths: 48 });
  // 197,140 over 48 months at 10 % is 4,999.9796… a month, 197,141 is 5,000.0050…, in cents 5,000.01.
  expect(result).toMatchObject({
    ok: true,
    quotes: [{ priceCents: 19_714_000, monthlyPaymentCents: 499_998, downPaymentCents: 0, termMonths: 48 }],
  });
});

test("without a term there is a highest price for each of the dealer's, and a down payment comes on top", () => {
  const result = highest(5_000, { downPayment: amount(50_000) });
  if (!result.ok) throw new Error("there are prices");
  expect(result.quotes.map(({ termMonths }) => termMonths)).toEqual([36, 48, 60, 72]);
  expect(result.quotes[1]).toMatchObject({ priceCents: 24_714_000, downPaymentCents: 5_000_000 });
});

test("an amount as down payment cannot pay for a car of which it is less than the dealer's minimum", () => {
  const result = highest(20_000, { downPayment: amount(50_000), termMonths: 72 }, { minDownPayment: "0.20" });
  expect(result).toMatchObject({ ok: true, quotes: [{ priceCents: 25_000_000 }] });
});

test("where the rate depends on the car's age, the highest price holds for a car of any age", () => {
  const rates = [{ annualRate: "0.18", ageYears: { from: 8 } }];
  const result = highest(5_000, { termMonths: 48 }, { rates });
  const dear = highest(5_000, { termMonths: 48 }, { annualRate: "0.18" });
  expect(result).toEqual(dear);
});

test.each<[string, ReturnType<typeof highest>]>([
  ["monthly_payment_too_low", highest(0)],
  ["monthly_payment_too_low", highest(-5_000)],
  ["monthly_payment_too_low", highest(0.01)],
  ["term_not_offered", highest(5_000, { termMonths: 50 })],
  ["down_payment_negative", highest(5_000, { downPayment: amount(-1) })],
  ["down_payment_not_below_price", highest(5_000, { downPayment: { kind: "share", share: "1" } })],
  ["down_payment_below_minimum", highest(5_000, { downPayment: amount(0) }, { minDownPayment: "0.2" })],
  [
    "down_payment_below_minimum",
    highest(5_000, { downPayment: { kind: "share", share: "0.1" } }, { minDownPayment: "0.2" }),
  ],
])("no price: %s", (code, result) => {
  expect(result).toMatchObject({ ok: false, refusal: { code } });
});

test("the down payment for a wished payment is the least, in whole pesos, for each term", () => {
  const result = solve(250_000, 4_000);
  if (!result.ok) throw new Error("there are plans");
  expect(result).toMatchObject({ solved: "down_payment", reached: true });
  expect(result.quotes.map(({ termMonths }) => termMonths)).toEqual([36, 48, 60, 72]);
  // 157,712 over 48 months at 10 % is 3,999.9837… a month, 157,713 is 4,000.0091…
  expect(result.quotes[1]).toMatchObject({ downPaymentCents: 9_228_800, monthlyPaymentCents: 399_998 });
});

test("a wished payment above what the least down payment leaves takes no more than that", () => {
  const result = solve(250_000, 9_000, { termMonths: 48 }, { minDownPayment: "0.20" });
  expect(result).toMatchObject({
    quotes: [{ downPaymentCents: 5_000_000, monthlyPaymentCents: 507_252 }],
  });
});

test("the terms for a wished payment are those with which the down payment is enough, the shortest first", () => {
  const result = solve(250_000, 5_200, { downPayment: amount(50_000) });
  if (!result.ok) throw new Error("there are plans");
  expect(result).toMatchObject({ solved: "term", reached: true });
  expect(result.quotes.map(({ termMonths }) => termMonths)).toEqual([48, 60, 72]);
});

test("where no term is enough, the longest comes with its payment and with the down payment that it takes", () => {
  const result = solve(250_000, 3_000, { downPayment: amount(50_000) });
  if (!result.ok) throw new Error("there are plans");
  expect(result).toMatchObject({ solved: "term", reached: false });
  const [asked, needed] = result.quotes;
  expect(asked).toMatchObject({ termMonths: 72, downPaymentCents: 5_000_000, monthlyPaymentCents: 370_517 });
  expect(needed?.termMonths).toBe(72);
  expect(needed?.monthlyPaymentCents).toBeLessThanOrEqual(300_000);
});

test.each<[string, ReturnType<typeof solve>]>([
  ["monthly_payment_too_low", solve(250_000, 0)],
  ["price_not_positive", solve(0, 5_000)],
  ["term_not_offered", solve(250_000, 5_000, { termMonths: 7 })],
  ["down_payment_not_below_price", solve(250_000, 5_000, { downPayment: amount(250_000) })],
])("no plan: %s", (code, result) => {
  expect(result).toMatchObject({ ok: false, refusal: { code } });
});

const anyRules = fc.record({
  method: fc.constantFrom("amortised" as const, "flat" as const),
  annualRate: fc.integer({ min: 0, max: 400 }).map((thousandths) => (thousandths / 1_000).toFixed(3)),
  termsMonths: fc.constantFrom<number[]>([12, 48, 72], [12, 72]),
  minDownPayment: fc.constantFrom(null, "0.1", "0.35"),
  openingFee: fc.constantFrom(null, "0.02"),
  tax: fc.constantFrom(null, "0.16"),
});
const anyWish = fc.record({
  downPayment: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 50_000, max: 500_000 }).map(amount),
    fc.integer({ min: 40, max: 90 }).map((percent) => ({ kind: "share", share: `0.${percent}` }) as const),
  ),
  termMonths: fc.constantFrom(null, 12, 72),
  annualRate: fc.constant(null),
  ageYears: fc.constant(null),
});

test("whatever is asked, a peso more than the highest price passes the monthly amount or the minimum", () => {
  fc.assert(
    fc.property(
      anyRules,
      anyWish,
      fc.integer({ min: 500_00, max: 100_000_00 }),
      (lending, asked, monthly) => {
        const result = quoteHighestPrices(asked, monthly, lending);
        if (!result.ok) throw new Error("every such amount buys something");
        for (const one of result.quotes) {
          const leastOf = (price: number) => Math.floor(price * Number(lending.minDownPayment ?? 0) + 0.5);
          expect(one.monthlyPaymentCents).toBeLessThanOrEqual(monthly);
          expect(one.monthlyPaymentCents).toBe(simulatedPayment(one, lending));
          expect(one.downPaymentCents).toBeGreaterThanOrEqual(leastOf(one.priceCents) - 1);
          const dearer = one.priceCents + 100;
          const down = downOf(asked.downPayment, dearer, lending);
          const payment = simulatedPayment({ ...one, principalCents: dearer - down }, lending);
          expect(payment > monthly || down < leastOf(dearer)).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("whatever is asked, a peso less than the down payment found passes the monthly amount or the minimum", () => {
  fc.assert(
    fc.property(
      anyRules,
      fc.integer({ min: 50_000, max: 2_000_000 }),
      fc.integer({ min: 500_00, max: 100_000_00 }),
      (lending, price, monthly) => {
        const result = solveForMonthly({ ...wish, priceCents: price * 100 }, monthly, lending);
        if (!result.ok) throw new Error("there is always a down payment that does");
        for (const one of result.quotes) {
          expect(one.monthlyPaymentCents).toBeLessThanOrEqual(monthly);
          const least = downOf(null, one.priceCents, lending);
          const less = { ...one, principalCents: one.principalCents + 100 };
          const isLeast = one.downPaymentCents === least;
          expect(isLeast || simulatedPayment(less, lending) > monthly).toBe(true);
          expect(one.downPaymentCents).toBeGreaterThanOrEqual(least);
        }
      },
    ),
    { numRuns: 150 },
  );
});

function downOf(asked: DownPayment | null, priceCents: number, { minDownPayment }: FinancingRules): number {
  if (asked?.kind === "amount") return asked.cents;
  const thousandths = BigInt(Math.round(Number(asked?.share ?? minDownPayment ?? 0) * 1_000));
  return Number((BigInt(priceCents) * thousandths * 2n + 1_000n) / 2_000n);
}

/**
 * The least level payment in whole cents that pays a loan off, but for what rounding the payment leaves over: found by
 * paying it month by month in millionths of a cent, not by a formula.
 */
function simulatedPayment(
  { principalCents, termMonths }: Pick<Quote, "principalCents" | "termMonths">,
  { method, annualRate, tax }: FinancingRules,
): number {
  const unit = 10n ** 12n;
  const rate =
    BigInt(Math.round(Number(annualRate) * 1_000)) * BigInt(Math.round((1 + Number(tax ?? 0)) * 100));
  const leftAfter = (payment: bigint) => {
    const principal = BigInt(principalCents) * unit;
    let owed = principal;
    for (let month = 0; month < termMonths; month++) {
      owed += ((method === "flat" ? principal : owed) * rate) / 1_200_000n - payment;
    }
    return owed;
  };
  let low = 0n;
  let high = BigInt(principalCents) * 4n * unit;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (leftAfter(middle) <= 0n) high = middle;
    else low = middle;
  }
  return Number((high + unit / 2n) / unit);
}
