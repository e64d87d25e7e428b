import type { EntityManager } from "typeorm";
import type { ModelUsage } from "../../agent/cost.ts";
import type { TraceStep } from "../../agent/trace.ts";
import type { Part } from "../../channels/channel.ts";
import type { Intent } from "../../conversations/session/intents.ts";
import type { Stage } from "../../conversations/session/stages.ts";
import type { SessionState } from "../../conversations/session/state.ts";
import type { CustomerProfile } from "../../customers/profile.ts";
import { patience } from "../../database/patience.ts";

/** All that a turn leaves behind, but for what few turns have (plans, alerts). Named as the statement takes it. */
export type TurnToStore = {
  turn_id: string;
  conversation_id: string;
  /** The session that the answer belongs to; `opens`: it begins with this turn, and ends the one that is open. */
  session_id: string;
  opens: boolean;
  /** How the one that is open ends. */
  end_reason: "idle" | "customer";
  /** Where the customer started over: the session to which the messages up to `forgotten_up_to` belong. */
  ended_session_id: string | null;
  forgotten_up_to: number | null;
  message_ids: number[];
  /** Ours, that the answer leaves from. */
  business_address: string | null;
  parts: Part[];
  state: SessionState;
  /** What it has changed of the customer's profile; null: nothing. */
  profile: CustomerProfile | null;
  model: string;
  intent: Intent;
  stage_before: Stage;
  stage_after: Stage;
  input_tokens: number;
  cached_input_tokens: number;
  output_tokens: number;
  cost_micros: number | null;
  /** The same by model. */
  usage: ModelUsage[];
  trace: TraceStep[];
  started_at: Date;
  duration_ms: number;
  now: Date;
  handed_over: boolean;
  /** A person has the conversation, and keeps it. */
  beside_person: boolean;
};

/**
 * One statement, so one round trip and one transaction. Conversations are locked first, in the order in which the inbox
 * locks them; what was changed before the lock was had is seen by the checks, since `FOR UPDATE` reads the newest
 * version of a row: https://www.postgresql.org/docs/current/transaction-iso.html#XACT-READ-COMMITTED
 */
const statement = `-- store_turns
  WITH ${patience(2_000)}, asked AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS t (turn_id uuid, conversation_id uuid, session_id uuid, opens boolean,
      end_reason text, ended_session_id uuid, forgotten_up_to bigint, message_ids bigint[], business_address text, parts jsonb, state jsonb,
      profile jsonb, model text, intent text, stage_before text, stage_after text, input_tokens integer, cached_input_tokens integer,
      output_tokens integer, cost_micros bigint, usage jsonb, trace jsonb,
      started_at timestamptz, duration_ms integer, now timestamptz, handed_over boolean, beside_person boolean)
  ), learnt AS MATERIALIZED (
    -- Customers are locked before conversations, here as everywhere.
    SELECT id FROM customer WHERE (SELECT count(*) FROM patience) = 1 AND id = ANY(ARRAY(
      SELECT customer_id FROM conversation JOIN asked ON asked.conversation_id = conversation.id
      WHERE conversation.id = ANY($2::uuid[]) AND profile IS NOT NULL))
    ORDER BY id FOR NO KEY UPDATE
  ), of_bot AS MATERIALIZED (
    SELECT id, customer_id FROM conversation WHERE (SELECT count(*) FROM patience) = 1 AND (SELECT count(*) FROM learnt) >= 0 AND id = ANY($2::uuid[]) AND opted_out_at IS NULL
      AND (handling = 'bot' OR id IN (SELECT conversation_id FROM asked WHERE beside_person))
    ORDER BY channel, address FOR UPDATE
  ), waiting AS MATERIALIZED (
    -- The count has all of the conversations locked before the first message is.
    SELECT id FROM message WHERE (SELECT count(*) FROM of_bot) > 0 AND id = ANY($3::bigint[]) AND status = 'received'
    ORDER BY id FOR UPDATE
  ), turns AS MATERIALIZED (
    SELECT asked.*, of_bot.customer_id FROM asked JOIN of_bot ON of_bot.id = asked.conversation_id
    WHERE cardinality(message_ids) = (SELECT count(*) FROM waiting WHERE waiting.id = ANY(message_ids))
  ), ended AS (
    UPDATE session SET ended_at = now, end_reason = turns.end_reason FROM turns
    WHERE session.conversation_id = ANY($2::uuid[]) AND ended_at IS NULL
      AND session.conversation_id = turns.conversation_id AND opens
    RETURNING session.id
  ), opened AS (
    INSERT INTO session (id, conversation_id, state, started_at, last_active_at)
    SELECT session_id, conversation_id, state, now, now FROM turns
    -- At most one of a conversation is open: the count has the old one ended before.
    WHERE opens AND (SELECT count(*) FROM ended) >= 0
  ), continued AS (
    UPDATE session SET state = turns.state, last_active_at = now FROM turns
    WHERE session.conversation_id = ANY($2::uuid[]) AND ended_at IS NULL AND session.id = turns.session_id AND NOT opens
  ), stored AS (
    INSERT INTO turn (id, conversation_id, session_id, model, intent, stage_before, stage_after, input_tokens, cached_input_tokens,
      output_tokens, cost_micros, usage, trace, started_at, duration_ms)
    SELECT turn_id, conversation_id, session_id, model, intent, stage_before, stage_after, input_tokens, cached_input_tokens,
      output_tokens, cost_micros, usage, trace, started_at, duration_ms FROM turns
  ), answered AS (
    UPDATE message SET status = 'answered', turn_id = turns.turn_id, updated_at = now, next_attempt_at = NULL,
      session_id = CASE WHEN message.id <= forgotten_up_to AND ended_session_id IS NOT NULL THEN ended_session_id
        ELSE turns.session_id END
    FROM turns WHERE message.id = ANY($3::bigint[]) AND message.id = ANY(message_ids)
  ), replies AS (
    INSERT INTO message
      (conversation_id, session_id, turn_id, direction, author, business_address, text, enclosure, status, created_at,
       updated_at)
    SELECT conversation_id, session_id, turn_id, 'out', 'bot', business_address, part.text, part.enclosure, 'pending',
      now, now
    FROM turns CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(parts) AS (text text, enclosure jsonb))
      WITH ORDINALITY AS part (text, enclosure, position)
    ORDER BY turn_id, position
  ), remembered AS (
    UPDATE customer SET profile = customer.profile || turns.profile FROM turns
    WHERE customer.id = ANY(ARRAY(SELECT id FROM learnt)) AND customer.id = turns.customer_id AND turns.profile IS NOT NULL
  ), moved_on AS (
    UPDATE conversation SET stage = stage_after, last_message_at = now,
      handling = CASE WHEN handed_over THEN 'human' ELSE handling END,
      handed_over_at = CASE WHEN handed_over THEN now WHEN beside_person THEN handed_over_at END,
      human_active_at = CASE WHEN handed_over THEN now WHEN beside_person THEN human_active_at END
    FROM turns WHERE conversation.id = ANY($2::uuid[]) AND conversation.id = turns.conversation_id
  )
  SELECT turn_id FROM turns`;

/**
 * Stores turns, each whole or not at all: a turn came too late where a person has taken its conversation over, where the
 * customer has opted out, or where not all of its messages are still unanswered.
 * @returns for each turn, in order, whether it was stored
 */
export async function storeTurns(
  runner: Pick<EntityManager, "query">,
  turns: TurnToStore[],
): Promise<boolean[]> {
  const rows: { turn_id: string }[] = await runner.query(statement, [
    JSON.stringify(turns),
    turns.map((turn) => turn.conversation_id),
    turns.flatMap((turn) => turn.message_ids),
  ]);
  const stored = new Set(rows.map(({ turn_id }) => turn_id));
  return turns.map(({ turn_id }) => stored.has(turn_id));
}
