import { namesDate } from "./closures.ts";

/** With what stands between a day and its year: «24 de diciembre del 2026», "December 24, 2026". */
const yearBehind = /(?:,\s*|\s+)(?:(?:del?|of)\s+)?(20\d\d)(?!\d)/g;

/**
 * A text without the year that belongs to a day: «Good Friday 2027».
 * @param today ISO date: a day is asked for ahead, so that a year before this one is a car's
 */
export function dropYearOfDay(text: string, today: string): string {
  return text.replaceAll(yearBehind, (whole, year: string, at: number) =>
    Number(year) >= Number(today.slice(0, 4)) && endsWithDay(text.slice(0, at)) ? "" : whole,
  );
}

/** True where the last word makes a day of those before it: not in «para navidad un». */
function endsWithDay(text: string): boolean {
  const words = text
    .replace(/\s+(?:day|sunday)$/i, "")
    .split(/\s+/)
    .slice(-4);
  return namesDate(words.join(" ")) && !namesDate(words.slice(0, -1).join(" "));
}
