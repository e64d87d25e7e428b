import type { Language } from "../text/language.ts";
import { addDays, readClock, weekdayOf } from "./calendar.ts";
import { isHoliday } from "./closures.ts";
import type { DealerProfile } from "./dealer.ts";
import { tellTime } from "./hours.ts";

/** So far ahead a day is looked for; beyond it nobody is promised. */
const longestDays = 30;

/**
 * When a person will answer, where nobody is there now: «el lunes a partir de las 9:00», by the hours of the people
 * behind the bot and the holidays, in the dealer's time zone.
 * @returns null where somebody is there, where no hours are stated, and where none come within 30 days
 */
export function tellWhenStaffAnswers(
  { staffHours, holidays, timeZone }: Pick<DealerProfile, "staffHours" | "holidays" | "timeZone">,
  now: Date,
  language: Language,
): string | null {
  if (!staffHours) return null;
  const { day: today, minute } = readClock(timeZone, now);
  for (let ahead = 0; ahead <= longestDays; ahead += 1) {
    const day = addDays(today, ahead);
    if (isHoliday(day, { holidays })) continue;
    const periods = staffHours[weekdayOf(day)] ?? [];
    const next = periods.find(({ toMin }) => ahead > 0 || toMin > minute);
    if (!next) continue;
    if (ahead === 0 && next.fromMin <= minute) return null;
    return words[language](
      nameDay(new Date(day), ahead, language),
      tellTime(next.fromMin),
      next.fromMin >= 60 && next.fromMin < 120,
    );
  }
  return null;
}

const words = {
  es: (day: string, time: string, isOne: boolean) => `${day} a partir de ${isOne ? "la" : "las"} ${time}`,
  en: (day: string, time: string) => `${day} from ${time}`,
} satisfies Record<Language, (day: string, time: string, isOne: boolean) => string>;

const weekdays: Record<Language, Intl.DateTimeFormat> = {
  es: new Intl.DateTimeFormat("es-MX", { weekday: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-US", { weekday: "long", timeZone: "UTC" }),
};
const dates: Record<Language, Intl.DateTimeFormat> = {
  es: new Intl.DateTimeFormat("es-MX", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-US", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }),
};
const near: Record<Language, string[]> = { es: ["hoy", "mañana"], en: ["today", "tomorrow"] };

/** «hoy», «mañana», «el lunes», from a week on «el lunes, 7 de diciembre». */
function nameDay(date: Date, ahead: number, language: Language): string {
  const [article, format] = [language === "es" ? "el" : "on", ahead < 7 ? weekdays : dates];
  return near[language][ahead] ?? `${article} ${format[language].format(date)}`;
}
