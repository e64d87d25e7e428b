import type { DataSource } from "typeorm";
import type { DeliveryStatus } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";

/** What a provider says of a message that it accepted. */
export type DeliveryReport = {
  providerId: string;
  status: DeliveryStatus;
  /** The provider's own code and words, where it failed. */
  errorCode: string | null;
  errorReason: string | null;
};

/** Takes status callbacks, which arrive late, twice and out of order. */
export type Deliveries = {
  /** Only raises the status; `failed` and `undelivered` are final. Unknown ids change nothing. */
  report(report: DeliveryReport): Promise<void>;
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

export function createDeliveries({ source, clock }: { source: DataSource; clock: Clock }): Deliveries {
  return {
    async report({ providerId, status, errorCode, errorReason }) {
      const lower = Object.entries(rank).filter(([, value]) => value < rank[status]);
      await source.query(
        `UPDATE message SET status = $2, error_code = $3, error_reason = $4, updated_at = $6
         WHERE provider_id = $1 AND direction = 'out' AND status = ANY($5)`,
        [providerId, status, errorCode, errorReason, lower.map(([name]) => name), clock()],
      );
    },
  };
}
