import { weekdayOf } from "../../../dealer/calendar.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { monthWords } from "../../../text/words/calendar-words.ts";
import type { Fault } from "../fault.ts";
import { readFigures } from "../figures/read.ts";
import type { Known } from "../grounds/known.ts";
import { findInSentences, isAsserted, placeOf, type Reply } from "../reply.ts";
import type { Sentence } from "../scope.ts";
import { isDeniedAt } from "../stance.ts";
import { clauseAround } from "../text.ts";
import { groupAtPlace } from "./branches.ts";

/** Days of the year that are called by a name. */
const names: [day: string, pattern: RegExp][] = [
  ["12-25", /\b(?:(?<!(?:vispera|noche) de )navidad|christmas(?! eve)(?: day)?)\b/g],
  ["01-01", /\b(?:(?<!(?:fin|vispera|noche) de )ano nuevo|new year['’]?s?(?! eve)(?: day)?)\b/g],
  ["09-16", /\b(?:dia de la independencia|independence day)\b/g],
  ["good friday", /\b(?:viernes santo|good friday)\b/g],
];
const anyHoliday =
  /\b(?:festiv\p{L}+|feriad\p{L}+|holidays?|semana santa|holy week|easter|puente|nochebuena|christmas|navidad|new year|ano nuevo|viernes santo|good friday)\b/u;

/** A sentence of such a day, which is not one of the week: «el viernes 25 de diciembre», «Viernes Santo». */
export const speaksOfHoliday = (words: string) => anyHoliday.test(words) || readDates(words).length > 0;

const mayDate = new RegExp(`\\b(?:${monthWords.join("|")})\\b|\\d[/-]\\d`);

/** Days of the year with where they are told: `12-25`, `good friday`. */
function readDates(words: string): { day: string; at: number }[] {
  if (!mayDate.test(words) && !anyHoliday.test(words) && !/independ/.test(words)) return [];
  const dates = readFigures(words, false).flatMap(({ kind, value, start }) =>
    kind === "date" ? [{ day: String(value).slice(-5), at: start }] : [],
  );
  const named = names.flatMap(([day, pattern]) =>
    [...words.matchAll(pattern)].map(({ index }) => ({ day, at: index })),
  );
  return [...dates, ...named].toSorted((a, b) => a.at - b.at);
}

const open = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`abr(?:imos|en|e|iremos|ira\p{L}*), abiert[oa]s?, atende(?:mos|remos), atienden, trabajamos,
        laboramos, te (?:esperamos|recibimos), (?:nos )?(?:encuentras|puedes (?:venir|visitarnos|pasar))`,
      en: "open, (?:you can|feel free to) (?:come|visit)",
    }),
    String.raw`\b`,
  ),
  "gu",
);
const closed = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`no (?:abr|atend|labor|trabaj)\p{L}+, cerramos, cerraremos, cierran?, cerrad[oa]s?`,
      en: "(?:we|we['’]ll) close, clos(?:e|ed), (?:are|is)(?:n['’]t| not) open",
    }),
    String.raw`\b(?![^.;,]{0,24}\b(?:a las?|hasta|antes|desde|until|before|after|temprano|early|at \d|\d{1,2}:\d\d))`,
  ),
  "gu",
);
const excepting = /\b(?:salvo|excepto|menos|except|but|other than|apart from|fuera de|a excepcion)\b[^.;]*$/;

/** On which days of the year the dealer's file or papers have it closed. */
function listClosed({ papers, facts }: Known): Set<string> {
  const told = papers
    .flatMap((paper) => paper.split(/\n|(?<=[.;])\s/))
    .filter((line) => line.search(closed) >= 0)
    .flatMap((line) => readDates(line).map(({ day }) => day));
  const own = (facts.get("date") ?? []).filter(({ detail }) => detail === "holiday");
  return new Set([...told, ...own.map(({ value }) => String(value).slice(-5))]);
}

/**
 * The coming date is of a weekday without hours in the dealer's file, as it has them for the branch that is spoken of.
 * @param day `12-25`
 * @returns one for each branch that may be meant
 */
function listClosedWeekday(
  day: string,
  at: number,
  { sentence }: Sentence,
  { known, written }: Reply,
): boolean[] {
  const { facts } = known;
  const today = String(facts.get("date")?.find(({ origin }) => origin === "prompt")?.value ?? "");
  const own = (facts.get("time") ?? []).filter(
    ({ origin, whose }) => origin === "dealer" && whose === "branch",
  );
  if (own.length === 0 || !/^\d{2}-\d{2}$/.test(day) || today === "") return [];
  const year = Number(today.slice(0, 4)) + (day < today.slice(5) ? 1 : 0);
  const weekday = String(weekdayOf(`${year}-${day}`));
  const ofBranches = groupAtPlace(own, written.folded, sentence, sentence.start + at, known);
  return ofBranches.map((hours) => !hours.some(({ detail }) => detail?.includes(weekday)));
}

/** A day of the year that is told as open where nobody is there then, or as closed where nothing says so. */
export function findHolidays(reply: Reply): Fault[] {
  const days = listClosed(reply.known);
  if (days.size === 0) return [];
  return findInSentences(reply, "figure", (told) => {
    const { words } = told;
    const dates = words.includes("?") ? [] : readDates(words);
    if (dates.length === 0) return false;
    if (leavesDayOut(words, days)) return true;
    const verbs = [
      ...words.matchAll(open).map((match) => ({ at: match.index, isOpen: isAsserted(match, told, reply) })),
      // The «no» of «no abrimos» is its own.
      ...words
        .matchAll(closed)
        .map((match) => ({ at: match.index, isOpen: isDeniedAt("any", placeOf(match, told, reply)) })),
    ].toSorted((a, b) => a.at - b.at);
    return dates.some(({ day, at }) => {
      const verb = verbOf(at, words, verbs);
      if (!verb) return false;
      const isExcepted = verb.at < at && excepting.test(words.slice(verb.at, at));
      if (days.has(day)) return verb.isOpen !== isExcepted;
      const ofWeekday = listClosedWeekday(day, at, told, reply);
      return verb.isOpen === isExcepted
        ? !ofWeekday.includes(true)
        : ofWeekday.length > 0 && !ofWeekday.includes(false);
    });
  });
}

/** «Todos los días menos …»: whatever is not named then is told as open. */
const everyDay = /\b(?:todos los dias|every ?day|all year|todo el ano|365|los 365)\b/;

/** Open on all days but some, where the papers have more of them. */
function leavesDayOut(words: string, days: Set<string>): boolean {
  if (!everyDay.test(words) || words.search(open) < 0 || words.includes("?")) return false;
  if (!excepting.test(words)) return false;
  const named = readDates(words).map(({ day }) => day);
  return named.length > 0 && [...days].some((day) => !named.includes(day));
}

type Verb = { at: number; isOpen: boolean };

const clauses = /[,;:]|\b(?:pero|but|mientras|while|aunque|although)\b/g;

/** The one of its clause, else the last before it, else the first behind it. */
function verbOf(at: number, words: string, verbs: Verb[]): Verb | undefined {
  const { start, end } = clauseAround(words, at, clauses);
  return (
    verbs.find((verb) => verb.at >= start && verb.at < end) ??
    verbs.findLast((verb) => verb.at < at) ??
    verbs[0]
  );
}
