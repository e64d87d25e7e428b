import type { Fault } from "../fault.ts";
import { readDays } from "../figures/days.ts";
import type { Reply } from "../reply.ts";

/** «Cerramos a las 2» tells an hour, which is looked at as one. */
const closed =
  /\b(?:no (?:abr|atend|labor|trabaj)\p{L}+|cerramos|cierran?|cerrad[oa]s?|closed|(?:are|is|am)(?:n['’]t| not) open|(?:do|does)(?:n['’]t| not) (?:open|work))\b(?![^.;,]{0,30}\b(?:a las?|al|hasta|antes|desde|until|before|from|despues|after|temprano|early|at \d|\d))/gu;
const closedOfPapers = /\b(?:cerrad[oa]s?|closed|no abr\p{L}+|no laborable)\b/u;

/** Days that are called closed although the dealer's papers tell their hours. */
export function findClosedDays({ written: { text }, sentences, known }: Reply): Fault[] {
  if (known.papers.some((paper) => closedOfPapers.test(paper))) return [];
  const told = (known.facts.get("time") ?? []).filter(({ origin }) => origin !== "said" && origin !== "web");
  return sentences.flatMap(({ sentence: { start, end }, words }) => {
    const isWrong = words.matchAll(closed).some((match) => {
      const days = readDays(words, match.index);
      return days !== null && [...days].every((day) => told.some(({ detail }) => detail?.includes(day)));
    });
    return isWrong ? [{ code: "figure" as const, words: text.slice(start, end).trim() }] : [];
  });
}
