import { z } from "zod";
import { type FailureKind, ModelError } from "../errors.ts";
import type { ModelRequest, ModelResponse } from "../model.ts";
import { countUsage, readUsage } from "../usage.ts";
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
      input_tokens: z.unknown(),
      input_tokens_details: z.object({ cached_tokens: z.unknown() }).nullish().catch(null),
      output_tokens: z.unknown(),
    })
    .nullish()
    .catch(null),
});
type OutputItem = z.output<typeof ResponseBody>["output"][number];

/**
 * Reads the body of a response.
 * @throws {ModelError} where it holds no usable answer, with what it has cost
 */
export function readResponse(model: string, body: unknown, request: ModelRequest): ModelResponse {
  const parsed = ResponseBody.safeParse(body);
  if (!parsed.success) throw new ModelError(model, "answer_malformed");
  const { status, error, incomplete_details, output, usage: used } = parsed.data;
  if (status === "failed" || error) throw errorOfCode(model, error?.code);
  const usage =
    readUsage({
      input: used?.input_tokens,
      cached: used?.input_tokens_details?.cached_tokens,
      output: used?.output_tokens,
    }) ?? countUsage(request, JSON.stringify(output));
  const fail = (kind: FailureKind) => new ModelError(model, kind, { usage });
  if (status === "incomplete")
    throw fail(incomplete_details?.reason === "content_filter" ? "answer_filtered" : "answer_incomplete");
  const calls = output.filter((item) => item.type === "function_call").map((item) => readCall(model, item));
  // Calls that none of the tools was offered for are no answer.
  if (request.tools.length > 0 && calls.length > 0) return { model, usage, kind: "tool_calls", calls };
  const read = readText(output);
  if (read.kind !== "text") throw fail(read.kind);
  return { model, usage, ...read };
}

function readCall(model: string, { call_id, name, arguments: written }: OutputItem) {
  if (!call_id || !name) throw new ModelError(model, "answer_malformed");
  return { id: call_id, name, arguments: written ?? "" };
}

type ReadText = { kind: "text"; text: string } | { kind: "answer_refused" | "answer_empty" };

function readText(output: OutputItem[]): ReadText {
  const parts = output
    .filter((item) => item.type === "message" && item.phase !== "commentary")
    .flatMap((item) => item.content ?? []);
  if (parts.some((part) => part.type === "refusal")) return { kind: "answer_refused" };
  const text = parts
    .map((part) => (part.type === "output_text" ? (part.text ?? "") : ""))
    .join("")
    .trim();
  return text === "" ? { kind: "answer_empty" } : { kind: "text", text };
}
