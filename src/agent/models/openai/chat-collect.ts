import type { ChatCompletionChunk } from "openai/resources/chat/completions";

type CollectedCall = { id: string; type: "function"; function: { name: string; arguments: string } };

/** Puts the chunks of a streamed completion together. */
export type ChatCollector = {
  /** @returns the further piece of text in the chunk, maybe empty */
  add(chunk: ChatCompletionChunk): string;
  /** @returns the completion in the form of one that was not streamed; null: the stream did not reach its end */
  finish(): unknown;
};

export function createChatCollector(): ChatCollector {
  const calls: CollectedCall[] = [];
  let content = "";
  let refusal = "";
  let finishReason: string | null = null;
  let usage: unknown = null;
  const addCall = (delta: CallDelta) => {
    const call = findCall(calls, delta);
    call.function.name += delta.function?.name ?? "";
    call.function.arguments += delta.function?.arguments ?? "";
  };
  return {
    add(chunk) {
      usage = chunk.usage ?? usage;
      // The last chunk carries the usage and no choice.
      const choice = chunk.choices?.[0];
      if (!choice) return "";
      finishReason = choice.finish_reason ?? finishReason;
      const delta = choice.delta ?? {};
      for (const call of delta.tool_calls ?? []) addCall(call);
      refusal += delta.refusal ?? "";
      content += delta.content ?? "";
      return delta.content ?? "";
    },
    finish() {
      if (finishReason === null) return null;
      const message = { content, refusal: refusal === "" ? null : refusal, tool_calls: calls };
      return { choices: [{ message, finish_reason: finishReason }], usage };
    },
  };
}

type CallDelta = NonNullable<ChatCompletionChunk.Choice.Delta["tool_calls"]>[number];

/** The call that a piece belongs to. Some servers give every call of an answer the index 0: a new id is a new call. */
function findCall(calls: CollectedCall[], { index, id }: CallDelta): CollectedCall {
  const known = id ? calls.find((call) => call.id === id) : calls[index ?? calls.length - 1];
  if (known) return known;
  const call: CollectedCall = { id: id ?? "", type: "function", function: { name: "", arguments: "" } };
  calls.push(call);
  return call;
}
