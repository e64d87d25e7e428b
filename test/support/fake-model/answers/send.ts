import type { ServerResponse } from "node:http";
import type { FakeRequest } from "../request.ts";
import type { FakeAnswer } from "./answers.ts";
import { completionBody } from "./chat.ts";
import { responseBody } from "./responses.ts";

/** A refusal, with the status and code of the real service. */
export type Refusal = { status: number; code: string; message: string };

export function sendError(res: ServerResponse, { status, code, message }: Refusal, headers = {}): void {
  const type = status >= 500 ? "server_error" : "invalid_request_error";
  res.writeHead(status, { "content-type": "application/json", ...headers });
  res.end(JSON.stringify({ error: { message, type, param: null, code } }));
}

/** Sends the answer in the way of the API that was asked; faults as they are scripted. */
export function sendAnswer(res: ServerResponse, request: FakeRequest, answer: FakeAnswer): void {
  if (answer.kind === "error") {
    const { status, code = "", headers } = answer;
    sendError(res, { status, code, message: "A scripted error." }, headers);
  } else if (answer.kind === "garbage") {
    res.writeHead(200, { "content-type": "application/json" });
    res.end("{not json");
  } else if (answer.kind === "reset" && answer.text === undefined) res.destroy();
  else if (answer.kind === "hang" && answer.text === undefined) return;
  else sendWhole(res, request, answer);
}

function sendWhole(res: ServerResponse, request: FakeRequest, answer: FakeAnswer): void {
  if (answer.kind === "failed" && request.api === "chat") {
    sendError(res, { status: 500, code: answer.code, message: "The model failed." });
    return;
  }
  const body = Buffer.from(
    JSON.stringify(request.api === "chat" ? completionBody(request, answer) : responseBody(request, answer)),
  );
  const half = body.subarray(0, body.length / 2);
  if (answer.kind === "cut") {
    res.writeHead(200, { "content-type": "application/json" });
    res.end(half);
    return;
  }
  res.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  if (answer.kind === "hang") res.write(half);
  else if (answer.kind === "reset") res.write(half, () => res.destroy());
  else res.end(body);
}
