import { fold } from "../../text/fold.ts";
import type { Language } from "../../text/language.ts";
import { anyOf, oneOf } from "../../text/pattern.ts";
import { anyMonth, monthWords, weekdayWords } from "../../text/words/calendar-words.ts";
import type { DealerProfile } from "../dealer.ts";
import { asksOutside } from "./asked-hour.ts";
import { addDays, daysBetween, nearNames, tellDate, weekdayNames, weekdayOf } from "./calendar.ts";
import { findFeast, findFeastDays, isRestDay, namesFeast, namesFeastOn } from "./feasts.ts";
import { tellHours, tellPeriods, tellTime, type WeeklyHours } from "./hours.ts";

/** Holidays so near are told to whoever asks for the hours. */
const nearDays = 14;

/** True where a text names a day: «el lunes», «mañana», "Christmas", «el 16 de septiembre». */
export function namesDay(text: string): boolean {
  // What day it is makes no difference.
  return findDay(text, "2000-01-01") !== null || weekdays.some((pattern) => pattern.test(fold(text)));
}

/** True where a text names a day of the calendar, by its date or its feast, of which the hours of the week say little. */
export function namesDate(text: string): boolean {
  return namesFeast(text) || findDate(fold(text)) !== null;
}

/** The next day that a text names by its date or its feast; null: it names none. */
export function findDateNamed(text: string, today: string): string | null {
  return namesDate(text) ? findDay(text, today) : null;
}

/** True where a text speaks of a day: «cerramos el 24 y el 25 de diciembre», «en Navidad». @param day `2026-12-25` */
export function speaksOfDay(text: string, day: string): boolean {
  const ofDay = Number(day.slice(8));
  const month = monthWords[Number(day.slice(5, 7)) - 1];
  const other = String.raw`(?:\d{1,2}|,|\s|el|al?|y|e|and|the|st|nd|rd|th)*`;
  const isDated = new RegExp(
    String.raw`\b${ofDay}\b${other}(?:de|of)? ?(?:${month})\b|\b(?:${month})\b${other}\b${ofDay}(?:st|nd|rd|th)?\b`,
  );
  return isDated.test(fold(text)) || namesFeastOn(text, day);
}

/**
 * True of a public holiday where the dealer's file names no holidays at all: whether it is open then is nobody's word.
 */
function isDoubtful(day: string | null, { holidays }: Pick<DealerProfile, "holidays">): day is string {
  return day !== null && holidays.length === 0 && isRestDay(day);
}

/** True on a holiday of the dealer's. @param day `2026-11-20` */
export function isHoliday(day: string, { holidays }: Pick<DealerProfile, "holidays">): boolean {
  return holidays.includes(day) || holidays.includes(day.slice(5));
}

/** The time at the dealer's: `2026-11-20`, and the minute of that day; null: not known. */
export type Now = { today: string; minute: number | null };

/**
 * When a place is open, as far as a question asks: now («¿están abiertos?»), on the day that it names («hoy», «el 21
 * de noviembre», «los domingos», "Christmas"), else in the week.
 * @param name of a branch with hours of its own; null: the dealer's usual hours
 * @returns null where the dealer's file has nothing to say of it
 */
export function tellOpening(
  question: string,
  dealer: Pick<DealerProfile, "hours" | "holidays">,
  { today, minute }: Now,
  language: Language,
  name: string | null = null,
): string | null {
  const isNow = asksNow(question);
  const named = findAskedDay(question, today);
  const asked = isDoubtful(named, dealer) ? null : named;
  const weekday = named === null ? findWeekday(question) : null;
  const ahead = asked === null ? -1 : daysBetween(today, asked);
  // A feast that is no holiday of the dealer's is left to the hours of the week: its date is nobody's word here.
  const isDated = /\d/.test(question) && !namesFeast(question);
  const dated = asked === null ? "" : nameDay(asked, today, language);
  const usual = nearNames[language][ahead] ?? (isDated && dated !== "" ? dated : null);
  const now = isNow && minute !== null ? tellNow({ today, minute }, dealer, language) : null;
  const ofDay = asked === null ? null : tellDay(asked, dealer, { holiday: dated, usual }, language);
  const day = asked === null ? weekday : weekdayOf(asked);
  const isOpenThen = day !== null && (asked === null || !isHoliday(asked, dealer));
  const isOutside = now === null && isOpenThen && asksOutside(question, dealer.hours?.[day] ?? []);
  const ofHour = isOutside ? words[language].closedThatHour : null;
  const ofWeek = dealer.hours && tellWeek(dealer.hours, weekday, language, name);
  const told = [now, ofDay ?? ofWeek, ofHour].filter((part) => part !== null);
  if (told.length === 0) return null;
  if (name === null) return told.map(capital).join(" ");
  const isOfDay = now === null && (ofDay !== null || weekday !== null);
  const [first = "", ...more] = told;
  return [`*${name}*${isOfDay ? "," : ":"} ${first}`, ...more.map(capital)].join(" ");
}

/**
 * The holidays among the days that a question speaks of («en Semana Santa»), else those of the next two weeks besides the
 * day that it names, or that nobody knows of that day; null: none, or it asks for a day of the week.
 */
export function tellNearHolidays(
  question: string,
  dealer: Pick<DealerProfile, "holidays">,
  today: string,
  language: Language,
): string | null {
  const asked = findAskedDay(question, today);
  if (isDoubtful(asked, dealer)) return words[language].doubtful(nameDay(asked, today, language));
  if (asked === null && findWeekday(question) !== null) return null;
  const named = findFeastDays(question, today);
  const days = named
    ? listDays(named.from, daysBetween(named.from, named.to) + 1)
    : listDays(today, nearDays).filter((day) => day !== asked);
  const closed = days.filter((day) => isHoliday(day, dealer));
  const names = closed.map((day) => nameDay(day, today, language)).join("; ");
  const said = words[language];
  const lead = named ? said.closedThen : closed.length === 1 ? said.nearOne : said.near;
  return closed.length > 0 ? `${lead}: ${names}.` : null;
}

const listDays = (from: string, count: number) =>
  Array.from({ length: count }, (_, ahead) => addDays(from, ahead));

/** Today where it asks of this moment; null: it names no day. */
const findAskedDay = (question: string, today: string) =>
  asksNow(question) ? today : findDay(question, today);

function tellWeek(
  hours: WeeklyHours,
  weekday: number | null,
  language: Language,
  name: string | null,
): string {
  const said = words[language];
  if (weekday === null)
    return name === null ? said.week(tellHours(hours, language)) : `${tellHours(hours, language)}.`;
  const periods = tellPeriods(hours[weekday] ?? [], language);
  const day = weekdayNames[language][weekday] ?? "";
  return periods === "" ? said.closed(day) : said.open(day, periods);
}

/** Null: the dealer has not said when it is open, or today is a holiday, which is told of the day. */
function tellNow(
  { today, minute }: { today: string; minute: number },
  dealer: Pick<DealerProfile, "hours" | "holidays">,
  language: Language,
): string | null {
  if (!dealer.hours) return null;
  const said = words[language];
  const periods = isHoliday(today, dealer) ? [] : (dealer.hours[weekdayOf(today)] ?? []);
  const open = periods.find(({ fromMin, toMin }) => fromMin <= minute && minute < toMin);
  return open ? said.openNow(tellTime(open.toMin)) : said.closedNow;
}

const atThisMoment = anyOf(
  oneOf({
    es: String.raw`\b(?:ahorita|ahora|en este momento|ya (?:abrieron|cerraron)|(?:siguen|todavia estan|aun estan) abiert[oa]s|right now|now|currently|still open)\b,
      \b(?:estan|esta|tienen) abiert[oa]s?\s*(?:\?|$)`,
    en: String.raw`\bare you (?:guys |all )?open\s*(?:\?|$)`,
  }),
);

/** «¿están abiertos?», "are you open right now?": of this moment, where no other day is named. */
function asksNow(question: string): boolean {
  return atThisMoment.test(fold(question));
}

const weekdays = weekdayWords.map((names) => new RegExp(`\\b(?:${names})\\b`));

/** From Monday on, 0; null: none is named, or several are. */
function findWeekday(question: string): number | null {
  const text = fold(question);
  const named = weekdays.flatMap((pattern, day) => (pattern.test(text) ? [day] : []));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Null: the dealer has not said when it is open. */
function tellDay(
  day: string,
  dealer: Pick<DealerProfile, "hours" | "holidays">,
  name: { holiday: string; usual: string | null },
  language: Language,
): string | null {
  const said = words[language];
  if (isHoliday(day, dealer)) return said.closed(name.holiday);
  const periods = dealer.hours?.[weekdayOf(day)];
  if (!periods || name.usual === null) return null;
  const text = tellPeriods(periods, language);
  return text === "" ? said.closed(name.usual) : said.open(name.usual, text);
}

const words = {
  es: {
    closed: (day: string) => `${day}: cerrado.`,
    open: (day: string, periods: string) => `${day}: abierto ${periods}.`,
    near: "Los próximos días festivos en los que está cerrado son",
    nearOne: "El próximo día festivo en que está cerrado es",
    closedThen: "En esas fechas está cerrado",
    week: (hours: string) => `nuestro horario: ${hours}.`,
    openNow: (until: string) => `sí, ahora está abierto, hasta las ${until}.`,
    closedNow: "ahora está cerrado.",
    closedThatHour: "a esa hora está cerrado.",
    doubtful: (day: string) => `No sé si abrimos el ${day}: lo confirma una persona del equipo.`,
  },
  en: {
    closed: (day: string) => `${day}: closed.`,
    open: (day: string, periods: string) => `${day}: open ${periods}.`,
    near: "Holidays closed soon",
    nearOne: "Next holiday closed",
    closedThen: "Closed then",
    week: (hours: string) => `our opening hours: ${hours}.`,
    openNow: (until: string) => `yes, we are open now, until ${until}.`,
    closedNow: "we are closed now.",
    closedThatHour: "at that time it is closed.",
    doubtful: (day: string) =>
      `Whether we are open on ${day}, I don't know: a person from the team can confirm it.`,
  },
};

function nameDay(day: string, today: string, language: Language): string {
  const near = nearNames[language][daysBetween(today, day)];
  return (near ? `${near}, ` : "") + tellDate(day, language);
}

const months = monthWords.map((names) => new RegExp(`^(?:${names})$`));
const ofMonth = `(?:${anyMonth})`;
const calendarDay = new RegExp(
  `\\b(?<dayFirst>\\d{1,2})(?:st|nd|rd|th|º)?(?: de| of)? (?<monthAfter>${ofMonth})\\b|\\b(?<monthFirst>${ofMonth}) (?:the )?(?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?\\b`,
);
/** The day that a question is about, the next one where it names no year; null: it names none. */
function findDay(question: string, today: string): string | null {
  const feast = findFeast(question, today);
  if (feast) return feast;
  const text = fold(question);
  const yearly = findDate(text);
  if (yearly) {
    const year = Number(today.slice(0, 4));
    const day = `${year}-${yearly}`;
    return day < today ? `${year + 1}-${yearly}` : day;
  }
  // «hoy entre semana» is said of the week.
  if (/\b(?:entre semana|weekdays?|on week days)\b/.test(text)) return null;
  if (/\b(?:hoy|ahorita|ahora|now|today|tonight)\b/.test(text)) return today;
  if (/(?<!(?:la|pasado) )\bmanana\b|(?<!after )\btomorrow\b/.test(text)) return addDays(today, 1);
  return null;
}

/** «21 de noviembre», "November 21st" → `11-21`; null: no day of the calendar. @param text folded */
export function findDate(text: string): string | null {
  const { dayFirst, monthAfter, monthFirst, dayAfter } = calendarDay.exec(text)?.groups ?? {};
  const month = months.findIndex((names) => names.test(monthAfter ?? monthFirst ?? "")) + 1;
  const day = Number(dayFirst ?? dayAfter);
  if (month === 0 || !(day >= 1 && day <= 31)) return null;
  return `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
