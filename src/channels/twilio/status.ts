import type { DeliveryStatus } from "../channel.ts";

/**
 * Twilio's message states, mapped to ours. Inbound states are not delivery.
 * @see https://www.twilio.com/docs/messaging/api/message-resource#message-status-values
 */
const statuses: Record<string, DeliveryStatus> = {
  accepted: "accepted",
  scheduled: "accepted",
  queued: "queued",
  sending: "sending",
  sent: "sent",
  delivered: "delivered",
  partially_delivered: "delivered",
  read: "read",
  undelivered: "undelivered",
  failed: "failed",
  canceled: "failed",
};

/** @returns null for a state that says nothing about delivery, or that Twilio has added since */
export function toDeliveryStatus(status: string): DeliveryStatus | null {
  return Object.hasOwn(statuses, status) ? (statuses[status] ?? null) : null;
}
