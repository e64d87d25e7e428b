import { EntitySchema, type EntitySchemaColumnOptions } from "typeorm";
import type { SessionState } from "./session/state.ts";

/** What was said in a session up to that message, in few words: a model's or a rule's, for a model alone. */
export type SessionSummary = { text: string; upTo: number };

/** The span of a conversation that the model sees. At most one of a conversation is open. */
export type Session = {
  id: string;
  conversationId: string;
  state: SessionState;
  /** Null: all that was said still fits the model's context. */
  summary: SessionSummary | null;
  startedAt: Date;
  lastActiveAt: Date;
  endedAt: Date | null;
  endReason: "idle" | "customer" | "staff" | null;
};

const columns = {
  id: { type: "uuid", primary: true },
  conversationId: { type: "uuid", name: "conversation_id" },
  state: { type: "jsonb" },
  summary: { type: "jsonb", nullable: true },
  startedAt: { type: "timestamptz", name: "started_at" },
  lastActiveAt: { type: "timestamptz", name: "last_active_at" },
  endedAt: { type: "timestamptz", name: "ended_at", nullable: true },
  endReason: { type: "text", name: "end_reason", nullable: true },
} satisfies Record<keyof Session, EntitySchemaColumnOptions>;

export const SessionSchema = new EntitySchema<Session>({ name: "session", columns });
