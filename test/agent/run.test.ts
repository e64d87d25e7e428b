import { expect, test } from "@jest/globals";
import { z } from "zod";
import { createDraft, type TurnTool } from "../../src/agent/draft.ts";
import { ModelError } from "../../src/agent/models/errors.ts";
import { createFailoverModel } from "../../src/agent/models/failover.ts";
import type { Model } from "../../src/agent/models/model.ts";
import { createOfflineModel } from "../../src/agent/models/offline/model.ts";
import { createAgent } from "../../src/agent/run.ts";
import { phrasesOf } from "../../src/agent/say/phrases.ts";
import type { MakeInStock } from "../../src/catalog/makes.ts";
import { emptySessionState } from "../../src/conversations/session/state.ts";
import { conversationTools } from "../../src/conversations/tools.ts";
import { defineTool } from "../../src/tools/tool.ts";
import { createTestClock } from "../support/clock.ts";
import { plainDealer } from "../support/dealer/dealer.ts";
import {
  call,
  calls,
  fail,
  hang,
  type ScriptedModel,
  say,
  scriptedModel,
} from "../support/scripted-model.ts";

const never = new AbortController().signal;
const toolErrors: unknown[] = [];

const double = defineTool({
  name: "double",
  description: "Doubles a number.",
  input: z.object({ value: z.number(), note: z.string().nullish() }),
  run: async ({ value }) => ({ ok: true, data: { value: value * 2 } }),
});

const clock = createTestClock().now;

const makes = [{ make: "Nissan", count: 2, models: [{ model: "Versa", count: 2 }] }];
const listMakes = defineTool({
  name: "list_makes",
  description: "The makes in stock.",
  input: z.object({}),
  run: async () => ({ ok: true, data: { makes } }),
});

function start(
  model: Model,
  tools: TurnTool[] = [double],
  {
    toolTimeoutMs = 1_000,
    maxModelCalls = 3,
    says = "¿cuánto es 2 por 21?",
    makes = [] as MakeInStock[],
    plain = createOfflineModel() as Model,
  } = {},
) {
  const draft = createDraft(emptySessionState);
  const context = {
    language: "es" as const,
    makes,
    termsMonths: [],
    location: null,
    today: "2026-11-20",
    dealer: plainDealer,
  };
  const agent = createAgent({
    model,
    plain,
    tools,
    clock,
    maxModelCalls,
    toolTimeoutMs,
    onToolError: (_tool, error) => toolErrors.push(error),
  });
  const items = [{ kind: "customer" as const, text: says }];
  const deadline = new Date("2026-11-20T15:01:00Z");
  const run = (signal = never) =>
    agent({ instructions: "be true", context, items, conversationId: "", draft, deadline }, signal);
  return Object.assign(run, { draft });
}

const outputs = (model: ScriptedModel) =>
  (model.requests.at(-1)?.items ?? []).flatMap((item) =>
    item.kind === "tool_result" ? [JSON.parse(item.output)] : [],
  );

test("a tool's result goes back to the model, which then answers; usage is the sum", async () => {
  const model = scriptedModel([call("double", { value: 21, note: null }), say("Listo.")]);
  const answer = await start(model)();
  expect(answer).toMatchObject({ text: "Listo.", usage: { inputTokens: 200, outputTokens: 20 } });
  expect(outputs(model)).toEqual([{ ok: true, data: { value: 42 } }]);
  expect(answer.trace.map(({ kind }) => kind)).toEqual(["model", "tool", "model", "guard"]);
});

test("the model is told the tools with strict schemas: every field required, optional ones nullable", async () => {
  const model = scriptedModel([say("ok")]);
  await start(model)();
  expect(model.requests[0]?.tools[0]?.parameters).toMatchObject({
    type: "object",
    required: ["value", "note"],
    additionalProperties: false,
    properties: { note: { type: ["string", "null"] } },
  });
});

test.each([
  ["wrong arguments", call("double", { value: "x", note: null }), "invalid_arguments", /value/],
  ["an unknown argument", call("double", { value: 1, note: null, more: 1 }), "invalid_arguments", /more/],
  ["text that is no JSON", call("double", "{value: 1"), "invalid_arguments", /not valid JSON/],
  ["an unknown tool", call("triple", {}), "unknown_tool", /no tool triple.*double/],
])("%s goes back to the model as an error that it can correct", async (_name, wrong, code, message) => {
  const model = scriptedModel([wrong, call("double", { value: 21, note: null }), say("Listo.")]);
  expect((await start(model)()).text).toBe("Listo.");
  const [first, second] = outputs(model);
  expect(first).toEqual({ ok: false, code, message: expect.stringMatching(message) });
  expect(second).toEqual({ ok: true, data: { value: 42 } });
});

test("several calls in one answer are run in order", async () => {
  const model = scriptedModel([
    calls(["double", { value: 1, note: null }], ["double", { value: 2, note: null }]),
    say("ok"),
  ]);
  await start(model)();
  expect(outputs(model)).toEqual([
    { ok: true, data: { value: 2 } },
    { ok: true, data: { value: 4 } },
  ]);
});

test("a model that only calls tools is offered none in its last call", async () => {
  const again = call("double", { value: 1, note: null });
  const model = scriptedModel([again, again, say("basta")]);
  expect((await start(model)()).text).toBe("basta");
  expect(model.requests.map(({ tools }) => tools.length)).toEqual([1, 1, 0]);
});

const unusable = [
  call("triple", {}),
  call("double", "{value: 1"),
  call("double", { value: "x", note: null }),
];

test("a model whose calls no tool can take is offered none any more", async () => {
  const model = scriptedModel([...unusable, say("Perdón.")]);
  expect((await start(model, [double], { maxModelCalls: 8 })()).text).toBe("Perdón.");
  expect(model.requests.map(({ tools }) => tools.length)).toEqual([1, 1, 1, 0]);
});

test("where it writes nothing then, the plain one answers with tools of its own", async () => {
  const model = scriptedModel([...unusable, fail(new ModelError("scripted", "answer_empty"))]);
  const chain = createFailoverModel([model, createOfflineModel()], { clock, onFailure: () => undefined });
  const run = start(chain, [double, listMakes], { maxModelCalls: 8, says: "¿qué marcas tienen?", makes });
  expect(await run()).toMatchObject({ model: "offline", text: expect.stringContaining("Nissan") });
});

test("where it calls a tool all the same, nothing is run and the plain one answers", async () => {
  const runs: unknown[] = [];
  const counted: TurnTool = {
    ...double,
    call(args, context) {
      runs.push(args);
      return double.call(args, context);
    },
  };
  const model = scriptedModel([...unusable, call("double", { value: 1, note: null })]);
  const run = start(model, [counted, listMakes], { maxModelCalls: 8, says: "¿qué marcas tienen?", makes });
  expect(await run()).toMatchObject({ model: "offline", text: expect.stringContaining("Nissan") });
  expect(runs).not.toContainEqual({ value: 1, note: null });
});

test("of very many calls in one answer the first are run, and the others are told so", async () => {
  const many = Array.from({ length: 300 }, (): [string, unknown] => ["double", { value: 1, note: null }]);
  const model = scriptedModel([calls(...many), say("ok")]);
  await start(model)();
  const [ran, refused] = [outputs(model).filter(({ ok }) => ok), outputs(model).filter(({ ok }) => !ok)];
  expect([ran.length, refused.length]).toEqual([16, 284]);
  expect(refused[0]).toMatchObject({ code: "too_many_calls" });
});

test("a tool that throws is told to the model without its error, and reported to us", async () => {
  const broken: TurnTool = { ...double, call: () => Promise.reject(new Error("secret detail")) };
  const model = scriptedModel([call("double", { value: 1, note: null }), say("perdón")]);
  await start(model, [broken])();
  expect(outputs(model)).toEqual([
    { ok: false, code: "unavailable", message: "this cannot be looked up right now" },
  ]);
  expect(toolErrors.at(-1)).toEqual(new Error("secret detail"));
});

test("a tool that hangs is ended by its timeout, and can change the turn no more", async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const hanging: TurnTool = {
    ...double,
    call: async (_args, { draft }) => {
      await released;
      draft.events.push("listed");
      return { ok: true, data: {} };
    },
  };
  const model = scriptedModel([call("double", { value: 1, note: null }), say("perdón")]);
  const run = start(model, [hanging], { toolTimeoutMs: 20 });
  expect((await run()).text).toBe("perdón");
  release();
  await released;
  expect(run.draft.events).toEqual([]);
});

test("the turn's signal ends the model's call", async () => {
  const controller = new AbortController();
  const answering = start(scriptedModel([hang()]))(controller.signal);
  controller.abort(new Error("time is up"));
  await expect(answering).rejects.toThrow();
});

test("the turn's signal ends a running tool", async () => {
  const controller = new AbortController();
  const stopping: TurnTool = {
    ...double,
    call: () => {
      controller.abort(new Error("time is up"));
      return new Promise(() => undefined);
    },
  };
  const model = scriptedModel([call("double", { value: 1, note: null })]);
  await expect(start(model, [stopping])(controller.signal)).rejects.toThrow("time is up");
});

const spark = defineTool({
  name: "vehicle_details",
  description: "All that is known of one car.",
  input: z.object({ stock_id: z.string() }),
  run: async ({ stock_id }) => ({
    ok: true,
    data: {
      stock_id,
      make: "Chevrolet",
      model: "Spark",
      version: "LT",
      year: 2019,
      km: 38_000,
      price: 212_999,
    },
  }),
});
const look = call("vehicle_details", { stock_id: "20311" });

test("a text that is not true goes back to the model with what was wrong, and its second one is sent", async () => {
  const model = scriptedModel([
    look,
    say("El Spark 2019 cuesta $325,000."),
    say("El Spark 2019 cuesta $212,999."),
  ]);
  const run = start(model, [spark]);
  const answer = await run();
  expect(answer).toMatchObject({ text: "El Spark 2019 cuesta $212,999.", model: "scripted" });
  expect(answer.usage).toMatchObject({ inputTokens: 300, outputTokens: 30 });
  expect(model.requests.at(-1)?.items.at(-1)).toEqual({
    kind: "note",
    text: expect.stringContaining("$325,000"),
  });
  expect(answer.trace.filter(({ kind }) => kind === "guard")).toEqual([
    { kind: "guard", model: "scripted", verdict: "refused", codes: ["car_figure"] },
    { kind: "guard", model: "scripted", verdict: "passed", codes: [] },
  ]);
});

test("a model that is wrong twice is replaced by what the tools brought", async () => {
  const wrong = say("El Spark 2019 trae 8 bocinas y es tuyo por $1.");
  const model = scriptedModel([look, wrong, wrong]);
  const answer = await start(model, [spark])();
  expect(answer.model).toBe("offline");
  expect(answer.text).not.toMatch(/bocinas|\$1\b/);
  expect(answer.trace.flatMap((step) => (step.kind === "guard" ? [step.verdict] : []))).toEqual([
    "refused",
    "refused",
    "passed",
  ]);
});

test("a model that fails when it is asked again is replaced as well", async () => {
  const down = fail(new ModelError("scripted", "unavailable"));
  const model = scriptedModel([look, say("El Spark cuesta $1."), down]);
  expect((await start(model, [spark])()).model).toBe("offline");
});

test("where nothing true can be said, a person who was fetched is told of all the same", async () => {
  const model = scriptedModel([call("hand_over", { reason: "wants to see it" }), say("El Spark cuesta $1.")]);
  const { text } = await start(model, conversationTools, { plain: model })();
  expect(text).toBe(phrasesOf("es").handedOver);
  const wrong = scriptedModel([say("El Spark cuesta $1.")]);
  expect((await start(wrong, conversationTools, { plain: wrong })()).text).toContain(
    phrasesOf("es").questions.offerPerson,
  );
});
