import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Clock } from "../clock.ts";
import { showReason } from "../telemetry/redact.ts";

export const alertKinds = [
  "handed_over",
  "message_failed",
  "turn_failed",
  "bot_loop",
  "limit_reached",
  "sending_stopped",
  "wrote_after_opt_out",
] as const;
type AlertKind = (typeof alertKinds)[number];

/** Something that a person should look at. */
export type Alert = {
  kind: AlertKind;
  /** Null: about the whole bot. */
  conversationId: string | null;
  /** Facts; a handover's reason is the model's words and may tell of the customer. Never logged. */
  detail: Record<string, unknown>;
  /** Facts that are ours or the provider's, such as the limit that was reached or an error code: the log tells them too. */
  facts?: Record<string, string>;
};

type Runner = Pick<DataSource, "query">;

/** Alert events are stored with what they are about, and logged once that is certain. */
export type Alerts = {
  /** @param runner the transaction that the event belongs to */
  store(runner: Runner, alert: Alert): Promise<void>;
  /** Logs at warn and counts; call it after the commit. */
  announce(alert: Alert): void;
  /** Both, for what belongs to no transaction; nothing where the same outage was told in these minutes. */
  raise(alert: Alert): Promise<void>;
};

type AlertsDeps = { source: Runner; clock: Clock; logger: Logger; onAnnounced(kind: AlertKind): void };

/** Stored in the database, logged and counted by the process that raises them. */
export function createAlerts({ source, clock, logger, onAnnounced }: AlertsDeps): Alerts {
  return {
    store: async (runner, alert) => void (await insert(runner, alert)),
    announce,
    async raise(alert) {
      if (await insert(source, alert)) announce(alert);
    },
  };

  /** @returns false where the same stands already, by the table's own rules */
  async function insert(runner: Runner, { kind, conversationId, detail, facts }: Alert): Promise<boolean> {
    const rows: unknown[] = await runner.query(
      `INSERT INTO alert (kind, conversation_id, detail, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [kind, conversationId, JSON.stringify({ ...detail, ...facts }), clock()],
    );
    return rows.length > 0;
  }

  function announce({ kind, conversationId, facts }: Alert): void {
    onAnnounced(kind);
    logger.warn({ alert: kind, conversationId, ...showReason(facts ?? {}) }, "alert");
  }
}
