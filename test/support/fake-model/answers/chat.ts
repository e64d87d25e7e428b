import { randomUUID } from "node:crypto";
import type { FakeRequest } from "../request.ts";
import { countCached, countTokens, type FakeAnswer } from "./answers.ts";

/** The body of a completion: https://platform.openai.com/docs/api-reference/chat/object */
export function completionBody(request: FakeRequest, answer: FakeAnswer) {
  const message = messageOf(answer);
  return {
    id: `chatcmpl-${randomUUID()}`,
    object: "chat.completion",
    created: Math.floor(Date.now() / 1000),
    model: request.model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason(answer) }],
    usage: usageOf(request, message),
  };
}

function usageOf(request: FakeRequest, message: unknown) {
  const prompt = countTokens(request.body);
  const completion = countTokens(message);
  return {
    prompt_tokens: prompt,
    prompt_tokens_details: { cached_tokens: countCached(prompt) },
    completion_tokens: completion,
    total_tokens: prompt + completion,
  };
}

function finishReason(answer: FakeAnswer): string {
  if (answer.kind === "calls") return "tool_calls";
  if (answer.kind === "incomplete")
    return answer.reason === "max_output_tokens" ? "length" : "content_filter";
  return "stop";
}

function messageOf(answer: FakeAnswer) {
  const message = { role: "assistant", content: null as string | null, refusal: null as string | null };
  if (answer.kind === "refusal") return { ...message, refusal: answer.text };
  if (answer.kind === "calls")
    return {
      ...message,
      content: answer.preface ?? null,
      tool_calls: answer.calls.map(({ name, args }) => ({
        id: `call_${randomUUID().replaceAll("-", "")}`,
        type: "function",
        function: { name, arguments: typeof args === "string" ? args : JSON.stringify(args) },
      })),
    };
  return { ...message, content: "text" in answer ? (answer.text ?? "") : "" };
}
