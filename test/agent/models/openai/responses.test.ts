import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { ModelItem } from "../../../../src/agent/models/model.ts";
import { createResponsesModel } from "../../../../src/agent/models/openai/responses.ts";
import { readResponse } from "../../../../src/agent/models/openai/responses-read.ts";
import { systemClock } from "../../../../src/clock.ts";
import { say } from "../../../support/fake-model/answers/answers.ts";
import { requestOf } from "../../../support/fake-model/model-requests.ts";
import { providerOf } from "../../../support/fake-model/provider.ts";
import { type FakeModelServer, startFakeModelServer } from "../../../support/fake-model/server.ts";

let server: FakeModelServer;
beforeAll(async () => {
  server = await startFakeModelServer({ respond: () => say("ok") });
});
afterAll(() => server.stop());

const options = { timeoutMs: 10_000, maxOutputTokens: 1_000, clock: systemClock };
const { signal } = new AbortController();

test("the whole context is sent with each call, and nothing is stored", async () => {
  await createResponsesModel(providerOf(server), options).respond(requestOf(), signal);
  expect(server.requests.at(-1)?.body).toEqual({
    model: "gpt-5-mini",
    store: false,
    max_output_tokens: 1_000,
    stream: false,
    instructions: "You sell cars.",
    parallel_tool_calls: false,
    tools: [
      expect.objectContaining({ type: "function", name: "search_catalog", strict: true }),
      expect.objectContaining({ type: "function", name: "plan_financing", strict: true }),
      expect.objectContaining({ type: "function", name: "list_makes", strict: true }),
    ],
    input: [
      { type: "message", role: "user", content: "hola" },
      { type: "message", role: "assistant", content: "¡Hola! ¿Qué auto busca?" },
      { type: "message", role: "user", content: "¿me lo dejan en 200?" },
      {
        type: "message",
        role: "assistant",
        content: "[written by a human colleague at the dealership] Soy Ana, sí se puede.",
      },
      { type: "message", role: "user", content: "busco un versa" },
      { type: "function_call", call_id: "call_1", name: "search_catalog", arguments: '{"q":"versa"}' },
      { type: "function_call_output", call_id: "call_1", output: '{"items":[]}' },
    ],
  });
});

test("a note goes as the developer's, where it stands", async () => {
  const items: ModelItem[] = [
    { kind: "note", text: "now" },
    { kind: "customer", text: "hola" },
  ];
  await createResponsesModel(providerOf(server), options).respond(requestOf({ items }), signal);
  expect(server.requests.at(-1)?.body.input).toEqual([
    { type: "message", role: "developer", content: "now" },
    { type: "message", role: "user", content: "hola" },
  ]);
});

test("how much the model is to think is said where it is configured", async () => {
  await createResponsesModel(providerOf(server, { reasoningEffort: "low" }), options).respond(
    requestOf(),
    signal,
  );
  expect(server.requests.at(-1)?.body).toMatchObject({ reasoning: { effort: "low" } });
});

test("without tools, the fields of tools are left out", async () => {
  await createResponsesModel(providerOf(server), options).respond(requestOf({ tools: [] }), signal);
  expect(Object.keys(server.requests.at(-1)?.body ?? {}).sort()).toEqual(
    ["input", "instructions", "max_output_tokens", "model", "store", "stream"].sort(),
  );
});

test("what the model says aside is not the answer", async () => {
  server.script({ kind: "text", aside: "Reviso el inventario.", text: "Hay dos Versa." });
  const answer = await createResponsesModel(providerOf(server), options).respond(requestOf(), signal);
  expect(answer).toMatchObject({ text: "Hay dos Versa." });
});

test("the package logs nothing, whatever its own variable says", async () => {
  process.env.OPENAI_LOG = "debug";
  const levels = ["debug", "info", "log", "warn", "error"] as const;
  const spies = levels.map((level) => jest.spyOn(console, level).mockImplementation(() => undefined));
  try {
    const model = createResponsesModel(providerOf(server), options);
    server.script({ kind: "garbage" }, { kind: "error", status: 400 });
    await expect(model.respond(requestOf(), signal)).rejects.toThrow();
    await expect(model.respond(requestOf(), signal)).rejects.toThrow();
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
  } finally {
    delete process.env.OPENAI_LOG;
    for (const spy of spies) spy.mockRestore();
  }
});

test("items of a type that is not known yet pass by", () => {
  const output = [
    { type: "hologram", shape: {} },
    { type: "message", content: [{ type: "output_text", text: "Hola" }] },
  ];
  const usage = { input_tokens: 7, output_tokens: 2 };
  expect(readResponse("m", { status: "completed", output, usage }, requestOf())).toEqual({
    model: "m",
    kind: "text",
    text: "Hola",
    usage: { inputTokens: 7, cachedInputTokens: 0, outputTokens: 2 },
  });
});

test.each([
  ["a page", "<html></html>"],
  ["no output", { status: "completed" }],
  ["a call without a name", { output: [{ type: "function_call", call_id: "c" }] }],
])("%s is not an answer", (_, body) => {
  expect(() => readResponse("m", body, requestOf())).toThrow(
    expect.objectContaining({ code: "model_answer_malformed" }),
  );
});
