/** What was opened, closed in reverse order; one that fails to close does not keep the others open. */
export type Closers = { add(close: () => Promise<unknown>): void; closeAll(): Promise<void> };

/** @param onError told of each that fails to close */
export function createClosers(onError: (error: unknown) => void): Closers {
  const open: (() => Promise<unknown>)[] = [];
  let closing: Promise<void> = Promise.resolve();
  const closeRest = async () => {
    for (let close = open.pop(); close; close = open.pop()) await close().catch(onError);
  };
  return {
    add: (close) => void open.push(close),
    // Whoever closes a second time waits for the first, and takes what was opened since.
    closeAll() {
      closing = closing.then(closeRest);
      return closing;
    },
  };
}
