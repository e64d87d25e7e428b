import type { TranscriptionStep } from "../media/voice-notes.ts";
import type { FaultCode } from "./guard/fault.ts";
import type { Usage } from "./models/model.ts";

/** One step of a turn's trace. */
export type TraceStep =
  /** The limit that was used up: the offline model answered instead. */
  | { kind: "limited"; limit: string }
  | TranscriptionStep
  | ({ kind: "model"; model: string; durationMs: number } & Usage)
  /** What was said before was summed up, after the turn. */
  | ({ kind: "summary"; model: string; durationMs: number } & Usage)
  /** It gave no answer of use, which may have cost all the same. */
  | ({ kind: "model_failed"; model: string; durationMs: number; code: string } & Usage)
  /** A text of that model was judged; refused: it was not sent. */
  | { kind: "guard"; model: string; verdict: "passed" | "refused"; codes: FaultCode[] }
  | { kind: "tool"; name: string; arguments: unknown; ok: boolean; durationMs: number };
