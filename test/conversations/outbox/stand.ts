import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import type {
  Channel,
  ChannelName,
  FindOutcome,
  Obstacle,
  Outgoing,
  SendOutcome,
} from "../../../src/channels/channel.ts";
import {
  createDeliveries,
  type Deliveries,
  type DeliveryReport,
} from "../../../src/conversations/outbox/deliveries.ts";
import { listTroubledChannels } from "../../../src/conversations/outbox/troubled-channels.ts";
import { createOutbox, type Outbox } from "../../../src/conversations/outbox.ts";
import { recordAlerts } from "../../support/alerts.ts";
import { createTestClock } from "../../support/clock.ts";
import { recordLogger } from "../../support/logger.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";

type StoredMessage = { text: string; status: string; code: string | null; reason: string | null };

const hourMs = 60 * 60 * 1_000;
const signal = new AbortController().signal;

/**
 * An outbox over a real database and channels that do what the test says. Registers its own hooks: call it once, at
 * the top of a test file.
 */
export function openOutboxStand() {
  let database: TestDatabase;
  const stand = {
    clock: createTestClock(),
    alerts: recordAlerts(),
    conversationId: "",
    /** What was handed to a channel, in order. */
    sent: [] as Outgoing[],
    /** What the outbox asked of the database. */
    statements: [] as string[],
    woken: [] as string[],
    outcomes: [] as (SendOutcome | Promise<SendOutcome>)[],
    found: { kind: "absent" } as FindOutcome,
    /** Called while a message is looked up. */
    whileLookedUp: async (): Promise<unknown> => undefined,
    obstacle: null as Obstacle | null,
    ...recordLogger(),
    /** Called with the provider's id before the channel answers that it has the message. */
    beforeAnswer: (_providerId: string): void => undefined,
    /** Resolves when a channel has got a message. */
    started: Promise.withResolvers<void>(),
  };
  let outbox: Outbox;
  let deliveries: Deliveries;

  const channel: Channel = {
    partWaitMs: 3_000,
    compose: ({ text }) => [{ text, enclosure: null }],
    findObstacle: () => stand.obstacle,
    async send(message) {
      stand.sent.push(message);
      const providerId = `SM${stand.sent.length}`;
      stand.started.resolve();
      stand.beforeAnswer(providerId);
      return (await stand.outcomes.shift()) ?? { kind: "accepted", providerId, status: "sent" };
    },
    async find() {
      await stand.whileLookedUp();
      return stand.found;
    },
  };

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await query("TRUNCATE conversation, early_report, alert CASCADE");
    Object.assign(stand, {
      clock: createTestClock(),
      alerts: recordAlerts(),
      sent: [],
      statements: [],
      woken: [],
      outcomes: [],
      found: { kind: "absent" },
      whileLookedUp: async () => undefined,
      obstacle: null,
      ...recordLogger(),
      beforeAnswer: () => undefined,
      started: Promise.withResolvers(),
    });
    deliveries = createDeliveries({
      source: database.source,
      alerts: stand.alerts,
      clock: stand.clock.now,
      wake: async (ids) => void stand.woken.push(...ids),
    });
    outbox = openOutbox();
    stand.conversationId = await open("sms", "+52155");
  });

  return Object.assign(stand, {
    query,
    open,
    openOutbox,
    writeTo,
    messages,
    /** Parts of one answer of a person. */
    write: (...texts: string[]) => writeTo(stand.conversationId, ...texts),
    flush: (conversationId = stand.conversationId) => outbox.flush(conversationId, signal),
    report: (report: DeliveryReport) => deliveries.report(report),
    listTroubled: () => listTroubledChannels(database.source, stand.clock.now()),
    takeAllEarly: () => deliveries.takeAllEarly(),
    statuses: async () => (await messages()).map(({ status }) => status),
    texts: () => stand.sent.map(({ text }) => text),
  });

  function query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return database.source.query(sql, values);
  }

  async function open(channelName: ChannelName, address: string): Promise<string> {
    const [row] = await query<{ id: string }>(
      `INSERT INTO conversation (channel, address, business_address, last_message_at, customer_active_at)
       VALUES ($1, $2, '+1415', $3, $3) RETURNING id`,
      [channelName, address, stand.clock.now()],
    );
    return row?.id ?? "";
  }

  /** Another worker over the same database. */
  function openOutbox(): Outbox {
    const source = new Proxy(database.source, {
      get(target, name) {
        if (name !== "query") return Reflect.get(target, name);
        return (text: string, values: unknown[]) => {
          stand.statements.push(text);
          return target.query(text, values);
        };
      },
    });
    return createOutbox({
      source,
      channels: { whatsapp: channel, sms: channel, api: channel, web: channel },
      clock: stand.clock.now,
      alerts: stand.alerts,
      deliveries,
      logger: stand.logger,
      validityMs: 4 * hourMs,
      onSent: () => undefined,
    });
  }

  async function writeTo(conversationId: string, ...texts: string[]): Promise<void> {
    await query(
      `INSERT INTO message (conversation_id, direction, author, business_address, text, status, created_at, updated_at)
       SELECT $1, 'out', 'staff', '+1415', part, 'pending', $3, $3 FROM unnest($2::text[]) AS part`,
      [conversationId, texts, stand.clock.now()],
    );
  }

  function messages(): Promise<StoredMessage[]> {
    return query(
      `SELECT text, status, error_code AS code, error_reason AS reason FROM message
       WHERE direction = 'out' ORDER BY id`,
    );
  }
}
