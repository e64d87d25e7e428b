import type { Figure, FigureKind } from "../../figures/figure.ts";

/** A figure, or the two of a range, with the words that say what it is of. */
export type Region = { values: number[]; before: string; behind: string };

const cut = /[,;.:!?()\n](?!\d)| (?:y|and|o|or|but|pero|mientras|while) /;
const rangeBetween = /^[ *_]*(?:a|o|y|to|or|and|[-–])[ *_]*$/;

/** The figures of a kind in a text, each with the words before it, back to what belongs to another, and behind it. */
export function readRegions(
  folded: string,
  figures: readonly Figure[],
  kinds: Set<FigureKind>,
): (Region & { figures: readonly Figure[] })[] {
  const groups: Figure[][] = [];
  for (const figure of figures.filter(({ kind }) => kinds.has(kind))) {
    const last = groups.at(-1)?.at(-1);
    if (last && rangeBetween.test(folded.slice(last.end, figure.start))) groups.at(-1)?.push(figure);
    else groups.push([figure]);
  }
  let from = 0;
  return groups.map((group, at) => {
    const [start, end] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0];
    const next = groups[at + 1]?.[0]?.start ?? folded.length;
    const stop = /[.;!?\n](?!\d)/.exec(folded.slice(end, next));
    const sentenceEnd = end + (stop?.index ?? next - end);
    const edge = cut.exec(folded.slice(end, sentenceEnd));
    const isLast = !/\d/.test(folded.slice(end, sentenceEnd));
    const to = !isLast || sentenceEnd === next ? end + (edge?.index ?? sentenceEnd - end) : sentenceEnd;
    const line = Math.max(
      from,
      ...[". ", "; ", "\n", "! ", "? "].map((mark) => folded.lastIndexOf(mark, start) + 1),
    );
    const region = {
      figures: group,
      values: group.flatMap(({ value }) => (typeof value === "number" ? [value] : [])),
      before: folded
        .slice(line, start)
        .split(/,(?!\d)/)
        .slice(-2)
        .join(),
      behind: folded.slice(end, to),
    };
    from = to;
    return region;
  });
}
