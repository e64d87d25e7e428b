// What holds over both APIs: the same answers, and the same errors for the same faults.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { FailureKind } from "../../../../src/agent/models/errors.ts";
import type { Model, ModelRequest } from "../../../../src/agent/models/model.ts";
import { createChatModel } from "../../../../src/agent/models/openai/chat.ts";
import { createResponsesModel } from "../../../../src/agent/models/openai/responses.ts";
import type { ProviderConfig } from "../../../../src/config/providers.ts";
import { call, type FakeAnswer, say } from "../../../support/fake-model/answers/answers.ts";
import { requestOf } from "../../../support/fake-model/model-requests.ts";
import { createTimes, providerOf } from "../../../support/fake-model/provider.ts";
import { type FakeModelServer, startFakeModelServer } from "../../../support/fake-model/server.ts";

let server: FakeModelServer;
beforeAll(async () => {
  server = await startFakeModelServer();
});
afterAll(() => server.stop());
afterEach(() => {
  expect(server.refusals).toEqual([]);
});

const jpeg = { contentType: "image/jpeg" as const, base64: "/9j/4AAQ" };
const never = new AbortController().signal;

describe.each(["responses", "chat"] as const)("over %s", (api) => {
  let times: ReturnType<typeof createTimes>;
  let model: Model;
  beforeEach(() => {
    times = createTimes();
    server.reset();
    model = createModel(10_000);
  });

  function createModel(timeoutMs: number, provider: Partial<ProviderConfig> = {}): Model {
    const create = api === "chat" ? createChatModel : createResponsesModel;
    return create(providerOf(server, { api, ...provider }), { timeoutMs, maxOutputTokens: 1_000, ...times });
  }
  function ask(overrides: Partial<ModelRequest> = {}, signal = never, from = model) {
    return from.respond(requestOf(overrides), signal);
  }

  test("a picture goes to a model that sees, and to another one a note that there was one", async () => {
    const items = [
      { kind: "customer" as const, text: "¿qué auto es?", pictures: [jpeg] },
      { kind: "customer" as const, text: "", pictures: [jpeg] },
    ];
    server.script(say("Un Versa."), say("No lo veo."));
    await ask({ items });
    const bytes = Buffer.from(jpeg.base64, "base64");
    const pictures = [{ contentType: "image/jpeg", bytes }];
    expect(server.requests.at(-1)?.items).toEqual([
      { kind: "customer", text: "¿qué auto es?", pictures },
      { kind: "customer", text: "", pictures },
    ]);
    await ask({ items }, never, createModel(10_000, { images: false }));
    const note = "[the customer sent a picture, which you cannot see]";
    expect(server.requests.at(-1)?.items).toEqual([
      { kind: "customer", text: `¿qué auto es?\n${note}` },
      { kind: "customer", text: note },
    ]);
  });

  test("text comes back as it was written, with what it cost", async () => {
    server.script(say("Tengo 3 Versa, desde $210,000."));
    const answer = await ask();
    expect(answer).toEqual({
      model: "openai:gpt-5-mini",
      kind: "text",
      text: "Tengo 3 Versa, desde $210,000.",
      usage: {
        inputTokens: expect.any(Number),
        cachedInputTokens: expect.any(Number),
        outputTokens: expect.any(Number),
      },
    });
    expect(answer.usage.inputTokens).toBeGreaterThan(100);
    expect(answer.usage.outputTokens).toBeGreaterThan(5);
    expect(server.requests).toMatchObject([{ api }]);
  });

  test("what the provider had in its prompt cache is told apart", async () => {
    server.script(say("Hola"));
    const { usage } = await ask({ instructions: "You sell cars. ".repeat(1_000) });
    expect(usage.inputTokens).toBeGreaterThan(3_000);
    expect(usage.cachedInputTokens / usage.inputTokens).toBeCloseTo(0.9, 1);
  });

  test("calls of tools come back with their arguments as they were written", async () => {
    server.script({
      kind: "calls",
      calls: [
        { name: "search_catalog", args: { q: "versa 2018", page: null } },
        { name: "list_makes", args: "{not json" },
      ],
    });
    expect(await ask()).toMatchObject({
      kind: "tool_calls",
      calls: [
        {
          id: expect.stringMatching(/^call_/),
          name: "search_catalog",
          arguments: '{"q":"versa 2018","page":null}',
        },
        { id: expect.stringMatching(/^call_/), name: "list_makes", arguments: "{not json" },
      ],
    });
  });

  test("text before the calls of tools is no answer", async () => {
    server.script({ kind: "calls", preface: "Voy a buscar.", calls: [{ name: "list_makes", args: {} }] });
    expect(await ask()).toMatchObject({ kind: "tool_calls", calls: [{ name: "list_makes" }] });
  });

  test("calls that were not offered are not made", async () => {
    server.script({ kind: "calls", preface: "Son tres.", calls: [{ name: "list_makes", args: {} }] });
    expect(await ask({ tools: [] })).toMatchObject({ kind: "text", text: "Son tres." });
  });

  const bad: [FailureKind, FakeAnswer][] = [
    ["unauthorized", { kind: "error", status: 401 }],
    ["unauthorized", { kind: "error", status: 403 }],
    ["out_of_quota", { kind: "error", status: 429, code: "insufficient_quota" }],
    ["model_not_found", { kind: "error", status: 404, code: "model_not_found" }],
    ["request_invalid", { kind: "error", status: 400, code: "context_length_exceeded" }],
    ["answer_filtered", { kind: "error", status: 400, code: "content_filter" }],
    ["answer_filtered", { kind: "incomplete", reason: "content_filter", text: "Tengo" }],
    ["answer_incomplete", { kind: "incomplete", reason: "max_output_tokens", text: "Tengo tres au" }],
    ["answer_refused", { kind: "refusal", text: "I cannot help with that." }],
    ["answer_empty", say("")],
    ["answer_empty", say("  ")],
    ["answer_malformed", { kind: "garbage" }],
  ];
  test.each(bad)("%s falls through at once, without a retry: %j", async (kind, answer) => {
    server.script(answer);
    await expect(ask()).rejects.toMatchObject({
      code: `model_${kind}`,
      handling: "fall_through",
      retryable: false,
      model: "openai:gpt-5-mini",
    });
    expect(server.requests).toHaveLength(1);
  });

  const passing: [FailureKind, FakeAnswer][] = [
    ["rate_limited", { kind: "error", status: 429, code: "rate_limit_exceeded" }],
    ["unavailable", { kind: "error", status: 408 }],
    ["unavailable", { kind: "error", status: 409 }],
    ["unavailable", { kind: "error", status: 500 }],
    ["unavailable", { kind: "error", status: 503 }],
    ["unavailable", { kind: "failed", code: "server_error" }],
    ["unreachable", { kind: "reset" }],
    ["unreachable", { kind: "reset", text: "Tengo tres autos para usted" }],
  ];
  test.each(passing)("%s is tried again and answers: %j", async (_kind, answer) => {
    server.script(answer, say("Hola"));
    expect(await ask()).toMatchObject({ kind: "text", text: "Hola" });
    expect(server.requests).toHaveLength(2);
  });

  test.each(passing)("%s is given up after 2 retries, each later than the last: %j", async (kind, answer) => {
    server.script(answer, answer, answer);
    await expect(ask()).rejects.toMatchObject({ code: `model_${kind}`, retryable: true });
    expect(server.requests).toHaveLength(3);
    const [first = 0, second = 0] = times.waitsMs;
    expect(first).toBeGreaterThanOrEqual(375);
    expect(first).toBeLessThanOrEqual(500);
    expect(second).toBeGreaterThanOrEqual(750);
    expect(second).toBeLessThanOrEqual(1000);
  });

  test("the wait that the provider asks for is kept, in seconds, milliseconds or as a date", async () => {
    const inThreeSeconds = new Date(times.clock().getTime() + 3_000 + 2_000 + 40).toUTCString();
    server.script(
      { kind: "error", status: 429, headers: { "retry-after": "2" } },
      { kind: "error", status: 503, headers: { "retry-after-ms": "40", "retry-after": "9" } },
      say("Hola"),
    );
    await ask();
    expect(times.waitsMs).toEqual([2_000, 40]);
    server.script({ kind: "error", status: 429, headers: { "retry-after": inThreeSeconds } }, say("Hola"));
    await ask();
    // The date has whole seconds only.
    expect(times.waitsMs[2]).toBeGreaterThanOrEqual(2_000);
    expect(times.waitsMs[2]).toBeLessThanOrEqual(3_000);
  });

  test("a provider that wants to be left alone for long is left, and says for how long", async () => {
    server.script({ kind: "error", status: 429, headers: { "retry-after": "60" } });
    await expect(ask()).rejects.toMatchObject({ code: "model_rate_limited", retryAfterMs: 60_000 });
    expect(server.requests).toHaveLength(1);
  });

  test("no retry begins after the provider's time is over", async () => {
    server.script({ kind: "error", status: 500, headers: { "retry-after": "3" } });
    await expect(ask({}, never, createModel(2_000))).rejects.toMatchObject({ code: "model_unavailable" });
    expect(times.waitsMs).toEqual([]);
  });

  test.each<FakeAnswer>([{ kind: "hang" }, { kind: "hang", text: "Tengo tres autos" }])(
    "a provider that hangs has its time and no more: %j",
    async (answer) => {
      server.script(answer);
      await expect(ask({}, never, createModel(150))).rejects.toMatchObject({
        code: "model_timed_out",
        handling: "fall_through",
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  test.each<FakeAnswer>([{ kind: "hang" }, { kind: "hang", text: "Tengo tres autos" }])(
    "the caller's abort stops it at once: %j",
    async (answer) => {
      server.script(answer);
      const caller = new AbortController();
      const asked = server.nextRequest();
      const answered = ask({}, caller.signal);
      void asked.then(() => caller.abort(new Error("turn is over")));
      await expect(answered).rejects.toMatchObject({ code: "model_aborted", handling: "give_up" });
    },
  );

  test("the caller's abort ends the wait before a retry", async () => {
    server.script({ kind: "error", status: 500, headers: { "retry-after": "4" } });
    const caller = new AbortController();
    const { wait: _, ...realTimes } = times;
    const create = api === "chat" ? createChatModel : createResponsesModel;
    const waiting = create(providerOf(server, { api }), {
      timeoutMs: 10_000,
      maxOutputTokens: 1_000,
      ...realTimes,
    });
    void server.nextRequest().then(() => setImmediate(() => caller.abort()));
    const startedAt = performance.now();
    await expect(ask({}, caller.signal, waiting)).rejects.toMatchObject({ code: "model_aborted" });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test("a server that is not there is unreachable", async () => {
    const gone = await startFakeModelServer();
    await gone.stop();
    await expect(ask({}, never, createModel(5_000, { baseUrl: gone.url }))).rejects.toMatchObject({
      code: "model_unreachable",
      providerCode: "ECONNREFUSED",
    });
  });

  test("an answer that ends in the middle is not taken for an answer", async () => {
    server.script({ kind: "cut", text: "Tengo tres autos" });
    await expect(ask()).rejects.toMatchObject({ code: "model_answer_malformed" });
  });

  test("neither the error nor its causes quote the conversation or the key", async () => {
    server.script({ kind: "error", status: 401 });
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).cause).toBeUndefined();
    expect((error as Error).message).toBe("openai:gpt-5-mini refused the key");
  });

  test("a call and its result go back to the model in the next request", async () => {
    server.script(call("search_catalog", { q: "versa" }), say("Hay uno."));
    const first = await ask({ items: [{ kind: "customer", text: "busco un versa" }] });
    if (first.kind !== "tool_calls") throw new Error("expected calls");
    const [made] = first.calls;
    if (!made) throw new Error("expected a call");
    await ask({
      items: [
        { kind: "customer", text: "busco un versa" },
        { kind: "tool_call", ...made },
        { kind: "tool_result", id: made.id, name: made.name, output: '{"items":[]}' },
      ],
    });
    expect(server.requests[1]?.items).toEqual([
      { kind: "customer", text: "busco un versa" },
      { kind: "call", ...made },
      { kind: "result", id: made.id, output: '{"items":[]}' },
    ]);
  });
});
