import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createInbox, type Inbox } from "../../src/conversations/inbox.ts";
import { recordAlerts } from "../support/alerts.ts";
import { createTestClock } from "../support/clock.ts";
import { silentLogger } from "../support/logger.ts";
import { buildIncoming } from "../support/messages.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
let inbox: Inbox;
let woken: { ids: string[]; delayMs: number }[];
let clock: ReturnType<typeof createTestClock>;
const noReferral = {
  sourceId: null,
  sourceType: null,
  sourceUrl: null,
  headline: null,
  body: null,
  media: null,
  clickId: null,
};

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.source.query("TRUNCATE conversation CASCADE");
  woken = [];
  clock = createTestClock();
  inbox = createInbox({
    source: database.source,
    alerts: recordAlerts(),
    logger: silentLogger,
    clock: clock.now,
    wake: async (ids, delayMs) => {
      woken.push({ ids, delayMs });
    },
    gatherMs: (channel) => (channel === "api" ? 0 : 700),
  });
});

const texts = async () => {
  const rows: { text: string }[] = await database.source.query("SELECT text FROM message ORDER BY id");
  return rows.map(({ text }) => text);
};

test("a message is stored with its conversation, which is woken after the time for a burst", async () => {
  const received = await inbox.receive(buildIncoming({ text: "busco un versa" }));
  expect(await texts()).toEqual(["busco un versa"]);
  expect(woken).toEqual([{ ids: [received.conversationId], delayMs: 700 }]);
});

test("the same provider id five times at once is one message", async () => {
  const message = buildIncoming();
  const received = await Promise.all(Array.from({ length: 5 }, () => inbox.receive(message)));
  expect(await texts()).toHaveLength(1);
  expect(new Set(received.map(({ conversationId }) => conversationId)).size).toBe(1);
});

test("a repeat that comes later is known by its missing message id, and wakes the conversation again", async () => {
  const message = buildIncoming();
  await inbox.receive(message);
  const repeat = await inbox.receive(message);
  expect(repeat.messageId).toBeNull();
  expect(woken).toHaveLength(2);
});

const listConversations = () =>
  database.source.query(
    `SELECT address, business_address, profile_name, identities, latest_referral, last_message_at, customer_active_at
     FROM conversation ORDER BY address`,
  );

test("a repeat changes nothing: not when the customer was active, nor what has become known since", async () => {
  const old = buildIncoming({ profileName: "Ana", referral: { ...noReferral, headline: "uno" } });
  await inbox.receive(old);
  clock.advance(60_000);
  await inbox.receive(
    buildIncoming({
      profileName: "Ana María",
      businessAddress: "whatsapp:+5215599999999",
      identities: { wa_id: "1" },
    }),
  );
  const before = await listConversations();
  clock.advance(25 * 3_600_000);
  await inbox.receive(old);
  expect(await listConversations()).toEqual(before);
});

test("a repeat in one batch with a new message of its customer adds nothing to what the new one tells", async () => {
  const old = buildIncoming({ profileName: "Ana", businessAddress: "whatsapp:+5215599999999" });
  await inbox.receive(old);
  const fresh = buildIncoming({ profileName: "Ana María", text: "nuevo" });
  const received = await Promise.all([inbox.receive(fresh), inbox.receive(fresh), inbox.receive(old)]);
  expect(received.map(({ messageId }) => messageId === null)).toEqual([false, false, true]);
  expect(await texts()).toEqual(["hola", "nuevo"]);
  expect(await listConversations()).toMatchObject([
    { profile_name: "Ana María", business_address: fresh.businessAddress },
  ]);
});

test("an id that is known from another address makes no conversation, whether it came before or just now", async () => {
  const known = buildIncoming();
  const [first] = await Promise.all([
    inbox.receive(known),
    inbox.receive({ ...known, address: "whatsapp:+5215500000002" }),
  ]);
  const again = await inbox.receive({ ...known, address: "whatsapp:+5215500000003" });
  expect(again).toMatchObject({ conversationId: first?.conversationId, messageId: null });
  expect(await listConversations()).toHaveLength(1);
});

test("messages of one tick keep their order and share one conversation per address and channel", async () => {
  const parts = ["1", "2", "3"].map((text) => inbox.receive(buildIncoming({ text })));
  const other = inbox.receive(buildIncoming({ channel: "sms", address: "+5215500000001", text: "sms" }));
  const ids = await Promise.all([...parts, other]);
  expect(await texts()).toEqual(["1", "2", "3", "sms"]);
  expect(new Set(ids.map(({ conversationId }) => conversationId)).size).toBe(2);
});

test("messages that come one after the other, without waiting for each other, keep their order", async () => {
  const customers = Array.from({ length: 20 }, (_, index) => `whatsapp:+5215550000${index}`);
  const stored: Promise<unknown>[] = [];
  for (const text of ["1", "2", "3", "4"]) {
    for (const address of customers) stored.push(inbox.receive(buildIncoming({ address, text })));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(stored);
  const rows: { texts: string }[] = await database.source.query(
    "SELECT string_agg(text, '' ORDER BY id) AS texts FROM message GROUP BY conversation_id",
  );
  expect(new Set(rows.map(({ texts }) => texts))).toEqual(new Set(["1234"]));
  expect(rows).toHaveLength(20);
});

test("the address last written to and a known name stay with the conversation", async () => {
  await inbox.receive(buildIncoming({ profileName: "Ana" }));
  await inbox.receive(buildIncoming({ profileName: null, businessAddress: "whatsapp:+5215599999999" }));
  const [row] = await database.source.query("SELECT profile_name, business_address FROM conversation");
  expect(row).toEqual({ profile_name: "Ana", business_address: "whatsapp:+5215599999999" });
});

test("of a burst in one batch the latest that is known counts, whatever its last message leaves out", async () => {
  await Promise.all([
    inbox.receive(buildIncoming({ profileName: "Ana María", identities: { wa_id: "5215500000001" } })),
    inbox.receive(
      buildIncoming({ profileName: null, businessAddress: null, identities: { external_user_id: "MX.a1" } }),
    ),
  ]);
  const [row] = await database.source.query(
    "SELECT profile_name, business_address, identities FROM conversation",
  );
  expect(row).toEqual({
    profile_name: "Ana María",
    business_address: "whatsapp:+14155238886",
    identities: { wa_id: "5215500000001", external_user_id: "MX.a1" },
  });
});

test("of the advertisements that brought a customer the first and the latest are kept, each with its time", async () => {
  const referral = (headline: string) => ({ ...noReferral, headline });
  await inbox.receive(buildIncoming({ referral: referral("uno") }));
  clock.advance(60_000);
  await Promise.all(["dos", "tres"].map((ad) => inbox.receive(buildIncoming({ referral: referral(ad) }))));
  await inbox.receive(buildIncoming());
  const [row] = await database.source.query("SELECT first_referral, latest_referral FROM conversation");
  expect(row).toEqual({
    first_referral: { ...referral("uno"), at: "2026-11-20T15:00:00.000Z" },
    latest_referral: { ...referral("tres"), at: "2026-11-20T15:01:00.000Z" },
  });
});

test("two inboxes that store the same conversations at once do not lock each other out", async () => {
  const addresses = Array.from({ length: 50 }, (_, index) => `whatsapp:+52155${index}`);
  const second = createInbox({
    source: database.source,
    alerts: recordAlerts(),
    logger: silentLogger,
    clock: createTestClock().now,
    wake: async () => undefined,
    gatherMs: () => 0,
  });
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([
      ...addresses.map((address) => inbox.receive(buildIncoming({ address }))),
      ...addresses.toReversed().map((address) => second.receive(buildIncoming({ address }))),
    ]);
  }
  expect(await texts()).toHaveLength(500);
});

test("a message that cannot be stored is refused alone; those of its tick are stored", async () => {
  const before = inbox.receive(buildIncoming({ text: "antes" }));
  const tooLong = inbox.receive(buildIncoming({ address: "x".repeat(161) }));
  const after = inbox.receive(buildIncoming({ text: "después" }));
  await expect(tooLong).rejects.toThrow();
  await Promise.all([before, after]);
  expect(await texts()).toEqual(["antes", "después"]);
});

test("a text with the one character that Postgres cannot store loses that character only", async () => {
  await inbox.receive(buildIncoming({ text: "ho\u0000la", profileName: "A\u0000na" }));
  expect(await texts()).toEqual(["hola"]);
});

test("while the row of one conversation is locked, only its messages fail, and soon; no connections wait for it", async () => {
  const addresses = Array.from(
    { length: 20 },
    (_, index) => `whatsapp:+52155${String(index).padStart(8, "0")}`,
  );
  const [locked = "", ...others] = addresses;
  await Promise.all(addresses.map((address) => inbox.receive(buildIncoming({ address }))));
  const another = database.source.createQueryRunner();
  await another.startTransaction();
  await another.query("SELECT 1 FROM conversation WHERE address = $1 FOR UPDATE", [locked]);
  const refused: Promise<unknown>[] = [];
  const refuse = () => {
    refused.push(
      expect(inbox.receive(buildIncoming({ address: locked, text: "x" }))).rejects.toThrow(/lock timeout/),
    );
  };
  const receiveOthers = () =>
    Promise.all(others.map((address) => inbox.receive(buildIncoming({ address, text: "y" }))));

  const startedAt = performance.now();
  refuse();
  await receiveOthers();
  expect(performance.now() - startedAt).toBeLessThan(1_500);
  await refused[0];
  expect(performance.now() - startedAt).toBeLessThan(1_900);

  // From here on it is known, and holds up nobody.
  for (let round = 0; round < 5; round += 1) {
    refuse();
    const at = performance.now();
    await receiveOthers();
    expect(performance.now() - at).toBeLessThan(400);
  }
  const [waiting] = await database.source.query(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
  );
  expect(waiting.count).toBeLessThanOrEqual(1);
  await Promise.all(refused);
  await another.rollbackTransaction();
  await another.release();

  for (const text of ["1", "2", "3"]) void inbox.receive(buildIncoming({ address: locked, text }));
  await inbox.receive(buildIncoming({ address: locked, text: "4" }));
  const [row] = await database.source.query(
    `SELECT string_agg(text, '' ORDER BY message.id) AS texts FROM message
     JOIN conversation ON conversation.id = conversation_id WHERE address = $1 AND text <> 'hola'`,
    [locked],
  );
  expect(row.texts).toBe("1234");
});
