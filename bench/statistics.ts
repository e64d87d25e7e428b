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

/**
 * Events per second between the first and the last tenth: without the moment in which work begins to flow and the
 * one in which it runs dry.
 * @param timesMs of each event, in any order
 * @returns NaN below ten events
 */
export function sustainedRate(timesMs: number[]): number {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const first = Math.floor(sorted.length * 0.1);
  const last = Math.ceil(sorted.length * 0.9) - 1;
  const spanMs = (sorted[last] ?? Number.NaN) - (sorted[first] ?? Number.NaN);
  return sorted.length < 10 ? Number.NaN : ((last - first) * 1_000) / spanMs;
}
