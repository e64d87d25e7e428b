import type { DealerProfile } from "../../dealer/dealer.ts";
import { dateFormat } from "../../dealer/opening/calendar.ts";
import { formatMoney, toCents } from "../../money.ts";
import type { Language } from "../../text/language.ts";

const locales: Record<Language, string> = { es: "es-MX", en: "en-US" };

/** Made once: each costs more than a hundred numbers that it writes. */
const numbers: Record<Language, Intl.NumberFormat> = {
  es: new Intl.NumberFormat(locales.es),
  en: new Intl.NumberFormat(locales.en),
};

const rates: Record<Language, Intl.NumberFormat> = {
  es: new Intl.NumberFormat(locales.es, { style: "percent", maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat(locales.en, { style: "percent", maximumFractionDigits: 4 }),
};

/** `45,000` */
export function writeNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

/** An amount in currency units, as `$250,000 MXN`. */
export function writeMoney(amount: number, currency: string, language: Language): string {
  return formatMoney(toCents(amount), currency, language);
}

/** A yearly fraction as a percentage: 0.1 is `10%`. */
export function writeRate(rate: number, language: Language): string {
  return rates[language].format(rate);
}

/** «36, 48 o 60». @param word what stands before the last */
export function joinTerms(months: number[], word: string): string {
  return months.join(", ").replace(/, (?=\d+$)/, ` ${word} `);
}

/** The day of an ISO time, as the dealer's calendar has it. */
export function writeDay(
  time: string,
  { language, dealer }: { language: Language; dealer: Pick<DealerProfile, "timeZone"> },
): string {
  return dateFormat(locales[language], { dateStyle: "long", timeZone: dealer.timeZone }).format(
    new Date(time),
  );
}

/** «1 auto», «2 autos»: the one or the many. */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** «uno», «otro» */
export function quoteAll(words: string[]): string {
  return words.map((word) => `«${word}»`).join(", ");
}
