import { randomInt } from "node:crypto";

/** As many as infra/redis.ts starts Redis with. */
const redisDatabases = 10_000;

/**
 * The backends to prove each promise on: Redis is left out where the machine has none (`npm test` says so loudly).
 * Each test file that imports this gets a Redis database of its own.
 */
export const queueBackends: { name: string; redisUrl: string | null }[] = [
  { name: "Postgres", redisUrl: null },
  ...(process.env.TEST_REDIS_URL
    ? [{ name: "Redis", redisUrl: `${process.env.TEST_REDIS_URL}/${randomInt(redisDatabases)}` }]
    : []),
];
