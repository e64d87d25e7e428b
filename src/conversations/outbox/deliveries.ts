import type { DataSource, EntityManager } from "typeorm";
import { createBatches } from "../../batches.ts";
import type { DeliveryStatus, FailureCause } from "../../channels/channel.ts";
import type { Clock } from "../../clock.ts";
import { patience } from "../../database/patience.ts";
import type { Wake } from "../../queue/queue.ts";
import type { Alert, Alerts } from "../alerts.ts";
import { isFailure, risingStatuses } from "./delivery-status.ts";

/** What a provider says of a message that it accepted. */
export type DeliveryReport = {
  providerId: string;
  status: DeliveryStatus;
  /** The provider's own code and words, where it failed. */
  errorCode: string | null;
  errorReason: string | null;
  /** Of a failure that more follows from. */
  cause?: FailureCause | null;
};

/** Takes status callbacks, which arrive late, twice, out of order, and before we know the message's id. */
export type Deliveries = {
  /**
   * Only raises the status; `failed` and `undelivered` are final and raise an alert, but where the customer has opted
   * out, which the conversation knows from then on. A message with something to tap whose form was not taken goes out
   * once more with its words alone, as long as it had not been delivered and nothing newer was tried. Wakes the conversation where a further message waits for
   * this one. A report on an id that is not recorded yet is kept until it is; one on an id that never comes is
   * forgotten by the daily pruning.
   */
  report(report: DeliveryReport): Promise<void>;
  /** Applies what was reported of a message before its id was recorded. */
  takeEarly(providerId: string): Promise<void>;
  /** The same for all messages whose report and id passed each other by unseen. */
  takeAllEarly(): Promise<void>;
  /** True where another message of ours than this one was recorded under the provider's id, or this one in another form. */
  isOfAnother(providerId: string, messageId: string): Promise<boolean>;
};

/** Report and id pass each other by within moments; a report that is older is on a message of somebody else. */
const passingByMs = 15 * 60_000;

/** What a report came upon: no message of this id; or one that others wait behind. */
type Heard = { isUnknown: boolean; wakes: string | null };

/** Of several reports on one message the highest counts. Rows are locked in one order, so that none waits in a circle. */
const reportStatement = `-- report_deliveries
  WITH ${patience(500)}, reported AS MATERIALIZED (
    SELECT DISTINCT ON ("providerId") * FROM jsonb_to_recordset($1::jsonb)
      AS r ("providerId" text, status text, "errorCode" text, "errorReason" text)
    ORDER BY "providerId", array_position($2::text[], status) DESC
  ), known AS MATERIALIZED (
    SELECT id, conversation_id, provider_id, status FROM message
    WHERE (SELECT count(*) FROM patience) = 1 AND provider_id = ANY($3::text[]) AND direction = 'out' ORDER BY id FOR UPDATE
  ), raised AS (
    UPDATE message SET status = r.status, error_code = r."errorCode", error_reason = r."errorReason", updated_at = $4
    FROM known JOIN reported r ON r."providerId" = known.provider_id
    WHERE message.id = known.id
      AND array_position($2::text[], known.status) < array_position($2::text[], r.status)
    RETURNING message.provider_id, message.conversation_id, message.status
  ), kept AS (
    INSERT INTO early_report (provider_id, report, created_at)
    SELECT r."providerId", to_jsonb(r), $4 FROM reported r
    WHERE NOT EXISTS (SELECT 1 FROM message WHERE provider_id = r."providerId") ORDER BY r."providerId"
    ON CONFLICT (provider_id) DO UPDATE SET report = excluded.report
    WHERE array_position($2::text[], early_report.report ->> 'status')
      < array_position($2::text[], excluded.report ->> 'status')
  )
  SELECT r."providerId", NOT EXISTS (SELECT 1 FROM message WHERE provider_id = r."providerId") AS "isUnknown",
    CASE WHEN array_position($2::text[], raised.status) >= array_position($2::text[], 'sent') THEN (
      SELECT w.conversation_id FROM message w
      WHERE w.conversation_id = raised.conversation_id AND w.status = 'pending' LIMIT 1
    ) END AS wakes
  FROM reported r LEFT JOIN raised ON raised.provider_id = r."providerId"`;

const isRising = (status: string) => risingStatuses.some((one) => one === status);

type DeliveriesDeps = { source: DataSource; alerts: Alerts; clock: Clock; wake: Wake };

/** Reports and what becomes of them are kept in the database: any process may take in those of another one's messages. */
export function createDeliveries({ source, alerts, clock, wake }: DeliveriesDeps): Deliveries {
  /** Reports that arrive in one moment share one statement. */
  const raise = createBatches(reportAll, { laneOf: ({ providerId }) => providerId });

  async function reportAll(reports: DeliveryReport[]): Promise<Heard[]> {
    const rows: (Heard & { providerId: string })[] = await source.query(reportStatement, [
      JSON.stringify(reports),
      risingStatuses,
      reports.map(({ providerId }) => providerId),
      clock(),
    ]);
    const byId = new Map(rows.map((row) => [row.providerId, row]));
    return reports.map(({ providerId }) => byId.get(providerId) ?? { isUnknown: true, wakes: null });
  }

  return { report, takeEarly, takeAllEarly, isOfAnother };

  async function report(report: DeliveryReport): Promise<void> {
    const { isUnknown, wakes } = await (isFailure(report.status) ? end(report) : raise(report));
    if (wakes) void wake([wakes], 0);
    // The id may have been recorded, and its early reports looked for, in the same moment.
    if (isUnknown) await takeEarly(report.providerId);
  }

  /** Few messages fail, so this needs not to be one statement. */
  async function end(report: DeliveryReport): Promise<Heard> {
    const ended = await source.transaction(async (manager) => {
      if (report.cause === "opted_out") await optOut(manager, report);
      const message = await fail(manager, report);
      if (message?.alert) await alerts.store(manager, message.alert);
      return message;
    });
    if (ended) {
      if (ended.alert) alerts.announce(ended.alert);
      return { isUnknown: false, wakes: ended.wakes };
    }
    const [known]: { status: string }[] = await source.query(
      "SELECT status FROM message WHERE provider_id = $1",
      [report.providerId],
    );
    if (known && !isRising(known.status)) return { isUnknown: false, wakes: null };
    // Known but not failed: its id was recorded in this moment.
    await keepFailure(report);
    return { isUnknown: true, wakes: null };
  }

  /** The conversation first, as the inbox does when the customer says so; a repeat changes nothing. */
  async function optOut(manager: EntityManager, { providerId }: DeliveryReport): Promise<void> {
    await manager.query(
      `UPDATE conversation SET opted_out_at = coalesce(opted_out_at, $3) WHERE id = (
         SELECT conversation_id FROM message
         WHERE provider_id = $1 AND direction = 'out' AND status = ANY($2::text[]))`,
      [providerId, risingStatuses, clock()],
    );
  }

  /** @returns null where there was nothing to end; `wakes`: the conversation, where there is something to send */
  async function fail(manager: EntityManager, { cause = null, ...report }: DeliveryReport) {
    // What can be tapped may be what the channel would not show: it says so only after it accepted the message. What
    // the customer has seen, or what would come behind a newer message now, is not said again.
    const [rows]: [{ id: string; conversation_id: string; has_more: boolean }[], number] =
      await manager.query(
        `WITH ended AS MATERIALIZED (
           SELECT id, $7::boolean AND enclosure IS NOT NULL AND enclosure ? 'choices'
             AND status NOT IN ('delivered', 'read') AND NOT EXISTS (SELECT 1 FROM message newer
               WHERE newer.conversation_id = m.conversation_id AND newer.id > m.id AND newer.direction = 'out'
                 AND newer.status NOT IN ('pending', 'waiting', 'canceled')) AS goes_on
           FROM message m
           WHERE provider_id = $1 AND direction = 'out' AND status = ANY($5::text[]) FOR UPDATE
         )
         UPDATE message SET updated_at = $6,
           status = CASE WHEN goes_on THEN 'pending' ELSE $2 END,
           error_code = CASE WHEN NOT goes_on THEN $3 END,
           error_reason = CASE WHEN NOT goes_on THEN $4 END,
           provider_id = CASE WHEN NOT goes_on THEN provider_id END,
           former_provider_id = CASE WHEN goes_on THEN provider_id ELSE former_provider_id END,
           enclosure = CASE WHEN NOT goes_on THEN enclosure END,
           attempts = CASE WHEN goes_on THEN 0 ELSE attempts END,
           first_attempt_at = CASE WHEN NOT goes_on THEN first_attempt_at END
         FROM ended WHERE message.id = ended.id
         RETURNING message.id, conversation_id, goes_on OR EXISTS (SELECT 1 FROM message w
           WHERE w.conversation_id = message.conversation_id AND w.status = 'pending') AS has_more`,
        [
          report.providerId,
          report.status,
          report.errorCode,
          report.errorReason,
          risingStatuses,
          clock(),
          cause === "form",
        ],
      );
    const [row] = rows;
    if (!row) return null;
    const conversationId = row.conversation_id;
    const { errorCode } = report;
    const facts = errorCode === null ? {} : { code: errorCode };
    const alert: Alert = { kind: "message_failed", conversationId, detail: { message_id: row.id }, facts };
    return { alert: cause === "opted_out" ? null : alert, wakes: row.has_more ? conversationId : null };
  }

  /** Over whatever else was reported early. */
  async function keepFailure(report: DeliveryReport): Promise<void> {
    await source.query(
      `INSERT INTO early_report (provider_id, report, created_at) VALUES ($1, $2, $3)
       ON CONFLICT (provider_id) DO UPDATE SET report = excluded.report
       WHERE early_report.report ->> 'status' = ANY($4::text[])`,
      [report.providerId, JSON.stringify(report), clock(), risingStatuses],
    );
  }

  async function takeEarly(providerId: string): Promise<void> {
    await applyKept("e.provider_id = $1", [providerId]);
  }

  async function takeAllEarly(): Promise<void> {
    await applyKept("e.created_at > $1", [new Date(clock().getTime() - passingByMs)]);
  }

  /** Forgets a kept report once it is applied: whoever dies in between leaves it to the next one. */
  async function applyKept(condition: string, values: unknown[]): Promise<void> {
    const rows: { report: DeliveryReport }[] = await source.query(
      `SELECT e.report FROM early_report e JOIN message m ON m.provider_id = e.provider_id
       WHERE m.direction = 'out' AND ${condition}`,
      values,
    );
    for (const { report: kept } of rows) {
      await report(kept);
      await source.query("DELETE FROM early_report WHERE provider_id = $1 AND report = $2", [
        kept.providerId,
        JSON.stringify(kept),
      ]);
    }
  }

  async function isOfAnother(providerId: string, messageId: string): Promise<boolean> {
    const rows: unknown[] = await source.query(
      `SELECT 1 FROM message WHERE provider_id = $1 AND id <> $2
       UNION ALL SELECT 1 FROM message WHERE former_provider_id = $1`,
      [providerId, messageId],
    );
    return rows.length > 0;
  }
}
