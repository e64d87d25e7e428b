/** A terminal's Ctrl-C can reach us twice within a moment: from the terminal itself and through the launcher. */
const sameSignalMs = 1_000;
/** A stop that hangs is cut off: longer than the graces of the server and the worker together. */
const longestStopMs = 60_000;

/**
 * Runs `stop` at the first SIGINT, SIGTERM or SIGHUP, then ends with code 0. A further signal, later than a moment
 * after the first, ends at once, and so does a stop that takes too long.
 */
export function onStopSignal(stop: () => Promise<void>): void {
  let stoppingSinceMs: number | null = null;
  const handle = () => {
    if (stoppingSinceMs !== null) {
      if (performance.now() - stoppingSinceMs > sameSignalMs) process.exit(130);
      return;
    }
    stoppingSinceMs = performance.now();
    setTimeout(() => process.exit(1), longestStopMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, handle);
}
