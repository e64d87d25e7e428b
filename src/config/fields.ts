import ms, { type StringValue } from "ms";
import { z } from "zod";

/** The forms that a variable's value may have. Each message completes «VARIABLE …». */
export const text = z.string().min(1);
/** `min` to `max`, both included. */
export const wholeNumber = (min: number, max: number) => {
  const isWithin = (value: string) =>
    /^\d{1,15}$/.test(value) && Number(value) >= min && Number(value) <= max;
  return z.string().refine(isWithin, `must be a whole number from ${min} to ${max}`).transform(Number);
};
export const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http or https URL" });
/** To be continued by a path. */
export const baseUrl = httpUrl.refine((value) => !/[?#]/.test(value), "must have no query and no fragment");
export const oneOf = <T extends readonly string[]>(...names: T) =>
  z.enum(names, { error: `must be one of ${names.map((name) => `\`${name}\``).join(", ")}` });
/** `90s`, `15m`, `12h`, `7d`, `2w` → milliseconds. */
export const duration = z
  .string()
  .regex(/^\d+(\.\d+)?\s*(ms|s|m|h|d|w)$/, "must be a duration such as 30m, 12h, 7d or 2w")
  .transform((value) => ms(value as StringValue))
  .refine((value) => value > 0 && value <= ms("520w"), "must be above 0, and at most 520w");
/** Stays text: never a binary float. */
export const decimal = z.string().regex(/^\d+(\.\d+)?$/, "must be a decimal number such as 0.10");
export const flag = oneOf("true", "false").transform((value) => value === "true");
/** Separated by commas; empty items do not count. */
export const list = z.string().transform((value) =>
  value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
);
