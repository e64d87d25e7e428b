import { setTimeout as sleep } from "node:timers/promises";

/**
 * A lock among processes that the operating system keeps: it ends with the process that holds it, however that
 * process ends, and no file has to be judged stale. It is the file lock of SQLite, which Node brings along: a
 * reading transaction is the shared form, an exclusive one the exclusive form.
 * @see https://www.sqlite.org/lockingv3.html
 */
export type ProcessLock = {
  /** @returns false where another process holds the lock in a form that excludes this one */
  tryAcquire(form: "shared" | "exclusive"): boolean;
  /** @throws when the lock is not to be had within `timeoutMs` */
  acquire(form: "shared" | "exclusive", timeoutMs: number): Promise<void>;
  release(): void;
  close(): void;
};

const retryMs = 20;
/** SQLITE_BUSY. */
const busy = 5;

/** @param file created where it is missing, and never removed: a new file would be another lock */
export async function openProcessLock(file: string): Promise<ProcessLock> {
  // Loaded on first use: only the embedded Postgres needs it.
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(file, { timeout: 0 });
  return { tryAcquire, acquire, release, close: () => database.close() };

  function tryAcquire(form: "shared" | "exclusive"): boolean {
    try {
      database.exec(form === "exclusive" ? "BEGIN EXCLUSIVE" : "BEGIN");
      // The shared form is taken by the first reading, not by BEGIN.
      if (form === "shared") database.prepare("SELECT count(*) FROM sqlite_master").get();
      return true;
    } catch (error) {
      release();
      if ((error as { errcode?: number }).errcode === busy) return false;
      throw error;
    }
  }

  async function acquire(form: "shared" | "exclusive", timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    while (!tryAcquire(form)) {
      if (performance.now() > deadline) throw new Error(`${file} is held by another process`);
      await sleep(retryMs);
    }
  }

  function release(): void {
    if (database.isTransaction) database.exec("ROLLBACK");
  }
}
