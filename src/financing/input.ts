import { Decimal } from "decimal.js";
import { z } from "zod";
import { AmountSchema, hasDecimals, toCents } from "../money.ts";
import type { DownPayment } from "./quote.ts";

/** `50000`, or a share of the price such as `"20%"` or `"12.5 %"`. Signs are refused with a reason, as a {@link Refusal}. */
export const DownPaymentSchema = z.union(
  [AmountSchema, z.string().regex(/^\s*-?\d{1,9}(\.\d{1,4})?\s*%\s*$/)],
  'must be an amount with at most two decimals, or a percentage of the price as text such as "20%"',
);

/** Yearly fraction: 0.1 is 10 %. */
export const AnnualRateSchema = z
  .number()
  .min(-1e3)
  .max(1e3)
  .refine(hasDecimals(6), "must have at most six decimals");

/** Of a query string. */
export const CountTextSchema = z
  .string()
  .regex(/^\d{1,4}$/, "must be a whole number")
  .transform(Number);

/** Of a query string, in currency units. */
export const AmountTextSchema = z
  .string()
  .regex(/^\d{1,11}(\.\d{1,2})?$/, "must be an amount with at most two decimals")
  .transform(Number);

export function readDownPayment(input: z.output<typeof DownPaymentSchema>): DownPayment {
  if (typeof input === "number") return { kind: "amount", cents: toCents(input) };
  const percent = input.replace(/[\s%]/g, "");
  return { kind: "share", share: new Decimal(percent).dividedBy(100).toFixed() };
}
