/**
 * Nearest rank: a value that was measured, never one in between.
 * @param share 0.5 is the median, 0.99 what one in a hundred exceeds
 * @returns NaN where nothing was measured
 */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}
