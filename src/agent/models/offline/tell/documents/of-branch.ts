import { findNamedBranches } from "../../../../../branches/named.ts";
import { readTerms } from "../../../../../knowledge/search/query-terms.ts";
import { meetTerms } from "../../../../../knowledge/search/sentences.ts";
import { fold } from "../../../../../text/fold.ts";
import type { Passages } from "../../results.ts";
import { listAbouts } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { lastHeading } from "../passage.ts";

type Told = Passages[number];

/**
 * The passages that may be told of the branches that are asked about: none that stands under the name of another one. What
 * is said of such others alone («¿hay estacionamiento en Querétaro?») is not known of these, and nothing is left then.
 */
export function dropOtherBranches({ text, steps, dealer }: HeardTurn, passages: Passages): Passages {
  const abouts = listAbouts(steps);
  const named = findNamedBranches(dealer.branches, [text, ...abouts].join(". "));
  if (named.length === 0) return passages;
  const isOfOther = (told: Told) => {
    const above = findNamedBranches(dealer.branches, lastHeading(told));
    return above.length > 0 && !above.some((branch) => named.includes(branch));
  };
  const left = passages.filter((told) => !isOfOther(told));
  const ofOthers = meetAsked(text, passages.filter(isOfOther));
  const known = new Set([...meetAsked(text, left)].map(({ word }) => word));
  return [...ofOthers].some(({ word }) => !known.has(word)) ? [] : left;
}

/** What of a question the passages themselves speak of, whatever they stand under. */
function meetAsked(text: string, passages: Passages) {
  return meetTerms(readTerms(text), fold(passages.map((told) => told.text).join(" ")));
}
