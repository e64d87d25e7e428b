import type { IncomingMessage, ServerResponse } from "node:http";
import type { FakeAnswer } from "./answers/answers.ts";
import { type Refusal, sendError } from "./answers/send.ts";
import { findSpecFault } from "./spec.ts";

export const transcriptionPath = "/v1/audio/transcriptions";

/** A recording that was let in. */
export type FakeRecording = { model: string; fileName: string; contentType: string; bytes: Buffer };

const knownFields = ["file", "model", "response_format"];
const endings = ["flac", "mp3", "mp4", "mpeg", "mpga", "m4a", "ogg", "wav", "webm"];
/** The service tells a file's kind by its content as well; enough to find one that is called something else. */
const beginnings: Record<string, RegExp> = { ogg: /^OggS/, wav: /^RIFF/, flac: /^fLaC/, m4a: /^.{4}ftyp/s };
const maxBytes = 25 * 1024 * 1024;

/**
 * Lets a recording in, or says why not, as the real service does.
 * @see https://platform.openai.com/docs/api-reference/audio/createTranscription
 */
export async function admitRecording(
  req: IncomingMessage,
  body: Buffer,
  rules: { key: string; transcriptionModel: string },
): Promise<{ recording: FakeRecording } | { refusal: Refusal }> {
  const refuse = (status: number, code: string, message: string) => ({ refusal: { status, code, message } });
  const { authorization, "content-type": type = "" } = req.headers;
  if (authorization !== `Bearer ${rules.key}`)
    return refuse(401, "invalid_api_key", "Incorrect API key provided.");
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  if (!form) return refuse(400, "invalid_request", "Could not parse multipart form");
  const unknown = [...form.keys()].find((name) => !knownFields.includes(name));
  if (unknown) return refuse(400, "unknown_parameter", `Unknown parameter: '${unknown}'.`);
  const { file, ...fields } = Object.fromEntries(form);
  if (!(file instanceof File)) return refuse(400, "missing_required_parameter", "Missing file");
  if (!fields.model) return refuse(400, "missing_required_parameter", "you must provide a model parameter");
  const fault = findSpecFault("CreateTranscriptionRequest", { file: "", ...fields });
  if (fault) return refuse(400, "invalid_value", fault);
  const model = String(fields.model ?? "");
  if (model !== rules.transcriptionModel)
    return refuse(404, "model_not_found", `The model '${model}' does not exist.`);
  const bytes = Buffer.from(await file.arrayBuffer());
  const ending = file.name.split(".").at(-1) ?? "";
  if (!endings.includes(ending) || beginnings[ending]?.test(bytes.toString("latin1")) === false)
    return refuse(400, "unsupported_value", `Unsupported file format ${ending}`);
  if (bytes.length > maxBytes) return refuse(413, "too_large", "Maximum content size limit exceeded");
  return { recording: { model, fileName: file.name, contentType: file.type, bytes } };
}

export function sendTranscript(res: ServerResponse, answer: FakeAnswer): void {
  if (answer.kind === "error") {
    const { status, code = "", headers } = answer;
    sendError(res, { status, code, message: "A scripted error." }, headers);
  } else if (answer.kind === "reset") res.destroy();
  else if (answer.kind === "garbage") res.end("{not json");
  else if (answer.kind === "text") {
    const usage = { type: "duration", seconds: 3 };
    res.writeHead(200, { "content-type": "application/json" });
    res.end(JSON.stringify({ text: answer.text, usage }));
  } else if (answer.kind !== "hang") throw new Error(`a transcription cannot answer ${answer.kind}`);
}
