import type { DeliveryStatus } from "../../channels/channel.ts";

/** Reports may rise along this row. */
export const risingStatuses: DeliveryStatus[] = [
  "accepted",
  "queued",
  "sending",
  "sent",
  "delivered",
  "read",
];

/** These end it. */
export function isFailure(status: DeliveryStatus): boolean {
  return status === "failed" || status === "undelivered";
}
