import type { Clock } from "../clock.ts";
import type { Asked } from "../conversations/session/said.ts";
import type { SessionState } from "../conversations/session/state.ts";
import { defaultCurrency } from "../money.ts";
import { refuse, type ToolResult } from "../tools/tool-result.ts";
import type { TurnDraft, TurnTool } from "./draft.ts";
import { explainFaults, type Fault } from "./guard/fault.ts";
import { judgeReply } from "./guard/judge.ts";
import { ModelError } from "./models/errors.ts";
import {
  addUsage,
  type Model,
  type ModelContext,
  type ModelItem,
  type ModelResponse,
  noUsage,
  type ToolCall,
  type ToolSpec,
  type Usage,
} from "./models/model.ts";
import { findFormFaults } from "./reply/form.ts";
import { shapeReply } from "./reply/shape.ts";
import { phrasesOf } from "./say/phrases.ts";
import { keepTold, noteSaid } from "./told.ts";
import { createCallTool } from "./tool-calls.ts";
import type { TraceStep } from "./trace.ts";

type AgentDeps = {
  model: Model;
  /** Writes from what the tools bring alone: answers where the model's words may not be sent. */
  plain: Model;
  tools: TurnTool[];
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
  /** Called after each model call: a turn that fails later has used it all the same. */
  onUsage?: (usage: Usage) => void;
};

/** One turn's work, shared by all who write at it. */
type Run = {
  input: AgentInput;
  /** What the model is given, and what a text is judged by. */
  items: ModelItem[];
  /** Given to the model alone, behind all the others. */
  notes?: ModelItem[];
  trace: TraceStep[];
  usage: Usage;
  /** Model calls so far. */
  calls: number;
  signal: AbortSignal;
};

/** A text with the name of the model that wrote it; `hadTools`: it was offered tools in the call that brought it. */
type Written = { text: string; model: string; hadTools: boolean; asked?: Asked };

/** Far more than an answer needs. */
const mostCallsAtOnce = 16;
/** After so many answers in a row whose calls no tool could take, a model is offered none any more. */
const mostUseless = 3;

/** With less time than this a model is not asked again. */
const leastCorrectionMs = 3_000;

export type AgentAnswer = { text: string; model: string; usage: Usage; trace: TraceStep[] };

/** Runs the model with its tools until it answers in words that may be sent. */
export type Agent = (input: AgentInput, signal: AbortSignal) => Promise<AgentAnswer>;

export function createAgent(deps: AgentDeps): Agent {
  const { model, plain, tools, maxModelCalls } = deps;
  const specs = tools.map(({ name, description, parameters }) => ({ name, description, parameters }));
  const callTool = createCallTool(deps);

  return async function answer(input, signal) {
    const before = structuredClone(input.draft);
    const run: Run = { input, items: [...input.items], trace: [], usage: { ...noUsage }, calls: 0, signal };
    const told = await writeTrue(run);
    const isRefused = run.trace.some((step) => step.kind === "guard" && step.verdict === "refused");
    if (isRefused) keepTold(input.draft, before, told?.text ?? "");
    const written = told ?? { text: sayNothing(input), model: plain.name };
    noteSaid(input.draft, written.text, before.state.vehicle, told?.asked);
    return { text: written.text, model: written.model, usage: run.usage, trace: run.trace };
  };

  /**
   * Nothing that is not true leaves: a text that fails goes back to the model once, with what was wrong; then the one
   * that writes from what the tools brought alone answers in its place.
   * @returns null where that fails as well
   */
  async function writeTrue(run: Run): Promise<Written | null> {
    const first = await writeFirst(run);
    const faults = judge(first, run);
    if (faults.length === 0) return first;
    const second = first.model === plain.name ? null : await correct(run, first, faults);
    if (second) return second;
    const told = first.model === plain.name ? null : await write(plain, { ...run, calls: 0 });
    return told && judge(told, run).length === 0 ? told : null;
  }

  /** Where the plain one had to take over when no tool was offered any more, it answers with tools of its own. */
  async function writeFirst(run: Run): Promise<Written> {
    const first = await write(model, run);
    const isCutShort = first.model === plain.name && !first.hadTools;
    return isCutShort ? write(plain, { ...run, calls: 0 }) : first;
  }

  /** @returns null where the model fails again, has no call left, or no time */
  async function correct(run: Run, { text }: Written, faults: Fault[]): Promise<Written | null> {
    const leftMs = run.input.deadline.getTime() - deps.clock().getTime();
    if (run.calls >= maxModelCalls || leftMs < leastCorrectionMs) return null;
    const note: ModelItem = { kind: "note", text: explainFaults(text, faults) };
    try {
      const again = { ...run, notes: [note] };
      const second = await write(model, again);
      return judge(second, run).length === 0 ? second : null;
    } catch (error) {
      run.signal.throwIfAborted();
      if (error instanceof ModelError) return null;
      throw error;
    }
  }

  function judge({ text, model: author }: Written, { input, items, trace }: Run): Fault[] {
    const grounds = { items, context: { ...input.context, state: input.draft.state } };
    const unreadable = author === plain.name ? [] : findFormFaults(text);
    const faults = unreadable.length > 0 ? unreadable : judgeReply(text, grounds);
    const codes = [...new Set(faults.map(({ code }) => code))];
    trace.push({ kind: "guard", model: author, verdict: codes.length === 0 ? "passed" : "refused", codes });
    return faults;
  }

  /** Runs a model with its tools until it answers in words. */
  async function write(author: Model, run: Run): Promise<Written> {
    let useless = 0;
    for (;;) {
      run.calls += 1;
      const hadTools = run.calls < maxModelCalls && useless < mostUseless;
      const offered = hadTools ? specs : [];
      const response = await ask(author, run, offered);
      if (response.kind === "text") {
        const { draft, context } = run.input;
        const { text, model, asked } = response;
        const shaped = shapeReply(text, currencyOf(draft.state), context.language);
        return { text: shaped, model, hadTools, ...(asked && { asked }) };
      }
      if (!hadTools) return callsOn(author, run);
      const results = await callAll(response.calls, run);
      useless = results.every(isMiscalled) ? useless + 1 : 0;
    }
  }

  /** A model that calls a tool although none is offered writes nothing: the plain one does, and no such call is run. */
  function callsOn(author: Model, run: Run): Promise<Written> {
    if (author === plain) throw new Error(`${author.name} called a tool although none was offered`);
    return write(plain, { ...run, notes: [], calls: 0 });
  }

  /** Runs what was called for, in order, and notes it with what came of it. */
  async function callAll(calls: ToolCall[], run: Run): Promise<ToolResult[]> {
    const results: ToolResult[] = [];
    for (const [index, call] of calls.entries()) {
      const result =
        index < mostCallsAtOnce
          ? await callTool(call, run.input, run.trace, run.signal)
          : refuse("too_many_calls", `at most ${mostCallsAtOnce} tools can be called at once`);
      const { id, name } = call;
      run.items.push({ kind: "tool_call", id, name, arguments: call.arguments });
      run.items.push({ kind: "tool_result", id, name, output: JSON.stringify(result) });
      results.push(result);
    }
    return results;
  }

  async function ask(author: Model, run: Run, offered: ToolSpec[]): Promise<ModelResponse> {
    const { input, trace, usage, notes = [] } = run;
    const { instructions, deadline } = input;
    const context = { ...input.context, state: input.draft.state };
    const startedMs = deps.clock().getTime();
    const count = (spent: Usage) => {
      Object.assign(usage, addUsage(usage, spent));
      input.onUsage?.(spent);
    };
    const response = await author.respond(
      {
        instructions,
        context,
        items: [...run.items, ...notes],
        tools: offered,
        deadline,
        onFailure: ({ model, error, durationMs }) => {
          const { code, usage: spent } = error;
          trace.push({ kind: "model_failed", model, durationMs, code, ...(spent ?? noUsage) });
          if (spent) count(spent);
        },
      },
      run.signal,
    );
    count(response.usage);
    const durationMs = deps.clock().getTime() - startedMs;
    trace.push({ kind: "model", model: response.model, durationMs, ...response.usage });
    return response;
  }
}

/** No tool could take the call: it is the model that has it wrong. */
function isMiscalled(result: ToolResult): boolean {
  return !result.ok && ["unknown_tool", "invalid_arguments"].includes(result.code);
}

/**
 * What a customer is told where nothing true can be: that a person answers, where one was fetched, else that it cannot be
 * looked up now, and that a person can help.
 */
function sayNothing({ context: { language }, draft }: Pick<AgentInput, "context" | "draft">): string {
  const { trouble, questions, handedOver } = phrasesOf(language);
  if (draft.handover !== null) return handedOver;
  return `${trouble.technical({ terms: "", least: null })}\n\n${questions.offerPerson}`;
}

/** That of the cars which the session speaks of. */
function currencyOf({ listing }: SessionState): string {
  return listing?.items[0]?.currency ?? defaultCurrency;
}
