/** The backends to prove each promise on: Redis is left out where the machine has none (`npm test` says so loudly). */
export const queueBackends: { name: string; redisUrl: string | null }[] = [
  { name: "Postgres", redisUrl: null },
  ...(process.env.TEST_REDIS_URL ? [{ name: "Redis", redisUrl: process.env.TEST_REDIS_URL }] : []),
];
