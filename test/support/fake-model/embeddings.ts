import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { FakeAnswer } from "./answers/answers.ts";
import { type Refusal, sendError } from "./answers/send.ts";
import { findSpecFault } from "./spec.ts";

export const embeddingsPath = "/v1/embeddings";

/** A request that was let in. */
export type FakeEmbedding = { model: string; texts: string[]; base64: boolean };

/** Only what this project sends. @see https://platform.openai.com/docs/api-reference/embeddings/create */
const Body = z.strictObject({
  model: z.string(),
  input: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(2048)]),
  encoding_format: z.enum(["float", "base64"]).default("float"),
});

/** Lets a request in, or says why not, as the real service does. */
export function admitEmbedding(
  req: IncomingMessage,
  raw: string,
  rules: { key: string; embeddingModel: string },
): { embedding: FakeEmbedding } | { refusal: Refusal } {
  const refuse = (status: number, code: string, message: string) => ({ refusal: { status, code, message } });
  if (req.headers.authorization !== `Bearer ${rules.key}`)
    return refuse(401, "invalid_api_key", "Incorrect API key provided.");
  try {
    const body: unknown = JSON.parse(raw);
    const fault = findSpecFault("CreateEmbeddingRequest", body);
    if (fault) return refuse(400, "invalid_value", fault);
    const { model, input, encoding_format } = Body.parse(body);
    if (model !== rules.embeddingModel)
      return refuse(404, "model_not_found", `The model '${model}' does not exist.`);
    return { embedding: { model, texts: [input].flat(), base64: encoding_format === "base64" } };
  } catch (error) {
    return refuse(
      400,
      "invalid_request",
      error instanceof z.ZodError ? z.prettifyError(error) : String(error),
    );
  }
}

/** The vectors, unless a fault is scripted. They come in any order, each with its index. */
export function sendEmbeddings(
  res: ServerResponse,
  { model, texts, base64 }: FakeEmbedding,
  vectorOf: (text: string) => number[],
  fault: FakeAnswer | undefined,
): void {
  if (fault) {
    sendFault(res, fault);
    return;
  }
  const data = texts.map((text, index) => {
    const vector = vectorOf(text);
    const embedding = base64 ? Buffer.from(new Float32Array(vector).buffer).toString("base64") : vector;
    return { object: "embedding", index, embedding };
  });
  const tokens = texts.reduce((sum, text) => sum + Math.ceil(text.length / 4), 0);
  const usage = { prompt_tokens: tokens, total_tokens: tokens };
  res.writeHead(200, { "content-type": "application/json" });
  res.end(JSON.stringify({ object: "list", data: data.reverse(), model, usage }));
}

function sendFault(res: ServerResponse, fault: FakeAnswer): void {
  if (fault.kind === "error") {
    const { status, code = "", headers } = fault;
    sendError(res, { status, code, message: "A scripted error." }, headers);
  } else if (fault.kind === "reset") res.destroy();
  else if (fault.kind === "garbage") res.end("{not json");
  else if (fault.kind !== "hang") throw new Error(`embeddings cannot answer ${fault.kind}`);
}

/** A vector of 64 numbers by the words of a text: texts that share words lie near each other. */
export function wordVector(text: string): number[] {
  const vector = Array<number>(64).fill(0);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    let hash = 0;
    for (const character of word) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 64;
    vector[hash] = (vector[hash] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
