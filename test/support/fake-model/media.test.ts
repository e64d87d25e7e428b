import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { jpeg, oggOf } from "../media.ts";
import { say } from "./answers/answers.ts";
import { type FakeModelServer, startFakeModelServer } from "./server.ts";

let server: FakeModelServer;
beforeAll(async () => {
  server = await startFakeModelServer({ respond: () => say("hola") });
});
afterAll(() => server.stop());

const voice = () => new File([new Uint8Array(oggOf(3))], "voice.ogg", { type: "audio/ogg" });
const model = "gpt-4o-mini-transcribe";

function post(path: string, body: FormData | string, headers: Record<string, string> = {}) {
  const authorization = `Bearer ${server.key}`;
  return fetch(server.url + path, { method: "POST", body, headers: { authorization, ...headers } });
}

function transcribe(fields: Record<string, string | File>, headers?: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return post("/audio/transcriptions", form, headers);
}

test("a recording gets its transcript", async () => {
  server.scriptSpeech(say("busco un Versa"));
  const response = await transcribe({ file: voice(), model, response_format: "json" });
  await expect(response.json()).resolves.toMatchObject({ text: "busco un Versa" });
});

test.each<[string, Record<string, string | File>, number]>([
  ["no file", { model }, 400],
  ["a text for a file", { model, file: "OggS" }, 400],
  ["no model", { file: voice() }, 400],
  ["an unknown model", { file: voice(), model: "whisper-0" }, 404],
  ["a name without its ending", { file: new File(["OggS"], "voice"), model }, 400],
  ["an ending that it does not take", { file: new File(["#!AMR"], "voice.amr"), model }, 400],
  ["a file that is not what it is called", { file: new File(["<html>"], "voice.ogg"), model }, 400],
  ["an unknown field", { file: voice(), model, modle: model }, 400],
  ["an unknown form of answer", { file: voice(), model, response_format: "xml" }, 400],
])("a recording with %s is refused", async (_, fields, status) => {
  expect((await transcribe(fields)).status).toBe(status);
});

test("a recording with a wrong key, or that is no form, is refused", async () => {
  expect((await transcribe({ file: voice(), model }, { authorization: "Bearer x" })).status).toBe(401);
  const json = await post("/audio/transcriptions", "{}", { "content-type": "application/json" });
  expect(json.status).toBe(400);
});

const ask = (content: object[]) =>
  post(
    "/responses",
    JSON.stringify({
      model: "gpt-5-mini",
      store: false,
      input: [{ type: "message", role: "user", content }],
    }),
    { "content-type": "application/json" },
  );
const image = (image_url: string) => [{ type: "input_image", detail: "auto", image_url }];

test("a picture in the request is let in, and one that is not what it is called is refused", async () => {
  const base64 = jpeg.toString("base64");
  expect((await ask(image(`data:image/jpeg;base64,${base64}`))).status).toBe(200);
  for (const url of [
    `data:image/png;base64,${base64}`,
    `data:text/html;base64,${base64}`,
    "data:image/jpeg;base64,",
    base64,
    "https://api.twilio.com/x",
  ])
    expect({ url, status: (await ask(image(url))).status }).toEqual({ url, status: 400 });
});
