import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  amortise as amortiseLoan,
  type Loan,
  levelPaymentOf,
} from "../../../src/financing/quote/calculator.ts";

/** Amortised and without tax where nothing else is said. */
type Plain = Omit<Loan, "method" | "taxRate"> & Partial<Loan>;
const complete = (loan: Plain): Loan => ({ method: "amortised", taxRate: "0", ...loan });
const amortise = (loan: Plain) => amortiseLoan(complete(loan));
const levelPaymentCents = (loan: Plain) => levelPaymentOf(complete(loan))(loan.principalCents);

test("200,000 over 48 months at 10 % is 5,072.52 a month", () => {
  const loan = { principalCents: 20_000_000, annualRate: "0.10", termMonths: 48 };
  expect(levelPaymentCents(loan)).toBe(507_252);
  expect(amortise(loan)).toMatchObject({
    monthlyPaymentCents: 507_252,
    lastPaymentCents: 507_237,
    totalInterestCents: 4_348_081,
  });
});

test("the payment agrees with numpy-financial's published example", () => {
  // https://numpy.org/doc/1.18/reference/generated/numpy.pmt.html: pmt(0.075/12, 12*15, 200000) is -1854.0247…
  expect(levelPaymentCents({ principalCents: 20_000_000, annualRate: "0.075", termMonths: 180 })).toBe(
    185_402,
  );
});

test("a payment of exactly half a cent is rounded up, although a third of a cent has no end", () => {
  // 0.60 over one month at 10 %: 60 × (1 + 0.1 / 12) = 60.5 cents.
  const loan = { principalCents: 60, annualRate: "0.1", termMonths: 1 };
  expect(levelPaymentCents(loan)).toBe(61);
  expect(amortise(loan)).toMatchObject({
    monthlyPaymentCents: 61,
    lastPaymentCents: 61,
    totalInterestCents: 1,
  });
});

test("a loan without interest is the principal in equal parts, the last one making up the sum", () => {
  const amortisation = amortise({ principalCents: 10_000_000, annualRate: "0", termMonths: 36 });
  expect(amortisation).toMatchObject({ monthlyPaymentCents: 277_778, lastPaymentCents: 277_770 });
  expect(amortisation?.totalInterestCents).toBe(0);
});

test("the first months of a schedule can be followed by hand", () => {
  const amortisation = amortise({ principalCents: 100_000, annualRate: "0.12", termMonths: 3 });
  // 1 % a month of what is owed: 10.00, then 6.70 of 669.98, then 3.37 of 336.66.
  expect(amortisation?.schedule).toEqual([
    {
      number: 1,
      paymentCents: 34_002,
      interestCents: 1_000,
      taxCents: 0,
      principalCents: 33_002,
      balanceCents: 66_998,
    },
    {
      number: 2,
      paymentCents: 34_002,
      interestCents: 670,
      taxCents: 0,
      principalCents: 33_332,
      balanceCents: 33_666,
    },
    {
      number: 3,
      paymentCents: 34_003,
      interestCents: 337,
      taxCents: 0,
      principalCents: 33_666,
      balanceCents: 0,
    },
  ]);
});

test.each([
  ["a cent over fifty years", { principalCents: 1, annualRate: "0.10", termMonths: 600 }],
  [
    "a payment that rounds to the interest, so that nothing is ever paid off",
    { principalCents: 600, annualRate: "0.10", termMonths: 600 },
  ],
  [
    "a payment rounded up so far that the loan ends early",
    { principalCents: 1_000, annualRate: "0.10", termMonths: 72 },
  ],
  ["interest of 200 % for fifty years", { principalCents: 10_000_000, annualRate: "2", termMonths: 600 }],
  ["one cent without interest in two parts", { principalCents: 1, annualRate: "0", termMonths: 2 }],
])("whole cents cannot carry level payments: %s", (_, loan) => {
  expect(amortise(loan)).toBeNull();
});

test.each([
  // Bank Negara Malaysia: RM50,000 at 10 % over 5 years is RM75,000 / 60.
  // https://www.lawyerment.com/library/kb/Banking_and_Finance/Credit_and_Loans/Hire_Purchases_Car_Loans/1305.htm
  [{ principalCents: 5_000_000, annualRate: "0.10", termMonths: 60 }, 125_000],
  // 90,000 at 2.85 % over 84 months: 107,955 / 84. https://howtofinancemoney.com/hire-purchase-calculate
  [{ principalCents: 9_000_000, annualRate: "0.0285", termMonths: 84 }, 128_518],
  // GBP 6,000 at 7 % over 5 years.
  // http://www.theorlowfamily.com/buying-a-car/finance-and-insurance/formula-for-interest-rate-and-payments/
  [{ principalCents: 600_000, annualRate: "0.07", termMonths: 60 }, 13_500],
])("a flat loan's payment agrees with published examples: %j", (loan, paymentCents) => {
  expect(levelPaymentCents({ ...loan, method: "flat" })).toBe(paymentCents);
});

test("a flat loan charges the same interest every month, and its tax", () => {
  const flat = { principalCents: 20_000_000, annualRate: "0.10", termMonths: 48, method: "flat" } as const;
  expect(amortise(flat)).toMatchObject({
    // 200,000 / 48 + 200,000 × 10 % / 12 = 4,166.67 + 1,666.67
    monthlyPaymentCents: 583_333,
    lastPaymentCents: 583_365,
    totalInterestCents: 48 * 166_667,
    totalTaxCents: 0,
  });
  const taxed = amortise({ ...flat, taxRate: "0.16" });
  expect(taxed?.schedule[20]).toMatchObject({ interestCents: 166_667, taxCents: 26_667 });
});

test("the example with tax on the page about financing is right", () => {
  const loan = { principalCents: 20_000_000, annualRate: "0.10", termMonths: 48, taxRate: "0.16" };
  expect(amortise(loan)).toMatchObject({
    monthlyPaymentCents: 522_757,
    lastPaymentCents: 522_775,
    totalInterestCents: 4_389_963,
    totalTaxCents: 702_391,
  });
  expect(amortise(loan)?.schedule[0]).toMatchObject({
    interestCents: 166_667,
    taxCents: 26_667,
    principalCents: 329_423,
    balanceCents: 19_670_577,
  });
});

test("tax on interest is in the level payment: that of the rate and its tax together", () => {
  const loan = { principalCents: 20_000_000, annualRate: "0.15", termMonths: 48 };
  const taxed = amortise({ ...loan, taxRate: "0.16" });
  expect(taxed?.monthlyPaymentCents).toBe(levelPaymentCents({ ...loan, annualRate: "0.174" }));
  // 200,000 × 15 % / 12 and 16 % of it.
  expect(taxed?.schedule[0]).toMatchObject({ interestCents: 250_000, taxCents: 40_000 });
});

const loans = fc.record({
  principalCents: fc.integer({ min: 100_000, max: 10_000_000_000 }),
  // Up to 60 % a year in millionths.
  annualRate: fc.integer({ min: 0, max: 600_000 }).map((millionths) => (millionths / 1e6).toFixed(6)),
  termMonths: fc.integer({ min: 1, max: 96 }),
  method: fc.constantFrom("amortised" as const, "flat" as const),
  taxRate: fc.constantFrom("0", "0.08", "0.16", "0.21"),
});

test("the payment is that of exact fractions of whole numbers", () => {
  fc.assert(
    fc.property(loans, (loan) => expect(levelPaymentCents(loan)).toBe(paymentInFractions(loan))),
    {
      numRuns: 300,
    },
  );
});

test("the payment of small loans, where halves are frequent, is that of exact fractions", () => {
  const small = fc.record({
    principalCents: fc.integer({ min: 1, max: 5_000 }),
    annualRate: fc.constantFrom("0.1", "0.12", "0.06", "0.24", "0.3", "1.2"),
    termMonths: fc.integer({ min: 1, max: 3 }),
    method: fc.constantFrom("amortised" as const, "flat" as const),
    taxRate: fc.constantFrom("0", "0.25"),
  });
  fc.assert(
    fc.property(small, (loan) => expect(levelPaymentCents(loan)).toBe(paymentInFractions(loan))),
    {
      numRuns: 2_000,
    },
  );
});

test("a schedule pays the principal, each month's interest and its tax to the cent, and nothing else", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const amortisation = amortise(loan);
      if (!amortisation) throw new Error("a loan of this size can be amortised");
      const { schedule, monthlyPaymentCents, lastPaymentCents, totalInterestCents, totalTaxCents } =
        amortisation;
      let owed = BigInt(loan.principalCents);
      for (const line of schedule) {
        const base = loan.method === "flat" ? BigInt(loan.principalCents) : owed;
        const interest = divideHalfUp(base * millionthsOf(loan.annualRate), 12_000_000n);
        expect(BigInt(line.interestCents)).toBe(interest);
        expect(BigInt(line.taxCents)).toBe(divideHalfUp(interest * millionthsOf(loan.taxRate), 1_000_000n));
        expect(line.paymentCents).toBe(
          line.number === loan.termMonths ? lastPaymentCents : monthlyPaymentCents,
        );
        owed += BigInt(line.interestCents + line.taxCents - line.paymentCents);
        expect(BigInt(line.balanceCents)).toBe(owed);
      }
      expect(owed).toBe(0n);
      expect(schedule).toHaveLength(loan.termMonths);
      expect(monthlyPaymentCents * (loan.termMonths - 1) + lastPaymentCents).toBe(
        loan.principalCents + totalInterestCents + totalTaxCents,
      );
    }),
    { numRuns: 200 },
  );
});

test("whatever the loan, a schedule has only payments above zero and a last one of at most twice the others", () => {
  const any = fc.record({
    principalCents: fc.integer({ min: 1, max: 100_000 }),
    annualRate: fc.integer({ min: 0, max: 2_000 }).map((thousandths) => (thousandths / 1e3).toFixed(3)),
    termMonths: fc.integer({ min: 1, max: 600 }),
    method: fc.constantFrom("amortised" as const, "flat" as const),
    taxRate: fc.constantFrom("0", "0.16"),
  });
  fc.assert(
    fc.property(any, (loan) => {
      const amortisation = amortise(loan);
      if (!amortisation) return;
      const { monthlyPaymentCents, lastPaymentCents } = amortisation;
      expect(monthlyPaymentCents).toBeGreaterThan(0);
      expect(lastPaymentCents).toBeGreaterThan(0);
      expect(lastPaymentCents).toBeLessThanOrEqual(2 * monthlyPaymentCents);
    }),
    { numRuns: 200 },
  );
});

/**
 * The formulas over whole numbers only. With a monthly rate p / q, tax included, an amortised payment is
 * P·p·(q+p)ⁿ / (q·((q+p)ⁿ − qⁿ)), a flat one P·(q + n·p) / (n·q).
 */
function paymentInFractions(plain: Plain): number {
  const { principalCents, annualRate, termMonths, method, taxRate } = complete(plain);
  const principal = BigInt(principalCents);
  const term = BigInt(termMonths);
  const p = millionthsOf(annualRate) * (1_000_000n + millionthsOf(taxRate));
  const q = 12_000_000n * 1_000_000n;
  if (method === "flat") return Number(divideHalfUp(principal * (q + term * p), term * q));
  if (p === 0n) return Number(divideHalfUp(principal, term));
  const growth = (q + p) ** term;
  return Number(divideHalfUp(principal * p * growth, q * (growth - q ** term)));
}

function millionthsOf(rate: string): bigint {
  return BigInt(Math.round(Number(rate) * 1e6));
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}
