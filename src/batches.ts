import pLimit from "p-limit";

/** How long a batch waits for the one before it. */
const longestWaitMs = 1_000;
/** So many lanes run by themselves at once: what they wait for must not take all connections. */
const lanesAtOnce = 4;
/** How long a lane that has failed is kept out of shared batches. */
const keptApartMs = 5_000;

type Waiting<Item, Result> = { item: Item; resolve(result: Result): void; reject(error: unknown): void };
type Run<Item, Result> = (items: Item[]) => Promise<Result[]>;
type Lane<Item, Result> = { ask(item: Item): Promise<Result>; open: number };

/**
 * Makes one call of many: what is asked in one tick, or while the batch before is under way, goes as one batch, in the
 * order of asking. So the busier a process is, the fewer round trips each piece of work costs it. Where the fault is in
 * one item, or in a lock that one waits for, each lane goes by itself, and one that has failed stays so for a while.
 * @param run answers each item of a batch, in their order; all of a batch fails with it
 * @param lingerMs how long a batch waits for more, where nobody minds; default: to the end of the tick
 * @param laneOf what has to keep its order among itself, and shares its locks; default: all of them
 * @returns asks for one item
 */
export function createBatches<Item, Result>(
  run: Run<Item, Result>,
  { lingerMs = 0, laneOf = () => "" }: { lingerMs?: number; laneOf?: (item: Item) => string } = {},
): (item: Item) => Promise<Result> {
  const apart = createLanes(run);
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
    const batch = waiting.filter((one) => !apart.takeIfKnown(laneOf(one.item), one));
    waiting = [];
    if (batch.length > 0) running = settle(batch);
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
      const isShared = new Set(batch.map(({ item }) => laneOf(item))).size > 1;
      if (isShared && (isDataError(error) || isLockError(error)))
        for (const one of batch) apart.take(laneOf(one.item), one);
      // What is wrong with one item must not refuse those that came in the same batch.
      else if (batch.length > 1 && isDataError(error)) for (const one of batch) await settle([one]);
      else for (const { reject } of batch) reject(error);
    }
  }
}

/** Lanes that go by themselves, each as batches of its own. */
function createLanes<Item, Result>(run: Run<Item, Result>) {
  const limit = pLimit(lanesAtOnce);
  const lanes = new Map<string, Lane<Item, Result>>();

  return {
    take(name: string, one: Waiting<Item, Result>): void {
      const lane = lanes.get(name) ?? { ask: createBatches((items: Item[]) => limit(run, items)), open: 0 };
      lanes.set(name, lane);
      lane.open += 1;
      const leave = () => void (lane.open === 0 && lanes.delete(name));
      lane.ask(one.item).then(
        (result) => {
          lane.open -= 1;
          leave();
          one.resolve(result);
        },
        (error: unknown) => {
          lane.open -= 1;
          setTimeout(leave, keptApartMs).unref();
          one.reject(error);
        },
      );
    },
    /** @returns whether the lane goes by itself now */
    takeIfKnown(name: string, one: Waiting<Item, Result>): boolean {
      if (!lanes.has(name)) return false;
      this.take(name, one);
      return true;
    },
  };
}

/** SQLSTATE classes 22 (data), 23 (constraint) and 54 (too large): the fault is in a value, not in the database. */
function isDataError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(22|23|54)/.test(String(error.code));
}

/** A lock that was not to be had in time, or a circle of locks: the fault is in a row, not in the database. */
function isLockError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(55P03|40P01)$/.test(String(error.code));
}
