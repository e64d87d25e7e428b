import { tellDate } from "../../../../dealer/opening/calendar.ts";
import { fold } from "../../../../text/fold.ts";
import { anyOf, inOrder, oneOf } from "../../../../text/pattern.ts";
import { plainWords } from "../../../../text/plain-words.ts";
import { anyWeekday } from "../../../../text/words/calendar-words.ts";
import { asksForHours } from "../../../hear/documents/dealer/hours.ts";
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

const workshopAlone = anyOf(
  inOrder(
    "^ (?:(?:y|and|pero|but) )*(?:(?:el|the) )?(?:taller|workshop|servicio|service|service department)(?: (?:",
    oneOf({ es: "tambien, igual, si", en: "too, as well, also" }),
    "))?(?: \\?)* $",
  ),
);

/** «¿el taller también?» after «¿abren los domingos?» */
export function spellOutWorkshop(text: string, { earlier: [before = ""], language }: Talk): string {
  const day = weekday.exec(fold(before))?.[0].replace(/(?<=sabado|domingo|day)s$/, "");
  if (day === undefined || !asksForHours(before) || !workshopAlone.test(plainWords(text))) return text;
  return language === "es" ? `¿el taller abre el ${day}?` : `is the workshop open on ${day}?`;
}

/** «abren el 24 de diciembre», «¿y el 25?»: the same is asked of that day. */
export function spellOutDate(text: string, { earlier, language, today }: Talk): string {
  const date = hearDateAlone(text, earlier, today);
  const named = date === null ? hearWeekdayAlone(text, earlier) : tellDate(`2000-${date}`, language);
  if (named === null) return text;
  return language === "es" ? `¿abren el ${named}?` : `are you open on ${named}?`;
}
