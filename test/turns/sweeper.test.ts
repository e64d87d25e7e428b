import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { SweepPosition } from "../../src/queue/job.ts";
import { createPrune } from "../../src/turns/retention.ts";
import { createSweep } from "../../src/turns/sweeper.ts";
import { createTestClock } from "../support/clock.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
let clock: ReturnType<typeof createTestClock>;
let earlyTaken: number;
let woken: string[];
/** What was queued, in order: conversations, and sweeps that go on. */
let queued: (string | SweepPosition)[];
const hour = 60 * 60 * 1_000;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.source.query("TRUNCATE conversation CASCADE");
  clock = createTestClock();
  earlyTaken = 0;
  woken = [];
  queued = [];
});

const sweep = (position: SweepPosition | null = null) =>
  createSweep({
    source: database.source,
    queue: {
      wake: async (ids) => {
        woken.push(...ids);
        queued.push(...ids);
      },
      sweepOn: async (next) => void queued.push(next),
    },
    takeAllEarly: async () => {
      earlyTaken += 1;
    },
    clock: clock.now,
    handoverTtlMs: 12 * hour,
  })(position);
const prune = (retentionDays = 30) =>
  createPrune({ source: database.source, clock: clock.now, retentionDays })();

async function createConversation(address: string): Promise<string> {
  const [row] = await database.source.query(
    "INSERT INTO conversation (channel, address, last_message_at) VALUES ('sms', $1, $2) RETURNING id",
    [address, clock.now()],
  );
  return row.id;
}
const store = (
  conversationId: string,
  direction: "in" | "out",
  status: string,
  nextAttemptAt: Date | null = null,
) =>
  database.source.query(
    `INSERT INTO message (conversation_id, direction, author, text, status, next_attempt_at, created_at, updated_at)
     VALUES ($1, $2, $3, 'x', $4, $5, $6, $6)`,
    [conversationId, direction, direction === "in" ? "customer" : "bot", status, nextAttemptAt, clock.now()],
  );

test("reports that passed their message's id by unseen are taken at the beginning of each sweep", async () => {
  await sweep();
  await sweep({ after: 0, until: clock.now().getTime() + hour });
  expect(earlyTaken).toBe(1);
});

test("conversations whose messages have waited for long are woken, oldest first; fresh and settled ones are not", async () => {
  const [answered, unsent, unanswered] = await Promise.all(["1", "2", "3"].map(createConversation));
  await store(answered ?? "", "in", "answered");
  await store(answered ?? "", "out", "delivered");
  await store(unsent ?? "", "out", "claimed");
  await store(unanswered ?? "", "in", "received");
  expect(await sweep()).toBe(0);
  clock.advance(5_000);
  await store(await createConversation("4"), "in", "received");
  expect(await sweep()).toBe(2);
  expect(woken).toEqual([unsent, unanswered]);
});

test("a message that is to be tried later is left until then", async () => {
  await store(await createConversation("1"), "out", "claimed", new Date(clock.now().getTime() + hour));
  clock.advance(hour / 2);
  expect(await sweep()).toBe(0);
  clock.advance(hour);
  expect(await sweep()).toBe(1);
});

test("a conversation whose person has been silent for too long is woken", async () => {
  const id = await createConversation("1");
  await database.source.query("UPDATE conversation SET handling = 'human', human_active_at = $1", [
    clock.now(),
  ]);
  clock.advance(11 * hour);
  expect(await sweep()).toBe(0);
  clock.advance(2 * hour);
  await sweep();
  expect(woken).toEqual([id]);
});

test("a conversation is woken whose customer has written since a message began to wait for that", async () => {
  const [silent, written, putOff] = await Promise.all(["1", "2", "3"].map(createConversation));
  for (const id of [silent, written]) await store(id ?? "", "out", "waiting");
  await store(putOff ?? "", "out", "waiting", new Date(clock.now().getTime() + 2 * hour));
  await database.source.query("UPDATE conversation SET customer_active_at = $1", [clock.now()]);
  clock.advance(hour);
  expect(await sweep()).toBe(0);
  await database.source.query("UPDATE conversation SET customer_active_at = $1 WHERE id = ANY($2)", [
    clock.now(),
    [written, putOff],
  ]);
  // The customer's message has its own wake under way.
  expect(await sweep()).toBe(0);
  clock.advance(5_000);
  await sweep();
  expect(woken).toEqual([written]);
});

test("pruning deletes what is older than the retention, but never what waits", async () => {
  const id = await createConversation("1");
  await store(id, "in", "answered");
  await store(id, "out", "pending");
  clock.advance(31 * 24 * hour);
  await store(id, "in", "answered");
  expect(await prune(0)).toBe(0);
  expect(await prune()).toBe(1);
  expect(await database.source.query("SELECT 1 FROM message")).toHaveLength(2);
});

/** Messages of `conversations` customers, `each` of every one, in turns; @returns the conversations in this order */
async function storeBacklog(conversations: number, each: number): Promise<string[]> {
  const rows: { id: string }[] = await database.source.query(
    `INSERT INTO conversation (channel, address, last_message_at)
     SELECT 'sms', 'backlog-' || number, $2 FROM generate_series(1, $1::int) AS number RETURNING id`,
    [conversations, clock.now()],
  );
  const ids = rows.map(({ id }) => id);
  await database.source.query(
    `INSERT INTO message (conversation_id, direction, author, text, status, created_at, updated_at)
     SELECT id, 'in', 'customer', 'x', 'received', $3, $3
     FROM generate_series(1, $2::int), unnest($1::uuid[]) WITH ORDINALITY AS conversation (id, position)
     ORDER BY generate_series, position`,
    [ids, each, clock.now()],
  );
  return ids;
}

test("a backlog is woken oldest first, a part at a time, with the next sweep in the middle of each", async () => {
  const ids = await storeBacklog(450, 2);
  clock.advance(5_000);
  const until = clock.now().getTime() + 5_000;
  expect(await sweep()).toBe(200);
  expect(woken).toEqual(ids.slice(0, 200));
  const next = { after: expect.any(Number), until };
  expect(queued.slice(99, 102)).toEqual([ids[99], next, ids[100]]);
  for (let position = queued[100]; typeof position === "object"; ) {
    queued = [];
    await sweep(position);
    position = queued.find((one) => typeof one === "object");
  }
  expect(woken.slice(0, 450)).toEqual(ids);
  expect(new Set(woken.slice(450)).size).toBeLessThanOrEqual(450);
});

test("sweeps that follow each other come to an end, and the next one by schedule begins with the oldest", async () => {
  const ids = await storeBacklog(450, 1);
  clock.advance(5_000);
  await sweep();
  const position = queued.find((one) => typeof one === "object");
  clock.advance(5_000);
  queued = [];
  expect(await sweep(position)).toBe(200);
  expect(queued).toEqual(ids.slice(200, 400));
  await sweep();
  expect(queued.slice(200)).toContain(ids[0]);
});

test("one customer with very many waiting messages does not hide the others", async () => {
  await storeBacklog(1, 1_000);
  const other = await createConversation("other");
  await store(other, "in", "received");
  clock.advance(5_000);
  await sweep();
  const position = queued.find((one) => typeof one === "object");
  await sweep(position);
  expect(woken).toContain(other);
});
