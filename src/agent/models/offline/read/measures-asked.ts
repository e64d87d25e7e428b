import { plainWords } from "../../../../text/plain-words.ts";
import { isSuperlative } from "../../../hear/best.ts";
import { hearMeasures, type Measure } from "../../../hear/cars/measures.ts";
import type { HeardTurn } from "../turn.ts";

/** As many words as «¿y menos kilómetros?» has at the most. */
const mostBareWords = 6;

/**
 * By what the cars at hand are to be held against each other; right after a comparison, or a list that has no more
 * pages, the measure alone says so.
 */
export function measuresOf({ text, earlier, said, question, state }: HeardTurn): Measure[] {
  const words = plainWords(text);
  const isOfLists = state.listing?.others !== undefined && isSuperlative(text);
  const isListed = question === "pick" && state.listing?.pages === 1 && words.includes(" ? ");
  const isBare =
    (isListed || (said?.cars.length ?? 0) > 1) &&
    words.trim().split(" ").length <= mostBareWords &&
    !/ (un|una|uno|alguno|alguna|algo|otr[oa]s?|a|an|any|another|something|anything) /.test(words);
  return hearMeasures(isBare || isOfLists ? `which ${text}` : text, earlier[0]);
}
