/** What was opened, closed in reverse order; one that fails to close does not keep the others open. */
export type Closers = { add(close: () => Promise<unknown>): void; closeAll(): Promise<void> };

export function createClosers(onError: (error: unknown) => void): Closers {
  const open: (() => Promise<unknown>)[] = [];
  return {
    add: (close) => void open.push(close),
    async closeAll() {
      for (let close = open.pop(); close; close = open.pop()) await close().catch(onError);
    },
  };
}
