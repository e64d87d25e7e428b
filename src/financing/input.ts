import { z } from "zod";
import { hasDecimals } from "../money.ts";

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
