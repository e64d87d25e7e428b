import type { DataSource } from "typeorm";
import type { Identities } from "../../customers/identity.ts";
import { patience } from "../../database/patience.ts";
import { storable } from "../../storable.ts";
import type { IncomingMessage } from "../inbox.ts";
import type { DatedReferral, Referral } from "./referral.ts";

/** Where a message was stored; `messageId` null: it had been stored before. */
export type Stored = {
  conversationId: string;
  messageId: number | null;
  /** True where the customer wanted no messages when it came, so that it is only noted. */
  optedOut: boolean;
};

/**
 * Conversations are upserted in the order of their key, so that two batches can never lock each other out; messages
 * are inserted in the order of arrival, which their ids keep. What comes from an address that has opted out is noted.
 * An address of which a message had been stored before is left alone: what was gathered of it counts the repeat in.
 */
const statement = `-- store_messages
  WITH ${patience(500)}, incoming AS MATERIALIZED (
    SELECT * FROM unnest($8::text[], $9::text[], $10::text[], $11::text[], $12::jsonb[], $13::text[], $14::text[])
      WITH ORDINALITY AS i (channel, address, business_address, text, attachments, provider_id, status, ord)
  ), repeated AS MATERIALIZED (
    SELECT ord, channel, address, conversation_id, opted_out_at FROM incoming
    CROSS JOIN LATERAL (SELECT conversation_id FROM message WHERE provider_id = incoming.provider_id LIMIT 1) AS m
    CROSS JOIN LATERAL (SELECT opted_out_at FROM conversation WHERE id = m.conversation_id LIMIT 1) AS c
  ), given AS MATERIALIZED (
    SELECT g.* FROM patience,
      unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::jsonb[], $7::jsonb[])
        AS g (channel, address, business_address, profile_name, identities, first_referral, latest_referral)
    WHERE (channel, address) NOT IN (SELECT channel, address FROM repeated)
  ), known AS (
    INSERT INTO conversation (channel, address, business_address, profile_name, identities, first_referral,
      latest_referral, last_message_at, customer_active_at, created_at)
    SELECT given.*, $15::timestamptz, $15::timestamptz, $15::timestamptz FROM given ORDER BY channel, address
    ON CONFLICT (channel, address) DO UPDATE SET
      business_address = coalesce(excluded.business_address, conversation.business_address),
      profile_name = coalesce(excluded.profile_name, conversation.profile_name),
      identities = conversation.identities || excluded.identities,
      identified = conversation.identified AND conversation.identities @> excluded.identities
        AND coalesce(excluded.profile_name = conversation.profile_name, excluded.profile_name IS NULL),
      first_referral = coalesce(conversation.first_referral, excluded.first_referral),
      latest_referral = coalesce(excluded.latest_referral, conversation.latest_referral),
      last_message_at = greatest(excluded.last_message_at, conversation.last_message_at),
      customer_active_at = greatest(excluded.customer_active_at, conversation.customer_active_at)
    RETURNING id, channel, address, opted_out_at
  ), stored AS (
    INSERT INTO message (conversation_id, direction, author, business_address, text, attachments, provider_id, status,
      created_at, updated_at)
    SELECT known.id, 'in', 'customer', incoming.business_address, incoming.text, incoming.attachments,
      incoming.provider_id, CASE WHEN known.opted_out_at IS NULL THEN incoming.status ELSE 'noted' END, $15, $15
    FROM incoming JOIN known USING (channel, address) ORDER BY incoming.ord
    ON CONFLICT (provider_id) DO NOTHING
    RETURNING id, conversation_id, provider_id
  )
  SELECT coalesce(known.id, repeated.conversation_id) AS "conversationId", stored.id::float8 AS "messageId",
    coalesce(known.opted_out_at, repeated.opted_out_at) IS NOT NULL AS "optedOut"
  FROM incoming LEFT JOIN known USING (channel, address) LEFT JOIN stored USING (provider_id)
    LEFT JOIN repeated USING (ord) ORDER BY ord`;

/**
 * Stores messages with their conversations in one statement; a repeat of a provider's id changes nothing.
 * @returns one for each message, in their order
 */
export async function storeMessages(
  runner: Pick<DataSource, "query">,
  messages: IncomingMessage[],
  now: Date,
): Promise<Stored[]> {
  const firsts = new Map<string, IncomingMessage>();
  for (const message of messages)
    if (!firsts.has(message.providerId)) firsts.set(message.providerId, message);
  const stored = await storeDistinct(runner, [...firsts.values()], now);
  return messages.flatMap(({ providerId }) => stored.get(providerId) ?? []);
}

async function storeDistinct(
  runner: Pick<DataSource, "query">,
  messages: IncomingMessage[],
  now: Date,
): Promise<Map<string, Stored>> {
  const rows = await query(runner, messages, now);
  const stored = new Map<string, Stored>();
  const left: IncomingMessage[] = [];
  for (const [index, message] of messages.entries()) {
    const row = rows[index];
    if (row?.conversationId) stored.set(message.providerId, row);
    else left.push(message);
  }
  // Came together with a repeat from the same address: seldom, and gathered once more without it.
  if (left.length > 0 && left.length < messages.length)
    for (const [id, row] of await storeDistinct(runner, left, now)) stored.set(id, row);
  return stored;
}

/** @returns one for each message, in their order; nulls where it has to be tried again */
function query(runner: Pick<DataSource, "query">, messages: IncomingMessage[], now: Date): Promise<Stored[]> {
  const threads = gatherThreads(messages, now);
  const ofThreads = <K extends keyof Thread>(name: K) => threads.map((thread) => storable(thread[name]));
  const ofMessages = <K extends keyof IncomingMessage>(name: K) =>
    messages.map((message) => storable(message[name]));
  return runner.query(statement, [
    ofThreads("channel"),
    ofThreads("address"),
    ofThreads("businessAddress"),
    ofThreads("profileName"),
    ofThreads("identities").map(toJson),
    ofThreads("firstReferral").map(toJson),
    ofThreads("latestReferral").map(toJson),
    ofMessages("channel"),
    ofMessages("address"),
    ofMessages("businessAddress"),
    ofMessages("text"),
    ofMessages("attachments").map(toJson),
    ofMessages("providerId"),
    messages.map(({ consent }) => (needsTurn(consent) ? "received" : "noted")),
    now,
  ]);
}

/** Words of opting out and in have an effect of their own; help is a turn's answer unless the provider gave it. */
export function needsTurn(consent: IncomingMessage["consent"]): boolean {
  return consent === null || (consent.kind === "help" && !consent.answered);
}

/** What a batch tells of one conversation: the latest that its messages know. */
type Thread = Pick<IncomingMessage, "channel" | "address" | "businessAddress" | "profileName"> & {
  identities: Identities;
  firstReferral: DatedReferral | null;
  latestReferral: DatedReferral | null;
};

function gatherThreads(messages: IncomingMessage[], now: Date): Thread[] {
  const threads = new Map<string, Thread>();
  for (const message of messages) {
    const { channel } = message;
    const address = storable(message.address);
    const key = `${channel} ${address}`;
    const known = threads.get(key);
    const referral = date(message.referral, now);
    threads.set(key, {
      channel,
      address,
      businessAddress: message.businessAddress ?? known?.businessAddress ?? null,
      profileName: message.profileName ?? known?.profileName ?? null,
      identities: { ...known?.identities, ...message.identities },
      firstReferral: known?.firstReferral ?? referral,
      latestReferral: referral ?? known?.latestReferral ?? null,
    });
  }
  return [...threads.values()];
}

function date(referral: Referral | null, now: Date): DatedReferral | null {
  return referral && { ...referral, at: now.toISOString() };
}

function toJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
