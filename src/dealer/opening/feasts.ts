import { fold } from "../../text/fold.ts";
import { addDays } from "./calendar.ts";

/** On the same day each year, `12-25`. */
const fixed: [RegExp, string][] = [
  [/\b(?:nochebuena|christmas eve)\b/, "12-24"],
  [/\b(?:navidad|christmas|xmas)\b/, "12-25"],
  [/\b(?:fin de ano|nochevieja|new year'?s? eve)\b/, "12-31"],
  [/\b(?:ano nuevo|new year(?:'?s)?(?: day)?)\b(?! (?:model|version|car|truck)s?\b)/, "01-01"],
  [/\b(?:dia de (?:los )?reyes|reyes magos|epiphany|three kings)\b/, "01-06"],
  [/\b(?:dia del trabajo|labou?r day|may day)\b/, "05-01"],
  [/\b(?:dia de las madres|mother'?s day)\b/, "05-10"],
  [/\b(?:dia de la independencia|independence day|fiestas patrias)\b/, "09-16"],
  [/\b(?:dia de (?:los )?muertos|day of the dead)\b/, "11-02"],
  // Guadalupe alone is a town.
  [
    /\b(?:dia de la virgen|virgen de guadalupe|(?:dia|fiesta) de guadalupe|lady of guadalupe|guadalupe day)\b/,
    "12-12",
  ],
];

/** So many days after Easter Sunday. */
const movable: [RegExp, number][] = [
  [/\b(?:jueves santo|maundy thursday|holy thursday)\b/, -3],
  [/\b(?:viernes santo|good friday)\b/, -2],
  [/\b(?:sabado (?:santo|de gloria)|holy saturday)\b/, -1],
  [/\b(?:domingo de (?:pascua|resurreccion)|easter sunday)\b/, 0],
];

/** From the Monday before Easter on; in English «Easter» stands for the days around it. */
const holyWeek = /\b(?:semana santa|semana mayor|holy week|pascua|easter)\b/;
const holyWeekFrom = -6;
/** Whatever is a holiday of the dealer's. */
const anyHoliday =
  /\b(?:dias? (?:festivos?|feriados?|de asueto|inhabiles)|festivos|feriados|holidays?|(?<!(?:sucursal|agencia|tienda|plaza|calle|colonia|avenida|branch) (?:(?:de|del|el|la) ){0,2})puentes?)\b/;
const aYear = 365;

const plain = (text: string) => fold(text).replaceAll("’", "'");

export function namesFeast(text: string): boolean {
  const folded = plain(text);
  return [
    ...fixed.map(([pattern]) => pattern),
    ...movable.map(([pattern]) => pattern),
    holyWeek,
    anyHoliday,
  ].some((pattern) => pattern.test(folded));
}

/** The next day, from today on, of a feast of one day that a text names; null: it names none. */
export function findFeast(text: string, today: string): string | null {
  const folded = plain(text);
  const day = fixed.find(([pattern]) => pattern.test(folded))?.[1];
  if (day !== undefined) return nextOf((year) => `${year}-${day}`, today);
  const after = movable.find(([pattern]) => pattern.test(folded))?.[1];
  return after === undefined ? null : nextOf((year) => addDays(easterOf(year), after), today);
}

/** On these nearly everything is closed; those that fall on a Monday left out. */
const restDays = ["01-01", "05-01", "09-16", "12-25"];
const goodFriday = -2;

/** True of a public holiday, on which the hours of the week say little. @param day `2026-12-25` */
export function isRestDay(day: string): boolean {
  return restDays.includes(day.slice(5)) || day === addDays(easterOf(Number(day.slice(0, 4))), goodFriday);
}

/** True where one of the feasts that a text names falls on a day. */
export function namesFeastOn(text: string, day: string): boolean {
  const folded = plain(text);
  const easter = easterOf(Number(day.slice(0, 4)));
  return (
    fixed.some(([pattern, date]) => day.endsWith(date) && pattern.test(folded)) ||
    movable.some(([pattern, after]) => day === addDays(easter, after) && pattern.test(folded))
  );
}

/** The first and last day of the days that a text speaks of, «en Semana Santa», «los días festivos»; null: of none. */
export function findFeastDays(text: string, today: string): { from: string; to: string } | null {
  const folded = plain(text);
  if (findFeast(text, today) !== null) return null;
  if (holyWeek.test(folded)) {
    const to = nextOf(easterOf, today);
    return { from: addDays(to, holyWeekFrom), to };
  }
  return anyHoliday.test(folded) ? { from: today, to: addDays(today, aYear) } : null;
}

function nextOf(dayOf: (year: number) => string, today: string): string {
  const year = Number(today.slice(0, 4));
  const day = dayOf(year);
  return day < today ? dayOf(year + 1) : day;
}

/**
 * Easter Sunday of the Gregorian calendar.
 * @see https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm
 */
export function easterOf(year: number): string {
  const div = (a: number, b: number) => Math.floor(a / b);
  const golden = year % 19;
  const century = div(year, 100);
  const epact = (19 * golden + century - div(century, 4) - div(8 * century + 13, 25) + 15) % 30;
  const moon = epact - div(epact, 28) * (1 - div(29, epact + 1) * div(21 - golden, 11));
  const weekday = (year + div(year, 4) + moon + 2 - century + div(century, 4)) % 7;
  const afterMarch = moon - weekday;
  const month = 3 + div(afterMarch + 40, 44);
  const day = afterMarch + 28 - 31 * div(month, 4);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
