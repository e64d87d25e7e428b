import type { OpenAI } from "openai";
import type {
  ResponseCreateParamsBase,
  ResponseInputContent,
  ResponseInputItem,
  FunctionTool as ResponseTool,
} from "openai/resources/responses/responses";
import type { ProviderConfig } from "../../../config/providers.ts";
import { ModelError } from "../errors.ts";
import type { Model, ModelItem, ModelRequest, ToolSpec } from "../model.ts";
import { textWithoutPictures } from "../pictures.ts";
import { type AnswerOptions, attempt, createRetries } from "./attempts.ts";
import { createClient, dialects, modelName } from "./client.ts";
import { sellerText, toDataUrl, wireArguments, withTapped } from "./history.ts";
import { readResponse } from "./responses-read.ts";
import { strictSchema } from "./tools.ts";

/**
 * A model over OpenAI's Responses API. Nothing is stored at the provider (`store: false`): each call carries the
 * whole context. Reasoning is not carried from call to call: function calls go back without the provider's item
 * ids, which is the form in which they may stand without their reasoning.
 * @see https://platform.openai.com/docs/api-reference/responses/create
 */
export function createResponsesModel(provider: ProviderConfig, options: AnswerOptions): Model {
  const client = createClient(provider, options.timeoutMs);
  const name = modelName(provider);
  const retries = createRetries(name, options);
  return {
    name,
    respond: (request, signal) =>
      attempt(retries, request, signal, async (tracked, within) => {
        const body = createBody(provider, tracked, options.maxOutputTokens);
        const answer = tracked.onText
          ? await streamAnswer(client, name, body, tracked.onText, within)
          : await client.responses.create({ ...body, stream: false }, { signal: within });
        return readResponse(name, answer, tracked.tools.length > 0);
      }),
  };
}

function createBody(
  provider: ProviderConfig,
  request: ModelRequest,
  maxOutputTokens: number,
): ResponseCreateParamsBase {
  const { strictTools } = dialects[provider.name];
  return {
    model: provider.model,
    store: false,
    max_output_tokens: maxOutputTokens,
    ...(provider.reasoningEffort && { reasoning: { effort: provider.reasoningEffort } }),
    instructions: request.instructions,
    input: request.items.map((item) => toInput(item, provider.images)),
    // Strict arguments are not guaranteed with parallel calls; without tools the fields are refused.
    ...(request.tools.length > 0 && {
      tools: request.tools.map((tool) => toTool(tool, strictTools)),
      parallel_tool_calls: false,
    }),
  };
}

function toInput(item: ModelItem, images: boolean): ResponseInputItem {
  switch (item.kind) {
    case "customer":
      return { type: "message", role: "user", content: toContent(withTapped(item), images) };
    case "seller":
      return { type: "message", role: "assistant", content: sellerText(item) };
    case "note":
      return { type: "message", role: "developer", content: item.text };
    case "tool_call":
      return {
        type: "function_call",
        call_id: item.id,
        name: item.name,
        arguments: wireArguments(item.arguments),
      };
    case "tool_result":
      return { type: "function_call_output", call_id: item.id, output: item.output };
  }
}

function toContent(
  item: Extract<ModelItem, { kind: "customer" }>,
  images: boolean,
): string | ResponseInputContent[] {
  const { text, pictures = [] } = item;
  if (!images || pictures.length === 0) return textWithoutPictures(item);
  return [
    ...(text === "" ? [] : [{ type: "input_text" as const, text }]),
    ...pictures.map((picture) => ({
      type: "input_image" as const,
      detail: "auto" as const,
      image_url: toDataUrl(picture),
    })),
  ];
}

function toTool({ name, description, parameters }: ToolSpec, strict: boolean): ResponseTool {
  return {
    type: "function",
    name,
    description,
    parameters: strict ? strictSchema(parameters) : parameters,
    strict,
  };
}

/** Follows the stream to its end. @returns the whole response, as the call without a stream gives it */
async function streamAnswer(
  client: OpenAI,
  name: string,
  body: ResponseCreateParamsBase,
  onText: (piece: string) => void,
  signal: AbortSignal,
): Promise<unknown> {
  const stream = await client.responses.create({ ...body, stream: true }, { signal });
  // Some models say aloud what they are about to do; that is not the answer.
  const asides = new Set<number>();
  let answer: unknown;
  for await (const event of stream) {
    if (event.type === "response.output_item.added") {
      if (event.item.type === "message" && event.item.phase === "commentary") asides.add(event.output_index);
    } else if (event.type === "response.output_text.delta") {
      if (!asides.has(event.output_index)) onText(event.delta);
    } else if (
      event.type === "response.completed" ||
      event.type === "response.incomplete" ||
      event.type === "response.failed"
    ) {
      answer = event.response;
    }
  }
  // The package ends an aborted or cut-off stream without a word.
  if (answer === undefined) throw new ModelError(name, "unreachable");
  return answer;
}
