import type { Embedder } from "./embedder.ts";
import { type Space, spaceOf, type Vectors } from "./vectors.ts";

/** Passages in one request: about 20,000 tokens at most, far below what providers take. */
const batchSize = 64;
const retryMs = 60_000;

export type Fill = {
  /** Makes the vectors that are missing, soon and in the background: after an upload, and at the start. */
  start(): void;
  /** Resolves when nothing is being made. */
  idle(): Promise<void>;
  /** Stops what is under way; it goes on with the next start. */
  close(): Promise<void>;
};

type FillDeps = {
  embedder: Embedder;
  vectors: Vectors;
  /** This Postgres has no pgvector. */
  onUnavailable(): void;
  onFailure(error: unknown): void;
};

/**
 * Keeps the passages' vectors complete. A provider that fails delays that and nothing else: what is missing is tried
 * again every minute, by this process, and by whichever starts next.
 */
export function createFill({ embedder, vectors, onUnavailable, onFailure }: FillDeps): Fill {
  const closing = new AbortController();
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let retry: NodeJS.Timeout | undefined;

  function start(): void {
    if (closing.signal.aborted) return;
    isAskedAgain = true;
    running ??= run().finally(() => {
      running = null;
    });
  }

  async function run(): Promise<void> {
    clearTimeout(retry);
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        await fillAll();
      }
    } catch (error) {
      if (closing.signal.aborted) return;
      onFailure(error);
      retry = setTimeout(start, retryMs).unref();
    }
  }

  async function fillAll(): Promise<void> {
    const space = await learnSpace();
    if (!(await vectors.prepare(space))) return onUnavailable();
    for (;;) {
      const missing = await vectors.listMissing(space, batchSize);
      if (missing.length === 0) return;
      const made = await embed(missing.map(({ text }) => text));
      const ids = missing.map(({ id }) => id);
      await vectors.store(space, ids, made);
    }
  }

  /** The length of a model's vectors is nowhere told but by them. */
  async function learnSpace(): Promise<Space> {
    const [vector = []] = await embed(["auto"]);
    return spaceOf(embedder.name, vector.length);
  }

  function embed(texts: string[]): Promise<number[][]> {
    return embedder.embed(texts, closing.signal);
  }

  return {
    start,
    async idle() {
      await running;
    },
    async close() {
      closing.abort();
      clearTimeout(retry);
      await running;
    },
  };
}
