import { fold } from "../../text/fold.ts";
import type { Period } from "./hours.ts";

const half =
  "am|a\\.m\\.?|pm|p\\.m\\.?|de la (?:manana|tarde|noche)|in the (?:morning|afternoon|evening)|at night|hrs|horas";
const asked = new RegExp(
  `\\b(?:a las?|at|tipo|around|about|by) (\\d{1,2})(?:[:.](\\d\\d))?(?![\\d,.]\\d| ?(?:mil|k|%|meses|months|km)\\b)(?: ?(${half})(?![a-z]))?|\\b(\\d{1,2})(?:[:.](\\d\\d))? ?(${half})(?![a-z])`,
);
const hourMin = 60;
const noonMin = 720;

/**
 * The hours of the day that a question may name, as minutes: one for «8 pm», both halves of the day for «a las 8».
 * @returns none where it names no hour
 */
function readAskedHour(question: string): number[] {
  const text = fold(question);
  const [whole = "", atHour, atMinute, atHalf, hour, minute, ofHalf] = asked.exec(text) ?? [];
  const hours = Number(atHour ?? hour);
  if (whole === "" || !(hours >= 0 && hours <= 24)) return [];
  const min = (hours % 12) * hourMin + Number(atMinute ?? minute ?? 0);
  const said = atHalf ?? ofHalf ?? "";
  if (/^(?:hrs|horas)$/.test(said) || hours > 12) return [hours * hourMin + Number(atMinute ?? minute ?? 0)];
  if (/^(?:am|a\.m|de la manana|in the morning)/.test(said)) return [min];
  return said === "" ? [min, min + noonMin] : [min + noonMin];
}

/** True where a question names an hour of the day, in whichever half of it, and nobody is there then. */
export function asksOutside(question: string, periods: Period[]): boolean {
  const hours = readAskedHour(question);
  const isOpen = (min: number) => periods.some(({ fromMin, toMin }) => fromMin <= min && min < toMin);
  return periods.length > 0 && hours.length > 0 && !hours.some(isOpen);
}
