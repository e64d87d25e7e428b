import type { Clock } from "../../clock.ts";

/** What changes with an import alone, maybe another process's, is kept for so long. */
const keptMs = 1_000;
/** Listing what a large stock has may take a share of the time, no more: what takes 0.5 s is kept for 10 s. */
const listingShare = 0.05;

type Entry<Value> = { value: Promise<Value>; untilMs: number; isSlow: boolean };

/**
 * Keeps what is needed for every search and known from the stock for a moment. Nobody waits for what takes long: while it
 * is listed anew, those who ask get what was there before.
 */
export function keepForAMoment<Value>(list: () => Promise<Value>, clock: Clock) {
  let kept: Entry<Value> | null = null;
  return {
    forget() {
      kept = null;
    },
    get(): Promise<Value> {
      const nowMs = clock().getTime();
      if (kept && nowMs < kept.untilMs) return kept.value;
      const before = kept?.isSlow ? kept : null;
      const startedMs = performance.now();
      const entry: Entry<Value> = { value: list(), untilMs: nowMs + keptMs, isSlow: false };
      const meanwhile = before ? { ...before, untilMs: Number.POSITIVE_INFINITY } : entry;
      kept = meanwhile;
      entry.value.then(
        () => {
          const ms = Math.max(keptMs, (performance.now() - startedMs) / listingShare);
          Object.assign(entry, { untilMs: nowMs + ms, isSlow: ms > keptMs });
          if (kept === meanwhile) kept = entry;
        },
        () => {
          if (kept === meanwhile) kept = null;
        },
      );
      return meanwhile.value;
    },
  };
}
