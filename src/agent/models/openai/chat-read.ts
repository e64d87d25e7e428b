import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type FailureKind, ModelError } from "../errors.ts";
import type { ModelRequest, ModelResponse } from "../model.ts";
import { countUsage, readUsage } from "../usage.ts";
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
      prompt_tokens: z.unknown(),
      prompt_tokens_details: z.object({ cached_tokens: z.unknown() }).nullish().catch(null),
      completion_tokens: z.unknown(),
    })
    .nullish()
    .catch(null),
});

/**
 * Reads the body of a completion.
 * @throws {ModelError} where it holds no usable answer, with what it has cost
 */
export function readCompletion(model: string, body: unknown, request: ModelRequest): ModelResponse {
  const parsed = Completion.safeParse(body);
  if (!parsed.success) throw new ModelError(model, "answer_malformed");
  const { error, choices, usage: used } = parsed.data;
  if (error) throw errorOfCode(model, String(error.code ?? ""));
  const choice = choices?.[0];
  if (!choice) throw new ModelError(model, "answer_malformed");
  const { content, refusal, tool_calls } = choice.message;
  const usage =
    readUsage({
      input: used?.prompt_tokens,
      cached: used?.prompt_tokens_details?.cached_tokens,
      output: used?.completion_tokens,
    }) ?? countUsage(request, [content, refusal, JSON.stringify(tool_calls ?? "")].join(""));
  const fail = (kind: FailureKind) => new ModelError(model, kind, { usage });
  if (choice.finish_reason === "length") throw fail("answer_incomplete");
  if (choice.finish_reason === "content_filter") throw fail("answer_filtered");
  if (refusal) throw fail("answer_refused");
  const calls = (tool_calls ?? []).map((call) => ({
    // Some servers leave the id out; history needs one to tie the result to its call.
    id: call.id || `call_${randomUUID()}`,
    name: call.function.name,
    arguments: call.function.arguments ?? "",
  }));
  // Calls that none of the tools was offered for are no answer.
  if (request.tools.length > 0 && calls.length > 0) return { model, usage, kind: "tool_calls", calls };
  const text = (content ?? "").trim();
  if (text === "") throw fail("answer_empty");
  return { model, usage, kind: "text", text };
}
