import type { Figure } from "./figure.ts";

/** An approximate figure may lie so far from the true one, as a share of it, whatever its digits. */
const nearShare = 0.01;
/** And no farther than this, however round it is. */
const farShare = 0.05;
/** A bound tells less, and may lie farther: «rebasa los 100 mil» of 105,363. */
const boundShare = 0.2;

/**
 * Whether a figure that is said to be a rounding is an honest one: «unos 213 mil» of 212,999, «poco más de 25 mil» of
 * 25,479, «casi 4.5 metros» of 4,495 mm; on the side that its words name, and within the last digit that it tells.
 */
export function isRounding({ about, step }: Figure, value: number, fact: number): boolean {
  const off = Math.abs(value - fact);
  const [isBelow, isAbove] = [about === "below" || about === "under", about === "above" || about === "over"];
  if (isBelow ? fact > value : isAbove && fact < value) return false;
  if (about === "under" || about === "over") return off <= fact * boundShare;
  const told = about === "either" ? lastStep(value, step) / 2 : lastStep(value, step);
  return off <= fact * nearShare || (off < told && off <= fact * farShare);
}

/** The step of the last digit that is not an ending zero: 1,000 of 25,000. */
function lastStep(value: number, step: number): number {
  let last = step;
  while (value > 0 && Number.isInteger(value / (last * 10))) last *= 10;
  return last;
}
