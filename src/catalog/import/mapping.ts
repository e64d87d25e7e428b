import { z } from "zod";
import { defaultCurrency } from "../../money.ts";
import { fields } from "./fields.ts";

const fieldName = z.enum(fields);

/**
 * How a file that is not in our own words is to be read; usually a JSON file beside it. All of it is optional.
 * - `encoding` of the file: `utf-8` (default) or `windows-1252`, as Excel saves «CSV» in Mexico
 * - `columns` field → name of the column that feeds it, where the header does not say it in words that we know
 * - `stock_id_from_line` makes the id of a line without one: this prefix and the line's number. An exact repeat of
 *   an earlier line is then rejected, since without ids it cannot be told from a second car
 * - `mileage_unit` of the column that feeds `km`: `km` (default) or `miles`, which are converted and rounded
 * - `currency` of prices without a column for it, ISO 4217; default MXN
 * - `fixed` field → value that holds for all lines, whatever the file says
 * - `corrections` field → value as the file writes it → as it should read; null: unknown
 */
export const MappingSchema = z.strictObject({
  encoding: z.enum(["utf-8", "windows-1252"]).default("utf-8"),
  columns: z.partialRecord(fieldName, z.string().min(1)).default({}),
  stock_id_from_line: z.string().max(20).nullable().default(null),
  mileage_unit: z.enum(["km", "miles"]).default("km"),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "must be an ISO 4217 code such as MXN")
    .default(defaultCurrency),
  fixed: z.partialRecord(fieldName, z.string().min(1)).default({}),
  corrections: z.partialRecord(fieldName, z.record(z.string(), z.string().nullable())).default({}),
});

export type Mapping = z.output<typeof MappingSchema>;

/** For files that need none. */
export const defaultMapping: Mapping = MappingSchema.parse({});
