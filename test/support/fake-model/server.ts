import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { FakeAnswer } from "./answers/answers.ts";
import { type Refusal, sendAnswer, sendError } from "./answers/send.ts";
import { findFault } from "./checks.ts";
import {
  admitEmbedding,
  embeddingsPath,
  type FakeEmbedding,
  sendEmbeddings,
  wordVector,
} from "./embeddings.ts";
import { type FakeRequest, parseRequest } from "./request.ts";
import { findSpecFault } from "./spec.ts";
import { admitRecording, type FakeRecording, sendTranscript, transcriptionPath } from "./transcriptions.ts";

/** A promise holds the answer back. */
export type Responder = (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>;

export type FakeModelOptions = {
  /** The only key that is let in. */
  key?: string;
  /** The only model that is known. */
  model?: string;
  /** The only model for speech that is known. */
  transcriptionModel?: string;
  /** The only model for embeddings that is known. */
  embeddingModel?: string;
  /** Default: {@link wordVector}. */
  vectorOf?: (text: string) => number[];
  /** From the request's arrival to the first byte of the answer. */
  latencyMs?: number;
  port?: number;
  /** A server that is merely compatible: refuses `strict` and what only newer fields say. */
  plain?: boolean;
  /** Answers what no script is left for. Without it such a request is refused. */
  respond?: Responder;
  /** False: requests are neither kept nor held against OpenAI's API description, for benchmarks. */
  record?: boolean;
};

export type FakeModelServer = {
  /** The base URL to configure. */
  url: string;
  key: string;
  model: string;
  /** What has a seller ask it as OpenAI. */
  env: { OPENAI_API_KEY: string; OPENAI_BASE_URL: string; OPENAI_MODEL: string };
  /** Requests that were let in, in order. */
  requests: FakeRequest[];
  /** Recordings that were let in, in order. */
  recordings: FakeRecording[];
  /** Texts to embed that were let in, in order. */
  embeddings: FakeEmbedding[];
  /** What was refused by the fake itself: a test that expects none says so. */
  refusals: Refusal[];
  /** Answers for the next requests, in order. */
  script(...answers: FakeAnswer[]): void;
  /** Answers for the next recordings, in order; without one a recording is refused. */
  scriptSpeech(...answers: FakeAnswer[]): void;
  /** Faults for the next requests of embeddings, in order; the others are answered. */
  failEmbeddings(...faults: FakeAnswer[]): void;
  respondWith(respond: Responder): void;
  setLatency(ms: number): void;
  /** Forgets requests, refusals and answers that were not asked for. */
  reset(): void;
  /** Resolves with the next request that comes in. */
  nextRequest(): Promise<FakeRequest>;
  stop(): Promise<void>;
};

/**
 * A server that speaks OpenAI's Responses, Chat Completions, transcriptions and embeddings, on a free port. It refuses
 * what the real one refuses: a wrong key, an unknown model, unknown fields, results without their call, schemas that
 * strict mode does not take, and whatever contradicts the vendor's own API description where that is at hand. It does
 * not stream.
 */
export async function startFakeModelServer(options: FakeModelOptions = {}): Promise<FakeModelServer> {
  const { key = "sk-fake", model = "gpt-5-mini", port = 0, plain = false, record = true } = options;
  const { transcriptionModel = "gpt-4o-mini-transcribe" } = options;
  const { embeddingModel = "text-embedding-3-small", vectorOf = wordVector } = options;
  let { latencyMs = 0, respond } = options;
  const requests: FakeRequest[] = [];
  const refusals: Refusal[] = [];
  const recordings: FakeRecording[] = [];
  const queue: FakeAnswer[] = [];
  const speechQueue: FakeAnswer[] = [];
  const embeddings: FakeEmbedding[] = [];
  const embeddingFaults: FakeAnswer[] = [];
  const waiting: ((request: FakeRequest) => void)[] = [];

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const arrivedAt = performance.now();
    const body = await readBody(req);
    if (req.url === transcriptionPath && req.method === "POST") return handleSpeech(req, res, body);
    if (req.url === embeddingsPath && req.method === "POST") return handleEmbedding(req, res, body);
    const admitted = admit(req, body.toString("utf8"), { key, model, plain, checkSpec: record });
    if ("refusal" in admitted) return refuse(res, admitted.refusal);
    const { request } = admitted;
    if (record) requests.push(request);
    for (const resolve of waiting.splice(0)) resolve(request);
    const answer = queue.shift() ?? (await respond?.(request));
    const restMs = Math.ceil(arrivedAt + latencyMs - performance.now());
    if (restMs > 0) await sleep(restMs);
    if (!answer) return refuse(res, { status: 400, code: "unscripted", message: "No answer is scripted." });
    sendAnswer(res, request, answer);
  }
  async function handleSpeech(req: IncomingMessage, res: ServerResponse, body: Buffer): Promise<void> {
    const admitted = await admitRecording(req, body, { key, transcriptionModel });
    if ("refusal" in admitted) return refuse(res, admitted.refusal);
    recordings.push(admitted.recording);
    const answer = speechQueue.shift();
    if (!answer)
      return refuse(res, { status: 400, code: "unscripted", message: "No transcript is scripted." });
    sendTranscript(res, answer);
  }
  function handleEmbedding(req: IncomingMessage, res: ServerResponse, body: Buffer): void {
    const admitted = admitEmbedding(req, body.toString("utf8"), { key, embeddingModel });
    if ("refusal" in admitted) {
      refuse(res, admitted.refusal);
      return;
    }
    embeddings.push(admitted.embedding);
    sendEmbeddings(res, admitted.embedding, vectorOf, embeddingFaults.shift());
  }
  function refuse(res: ServerResponse, refusal: Refusal): void {
    refusals.push(refusal);
    sendError(res, refusal);
  }

  const server = createServer((req, res) => {
    handle(req, res).catch((error) => {
      refusals.push({ status: 500, code: "fake_broken", message: String(error) });
      res.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return {
    url,
    key,
    model,
    env: { OPENAI_API_KEY: key, OPENAI_BASE_URL: url, OPENAI_MODEL: model },
    requests,
    recordings,
    embeddings,
    refusals,
    script: (...answers) => void queue.push(...answers),
    scriptSpeech: (...answers) => void speechQueue.push(...answers),
    failEmbeddings: (...faults) => void embeddingFaults.push(...faults),
    respondWith: (responder) => {
      respond = responder;
    },
    setLatency: (ms) => {
      latencyMs = ms;
    },
    reset() {
      for (const list of [requests, recordings, embeddings, refusals, queue, speechQueue, embeddingFaults])
        list.length = 0;
    },
    nextRequest: () => new Promise((resolve) => waiting.push(resolve)),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Admission = { key: string; model: string; plain: boolean; checkSpec: boolean };
const apis = { "/v1/responses": "responses", "/v1/chat/completions": "chat" } as const;

/** Lets a request in, or says why not, with the status and code of the real service. */
function admit(
  req: IncomingMessage,
  raw: string,
  rules: Admission,
): { request: FakeRequest } | { refusal: Refusal } {
  const refusal = (status: number, code: string, message: string) => ({ refusal: { status, code, message } });
  const api = apis[req.url as keyof typeof apis];
  if (!api || req.method !== "POST")
    return refusal(404, "unknown_url", `Unknown URL (${req.method} ${req.url})`);
  if (req.headers.authorization !== `Bearer ${rules.key}`)
    return refusal(401, "invalid_api_key", "Incorrect API key provided.");
  try {
    const body: unknown = JSON.parse(raw);
    const request = parseRequest(api, z.record(z.string(), z.unknown()).parse(body));
    if (request.model !== rules.model)
      return refusal(404, "model_not_found", `The model '${request.model}' does not exist.`);
    const schema = api === "responses" ? "CreateResponse" : "CreateChatCompletionRequest";
    const fault =
      (rules.plain && /"(strict|parallel_tool_calls|max_completion_tokens)":/.exec(raw)?.[1]) ||
      findFault(request) ||
      (rules.checkSpec && findSpecFault(schema, body));
    return fault ? refusal(400, "invalid_value", fault) : { request };
  } catch (error) {
    const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return refusal(400, "invalid_request", message);
  }
}

async function readBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks);
}
