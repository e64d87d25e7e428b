import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Channel, Outgoing, SendOutcome } from "../../src/channels/channel.ts";
import { createOutbox, type Outbox } from "../../src/conversations/outbox.ts";
import { AppError } from "../../src/errors.ts";
import { recordAlerts } from "../support/alerts.ts";
import { createTestClock } from "../support/clock.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let outbox: Outbox;
let conversationId: string;
let clock: ReturnType<typeof createTestClock>;
let sent: Outgoing[];
let alerts: ReturnType<typeof recordAlerts>;
let takenEarly: string[];
let outcomes: SendOutcome[];
let lookupFails: boolean;
let sending: Promise<void> | null;
let started: PromiseWithResolvers<void>;
let found: { providerId: string; status: "sent" } | null;
const signal = new AbortController().signal;

const channel: Channel = {
  compose: ({ text }) => [{ text, enclosure: null }],
  async send(message) {
    sent.push(message);
    started.resolve();
    await sending;
    return outcomes.shift() ?? { kind: "accepted", providerId: `SM${sent.length}`, status: "queued" };
  },
  async find() {
    if (lookupFails) throw new AppError("no answer", { code: "lookup_failed", retryable: true });
    return found;
  },
};

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.source.query("TRUNCATE conversation CASCADE");
  clock = createTestClock();
  sent = [];
  alerts = recordAlerts();
  takenEarly = [];
  outcomes = [];
  found = null;
  lookupFails = false;
  sending = null;
  started = Promise.withResolvers();
  outbox = createOutbox({
    source: database.source,
    channels: { whatsapp: channel, sms: channel, api: channel, web: channel },
    clock: clock.now,
    alerts,
    deliveries: { takeEarly: async (providerId) => void takenEarly.push(providerId) },
    onSent: () => undefined,
  });
  const [row] = await database.source.query(
    "INSERT INTO conversation (channel, address, business_address, last_message_at) VALUES ('sms', '+52155', '+1415', now()) RETURNING id",
  );
  conversationId = row.id;
});

const write = (...texts: string[]) =>
  database.source.query(
    `INSERT INTO message (conversation_id, direction, author, text, status, created_at, updated_at)
     SELECT $1, 'out', 'bot', part, 'pending', $3, $3 FROM unnest($2::text[]) AS part`,
    [conversationId, texts, clock.now()],
  );
const statuses = async () =>
  (await database.source.query("SELECT status FROM message ORDER BY id")).map(
    (row: { status: string }) => row.status,
  );

test("unsent messages go out in order, from the address that was written to, and are recorded", async () => {
  await write("uno", "dos");
  expect(await outbox.flush(conversationId, signal)).toBeNull();
  expect(sent.map(({ text, to, from }) => ({ text, to, from }))).toEqual([
    { text: "uno", to: "+52155", from: "+1415" },
    { text: "dos", to: "+52155", from: "+1415" },
  ]);
  expect(await statuses()).toEqual(["queued", "queued"]);
  expect(takenEarly).toEqual(["SM1", "SM2"]);
});

test("a message that must wait holds back those behind it, and is tried again when its time has come", async () => {
  await write("uno", "dos");
  outcomes.push({ kind: "retry", afterMs: 30_000, code: "20429", reason: "too many requests" });
  expect(await outbox.flush(conversationId, signal)).toBe(30_000);
  expect(await outbox.flush(conversationId, signal)).toBe(30_000);
  expect(sent).toHaveLength(1);
  clock.advance(30_000);
  expect(await outbox.flush(conversationId, signal)).toBeNull();
  expect(sent.map(({ text }) => text)).toEqual(["uno", "uno", "dos"]);
});

test("a message that an earlier attempt had handed over is adopted, not sent again", async () => {
  await write("uno");
  outcomes.push({ kind: "retry", afterMs: null, code: "timeout", reason: "no answer" });
  const retryMs = await outbox.flush(conversationId, signal);
  clock.advance(retryMs ?? 0);
  found = { providerId: "SMfound", status: "sent" };
  expect(await outbox.flush(conversationId, signal)).toBeNull();
  expect(sent).toHaveLength(1);
  expect(await statuses()).toEqual(["sent"]);
});

test("a message that cannot be looked up is not sent again until it can", async () => {
  await write("uno");
  outcomes.push({ kind: "retry", afterMs: null, code: "timeout", reason: "no answer" });
  lookupFails = true;
  for (let run = 0; run < 3; run += 1) {
    const retryMs = await outbox.flush(conversationId, signal);
    expect(retryMs).toBeGreaterThan(0);
    clock.advance(retryMs ?? 0);
  }
  expect(sent).toHaveLength(1);
  lookupFails = false;
  expect(await outbox.flush(conversationId, signal)).toBeNull();
  expect(sent).toHaveLength(2);
});

test("a permanent error ends the message with the provider's code and an alert, and lets the next one go", async () => {
  await write("uno", "dos");
  outcomes.push({ kind: "failed", code: "63016", reason: "outside the window" });
  expect(await outbox.flush(conversationId, signal)).toBeNull();
  expect(await statuses()).toEqual(["failed", "queued"]);
  expect(alerts.stored).toMatchObject([{ kind: "message_failed", detail: { code: "63016" } }]);
});

test("a message that could not be sent for hours is given up", async () => {
  await write("uno");
  for (let hours = 0; hours < 6; hours += 1) {
    outcomes.push({ kind: "retry", afterMs: null, code: "503", reason: "down" });
    await outbox.flush(conversationId, signal);
    clock.advance(60 * 60 * 1_000);
  }
  expect(await statuses()).toEqual(["failed"]);
  expect(alerts.announced).toHaveLength(1);
});

test("two workers that flush at once send each message once", async () => {
  await write("uno", "dos", "tres");
  await Promise.all([outbox.flush(conversationId, signal), outbox.flush(conversationId, signal)]);
  while ((await outbox.flush(conversationId, signal)) !== null) clock.advance(1_000);
  expect(sent.map(({ text }) => text).sort()).toEqual(["dos", "tres", "uno"]);
});

test("a message that is being sent is not sent by another worker, however slow the provider is", async () => {
  await write("uno");
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  sending = answered;
  const first = outbox.flush(conversationId, signal);
  await started.promise;
  expect(await outbox.flush(conversationId, signal)).toBe(20_000);
  clock.advance(12_000);
  expect(await outbox.flush(conversationId, signal)).toBe(8_000);
  answer();
  expect(await first).toBeNull();
  expect(sent).toHaveLength(1);
});

test("a message whose worker died in mid-send is taken over when its claim has run out", async () => {
  await write("uno");
  await database.source.query("UPDATE message SET status = 'claimed', attempts = 1, updated_at = $1", [
    clock.now(),
  ]);
  expect(await outbox.flush(conversationId, signal)).toBe(20_000);
  clock.advance(20_000);
  found = { providerId: "SMfound", status: "sent" };
  expect(await outbox.flush(conversationId, signal)).toBeNull();
  expect(sent).toEqual([]);
  expect(await statuses()).toEqual(["sent"]);
});

test("a message that was under way when the customer opted out, and came back unsent, is not tried again", async () => {
  await write("uno");
  outcomes.push({ kind: "retry", afterMs: 30_000, code: "20429", reason: "too many requests" });
  await outbox.flush(conversationId, signal);
  await database.source.query("UPDATE conversation SET opted_out_at = now()");
  clock.advance(30_000);
  expect(await outbox.flush(conversationId, signal)).toBeNull();
  expect(sent).toHaveLength(1);
  expect(await statuses()).toEqual(["canceled"]);
});
