import { z } from "zod";
import { type FakePicture, pictureUrl } from "./pictures.ts";

/** One entry of the conversation, the same for both APIs. */
export type FakeItem =
  | { kind: "customer"; text: string; pictures?: FakePicture[] }
  | { kind: "seller"; text: string }
  | { kind: "note"; text: string }
  | { kind: "call"; id: string; name: string; arguments: string }
  | { kind: "result"; id: string; output: string };

type FakeTool = { name: string; strict: boolean; parameters: Record<string, unknown> };

/** A request as the fake server understood it; `body` is what was on the wire. */
export type FakeRequest = {
  api: "responses" | "chat";
  model: string;
  instructions: string;
  items: FakeItem[];
  tools: FakeTool[];
  body: Record<string, unknown>;
};

const toolName = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/);
const functionFields = {
  name: toolName,
  description: z.string().max(1024).optional(),
  parameters: z.record(z.string(), z.unknown()),
  strict: z.boolean().nullish(),
};

/** Only the fields that this project sends: another one is refused, as a misspelt one would be. */
const effort = z.enum(["none", "minimal", "low", "medium", "high", "xhigh"]);

const ResponsesBody = z.strictObject({
  model: z.string(),
  instructions: z.string().nullish(),
  store: z.boolean(),
  max_output_tokens: z.int().min(16).optional(),
  reasoning: z.strictObject({ effort }).optional(),
  stream: z.literal(false).optional(),
  input: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({
          type: z.literal("message"),
          role: z.enum(["user", "assistant", "developer"]),
          content: z.union([
            z.string(),
            z
              .array(
                z.discriminatedUnion("type", [
                  z.strictObject({ type: z.literal("input_text"), text: z.string().min(1) }),
                  z.strictObject({
                    type: z.literal("input_image"),
                    detail: z.enum(["auto", "low", "high"]),
                    image_url: pictureUrl,
                  }),
                ]),
              )
              .min(1),
          ]),
        }),
        z.strictObject({
          type: z.literal("function_call"),
          call_id: z.string().min(1).max(64),
          name: toolName,
          arguments: z.string(),
        }),
        z.strictObject({
          type: z.literal("function_call_output"),
          call_id: z.string().min(1).max(64),
          output: z.string(),
        }),
      ]),
    )
    .min(1),
  tools: z.array(z.strictObject({ type: z.literal("function"), ...functionFields })).optional(),
  parallel_tool_calls: z.boolean().optional(),
});

const ChatBody = z.strictObject({
  model: z.string(),
  // Reasoning models refuse the older name; servers that call themselves compatible may not know the newer.
  max_tokens: z.int().positive().optional(),
  max_completion_tokens: z.int().positive().optional(),
  reasoning_effort: effort.optional(),
  stream: z.literal(false).optional(),
  messages: z
    .array(
      z.discriminatedUnion("role", [
        z.strictObject({ role: z.literal("system"), content: z.string() }),
        z.strictObject({
          role: z.literal("user"),
          content: z.union([
            z.string(),
            z
              .array(
                z.discriminatedUnion("type", [
                  z.strictObject({ type: z.literal("text"), text: z.string().min(1) }),
                  z.strictObject({
                    type: z.literal("image_url"),
                    image_url: z.strictObject({ url: pictureUrl }),
                  }),
                ]),
              )
              .min(1),
          ]),
        }),
        z.strictObject({
          role: z.literal("assistant"),
          content: z.string().nullish(),
          tool_calls: z
            .array(
              z.strictObject({
                id: z.string().min(1),
                type: z.literal("function"),
                function: z.strictObject({ name: toolName, arguments: z.string() }),
              }),
            )
            .min(1)
            .optional(),
        }),
        z.strictObject({ role: z.literal("tool"), tool_call_id: z.string().min(1), content: z.string() }),
      ]),
    )
    .min(1),
  tools: z
    .array(z.strictObject({ type: z.literal("function"), function: z.strictObject(functionFields) }))
    .min(1)
    .optional(),
  parallel_tool_calls: z.boolean().optional(),
});

/** @throws {z.ZodError} where a field is unknown, missing or of the wrong type */
export function parseRequest(api: FakeRequest["api"], body: Record<string, unknown>): FakeRequest {
  return api === "responses" ? parseResponses(body) : parseChat(body);
}

function parseResponses(body: Record<string, unknown>): FakeRequest {
  const { model, instructions, input, tools = [] } = ResponsesBody.parse(body);
  return {
    api: "responses",
    model,
    instructions: instructions ?? "",
    items: input.map((item): FakeItem => {
      if (item.type === "function_call_output")
        return { kind: "result", id: item.call_id, output: item.output };
      if (item.type === "function_call")
        return { kind: "call", id: item.call_id, name: item.name, arguments: item.arguments };
      if (item.role === "user") return readCustomer(item.content);
      const text = typeof item.content === "string" ? item.content : "";
      return { kind: item.role === "developer" ? "note" : "seller", text };
    }),
    tools: tools.map(toTool),
    body,
  };
}

function parseChat(body: Record<string, unknown>): FakeRequest {
  const { model, messages, tools = [] } = ChatBody.parse(body);
  return {
    api: "chat",
    model,
    instructions: messages[0]?.role === "system" ? messages[0].content : "",
    items: messages.flatMap((message, index): FakeItem[] => {
      if (message.role === "system") return index === 0 ? [] : [{ kind: "note", text: message.content }];
      if (message.role === "user") return [readCustomer(message.content)];
      if (message.role === "tool")
        return [{ kind: "result", id: message.tool_call_id, output: message.content }];
      const text = message.content ? [{ kind: "seller" as const, text: message.content }] : [];
      const calls = (message.tool_calls ?? []).map((made) => ({
        kind: "call" as const,
        id: made.id,
        ...made.function,
      }));
      return [...text, ...calls];
    }),
    tools: tools.map((tool) => toTool(tool.function)),
    body,
  };
}

type Part = { text: string } | { image_url: FakePicture | { url: FakePicture } };

function readCustomer(content: string | Part[]): FakeItem {
  if (typeof content === "string") return { kind: "customer", text: content };
  const text = content.flatMap((part) => ("text" in part ? [part.text] : [])).join("\n");
  const pictures = content.flatMap((part) => {
    if ("text" in part) return [];
    return ["url" in part.image_url ? part.image_url.url : part.image_url];
  });
  return { kind: "customer", text, pictures };
}

function toTool(tool: {
  name: string;
  strict?: boolean | null | undefined;
  parameters: Record<string, unknown>;
}): FakeTool {
  return { name: tool.name, strict: tool.strict ?? false, parameters: tool.parameters };
}
