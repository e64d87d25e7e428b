import { randomUUID } from "node:crypto";
import { countCached, countTokens, type FakeAnswer, firstHalf, piecesOf } from "./answers.ts";
import type { FakeRequest } from "./request.ts";

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

/**
 * The chunks of a streamed completion. A text that breaks off comes to its first half, and no end.
 * @see https://platform.openai.com/docs/api-reference/chat-streaming
 */
export function completionChunks(request: FakeRequest, answer: FakeAnswer): Record<string, unknown>[] {
  if (answer.kind === "failed")
    return [
      { error: { message: "The model failed.", type: "server_error", param: null, code: answer.code } },
    ];
  const breaksOff = answer.kind === "hang" || answer.kind === "reset" || answer.kind === "cut";
  const said = breaksOff ? { ...answer, text: firstHalf(answer.text ?? "") } : answer;
  const { choices, usage, ...head } = completionBody(request, said);
  const deltas = choices.flatMap(({ message }) => deltasOf(message));
  const chunk = (fields: object) => ({
    ...head,
    object: "chat.completion.chunk",
    ...fields,
    ...(request.includeUsage && !("usage" in fields) && { usage: null }),
  });
  const chunks = deltas.map((delta) =>
    chunk({ choices: [{ index: 0, delta, logprobs: null, finish_reason: null }] }),
  );
  if (breaksOff) return chunks;
  chunks.push(
    chunk({ choices: [{ index: 0, delta: {}, logprobs: null, finish_reason: finishReason(said) }] }),
  );
  if (request.includeUsage) chunks.push(chunk({ choices: [], usage }));
  return chunks;
}

function deltasOf(message: ReturnType<typeof messageOf>): object[] {
  const calls = "tool_calls" in message ? message.tool_calls : [];
  return [
    { role: "assistant", content: message.content === null ? null : "", refusal: null },
    ...piecesOf(message.content ?? "").map((content) => ({ content })),
    ...piecesOf(message.refusal ?? "").map((refusal) => ({ refusal })),
    ...calls.flatMap(({ id, type, function: called }, index) => [
      { tool_calls: [{ index, id, type, function: { name: called.name, arguments: "" } }] },
      ...piecesOf(called.arguments).map((piece) => ({
        tool_calls: [{ index, function: { arguments: piece } }],
      })),
    ]),
  ];
}
