import { randomUUID } from "node:crypto";
import { countCached, countTokens, type FakeAnswer, firstHalf, piecesOf } from "./answers.ts";
import type { FakeRequest } from "./request.ts";

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

/**
 * The events of a streamed response. A text that breaks off comes to its first half, and no end.
 * @see https://platform.openai.com/docs/api-reference/responses-streaming
 */
export function responseEvents(request: FakeRequest, answer: FakeAnswer): Record<string, unknown>[] {
  const breaksOff = answer.kind === "hang" || answer.kind === "reset" || answer.kind === "cut";
  const said = breaksOff ? { ...answer, text: firstHalf(answer.text ?? "") } : answer;
  const response = responseBody(request, said);
  const begun = {
    ...response,
    status: "in_progress",
    output: [],
    error: null,
    incomplete_details: null,
    usage: undefined,
  };
  const events: Record<string, unknown>[] = [
    { type: "response.created", response: begun },
    { type: "response.in_progress", response: begun },
    ...response.output.flatMap((item, index) => itemEvents(item, index, breaksOff)),
  ];
  if (!breaksOff) events.push({ type: `response.${response.status}`, response });
  return events.map((event, index) => ({ ...event, sequence_number: index }));
}

function itemEvents(item: OutputItem, output_index: number, breaksOff: boolean): Record<string, unknown>[] {
  const place = { item_id: item.id, output_index };
  const added = (begun: object) => ({ type: "response.output_item.added", output_index, item: begun });
  const done = { type: "response.output_item.done", output_index, item };
  if (item.type === "reasoning") return [added(item), done];
  if (item.type === "function_call")
    return [
      added({ ...item, arguments: "", status: "in_progress" }),
      ...piecesOf(item.arguments).map((delta) => ({
        type: "response.function_call_arguments.delta",
        ...place,
        delta,
      })),
      {
        type: "response.function_call_arguments.done",
        ...place,
        name: item.name,
        arguments: item.arguments,
      },
      done,
    ];
  const events = [added({ ...item, content: [], status: "in_progress" })];
  const end = [
    ...item.content.flatMap((content) => contentEvents(content, { ...place, content_index: 0 })),
    done,
  ];
  return [...events, ...(breaksOff ? end.slice(0, -3) : end)];
}

function contentEvents(content: Content, place: object): Record<string, unknown>[] {
  const isText = content.type === "output_text";
  const name = isText ? "response.output_text" : "response.refusal";
  const text = isText ? content.text : content.refusal;
  const extra = isText ? { logprobs: [] } : {};
  const empty = isText ? { ...content, text: "" } : { ...content, refusal: "" };
  return [
    { type: "response.content_part.added", ...place, part: empty },
    ...piecesOf(text).map((delta) => ({ type: `${name}.delta`, ...place, delta, ...extra })),
    { type: `${name}.done`, ...place, [isText ? "text" : "refusal"]: text, ...extra },
    { type: "response.content_part.done", ...place, part: content },
  ];
}
