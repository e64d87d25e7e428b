import { Decimal } from "decimal.js";
import { z } from "zod";
import type { FinancingRules } from "./quote/rules.ts";

const percentageForm = "must be a percentage such as 12.9%";
const tellBare = (value: number) =>
  `${percentageForm}: ${value} without % is ${new Decimal(value).times(100)}%; write ${value}% where that is meant`;
const percentage = /^\s*(\d{1,3}(?:\.\d{1,4})?)\s*%\s*$/;

/**
 * `12.9%` or `0.129` → decimal fraction in text. A number of 1 or more is refused: whoever writes 1.4 means 1.4 % or
 * 14 %, and hardly 140 %.
 */
const share = (below: number) =>
  z
    .union(
      [
        z.number().lt(1, { error: ({ input }) => tellBare(Number(input)) }),
        z.string().regex(percentage, percentageForm),
      ],
      { error: percentageForm },
    )
    .transform((value) => {
      const [, percent] = percentage.exec(String(value)) ?? [];
      return percent === undefined ? new Decimal(value) : new Decimal(percent).dividedBy(100);
    })
    .refine((value) => value.greaterThanOrEqualTo(0) && value.lessThan(below), {
      error: `must be a percentage from 0% to below ${below * 100}%`,
    })
    .refine((value) => value.decimalPlaces() <= 6, { error: "must have at most four decimals" })
    .transform((value) => value.toFixed());
const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, error).max(most, error);
};
const span = (least: number, most: number) =>
  z
    .strictObject(
      { from: wholeNumber(least, most).optional(), to: wholeNumber(least, most).optional() },
      { error: "must be like { from: 4, to: 7 }" },
    )
    .refine(({ from = least, to = most }) => from <= to, { error: "has from above to" });

const RateRule = z
  .strictObject(
    { rate: share(2), term_months: span(1, 600).optional(), age_years: span(0, 100).optional() },
    { error: "must be like { age_years: { from: 8 }, rate: 15.9% }" },
  )
  .transform(({ rate, term_months, age_years }) => ({
    annualRate: rate,
    ...(term_months && { termMonths: term_months }),
    ...(age_years && { ageYears: age_years }),
  }));

/** What a dealer's file may say of its lending: what it leaves out is as the environment has it. */
export type DealerRules = Partial<FinancingRules>;

/** The section `financing` of the dealer's file. Each message completes «FIELD …». */
export const DealerRulesSchema = z
  .strictObject(
    {
      method: z.enum(["amortised", "flat"], { error: "must be amortised or flat" }).optional(),
      annual_rate: share(2).optional(),
      rates: z.array(RateRule, { error: "must be a list" }).max(100).optional(),
      terms_months: z
        .array(wholeNumber(1, 600), { error: "must be a list such as [24, 36, 48]" })
        .min(1, "names no term")
        .optional(),
      min_down_payment: share(1).optional(),
      opening_fee: share(1).optional(),
      tax: share(1).optional(),
    },
    { error: "must name fields such as annual_rate" },
  )
  .transform((rules): DealerRules => {
    const { method, annual_rate, rates, terms_months, min_down_payment, opening_fee, tax } = rules;
    return {
      ...(method && { method }),
      ...(annual_rate !== undefined && { annualRate: annual_rate }),
      ...(rates && { rates }),
      ...(terms_months && { termsMonths: [...new Set(terms_months)].sort((a, b) => a - b) }),
      ...(min_down_payment !== undefined && { minDownPayment: min_down_payment }),
      ...(opening_fee !== undefined && { openingFee: opening_fee }),
      ...(tax !== undefined && { tax }),
    };
  });
