/** The time that a piece of work may take. To be released when the work is over, whatever came of it. */
export type TimeLimit = {
  /** Aborts with the caller's signal, or when the time is over. */
  signal: AbortSignal;
  /** True where it was the time that ended it. */
  isOver(): boolean;
  release(): void;
};

/** {@link inTime} waited long enough. */
export class TimeOver extends Error {}

/**
 * For work that takes no signal: it goes on, but nobody waits for it.
 * @throws {TimeOver} after `timeoutMs`, and what the work throws before
 */
export async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TimeOver(`not done within ${timeoutMs} ms`)), timeoutMs);
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * In place of `AbortSignal.any` and `AbortSignal.timeout`, which hold on to a turn, with all that it was about, until
 * its longest time is over, long after it has ended.
 * @param timeoutMs below 2^31
 */
export function startTimeLimit(caller: AbortSignal, timeoutMs: number): TimeLimit {
  const controller = new AbortController();
  const { signal } = controller;
  let isOver = false;
  const follow = () => controller.abort(caller.reason);
  const timer = setTimeout(() => {
    isOver = !signal.aborted;
    controller.abort(new DOMException(`took longer than ${timeoutMs} ms`, "TimeoutError"));
  }, timeoutMs);
  if (caller.aborted) follow();
  else caller.addEventListener("abort", follow, { once: true });
  return {
    signal,
    isOver: () => isOver,
    release() {
      clearTimeout(timer);
      caller.removeEventListener("abort", follow);
    },
  };
}
