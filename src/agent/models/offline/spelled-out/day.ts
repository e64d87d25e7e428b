import { fold } from "../../../../text/fold.ts";
import { weekdayWords } from "../../../../text/words/calendar-words.ts";
import type { Talk } from "./talk.ts";

const thatDay =
  /(?<!\p{L})(?:(?:es[ea]|aquel|este)(?: mismo)? d[ií]a|(?:that|the same)(?: same)? day)(?!\p{L})/iu;
const weekday = new RegExp(String.raw`\b(?:${weekdayWords.join("|")})\b`);
const lookBack = 2;

/** «¿hay taller ese día?» after «¿a qué hora abren el domingo?» */
export function spellOutDay(text: string, { earlier, language }: Talk): string {
  const [day] = earlier.slice(0, lookBack).flatMap((one) => weekday.exec(fold(one))?.[0] ?? []);
  return day === undefined ? text : text.replace(thatDay, `${language === "es" ? "el" : "on"} ${day}`);
}
