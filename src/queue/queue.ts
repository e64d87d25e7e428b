import { createBatches } from "../batches.ts";
import { inTime } from "../time-limit.ts";
import { type Backend, onPostgres, onRedis, type QueueDeps } from "./backends.ts";
import { type Attended, type JobData, queueName, type SweepPosition } from "./job.ts";
import { startListening } from "./listener.ts";
import type { RedisClient } from "./redis.ts";
import { type JobHandlers, startWorker, type WorkOptions } from "./worker.ts";

/** Cron pattern, UTC: daily, at an hour when few customers write. */
const pruneAt = "17 9 * * *";
/** Schedules live in the queue's store: one that lost its data gets them again after this long. */
const defaultRescheduleEveryMs = 30_000;

/**
 * A client of a Redis Cluster may lose what was under way to a node that died: neither done nor failed, and with it the
 * place of a worker's job that waits for it.
 */
const wakeTimeoutMs = 5_000;

/** What is to be looked at later anyway may be gathered for so long, which is taken off its delay. */
const lingerMs = 20;

/** «Look at these conversations» in `delayMs`. Never rejects: what could not be said is made up for by the sweep. */
export type Wake = (conversationIds: string[], delayMs: number) => Promise<void>;

/** BullMQ, reduced to what this project says with it. */
export type ConversationQueue = {
  /**
   * A conversation that waits already is only put off or brought forward; one that is being attended to is looked at
   * again afterwards, by the latest of such wakes.
   */
  wake: Wake;
  /**
   * The same for many callers who give a delay in any case: waits a moment of it for others. So it may come after a
   * wake that was asked for later.
   */
  wakeTogether: Wake;
  /** A further sweep, behind all that is queued now. Never rejects: the next one by schedule makes up for it. */
  sweepOn(position: SweepPosition): Promise<void>;
  /** Starts attending, one job at a time per conversation; the result stops it, letting running jobs finish. */
  work(handlers: JobHandlers, options: WorkOptions): Promise<() => Promise<void>>;
  /**
   * Hears of every conversation that any worker of any process has attended to; the result stops listening. Resolves
   * once it hears.
   */
  listen(onAttended: (attended: Attended) => void): Promise<() => Promise<void>>;
  /** The queue's own client, for what else is kept on its Redis; null on Postgres. Closed with the queue. */
  redis: RedisClient | null;
  /** Jobs by state, for metrics. */
  countJobs(): Promise<Record<string, number>>;
  /** @throws where the queue's store does not answer */
  check(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the queue on Redis where `redisUrl` is given, else on Postgres. */
export function createQueue(deps: QueueDeps): ConversationQueue {
  return deps.redisUrl === null ? openQueue(onPostgres(deps)) : openQueue(onRedis(deps.redisUrl, deps));
}

function openQueue<C>(backend: Backend<C>): ConversationQueue {
  const { classes, connections, prefix, onError } = backend;
  const queue = new classes.Queue<JobData, Attended | null>(queueName, {
    connection: connections.queue,
    prefix,
    skipWaitingForReady: true,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: { count: 1_000 } },
  });
  queue.on("error", onError);

  /** Wakes of one moment go together; of those of one conversation the latest counts, as it would one by one. */
  const addAll = async (wakes: { conversationId: string; delayMs: number }[]) => {
    const delays = new Map(wakes.map(({ conversationId, delayMs }) => [conversationId, delayMs]));
    const jobs = [...delays].map(([conversationId, delay]) => ({
      name: "attend",
      data: { conversationId },
      opts: { delay, deduplication: { id: conversationId, keepLastIfActive: true, reschedule: true } },
    }));
    await inTime(queue.addBulk(jobs), wakeTimeoutMs).catch(onError);
    return wakes.map(() => undefined);
  };
  const addNow = createBatches(addAll);
  const addSoon = createBatches(
    (wakes: Parameters<typeof addAll>[0]) =>
      addAll(wakes.map((wake) => ({ ...wake, delayMs: wake.delayMs - lingerMs }))),
    { lingerMs },
  );

  const wakeBy = async (add: typeof addNow, conversationIds: string[], delayMs: number): Promise<void> => {
    await Promise.all(conversationIds.map((conversationId) => add({ conversationId, delayMs })));
  };

  const schedule = async ({ sweepEveryMs }: WorkOptions) => {
    await queue.upsertJobScheduler("sweep", { every: sweepEveryMs }, { name: "sweep" });
    await queue.upsertJobScheduler("prune", { pattern: pruneAt }, { name: "prune" });
  };

  return {
    wake: (conversationIds, delayMs) => wakeBy(addNow, conversationIds, delayMs),
    wakeTogether: (conversationIds, delayMs) =>
      wakeBy(delayMs > lingerMs ? addSoon : addNow, conversationIds, delayMs),
    async sweepOn(position) {
      await inTime(queue.add("sweep", { position }), wakeTimeoutMs).catch(onError);
    },
    async work(handlers, options) {
      const stop = await startWorker(backend, handlers, options);
      await schedule(options);
      const again = setInterval(
        () => schedule(options).catch(onError),
        options.rescheduleEveryMs ?? defaultRescheduleEveryMs,
      );
      return () => {
        clearInterval(again);
        return stop();
      };
    },
    listen: (onAttended) => startListening(backend, onAttended),
    redis: backend.redis,
    countJobs: () => queue.getJobCounts("waiting", "delayed", "active", "failed"),
    async check() {
      await queue.getJobCounts("active");
    },
    async close() {
      await queue.close();
      backend.disconnect();
    },
  };
}
