import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ModelItem } from "../../../../src/agent/models/model.ts";
import { createChatModel } from "../../../../src/agent/models/openai/chat.ts";
import { readCompletion } from "../../../../src/agent/models/openai/chat-read.ts";
import { systemClock } from "../../../../src/clock.ts";
import { call, say } from "../../../support/fake-model/answers/answers.ts";
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

test("instructions, history and strict tools go in the form of Chat Completions", async () => {
  await createChatModel(providerOf(server, { api: "chat" }), options).respond(requestOf(), signal);
  const { messages, tools, ...rest } = server.requests.at(-1)?.body ?? {};
  expect(rest).toEqual({
    model: "gpt-5-mini",
    max_completion_tokens: 1_000,
    stream: false,
    parallel_tool_calls: false,
  });
  expect(messages).toEqual([
    { role: "system", content: "You sell cars." },
    { role: "user", content: "hola" },
    { role: "assistant", content: "¡Hola! ¿Qué auto busca?" },
    { role: "user", content: "¿me lo dejan en 200?" },
    { role: "assistant", content: "[written by a human colleague at the dealership] Soy Ana, sí se puede." },
    { role: "user", content: "busco un versa" },
    {
      role: "assistant",
      content: null,
      tool_calls: [
        { id: "call_1", type: "function", function: { name: "search_catalog", arguments: '{"q":"versa"}' } },
      ],
    },
    { role: "tool", tool_call_id: "call_1", content: '{"items":[]}' },
  ]);
  expect(tools).toContainEqual({
    type: "function",
    function: {
      name: "list_makes",
      description: "Lists the makes in stock.",
      strict: true,
      parameters: { type: "object", properties: {}, required: [], additionalProperties: false },
    },
  });
});

test("notes stand where they belong, or first where a server takes no other system message", async () => {
  const items: ModelItem[] = [
    { kind: "note", text: "before" },
    { kind: "seller", text: "¡Hola!", author: "bot" },
    { kind: "note", text: "now" },
    { kind: "customer", text: "hola" },
  ];
  const rolesFrom = async (name: "openai" | "ollama") => {
    const provider = { ...providerOf(server, { api: "chat" }), name };
    await createChatModel(provider, options).respond(requestOf({ items }), signal);
    const sent = server.requests.at(-1)?.body.messages as { role: string; content: string }[];
    return sent.map(({ role, content }) => `${role}: ${content}`);
  };
  expect(await rolesFrom("openai")).toEqual([
    "system: You sell cars.",
    ...["system: before", "assistant: ¡Hola!", "system: now", "user: hola"],
  ]);
  expect(await rolesFrom("ollama")).toEqual([
    "system: You sell cars.\n\nbefore\n\nnow",
    ...["assistant: ¡Hola!", "user: hola"],
  ]);
});

test("calls of one answer go back in one message", async () => {
  const items: ModelItem[] = [
    { kind: "customer", text: "¿marcas? ¿y un plan?" },
    { kind: "tool_call", id: "a", name: "list_makes", arguments: "{}" },
    { kind: "tool_call", id: "b", name: "plan_financing", arguments: "no json" },
    { kind: "tool_result", id: "a", name: "list_makes", output: "[]" },
    { kind: "tool_result", id: "b", name: "plan_financing", output: "{}" },
  ];
  await createChatModel(providerOf(server, { api: "chat" }), options).respond(requestOf({ items }), signal);
  expect(server.requests.at(-1)?.body.messages).toMatchObject([
    { role: "system" },
    { role: "user" },
    {
      role: "assistant",
      tool_calls: [{ id: "a" }, { id: "b", function: { arguments: '{"not_a_json_object":"no json"}' } }],
    },
    { role: "tool", tool_call_id: "a" },
    { role: "tool", tool_call_id: "b" },
  ]);
});

test("how much the model is to think is said where it is configured", async () => {
  const provider = providerOf(server, { api: "chat", reasoningEffort: "minimal" });
  await createChatModel(provider, options).respond(requestOf(), signal);
  expect(server.requests.at(-1)?.body).toMatchObject({ reasoning_effort: "minimal" });
});

test.each(["ollama", "huggingface", "compatible"] as const)(
  "%s is sent nothing that a merely compatible server refuses",
  async (name) => {
    const plain = await startFakeModelServer({ plain: true, model: "qwen3" });
    const model = createChatModel(providerOf(plain, { name, api: "chat" }), options);
    plain.script(call("list_makes"), say("Hola"), say("Hola"));
    expect(await model.respond(requestOf(), signal)).toMatchObject({
      model: `${name}:qwen3`,
      calls: [{ name: "list_makes", arguments: "{}" }],
    });
    expect(await model.respond(requestOf(), signal)).toMatchObject({ text: "Hola" });
    expect(await model.respond(requestOf({ tools: [] }), signal)).toMatchObject({ text: "Hola" });
    expect(plain.requests.at(-1)?.body).toMatchObject({ max_tokens: 1_000 });
    expect(plain.refusals).toEqual([]);
    await plain.stop();
  },
);

test("Groq is asked for single calls, not for strict tools", async () => {
  await createChatModel(providerOf(server, { name: "groq", api: "chat" }), options).respond(
    requestOf(),
    signal,
  );
  expect(server.requests.at(-1)?.body).toMatchObject({ parallel_tool_calls: false });
  expect(JSON.stringify(server.requests.at(-1)?.body.tools)).not.toContain("strict");
});

test("what a server does not count is counted here", () => {
  const { usage } = readCompletion("m", { choices: [{ message: { content: "Hola" } }] }, requestOf());
  expect(usage.inputTokens).toBeGreaterThan(20);
  expect(usage).toMatchObject({ cachedInputTokens: 0, outputTokens: expect.closeTo(3, -1) });
});

test.each([
  [{ prompt_tokens: 3e9, completion_tokens: 10.5 }, [10_000_000, 0, 11]],
  [{ prompt_tokens: -5, completion_tokens: 1e30 }, [0, 0, 10_000_000]],
  [
    { prompt_tokens: 100, prompt_tokens_details: { cached_tokens: 400 }, completion_tokens: "ten" },
    [100, 100, 0],
  ],
])("an answer counts for what it says, however odd its usage is: %j", (used, counted) => {
  const body = { choices: [{ message: { content: "Hola" } }], usage: used };
  const { usage } = readCompletion("m", body, requestOf());
  expect([usage.inputTokens, usage.cachedInputTokens, usage.outputTokens]).toEqual(counted);
});

test("an answer of no use tells what it has cost", () => {
  const body = (finish_reason: string) => ({
    choices: [{ finish_reason, message: { content: "" } }],
    usage: { prompt_tokens: 100, completion_tokens: 40 },
  });
  for (const reason of ["stop", "length", "content_filter"])
    expect(() => readCompletion("m", body(reason), requestOf())).toThrow(
      expect.objectContaining({ usage: { inputTokens: 100, cachedInputTokens: 0, outputTokens: 40 } }),
    );
});

test("a call without an id gets one, since history needs it", () => {
  const message = { tool_calls: [{ id: "", function: { name: "list_makes", arguments: null } }] };
  expect(readCompletion("m", { choices: [{ message }] }, requestOf())).toMatchObject({
    calls: [{ id: expect.stringMatching(/^call_.{36}$/), arguments: "" }],
  });
});

test.each([
  ["a page", "<html></html>", "model_answer_malformed"],
  ["no choice", { choices: [] }, "model_answer_malformed"],
  ["an error under status 200", { error: { code: "rate_limit_exceeded" } }, "model_rate_limited"],
])("%s is not an answer", (_, body, code) => {
  expect(() => readCompletion("m", body, requestOf())).toThrow(expect.objectContaining({ code }));
});

test("a tapped button tells the model which car it stands for", async () => {
  const tapped = { action: "plans" as const, stockId: "20112" };
  const items: ModelItem[] = [
    { kind: "customer", text: "Ver planes de pago", tapped },
    { kind: "customer", text: "Hablar con alguien", tapped: { action: "person", stockId: null } },
  ];
  await createChatModel(providerOf(server, { api: "chat" }), options).respond(requestOf({ items }), signal);
  const { messages } = server.requests.at(-1)?.body ?? {};
  expect(messages).toEqual([
    { role: "system", content: "You sell cars." },
    { role: "user", content: 'Ver planes de pago\n[tapped; it is about stock_id "20112"]' },
    { role: "user", content: "Hablar con alguien" },
  ]);
});
