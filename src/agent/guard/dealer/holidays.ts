import { weekdayOf } from "../../../dealer/opening/calendar.ts";
import { numberWords } from "../../../text/numbers/words.ts";
import { inOrder, oneOf } from "../../../text/pattern.ts";
import { anyWeekday, monthWords } from "../../../text/words/calendar-words.ts";
import { holdsNegation } from "../denials.ts";
import type { Fault } from "../fault.ts";
import { readFigures } from "../figures/reading/read.ts";
import type { Known } from "../grounds/known.ts";
import { todayOf } from "../grounds/known.ts";
import { findInSentences, isAsserted, placeOf, type Reply } from "../reply.ts";
import type { Sentence } from "../scope.ts";
import { isDeniedAt } from "../stance.ts";
import { clauseAround } from "../text.ts";
import { groupAtPlace } from "./branches.ts";

/** Days of the year that are called by a name. */
const names: [day: string, pattern: RegExp][] = [
  ["12-24", /\b(?:nochebuena|(?:vispera|noche) de navidad|christmas eve)\b/g],
  ["12-31", /\b(?:nochevieja|(?:vispera|noche) de ano nuevo|new year['’]?s eve)\b/g],
  ["12-25", /\b(?:(?<!(?:vispera|noche) de )navidad|christmas(?! eve)(?: day)?)\b/g],
  [
    "01-01",
    /\b(?:(?<!(?:fin|vispera|noche) de )ano nuevo|primero de enero|(?:first of january|january (?:the )?first)|new year['’]?s?(?! eve)(?: day)?)\b/g,
  ],
  ["09-16", /\b(?:dia de la independencia|independence day)\b/g],
  ["good friday", /\b(?:viernes santo|good friday)\b/g],
];
const anyHoliday =
  /\b(?:festiv\p{L}+|feriad\p{L}+|holidays?|semana santa|holy week|easter|puente|nochebuena|christmas|navidad|new year|ano nuevo|viernes santo|good friday)\b/u;

/** A sentence of such a day, which is not one of the week: «el viernes 25 de diciembre», «Viernes Santo». */
export const speaksOfHoliday = (words: string) =>
  anyHoliday.test(words) || ordinal.test(words) || readDates(words).length > 0;
const ordinal =
  /\b(?:(?:on )?the \d{1,2}(?:st|nd|rd|th)|(?:el|y) (?:1[3-9]|2\d|3[01]) (?:no|si|cerr[a-z]+|abr[a-z]+|estar?[a-z]*))\b/;

/** Whether a day of a month is one of those that the customer asked for, or the one behind it. */
export function isAskedDay(dayOfMonth: number, { said }: Known): boolean {
  return readDates(said.at(-1) ?? "").some(({ day }) => {
    const asked = Number(day.slice(3));
    return dayOfMonth === asked || dayOfMonth === asked + 1;
  });
}

/** «El 25», "on the 24th": of the month of a date that was named beside it, or by the customer. */
const dayAlone =
  /\b(?:el|del|al|dia|the|(?:y|and)(?: (?:el|the))?) [*_]*([12]?\d|3[01])(?:st|nd|rd|th)?\b(?!:| ?(?:am|pm|hrs?|h|%|mil|k|km)\b|[.,]\d| (?:de|of|meses|months|pesos|anos|years|dias|days|horas|hours|autos|cars|personas|people)\b)/g;
/** «Los dos días»: those that the customer named. */
const thoseDays =
  /\b(?:(?:los|l[oa]s otros) dos(?: dias)?|ambos(?: dias)?|both(?: (?:of (?:them|those|these)|days)|(?= *[,.!;]))|esos dias|those days)\b/g;

const mayDate = new RegExp(`\\b(?:${monthWords.join("|")})\\b|\\d[/-]\\d`);

type Dated = { day: string; at: number; end: number };

/** The days of the year that are told in a reply's sentence, where the customer named some of them before. */
export function readDatesTold(words: string, asked: Dated[]): Dated[] {
  const told = readDates(words);
  const month = /^\d\d(?=-)/.exec((told[0] ?? asked[0])?.day ?? "")?.[0];
  if (month === undefined) return told;
  const alone = [...words.matchAll(dayAlone)].map(({ index, 0: found, 1: day = "" }) => ({
    day: `${month}-${day.padStart(2, "0")}`,
    at: index,
    end: index + found.length,
  }));
  const those = exception.test(words)
    ? []
    : [...words.matchAll(thoseDays)].flatMap(({ index, 0: found }) =>
        asked.map(({ day }) => ({ day, at: index, end: index + found.length })),
      );
  const own = told.filter(({ day }) => !alone.some((one) => one.day === day));
  return [...own, ...alone, ...those].toSorted((a, b) => a.at - b.at);
}

/** Days of the year with where they are told: `12-25`, `good friday`. */
export function readDates(words: string): Dated[] {
  if (!mayDate.test(words) && !anyHoliday.test(words) && !/independ/.test(words)) return [];
  const dates = readFigures(words, false).flatMap(({ kind, value, start, end }) =>
    kind === "date" ? [{ day: String(value).slice(-5), at: start, end }] : [],
  );
  const named = names.flatMap(([day, pattern]) =>
    [...words.matchAll(pattern)].map(({ index, 0: found }) => ({
      day,
      at: index,
      end: index + found.length,
    })),
  );
  return [...dates, ...named].toSorted((a, b) => a.at - b.at);
}

const open = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`abr(?:imos|en|e|iremos|ira\p{L}*), abiert[oa]s?, atende(?:mos|remos), atienden, trabajamos,
        laboramos, te (?:esperamos|recibimos), (?:ahi|aqui) (?:estamos|andamos),
        estamos (?:ahi|aqui|normal|como siempre), (?:es |como )(?:(?:un|cualquier) )?(?:otro )?dia (?:normal|cualquiera), horario normal, (?:nos )?(?:encuentras|puedes (?:venir|visitarnos|pasar))`,
      en: "open, (?:you can|feel free to) (?:come|visit), we(?:['’]re| are) (?:here|in|around)(?! closed), (?:business|hours) as usual, (?:normal|regular|usual) hours",
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
const exception = /\b(?:salvo|excepto|menos|except|but|other than|apart from|fuera de|a excepcion)\b/;
const excepting = new RegExp(`${exception.source}[^.;]*$`);

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
  const today = todayOf(known);
  const own = (known.facts.get("time") ?? []).filter(
    ({ origin, whose }) => origin === "dealer" && whose === "branch",
  );
  if (own.length === 0 || !/^\d{2}-\d{2}$/.test(day) || today === "") return [];
  const weekday = String(weekdayOfDay(day, today));
  const ofBranches = groupAtPlace(own, written.folded, sentence, sentence.start + at, known);
  return ofBranches.map((hours) => !hours.some(({ detail }) => detail?.includes(weekday)));
}

/** Of the next such day. @param day `12-25` @param today `2026-11-27` */
export const weekdayOfDay = (day: string, today: string): number =>
  weekdayOf(`${Number(today.slice(0, 4)) + (day < today.slice(5) ? 1 : 0)}-${day}`);

const leavesOpen =
  /\b(?:no (?:lo )?se|no (?:tengo|hay) (?:el |ese )?(?:dato|informacion)(?: de)?|(?:don['’]t|do not|not) (?:know|sure)) (?:si|if|whether) (?:(?:we|nosotros) )?$/;

/** A day of the year that is told as open where nobody is there then, or as closed where nothing says so. */
export function findHolidays(reply: Reply): Fault[] {
  const days = listClosed(reply.known);
  if (days.size === 0) return [];
  const asked = readDates(reply.asked);
  return findInSentences(reply, "figure", (told) => {
    const { words } = told;
    if (words.includes("?")) return false;
    const dates = readDatesTold(words, asked);
    if (dates.length === 0) return asked.some(({ day }) => days.has(day)) && tellsHoursAlone(words, reply);
    if (leavesDayOut(words, days)) return true;
    const spoken = [
      // «No sé si abrimos» says neither.
      ...words
        .matchAll(open)
        .filter((match) => !leavesOpen.test(words.slice(0, match.index)))
        .map((match) => ({ at: match.index, isOpen: isAsserted(match, told, reply) })),
      // The «no» of «no abrimos» is its own.
      ...words
        .matchAll(closed)
        .map((match) => ({ at: match.index, isOpen: isDeniedAt("any", placeOf(match, told, reply)) })),
    ].toSorted((a, b) => a.at - b.at);
    const verbs = spoken.length > 0 ? spoken : dates.flatMap((dated) => readBare(dated, words));
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

/** "We close on Dec 25 only", «los únicos días que cerramos» */
const onlyClosed =
  /\b(?:only|just) (?:days?|close|closed|on)\b|\bonly(?= *[.;!]| *$)|\bsolo (?:cerramos|cierra|el)\b|\bcerramos (?:solo|solamente|unicamente)\b|\bunic[oa]s? dias?\b/;

/** Open on all days but some, where the papers have more of them. */
function leavesDayOut(words: string, days: Set<string>): boolean {
  if (words.includes("?")) return false;
  const isSaid = everyDay.test(words) && words.search(open) >= 0 && excepting.test(words);
  if (!isSaid && !(onlyClosed.test(words) && words.search(closed) >= 0)) return false;
  const named = readDates(words).map(({ day }) => day);
  // Good Friday stands in a dealer's file by its date.
  const isTold = (day: string) =>
    named.includes(day) || (named.includes("good friday") && /^0[34]-/.test(day));
  return named.length > 0 && ![...days].every(isTold);
}

type Verb = { at: number; isOpen: boolean };

/** «En Navidad no, en Año Nuevo sí», "and December 25 too": without a verb. */
function readBare({ at, end }: Dated, words: string): Verb[] {
  const [, said = ""] =
    /^[ *_,]*(si|yes|tambien|too|as well|no|tampoco|neither)\b/.exec(words.slice(end)) ?? [];
  if (said === "") return [];
  const isNo = /^(?:no|tampoco|neither)$/.test(said);
  const isAlike = /^(?:tambien|too|as well)$/.test(said);
  return isAlike && holdsNegation(words) ? [] : [{ at, isOpen: !isNo }];
}

const clock = String.raw`(?:\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?|${[...numberWords].flatMap(([word, value]) => (value <= 12 ? [word] : [])).join("|")})`;
const hours = new RegExp(String.raw`\b${clock} ?(?:a|to|until|till|hasta|-|–) ?(?:las )?${clock}\b`);
/** Hours of another day than the one that was asked for, or that day left open. */
const ofOtherDay = new RegExp(
  String.raw`\b(?:${anyWeekday}|semana|week(?:days?|ends?)?|hoy|manana|today|tomorrow|normal\p{L}*|habitual\p{L}*|regular\p{L}*|usual\p{L}*|confirm\p{L}*)\b`,
  "u",
);

/** "We are, from ten until two": an answer of hours alone is of the day that was asked for. */
function tellsHoursAlone(words: string, { written: { folded } }: Reply): boolean {
  return hours.test(words) && !ofOtherDay.test(folded) && folded.search(closed) < 0 && !holdsNegation(folded);
}

const clauses = /[,;:]|\b(?:pero|but|mientras|while|aunque|although)\b/g;
const parts = /[,;:]|\b(?:y|and|pero|but|mientras|while|aunque|although)\b/g;

/** The one of its clause, else the last before it, else the first behind it. */
function verbOf(at: number, words: string, verbs: Verb[]): Verb | undefined {
  // «El 25 cerramos y el 26 abrimos»: each its own.
  const within = (breaks: RegExp) => {
    const { start, end } = clauseAround(words, at, breaks);
    return verbs.find((verb) => verb.at >= start && verb.at < end);
  };
  const own = within(parts) ?? within(clauses);
  // «El 25 no abrimos, y el 26, que es sábado, de 9 a 5»
  if (!own && hours.test(words.slice(at))) return undefined;
  return own ?? verbs.findLast((verb) => verb.at < at) ?? verbs[0];
}
