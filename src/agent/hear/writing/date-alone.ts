import { findDate, namesDay } from "../../../dealer/opening/closures.ts";
import { fold } from "../../../text/fold.ts";
import { plainWords } from "../../../text/plain-words.ts";
import { anyMonth, anyWeekday } from "../../../text/words/calendar-words.ts";
import { asksForHours } from "../documents/dealer/hours.ts";

const month = `(?:${anyMonth})`;
const aroundDate =
  "(?:y|and|pero|but|what|about|how|que|tal|para|for|on|el|the|dia|day|del|ok|entonces|then|also|tambien)";
/** «¿y el 25?», "and on the 1st of January?": a date and nothing else. */
const dateAlone = new RegExp(
  `^ (?:${aroundDate} )+(?:(?<before>${month}) (?:the )?)?(?<day>[12]\\d|3[01]|[1-9])(?:st|nd|rd|th|ro)?(?: (?:de |of )?(?<after>${month}))?(?: (?:too|tambien|open|abren|abierto))?(?: \\?)? $`,
);
const weekdayAlone = new RegExp(`^ (?:${aroundDate} )+(?<weekday>${anyWeekday})(?: \\?)? $`);
const furthestBack = 4;

/** What was asked last, but for days alone: whether the dealer is open on one. */
function asksOfDay(earlier: string[]): boolean {
  const isDayAlone = (words: string) => dateAlone.test(words) || weekdayAlone.test(words);
  const asked = earlier.slice(0, furthestBack).find((one) => !isDayAlone(plainWords(one))) ?? "";
  return asksForHours(asked) && namesDay(asked);
}

/** «¿y el domingo?» behind «¿abren el 12 de diciembre?», «¿y el 24?»; null: it names no day so. */
export function hearWeekdayAlone(text: string, earlier: string[]): string | null {
  const { weekday } = weekdayAlone.exec(plainWords(text))?.groups ?? {};
  return weekday !== undefined && earlier.length > 1 && asksOfDay(earlier) ? weekday : null;
}

/**
 * The day of the year that a text means by its number alone, behind a question when the dealer is open on another: «¿y el
 * 25?» after «¿abren el 24 de diciembre?». Of the next month where it is past.
 * @param earlier what the customer wrote before, newest first
 * @returns `12-25`; null: it names no day so
 */
export function hearDateAlone(text: string, earlier: string[], today: string): string | null {
  const words = plainWords(text);
  const { day, before, after } = dateAlone.exec(words)?.groups ?? {};
  if (day === undefined) return null;
  if (!asksOfDay(earlier)) return null;
  const near = earlier.slice(0, furthestBack);
  const own = (before ?? after) === undefined ? null : findDate(fold(words));
  if (own) return own;
  const known = near.flatMap((one) => findDate(fold(one)) ?? [])[0] ?? today.slice(5);
  const [knownMonth = 1, knownDay = 1] = known.split("-").map(Number);
  const ofMonth = Number(day) < knownDay ? (knownMonth % 12) + 1 : knownMonth;
  return `${String(ofMonth).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
