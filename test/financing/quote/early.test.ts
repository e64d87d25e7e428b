import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { amortise, type Loan } from "../../../src/financing/quote/calculator.ts";
import { addCharge, payExtraRegularly, repayEarly } from "../../../src/financing/quote/early.ts";

const loan: Loan = {
  principalCents: 20_000_000,
  annualRate: "0.10",
  termMonths: 48,
  method: "amortised",
  taxRate: "0",
};

function repay(afterPayments: number, extraCents: number | null = null, asked = loan) {
  const schedule = amortise(asked);
  if (!schedule) throw new Error("the loan can be amortised");
  return repayEarly(asked, schedule, afterPayments, extraCents);
}

test("what is owed after a year is the schedule's balance, and what is saved the interest of the other months", () => {
  // 200,000 × 1.00833…¹² − 5,072.52 × (1.00833…¹² − 1) / 0.00833… = 157,203.52, 0.01 less than with interest rounded each month; the rest would be 35 × 5,072.52 + 5,072.37 = 182,610.57.
  expect(repay(12)).toEqual({
    ok: true,
    repayment: {
      afterPayments: 12,
      paidCents: 6_087_024,
      principalPaidCents: 4_279_647,
      interestPaidCents: 1_807_377,
      taxPaidCents: 0,
      owedCents: 15_720_353,
      savedCents: 18_261_057 - 15_720_353,
      extra: null,
    },
  });
});

test("right after signing all that was lent is owed, and all interest is saved", () => {
  expect(repay(0)).toMatchObject({ repayment: { owedCents: 20_000_000, savedCents: 4_348_081 } });
});

test("an extra payment leaves fewer payments, or lower ones", () => {
  const result = repay(12, 5_000_000);
  if (!result.ok) throw new Error("it can be repaid");
  const { extra } = result.repayment;
  expect(extra?.owedCents).toBe(10_720_353);
  expect(extra?.shorter.payments).toBe(24);
  expect(extra?.lower?.monthlyPaymentCents).toBe(345_916);
  expect(extra?.shorter.savedCents).toBeGreaterThan(extra?.lower?.savedCents ?? Number.NaN);
});

test("an extra payment of all that is owed, or more, pays the loan off", () => {
  expect(repay(12, 15_720_353)).toEqual(repay(12));
  expect(repay(12, 90_000_000)).toEqual(repay(12));
});

test("of a flat loan the interest of the months to come is not owed", () => {
  const flat = { ...loan, method: "flat" } as const;
  const result = repay(12, null, flat);
  expect(result).toMatchObject({ repayment: { owedCents: 15_000_008, savedCents: 36 * 166_667 } });
});

test.each([
  [-1, null, "after_payments_out_of_range"],
  [48, null, "after_payments_out_of_range"],
  [1.5, null, "after_payments_out_of_range"],
  [12, 0, "extra_payment_not_positive"],
  [12, -5_000, "extra_payment_not_positive"],
])("after %d payments with %p extra: %s", (afterPayments, extraCents, code) => {
  expect(repay(afterPayments, extraCents)).toMatchObject({ ok: false, refusal: { code } });
});

test("whatever is paid early, all payments together are what a month-by-month account of it says", () => {
  const cases = fc
    .record({
      principalCents: fc.integer({ min: 1_000_000, max: 100_000_000 }),
      annualRate: fc.integer({ min: 0, max: 600 }).map((thousandths) => (thousandths / 1e3).toFixed(3)),
      termMonths: fc.integer({ min: 2, max: 84 }),
      method: fc.constantFrom("amortised" as const, "flat" as const),
      taxRate: fc.constantFrom("0", "0.16"),
    })
    .chain((asked) =>
      fc.tuple(
        fc.constant(asked),
        fc.integer({ min: 0, max: asked.termMonths - 1 }),
        fc.integer({ min: 1, max: asked.principalCents }),
      ),
    );
  fc.assert(
    fc.property(cases, ([asked, afterPayments, extraCents]) => {
      const schedule = amortise(asked);
      const result = repay(afterPayments, extraCents, asked);
      if (!schedule || !result.ok) throw new Error("a loan of this size can be repaid early");
      const { paidCents, owedCents, savedCents, extra } = result.repayment;
      const planned = asked.principalCents + schedule.totalInterestCents + schedule.totalTaxCents;
      expect(paidCents + owedCents + savedCents).toBe(planned);
      expect(savedCents).toBeGreaterThanOrEqual(0);
      if (!extra) return;
      const account = keepAccount(asked, schedule.monthlyPaymentCents, afterPayments, extraCents);
      expect(afterPayments + extra.shorter.payments).toBe(account.payments);
      expect(planned - extra.shorter.savedCents).toBe(account.paidCents);
    }),
    { numRuns: 300 },
  );
});

/** Pays month by month in whole numbers: level payments, the extra one, and the last month's all that is owed. */
function keepAccount(asked: Loan, monthlyCents: number, extraAfter: number, extraCents: number) {
  const divide = (numerator: bigint, denominator: bigint) =>
    Number((2n * numerator + denominator) / (2n * denominator));
  const rate = BigInt(Math.round(Number(asked.annualRate) * 1e3));
  const tax = BigInt(Math.round(Number(asked.taxRate) * 100));
  let owed = asked.principalCents;
  let paidCents = 0;
  let payments = 0;
  if (extraAfter === 0) {
    owed -= extraCents;
    paidCents += extraCents;
  }
  while (owed > 0) {
    payments += 1;
    const interest = divide(BigInt(asked.method === "flat" ? asked.principalCents : owed) * rate, 12_000n);
    const due = owed + interest + divide(BigInt(interest) * tax, 100n);
    const isLast = payments === asked.termMonths || (payments > extraAfter && due <= monthlyCents);
    const paid = isLast ? due : monthlyCents;
    owed = due - paid;
    paidCents += paid;
    if (payments === extraAfter) {
      owed -= extraCents;
      paidCents += extraCents;
    }
  }
  return { payments, paidCents };
}

test.each([
  [{ kind: "share", share: "0.02" } as const, 314_407],
  [{ kind: "share", share: "0.035" } as const, 550_212],
  [{ kind: "amount", cents: 150_000 } as const, 150_000],
  [{ kind: "amount", cents: 16_000_000 } as const, 16_000_000],
])("a charge for paying off is added to what is owed and taken from what is saved: %j", (charge, cents) => {
  // 2 % of 157,203.53 is 3,144.0706, and 3.5 % is 5,502.12355.
  const owed = { owedCents: 15_720_353, savedCents: 2_540_704 };
  expect(addCharge(owed, charge)).toEqual({
    ok: true,
    charged: {
      chargeCents: cents,
      withChargeCents: 15_720_353 + cents,
      savedCents: 2_540_704 - cents,
    },
  });
});

test.each([
  { kind: "share", share: "-0.02" } as const,
  { kind: "share", share: "1.5" } as const,
  { kind: "amount", cents: -100 } as const,
])("a charge below zero or a share above the whole is none: %j", (charge) => {
  expect(addCharge({ owedCents: 15_720_353, savedCents: 2_540_704 }, charge)).toMatchObject({
    refusal: { code: "early_charge_out_of_range" },
  });
});

test("an extra payment time and again ends the loan earlier, as a month-by-month account in whole numbers has it", () => {
  const cases = fc.record({
    asked: fc.record({
      principalCents: fc.integer({ min: 1_000_000, max: 100_000_000 }),
      annualRate: fc.integer({ min: 0, max: 600 }).map((thousandths) => (thousandths / 1e3).toFixed(3)),
      termMonths: fc.integer({ min: 13, max: 84 }),
      method: fc.constant("amortised" as const),
      taxRate: fc.constantFrom("0", "0.16"),
    }),
    cents: fc.integer({ min: 1, max: 20_000_000 }),
    everyMonths: fc.constantFrom(1, 2, 6, 12),
  });
  fc.assert(
    fc.property(cases, ({ asked, cents, everyMonths }) => {
      const amortisation = amortise(asked);
      if (!amortisation) throw new Error("a loan of this size can be amortised");
      const result = payExtraRegularly(asked, amortisation, { cents, everyMonths });
      if (!result.ok) throw new Error("it can be reckoned");
      const { regular } = result;
      const account = keepRegularAccount(asked, amortisation.monthlyPaymentCents, cents, everyMonths);
      const { paidInAll, ...known } = account;
      expect(regular).toMatchObject(known);
      const planned = asked.principalCents + amortisation.totalInterestCents + amortisation.totalTaxCents;
      expect(regular.savedCents).toBe(planned - paidInAll);
    }),
    { numRuns: 300 },
  );
});

function keepRegularAccount(asked: Loan, monthlyCents: number, extraCents: number, everyMonths: number) {
  const half = (numerator: bigint, denominator: bigint) =>
    (2n * numerator + denominator) / (2n * denominator);
  const [rate, tax] = [asked.annualRate, asked.taxRate].map((share) =>
    BigInt(Math.round(Number(share) * 1e3)),
  );
  let owed = BigInt(asked.principalCents);
  let [payments, extraPaid, paid, last] = [0, 0n, 0n, 0n];
  while (owed > 0n) {
    payments += 1;
    const interest = half(owed * (rate ?? 0n), 12_000n);
    const due = owed + interest + half(interest * (tax ?? 0n), 1_000n);
    last = payments < asked.termMonths && due > monthlyCents ? BigInt(monthlyCents) : due;
    paid += last;
    owed = due - last;
    if (payments % everyMonths !== 0) continue;
    const extra = owed < extraCents ? owed : BigInt(extraCents);
    owed -= extra;
    extraPaid += extra;
  }
  const [extraPaidCents, lastPaymentCents] = [Number(extraPaid), Number(last)];
  return { payments, extraPaidCents, lastPaymentCents, paidInAll: Number(paid + extraPaid) };
}

test.each([
  [loan, 0, 1, "extra_payment_not_positive"],
  [loan, 100, 0, "extra_period_out_of_range"],
  [loan, 100, 48, "extra_period_out_of_range"],
  [{ ...loan, method: "flat" as const }, 100, 1, "extra_of_flat_loan"],
])("%j with %d more every %d payments: %s", (asked, cents, everyMonths, code) => {
  const amortisation = amortise(asked);
  if (!amortisation) throw new Error("the loan can be amortised");
  expect(payExtraRegularly(asked, amortisation, { cents, everyMonths })).toMatchObject({ refusal: { code } });
});
