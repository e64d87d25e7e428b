/** The `id` comes back as the payload of what was tapped, the title as its text. */
export type ChoiceItem = { id: string; title: string };

/**
 * What a customer can tap instead of typing, within what WhatsApp shows: up to three buttons, or a list of up to ten
 * rows behind one button. Titles of buttons have up to 20 characters, those of rows 24, descriptions 72.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages
 */
export type Choices =
  | { kind: "buttons"; items: ChoiceItem[] }
  | { kind: "list"; button: string; items: (ChoiceItem & { description: string })[] };

/** What a turn or a person wants to say, before a channel gives it its form. */
export type Reply = {
  text: string;
  /** Null: nothing to tap. A channel without buttons leaves them out, so the text must stand by itself. */
  choices: Choices | null;
  /** A picture by its public https URL; null: none. */
  photo: { url: string; caption: string } | null;
};

/** What goes with the text of one outgoing message. */
export type Enclosure = { choices?: Choices; photo?: { url: string } };

/** One message that a channel can carry. */
export type Part = { text: string; enclosure: Enclosure | null };

/** A message on its way out, as a channel needs it. */
export type Outgoing = {
  /** Our id of the message. */
  id: string;
  conversationId: string;
  /** The customer's address, as the channel writes it. */
  to: string;
  /** Ours, that it leaves from at each attempt: what the customer wrote to; null where that is none. */
  from: string | null;
  text: string;
  enclosure: Enclosure | null;
  /** When the first attempt to send it began; null on the first. */
  firstAttemptAt: Date | null;
  customerName: string | null;
  /** The customer's last message; null where none has come yet. */
  customerActiveAt: Date | null;
  /** What has not left by then must not leave any more: it may be another worker's. */
  sendBefore: Date;
  /** When it is no longer worth delivering. */
  expiresAt: Date;
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

/** A failure that more follows from: the form of what was sent was not taken; the customer wants no messages. */
export type FailureCause = "form" | "opted_out";

export type SendOutcome =
  /** The provider has it, in whatever state; with the provider's code and words where it has failed since. */
  | {
      kind: "accepted";
      providerId: string | null;
      status: DeliveryStatus;
      errorCode?: string | null;
      errorReason?: string | null;
      cause?: FailureCause | null;
    }
  /** Try again later; `afterMs` is the provider's own wish (Retry-After). */
  | { kind: "retry"; afterMs: number | null; code: string; reason: string }
  /** It was not tried: its turn has not come. Counts as no attempt. */
  | { kind: "later"; afterMs: number }
  /** Not before the customer's next message. */
  | ({ kind: "waiting" } & Obstacle)
  /** Never try again: the provider's code and words. */
  | { kind: "failed"; code: string; reason: string }
  /** Nothing can be sent on this channel before a person mends it. */
  | { kind: "stopped"; code: string; reason: string }
  /** The customer wants no more messages, as the provider knows. */
  | { kind: "opted_out"; code: string; reason: string };

/**
 * How long a message that has left may be on its way to the provider's books. A request is not taken back when its
 * caller gives up or dies: a provider under load may accept it when it comes to its turn. Who looks it up before finds
 * nothing, sends again, and the customer has it twice. Twilio states no bound; load balancers commonly give a request
 * up after 30 s or less.
 */
export const arrivesWithinMs = 30_000;

/** Of an obstacle that the channel sees by itself, without asking the provider. */
export const outsideWindow = "outside_window";

/** Of a message whose time to be sent is over: our own word, not the provider's. */
export const expired = "expired";

/** Why a message has to wait for the customer's next one. */
export type Obstacle = { code: string; reason: string };

/** What became of a message that may have been handed over. */
export type FindOutcome =
  | Extract<SendOutcome, { kind: "accepted" | "retry" | "stopped" }>
  /** It never arrived. */
  | { kind: "absent" };

/** A file that came with a customer's message, as the channel announced it. */
export type Announced = { url: string; contentType: string };

/**
 * Fetches one file from the provider. Its bytes stay in memory and are never stored.
 * @param maxBytes most that is read of it
 * @throws {MediaUnavailable} of `media/media.ts`
 */
export type FetchMedia = (file: Announced, maxBytes: number, signal: AbortSignal) => Promise<Buffer>;

/** A way in and out. What comes in reaches the inbox by the channel's own routes; this is the way out. */
export type Channel = {
  /** Milliseconds that a further part of one answer waits for the one before it to be reported as sent. */
  partWaitMs: number;
  /** Gives a reply the form of messages that the channel can carry, in order, losing none of its text. */
  compose(reply: Reply): Part[];
  /** @returns why such a message could not go out now, whatever the provider says; null: it can */
  findObstacle(message: Pick<Outgoing, "to" | "text" | "enclosure" | "customerActiveAt">): Obstacle | null;
  send(message: Outgoing, signal: AbortSignal): Promise<SendOutcome>;
  /** Looks for a message that an earlier attempt may have handed over without our knowing. */
  find(message: Outgoing, signal: AbortSignal): Promise<FindOutcome>;
  /**
   * Shows the customer for a while that an answer to a message of theirs is being written; absent where a channel
   * cannot. Never rejects.
   * @param providerId the customer's last message, by the provider's id
   */
  showTyping?(providerId: string, signal: AbortSignal): Promise<void>;
  /** Fetches a file that came with a customer's message; absent where none come, or none can be had. */
  fetchMedia?: FetchMedia;
};

/** Channels by which messages leave. */
export const sendingChannels = ["whatsapp", "sms"] as const;
export type SendingChannel = (typeof sendingChannels)[number];

/** Names of the channels; a conversation is one address on one of them. */
export const channelNames = [...sendingChannels, "api", "web"] as const;
export type ChannelName = (typeof channelNames)[number];
