import type {
  ResponseCreateParamsNonStreaming as ResponseBody,
  ResponseInputContent,
  ResponseInputItem,
  FunctionTool as ResponseTool,
} from "openai/resources/responses/responses";
import type { ProviderConfig } from "../../../config/providers.ts";
import type { CustomerItem, Model, ModelItem, ModelRequest, ToolSpec } from "../model.ts";
import { textWithoutPictures } from "../pictures.ts";
import { strictSchema } from "../strict-schema.ts";
import { type AnswerOptions, createRetries } from "./attempts.ts";
import { createClient, dialects, modelName } from "./client.ts";
import { sellerText, toDataUrl, wireArguments, withTapped } from "./history.ts";
import { readResponse } from "./responses-read.ts";

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
      retries(signal, async (within) => {
        const body = createBody(provider, request, options.maxOutputTokens);
        const answer = await client.responses.create(body, { signal: within });
        return readResponse(name, answer, request);
      }),
  };
}

function createBody(provider: ProviderConfig, request: ModelRequest, maxOutputTokens: number): ResponseBody {
  const { strictTools } = dialects[provider.name];
  return {
    model: provider.model,
    store: false,
    stream: false,
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

function toContent(item: CustomerItem, images: boolean): string | ResponseInputContent[] {
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
