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
const defaultPrefix = "{seller}";
/** How long a worker that died keeps a conversation to itself. */
const lockDurationMs = 15_000;
const stalledIntervalMs = 5_000;
/** Cron pattern, UTC: daily, at an hour when few customers write. */
const pruneAt = "17 9 * * *";

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

type QueueListener = {
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
type QueueDeps = {
  redisUrl: string | null;
  databaseUrl: string;
  /** Of the keys on Redis. */
  prefix?: string;
  onError(error: Error): void;
};

/** Opens the queue on Redis where `redisUrl` is given, else on Postgres (its schema `bullmq` must be migrated). */
export function createQueue({
  redisUrl,
  databaseUrl,
  prefix = defaultPrefix,
  onError,
}: QueueDeps): ConversationQueue {
  if (redisUrl === null) {
    const pool = (max: number) => ({ connectionString: databaseUrl, max });
    const connections = { queue: pool(4), worker: pool(8), events: pool(2) };
    const classes = withBackend(createPostgresBackend);
    return openQueue({
      backend: "postgres",
      classes,
      connections,
      prefix,
      onError,
      disconnect: () => undefined,
    });
  }
  // A wake must fail at once when Redis is away (the sweeper makes up for it); a worker waits for Redis to return.
  const queue = new Redis(redisUrl, { maxRetriesPerRequest: 1, connectTimeout: 2_000 });
  const worker = new Redis(redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  const clients = [queue, worker];
  for (const client of clients) client.on("error", onError);
  const connections = { queue, worker, events: worker };
  const classes = withBackend(createRedisBackend);
  const disconnect = () => {
    for (const client of clients) client.disconnect();
  };
  return openQueue({ backend: "redis", classes, connections, prefix, onError, disconnect });
}

type Backend<C> = {
  backend: "redis" | "postgres";
  classes: BackendClasses<IQueueBackend, C>;
  connections: { queue: C; worker: C; events: C };
  prefix: string;
  onError(error: Error): void;
  disconnect(): void;
};
type Data = { conversationId: string };

function openQueue<C>(opened: Backend<C>): ConversationQueue {
  const { backend, classes, connections, prefix, onError, disconnect } = opened;
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
    async work(handlers, options) {
      const stop = await startWorker(opened, handlers, options);
      await queue.upsertJobScheduler("sweep", { every: options.sweepEveryMs }, { name: "sweep" });
      await queue.upsertJobScheduler("prune", { pattern: pruneAt }, { name: "prune" });
      return stop;
    },
    listen: (listener) => startListening(opened, listener),
    countJobs: () => queue.getJobCounts("waiting", "delayed", "active", "failed"),
    async check() {
      await queue.getJobCounts("active");
    },
    async close() {
      await queue.close();
      disconnect();
    },
  };
}

async function startWorker<C>(
  { classes, connections, prefix, onError }: Backend<C>,
  handlers: JobHandlers,
  { concurrency, graceMs }: WorkOptions,
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const worker = new classes.Worker<Data, Attended | null, string, JobProgress>(
    queueName,
    async (job) => {
      if (job.name === "sweep") return handlers.sweep().then(() => null);
      if (job.name === "prune") return handlers.prune().then(() => null);
      // One after the other, and all before the end: listeners hear them in order.
      let reported = Promise.resolve();
      const report = (progress: TextProgress) => {
        reported = reported.then(() => job.updateProgress(progress)).catch(onError);
      };
      const attended = await handlers.attend(job.data.conversationId, report, stopping.signal);
      await reported;
      return attended;
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
  worker.on("failed", (_job, error) => onError(error));
  await worker.waitUntilReady();
  return async () => {
    const forced = setTimeout(() => stopping.abort(new Error("the worker is stopping")), graceMs);
    await worker.close();
    clearTimeout(forced);
  };
}

async function startListening<C>(
  { classes, connections, prefix, onError }: Backend<C>,
  { onAttended, onProgress }: QueueListener,
): Promise<() => Promise<void>> {
  const connection = connections.events;
  const events = new classes.QueueEvents<Attended | null>(queueName, { connection, prefix });
  events.on("error", onError);
  events.on("completed", ({ returnvalue }) => {
    if (returnvalue) onAttended?.(returnvalue);
  });
  events.on("progress", ({ data }) => onProgress?.(data as TextProgress));
  await events.waitUntilReady();
  return () => events.close();
}
