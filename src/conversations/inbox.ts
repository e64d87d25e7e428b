import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource } from "typeorm";
import type { ChannelName } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import type { Wake } from "../queue/queue.ts";
import { storable } from "../storable.ts";
import type { Attachments } from "./message.ts";

/** A customer's message as a channel hands it in. */
export type IncomingMessage = {
  channel: ChannelName;
  /** The customer's address as the channel writes it, up to 160 characters. */
  address: string;
  businessAddress: string | null;
  profileName: string | null;
  text: string;
  attachments: Attachments | null;
  /** The provider's id of the message: the same id again is the same message. */
  providerId: string;
  /** False: kept in the history, but no turn answers it (the provider has done so, or the customer opted out). */
  needsAnswer: boolean;
};

/** Where a message was stored; `messageId` null: it had been stored before. */
type Received = { conversationId: string; messageId: number | null };

type InboxDeps = {
  source: DataSource;
  wake: Wake;
  /** How long a burst of texts is gathered on a channel before its turn. */
  gatherMs(channel: ChannelName): number;
  clock: Clock;
};

type Waiting = { message: IncomingMessage; resolve(received: Received): void; reject(error: unknown): void };

/** How long a batch waits for the one before it. */
const longestWaitMs = 1_000;

/** The door that every customer's message comes in by. */
export type Inbox = {
  /** Stores the message (a repeat of `providerId` is a no-op) and wakes its conversation. Durable once resolved. */
  receive(message: IncomingMessage): Promise<Received>;
};

/** All messages that arrive in one tick, or while the batch before is being stored, share one statement and one wake: see design, «The way of one message». */
export function createInbox(deps: InboxDeps): Inbox {
  let waiting: Waiting[] = [];
  /** The batch that is being stored: the next one waits for it, so that ids rise in the order of receiving. */
  let storing: Promise<void> = Promise.resolve();

  return {
    receive(message) {
      return new Promise((resolve, reject) => {
        waiting.push({ message, resolve, reject });
        if (waiting.length === 1) setImmediate(() => void flush());
      });
    },
  };

  async function flush(): Promise<void> {
    // A connection that hangs must not hold up those that do not.
    await Promise.race([storing, sleep(longestWaitMs, undefined, { ref: false })]);
    const batch = waiting;
    waiting = [];
    storing = storeBatch(batch);
  }

  async function storeBatch(batch: Waiting[]): Promise<void> {
    try {
      const rows = await store(
        deps.source,
        batch.map(({ message }) => message),
        deps.clock(),
      );
      wakeAll(batch, rows);
      for (const [index, { resolve, reject }] of batch.entries()) {
        const row = rows[index];
        if (row) resolve(row);
        else reject(new Error("the inbox statement left out a message"));
      }
    } catch (error) {
      // What is wrong with one message must not refuse those that came in the same tick.
      if (batch.length > 1 && isDataError(error)) for (const one of batch) await storeBatch([one]);
      else for (const { reject } of batch) reject(error);
    }
  }

  /** Not awaited: the messages are durable, and the callers' answers must not wait for the queue. */
  function wakeAll(batch: Waiting[], rows: Received[]): void {
    const idsByDelay = new Map<number, Set<string>>();
    for (const [index, { message }] of batch.entries()) {
      const delayMs = deps.gatherMs(message.channel);
      const ids = idsByDelay.get(delayMs) ?? new Set();
      const conversationId = rows[index]?.conversationId;
      if (conversationId) idsByDelay.set(delayMs, ids.add(conversationId));
    }
    for (const [delayMs, ids] of idsByDelay) void deps.wake([...ids], delayMs);
  }
}

/**
 * Conversations are upserted in the order of their key, so that two batches can never lock each other out; messages
 * are inserted in the order of arrival, which their ids keep.
 */
const statement = `
  WITH incoming AS MATERIALIZED (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $9::text[])
      WITH ORDINALITY AS i (channel, address, business_address, profile_name, text, attachments, provider_id, status, ord)
  ), known AS (
    INSERT INTO conversation (channel, address, business_address, profile_name, last_message_at, customer_active_at, created_at)
    SELECT DISTINCT ON (channel, address)
      channel, address, business_address, profile_name, $8::timestamptz, $8::timestamptz, $8::timestamptz
    FROM incoming ORDER BY channel, address, ord DESC
    ON CONFLICT (channel, address) DO UPDATE SET
      business_address = coalesce(excluded.business_address, conversation.business_address),
      profile_name = coalesce(excluded.profile_name, conversation.profile_name),
      last_message_at = greatest(excluded.last_message_at, conversation.last_message_at),
      customer_active_at = greatest(excluded.customer_active_at, conversation.customer_active_at)
    RETURNING id, channel, address
  ), stored AS (
    INSERT INTO message (conversation_id, direction, author, text, attachments, provider_id, status, created_at, updated_at)
    SELECT known.id, 'in', 'customer', incoming.text, incoming.attachments, incoming.provider_id, incoming.status, $8, $8
    FROM incoming JOIN known USING (channel, address) ORDER BY incoming.ord
    ON CONFLICT (provider_id) DO NOTHING
    RETURNING id, conversation_id, provider_id
  )
  SELECT known.id AS "conversationId", stored.id::float8 AS "messageId"
  FROM incoming JOIN known USING (channel, address) LEFT JOIN stored USING (provider_id) ORDER BY incoming.ord`;

async function store(source: DataSource, messages: IncomingMessage[], now: Date): Promise<Received[]> {
  const column = <K extends keyof IncomingMessage>(name: K) =>
    messages.map((message) => storable(message[name]));
  return source.query(statement, [
    column("channel"),
    column("address"),
    column("businessAddress"),
    column("profileName"),
    column("text"),
    column("attachments").map((value) => value && JSON.stringify(value)),
    column("providerId"),
    now,
    column("needsAnswer").map((needed) => (needed ? "received" : "noted")),
  ]);
}

/** SQLSTATE classes 22 (data), 23 (constraint) and 54 (too large): the fault is in a value, not in the database. */
function isDataError(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(22|23|54)/.test(String(error.code));
}
