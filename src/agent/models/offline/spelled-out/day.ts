import { tellDate } from "../../../../dealer/opening/calendar.ts";
import { fold } from "../../../../text/fold.ts";
import { anyWeekday } from "../../../../text/words/calendar-words.ts";
import { hearDateAlone, hearWeekdayAlone } from "../../../hear/writing/date-alone.ts";
import type { Talk } from "./talk.ts";

const thatDay =
  /(?<!\p{L})(?:(?:es[ea]|aquel|este)(?: mismo)? d[ií]a|(?:that|the same)(?: same)? day)(?!\p{L})/iu;
const weekday = new RegExp(String.raw`\b(?:${anyWeekday})\b`);
const lookBack = 2;

/** «¿hay taller ese día?» after «¿a qué hora abren el domingo?» */
export function spellOutDay(text: string, { earlier, language }: Talk): string {
  const [day] = earlier.slice(0, lookBack).flatMap((one) => weekday.exec(fold(one))?.[0] ?? []);
  return day === undefined ? text : text.replace(thatDay, `${language === "es" ? "el" : "on"} ${day}`);
}

/** «abren el 24 de diciembre», «¿y el 25?»: the same is asked of that day. */
export function spellOutDate(text: string, { earlier, language, today }: Talk): string {
  const date = hearDateAlone(text, earlier, today);
  const named = date === null ? hearWeekdayAlone(text, earlier) : tellDate(`2000-${date}`, language);
  if (named === null) return text;
  return language === "es" ? `¿abren el ${named}?` : `are you open on ${named}?`;
}
