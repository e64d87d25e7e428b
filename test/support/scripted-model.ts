import { randomUUID } from "node:crypto";
import { ModelError } from "../../src/agent/models/errors.ts";
import type { Model, ModelItem, ModelRequest, ModelResponse } from "../../src/agent/models/model.ts";

type ScriptedAnswer = (request: ModelRequest, signal: AbortSignal) => Promise<ModelResponse>;

const usage = { inputTokens: 100, cachedInputTokens: 80, outputTokens: 10 };

/** Answers in words. */
export function say(text: string): ScriptedAnswer {
  return async () => ({ model: "scripted", usage, kind: "text", text });
}

/** Calls a tool; `args` that are a string go out as they are, so that they may be malformed. */
export function call(name: string, args: unknown = {}): ScriptedAnswer {
  return calls([name, args]);
}

/** Calls several tools in one answer. */
export function calls(...wanted: [name: string, args: unknown][]): ScriptedAnswer {
  return async () => ({
    model: "scripted",
    usage,
    kind: "tool_calls",
    calls: wanted.map(([name, args]) => ({
      id: `call_${randomUUID()}`,
      name,
      arguments: typeof args === "string" ? args : JSON.stringify(args),
    })),
  });
}

export function fail(error: Error): ScriptedAnswer {
  return async () => {
    throw error;
  };
}

/** Never answers; ends as the port demands once the signal aborts. */
export function hang(): ScriptedAnswer {
  return (_request, signal) =>
    new Promise((_, reject) => {
      const stop = () => reject(new ModelError("scripted", "aborted", { cause: signal.reason }));
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
    });
}

/** What was said and called for, without our own notes to the model. */
export function saidIn(request: ModelRequest | undefined): ModelItem[] {
  return (request?.items ?? []).filter(({ kind }) => kind !== "note");
}

/** A model that replays answers in order; each request is kept as it was at the time of the call. */
export type ScriptedModel = Model & {
  requests: ModelRequest[];
  /** Answers that were not asked for: a test expects 0 at its end. */
  left(): number;
};

/** @throws {Error} from `respond` on a call that the script has no answer for */
export function scriptedModel(answers: ScriptedAnswer[], name = "scripted"): ScriptedModel {
  const requests: ModelRequest[] = [];
  const remaining = [...answers];
  return {
    name,
    requests,
    left: () => remaining.length,
    async respond(request, signal) {
      requests.push({ ...request, items: structuredClone(request.items), tools: [...request.tools] });
      const answer = remaining.shift();
      if (!answer) throw new Error(`call ${requests.length} of the model ${name} was not expected`);
      return { ...(await answer(request, signal)), model: name };
    },
  };
}
