import {
  type BackendClasses,
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  withBackend,
} from "bullmq";
import { openRedis, type RedisClient } from "./redis.ts";

export type QueueDeps = {
  /** Null: BullMQ on Postgres. */
  redisUrl: string | null;
  /** Of a Postgres itself, no pooler: BullMQ listens to it and sets its search path. */
  databaseUrl: string;
  /** Of the keys on Redis. */
  prefix?: string;
  /** A connection to the store broke; it is opened again by itself. */
  onError(error: Error): void;
  /** A job threw: what it left undone is woken again by the sweep. */
  onJobFailed(job: { name: string; conversationId: string | null }, error: Error): void;
};

/** BullMQ's classes over one store, with what each needs to connect to it. */
export type Backend<C> = {
  classes: BackendClasses<IQueueBackend, C>;
  connections: { queue: C; worker: C; events: C };
  /** For what else is kept beside the queue, and fails at once when Redis is away; null on Postgres. */
  redis: RedisClient | null;
  prefix: string;
  onError(error: Error): void;
  onJobFailed: QueueDeps["onJobFailed"];
  disconnect(): void;
};

/** Hash-tagged, so that a Redis Cluster keeps all keys of the queue in one slot. */
const defaultPrefix = "{seller}";

/** Postgres: its schema `bullmq` must be migrated. */
export function onPostgres({ databaseUrl, prefix = defaultPrefix, onError, onJobFailed }: QueueDeps) {
  const pool = (max: number) => ({ connectionString: databaseUrl, max });
  return {
    classes: withBackend(createPostgresBackend),
    connections: { queue: pool(4), worker: pool(8), events: pool(2) },
    redis: null,
    prefix,
    onError,
    onJobFailed,
    disconnect: () => undefined,
  };
}

/** A wake fails at once when Redis is away (the sweep makes up for it); a worker waits for Redis to return. */
export function onRedis(
  redisUrl: string,
  { prefix = defaultPrefix, onError, onJobFailed }: QueueDeps,
): Backend<ConnectionOptions> {
  const queue = openRedis(redisUrl, "fail");
  const worker = openRedis(redisUrl, "wait");
  const clients = [queue, worker];
  for (const client of clients) client.on("error", onError);
  return {
    classes: withBackend(createRedisBackend),
    connections: { queue, worker, events: worker },
    redis: queue,
    prefix,
    onError,
    onJobFailed,
    disconnect() {
      for (const client of clients) client.disconnect();
    },
  };
}
