import { EntitySchema, type EntitySchemaColumnOptions } from "typeorm";
import type { ModelUsage } from "../agent/cost.ts";
import type { TraceStep } from "../agent/trace.ts";
import type { Intent } from "../conversations/session/intents.ts";
import type { Stage } from "../conversations/session/stages.ts";
import { bigintColumn } from "../database/columns.ts";

/** One run of the agent over all unanswered messages of a conversation. */
export type Turn = {
  id: string;
  conversationId: string;
  sessionId: string;
  /** Name of the model that wrote the answer. */
  model: string;
  /** What the customer wanted. */
  intent: Intent;
  stageBefore: Stage;
  stageAfter: Stage;
  inputTokens: number;
  /** Those of `inputTokens` that a provider had in its prompt cache. */
  cachedInputTokens: number;
  outputTokens: number;
  /** Millionths of a US dollar; null: a model's price is not known. */
  costMicros: number | null;
  /** The same by model: it stays when the trace goes. */
  usage: ModelUsage[];
  trace: TraceStep[];
  startedAt: Date;
  durationMs: number;
};

const columns = {
  id: { type: "uuid", primary: true },
  conversationId: { type: "uuid", name: "conversation_id" },
  sessionId: { type: "uuid", name: "session_id" },
  model: { type: "text" },
  intent: { type: "text" },
  stageBefore: { type: "text", name: "stage_before" },
  stageAfter: { type: "text", name: "stage_after" },
  inputTokens: { type: "int", name: "input_tokens" },
  cachedInputTokens: { type: "int", name: "cached_input_tokens" },
  outputTokens: { type: "int", name: "output_tokens" },
  costMicros: bigintColumn("cost_micros", { nullable: true }),
  usage: { type: "jsonb" },
  trace: { type: "jsonb" },
  startedAt: { type: "timestamptz", name: "started_at" },
  durationMs: { type: "int", name: "duration_ms" },
} satisfies Record<keyof Turn, EntitySchemaColumnOptions>;

export const TurnSchema = new EntitySchema<Turn>({ name: "turn", columns });
