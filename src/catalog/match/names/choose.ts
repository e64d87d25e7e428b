import { foldText } from "../../../text/fold.ts";
import { isNicknameOfMake } from "../spelling/nicknames.ts";
import { hasContext, isJoined, needsContext } from "./context.ts";
import type { Hit } from "./hits.ts";

/** The best hits that do not overlap, in the order of the text. */
export function chooseHits(hits: Hit[], tokens: string[]): Hit[] {
  const best = dropShortened(hits).toSorted(
    (a, b) =>
      weigh(b) - weigh(a) ||
      Number(b.spelling.count > 0) - Number(a.spelling.count > 0) ||
      Number(b.spelling.model !== null) - Number(a.spelling.model !== null) ||
      b.spelling.count - a.spelling.count,
  );
  const sure = pick(best.filter((hit) => !needsContext(hit, tokens)));
  const joined = best.filter(
    (hit) => needsContext(hit, tokens) && (hasContext(hit, sure, tokens) || isJoined(hit, best, tokens)),
  );
  const clear = new Set([...joined.filter(({ score }) => score >= 0.95), ...sure]);
  const others = best.filter((hit) => clear.has(hit) || !needsContext(hit, tokens));
  const chosen = pick(others).toSorted((a, b) => a.start - b.start);
  return chosen.map((hit, at) => {
    const next = chosen[at + 1];
    return next?.start === hit.end && isMakeBefore(hit, next)
      ? { ...hit, spelling: { ...hit.spelling, model: null, count: next.spelling.count } }
      : hit;
  });
}

/** «chevy tracker», where «chevy» alone is a Chevrolet Chevy: what its make is called, with another model behind it. */
function isMakeBefore({ spelling: { make, model } }: Hit, { spelling: behind }: Hit): boolean {
  return (
    model !== null && behind.model !== null && behind.make === make && isNicknameOfMake(foldText(model), make)
  );
}

/**
 * Make and model in one, where the model of a longer name goes on behind it: «volkswagen tiguan» must not be longer than
 * the «tiguan allspace» in «volkswagen tiguan allspace».
 */
function dropShortened(hits: Hit[]): Hit[] {
  const goesOn = (hit: Hit, longer: Hit) =>
    longer.start > hit.start &&
    longer.start < hit.end &&
    longer.end > hit.end &&
    longer.spelling.make === hit.spelling.make &&
    longer.spelling.model?.startsWith(`${hit.spelling.model} `);
  return hits.filter((hit) => hit.spelling.count === 0 || !hits.some((longer) => goesOn(hit, longer)));
}

/** A name that takes more of the text in is the better one, as long as it is not much worse. */
function weigh({ score, length }: Hit): number {
  return score ** 2 * length;
}

function pick(hits: Hit[]): Hit[] {
  const chosen: Hit[] = [];
  for (const hit of hits) {
    if (!chosen.some((other) => hit.start < other.end && other.start < hit.end)) chosen.push(hit);
  }
  return chosen.filter((hit) => !contradicts(hit, chosen));
}

/**
 * A misspelled model right behind another make («honda pilto») is not in stock rather than of a third make; behind
 * another model («swift booster») it is a word of the version rather than a second car.
 */
function contradicts(hit: Hit, chosen: Hit[]): boolean {
  if (hit.score >= 0.9) return false;
  return chosen.some(({ end, spelling, score, ...other }) =>
    end !== hit.start || isMakeBefore({ ...other, end, spelling, score }, hit)
      ? false
      : spelling.model === null
        ? spelling.make !== hit.spelling.make
        : hit.spelling.model !== null && score > hit.score,
  );
}
