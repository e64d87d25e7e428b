import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { FakeAnswer } from "./answers/answers.ts";
import { call, say } from "./answers/answers.ts";
import { followRules, sellerRules } from "./answers/rules.ts";
import { type FakeModelServer, startFakeModelServer } from "./server.ts";
import { findSpecFault } from "./spec.ts";

let server: FakeModelServer;
beforeAll(async () => {
  server = await startFakeModelServer({ respond: () => say("hola a todos") });
});
afterAll(() => server.stop());

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${server.key}`, ...headers },
    body: JSON.stringify(body),
  });
}

const user = { type: "message", role: "user", content: "hola" };
const responses = { model: "gpt-5-mini", store: false, input: [user] };
const chat = { model: "gpt-5-mini", messages: [{ role: "user", content: "hola" }] };
const schema = {
  type: "object",
  properties: { q: { type: "string" } },
  required: ["q"],
  additionalProperties: false,
};
const tool = { type: "function", name: "f", parameters: schema, strict: true };
const chatTool = { type: "function", function: { name: "f", parameters: schema, strict: true } };
const output = { type: "function_call_output", call_id: "c1", output: "{}" };
const functionCall = { type: "function_call", call_id: "c1", name: "f", arguments: "{}" };
const assistantCall = {
  role: "assistant",
  tool_calls: [{ id: "c1", type: "function", function: { name: "f", arguments: "{}" } }],
};

describe("what the real service refuses, the fake refuses", () => {
  const withTool = (parameters: object) => ({ ...responses, tools: [{ ...tool, parameters }] });
  test.each<[string, string, object, number]>([
    ["an unknown model", "/responses", { ...responses, model: "gpt-0" }, 404],
    ["an unknown path", "/assistants", responses, 404],
    ["an unknown field", "/responses", { ...responses, sotre: false }, 400],
    ["an unknown field of a chat", "/chat/completions", { ...chat, instructions: "x" }, 400],
    ["a nested tool in Responses", "/responses", { ...responses, tools: [chatTool] }, 400],
    ["a flat tool in a chat", "/chat/completions", { ...chat, tools: [tool] }, 400],
    ["an empty list of tools in a chat", "/chat/completions", { ...chat, tools: [] }, 400],
    ["a result without its call", "/responses", { ...responses, input: [user, output] }, 400],
    ["a call without its result", "/responses", { ...responses, input: [user, functionCall] }, 400],
    [
      "a tool message without calls",
      "/chat/completions",
      { ...chat, messages: [...chat.messages, { role: "tool", tool_call_id: "c1", content: "" }] },
      400,
    ],
    [
      "calls that a customer's text follows",
      "/chat/completions",
      { ...chat, messages: [...chat.messages, assistantCall, ...chat.messages] },
      400,
    ],
    ["an open strict schema", "/responses", withTool({ ...schema, additionalProperties: undefined }), 400],
    ["an optional property in a strict schema", "/responses", withTool({ ...schema, required: [] }), 400],
    ["a keyword that strict mode lacks", "/responses", withTool({ ...schema, default: {} }), 400],
    [
      "an open schema deep inside",
      "/responses",
      withTool({
        ...schema,
        properties: { q: { anyOf: [{ type: "object", properties: {} }, { type: "null" }] } },
      }),
      400,
    ],
    ["parallel calls without tools", "/chat/completions", { ...chat, parallel_tool_calls: false }, 400],
  ])("%s", async (_, path, body, status) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(status);
    expect(findSpecFault("ErrorResponse", await answer.json())).toBeNull();
  });

  test("a missing or wrong key", async () => {
    expect((await post("/responses", responses, { authorization: "Bearer other" })).status).toBe(401);
    expect((await post("/responses", responses, { authorization: "" })).status).toBe(401);
  });

  test("a request that nothing is scripted for", async () => {
    const strict = await startFakeModelServer();
    const answer = await fetch(`${strict.url}/responses`, {
      method: "POST",
      headers: { authorization: `Bearer ${strict.key}` },
      body: JSON.stringify(responses),
    });
    expect(answer.status).toBe(400);
    expect(strict.refusals).toMatchObject([{ code: "unscripted" }]);
    await strict.stop();
  });
});

describe("what the fake answers is what the vendor describes", () => {
  const answers: [string, FakeAnswer][] = [
    ["text", { kind: "text", text: "hola a todos", aside: "miro" }],
    ["calls", { kind: "calls", calls: [{ name: "f", args: { q: "a b" } }], preface: "voy a ver" }],
    ["refusal", { kind: "refusal", text: "eso no" }],
    ["incomplete", { kind: "incomplete", reason: "max_output_tokens", text: "hola a" }],
    ["failed", { kind: "failed", code: "server_error" }],
  ];
  test.each(answers)("%s over Responses", async (_, answer) => {
    server.script(answer);
    const whole = await (await post("/responses", { ...responses, tools: [tool] })).json();
    expect(findSpecFault("Response", whole)).toBeNull();
  });

  test.each(answers.filter(([, { kind }]) => kind !== "failed"))(
    "%s over Chat Completions",
    async (_, answer) => {
      server.script(answer);
      const whole = await (await post("/chat/completions", chat)).json();
      expect(findSpecFault("CreateChatCompletionResponse", whole)).toBeNull();
    },
  );
});

test("the answer keeps the latency that was set", async () => {
  server.setLatency(120);
  const startedAt = performance.now();
  await (await post("/responses", responses)).text();
  server.setLatency(0);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(119);
});

describe("rules", () => {
  const respond = followRules(sellerRules);
  const request = (items: Parameters<typeof respond>[0]["items"]) => ({
    api: "chat" as const,
    model: "m",
    instructions: "",
    tools: [
      { name: "plan_financing", strict: true, parameters: { properties: { stock_id: {}, price: {} } } },
    ],
    body: {},
    items,
  });
  const customer = { kind: "customer" as const, text: "financiar 250,000 con 50 mil de enganche a 4 años" };

  test("words call their tool, with every argument of its schema", () => {
    expect(respond(request([customer]))).toEqual(
      call("plan_financing", { stock_id: null, price: 250_000, down_payment: 50_000, term_months: 48 }),
    );
  });

  test("the tool's result is what the answer is made of", () => {
    const result = {
      kind: "result" as const,
      id: "c",
      output: '{"ok":true,"data":{"monthly_payment":5072.52}}',
    };
    expect(respond(request([customer, result]))).toEqual(say("La mensualidad es de $5,072.52 MXN."));
  });

  test("the result of an earlier text is not the answer to this one", () => {
    const result = { kind: "result" as const, id: "c", output: "{}" };
    const next = { kind: "customer" as const, text: "gracias" };
    expect(respond(request([customer, result, next]))).toEqual(say("Hola, ¿qué auto busca?"));
  });
});
