import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { OpenDatabase } from "../database/open.ts";
import type { WatchedDealer } from "../dealer/watch.ts";
import type { LimiterStore } from "../limits/store.ts";
import { type ConversationQueue, createQueue } from "../queue/queue.ts";
import { QueueUnreachable } from "../queue/unreachable.ts";
import type { Closers } from "../start/closers.ts";
import type { Metrics } from "../telemetry/metrics.ts";

/** What every part stands on. */
export type Ground = {
  config: Config;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  dealer: WatchedDealer;
  database: OpenDatabase;
  queue: ConversationQueue;
  limiters: LimiterStore;
};

/** What the connection says before it stands is the reason why it does not, and is said once. */
export async function openQueue(
  config: Config,
  database: OpenDatabase,
  logger: Logger,
  closers: Closers,
): Promise<ConversationQueue> {
  let isOpen = false;
  let reason: Error | null = null;
  const queue = createQueue({
    redisUrl: config.redisUrl,
    databaseUrl: database.directUrl,
    onError(error) {
      reason ??= error;
      if (isOpen) logger.warn({ err: error }, "queue connection");
    },
    onJobFailed: (job, error) => logger.error({ ...job, err: error }, "job failed"),
  });
  closers.add(queue.close);
  await queue.check().catch((error: unknown) => {
    throw new QueueUnreachable(config.redisUrl, reason ?? error);
  });
  isOpen = true;
  return queue;
}
