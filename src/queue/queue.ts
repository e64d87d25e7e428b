import {
  type BackendClasses,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type JobProgress,
  withBackend,
} from "bullmq";
import { Redis } from "ioredis";

/** The one queue, its one job «attend to this conversation», and the sweep that makes up for lost wakes. */
const queueName = "conversations";
/** Hash-tagged, so that a Redis Cluster keeps all keys of the queue in one slot. */
const prefix = "{seller}";
/** How long a worker that died keeps a conversation to itself. */
const lockDurationMs = 15_000;
const stalledIntervalMs = 5_000;

/** What a finished job tells whoever waits. */
export type Attended = { conversationId: string; turnId: string | null };
/** What a running job tells: a further piece of the answer's text, or that the text begins anew. */
export type TextProgress =
  | { conversationId: string; piece: string }
  | { conversationId: string; restart: true };

export type JobHandlers = {
  attend(
    conversationId: string,
    report: (progress: TextProgress) => void,
    signal: AbortSignal,
  ): Promise<Attended>;
  sweep(): Promise<void>;
  prune(): Promise<void>;
};

export type QueueListener = {
  onAttended?(attended: Attended): void;
  onProgress?(progress: TextProgress): void;
};

/** BullMQ, reduced to what this project says with it. */
export type ConversationQueue = {
  backend: "redis" | "postgres";
  /**
   * «Look at this conversation» in `delayMs`. A conversation that waits already is only put off or brought forward;
   * one that is being attended to is looked at again afterwards.
   */
  wake(conversationIds: string[], delayMs: number): Promise<void>;
  /** Starts attending, one job at a time per conversation; the result stops it, letting running jobs finish. */
  work(handlers: JobHandlers, options: WorkOptions): Promise<() => Promise<void>>;
  /** Hears what all workers of all processes say; the result stops listening. Resolves once it hears. */
  listen(listener: QueueListener): Promise<() => Promise<void>>;
  /** Jobs by state, for metrics. */
  countJobs(): Promise<Record<string, number>>;
  /** @throws where the queue's store does not answer */
  check(): Promise<void>;
  close(): Promise<void>;
};

type WorkOptions = { concurrency: number; sweepEveryMs: number; graceMs: number };
type QueueDeps = { redisUrl: string | null; databaseUrl: string; onError(error: Error): void };

/** Opens the queue on Redis where `redisUrl` is given, else on Postgres (its schema `bullmq` must be migrated). */
export function createQueue({ redisUrl, databaseUrl, onError }: QueueDeps): ConversationQueue {
  if (redisUrl === null) {
    const pool = (max: number) => ({ connectionString: databaseUrl, max });
    const connections = { queue: pool(4), worker: pool(8), events: pool(2) };
    return openQueue(
      "postgres",
      withBackend(createPostgresBackend),
      connections,
      onError,
      async () => undefined,
    );
  }
  // A wake must fail at once when Redis is away (the sweeper makes up for it); a worker waits for Redis to return.
  const queue = new Redis(redisUrl, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: true,
  });
  const worker = new Redis(redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  const clients = [queue, worker];
  for (const client of clients) client.on("error", onError);
  const connections = { queue, worker, events: worker };
  return openQueue("redis", withBackend(createRedisBackend), connections, onError, async () => {
    for (const client of clients) client.disconnect();
  });
}

function openQueue<C>(
  backend: "redis" | "postgres",
  classes: BackendClasses<IQueueBackend, C>,
  connections: { queue: C; worker: C; events: C },
  onError: (error: Error) => void,
  disconnect: () => Promise<void>,
): ConversationQueue {
  type Data = { conversationId: string };
  const queue = new classes.Queue<Data, Attended | null>(queueName, {
    connection: connections.queue,
    prefix,
    skipWaitingForReady: true,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: { count: 1_000 } },
  });
  queue.on("error", onError);

  return {
    backend,
    async wake(conversationIds, delayMs) {
      const jobs = conversationIds.map((conversationId) => ({
        name: "attend",
        data: { conversationId },
        opts: {
          delay: delayMs,
          deduplication: { id: conversationId, keepLastIfActive: true, reschedule: true },
        },
      }));
      if (jobs.length > 0) await queue.addBulk(jobs);
    },

    async work(handlers, { concurrency, sweepEveryMs, graceMs }) {
      const stopping = new AbortController();
      const worker = new classes.Worker<Data, Attended | null, string, JobProgress>(
        queueName,
        async (job) => {
          if (job.name === "sweep") return handlers.sweep().then(() => null);
          if (job.name === "prune") return handlers.prune().then(() => null);
          const report = (progress: TextProgress) => void job.updateProgress(progress).catch(onError);
          return handlers.attend(job.data.conversationId, report, stopping.signal);
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
      worker.on("error", onError);
      await worker.waitUntilReady();
      await queue.upsertJobScheduler("sweep", { every: sweepEveryMs }, { name: "sweep" });
      await queue.upsertJobScheduler("prune", { pattern: "17 3 * * *" }, { name: "prune" });
      return async () => {
        const forced = setTimeout(() => stopping.abort(new Error("the worker is stopping")), graceMs);
        await worker.close();
        clearTimeout(forced);
      };
    },

    async listen({ onAttended, onProgress }) {
      const events = new classes.QueueEvents<Attended | null>(queueName, {
        connection: connections.events,
        prefix,
      });
      events.on("error", onError);
      events.on("completed", ({ returnvalue }) => {
        if (returnvalue) onAttended?.(returnvalue);
      });
      events.on("progress", ({ data }) => onProgress?.(data as TextProgress));
      await events.waitUntilReady();
      return () => events.close();
    },

    countJobs: () => queue.getJobCounts("waiting", "delayed", "active", "failed"),
    async check() {
      await queue.getJobCounts("active");
    },
    async close() {
      await queue.close();
      await disconnect();
    },
  };
}
