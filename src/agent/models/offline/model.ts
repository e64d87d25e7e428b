import type { Model, ModelResponse } from "../model.ts";
import { type Action, say } from "./action.ts";
import { decide } from "./decide.ts";
import { follow } from "./follow.ts";
import { phrasesOf } from "./say/phrases.ts";
import { type HeardTurn, readTurn } from "./turn.ts";

const name = "offline";
/** It reads no tokens: nothing is paid for. */
const usage = { inputTokens: 0, outputTokens: 0 };

/**
 * A seller without a language model: deterministic, Spanish and English. It understands by rules, calls the same
 * tools as any other model, and writes its answers from their results alone.
 */
export function createOfflineModel(): Model {
  return {
    name,
    async respond(request, signal): Promise<ModelResponse> {
      signal.throwIfAborted();
      const turn = readTurn(request);
      const action = act(turn, request.tools.length > 0);
      if (action.kind === "say") {
        request.onText?.(action.text);
        return { model: name, usage, kind: "text", text: action.text };
      }
      const calls = action.calls.map((wanted, index) => ({
        id: `offline_${turn.steps.length + index + 1}`,
        name: wanted.name,
        arguments: JSON.stringify(wanted.arguments),
      }));
      return { model: name, usage, kind: "tool_calls", calls };
    },
  };
}

/** Where no tools are offered and none has answered, all that is left is to say so. */
function act(turn: HeardTurn, mayCall: boolean): Action {
  if (turn.steps.length > 0) return follow(turn, mayCall);
  const action = decide(turn);
  if (action.kind === "say" || mayCall) return action;
  const { trouble, questions } = phrasesOf(turn.language);
  return say(trouble.technical({ terms: "", least: null }), questions.offerPerson);
}
