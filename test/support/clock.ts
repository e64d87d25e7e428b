import type { Clock } from "../../src/clock.ts";

/** A clock that stands still until it is moved. */
export function createTestClock(start = "2026-11-20T15:00:00Z"): { now: Clock; advance(ms: number): void } {
  let currentMs = new Date(start).getTime();
  return {
    now: () => new Date(currentMs),
    advance: (ms) => {
      currentMs += ms;
    },
  };
}
