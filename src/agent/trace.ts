/** One step of a turn's trace. */
export type TraceStep =
  | { kind: "model"; model: string; durationMs: number; inputTokens: number; outputTokens: number }
  | { kind: "model_failed"; model: string; durationMs: number; code: string }
  | { kind: "tool"; name: string; arguments: unknown; ok: boolean; durationMs: number };
