import { Decimal } from "decimal.js";
import { z } from "zod";
import type { Language } from "./text/language.ts";

/** ISO 4217: of amounts that nothing else names a currency for. Prices of one stock are all in one currency. */
export const defaultCurrency = "MXN";

/** For {@link z.ZodNumber.refine}: true of numbers with at most so many decimals, exactly. */
export const hasDecimals = (most: number) => (value: number) => new Decimal(value).decimalPlaces() <= most;

/** An amount in currency units from outside, of either sign. */
export const AmountSchema = z
  .number()
  .min(-1e11)
  .max(1e11)
  .refine(hasDecimals(2), "must have at most two decimals");

/**
 * Amount in currency units → whole cents, rounded half up.
 * @param amount a number or decimal text with any number of decimals
 */
export function toCents(amount: number | string | Decimal): number {
  return new Decimal(amount).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

/** Cents → the number that JSON carries: at most two decimals. */
export function fromCents(cents: number): number {
  return new Decimal(cents).dividedBy(100).toNumber();
}

/** A sum, or a share of the price as a decimal fraction in text (`0.2` is 20 %). */
export type DownPayment = { kind: "amount"; cents: number } | { kind: "share"; share: string };

const downPaymentForm =
  'must be an amount with at most two decimals, or a percentage of the price as text such as "20%"';
/** `50000`, or a share of the price such as `"20%"` or `"12.5 %"`. Signs are let through: who plans refuses them with a reason. */
export const DownPaymentSchema = z.union(
  [AmountSchema, z.string().regex(/^\s*-?\d{1,9}(\.\d{1,4})?\s*%\s*$/, downPaymentForm)],
  downPaymentForm,
);

/** Read from what {@link DownPaymentSchema} lets through. */
export function readDownPayment(input: z.output<typeof DownPaymentSchema>): DownPayment {
  if (typeof input === "number") return { kind: "amount", cents: toCents(input) };
  const percent = input.replace(/[\s%]/g, "");
  return { kind: "share", share: new Decimal(percent).dividedBy(100).toFixed() };
}

/** Made once: each costs more than a hundred amounts that it writes. */
const createFormats = (locale: string) => ({
  whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
  exact: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
});
const formats: Record<Language, ReturnType<typeof createFormats>> = {
  es: createFormats("es-MX"),
  en: createFormats("en-US"),
};

/** `$461,999` or `$5,072.52 MXN`-style text as both languages of the trade write it; no decimals where there are none. */
export function formatMoney(cents: number, currency: string, language: Language): string {
  const { whole, exact } = formats[language];
  const digits = (cents % 100 === 0 ? whole : exact).format(fromCents(cents));
  const sign = currency === "EUR" ? "€" : currency === "GBP" ? "£" : "$";
  return `${sign}${digits} ${currency}`;
}
