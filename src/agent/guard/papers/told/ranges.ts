import type { Fault } from "../../fault.ts";
import type { FigureKind } from "../../figures/figure.ts";
import { readFigures } from "../../figures/reading/read.ts";
import type { Known } from "../../grounds/known.ts";
import type { Reply } from "../../reply.ts";
import { readRegions } from "./regions.ts";

const kinds = (["hours", "days", "months"] as const).map((kind) => new Set<FigureKind>([kind]));
/** «De 24 a 48», not «12 o 24». */
const between = /^[ *_]*(?:a|to|[-–])[ *_]*$/;
/** At its least, or a part of the two. */
const fromOn =
  /\b(?:desde|a partir de|minim\p{L}+|al menos|por lo menos|from|starting|at least|entre|between|mas de|more than|over|primer[oa]s?|first|antes de|before|no menos de)(?: (?:de|las?|los|the|unas?|about))*[ *_]*$/u;
const orMore =
  /^[*_]* ?(?:horas?|hours?|dias?|days?|meses|months?)?(?: (?:habiles|naturales|business|working))?,? (?:o|or|como|as) (?:mas|more|minimo|a minimum)\b/;

/** «Te contestan en 24 horas», where the papers say 24 to 48. */
export function findRanges({ written: { text, folded }, standing, known }: Reply): Fault[] {
  if (known.units.length === 0) return [];
  return kinds.flatMap((kind) => {
    const regions = readRegions(folded, standing, kind).filter(({ values }) => values.length === 1);
    if (regions.length === 0) return [];
    const told = listTold(kind, known);
    return regions.flatMap(({ figures: [figure], values: [value] }): Fault[] => {
      if (!figure || value === undefined) return [];
      const isLeast = told.ranges.some(([least]) => least === value) && !told.alone.has(value);
      const isOpen = fromOn.test(folded.slice(Math.max(0, figure.start - 40), figure.start));
      return isLeast && !isOpen && !orMore.test(folded.slice(figure.end))
        ? [{ code: "figure", words: text.slice(figure.start, figure.end + 20).trim() }]
        : [];
    });
  });
}

/** Ranges of the papers by their ends, and what else they tell of that kind. */
function listTold(
  kind: Set<FigureKind>,
  { units, facts }: Known,
): { ranges: number[][]; alone: Set<number> } {
  const regions = units.flatMap(({ text }) =>
    readRegions(text, readFigures(text, false), kind).map(({ figures, values }) => {
      const [first, second] = figures;
      const isRange = first && second && between.test(text.slice(first.end, second.start));
      return { values, isRange: isRange === true };
    }),
  );
  const elsewhere = [...kind].flatMap((one) =>
    (facts.get(one) ?? []).flatMap(({ value, origin }) => (origin === "passage" ? [] : [Number(value)])),
  );
  return {
    ranges: regions.flatMap(({ values, isRange }) => (isRange ? [values] : [])),
    alone: new Set([...elsewhere, ...regions.flatMap(({ values, isRange }) => (isRange ? [] : values))]),
  };
}
