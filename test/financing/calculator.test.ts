import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { amortise, type Loan, levelPaymentCents } from "../../src/financing/calculator.ts";

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
    { number: 1, paymentCents: 34_002, interestCents: 1_000, principalCents: 33_002, balanceCents: 66_998 },
    { number: 2, paymentCents: 34_002, interestCents: 670, principalCents: 33_332, balanceCents: 33_666 },
    { number: 3, paymentCents: 34_003, interestCents: 337, principalCents: 33_666, balanceCents: 0 },
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

const loans = fc.record({
  principalCents: fc.integer({ min: 100_000, max: 10_000_000_000 }),
  // Up to 60 % a year in millionths.
  annualRate: fc.integer({ min: 0, max: 600_000 }).map((millionths) => (millionths / 1e6).toFixed(6)),
  termMonths: fc.integer({ min: 1, max: 96 }),
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
  });
  fc.assert(
    fc.property(small, (loan) => expect(levelPaymentCents(loan)).toBe(paymentInFractions(loan))),
    {
      numRuns: 2_000,
    },
  );
});

test("a schedule pays the principal and each month's interest to the cent, and nothing else", () => {
  fc.assert(
    fc.property(loans, (loan) => {
      const amortisation = amortise(loan);
      if (!amortisation) throw new Error("a loan of this size can be amortised");
      const { schedule, monthlyPaymentCents, lastPaymentCents, totalInterestCents } = amortisation;
      let owed = BigInt(loan.principalCents);
      for (const line of schedule) {
        expect(BigInt(line.interestCents)).toBe(interestInFractions(owed, loan.annualRate));
        expect(line.paymentCents).toBe(
          line.number === loan.termMonths ? lastPaymentCents : monthlyPaymentCents,
        );
        owed += BigInt(line.interestCents - line.paymentCents);
        expect(BigInt(line.balanceCents)).toBe(owed);
      }
      expect(owed).toBe(0n);
      expect(schedule).toHaveLength(loan.termMonths);
      expect(monthlyPaymentCents * (loan.termMonths - 1) + lastPaymentCents).toBe(
        loan.principalCents + totalInterestCents,
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
 * The formula over whole numbers only: with a monthly rate p / q the payment is
 * P·p·(q+p)ⁿ / (q·((q+p)ⁿ − qⁿ)).
 */
function paymentInFractions({ principalCents, annualRate, termMonths }: Loan): number {
  const principal = BigInt(principalCents);
  const term = BigInt(termMonths);
  const p = millionthsOf(annualRate);
  if (p === 0n) return Number(divideHalfUp(principal, term));
  const q = 12_000_000n;
  const growth = (q + p) ** term;
  return Number(divideHalfUp(principal * p * growth, q * (growth - q ** term)));
}

function interestInFractions(owed: bigint, annualRate: string): bigint {
  return divideHalfUp(owed * millionthsOf(annualRate), 12_000_000n);
}

function millionthsOf(rate: string): bigint {
  return BigInt(Math.round(Number(rate) * 1e6));
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}
