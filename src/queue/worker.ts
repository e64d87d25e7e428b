import { setMaxListeners } from "node:events";
import { UnrecoverableError } from "bullmq";
import type { Backend } from "./backends.ts";
import { type Attended, type JobData, queueName, type SweepPosition } from "./job.ts";

/** How long a worker that died keeps a conversation to itself. */
const lockDurationMs = 15_000;
const stalledIntervalMs = 5_000;

export type JobHandlers = {
  attend(conversationId: string, signal: AbortSignal): Promise<Attended>;
  /** @param position where an earlier sweep left off; null: from the beginning */
  sweep(position: SweepPosition | null): Promise<unknown>;
  prune(): Promise<unknown>;
};

export type WorkOptions = {
  concurrency: number;
  sweepEveryMs: number;
  /** How long running jobs may go on once the worker is asked to stop, before their signal ends them. */
  graceMs: number;
  /** How often the schedules are written again, should their store have lost them. Default 30 s. */
  rescheduleEveryMs?: number;
};

/** Starts attending; the result stops it, letting running jobs finish. */
export async function startWorker<C>(
  { classes, connections, prefix, onError, onJobFailed }: Backend<C>,
  handlers: JobHandlers,
  { concurrency, graceMs }: WorkOptions,
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  // Every job in work listens to it, and stops listening when it is done.
  setMaxListeners(0, stopping.signal);
  const worker = new classes.Worker<JobData, Attended | null>(
    queueName,
    async (job) => {
      const { conversationId, position = null } = job.data;
      if (job.name === "sweep") return handlers.sweep(position).then(() => null);
      if (job.name === "prune") return handlers.prune().then(() => null);
      if (conversationId === undefined) throw new UnrecoverableError(`there is no job ${job.name}`);
      return handlers.attend(conversationId, stopping.signal);
    },
    {
      connection: connections.worker,
      prefix,
      concurrency,
      lockDuration: lockDurationMs,
      stalledInterval: stalledIntervalMs,
      maxStalledCount: 10,
    },
  );
  let closing = false;
  worker.on("error", (error) => {
    // A connection that is closed while it is still being made is no news.
    if (!closing) onError(error);
  });
  worker.on("failed", (job, error) => {
    onJobFailed({ name: job?.name ?? "unknown", conversationId: job?.data.conversationId ?? null }, error);
  });
  await worker.waitUntilReady();
  return async () => {
    closing = true;
    const forced = setTimeout(() => stopping.abort(new Error("the worker is stopping")), graceMs);
    await worker.close();
    clearTimeout(forced);
  };
}
