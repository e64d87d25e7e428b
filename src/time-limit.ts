/** The time that a piece of work may take. To be released when the work is over, whatever came of it. */
export type TimeLimit = {
  /** Aborts with the caller's signal, or when the time is over. */
  signal: AbortSignal;
  /** True where it was the time that ended it. */
  isOver(): boolean;
  release(): void;
};

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
