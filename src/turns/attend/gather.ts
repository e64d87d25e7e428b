import type { DataSource } from "typeorm";
import { createBatches } from "../../batches.ts";
import { type Conversation, ConversationSchema } from "../../conversations/conversation.ts";
import { type Message, MessageSchema, type SaidMessage, saidColumns } from "../../conversations/message.ts";
import type { Stage } from "../../conversations/session/stages.ts";
import type { SessionState } from "../../conversations/session/state.ts";
import { type Session, SessionSchema, type SessionSummary } from "../../conversations/session.ts";
import type { CustomerProfile } from "../../customers/profile.ts";
import { entityAsJson, reviveEntity, selectEntity } from "../../database/rows.ts";

/** What a turn starts from. */
export type Gathered = {
  conversation: Conversation;
  /** Of its customer, on all channels; empty where nothing is known yet. */
  profile: CustomerProfile;
  /** The open session, however long idle; null before the first turn and after an end. */
  session: Session | null;
  /** The newest messages of that session that are not waiting for a turn, oldest first. */
  history: SaidMessage[];
  /** Incoming messages that wait for a turn, in the order of receiving. */
  unanswered: Message[];
};

/** The session that a turn runs in: the open one or, with `id` null, one that its commit opens. */
export type TurnSession = {
  id: string | null;
  state: SessionState;
  summary: SessionSummary | null;
  stage: Stage;
};

/** @returns null where there is no such conversation (any more) */
export type Gather = (conversationId: string) => Promise<Gathered | null>;

/** More than the context shows of a session, and than tells whether it goes round in circles. */
const historyLimit = 120;

/**
 * Looked up row by row, so that the plan is right for any number of conversations, and made once for each connection:
 * an array would be planned anew each time, for as many elements as it has.
 */
const statement = `-- gather_turns
  SELECT ${selectEntity(ConversationSchema, "c")},
    coalesce(k.profile, '{}') AS "profile",
    CASE WHEN s.id IS NOT NULL THEN ${entityAsJson(SessionSchema, "s")} END AS "openSession",
    history.messages AS "history", unanswered.messages AS "unanswered"
  FROM jsonb_array_elements_text($1::jsonb) WITH ORDINALITY AS asked (id, position)
  LEFT JOIN LATERAL (SELECT * FROM conversation WHERE id = asked.id::uuid LIMIT 1) AS c ON true
  LEFT JOIN LATERAL (SELECT profile FROM customer WHERE id = c.customer_id LIMIT 1) AS k ON true
  LEFT JOIN LATERAL (SELECT * FROM session WHERE conversation_id = c.id AND ended_at IS NULL LIMIT 1) AS s ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(${entityAsJson(MessageSchema, "m")} ORDER BY m.id), '[]') AS messages
    FROM message m WHERE m.conversation_id = c.id AND m.status = 'received'
  ) AS unanswered
  CROSS JOIN LATERAL (
    SELECT coalesce(json_agg(${entityAsJson(MessageSchema, "m", saidColumns)} ORDER BY m.id), '[]') AS messages
    FROM (
      -- As a range, since only its own index has that order: an equal id can be read in order by others too, and the
      -- planner would rather read through the newest messages of everybody, or sort all of a long session.
      SELECT * FROM message WHERE session_id IS NOT NULL AND status <> 'received'
        AND (session_id, id) >= (s.id, 0) AND (session_id, id) <= (s.id, 9223372036854775807)
      ORDER BY session_id DESC, id DESC LIMIT ${historyLimit}
    ) AS m
  ) AS history
  ORDER BY asked.position`;

type Row = Omit<Conversation, "id"> & {
  id: string | null;
  profile: CustomerProfile;
  openSession: Session | null;
  history: SaidMessage[];
  unanswered: Message[];
};

/** Conversations that are looked at in one moment share one statement. */
export function createGather({ source }: { source: DataSource }): Gather {
  return createBatches(async (ids: string[]) => {
    const rows: Row[] = await source.query(statement, [JSON.stringify(ids)]);
    return rows.map(toGathered);
  });
}

function toGathered({ profile, openSession, history, unanswered, ...conversation }: Row): Gathered | null {
  const { id } = conversation;
  if (id === null) return null;
  return {
    conversation: { ...conversation, id },
    profile,
    session: openSession && reviveEntity(SessionSchema, openSession),
    history: history.map((message) => reviveEntity(MessageSchema, message)),
    unanswered: unanswered.map((message) => reviveEntity(MessageSchema, message)),
  };
}
