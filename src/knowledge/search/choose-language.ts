import type { Language } from "../../text/language.ts";
import type { QueryTerm } from "./query-terms.ts";
import type { Met } from "./ranking.ts";

/** From this part of what the others meet of the question, passages of the customer's language answer about as well. */
const nearlyAsGood = 0.6;
/** So do they with one among so many that are nearest in meaning. */
const nearest = 3;

/** A passage near in meaning; `language` undefined: it is gone meanwhile. */
type Near = { id: string; language: Language | undefined };

/**
 * What is found in one language: the customer's where its passages answer about as well as those of the other one, by
 * the words that they meet, by their meaning or by what they speak of, else the other. So nothing is told twice, in both.
 * @param near nearest first
 */
export function chooseLanguage(
  met: Met[],
  near: Near[],
  wanted: Language,
  terms: QueryTerm[],
): { met: Met[]; near: string[] } {
  const own = met.filter(({ language }) => language === wanted);
  // A word of one language is not one of the other, misspelt («gracias» and "grace").
  const others = met.filter(({ language, words }) => language !== wanted && words > 0);
  const meetsAsMuch = own.length > 0 && bestCoverage(own) >= bestCoverage(others) * nearlyAsGood;
  const isNear = near.slice(0, nearest).some(({ language }) => language === wanted);
  const isOwn = meetsAsMuch || isNear || meetsSubjects(own, others, terms);
  const ids = near.filter(({ language }) => language && (language === wanted) === isOwn).map(({ id }) => id);
  return { met: isOwn ? own : others, near: ids };
}

/** Whether one of them speaks of every subject of the trade that the best of the others speaks of. */
function meetsSubjects(own: Met[], others: Met[], terms: QueryTerm[]): boolean {
  const [best] = others.toSorted((a, b) => b.coverage - a.coverage);
  const subjects = terms.filter(({ word, known }) => known && best?.met.includes(word));
  return subjects.length > 0 && own.some(({ met }) => subjects.every(({ word }) => met.includes(word)));
}

function bestCoverage(met: Met[]): number {
  return Math.max(0, ...met.map(({ coverage }) => coverage));
}
