import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Conversation } from "../../src/conversations/conversation.ts";
import { storeMessages } from "../../src/conversations/inbox/store-messages.ts";
import { createInbox, type Inbox, type IncomingMessage } from "../../src/conversations/inbox.ts";
import { applyConsent } from "../../src/customers/opt-out.ts";
import { createRecognise, type Recognise } from "../../src/customers/recognise.ts";
import { recordAlerts } from "../support/alerts.ts";
import { createTestClock } from "../support/clock.ts";
import { silentLogger } from "../support/logger.ts";
import { buildIncoming } from "../support/messages.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
let inbox: Inbox;
let recognise: Recognise;
let clock: ReturnType<typeof createTestClock>;

beforeAll(async () => {
  database = await createTestDatabase(20);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.source.query("TRUNCATE conversation, customer CASCADE");
  const { source } = database;
  clock = createTestClock();
  inbox = createInbox({
    source,
    alerts: recordAlerts(),
    logger: silentLogger,
    clock: clock.now,
    wake: async () => undefined,
    gatherMs: () => 0,
  });
  recognise = createRecognise({ source, clock: clock.now });
});

/** A message, and what the turn after it does first. */
async function meet(overrides: Partial<IncomingMessage>): Promise<string> {
  const { conversationId } = await inbox.receive(buildIncoming(overrides));
  const conversation = await read(conversationId);
  if (!conversation.identified) await recognise(conversation);
  clock.advance(1_000);
  return conversationId;
}
async function read(id: string): Promise<Conversation> {
  const conversation = await database.source.getRepository<Conversation>("conversation").findOneBy({ id });
  if (!conversation) throw new Error("no such conversation");
  return conversation;
}
const customerOf = async (id: string) => (await read(id)).customerId;
const customers = async (): Promise<{ id: string; name: string | null }[]> =>
  database.source.query("SELECT id, name FROM customer ORDER BY created_at");
const known = async () =>
  (await database.source.query("SELECT kind, value FROM identity ORDER BY kind, value")).map(
    ({ kind, value }: { kind: string; value: string }) => `${kind} ${value}`,
  );

const ana = {
  address: "whatsapp:+5215512345678",
  identities: { phone: "+525512345678", wa_id: "5215512345678" },
};
const anaBySms = {
  channel: "sms",
  address: "+525512345678",
  identities: { phone: "+525512345678" },
} as const;
const anaById = { address: "whatsapp:MX.ana", identities: { external_user_id: "MX.ana" } };

test("a new address is a new customer, known by all that its channel tells", async () => {
  const id = await meet(ana);
  expect(await customers()).toEqual([{ id: await customerOf(id), name: "Ana" }]);
  expect(await known()).toEqual([
    "address whatsapp:+5215512345678",
    "phone +525512345678",
    "wa_id 5215512345678",
  ]);
});

test("one number on WhatsApp and by text message is one customer with two conversations", async () => {
  const [whatsapp, sms] = [await meet(ana), await meet(anaBySms)];
  expect(await customerOf(sms)).toBe(await customerOf(whatsapp));
  expect(sms).not.toBe(whatsapp);
  expect(await customers()).toHaveLength(1);
});

test("who goes from a number to a user name stays the customer, by the user id that came with the number", async () => {
  const before = await meet({ ...ana, identities: { ...ana.identities, external_user_id: "MX.ana" } });
  const after = await meet(anaById);
  expect(await customerOf(after)).toBe(await customerOf(before));
});

test("two customers who turn out to be one are merged: the older stays, with all conversations, under the latest name", async () => {
  const first = await meet({ ...anaById, profileName: "Ana" });
  const second = await meet(anaBySms);
  const third = await meet({ ...ana, profileName: "Anita" });
  const stranger = await meet({ address: "whatsapp:+5215599999999", profileName: "Beto" });
  const kept = await customerOf(first);
  expect(new Set([await customerOf(second), await customerOf(third)]).size).toBe(1);
  expect(await customerOf(third)).not.toBe(kept);

  await meet({ ...ana, profileName: "Ana María", identities: { external_user_id: "MX.ana" } });
  for (const id of [first, second, third]) expect(await customerOf(id)).toBe(kept);
  expect(await customers()).toEqual([
    { id: kept, name: "Ana María" },
    { id: await customerOf(stranger), name: "Beto" },
  ]);
});

test("«ana» on two channels that are not telephones is two customers", async () => {
  const [api, web] = [
    await meet({ channel: "api", address: "ana" }),
    await meet({ channel: "web", address: "ana" }),
  ];
  expect(await customerOf(api)).not.toBe(await customerOf(web));
});

describe("a customer who is known", () => {
  test("is looked for again only when something new is told", async () => {
    const id = await meet(ana);
    const identified = async (overrides: Partial<IncomingMessage>) => {
      await inbox.receive(buildIncoming({ ...ana, ...overrides }));
      return (await read(id)).identified;
    };
    expect(await identified({})).toBe(true);
    expect(await identified({ identities: {}, profileName: null })).toBe(true);
    expect(await identified({ identities: { external_user_id: "MX.ana" } })).toBe(false);
    await recognise(await read(id));
    expect(await identified({})).toBe(true);
    expect(await identified({ profileName: "Anita" })).toBe(false);
    await recognise(await read(id));
    expect(await customers()).toMatchObject([{ name: "Anita" }]);
    expect(await known()).toContain("external_user_id MX.ana");
  });

  test("is looked for again where something came in while they were looked for", async () => {
    const { conversationId } = await inbox.receive(buildIncoming(ana));
    const stale = await read(conversationId);
    await inbox.receive(buildIncoming({ ...ana, identities: { external_user_id: "MX.ana" } }));
    await recognise(stale);
    expect(await read(conversationId)).toMatchObject({
      customerId: expect.any(String),
      identified: false,
      identities: { ...ana.identities, external_user_id: "MX.ana" },
    });
  });
});

describe("at the same moment", () => {
  test("many conversations of one number are one customer", async () => {
    const received = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        inbox.receive(
          buildIncoming({ address: `whatsapp:MX.${index}`, identities: { phone: "+525512345678" } }),
        ),
      ),
    );
    const conversations = await Promise.all(received.map(({ conversationId }) => read(conversationId)));
    await Promise.all(conversations.map(recognise));
    expect(await customers()).toHaveLength(1);
    const ids = await Promise.all(conversations.map(({ id }) => customerOf(id)));
    expect(new Set(ids)).toEqual(new Set([(await customers())[0]?.id]));
  });

  test("merges in a ring, seen from all sides while messages come in, end in one customer", async () => {
    const size = 6;
    const address = (index: number) => `whatsapp:+52155000000${index}`;
    const phone = (index: number) => `+5255000000${10 + (index % size)}`;
    for (let index = 0; index < size; index += 1)
      await meet({ address: address(index), identities: { phone: phone(index) } });
    expect(await customers()).toHaveLength(size);
    const link = async (index: number) => {
      const identities = { external_user_id: `MX.${index}`, phone: phone(index + 1) };
      const { conversationId } = await inbox.receive(buildIncoming({ address: address(index), identities }));
      await recognise(await read(conversationId));
    };
    const all = Array.from({ length: size }, (_, index) => index);
    await Promise.all([
      ...all.map(link),
      ...all.toReversed().map((index) => inbox.receive(buildIncoming({ address: address(index) }))),
    ]);
    expect(await customers()).toHaveLength(1);
    const rows = await database.source.query("SELECT DISTINCT customer_id, identified FROM conversation");
    expect(rows).toEqual([{ customer_id: (await customers())[0]?.id, identified: true }]);
  });
});

test("while one conversation is locked, the others of the same moment are recognised", async () => {
  const addresses = ["whatsapp:+5215500000001", "whatsapp:+5215500000002"];
  const stored = await Promise.all(addresses.map((address) => inbox.receive(buildIncoming({ address }))));
  const [locked, other] = await Promise.all(stored.map(({ conversationId }) => read(conversationId)));
  if (!locked || !other) throw new Error("two were stored");
  const another = database.source.createQueryRunner();
  await another.startTransaction();
  await another.query("SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE", [locked.id]);
  const refused = expect(recognise(locked)).rejects.toThrow(/lock timeout/);
  await recognise(other);
  await refused;
  expect([await customerOf(locked.id), await customerOf(other.id)]).toEqual([null, expect.any(String)]);
  await another.rollbackTransaction();
  await another.release();
  await recognise(locked);
  expect(await customerOf(locked.id)).not.toBeNull();
}, 10_000);

test("a customer who is looked up while a STOP is being stored does not get in its way", async () => {
  const id = await meet(ana);
  const { source } = database;
  const consent = { kind: "stop", answered: false } as const;
  const { lookUp } = await source.transaction(async (manager) => {
    const said = buildIncoming({ ...ana, providerId: "SMstop", consent });
    const [stored] = await storeMessages(manager, [said], clock.now());
    const lookUp = recognise(await read(id));
    await blocked("FROM conversation WHERE id = $1 OR customer_id");
    const messageId = stored?.messageId ?? 0;
    await applyConsent(manager, { conversationId: id, messageId, consent }, clock.now());
    return { lookUp };
  });
  await lookUp;
  expect((await read(id)).identified).toBe(true);
});

/** Resolves when a statement that holds these words waits for a lock. */
async function blocked(words: string): Promise<void> {
  const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
    AND position($1 IN query) > 0 AND pid <> pg_backend_pid()`;
  while ((await database.source.query(waits, [words])).length === 0);
}
