import type { Language } from "../text/language.ts";
import type { DealerProfile } from "./dealer.ts";
import { addDays, nearNames, readClock, tellDate, weekdayNames, weekdayOf } from "./opening/calendar.ts";
import { isHoliday } from "./opening/closures.ts";
import { tellTime } from "./opening/hours.ts";

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
      nameDay(day, ahead, language),
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

/** «hoy», «mañana», «el lunes», from a week on «el lunes, 7 de diciembre». */
function nameDay(day: string, ahead: number, language: Language): string {
  const near = nearNames[language][ahead];
  if (near) return near;
  const weekday = `${language === "es" ? "el" : "on"} ${weekdayNames[language][weekdayOf(day)]}`;
  return ahead < 7 ? weekday : `${weekday}, ${tellDate(day, language)}`;
}
