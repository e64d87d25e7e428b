import { weekdayOf } from "../../../dealer/opening/calendar.ts";
import { dayCode } from "../figures/days.ts";
import { type Known, todayOf } from "../grounds/known.ts";
import { readDates, readDatesTold, weekdayOfDay } from "./holidays.ts";

/** Days that are named by their distance from today; «9 de la mañana» is none. */
const relative =
  /\b(?<third>pasado manana|(?:the )?day after tomorrow)\b|(?<!\b(?:la|una|esta|esa|cada|de|por|toda|media) )\b(?<second>manana|tomorrow)\b|\b(?:hoy|today|tonight)\b/g;

/** The same words, as long, in which «mañana» and «el 24 de diciembre» stand as days of the week, as `readDays` reads them. */
export function nameRelativeDays(words: string, known: Known): string {
  const today = todayOf(known);
  if (today === "") return words;
  const told = readDatesTold(words, readDates(known.said.at(-1) ?? ""))
    .filter(({ day, end, at }) => /^\d\d-\d\d$/.test(day) && end - at > 2)
    .reduce((text, { day, at, end }) => {
      const code = dayCode(weekdayOfDay(day, today)).padEnd(end - at);
      return text.slice(0, at) + code + text.slice(end);
    }, words);
  return told.replace(relative, (found, third, second) =>
    dayCode((weekdayOf(today) + (third ? 2 : second ? 1 : 0)) % 7).padEnd(found.length),
  );
}
