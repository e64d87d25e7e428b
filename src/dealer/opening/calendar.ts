import type { Language } from "../../text/language.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format costs a good part of a millisecond to make, and a dealer has one time zone. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** The day (`2026-11-20`) that it is in a time zone, and the minute of that day. */
export function readClock(timeZone: string, time: Date): { day: string; minute: number } {
  const parts = dateFormat("en-CA", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit" },
  }).formatToParts(time);
  const read = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  return {
    day: `${read("year")}-${read("month")}-${read("day")}`,
    minute: Number(read("hour")) * 60 + Number(read("minute")),
  };
}

const dayMs = 86_400_000;

/** @param day `2026-11-20`, as all days here */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** From the one day to the other; below 0: backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** From Monday on, 0. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** From Monday on. */
export const weekdayNames: Record<Language, string[]> = {
  es: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** Today and the day after. */
export const nearNames: Record<Language, string[]> = { es: ["hoy", "mañana"], en: ["today", "tomorrow"] };

/** «7 de diciembre», "December 7". @param day `2026-12-07` */
export function tellDate(day: string, language: Language): string {
  const locale = { es: "es-MX", en: "en-US" }[language];
  return dateFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(day));
}
