import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import { createLimiterStore, type Limiter } from "../../src/limits/store.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { queueBackends } from "../support/queues.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const within = (durationS: number, points: number) => ({ name: "test", points, durationS });

describe.each(queueBackends)("a limit counted on $name", ({ redisUrl }) => {
  const clients: Redis[] = [];
  afterAll(() => {
    for (const client of clients) client.disconnect();
  });

  /** As another process would open it: with a connection of its own. */
  async function openStore() {
    if (!redisUrl) return createLimiterStore({ redis: null, source: database.source });
    const redis = new Redis(redisUrl);
    clients.push(redis);
    await redis.ping();
    return createLimiterStore({ redis, source: { query: unexpected } });
  }

  test("holds across processes, also for uses at once", async () => {
    const stores = await Promise.all([openStore(), openStore()]);
    const limiters = stores.map((store) => store.limiter(within(60, 5)));
    const key = randomUUID();
    const uses = await Promise.all(
      [...limiters, ...limiters, ...limiters, ...limiters].map((one) => one.consume(key)),
    );
    expect(uses.filter(({ allowed }) => allowed)).toHaveLength(5);
    expect(uses.map(({ used }) => used).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const { endsInMs, ...state } = (await limiters[0]?.get(key)) ?? { endsInMs: 0 };
    expect(state).toEqual({ allowed: false, used: 8 });
    expect(endsInMs).toBeGreaterThan(50_000);
    expect(endsInMs).toBeLessThanOrEqual(60_000);
  });

  test("counts each key and each name by itself, and what has not begun as unused", async () => {
    const store = await openStore();
    const limiter = store.limiter(within(60, 1));
    const [key, other] = [randomUUID(), randomUUID()];
    expect(await limiter.consume(key)).toMatchObject({ allowed: true, used: 1 });
    expect(await limiter.get(key)).toMatchObject({ allowed: false, used: 1 });
    expect(await limiter.get(other)).toEqual({ allowed: true, used: 0, endsInMs: 0 });
    expect(await store.limiter({ ...within(60, 1), name: "another" }).get(key)).toMatchObject({ used: 0 });
  });

  test("counts several points at a time, and says so where they are more than the limit", async () => {
    const limiter = (await openStore()).limiter(within(60, 1_000));
    const key = randomUUID();
    expect(await limiter.consume(key, 900)).toMatchObject({ allowed: true, used: 900 });
    expect(await limiter.consume(key, 900)).toMatchObject({ allowed: false, used: 1_800 });
  });

  test("begins anew when its window is over", async () => {
    const limiter = (await openStore()).limiter(within(1, 1));
    const key = randomUUID();
    expect((await limiter.consume(key)).allowed).toBe(true);
    expect((await limiter.consume(key)).allowed).toBe(false);
    while (!(await limiter.get(key)).allowed);
    expect(await limiter.consume(key)).toMatchObject({ allowed: true, used: 1 });
  });

  test("takes a window of its own for one use", async () => {
    const limiter = (await openStore()).limiter(within(86_400, 1));
    const key = randomUUID();
    expect((await limiter.consume(key, 1, 30)).endsInMs).toBeLessThanOrEqual(30_000);
    expect((await limiter.consume(key, 1, 30)).allowed).toBe(false);
  });
});

describe("while the store is away, each process counts by itself", () => {
  async function expectCounting(limiter: Limiter): Promise<void> {
    const key = randomUUID();
    expect(await limiter.consume(key)).toMatchObject({ allowed: true, used: 1 });
    expect(await limiter.consume(key)).toMatchObject({ allowed: false, used: 2 });
    expect(await limiter.get(key)).toMatchObject({ allowed: false, used: 2 });
  }

  test("a Postgres that fails", async () => {
    const store = createLimiterStore({ redis: null, source: { query: unexpected } });
    await expectCounting(store.limiter(within(60, 1)));
  });

  test("a Redis that is not there, without waiting for it", async () => {
    const redis = new Redis("redis://127.0.0.1:1", { maxRetriesPerRequest: 1 });
    redis.on("error", () => undefined);
    const startedAt = performance.now();
    await expectCounting(createLimiterStore({ redis, source: { query: unexpected } }).limiter(within(60, 1)));
    expect(performance.now() - startedAt).toBeLessThan(200);
    redis.disconnect();
  });

  test("a store that hangs is waited for no longer than a moment", async () => {
    const query = () => new Promise<never>(() => undefined);
    const store = createLimiterStore({ redis: null, source: { query }, timeoutMs: 20 });
    await expectCounting(store.limiter(within(60, 1)));
  });
});

function unexpected(): Promise<never> {
  return Promise.reject(new Error("the database is away"));
}
