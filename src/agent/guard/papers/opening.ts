import { isOfBranchAt } from "../dealer/branches.ts";
import { isOfWorkshopAlone } from "../dealer/hours.ts";
import type { Fault } from "../fault.ts";
import { readDays } from "../figures/days.ts";
import type { Fact } from "../grounds/known.ts";
import { findInSentences, isAsserted, type Reply } from "../reply.ts";

/** «Cerramos a las 2» tells an hour, which is looked at as one. */
const closed =
  /\b(?:no (?:abr|atend|labor|trabaj)\p{L}+|cerramos|cierran?|cerrad[oa]s?|closed|(?:are|is|am)(?:n['’]t| not) open|(?:do|does)(?:n['’]t| not) (?:open|work))\b(?![^.;,]{0,30}\b(?:a las?|al|hasta|antes|desde|until|before|from|despues|after|temprano|early|at \d|\d))/gu;
const closedOfPapers = /\b(?:cerrad[oa]s?|closed|no abr\p{L}+|no laborable)\b/u;

const open =
  /\b(?:abr(?:imos|en|e)|abiert[oa]s?|atendemos|atienden|trabajamos|laboramos|horario|open|(?:business|opening) hours)\b/g;
/** «Abrimos a las 9» tells an hour alone; of what a person or a bot does, the hours tell nothing. */
const always = /\b24 ?[/x] ?7\b|\b(?:las )?24 (?:horas|hours)\b|\ba?round the clock\b|\ba cualquier hora\b/;
const ofChat = /\b(?:i['’]?m|i am|estoy|soy|escrib\p{L}*|write|message|chat|text|preguntar\p{L}*)\b/u;
const ofPlace =
  /\b(?:come|ven|visit\p{L}*|pasa|abr\p{L}+|abiert\p{L}+|sucursal\p{L}*|agencia|tienda|open|showroom|branch\p{L}*|dealership|store)\b/u;

/** «A esa hora ya estaremos cerrados, los sábados abrimos …» */
const ofHour = /\b(?:a esa hora|para entonces|at that (?:time|hour)|by then)\b/;

/** Days and hours of the dealer's that are said otherwise than the papers do: open on all days, closed on one with hours. */
export function findClosedDays(reply: Reply): Fault[] {
  const { known } = reply;
  const isClosed = known.papers.some((paper) => closedOfPapers.test(paper));
  const told = (known.facts.get("time") ?? []).filter(({ origin }) => origin !== "said" && origin !== "web");
  const daysOf = (facts: Fact[]) => new Set(facts.flatMap(({ detail }) => [...(detail ?? "")]));
  const all = daysOf(told);
  const branchs = told.filter(({ whose }) => whose !== "workshop");
  // Of when nobody is there the dealer's own file has the last word.
  const own = told.filter(({ origin, whose }) => origin === "dealer" && whose === "branch");
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
    const openAt = (at: number) => (isOfWorkshopAlone(words, at) ? all : daysAt(branchs, at));
    const keptAt = (at: number) =>
      own.length > 0 && !isOfWorkshopAlone(words, at) ? daysAt(own, at) : openAt(at);
    const isWronglyClosed =
      !isClosed &&
      !ofHour.test(words) &&
      words.matchAll(closed).some(({ index }) => {
        const days = readDays(words, index);
        return days !== null && [...days].every((day) => keptAt(index).has(day));
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
