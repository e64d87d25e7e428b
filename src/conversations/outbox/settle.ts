import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { createBatches } from "../../batches.ts";
import type { Clock } from "../../clock.ts";
import { patience } from "../../database/patience.ts";
import type { Alert, Alerts } from "../alerts.ts";
import { risingStatuses } from "./delivery-status.ts";
import type { Head } from "./line.ts";

type Reason = { code: string; reason: string };

/** A message that the provider has; `status` is none of the failures. */
type Accepted = { id: string; conversationId: string; providerId: string | null; status: string };

/** What acceptance came upon: another unsent message, and a failure that was reported before the id was recorded. */
type Recorded = { hasMore: boolean; failedEarly: boolean };

/** Early reports are applied with the id; a failure among them is left for who can raise its alert. */
const acceptStatement = `-- accept_messages
  WITH ${patience(2_000)}, accepted AS MATERIALIZED (
    SELECT a.* FROM patience, jsonb_to_recordset($1::jsonb)
      AS a (id bigint, "conversationId" uuid, "providerId" text, status text)
  ), early AS MATERIALIZED (
    DELETE FROM early_report WHERE provider_id = ANY($2::text[]) AND report ->> 'status' = ANY($4::text[])
    RETURNING provider_id, report ->> 'status' AS status
  ), recorded AS (
    UPDATE message SET provider_id = a."providerId", error_code = NULL, error_reason = NULL, next_attempt_at = NULL,
      updated_at = $5, status = CASE
        WHEN array_position($4::text[], early.status) > array_position($4::text[], a.status) THEN early.status
        ELSE a.status END
    FROM accepted a LEFT JOIN early ON early.provider_id = a."providerId"
    WHERE message.id = ANY($3::bigint[]) AND message.id = a.id AND message.status = 'claimed'
  )
  SELECT id,
    coalesce((SELECT true FROM message m WHERE m.conversation_id = a."conversationId" AND m.id > a.id
      AND m.status IN ('pending', 'claimed', 'waiting') LIMIT 1), false) AS "hasMore",
    coalesce((SELECT NOT e.report ->> 'status' = ANY($4::text[]) FROM early_report e
      WHERE e.provider_id = a."providerId" LIMIT 1), false) AS "failedEarly"
  FROM accepted a`;

type SettleDeps = { source: DataSource; clock: Clock; alerts: Alerts; logger: Pick<Logger, "info"> };

export type Settle = ReturnType<typeof createSettle>;

/** Writes down what became of a claimed message. Each holds only while the claim does. */
export function createSettle({ source, clock, alerts, logger }: SettleDeps) {
  return {
    /** Messages that are accepted in one moment share one statement. Holds after the claim has ended, too: it is so. */
    accept: createBatches(
      async (accepted: Accepted[]): Promise<Recorded[]> => {
        const rows: (Recorded & { id: string })[] = await source.query(acceptStatement, [
          JSON.stringify(accepted),
          accepted.flatMap(({ providerId }) => providerId ?? []),
          accepted.map(({ id }) => id),
          risingStatuses,
          clock(),
        ]);
        const byId = new Map(rows.map((row) => [row.id, row]));
        return accepted.map(({ id }) => byId.get(id) ?? { hasMore: false, failedEarly: false });
      },
      { laneOf: ({ conversationId }) => conversationId },
    ),

    /** @returns whether the claim still holds, and the customer still wants to hear */
    async isToBeSent({ id, attempts }: Head): Promise<boolean> {
      const rows: unknown[] = await source.query(
        `SELECT 1 FROM message m JOIN conversation c ON c.id = m.conversation_id
         WHERE m.id = $1 AND m.attempts = $2 AND m.status = 'claimed' AND c.opted_out_at IS NULL`,
        [id, attempts + 1],
      );
      return rows.length > 0;
    },

    /** It was tried, and is to be tried again; what was said of it is kept. */
    async retry({ id, attempts }: Head, at: Date, { code, reason }: Reason): Promise<void> {
      await source.query(
        `UPDATE message SET next_attempt_at = $3, error_code = $4, error_reason = $5, updated_at = $6
         WHERE id = $1 AND attempts = $2 AND status = 'claimed'`,
        [id, attempts + 1, at, code, reason, clock()],
      );
    },

    /** It was not tried: the claim is as if it had not been. */
    async unclaim({ id, attempts, firstAttemptAt }: Head, at: Date, reason: Reason | null): Promise<void> {
      await source.query(
        `UPDATE message SET status = 'pending', attempts = attempts - 1, first_attempt_at = $3, next_attempt_at = $4,
           error_code = coalesce($5, error_code), error_reason = coalesce($6, error_reason), updated_at = $7
         WHERE id = $1 AND attempts = $2 AND status = 'claimed'`,
        [id, attempts + 1, firstAttemptAt, at, reason?.code ?? null, reason?.reason ?? null, clock()],
      );
    },

    /** Not before then; without a claim. */
    async putOff({ id }: Head, at: Date): Promise<void> {
      await source.query(
        `UPDATE message SET next_attempt_at = $2 WHERE id = $1 AND status IN ('pending', 'claimed', 'waiting')`,
        [id, at],
      );
    },

    /**
     * It waits for the customer's next message, and with it all that is behind it: the next since it was tried, since
     * who wrote while it was being refused has written.
     */
    async holdBack(
      { id, conversationId, attempts, lookedAt }: Head,
      { code, reason }: Reason,
    ): Promise<void> {
      await source.query(
        `UPDATE message SET status = 'waiting', attempts = 0, first_attempt_at = NULL, next_attempt_at = NULL,
           error_code = $4, error_reason = $5, updated_at = $6
         WHERE conversation_id = $1
           AND (id = $2 AND attempts = $3 AND status = 'claimed' OR id > $2 AND status = 'pending')`,
        [conversationId, id, attempts + 1, code, reason, lookedAt],
      );
    },

    /** What was written since the first of them began to wait waits like it. */
    async holdBackBehind({ id, conversationId }: Head, { code, reason }: Reason): Promise<void> {
      await source.query(
        `UPDATE message SET status = 'waiting', error_code = $3, error_reason = $4, updated_at = $5
         WHERE conversation_id = $1 AND id > $2 AND status = 'pending'`,
        [conversationId, id, code, reason, clock()],
      );
    },

    async fail({ id, conversationId, attempts }: Head, { code, reason }: Reason): Promise<void> {
      const alert: Alert = {
        kind: "message_failed",
        conversationId,
        detail: { message_id: id },
        facts: { code },
      };
      const isRaised = await source.transaction(async (manager) => {
        const [, count] = await manager.query(
          `UPDATE message SET status = 'failed', error_code = $3, error_reason = $4, next_attempt_at = NULL,
             updated_at = $5
           WHERE id = $1 AND attempts = $2 AND status = 'claimed'`,
          [id, attempts + 1, code, reason, clock()],
        );
        if (count > 0) await alerts.store(manager, alert);
        return count > 0;
      });
      if (isRaised) alerts.announce(alert);
    },

    /** The provider says that the customer wants no more messages: the conversation knows it from now on. */
    async optOut({ id, conversationId, attempts }: Head, { code, reason }: Reason): Promise<void> {
      const isNew = await source.transaction(async (manager) => {
        // The conversation first, as the inbox does when the customer says so.
        const [, count] = await manager.query(
          "UPDATE conversation SET opted_out_at = $2 WHERE id = $1 AND opted_out_at IS NULL",
          [conversationId, clock()],
        );
        await manager.query(
          `UPDATE message SET status = 'canceled', error_code = $3, error_reason = $4, next_attempt_at = NULL,
             updated_at = $5
           WHERE id = $1 AND attempts = $2 AND status = 'claimed'`,
          [id, attempts + 1, code, reason, clock()],
        );
        return count > 0;
      });
      if (isNew) logger.info({ conversationId }, "opted out");
    },

    /** Ends all that is unsent of a customer who opted out, but for what is being sent in this moment. */
    async cancelAll({ id, conversationId }: Head): Promise<void> {
      await source.query(
        `UPDATE message SET status = 'canceled', error_code = 'opted_out', error_reason = $3, next_attempt_at = NULL,
           updated_at = $4
         WHERE conversation_id = $1 AND (id = $2 AND status IN ('pending', 'claimed', 'waiting')
           OR id > $2 AND status IN ('pending', 'waiting'))`,
        [conversationId, id, "the customer wants no messages on this address", clock()],
      );
    },
  };
}
