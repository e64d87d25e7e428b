import type { DownPayment } from "../../money.ts";
import { downPaymentOf } from "../quote.ts";
import { type Amortisation, amortise, continueLoan, type Instalment, type Loan } from "./calculator.ts";
import { type Refused, refusePlan } from "./refusal.ts";

/** What it takes to pay a loan off before its term, or to pay more than is due. Amounts in cents. */
export type EarlyRepayment = {
  /** After so many payments, on the day of the last of them. */
  afterPayments: number;
  /** What those payments came to, and what of it was principal, interest and the tax on that. */
  paidCents: number;
  principalPaidCents: number;
  interestPaidCents: number;
  taxPaidCents: number;
  /** What is then owed: with it the loan is paid off. */
  owedCents: number;
  /** Interest and its tax that paying it off saves, against the schedule. */
  savedCents: number;
  /** What follows from an extra payment of less than is owed; null: none was asked about, or it pays the loan off. */
  extra: ExtraPayment | null;
};

type ExtraPayment = {
  amountCents: number;
  owedCents: number;
  /** The payment stays and there are fewer of them. */
  shorter: Outcome & { payments: number };
  /** The number of payments stays and each is lower; null: whole cents cannot carry it, or the method is flat. */
  lower: (Outcome & { monthlyPaymentCents: number }) | null;
};
/** What it saves against the schedule, and the last payment. */
type Outcome = { savedCents: number; lastPaymentCents: number };

/**
 * Early repayment by the schedule: interest is owed for the months that have passed and for no other, as Mexico's
 * consumer law has it (LFPC, article 69).
 * @param afterPayments whole, from 0 to one less than the term
 * @param extraCents paid on the day of that payment besides it; null: all that is owed is paid off
 * @see https://asesoria.juridicas.unam.mx/preguntas/pregunta/37-Quiero-realizar-una-compra-a-credito-cuales-son-mis-derechos-como-consumidor
 */
export function repayEarly(
  loan: Loan,
  { schedule }: Pick<Amortisation, "schedule">,
  afterPayments: number,
  extraCents: number | null,
): { ok: true; repayment: EarlyRepayment } | Refused {
  const most = loan.termMonths - 1;
  if (!Number.isInteger(afterPayments) || afterPayments < 0 || afterPayments > most) {
    const message = `from 0 to ${most} payments may have been made`;
    return refusePlan("after_payments_out_of_range", "after_payments", message, { least: 0, most });
  }
  if (extraCents !== null && extraCents <= 0) {
    return refusePlan(
      "extra_payment_not_positive",
      "extra_payment",
      "the extra payment must be above zero",
      {},
    );
  }
  const [made, rest] = [schedule.slice(0, afterPayments), schedule.slice(afterPayments)];
  const owedCents = made.at(-1)?.balanceCents ?? loan.principalCents;
  const restCents = sumPayments(rest);
  const paysOff = extraCents === null || extraCents >= owedCents;
  const repayment = {
    afterPayments,
    paidCents: sumPayments(made),
    principalPaidCents: sumOf(made, "principalCents"),
    interestPaidCents: sumOf(made, "interestCents"),
    taxPaidCents: sumOf(made, "taxCents"),
    owedCents,
    savedCents: restCents - owedCents,
    extra: paysOff ? null : payExtra(loan, schedule, { owedCents, restCents, extraCents, left: rest.length }),
  };
  return { ok: true, repayment };
}

/** What follows from paying so much besides on the day of every so many payments, the payment staying. Amounts in cents. */
export type RegularExtra = {
  amountCents: number;
  everyMonths: number;
  /** In all, and the last of them. */
  payments: number;
  lastPaymentCents: number;
  /** All that is paid besides, and the interest and tax that it saves against the schedule. */
  extraPaidCents: number;
  savedCents: number;
};

/** Of an amortised loan: of a flat one nobody says what a part that is paid early saves each time. */
export function payExtraRegularly(
  loan: Loan,
  { schedule, monthlyPaymentCents }: Pick<Amortisation, "schedule" | "monthlyPaymentCents">,
  extra: { cents: number; everyMonths: number },
): { ok: true; regular: RegularExtra } | Refused {
  const { cents, everyMonths } = extra;
  const field = cents <= 0 ? "extra_payment" : "extra_every_months";
  if (cents <= 0)
    return refusePlan("extra_payment_not_positive", field, "the extra payment must be above zero", {});
  const most = loan.termMonths - 1;
  if (!Number.isInteger(everyMonths) || everyMonths < 1 || everyMonths > most)
    return refusePlan("extra_period_out_of_range", field, `every 1 to ${most} payments`, { least: 1, most });
  if (loan.method === "flat")
    return refusePlan(
      "extra_of_flat_loan",
      field,
      "only extra payments of an amortised loan are reckoned",
      {},
    );
  const made = continueLoan(loan, loan.principalCents, monthlyPaymentCents, loan.termMonths, extra);
  const extraPaidCents = loan.principalCents - sumOf(made, "principalCents");
  const regular = {
    amountCents: cents,
    everyMonths,
    payments: made.length,
    lastPaymentCents: made.at(-1)?.paymentCents ?? 0,
    extraPaidCents,
    savedCents: sumPayments(schedule) - sumPayments(made) - extraPaidCents,
  };
  return { ok: true, regular };
}

/** What paying off costs where something is charged for it, and what that leaves of the saving. Amounts in cents. */
export type EarlyCharge = { chargeCents: number; withChargeCents: number; savedCents: number };

/** @param charge a share is of what is owed, rounded half up; an amount may be more than that */
export function addCharge(
  { owedCents, savedCents }: Pick<EarlyRepayment, "owedCents" | "savedCents">,
  charge: DownPayment,
): { ok: true; charged: EarlyCharge } | Refused {
  const chargeCents = downPaymentOf(charge, owedCents);
  if (chargeCents < 0 || (charge.kind === "share" && chargeCents > owedCents)) {
    const message = "the charge must be zero or more, and no more than 100% of what is owed";
    return refusePlan("early_charge_out_of_range", "early_charge", message, {});
  }
  const charged = {
    chargeCents,
    withChargeCents: owedCents + chargeCents,
    savedCents: savedCents - chargeCents,
  };
  return { ok: true, charged };
}

function payExtra(
  loan: Loan,
  [first]: Instalment[],
  {
    owedCents,
    restCents,
    extraCents,
    left,
  }: Record<"owedCents" | "restCents" | "extraCents" | "left", number>,
): ExtraPayment {
  const stillOwedCents = owedCents - extraCents;
  const kept = continueLoan(loan, stillOwedCents, first?.paymentCents ?? 0, left);
  const lowered =
    loan.method === "flat" ? null : amortise({ ...loan, principalCents: stillOwedCents, termMonths: left });
  return {
    amountCents: extraCents,
    owedCents: stillOwedCents,
    shorter: {
      payments: kept.length,
      lastPaymentCents: kept.at(-1)?.paymentCents ?? 0,
      savedCents: restCents - extraCents - sumPayments(kept),
    },
    lower: lowered && {
      monthlyPaymentCents: lowered.monthlyPaymentCents,
      lastPaymentCents: lowered.lastPaymentCents,
      savedCents: restCents - extraCents - sumPayments(lowered.schedule),
    },
  };
}

function sumPayments(instalments: Instalment[]): number {
  return sumOf(instalments, "paymentCents");
}

type Part = "paymentCents" | "principalCents" | "interestCents" | "taxCents";

function sumOf(instalments: Instalment[], part: Part): number {
  return instalments.reduce((sum, instalment) => sum + instalment[part], 0);
}
