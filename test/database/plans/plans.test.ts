import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pino } from "pino";
import { compose, type Seller } from "../../../src/compose.ts";
import { parseConfig } from "../../../src/config.ts";
import { buildIncoming } from "../../support/messages.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { collectPlans, explainAll, type RunPlan } from "./explain.ts";
import { fillForPlans } from "./fill.ts";

let database: TestDatabase;
let seller: Seller;
let webUrl: string;
let plans: RunPlan[];

beforeAll(async () => {
  database = await createTestDatabase(2);
  await fillForPlans(database.source);
  await explainAll(database.source);
  const config = parseConfig({
    DATABASE_URL: database.url,
    HOST: "127.0.0.1",
    PORT: "0",
    RETENTION_DAYS: "30",
    LLM_PROVIDERS: "offline",
  });
  seller = await compose(config, { logger: pino({ level: "silent" }) });
  webUrl = await seller.startWeb();
  plans = collectPlans(seller.database.source);
}, 120_000);
afterAll(async () => {
  await seller?.close();
  await database.drop();
});

/** What was run meanwhile. @throws where a table that grows was read from one end to the other */
async function run(act: () => Promise<unknown>): Promise<RunPlan[]> {
  const before = plans.length;
  await act();
  const ran = plans.slice(before);
  const growing = [
    "message",
    "turn",
    "session",
    "conversation",
    "alert",
    "early_report",
    "plan",
    "customer",
    "identity",
  ];
  const reading = ran.filter(({ scanned }) => scanned.some((table) => growing.includes(table)));
  expect(reading).toEqual([]);
  return ran;
}

const indexesOf = (ran: RunPlan[]) => [...new Set(ran.flatMap(({ indexes }) => indexes))];
const read = async (path: string) => {
  const response = await fetch(webUrl + path);
  expect(response.status).toBe(200);
  return (await response.json()) as { items: { id: string }[]; next_cursor: string | null };
};

const customerOf = async (address: string): Promise<string> => {
  const rows = await database.source.query("SELECT customer_id FROM conversation WHERE address = $1", [
    address,
  ]);
  return rows[0].customer_id;
};

test("this test sees the plans: a statement without an index is told", async () => {
  const before = plans.length;
  await seller.database.source.query("SELECT count(*) FROM message WHERE text = 'x'");
  expect(plans.slice(before).flatMap(({ scanned }) => scanned)).toEqual(["message"]);
});

test("the inbox takes in a hundred messages of new and known customers", async () => {
  const addresses = Array.from({ length: 100 }, (_, n) => `address-${n * 300}`);
  const ran = await run(() =>
    Promise.all(addresses.map((address) => seller.inbox.receive(buildIncoming({ address })))),
  );
  expect(indexesOf(ran)).toEqual(
    expect.arrayContaining(["conversation_channel_address_key", "message_provider_id_key"]),
  );
});

test("a turn gathers, answers, stores and sends, one and thirty at a time", async () => {
  const rows: { id: string }[] = await database.source.query(
    "SELECT conversation_id AS id FROM message WHERE status = 'received' GROUP BY 1 LIMIT 31",
  );
  const [first, ...others] = rows.map(({ id }) => id);
  const attend = (id: string) => seller.attend(id, AbortSignal.timeout(60_000));
  const ran = await run(async () => {
    expect(await attend(first ?? "")).toMatchObject({ turnId: expect.any(String) });
    await Promise.all(others.map(attend));
  });
  expect(indexesOf(ran)).toEqual(
    expect.arrayContaining(["message_waiting_of_conversation", "message_of_session", "session_open"]),
  );
});

test("customers are met, known again and merged", async () => {
  const identities = { phone: "phone:1", wa_id: "wa_id:3" };
  const message = buildIncoming({ address: "address-2", identities });
  const ran = await run(async () => {
    await seller.inbox.receive(buildIncoming({ address: "address-4" }));
    const { conversationId } = await seller.inbox.receive(message);
    await seller.attend(conversationId, AbortSignal.timeout(60_000));
  });
  expect(
    await database.source.query("SELECT 1 FROM identity WHERE value = 'wa_id:3' AND customer_id = $1", [
      await customerOf("address-1"),
    ]),
  ).toHaveLength(1);
  expect(indexesOf(ran)).toEqual(
    expect.arrayContaining([
      "identity_pkey",
      "identity_of_customer",
      "conversation_of_customer",
      "customer_pkey",
    ]),
  );
});

test("an opt-out, what is written after it, and the way back", async () => {
  await run(async () => {
    for (const text of ["STOP", "¿hola?", "START"])
      await seller.inbox.receive(buildIncoming({ address: "address-5", text }));
  });
});

test("a customer is shown and erased, alone or with the last conversation", async () => {
  const shown = `/api/customers/${await customerOf("address-7")}`;
  const [{ id }] = await database.source.query("SELECT id FROM conversation WHERE address = 'address-9'");
  await run(async () => {
    await read(shown);
    for (const path of [shown, `/api/conversations/${id}`])
      expect((await fetch(webUrl + path, { method: "DELETE" })).status).toBe(204);
  });
});

test("a status report finds its message, and is kept where there is none", async () => {
  const report = { status: "read", errorCode: null, errorReason: null } as const;
  const [{ id }] = await database.source.query(
    "SELECT provider_id AS id FROM message WHERE status = 'delivered' LIMIT 1",
  );
  const ran = await run(async () => {
    await seller.deliveries.report({ ...report, providerId: id });
    await seller.deliveries.report({ ...report, providerId: "SM-unknown" });
    await seller.deliveries.takeEarly("SM-unknown");
  });
  expect(indexesOf(ran)).toEqual(expect.arrayContaining(["message_provider_id_key", "early_report_pkey"]));
});

test("whoever waits for an answer looks for it by its ids", async () => {
  const answers = await seller.startAnswers();
  const [message] = await database.source.query(
    "SELECT id::int AS id, conversation_id, provider_id FROM message WHERE direction = 'in' AND status = 'answered' LIMIT 1",
  );
  const where = { conversationId: message.conversation_id, messageId: message.id };
  const ran = await run(async () => {
    expect(await answers.waitFor(where, 1_000)).toMatchObject({ kind: "answered" });
    await answers.find(message.provider_id);
  });
  expect(indexesOf(ran)).toEqual(expect.arrayContaining(["message_of_turn"]));
});

test("the staff's pages: conversations and their history, first and further pages", async () => {
  const ran = await run(async () => {
    const first = await read("/api/conversations");
    await read(`/api/conversations?cursor=${first.next_cursor}`);
    await read("/api/conversations?handling=human");
    await read("/api/conversations?stage=financing&page_size=10");
    const history = await read(`/api/conversations/${first.items[0]?.id}/messages?page_size=2`);
    if (history.next_cursor)
      await read(`/api/conversations/${first.items[0]?.id}/messages?cursor=${history.next_cursor}`);
  });
  expect(indexesOf(ran)).toEqual(expect.arrayContaining(["conversation_newest", "message_of_conversation"]));
});

test("a person takes a conversation over, gives it back, and erases it", async () => {
  const [{ id }] = await database.source.query(
    "SELECT conversation_id AS id FROM message WHERE status = 'received' LIMIT 1",
  );
  await run(async () => {
    await seller.handover.say(id, "Hola");
    await seller.handover.hold(id);
    await seller.handover.release(id);
    expect((await fetch(`${webUrl}/api/conversations/${id}`, { method: "DELETE" })).status).toBe(204);
  });
});

test("the sweep", async () => {
  const ran = await run(async () => {
    expect(await seller.sweep(null)).toBeGreaterThan(100);
    await seller.sweep({ after: 199_500, until: Date.now() + 60_000 });
  });
  expect(indexesOf(ran).sort()).toEqual([
    "conversation_of_person",
    "conversation_pkey",
    "early_report_created",
    "message_held_back",
    "message_provider_id_key",
    "message_waiting",
  ]);
});

test("the retention: reports, traces, states, alerts and messages", async () => {
  const ran = await run(async () => expect(await seller.prune()).toBeGreaterThan(40_000));
  expect(indexesOf(ran)).toEqual(
    expect.arrayContaining([
      ...["early_report_created", "turn_to_forget", "session_to_forget", "alert_created", "message_created"],
      "message_pkey",
    ]),
  );
}, 60_000);
