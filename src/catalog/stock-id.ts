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

/** The ways in which a stock may write an id that a customer gives, as given first: «lj 006» is «LJ-006» or «LJ006». */
export function listSpellings(id: string): string[] {
  const parts = id.toUpperCase().match(/[A-Z]+|\d+/g) ?? [];
  const joined = ["-", "", " ", "_", "/", "."].map((separator) => parts.join(separator));
  return [...new Set([id, id.toUpperCase(), ...joined, ...joined.map((one) => one.toLowerCase())])];
}
