import { randomUUID } from "node:crypto";
import { z } from "zod";
import { ModelError } from "../errors.ts";
import type { ModelResponse } from "../model.ts";
import { errorOfCode } from "./errors.ts";

/** The parts of a completion that are used. */
const Completion = z.object({
  error: z.object({ code: z.union([z.string(), z.number()]).nullish() }).nullish(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(
              z.object({
                id: z.string().nullish(),
                function: z.object({ name: z.string().min(1), arguments: z.string().nullish() }),
              }),
            )
            .nullish(),
        }),
      }),
    )
    .nullish(),
  usage: z
    .object({
      prompt_tokens: z.number(),
      prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
      completion_tokens: z.number(),
    })
    .nullish(),
});

/**
 * Reads the body of a completion.
 * @param toolsGiven false: calls in the answer are ignored, since none was offered
 * @throws {ModelError} where it holds no usable answer
 */
export function readCompletion(model: string, body: unknown, toolsGiven: boolean): ModelResponse {
  const parsed = Completion.safeParse(body);
  if (!parsed.success) throw new ModelError(model, "answer_malformed");
  const { error, choices } = parsed.data;
  if (error) throw errorOfCode(model, String(error.code ?? ""));
  const choice = choices?.[0];
  if (!choice) throw new ModelError(model, "answer_malformed");
  if (choice.finish_reason === "length") throw new ModelError(model, "answer_incomplete");
  if (choice.finish_reason === "content_filter") throw new ModelError(model, "answer_filtered");
  const { content, refusal, tool_calls } = choice.message;
  if (refusal) throw new ModelError(model, "answer_refused");
  const usage = {
    inputTokens: parsed.data.usage?.prompt_tokens ?? 0,
    cachedInputTokens: parsed.data.usage?.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens: parsed.data.usage?.completion_tokens ?? 0,
  };
  const calls = (tool_calls ?? []).map((call) => ({
    // Some servers leave the id out; history needs one to tie the result to its call.
    id: call.id || `call_${randomUUID()}`,
    name: call.function.name,
    arguments: call.function.arguments ?? "",
  }));
  if (toolsGiven && calls.length > 0) return { model, usage, kind: "tool_calls", calls };
  const text = (content ?? "").trim();
  if (text === "") throw new ModelError(model, "answer_empty");
  return { model, usage, kind: "text", text };
}
