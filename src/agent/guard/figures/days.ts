import { weekdayWords } from "../../../text/words/calendar-words.ts";
import type { Span } from "../text.ts";

/** Words for several days, with their numbers. */
const severals = [
  ["entre semana|weekdays?|during the week|dias habiles", "01234"],
  ["fin(?:es)? de semana|weekends?", "56"],
  ["todos los dias|diario|diariamente|every ?day|daily|(?:all|toda) (?:the |la )?(?:week|semana)", "0123456"],
] as const;
const wholeWord = (words: string) => new RegExp(`^(?:${words})$`);
const spans = severals.map(([words, days]) => ({ pattern: wholeWord(words), days }));
/** How a weekday is written where it stands in for «hoy» or «mañana»: as short as the shortest of them. */
export const dayCode = (weekday: number) => `dx${weekday}`;
const named = weekdayWords.map((words, at) => `${words}|${dayCode(at)}`);
const weekdays = named.map(wholeWord);
const day = `(?:${[...named, ...severals.map(([words]) => words)].join("|")})`;
const days = new RegExp(`\\b${day}\\b`, "g");
/** «9 a 7 entre semana, el sábado 9 a 5» are two. */
const link =
  " ?(?:(?<!semana|weekdays?|habiles),(?! (?:el|los|on) )|[–-]|\\b(?:y|e|and|or|o|a|al|to|through|till|until|los|el|on|de)\\b)";
const hour = /\b\d{1,2}(?::\d\d)? ?(?:am|pm|[ap]\.m\.|hrs?|h|a|to|[-–]) ?/;
const groups = new RegExp(`\\b${day}(?:(?:${link})+ ?${day})*\\b`, "g");

/**
 * The days that an hour is told of: those named last before it in its line, else the first behind it.
 * @param line folded
 * @returns numbers of weekdays from Monday's 0, for example `01234`; null where none is named
 */
export function readDays(line: string, at: number): string | null {
  const all = line.matchAll(groups).toArray();
  const clause = clauseAt(line, at, all);
  const own = all.filter(({ index }) => index >= clause.start && index < clause.end);
  const found = own.length > 0 ? own : all;
  // «9 am a 7 pm entre semana, 9 a 5 el sábado»: where the hours come first, the days stand behind them.
  const isHoursFirst = hour.test(line.slice(own.length > 0 ? clause.start : 0, found[0]?.index ?? 0));
  const group = isHoursFirst
    ? (found.find(({ index }) => index > at) ?? found.at(-1))
    : (found.findLast(({ index }) => index < at) ?? found[0]);
  return group ? expand(group[0]) : null;
}

/** Between commas, but those of a list of days. */
function clauseAt(line: string, at: number, days: RegExpExecArray[]): Span {
  const isOfDays = (index: number) =>
    days.some((group) => index > group.index && index < group.index + group[0].length);
  const commas = [...line.matchAll(/[,;]/g)].map(({ index }) => index).filter((index) => !isOfDays(index));
  return {
    start: commas.findLast((index) => index < at) ?? 0,
    end: commas.find((index) => index >= at) ?? line.length,
  };
}

/** «lunes a viernes» are five days, «sábado y domingo» two. */
function expand(written: string): string {
  const told = written
    .matchAll(days)
    .map((match) => ({
      word: match[0],
      number: numberOf(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .toArray();
  const found = new Set<number>();
  for (const [index, { word, number, start }] of told.entries()) {
    const span = spans.find(({ pattern }) => pattern.test(word));
    for (const one of span?.days ?? "") found.add(Number(one));
    if (span) continue;
    const before = told[index - 1];
    const isSpan =
      before &&
      before.number >= 0 &&
      /\b(?:a|al|to|through|till|until)\b|[-–]/.test(written.slice(before.end, start));
    for (let next = isSpan ? before.number : number; next !== number; next = (next + 1) % 7) found.add(next);
    found.add(number);
  }
  return [...found].sort((a, b) => a - b).join("");
}

const numberOf = (word: string) => weekdays.findIndex((pattern) => pattern.test(word));
