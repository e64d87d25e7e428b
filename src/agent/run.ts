import type { Clock } from "../clock.ts";
import type { SessionState } from "../conversations/session/state.ts";
import { defaultCurrency } from "../money.ts";
import { startTimeLimit } from "../time-limit.ts";
import type { TurnDraft } from "./draft.ts";
import {
  addUsage,
  type Model,
  type ModelContext,
  type ModelItem,
  type ModelResponse,
  noUsage,
  type ToolCall,
  type Usage,
} from "./models/model.ts";
import { shapeReply } from "./reply/shape.ts";
import type { Tool, ToolContext, ToolResult } from "./tool.ts";
import type { TraceStep } from "./trace.ts";

type AgentDeps = {
  model: Model;
  tools: Tool[];
  clock: Clock;
  /** Model calls that one turn may take; in the last one the model must answer in words. */
  maxModelCalls: number;
  toolTimeoutMs: number;
  /** A tool threw: a defect or a store that is away, never the model's fault. */
  onToolError(tool: string, error: unknown): void;
};

type AgentInput = {
  instructions: string;
  /** Its state is the draft's as the tools leave it. */
  context: Omit<ModelContext, "state">;
  /** The session so far, ending with what the customer wrote and nobody has answered. */
  items: ModelItem[];
  conversationId: string;
  /** Tools note here what the turn will leave behind. */
  draft: TurnDraft;
  /** When the turn's time ends. */
  deadline: Date;
  onText?: (piece: string) => void;
  onRestart?: () => void;
  /** Called after each model call: a turn that fails later has used it all the same. */
  onUsage?: (usage: Usage) => void;
};

export type AgentAnswer = { text: string; model: string; usage: Usage; trace: TraceStep[] };

/** Runs the model with its tools until it answers in words. */
export type Agent = (input: AgentInput, signal: AbortSignal) => Promise<AgentAnswer>;

export function createAgent(deps: AgentDeps): Agent {
  const { model, tools, maxModelCalls } = deps;
  const specs = tools.map(({ name, description, parameters }) => ({ name, description, parameters }));

  return async function answer(input, signal) {
    const items = [...input.items];
    const trace: TraceStep[] = [];
    const usage: Usage = { ...noUsage };

    for (let call = 1; ; call += 1) {
      const offered = call < maxModelCalls ? specs : [];
      const response = await ask({ ...input, items, tools: offered }, trace, usage, signal);
      if (response.kind === "text") {
        const text = shapeReply(response.text, currencyOf(input.draft.state), input.context.language);
        return { text, model: response.model, usage, trace };
      }
      for (const toolCall of response.calls) {
        const result = await runTool(toolCall, input, trace, signal);
        items.push({
          kind: "tool_call",
          id: toolCall.id,
          name: toolCall.name,
          arguments: toolCall.arguments,
        });
        items.push({
          kind: "tool_result",
          id: toolCall.id,
          name: toolCall.name,
          output: JSON.stringify(result),
        });
      }
      if (call >= maxModelCalls) throw new Error(`${response.model} called a tool although none was offered`);
    }
  };

  async function ask(
    input: AgentInput & { tools: typeof specs },
    trace: TraceStep[],
    usage: Usage,
    signal: AbortSignal,
  ): Promise<ModelResponse> {
    const { instructions, items, tools: offered, deadline, onText, onRestart } = input;
    const context = { ...input.context, state: input.draft.state };
    const startedMs = deps.clock().getTime();
    const response = await model.respond(
      {
        instructions,
        context,
        items,
        tools: offered,
        deadline,
        ...(onText && { onText }),
        ...(onRestart && { onRestart }),
        onFailure: ({ model, error, durationMs }) =>
          trace.push({ kind: "model_failed", model, durationMs, code: error.code }),
      },
      signal,
    );
    Object.assign(usage, addUsage(usage, response.usage));
    input.onUsage?.(response.usage);
    const durationMs = deps.clock().getTime() - startedMs;
    trace.push({ kind: "model", model: response.model, durationMs, ...response.usage });
    return response;
  }

  async function runTool(
    call: ToolCall,
    input: AgentInput,
    trace: TraceStep[],
    signal: AbortSignal,
  ): Promise<ToolResult> {
    const startedMs = deps.clock().getTime();
    const parsed = parseArguments(call.arguments);
    const result = parsed.ok ? await execute(call.name, parsed.value, input, signal) : parsed;
    const durationMs = deps.clock().getTime() - startedMs;
    const recorded = parsed.ok ? parsed.value : call.arguments;
    trace.push({ kind: "tool", name: call.name, arguments: recorded, ok: result.ok, durationMs });
    return result;
  }

  async function execute(
    name: string,
    rawArguments: unknown,
    input: AgentInput,
    signal: AbortSignal,
  ): Promise<ToolResult> {
    const tool = tools.find((candidate) => candidate.name === name);
    if (!tool)
      return {
        ok: false,
        reason: `there is no tool ${name}; there are: ${specs.map((s) => s.name).join(", ")}`,
      };
    const limit = startTimeLimit(signal, deps.toolTimeoutMs);
    // A copy: a tool that is given up may go on, but must not change the turn any more.
    const draft = structuredClone(input.draft);
    const context: ToolContext = { draft, conversationId: input.conversationId, signal: limit.signal };
    try {
      const result = await untilAborted(tool.call(rawArguments, context), context.signal);
      Object.assign(input.draft, draft);
      return result;
    } catch (error) {
      signal.throwIfAborted();
      deps.onToolError(name, error);
      return { ok: false, reason: "this cannot be looked up right now" };
    } finally {
      limit.release();
    }
  }
}

/** That of the cars which the session speaks of. */
function currencyOf({ listing }: SessionState): string {
  return listing?.items[0]?.currency ?? defaultCurrency;
}

function parseArguments(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(text.trim() === "" ? "{}" : text) };
  } catch {
    return { ok: false, reason: "the arguments are not valid JSON" };
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
