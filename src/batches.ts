/** How long a batch waits for the one before it. */
const longestWaitMs = 1_000;

type Waiting<Item, Result> = { item: Item; resolve(result: Result): void; reject(error: unknown): void };

/**
 * Makes one call of many: what is asked in one tick, or while the batch before is under way, goes as one batch, in the
 * order of asking. So the busier a process is, the fewer round trips each piece of work costs it.
 * @param run answers each item of a batch, in their order; all of a batch fails with it
 * @param lingerMs how long a batch waits for more, where nobody minds; default: to the end of the tick
 * @returns asks for one item
 */
export function createBatches<Item, Result>(
  run: (items: Item[]) => Promise<Result[]>,
  { lingerMs = 0 } = {},
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running: Promise<void> = Promise.resolve();

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (waiting.length > 1) return;
      if (lingerMs > 0) setTimeout(() => void flush(), lingerMs);
      else setImmediate(() => void flush());
    });

  async function flush(): Promise<void> {
    await runningIsOver();
    const batch = waiting;
    waiting = [];
    running = settle(batch);
  }

  /** Or takes too long: a connection that hangs must not hold up those that do not. */
  function runningIsOver(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, longestWaitMs).unref();
      void running.then(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  async function settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map(({ item }) => item));
      if (results.length !== batch.length) throw new Error("a batch was not answered item by item");
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
    } catch (error) {
      // What is wrong with one item must not refuse those that came in the same batch.
      if (batch.length > 1 && isDataError(error)) for (const one of batch) await settle([one]);
      else for (const { reject } of batch) reject(error);
    }
  }
}

/** SQLSTATE classes 22 (data), 23 (constraint) and 54 (too large): the fault is in a value, not in the database. */
function isDataError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(22|23|54)/.test(String(error.code));
}
