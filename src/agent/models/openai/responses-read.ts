import { z } from "zod";
import { ModelError } from "../errors.ts";
import type { ModelResponse } from "../model.ts";
import { errorOfCode } from "./errors.ts";

/** The parts of a response that are used; items of other types (reasoning, and what is yet to come) pass by. */
const ResponseBody = z.object({
  status: z.string().nullish(),
  error: z.object({ code: z.string().nullish() }).nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z.array(
    z.object({
      type: z.string(),
      phase: z.string().nullish(),
      content: z
        .array(z.object({ type: z.string(), text: z.string().optional(), refusal: z.string().optional() }))
        .nullish(),
      call_id: z.string().nullish(),
      name: z.string().optional(),
      arguments: z.string().optional(),
    }),
  ),
  usage: z
    .object({
      input_tokens: z.number(),
      input_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
      output_tokens: z.number(),
    })
    .nullish(),
});
type OutputItem = z.output<typeof ResponseBody>["output"][number];

/**
 * Reads the body of a response.
 * @param toolsGiven false: calls in the answer are ignored, since none was offered
 * @throws {ModelError} where it holds no usable answer
 */
export function readResponse(model: string, body: unknown, toolsGiven: boolean): ModelResponse {
  const parsed = ResponseBody.safeParse(body);
  if (!parsed.success) throw new ModelError(model, "answer_malformed");
  const { status, error, incomplete_details, output } = parsed.data;
  if (status === "failed" || error) throw errorOfCode(model, error?.code);
  if (status === "incomplete") {
    const filtered = incomplete_details?.reason === "content_filter";
    throw new ModelError(model, filtered ? "answer_filtered" : "answer_incomplete");
  }
  const usage = {
    inputTokens: parsed.data.usage?.input_tokens ?? 0,
    cachedInputTokens: parsed.data.usage?.input_tokens_details?.cached_tokens ?? 0,
    outputTokens: parsed.data.usage?.output_tokens ?? 0,
  };
  const calls = output.filter((item) => item.type === "function_call").map((item) => readCall(model, item));
  if (toolsGiven && calls.length > 0) return { model, usage, kind: "tool_calls", calls };
  return { model, usage, kind: "text", text: readText(model, output) };
}

function readCall(model: string, { call_id, name, arguments: written }: OutputItem) {
  if (!call_id || !name) throw new ModelError(model, "answer_malformed");
  return { id: call_id, name, arguments: written ?? "" };
}

function readText(model: string, output: OutputItem[]): string {
  const parts = output
    .filter((item) => item.type === "message" && item.phase !== "commentary")
    .flatMap((item) => item.content ?? []);
  if (parts.some((part) => part.type === "refusal")) throw new ModelError(model, "answer_refused");
  const text = parts
    .map((part) => (part.type === "output_text" ? (part.text ?? "") : ""))
    .join("")
    .trim();
  if (text === "") throw new ModelError(model, "answer_empty");
  return text;
}
