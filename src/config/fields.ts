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
/** How many in a second: a whole number, or a part of one, which is one in so many seconds. 0: no limit. */
export const perSecond = z
  .string()
  .refine(
    (value) => /^\d{1,5}$|^0\.[1-9]\d*$/.test(value) && Number(value) <= 10_000,
    "must be a whole number from 0 to 10000, or 0.1 to 0.99 for one in several seconds",
  )
  .transform(Number);
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
