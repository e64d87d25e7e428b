/** A message on its way out, as a channel needs it. */
export type Outgoing = {
  /** Our id of the message. */
  id: string;
  conversationId: string;
  /** The customer's address, as the channel writes it. */
  to: string;
  /** The address the customer wrote to; null where the conversation did not start with the customer. */
  from: string | null;
  text: string;
  /** When the first attempt to send it began; null on the first. */
  firstAttemptAt: Date | null;
};

/** Delivery states in the order in which they may rise; `failed` and `undelivered` are final. */
export type DeliveryStatus =
  | "accepted"
  | "queued"
  | "sending"
  | "sent"
  | "delivered"
  | "read"
  | "undelivered"
  | "failed";

export type SendOutcome =
  | { kind: "accepted"; providerId: string | null; status: DeliveryStatus }
  /** Try again later; `afterMs` is the provider's own wish (Retry-After). */
  | { kind: "retry"; afterMs: number | null; code: string; reason: string }
  /** Never try again: the provider's code and words. */
  | { kind: "failed"; code: string; reason: string };

/** A way in and out. What comes in reaches the inbox by the channel's own routes; this is the way out. */
export type Channel = {
  /** Cuts a reply into the messages that the channel can carry, in order, losing nothing. */
  split(text: string): string[];
  send(message: Outgoing, signal: AbortSignal): Promise<SendOutcome>;
  /**
   * Looks for a message that an earlier attempt may have handed over without our knowing.
   * @returns what the provider knows of it, or null where it never arrived
   */
  find(
    message: Outgoing,
    signal: AbortSignal,
  ): Promise<{ providerId: string; status: DeliveryStatus } | null>;
};

/** Names of the channels; a conversation is one address on one of them. */
export type ChannelName = "whatsapp" | "sms" | "api" | "web";
