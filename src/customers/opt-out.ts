import type { DataSource, EntityManager } from "typeorm";
import { AppError } from "../errors.ts";
import type { Consent } from "./consent.ts";

/** The customer wants no messages on this address: 409. */
export class OptedOut extends AppError {
  constructor() {
    super("the customer has opted out on this address; only the customer can opt in again", {
      code: "opted_out",
      status: 409,
    });
  }
}

/** A word of consent as it was stored: for the first time, and as needing no turn. */
type Said = { conversationId: string; messageId: number; consent: Consent };

/**
 * Gives a customer's STOP or START its effect. Call it in the transaction that stored the message, which holds the
 * conversation's row lock: a turn that is being committed comes before, or too late.
 * @returns true where the customer wanted it otherwise before
 */
export async function applyConsent(
  manager: EntityManager,
  { conversationId, messageId, consent }: Said,
  now: Date,
): Promise<boolean> {
  if (consent.kind === "stop") return optOut(manager, conversationId, now);
  const [, count] = await manager.query(
    "UPDATE conversation SET opted_out_at = NULL WHERE id = $1 AND opted_out_at IS NOT NULL",
    [conversationId],
  );
  // Whoever had not opted out is greeted, not welcomed back.
  if (!consent.answered)
    await manager.query(
      `UPDATE message SET status = 'received',
         attachments = CASE WHEN $2 THEN coalesce(attachments, '{}') || '{"optedIn": true}' ELSE attachments END
       WHERE id = $1`,
      [messageId, count > 0],
    );
  return count > 0;
}

/**
 * From now on nothing goes out on this address: what has not been handed to the provider is canceled, also what waits
 * to be tried again; what waits for a turn or a person gets no answer.
 */
async function optOut(manager: EntityManager, conversationId: string, now: Date): Promise<boolean> {
  const [, count] = await manager.query(
    "UPDATE conversation SET opted_out_at = $2 WHERE id = $1 AND opted_out_at IS NULL",
    [conversationId, now],
  );
  await manager.query(
    `UPDATE message SET status = 'canceled', error_code = 'opted_out', error_reason = 'the customer opted out',
       next_attempt_at = NULL, updated_at = $2
     WHERE conversation_id = $1 AND (status IN ('pending', 'waiting')
       OR (status = 'claimed' AND next_attempt_at IS NOT NULL))`,
    [conversationId, now],
  );
  await manager.query(
    `UPDATE message SET status = 'noted', next_attempt_at = NULL, updated_at = $2
     WHERE conversation_id = $1 AND status IN ('received', 'held')`,
    [conversationId, now],
  );
  return count > 0;
}

/**
 * Leaves unanswered what waits for a turn in a conversation that has opted out: it had come in when the provider told
 * of the opt-out.
 */
export async function noteUnanswered(source: DataSource, conversationId: string, now: Date): Promise<void> {
  await source.query(
    `UPDATE message SET status = 'noted', next_attempt_at = NULL, updated_at = $2 FROM conversation
     WHERE conversation.id = $1 AND opted_out_at IS NOT NULL AND conversation_id = $1 AND status = 'received'`,
    [conversationId, now],
  );
}

/**
 * A person of the staff may want to know that somebody who opted out goes on writing and gets no answer: one alert for
 * each opt-out.
 * @returns the conversations that were reported now
 */
export async function storeOptOutAlerts(
  source: DataSource,
  conversationIds: string[],
  now: Date,
): Promise<string[]> {
  const rows: { conversation_id: string }[] = await source.query(
    `INSERT INTO alert (kind, conversation_id, detail, created_at)
     SELECT 'wrote_after_opt_out', id, jsonb_build_object('opted_out_at',
       to_char(opted_out_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), $2::timestamptz
     FROM conversation WHERE id = ANY($1) AND opted_out_at IS NOT NULL
     ON CONFLICT DO NOTHING RETURNING conversation_id`,
    [conversationIds, now],
  );
  return rows.map(({ conversation_id }) => conversation_id);
}
