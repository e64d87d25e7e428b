import { randomUUID } from "node:crypto";
import type { FakeRequest } from "../request.ts";
import { countCached, countTokens, type FakeAnswer } from "./answers.ts";

type Content =
  | { type: "output_text"; text: string; annotations: []; logprobs: [] }
  | { type: "refusal"; refusal: string };
type OutputItem =
  | { type: "reasoning"; id: string; summary: []; encrypted_content: string }
  | { type: "message"; id: string; role: "assistant"; status: string; content: Content[]; phase?: string }
  | { type: "function_call"; id: string; call_id: string; name: string; arguments: string; status: string };

const newId = (prefix: string) => `${prefix}_${randomUUID().replaceAll("-", "")}`;

/** The body of a response: https://platform.openai.com/docs/api-reference/responses/object */
export function responseBody(request: FakeRequest, answer: FakeAnswer) {
  const output = answer.kind === "failed" ? [] : outputOf(answer);
  const inputTokens = countTokens(request.body);
  const outputTokens = countTokens(output);
  return {
    id: newId("resp"),
    object: "response",
    created_at: Math.floor(Date.now() / 1000),
    status: answer.kind === "failed" || answer.kind === "incomplete" ? answer.kind : "completed",
    error: answer.kind === "failed" ? { code: answer.code, message: "The model failed." } : null,
    incomplete_details: answer.kind === "incomplete" ? { reason: answer.reason } : null,
    instructions: request.instructions,
    model: request.model,
    output,
    parallel_tool_calls: request.body.parallel_tool_calls ?? true,
    store: request.body.store,
    temperature: 1,
    top_p: 1,
    tool_choice: "auto",
    tools: request.body.tools ?? [],
    metadata: {},
    usage: {
      input_tokens: inputTokens,
      input_tokens_details: { cached_tokens: countCached(inputTokens), cache_write_tokens: 0 },
      output_tokens: outputTokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: inputTokens + outputTokens,
    },
  };
}

/** Reasoning comes first, as with every current model. */
function outputOf(answer: FakeAnswer): OutputItem[] {
  const items: OutputItem[] = [
    { type: "reasoning", id: newId("rs"), summary: [], encrypted_content: "b3BhcXVl" },
  ];
  if (answer.kind === "calls") {
    if (answer.preface) items.push(message(textContent(answer.preface)));
    for (const { name, args } of answer.calls)
      items.push({
        type: "function_call",
        id: newId("fc"),
        call_id: newId("call"),
        name,
        arguments: typeof args === "string" ? args : JSON.stringify(args),
        status: "completed",
      });
  } else if (answer.kind === "refusal") items.push(message({ type: "refusal", refusal: answer.text }));
  else if ("text" in answer && answer.text !== undefined) {
    if (answer.kind === "text" && answer.aside)
      items.push({ ...message(textContent(answer.aside)), phase: "commentary" });
    items.push(message(textContent(answer.text)));
  }
  return items;
}

function textContent(text: string): Content {
  return { type: "output_text", text, annotations: [], logprobs: [] };
}

function message(content: Content): Extract<OutputItem, { type: "message" }> {
  return { type: "message", id: newId("msg"), role: "assistant", status: "completed", content: [content] };
}
