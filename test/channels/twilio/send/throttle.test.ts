import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import { createThrottle } from "../../../../src/channels/twilio/send/throttle.ts";
import { createLimiterStore } from "../../../../src/limits/store.ts";
import { createTestDatabase, type TestDatabase } from "../../../support/postgres/database.ts";
import { queueBackends } from "../../../support/queues.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe.each(queueBackends)("what a sender sends in a second, counted on $name", ({ redisUrl }) => {
  const clients: Redis[] = [];
  afterAll(() => {
    for (const client of clients) client.disconnect();
  });

  /** As another worker opens it. */
  async function open(perSecond = { whatsapp: 10, sms: 2 }) {
    const redis = redisUrl ? new Redis(redisUrl) : null;
    if (redis) {
      clients.push(redis);
      await redis.ping();
    }
    return createThrottle({ limiters: createLimiterStore({ redis, source: database.source }), perSecond });
  }

  test("is shared by all workers; who comes too late is given one of the next seconds", async () => {
    const workers = await Promise.all([open(), open(), open()]);
    const sender = randomUUID();
    const waits = await Promise.all(
      Array.from({ length: 30 }, (_, index) => workers[index % 3]?.(sender, "whatsapp") ?? 0),
    );
    waits.sort((a, b) => a - b);
    expect(waits.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 0));
    for (const [index, waitMs] of waits.slice(10).entries()) {
      const second = Math.floor(index / 10);
      expect(waitMs).toBeGreaterThan(second * 1_000);
      expect(waitMs).toBeLessThanOrEqual((second + 1) * 1_000);
    }
  });

  test("is counted for each sender and each channel by itself", async () => {
    const throttle = await open();
    const [one, other] = [randomUUID(), randomUUID()];
    const takeThree = (sender: string, channel: "whatsapp" | "sms") =>
      Promise.all([1, 2, 3].map(() => throttle(sender, channel)));
    const [full, whatsapp, free] = await Promise.all([
      takeThree(one, "sms"),
      takeThree(one, "whatsapp"),
      throttle(other, "sms"),
    ]);
    expect(full.map((waitMs) => waitMs > 0)).toEqual([false, false, true]);
    expect(whatsapp).toEqual([0, 0, 0]);
    expect(free).toBe(0);
  });

  test("may be less than one: 0.33 is one in 3 seconds", async () => {
    const throttle = await open({ whatsapp: 0.33, sms: 1 });
    const sender = randomUUID();
    const waits = await Promise.all([1, 2, 3].map(() => throttle(sender, "whatsapp")));
    expect(waits[0]).toBe(0);
    expect(waits[1]).toBeGreaterThan(2_000);
    expect(waits[1]).toBeLessThanOrEqual(3_000);
    expect(waits[2]).toBe(Number(waits[1]) + 3_000);
  });

  test("has no limit at 0", async () => {
    const throttle = await open({ whatsapp: 0, sms: 0 });
    const waits = await Promise.all(Array.from({ length: 200 }, () => throttle("+1415", "sms")));
    expect(new Set(waits)).toEqual(new Set([0]));
  });
});
