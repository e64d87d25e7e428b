/** Damps the lead of the first ranks, as in the paper that {@link fuse} cites. */
const damping = 60;

/**
 * Joins rankings by reciprocal rank fusion: what several of them rank high comes first, whatever their own scores.
 * @param rankings ids, best first
 * @returns id → score above 0 and at most 1; 1 for what is first in all of them that are not empty
 * @see https://doi.org/10.1145/1571941.1572114
 */
export function fuse(rankings: string[][]): Map<string, number> {
  const best = rankings.filter((ranking) => ranking.length > 0).length / (damping + 1);
  const scores = new Map<string, number>();
  for (const ranking of rankings) {
    for (const [index, id] of ranking.entries()) {
      const share = 1 / (damping + index + 1) / best;
      scores.set(id, (scores.get(id) ?? 0) + share);
    }
  }
  return scores;
}
