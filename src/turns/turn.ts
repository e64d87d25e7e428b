import { EntitySchema, type EntitySchemaColumnOptions } from "typeorm";
import type { TraceStep } from "../agent/trace.ts";
import type { Stage } from "../conversations/session/stages.ts";

/** One run of the agent over all unanswered messages of a conversation. */
export type Turn = {
  id: string;
  conversationId: string;
  sessionId: string;
  /** Name of the model that wrote the answer. */
  model: string;
  stageBefore: Stage;
  stageAfter: Stage;
  inputTokens: number;
  outputTokens: number;
  trace: TraceStep[];
  startedAt: Date;
  durationMs: number;
};

const columns = {
  id: { type: "uuid", primary: true },
  conversationId: { type: "uuid", name: "conversation_id" },
  sessionId: { type: "uuid", name: "session_id" },
  model: { type: "text" },
  stageBefore: { type: "text", name: "stage_before" },
  stageAfter: { type: "text", name: "stage_after" },
  inputTokens: { type: "int", name: "input_tokens" },
  outputTokens: { type: "int", name: "output_tokens" },
  trace: { type: "jsonb" },
  startedAt: { type: "timestamptz", name: "started_at" },
  durationMs: { type: "int", name: "duration_ms" },
} satisfies Record<keyof Turn, EntitySchemaColumnOptions>;

export const TurnSchema = new EntitySchema<Turn>({ name: "turn", columns });
