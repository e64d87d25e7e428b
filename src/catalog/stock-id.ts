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

const word =
  /(?<![\p{L}\p{N}.,])[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,3}(?![\p{L}\p{N}]|[.,]\d|-[\p{L}\p{N}])/giu;
/** Years, short numbers, numbers with what they count, and ordinals: «50k», «40mil», «1600cc», «2da», "3rd". */
const isOther =
  /^(?:\d{1,3}|(?:19|20)\d\d|\d+(?:k|m|mil|kms?|hp|mxn|cc|mm|cm|v|p|x\d+|am|pm|hrs?|er[oa]?|[rdtmvn][oa]|st|nd|rd|th))$/i;
const mostWords = 20;

/** The words of a text that may be stock ids, as they are written: letters and figures, or long numbers; each once. */
export function listIdWords(text: string): string[] {
  const words = (text.match(word) ?? []).filter((one) => /\d/.test(one) && !isOther.test(one));
  return [...new Set(words)].slice(0, mostWords);
}
