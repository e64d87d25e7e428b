import { z } from "zod";

/** Of a stock id, wherever it comes from. */
export const maxStockIdLength = 100;

/** A car's stock id as it is asked for: text, or a number that a model wrote for it; text comes out. */
export const StockIdSchema = z
  .union([
    z
      .string()
      .trim()
      .min(1)
      .max(maxStockIdLength)
      .refine((id) => !id.includes("\0"), "must be text"),
    z.int(),
  ])
  .transform(String);
