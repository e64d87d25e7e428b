import type {
  ChatCompletionCreateParamsNonStreaming as ChatBody,
  ChatCompletionContentPart,
  ChatCompletionMessageParam,
  ChatCompletionFunctionTool as ChatTool,
} from "openai/resources/chat/completions";
import type { ProviderConfig } from "../../../config/providers.ts";
import type { CustomerItem, Model, ModelItem, ModelRequest, ToolSpec } from "../model.ts";
import { textWithoutPictures } from "../pictures.ts";
import { strictSchema } from "../strict-schema.ts";
import { type AnswerOptions, createRetries } from "./attempts.ts";
import { readCompletion } from "./chat-read.ts";
import { createClient, dialects, modelName } from "./client.ts";
import { notesFirst, sellerText, toDataUrl, wireArguments, withTapped } from "./history.ts";

/**
 * A model over the Chat Completions API, which OpenAI, Azure, Groq, Hugging Face, Ollama and vLLM share. Fields
 * that not all of them take are sent only to those that do.
 * @see https://platform.openai.com/docs/api-reference/chat/create
 */
export function createChatModel(provider: ProviderConfig, options: AnswerOptions): Model {
  const client = createClient(provider, options.timeoutMs);
  const name = modelName(provider);
  const retries = createRetries(name, options);
  return {
    name,
    respond: (request, signal) =>
      retries(signal, async (within) => {
        const body = createBody(provider, request, options.maxOutputTokens);
        const answer = await client.chat.completions.create(body, { signal: within });
        return readCompletion(name, answer, request);
      }),
  };
}

function createBody(provider: ProviderConfig, request: ModelRequest, maxOutputTokens: number): ChatBody {
  const { strictTools, parallelToolCalls, outputCap, systemAnywhere } = dialects[provider.name];
  const { instructions, items } = systemAnywhere ? request : notesFirst(request);
  return {
    model: provider.model,
    stream: false,
    [outputCap]: maxOutputTokens,
    ...(provider.reasoningEffort && { reasoning_effort: provider.reasoningEffort }),
    messages: [{ role: "system", content: instructions }, ...toMessages(items, provider.images)],
    // Without tools these fields are refused, an empty list of tools as well.
    ...(request.tools.length > 0 && {
      tools: request.tools.map((tool) => toTool(tool, strictTools)),
      ...(parallelToolCalls && { parallel_tool_calls: false }),
    }),
  };
}

function toMessages(items: ModelItem[], images: boolean): ChatCompletionMessageParam[] {
  const messages: ChatCompletionMessageParam[] = [];
  for (const item of items) {
    const last = messages.at(-1);
    // Calls made in one answer belong in one message, before the first of their results.
    if (item.kind === "tool_call" && last?.role === "assistant" && last.tool_calls)
      last.tool_calls.push(toCall(item));
    else messages.push(toMessage(item, images));
  }
  return messages;
}

function toMessage(item: ModelItem, images: boolean): ChatCompletionMessageParam {
  switch (item.kind) {
    case "customer":
      return { role: "user", content: toContent(withTapped(item), images) };
    case "seller":
      return { role: "assistant", content: sellerText(item) };
    case "note":
      return { role: "system", content: item.text };
    case "tool_call":
      return { role: "assistant", content: null, tool_calls: [toCall(item)] };
    case "tool_result":
      return { role: "tool", tool_call_id: item.id, content: item.output };
  }
}

function toContent(item: CustomerItem, images: boolean): string | ChatCompletionContentPart[] {
  const { text, pictures = [] } = item;
  if (!images || pictures.length === 0) return textWithoutPictures(item);
  return [
    ...(text === "" ? [] : [{ type: "text" as const, text }]),
    ...pictures.map((picture) => ({ type: "image_url" as const, image_url: { url: toDataUrl(picture) } })),
  ];
}

function toCall(item: Extract<ModelItem, { kind: "tool_call" }>) {
  const { id, name } = item;
  return { id, type: "function" as const, function: { name, arguments: wireArguments(item.arguments) } };
}

function toTool({ name, description, parameters }: ToolSpec, strict: boolean): ChatTool {
  return {
    type: "function",
    function: strict
      ? { name, description, parameters: strictSchema(parameters), strict }
      : { name, description, parameters },
  };
}
