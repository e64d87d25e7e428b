import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { Cluster } from "ioredis";
import type { DataSource } from "typeorm";
import { type ConversationQueue, createQueue } from "../../src/queue/queue.ts";
import { openRedis } from "../../src/queue/redis.ts";
import type { JobHandlers } from "../../src/queue/worker.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

const workOptions = { concurrency: 10, sweepEveryMs: 60_000, graceMs: 1_000 };
const expectedFailure = "expected by the test";
const reportedFailure = `a: ${expectedFailure}`;
const idle: JobHandlers = {
  attend: async (conversationId) => ({ conversationId, turnId: null }),
  sweep: async () => undefined,
  prune: async () => undefined,
};

/** The worker goes on meanwhile: whoever Postgres chooses to end a deadlock tries again. */
async function truncate(source: DataSource, tables: string): Promise<void> {
  await source.query(`TRUNCATE ${tables} CASCADE`).catch((error: { code?: string }) => {
    if (error.code !== "40P01") throw error;
    return truncate(source, tables);
  });
}

/**
 * What the queue promises, whatever carries it.
 * @param openStore called once before all; `redisUrl` null: BullMQ on Postgres
 */
export function describeQueue(
  name: string,
  openStore: () => Promise<{ redisUrl: string | null; close(): Promise<void> }>,
): void {
  describe(`the queue on ${name}`, () => {
    let redisUrl: string | null;
    let closeStore: () => Promise<void>;
    let database: TestDatabase;
    let queue: ConversationQueue;
    let prefix: string;
    let errors: string[];
    const closers: (() => Promise<void>)[] = [];

    beforeAll(async () => {
      database = await createTestDatabase();
      ({ redisUrl, close: closeStore } = await openStore());
    });
    afterAll(async () => {
      await database.drop();
      await closeStore();
    });
    beforeEach(() => {
      errors = [];
      prefix = `{test-${Math.random().toString(36).slice(2)}}`;
      queue = createQueue({
        redisUrl,
        databaseUrl: database.url,
        prefix,
        onError: (error) => errors.push(error.message),
        onJobFailed: ({ conversationId }, error) => errors.push(`${conversationId}: ${error.message}`),
      });
      closers.push(queue.close);
    });
    afterEach(async () => {
      for (const close of closers.splice(0).reverse()) await close();
      expect(errors.filter((message) => message !== reportedFailure)).toEqual([]);
    });

    const work = async (handlers: Partial<JobHandlers>) => {
      closers.push(await queue.work({ ...idle, ...handlers }, workOptions));
    };

    test("several wakes of a waiting conversation are one job", async () => {
      const attended: string[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      for (let wake = 0; wake < 5; wake += 1) await queue.wake(["a"], 100);
      await queue.wake(["end"], 300);
      await work({
        attend: async (conversationId) => {
          attended.push(conversationId);
          if (conversationId === "end") resolve();
          return { conversationId, turnId: null };
        },
      });
      await promise;
      expect(attended).toEqual(["a", "end"]);
    });

    test("a later wake puts a waiting conversation off or brings it forward", async () => {
      const attended: string[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      await queue.wake(["put-off"], 10);
      await queue.wake(["brought-forward"], 3_600_000);
      await queue.wake(["put-off"], 700);
      await queue.wake(["brought-forward"], 0);
      await work({
        attend: async (conversationId) => {
          attended.push(conversationId);
          if (attended.length === 2) resolve();
          return { conversationId, turnId: null };
        },
      });
      await promise;
      expect(attended).toEqual(["brought-forward", "put-off"]);
    });

    test("a conversation woken while it is attended to is attended to again, and never twice at once", async () => {
      let running = 0;
      let most = 0;
      let runs = 0;
      const { promise, resolve } = Promise.withResolvers<void>();
      await work({
        attend: async (conversationId) => {
          running += 1;
          runs += 1;
          most = Math.max(most, running);
          if (runs === 1) await queue.wake([conversationId], 0);
          running -= 1;
          if (runs === 2) resolve();
          return { conversationId, turnId: null };
        },
      });
      await queue.wake(["a"], 0);
      await promise;
      expect({ runs, most }).toEqual({ runs: 2, most: 1 });
    });

    test("a job that failed does not keep its conversation from being woken again", async () => {
      let runs = 0;
      const { promise, resolve } = Promise.withResolvers<void>();
      await work({
        attend: async (conversationId) => {
          runs += 1;
          if (runs === 1) {
            await queue.wake([conversationId], 0);
            throw new Error(expectedFailure);
          }
          resolve();
          return { conversationId, turnId: null };
        },
      });
      await queue.wake(["a"], 0);
      await promise;
      expect(runs).toBe(2);
    });

    test("whoever listens hears the end", async () => {
      const heard: unknown[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      closers.push(
        await queue.listen((attended) => {
          heard.push(attended);
          resolve();
        }),
      );
      await work({
        attend: async (conversationId) => ({ conversationId, turnId: "t1" }),
      });
      await queue.wake(["a"], 0);
      await promise;
      expect(heard).toEqual([{ conversationId: "a", turnId: "t1" }]);
    });

    test("the sweep runs by itself", async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      closers.push(
        await queue.work({ ...idle, sweep: async () => resolve() }, { ...workOptions, sweepEveryMs: 100 }),
      );
      await promise;
    });

    test("a store that lost all its data gets the sweep again", async () => {
      let sweeps = 0;
      let swept = Promise.withResolvers<void>();
      const sweep = async () => {
        sweeps += 1;
        swept.resolve();
      };
      const often = { ...workOptions, sweepEveryMs: 50, rescheduleEveryMs: 50 };
      const stop = await queue.work({ ...idle, sweep }, often);
      closers.push(stop);
      await swept.promise;
      if (redisUrl) {
        const redis = openRedis(redisUrl, "fail");
        const holders = redis instanceof Cluster ? redis.nodes("master") : [redis];
        await Promise.all(holders.map((holder) => holder.flushdb()));
        redis.disconnect();
      } else {
        const [{ tables }] = await database.source.query(
          `SELECT string_agg(format('bullmq.%I', table_name), ', ') AS tables FROM information_schema.tables
         WHERE table_schema = 'bullmq' AND table_type = 'BASE TABLE' AND table_name !~ 'migration'`,
        );
        await truncate(database.source, tables);
      }
      const before = sweeps;
      swept = Promise.withResolvers();
      await swept.promise;
      expect(sweeps).toBeGreaterThan(before);
      // Schedules that are written every 50 ms meet each other until the work has stopped.
      await stop();
      errors = [];
    });

    test("stopping lets the running job finish", async () => {
      let finished = false;
      const { promise: started, resolve: start } = Promise.withResolvers<void>();
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      const stop = await queue.work(
        {
          ...idle,
          attend: async (conversationId) => {
            start();
            await released;
            finished = true;
            return { conversationId, turnId: null };
          },
        },
        workOptions,
      );
      await queue.wake(["a"], 0);
      await started;
      const stopped = stop();
      release();
      await stopped;
      expect(finished).toBe(true);
    });
  });
}
