import type { Clock } from "../clock.ts";
import { startTimeLimit } from "../time-limit.ts";
import type { ToolContext } from "../tools/tool.ts";
import { refuse, type ToolRefusal, type ToolResult } from "../tools/tool-result.ts";
import type { TurnDraft, TurnTool } from "./draft.ts";
import type { ToolCall } from "./models/model.ts";
import type { TraceStep } from "./trace.ts";

type ToolCallerDeps = {
  tools: TurnTool[];
  clock: Clock;
  toolTimeoutMs: number;
  /** A tool threw: a defect or a store that is away, never the model's fault. */
  onToolError(tool: string, error: unknown): void;
};

/** Whose turn it is. */
type CallerInput = { conversationId: string; draft: TurnDraft };

/** Runs what a model calls for, each call within its own time. */
export type CallTool = (
  call: ToolCall,
  input: CallerInput,
  trace: TraceStep[],
  signal: AbortSignal,
) => Promise<ToolResult>;

/**
 * Tools that the model calls by name: what it may have got wrong comes back to it as a refusal, never as an error.
 */
export function createCallTool(deps: ToolCallerDeps): CallTool {
  const { tools } = deps;

  return async function callTool(call, input, trace, signal) {
    const startedMs = deps.clock().getTime();
    const parsed = parseArguments(call.arguments);
    const result = parsed.ok ? await execute(call.name, parsed.value, input, signal) : parsed;
    const durationMs = deps.clock().getTime() - startedMs;
    const recorded = parsed.ok ? parsed.value : call.arguments;
    trace.push({ kind: "tool", name: call.name, arguments: recorded, ok: result.ok, durationMs });
    return result;
  };

  async function execute(
    name: string,
    rawArguments: unknown,
    input: CallerInput,
    signal: AbortSignal,
  ): Promise<ToolResult> {
    const tool = tools.find((candidate) => candidate.name === name);
    if (!tool)
      return refuse(
        "unknown_tool",
        `there is no tool ${name}; there are: ${tools.map((one) => one.name).join(", ")}`,
      );
    const limit = startTimeLimit(signal, deps.toolTimeoutMs);
    // A copy: a tool that is given up may go on, but must not change the turn any more.
    const draft = structuredClone(input.draft);
    const context: ToolContext<TurnDraft> = {
      draft,
      conversationId: input.conversationId,
      signal: limit.signal,
    };
    try {
      const result = await untilAborted(tool.call(rawArguments, context), context.signal);
      Object.assign(input.draft, draft);
      return result;
    } catch (error) {
      signal.throwIfAborted();
      deps.onToolError(name, error);
      return refuse("unavailable", "this cannot be looked up right now");
    } finally {
      limit.release();
    }
  }
}

function parseArguments(text: string): { ok: true; value: unknown } | ToolRefusal {
  try {
    return { ok: true, value: JSON.parse(text.trim() === "" ? "{}" : text) };
  } catch {
    return refuse("invalid_arguments", "the arguments are not valid JSON");
  }
}

/** A tool that does not heed its signal must not hold up the turn. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
