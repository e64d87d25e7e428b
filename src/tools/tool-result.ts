import { z } from "zod";

const Refusal = z.object({
  ok: z.literal(false),
  /** Stable, in snake_case: `term_not_offered`. */
  code: z.string(),
  /** For the model, in English. */
  message: z.string(),
  /** Facts that say what would do, as plain JSON. */
  details: z.record(z.string(), z.unknown()).optional(),
});
const Result = z.discriminatedUnion("ok", [z.object({ ok: z.literal(true), data: z.unknown() }), Refusal]);

/** Why a tool brought nothing, so that the model can correct the call or say why. */
export type ToolRefusal = z.output<typeof Refusal>;

/** What a tool answers: facts for the model as plain JSON, in snake_case, amounts as numbers with at most two decimals. */
export type ToolResult = z.output<typeof Result>;

/** @param message for the model, in English @param details plain JSON for code that reads the result */
export function refuse(code: string, message: string, details?: Record<string, unknown>): ToolRefusal {
  return { ok: false, code, message, ...(details && { details }) };
}

/** A tool's result from the text in which models are given it; null: it is none. */
export function readResult(output: string): ToolResult | null {
  try {
    return Result.parse(JSON.parse(output));
  } catch {
    return null;
  }
}
