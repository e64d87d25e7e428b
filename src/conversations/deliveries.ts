import type { DataSource, EntityManager } from "typeorm";
import type { DeliveryStatus } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import type { Alert, Alerts } from "./alerts.ts";

/** What a provider says of a message that it accepted. */
export type DeliveryReport = {
  providerId: string;
  status: DeliveryStatus;
  /** The provider's own code and words, where it failed. */
  errorCode: string | null;
  errorReason: string | null;
};

/** Takes status callbacks, which arrive late, twice, out of order, and before we know the message's id. */
export type Deliveries = {
  /**
   * Only raises the status; `failed` and `undelivered` are final and raise an alert. A report on an id that is not
   * recorded yet is kept for {@link takeEarly}; one on an id that never comes is forgotten by the daily pruning.
   */
  report(report: DeliveryReport): Promise<void>;
  /** Applies what was reported of a message before its id was recorded; call it once it is. */
  takeEarly(providerId: string): Promise<void>;
  /** True where a message of ours is recorded under this id. */
  isKnown(providerId: string): Promise<boolean>;
};

/** Reports may rise along this row; a failure ends it. */
const rank: Record<DeliveryStatus, number> = {
  accepted: 1,
  queued: 2,
  sending: 3,
  sent: 4,
  delivered: 5,
  read: 6,
  undelivered: 9,
  failed: 9,
};

const statusesBelow = (status: DeliveryStatus) =>
  Object.entries(rank).flatMap(([name, value]) => (value < rank[status] ? [name] : []));

type DeliveriesDeps = { source: DataSource; alerts: Alerts; clock: Clock };

export function createDeliveries({ source, alerts, clock }: DeliveriesDeps): Deliveries {
  return {
    async report(report) {
      if (await isKnown(report.providerId)) return apply(report);
      await keepEarly(report);
      // The id may have been recorded, and its early reports looked for, between the two statements.
      if (await isKnown(report.providerId)) await takeEarly(report.providerId);
    },
    takeEarly,
    isKnown,
  };

  async function apply(report: DeliveryReport): Promise<void> {
    const raised = await source.transaction((manager) => raise(manager, report));
    if (raised) alerts.announce(raised);
  }

  /** @returns the alert that a failure raised, or null */
  async function raise(manager: EntityManager, report: DeliveryReport): Promise<Alert | null> {
    const { providerId, status, errorCode, errorReason } = report;
    const [rows]: [{ id: string; conversation_id: string }[], number] = await manager.query(
      `UPDATE message SET status = $2, error_code = $3, error_reason = $4, updated_at = $6
       WHERE provider_id = $1 AND direction = 'out' AND status = ANY($5) RETURNING id, conversation_id`,
      [providerId, status, errorCode, errorReason, statusesBelow(status), clock()],
    );
    const [row] = rows;
    if (!row || (status !== "failed" && status !== "undelivered")) return null;
    const detail = { message_id: row.id, code: errorCode };
    const alert: Alert = { kind: "message_failed", conversationId: row.conversation_id, detail };
    await alerts.store(manager, alert);
    return alert;
  }

  /** Of several early reports the highest is kept. */
  async function keepEarly(report: DeliveryReport): Promise<void> {
    await source.query(
      `INSERT INTO early_report (provider_id, report, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (provider_id) DO UPDATE SET report = excluded.report
       WHERE early_report.report ->> 'status' = ANY($4)`,
      [report.providerId, JSON.stringify(report), clock(), statusesBelow(report.status)],
    );
  }

  async function takeEarly(providerId: string): Promise<void> {
    const [rows]: [{ report: DeliveryReport }[], number] = await source.query(
      "DELETE FROM early_report WHERE provider_id = $1 RETURNING report",
      [providerId],
    );
    for (const { report } of rows) await apply(report);
  }

  async function isKnown(providerId: string): Promise<boolean> {
    const rows: unknown[] = await source.query("SELECT 1 FROM message WHERE provider_id = $1", [providerId]);
    return rows.length > 0;
  }
}
