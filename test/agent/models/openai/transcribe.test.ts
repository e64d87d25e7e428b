import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { ModelFailure } from "../../../../src/agent/models/model.ts";
import { createTranscribe } from "../../../../src/agent/models/openai/transcribe.ts";
import type { ProviderConfig } from "../../../../src/config/providers.ts";
import { say } from "../../../support/fake-model/answers/answers.ts";
import { createTimes, providerOf } from "../../../support/fake-model/provider.ts";
import { type FakeModelServer, startFakeModelServer } from "../../../support/fake-model/server.ts";

let server: FakeModelServer;
let failures: ModelFailure[];
let times: ReturnType<typeof createTimes>;
beforeAll(async () => {
  server = await startFakeModelServer();
});
beforeEach(() => {
  server.reset();
  failures = [];
  times = createTimes();
});
afterAll(() => server.stop());

const recording = { bytes: Buffer.from("OggS and so on"), contentType: "audio/ogg", ending: "ogg" };
const never = new AbortController().signal;

function listen(providers: Partial<ProviderConfig>[] = [{}], { timeoutMs = 10_000, signal = never } = {}) {
  const transcribe = createTranscribe(
    providers.map((provider) => providerOf(server, provider)),
    { timeoutMs, ...times, onFailure: (failure) => failures.push(failure) },
  );
  if (!transcribe) throw new Error("no provider listens");
  return transcribe(recording, signal);
}

test("what was said comes back, from a file whose name tells its kind", async () => {
  server.scriptSpeech(say(" Busco un Versa. "));
  await expect(listen()).resolves.toMatchObject({
    text: "Busco un Versa.",
    model: "openai:gpt-4o-mini-transcribe",
  });
  expect(server.recordings).toEqual([
    {
      model: "gpt-4o-mini-transcribe",
      fileName: "voice.ogg",
      contentType: "audio/ogg",
      bytes: recording.bytes,
    },
  ]);
  expect(server.refusals).toEqual([]);
});

test("silence is no fault", async () => {
  server.scriptSpeech(say(""));
  await expect(listen()).resolves.toMatchObject({ text: "" });
});

test("a fault that may pass is tried again, after the wait that the provider asks for", async () => {
  server.scriptSpeech({ kind: "error", status: 429, headers: { "retry-after": "2" } }, say("hola"));
  await expect(listen()).resolves.toMatchObject({ text: "hola" });
  expect(times.waitsMs).toEqual([2_000]);
  expect(failures).toEqual([]);
});

test("where the first provider fails, the next one that has a model for speech listens", async () => {
  server.scriptSpeech(say("hola"));
  const chain = [
    { apiKey: "wrong" },
    { name: "ollama" as const, transcriptionModel: null },
    { name: "groq" as const },
  ];
  await expect(listen(chain)).resolves.toMatchObject({ text: "hola", model: "groq:gpt-4o-mini-transcribe" });
  expect(failures).toMatchObject([
    { model: "openai:gpt-4o-mini-transcribe", error: { code: "model_unauthorized" } },
  ]);
});

test("where all fail, the last failure is told, by its kind", async () => {
  await expect(listen([{ transcriptionModel: "another" }])).rejects.toMatchObject({
    code: "model_model_not_found",
  });
  server.scriptSpeech({ kind: "garbage" });
  await expect(listen()).rejects.toMatchObject({ code: "model_answer_malformed" });
  server.scriptSpeech({ kind: "hang" });
  await expect(listen([{}], { timeoutMs: 100 })).rejects.toMatchObject({ code: "model_timed_out" });
});

test("the caller's own end is passed on at once, and no other provider is asked", async () => {
  const stop = new AbortController();
  server.scriptSpeech({ kind: "hang" });
  const listening = listen([{}, {}], { signal: stop.signal });
  stop.abort();
  await expect(listening).rejects.toMatchObject({ code: "model_aborted" });
  expect(failures).toEqual([]);
});

test("without a provider that has a model for speech nobody listens", () => {
  const none = createTranscribe([providerOf(server, { transcriptionModel: null })], {
    timeoutMs: 1,
    ...times,
    onFailure: () => undefined,
  });
  expect(none).toBeNull();
});
