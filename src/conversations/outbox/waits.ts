export const firstRetryMs = 1_000;
const longestRetryMs = 5 * 60 * 1_000;

/** 1 s, 2 s, 4 s … 5 min, each up to a quarter longer. */
export function backoffMs(attempts: number): number {
  return spread(Math.min(longestRetryMs, firstRetryMs * 2 ** attempts));
}

/** Up to a quarter longer, so that many do not come back at once. */
export function spread(waitMs: number): number {
  return Math.round(waitMs * (1 + Math.random() / 4));
}
