import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createSweeper } from "../../src/turns/sweeper.ts";
import { createTestClock } from "../support/clock.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let clock: ReturnType<typeof createTestClock>;
let woken: string[];
const hour = 60 * 60 * 1_000;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.source.query("TRUNCATE conversation CASCADE");
  clock = createTestClock();
  woken = [];
});

const sweeper = (retentionDays = 30) =>
  createSweeper({
    source: database.source,
    wake: async (ids) => void woken.push(...ids),
    clock: clock.now,
    handoverTtlMs: 12 * hour,
    retentionDays,
  });

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

test("conversations whose messages have waited for long are woken, oldest first; fresh and settled ones are not", async () => {
  const [answered, unsent, unanswered] = await Promise.all(["1", "2", "3"].map(createConversation));
  await store(answered ?? "", "in", "answered");
  await store(answered ?? "", "out", "delivered");
  await store(unsent ?? "", "out", "claimed");
  await store(unanswered ?? "", "in", "received");
  expect(await sweeper().sweep()).toBe(0);
  clock.advance(5_000);
  await store(await createConversation("4"), "in", "received");
  expect(await sweeper().sweep()).toBe(2);
  expect(woken).toEqual([unsent, unanswered]);
});

test("a message that is to be tried later is left until then", async () => {
  await store(await createConversation("1"), "out", "claimed", new Date(clock.now().getTime() + hour));
  clock.advance(hour / 2);
  expect(await sweeper().sweep()).toBe(0);
  clock.advance(hour);
  expect(await sweeper().sweep()).toBe(1);
});

test("a conversation whose person has been silent for too long is woken", async () => {
  const id = await createConversation("1");
  await database.source.query("UPDATE conversation SET handling = 'human', human_active_at = $1", [
    clock.now(),
  ]);
  clock.advance(11 * hour);
  expect(await sweeper().sweep()).toBe(0);
  clock.advance(2 * hour);
  await sweeper().sweep();
  expect(woken).toEqual([id]);
});

test("pruning deletes what is older than the retention, but never what waits", async () => {
  const id = await createConversation("1");
  await store(id, "in", "answered");
  await store(id, "out", "pending");
  clock.advance(31 * 24 * hour);
  await store(id, "in", "answered");
  expect(await sweeper(0).prune()).toBe(0);
  expect(await sweeper().prune()).toBe(1);
  expect(await database.source.query("SELECT 1 FROM message")).toHaveLength(2);
});
