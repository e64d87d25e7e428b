import type { DataSource } from "typeorm";
import { createBatches } from "../../batches.ts";
import { arrivesWithinMs, type Channel, type ChannelName, type Enclosure } from "../../channels/channel.ts";
import type { Clock } from "../../clock.ts";

/** How long after its claim a message may leave. */
export const leavesWithinMs = 10_000;

/**
 * How long a claimed message belongs to whoever claimed it. What leaves at the last moment has arrived by then, where it
 * ever does: whoever takes over from a worker that died finds it.
 */
const leaseMs = leavesWithinMs + arrivesWithinMs;

/**
 * Where a conversation's first unsent message stands: `mine`, it was claimed just now; `taken`, by another worker in
 * this moment; `early`, not before `freeAt`; `waiting` for the customer to write; `paused` with its channel;
 * `opted_out` with its customer.
 */
type Place = "mine" | "taken" | "early" | "waiting" | "paused" | "opted_out";

/** The first message in a conversation's line. */
export type Head = {
  id: string;
  conversationId: string;
  place: Place;
  /** When the line was looked at. A claim counts from here, however late its holder hears of it. */
  lookedAt: Date;
  /** Null but for `early`. */
  freeAt: Date | null;
  text: string;
  enclosure: Enclosure | null;
  /** Before this claim. */
  attempts: number;
  firstAttemptAt: Date | null;
  errorCode: string | null;
  errorReason: string | null;
  updatedAt: Date;
  channel: ChannelName;
  to: string;
  from: string | null;
  profileName: string | null;
  customerActiveAt: Date | null;
};

type LineDeps = {
  source: Pick<DataSource, "query">;
  clock: Clock;
  channels: Record<ChannelName, Pick<Channel, "partWaitMs">>;
  listPaused(): ChannelName[];
};

/**
 * What the conversation's line begins with, claimed where it may go out; null: nothing is unsent.
 * @param releaseId a message that waited for the customer and need not any more
 */
export type ClaimNext = (asked: { conversationId: string; releaseId?: string }) => Promise<Head | null>;

/**
 * The first unsent message of each conversation, and the one before it where both are parts of one answer: those of a
 * turn, or what a person of the staff wrote at once. A provider may turn round two messages that it has only accepted.
 * Ids come as JSON and not as an array, for which Postgres would plan anew each time.
 */
const statement = `-- claim_messages
  WITH head AS MATERIALIZED (
    SELECT m.*, c.channel, c.address, c.business_address AS written_to, c.profile_name, c.customer_active_at, c.opted_out_at
    FROM jsonb_array_elements_text($1::jsonb) AS asked (id)
    CROSS JOIN LATERAL (SELECT * FROM conversation WHERE id = asked.id::uuid LIMIT 1) AS c
    CROSS JOIN LATERAL (
      SELECT * FROM message WHERE conversation_id = c.id AND status IN ('pending', 'claimed', 'waiting')
      ORDER BY id LIMIT 1
    ) AS m
  ), line AS MATERIALIZED (
    SELECT head.*,
      -- What waited for the customer was handed to nobody, and may go where the customer has opened WhatsApp's 24 hours.
      CASE WHEN head.status = 'waiting' THEN head.written_to ELSE head.business_address END AS sender,
      CASE WHEN head.status = 'claimed' AND head.next_attempt_at IS NULL
        THEN head.updated_at + interval '${leaseMs} ms' END AS lease_ends_at,
      greatest(head.next_attempt_at, ahead.updated_at + ($5::jsonb ->> head.channel)::int * interval '1 ms') AS due_at
    FROM head LEFT JOIN LATERAL (
      SELECT status, turn_id, author, created_at, updated_at FROM message
      WHERE conversation_id = head.conversation_id AND id < head.id AND direction = 'out' ORDER BY id DESC LIMIT 1
    ) AS ahead ON ahead.status IN ('accepted', 'queued', 'sending') AND (ahead.turn_id = head.turn_id
      OR (ahead.author = 'staff' AND head.author = 'staff' AND ahead.created_at = head.created_at))
  ), placed AS MATERIALIZED (
    SELECT line.*, CASE
      WHEN lease_ends_at > $2 THEN 'early'
      WHEN opted_out_at IS NOT NULL THEN 'opted_out'
      WHEN status = 'waiting' AND id <> ALL($3::bigint[]) THEN 'waiting'
      WHEN channel = ANY($4::text[]) THEN 'paused'
      WHEN due_at > $2 THEN 'early'
      ELSE 'free' END AS place
    FROM line
  ), locked AS MATERIALIZED (
    SELECT id, status, attempts, next_attempt_at FROM message WHERE id IN (SELECT id FROM placed WHERE place = 'free')
    ORDER BY id FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE message SET status = 'claimed', attempts = message.attempts + 1, next_attempt_at = NULL,
      first_attempt_at = coalesce(message.first_attempt_at, $2), business_address = placed.sender, updated_at = $2
    FROM placed JOIN locked USING (id, status, attempts)
    WHERE message.id = placed.id AND locked.next_attempt_at IS NOT DISTINCT FROM placed.next_attempt_at
    RETURNING message.id
  )
  SELECT placed.id, conversation_id AS "conversationId",
    CASE WHEN claimed.id IS NOT NULL THEN 'mine' WHEN place = 'free' THEN 'taken' ELSE place END AS place,
    CASE WHEN place = 'early' THEN greatest(lease_ends_at, due_at) END AS "freeAt",
    text, enclosure, attempts, first_attempt_at AS "firstAttemptAt", error_code AS "errorCode",
    error_reason AS "errorReason", updated_at AS "updatedAt", channel, address AS "to", sender AS "from",
    profile_name AS "profileName", customer_active_at AS "customerActiveAt"
  FROM placed LEFT JOIN claimed ON claimed.id = placed.id`;

/** One outgoing line per conversation; lines that are looked at in one moment share one statement. */
export function createLine({ source, clock, channels, listPaused }: LineDeps): ClaimNext {
  const waits = Object.entries(channels).map(([name, { partWaitMs }]) => [name, partWaitMs]);
  const partWaitMs = Object.fromEntries(waits);

  return createBatches(async (asked: Parameters<ClaimNext>[0][]) => {
    const released = asked.flatMap(({ releaseId }) => releaseId ?? []);
    const lookedAt = clock();
    const heads: Omit<Head, "lookedAt">[] = await source.query(statement, [
      JSON.stringify([...new Set(asked.map(({ conversationId }) => conversationId))]),
      lookedAt,
      released,
      listPaused(),
      partWaitMs,
    ]);
    const byConversation = new Map(heads.map((head) => [head.conversationId, { ...head, lookedAt }]));
    return asked.map(({ conversationId }) => {
      const head = byConversation.get(conversationId) ?? null;
      // Whoever else asked for it in the same moment finds it taken.
      if (head?.place === "mine") byConversation.set(conversationId, { ...head, place: "taken" });
      return head;
    });
  });
}
