import { z } from "zod";
import type { Language } from "../../text/language.ts";
import { weekdayNames } from "./calendar.ts";

/** Minutes of the day, the end not included; at most 24:00. */
export type Period = { fromMin: number; toMin: number };

/** The periods of each day, Monday first, each day's in order; none: closed. */
export type WeeklyHours = Period[][];

const days = weekdayNames.en.map((name) => name.toLowerCase());
const periodForm = /^([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)$/;

/** `monday-friday: 9:00-14:00, 16:00-19:00`, as the dealer's file writes the hours of a week. */
export const WeeklyHoursSchema = z
  .record(z.string(), z.string({ error: "must be hours such as 9:00-19:00" }), {
    error: "must name days with their hours, such as monday-friday: 9:00-19:00",
  })
  .transform((byDays, context): WeeklyHours => {
    const week: WeeklyHours = days.map(() => []);
    const refuse = (key: string, message: string) =>
      void context.addIssue({ code: "custom", path: [key], message });
    for (const [key, text] of Object.entries(byDays)) {
      const named = readDays(key);
      const periods = readPeriods(text);
      if (!named) refuse(key, "must be a day (monday … sunday) or a range such as monday-friday");
      else if (!periods) refuse(key, "must be hours such as 9:00-19:00 or 9:00-14:00, 16:00-19:00");
      else if (named.some((day) => week[day]?.length)) refuse(key, "names a day that stands above already");
      else for (const day of named) week[day] = periods;
    }
    return week;
  });

/** @returns indices from Monday on, or null where it names no days */
function readDays(text: string): number[] | null {
  const [first = -1, last = first, more] = text
    .toLowerCase()
    .split(/\s*[-–]\s*/)
    .map((name) => days.indexOf(name.trim()));
  if (first < 0 || last < first || more !== undefined) return null;
  return days.flatMap((_, day) => (day >= first && day <= last ? [day] : []));
}

/** @returns periods that follow each other, none for `closed`, or null where they are none */
function readPeriods(text: string): Period[] | null {
  if (text.trim().toLowerCase() === "closed") return [];
  const periods = text.split(",").map((part): Period | null => {
    const [, fromH, fromM, toH, toM] = periodForm.exec(part.trim()) ?? [];
    const fromMin = Number(fromH) * 60 + Number(fromM);
    const toMin = Number(toH) * 60 + Number(toM);
    return fromMin < toMin && toMin <= 1_440 ? { fromMin, toMin } : null;
  });
  const inOrder = periods.every((period, index) => {
    const before = periods[index - 1];
    return period && (index === 0 || (before && before.toMin < period.fromMin));
  });
  return inOrder ? periods.flatMap((period) => period ?? []) : null;
}

const words = {
  es: {
    and: " y ",
    to: " a ",
    period: (from: string, to: string) => `de ${from} a ${to}`,
  },
  en: {
    and: " and ",
    to: " to ",
    period: (from: string, to: string) => `${from} to ${to}`,
  },
} satisfies Record<Language, unknown>;

/** `Lunes a viernes de 9:00 a 19:00, sábado de 9:00 a 17:00`: the open days, with equal neighbours together. */
export function tellHours(hours: WeeklyHours, language: Language): string {
  const runs: { first: number; last: number; text: string }[] = [];
  for (const [day, periods] of hours.entries()) {
    const text = tellPeriods(periods, language);
    const before = runs.at(-1);
    if (before?.text === text) before.last = day;
    else runs.push({ first: day, last: day, text });
  }
  const told = runs
    .filter(({ text }) => text !== "")
    .map(({ first, last, text }) => `${nameDays(first, last, language)} ${text}`)
    .join(", ");
  return told.charAt(0).toUpperCase() + told.slice(1);
}

/** `de 9:00 a 14:00 y de 16:00 a 19:00`; empty: none. */
export function tellPeriods(periods: Period[], language: Language): string {
  const said = words[language];
  return periods.map(({ fromMin, toMin }) => said.period(tellTime(fromMin), tellTime(toMin))).join(said.and);
}

function nameDays(first: number, last: number, language: Language): string {
  const names = weekdayNames[language];
  const [from = "", to = ""] = [names[first], names[last]];
  const { and, to: until } = words[language];
  if (first === last) return from;
  return from + (last === first + 1 ? and : until) + to;
}

/** `9:00`, on the clock of 24 hours in both languages, as the trade in Mexico writes it. */
export function tellTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
