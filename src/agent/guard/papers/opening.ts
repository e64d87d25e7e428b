import { inOrder, oneOf } from "../../../text/pattern.ts";
import { anyWeekday } from "../../../text/words/calendar-words.ts";
import { groupAtPlace, isOfBranchAt } from "../dealer/branches.ts";
import { speaksOfHoliday } from "../dealer/holidays.ts";
import { isOfWorkshopAlone } from "../dealer/hours.ts";
import { nameRelativeDays } from "../dealer/relative-days.ts";
import type { Fault } from "../fault.ts";
import { readDays } from "../figures/days.ts";
import type { Fact, Known } from "../grounds/known.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";
import type { Sentence } from "../scope.ts";

/** «Cerramos a las 2» tells an hour, which is looked at as one. */
const closed = new RegExp(
  inOrder(
    String.raw`\b`,
    oneOf({
      es: String.raw`no (?:abr|atend|labor|trabaj)\p{L}+, cerramos, cierran?, cerrad[oa]s?`,
      en: String.raw`closed, (?:are|is|am)(?:n['’]t| not) open,
        (?<!\b(?:if|si) [^.;,]{0,30})(?:do|does)(?:n['’]t| not) (?:open|work)`,
    }),
    String.raw`\b(?![^.;,]{0,30}\b(?:a las?|al|hasta|antes|desde|until|before|from|despues|after|temprano|early|at \d|(?<!\d|\p{L}{3,} )\d(?!\d? de \p{L})))`,
  ),
  "gu",
);
const closedOfPapers = /\b(?:cerrad[oa]s?|closed|no abr\p{L}+|no laborable)\b/gu;

const open =
  /\b(?:abr(?:imos|en|e)|abiert[oa]s?|atendemos|atienden|trabajamos|laboramos|horario|open|(?:business|opening) hours)\b/g;
/** «Abrimos a las 9» tells an hour alone; of what a person or a bot does, the hours tell nothing. */
const always = /\b24 ?[/x] ?7\b|\b(?:las )?24 (?:horas|hours)\b|\ba?round the clock\b|\ba cualquier hora\b/;
const ofChat = /\b(?:i['’]?m|i am|estoy|soy|escrib\p{L}*|write|message|chat|text|preguntar\p{L}*)\b/u;
const ofPlace =
  /\b(?:come|ven|visit\p{L}*|pasa|abr\p{L}+|abiert\p{L}+|sucursal\p{L}*|agencia|tienda|open|showroom|branch\p{L}*|dealership|store)\b/u;

/** «A esa hora ya estaremos cerrados, los sábados abrimos …» */
const ofHour = /\b(?:a esa hora|para entonces|at that (?:time|hour)|by then)\b/;

/** «Ese día cerramos; entre semana abrimos …» */
const thatDay = /\b(?:ese dia|that day)[^.;,]*$/;

/** What is done at the workshop, which has days of its own. */
const ofService =
  /\b(?:servicios?|(?<!customer )service|mantenimiento|maintenance|mecanic\p{L}+|mechanics?|repar\p{L}+|repairs?)\b/u;

/** «Abre los sábados y cierra los domingos»: the days right behind it, else as an hour has them. */
const readClosedAt = (words: string, at: number) => readBehind(words, at) ?? readDays(words, at);

function readBehind(words: string, at: number): string | null {
  const [behind] = closing.exec(words.slice(at)) ?? [];
  return behind === undefined ? null : readDays(behind, 0);
}
const closing = new RegExp(
  `^[a-z]+(?: [a-z]+){0,4}? (?:${anyWeekday})\\b(?! (?:santo|\\d))(?:(?!,? (?:y|and|pero|but) (?!(?:los |el |on )?(?:${anyWeekday})\\b))[^.;])*`,
);

/** On which days of the week the papers have the workshop closed, and the branch. */
function readClosedDays({ papers }: Known): { workshop: string; branch: string } {
  const told = papers.flatMap((paper) =>
    paper.split("\n").flatMap((line) =>
      line
        .matchAll(closedOfPapers)
        .map(({ index }) => ({
          days: readClosedAt(line, index) ?? "",
          isWorkshops: isOfWorkshopAlone(line, index),
        }))
        .toArray(),
    ),
  );
  const join = (isWorkshops: boolean) =>
    told.map((one) => (one.isWorkshops === isWorkshops ? one.days : "")).join("");
  const branch = join(false);
  return { branch, workshop: branch + join(true) };
}

/** Any word of when the dealer is open. */
const opens = /\b(?:abr(?:imos|en|e)|abiert[oa]s?|horarios?|cerrad[oa]s?|cerramos|open|closed|hours)\b/;
const opening =
  /\b(?:(?:no )?abrimos|(?:no )?atendemos|cerramos|estamos (?:abiertos|aqui)|we(?:['’]re| are)(?: not)? (?:open|closed|here)|we (?:do not |don['’]t )?(?:open|close))\b/;
/** It is left to somebody, or asked. */
const unsure =
  /\?|\b(?:dato|informacion|confirm\p{L}*|pregunt\p{L}*|avis\p{L}*|no se|sure|know|check|ask|whether|person\p{L}*|equipo|team)\b/u;

/** «Mañana abrimos», where neither the dealer's file nor a paper says when. */
const isOfUnknownHours = ({ words }: Sentence, { known }: Reply) =>
  opening.test(words) && !unsure.test(words) && readDays(nameRelativeDays(words, known), 0) !== null;

/** Days and hours of the dealer's that are said otherwise than the papers do: open on all days, closed on one with hours. */
export function findClosedDays(reply: Reply): Fault[] {
  const { known } = reply;
  const isClosed = known.papers.some((paper) => paper.search(closedOfPapers) >= 0);
  const closedDays = readClosedDays(known);
  const told = (known.facts.get("time") ?? []).filter(({ origin }) => origin !== "said" && origin !== "web");
  const daysOf = (facts: Fact[]) => new Set(facts.flatMap(({ detail }) => [...(detail ?? "")]));
  const all = daysOf(told);
  const branchs = told.filter(({ whose }) => whose !== "workshop");
  // Of when nobody is there the dealer's own file has the last word.
  const own = told.filter(({ origin, whose }) => origin === "dealer" && whose === "branch");
  if (told.length === 0 && !known.papers.some((paper) => paper.search(opens) >= 0))
    return findInSentences(reply, "figure", (one) => isOfUnknownHours(one, reply));
  return findInSentences(reply, "figure", (one) => {
    const { words, sentence } = one;
    const daysAt = (facts: Fact[], at: number) =>
      daysOf(
        facts.filter(
          (fact) =>
            fact.whose === "staff" ||
            isOfBranchAt(fact, reply.written.folded, sentence, sentence.start + at, known),
        ),
      );
    const isOfWorkshop = (at: number) => isOfWorkshopAlone(words, at) || ofService.test(words);
    const openAt = (at: number) => (isOfWorkshopAlone(words, at) ? all : daysAt(branchs, at));
    const isKeptAt = (at: number, day: string) => {
      if (own.length === 0 || isOfWorkshopAlone(words, at)) return openAt(at).has(day);
      const ofBranches = groupAtPlace(own, reply.written.folded, sentence, sentence.start + at, known);
      return ofBranches.length > 0 && ofBranches.every((facts) => daysOf(facts).has(day));
    };
    const isWronglyClosed =
      (own.length > 0 || !isClosed) &&
      !ofHour.test(words) &&
      words.matchAll(closed).some(({ index }) => {
        // «Cerramos los domingos y el 25 de diciembre», where «el viernes 25» is no Friday of the week.
        const isOfDate = speaksOfHoliday(words) || thatDay.test(words.slice(0, index));
        const days = isOfDate ? readBehind(words, index) : readClosedAt(words, index);
        const told = closedDays[isOfWorkshop(index) ? "workshop" : "branch"];
        return days !== null && [...days].every((day) => isKeptAt(index, day) && !told.includes(day));
      });
    const isWronglyOpen =
      all.size > 0 &&
      words.matchAll(open).some((match) => {
        const days = readDays(words, match.index);
        return (
          days !== null &&
          isAsserted(match, one, reply) &&
          ![...days].every((day) => openAt(match.index).has(day))
        );
      });
    const isAlways =
      always.test(words) &&
      ofPlace.test(words) &&
      !ofChat.test(words) &&
      !known.papers.some((paper) => always.test(paper));
    return isWronglyClosed || isWronglyOpen || isAlways;
  });
}
