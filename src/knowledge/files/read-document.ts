import { Worker } from "node:worker_threads";
import pLimit from "p-limit";
import type { FileFormat, ReaderAnswer, ReaderTask } from "./reader.ts";
import { Unreadable, type UnreadableReason } from "./unreadable.ts";

const defaultLimits = {
  /** Per file. A contract of a hundred pages takes about a second. */
  timeoutMs: 20_000,
  /** Of the reader's own objects. */
  heapMegabytes: 256,
  /** Of that and what it holds beside them (a PDF's unpacked streams). */
  totalMegabytes: 384,
};
const checkEveryMs = 50;

/** Files that are read at the same time in this process. */
const limit = pLimit(2);

/**
 * A file → Markdown, read in a thread of its own that is ended when it takes too long or too much memory.
 * @throws {Unreadable} 422 with the reason
 */
export function readDocument(
  format: FileFormat,
  bytes: Uint8Array,
  limits: Partial<typeof defaultLimits> = {},
): Promise<string> {
  return limit(() => readInThread({ format, bytes }, { ...defaultLimits, ...limits }));
}

async function readInThread(task: ReaderTask, limits: typeof defaultLimits): Promise<string> {
  const thread = new Worker(new URL("./reader.ts", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    env: {},
    // What a library prints about a file is nothing for our log.
    stdout: true,
    stderr: true,
  });
  const { promise, resolve } = Promise.withResolvers<ReaderAnswer>();
  const end = (reason: UnreadableReason) => resolve({ reason, cause: "" });
  thread.once("message", resolve);
  thread.once("error", (error: NodeJS.ErrnoException) =>
    end(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too_large" : "broken"),
  );
  thread.once("exit", () => end("broken"));
  const timer = setTimeout(() => end("too_slow"), limits.timeoutMs);
  const watch = setInterval(async () => {
    const held = await thread.getHeapStatistics().catch(() => null);
    const bytes = held ? held.used_heap_size + held.external_memory : 0;
    if (bytes > limits.totalMegabytes * 1_000_000) end("too_large");
  }, checkEveryMs);
  const answer = await promise;
  clearTimeout(timer);
  clearInterval(watch);
  await thread.terminate();
  if ("markdown" in answer) return answer.markdown;
  throw new Unreadable(answer.reason, answer.cause);
}
