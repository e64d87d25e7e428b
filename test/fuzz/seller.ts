import { afterAll, beforeAll, expect } from "@jest/globals";
import fc from "fast-check";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { startProcess } from "../support/process.ts";
import { queueBackends } from "../support/queues.ts";

/** A real process of ours with all roles, on the stand-ins: what is thrown at it must not make it fail or fall. */
export type FuzzedSeller = {
  url: string;
  database: TestDatabase;
  /** Sends as it is, and checks what holds for every answer: none is a 5xx, each error says what it is. */
  request(path: string, init?: RequestInit): Promise<{ status: number; body: unknown }>;
  count(table: string): Promise<number>;
  /** Waits until everything is answered and sent. */
  settle(): Promise<void>;
  /** Settles, and checks that nothing failed on the way; then ends it. */
  stop(): Promise<void>;
};

/** Registers its own hooks: call it once in each `describe`. What it returns is there from the first test on. */
export function openFuzzedSeller(): FuzzedSeller {
  const seller = {} as FuzzedSeller;
  beforeAll(async () => {
    Object.assign(seller, await startFuzzedSeller());
  }, fuzzTimeoutMs);
  afterAll(() => seller.stop(), fuzzTimeoutMs);
  return seller;
}

async function startFuzzedSeller(): Promise<FuzzedSeller> {
  const database = await createTestDatabase(2);
  const redisUrl = queueBackends.at(-1)?.redisUrl;
  const seller = startProcess("src/main.ts", {
    DATABASE_URL: database.url,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    HOST: "127.0.0.1",
    PORT: "0",
    TURN_DELAY_MS: "0",
  });
  const [, url = ""] = await seller.waitFor(/Seller is ready at (\S+)/);
  const count = async (table: string) => {
    const [row] = await database.source.query(`SELECT count(*)::int AS rows FROM ${table}`);
    return row.rows;
  };
  const settle = async () => {
    const waiting = "message WHERE status IN ('received', 'pending', 'claimed')";
    while ((await count(waiting)) > 0) expect(seller.child.exitCode).toBeNull();
  };

  return {
    url,
    database,
    count,
    settle,
    async request(path, init) {
      const answer = await fetch(url + path, init);
      const text = await answer.text();
      const isJson = answer.headers.get("content-type")?.startsWith("application/json");
      const body: unknown = isJson ? JSON.parse(text) : text;
      expect({ status: answer.status, isOurFault: answer.status >= 500 }).toMatchObject({
        isOurFault: false,
      });
      // 431 is Node's own answer, given before there is a request.
      if (answer.status >= 400 && answer.status !== 431)
        expect(body).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } });
      return { status: answer.status, body };
    },
    async stop() {
      expect(seller.child.exitCode).toBeNull();
      await settle();
      // Nothing half-written: no conversation without a message, no answer without its turn.
      expect(
        await count("conversation c WHERE NOT EXISTS (SELECT FROM message WHERE conversation_id = c.id)"),
      ).toBe(0);
      expect(await count("message WHERE author = 'bot' AND turn_id IS NULL")).toBe(0);
      expect(await count("message WHERE direction = 'in' AND status = 'answered' AND turn_id IS NULL")).toBe(
        0,
      );
      expect(await count("alert WHERE kind = 'turn_failed'")).toBe(0);
      expect(await seller.stop()).toBe(0);
      await database.drop();
      const failures = seller.output().match(/.*("level":"(error|fatal)"|unhandled|uncaught).*/gi);
      expect(failures?.slice(0, 3) ?? []).toEqual([]);
    },
  };
}

/** Minutes for the long runs; what hangs ends sooner by its own limits. */
export const fuzzTimeoutMs = 15 * 60_000;

/**
 * Runs a property so often; a failure names the seed, with which FUZZ_SEED runs the same cases again.
 * @param holds throws where it does not; tells whether the case was taken, of which there must be enough to show anything
 */
export async function check<T>(
  arbitrary: fc.Arbitrary<T>,
  runs: number,
  holds: (value: T) => Promise<boolean>,
): Promise<void> {
  const seed = process.env.FUZZ_SEED;
  let taken = 0;
  const property = fc.asyncProperty(arbitrary, async (value) => {
    if (await holds(value)) taken += 1;
  });
  await fc.assert(property, { numRuns: runs, ...(seed !== undefined && { seed: Number(seed) }) });
  expect(taken).toBeGreaterThan(runs / 50);
}
