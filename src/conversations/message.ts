import { EntitySchema, type EntitySchemaColumnOptions } from "typeorm";
import type { DeliveryStatus, Enclosure } from "../channels/channel.ts";
import { bigintColumn } from "../database/columns.ts";

/** What came with a text. Files stay where they are; of a voice note what was said is kept, once it was listened to. */
export type Attachments = {
  media?: { contentType: string; url: string; transcript?: string }[];
  button?: { payload: string; text: string };
  location?: { latitude: number; longitude: number; label: string | null };
  /** What the advertisement says that the customer came by with this message. */
  referral?: { headline: string | null; body: string | null };
  /** This word ended an opt-out. */
  optedIn?: true;
};

/**
 * Incoming: waits for a turn, was answered by one, was left to the person who has the conversation, or is only noted
 * because nobody is to answer it.
 */
type IncomingStatus = "received" | "answered" | "held" | "noted";
/**
 * Outgoing: waits for its turn, is claimed by a worker that hands it to the provider, then what the provider reports.
 * Or waits for the customer to write first, or was canceled because the customer wants no messages.
 */
type OutgoingStatus = "pending" | "claimed" | "waiting" | "canceled" | DeliveryStatus;

/** One text in or out. `id` rises in the order of receiving. */
export type Message = {
  id: number;
  conversationId: string;
  sessionId: string | null;
  /** The turn that answered it (in) or wrote it (out). */
  turnId: string | null;
  direction: "in" | "out";
  author: "customer" | "bot" | "staff";
  /** Ours: what an incoming message was written to, and what an outgoing one leaves from, however often it is tried. */
  businessAddress: string | null;
  text: string;
  /** Of an incoming message. */
  attachments: Attachments | null;
  /** Of an outgoing one. */
  enclosure: Enclosure | null;
  providerId: string | null;
  status: IncomingStatus | OutgoingStatus;
  errorCode: string | null;
  errorReason: string | null;
  /** In: runs of its turn that failed. Out: times that it was handed to the provider. */
  attempts: number;
  firstAttemptAt: Date | null;
  nextAttemptAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** Of a message what history tells. */
export const saidColumns = [
  "id",
  "turnId",
  "direction",
  "author",
  "text",
  "attachments",
  "enclosure",
  "createdAt",
] as const;
export type SaidMessage = Pick<Message, (typeof saidColumns)[number]>;

/** What was said: typed, then spoken, as far as it was understood. */
export function wordsOf({ text, attachments }: Pick<Message, "text" | "attachments">): string {
  const spoken = (attachments?.media ?? []).map(({ transcript = "" }) => transcript);
  return [text.trim(), ...spoken].filter((words) => words !== "").join("\n");
}

const columns = {
  id: bigintColumn("id", { primary: true, generated: "increment" }),
  conversationId: { type: "uuid", name: "conversation_id" },
  sessionId: { type: "uuid", name: "session_id", nullable: true },
  turnId: { type: "uuid", name: "turn_id", nullable: true },
  direction: { type: "text" },
  author: { type: "text" },
  businessAddress: { type: "varchar", length: 160, name: "business_address", nullable: true },
  text: { type: "text" },
  attachments: { type: "jsonb", nullable: true },
  enclosure: { type: "jsonb", nullable: true },
  providerId: { type: "text", name: "provider_id", nullable: true },
  status: { type: "text" },
  errorCode: { type: "text", name: "error_code", nullable: true },
  errorReason: { type: "text", name: "error_reason", nullable: true },
  attempts: { type: "int" },
  firstAttemptAt: { type: "timestamptz", name: "first_attempt_at", nullable: true },
  nextAttemptAt: { type: "timestamptz", name: "next_attempt_at", nullable: true },
  createdAt: { type: "timestamptz", name: "created_at" },
  updatedAt: { type: "timestamptz", name: "updated_at" },
} satisfies Record<keyof Message, EntitySchemaColumnOptions>;

export const MessageSchema = new EntitySchema<Message>({ name: "message", columns });
