import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { type FailureKind, ModelError } from "../../../src/agent/models/errors.ts";
import { createFailoverModel } from "../../../src/agent/models/failover.ts";
import type { Model, ModelFailure } from "../../../src/agent/models/model.ts";
import { requestOf } from "../../support/fake-model/model-requests.ts";
import { createTimes } from "../../support/fake-model/provider.ts";
import { calls, fail, hang, say, scriptedModel } from "../../support/scripted-model.ts";

const never = new AbortController().signal;
const error = (kind: FailureKind, retryAfterMs: number | null = null) =>
  new ModelError("first", kind, { retryAfterMs });

let times: ReturnType<typeof createTimes>;
let failures: ModelFailure[];
beforeEach(() => {
  times = createTimes();
  failures = [];
  jest.useFakeTimers({ now: times.clock(), doNotFake: [...timers] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** All but the date, which the breakers read. */
const timers = [
  ...(["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate"] as const),
  ...(["clearImmediate", "nextTick", "queueMicrotask", "hrtime", "performance"] as const),
];

function pass(ms: number): void {
  times.advance(ms);
  jest.setSystemTime(times.clock());
}

function chain(...models: Model[]): Model {
  return createFailoverModel(models, {
    clock: times.clock,
    onFailure: (failure) => void failures.push(failure),
  });
}

test("the first that can answers, in the order of the chain", async () => {
  const first = scriptedModel([fail(error("unavailable"))], "first");
  const second = scriptedModel([fail(error("answer_refused"))], "second");
  const third = scriptedModel([say("hola")], "third");
  const noted: ModelFailure[] = [];
  const request = requestOf({ onFailure: (failure) => void noted.push(failure) });
  expect(await chain(first, second, third).respond(request, never)).toMatchObject({
    model: "third",
    text: "hola",
  });
  expect(failures.map(({ model, error }) => [model, error.code])).toEqual([
    ["first", "model_unavailable"],
    ["second", "model_answer_refused"],
  ]);
  expect(noted).toEqual(failures);
});

test("a model that answers keeps the others out of it", async () => {
  const second = scriptedModel([], "second");
  const model = chain(
    scriptedModel([say("hola"), calls(["list_makes", {}], ["hand_over", { reason: "x" }])], "first"),
    second,
  );
  await model.respond(requestOf(), never);
  expect(await model.respond(requestOf(), never)).toMatchObject({
    model: "first",
    calls: [{ name: "list_makes" }, { name: "hand_over", arguments: '{"reason":"x"}' }],
  });
  expect(second.requests).toEqual([]);
});

test("a fault in a model's own code does not leave the customer without an answer", async () => {
  const broken = scriptedModel([fail(new TypeError("oops"))], "first");
  expect(await chain(broken, scriptedModel([say("hola")])).respond(requestOf(), never)).toMatchObject({
    text: "hola",
  });
  expect(failures).toMatchObject([{ error: { code: "model_broken", cause: expect.any(TypeError) } }]);
});

test("once all have failed, the error is one that may pass, else the last", async () => {
  const unauthorized = error("unauthorized");
  const limited = error("rate_limited");
  const both = chain(scriptedModel([fail(limited)]), scriptedModel([fail(unauthorized)]));
  await expect(both.respond(requestOf(), never)).rejects.toBe(limited);
  const refused = error("answer_refused");
  const neither = chain(scriptedModel([fail(unauthorized)]), scriptedModel([fail(refused)]));
  await expect(neither.respond(requestOf(), never)).rejects.toBe(refused);
  expect(failures).toHaveLength(4);
});

describe("the caller's abort", () => {
  test("stops the chain at once, and no further model is asked", async () => {
    const caller = new AbortController();
    const second = scriptedModel([], "second");
    const answered = chain(scriptedModel([hang()], "first"), second).respond(requestOf(), caller.signal);
    caller.abort(new Error("turn is over"));
    await expect(answered).rejects.toMatchObject({ code: "model_aborted", handling: "give_up" });
    expect(second.requests).toEqual([]);
    expect(failures).toEqual([]);
  });

  test("counts however the model puts it", async () => {
    const caller = new AbortController();
    const first: Model = {
      name: "first",
      async respond() {
        caller.abort();
        throw error("unreachable");
      },
    };
    await expect(chain(first, scriptedModel([])).respond(requestOf(), caller.signal)).rejects.toMatchObject({
      code: "model_aborted",
    });
  });

  test("before the first call asks nobody", async () => {
    const first = scriptedModel([], "first");
    await expect(chain(first).respond(requestOf(), AbortSignal.abort())).rejects.toMatchObject({
      code: "model_aborted",
    });
    expect(first.requests).toEqual([]);
  });
});

describe("rest after a hard failure", () => {
  const ask = (model: Model) => model.respond(requestOf(), never);

  test.each<FailureKind>(["unauthorized", "out_of_quota", "unavailable", "timed_out", "model_not_found"])(
    "after %s the model is passed over for 30 seconds, then tried again",
    async (kind) => {
      const first = scriptedModel([fail(error(kind)), say("de vuelta"), say("sigo")], "first");
      const second = scriptedModel([say("uno"), say("dos")], "second");
      const model = chain(first, second);
      expect(await ask(model)).toMatchObject({ text: "uno" });
      pass(29_999);
      expect(await ask(model)).toMatchObject({ text: "dos" });
      pass(1);
      expect(await ask(model)).toMatchObject({ text: "de vuelta" });
      expect(await ask(model)).toMatchObject({ text: "sigo" });
    },
  );

  test.each<FailureKind>(["answer_refused", "answer_empty", "request_invalid", "answer_malformed"])(
    "after %s the model is asked the next time",
    async (kind) => {
      const first = scriptedModel([fail(error(kind)), say("aquí")], "first");
      const model = chain(first, scriptedModel([say("uno")]));
      await ask(model);
      expect(await ask(model)).toMatchObject({ text: "aquí" });
    },
  );

  test("it is as long as the provider asks for", async () => {
    const first = scriptedModel([fail(error("rate_limited", 60_000)), say("de vuelta")], "first");
    const model = chain(first, scriptedModel([say("uno"), say("dos")]));
    await ask(model);
    pass(59_999);
    expect(await ask(model)).toMatchObject({ text: "dos" });
    pass(1);
    expect(await ask(model)).toMatchObject({ text: "de vuelta" });
  });

  test("it doubles with each trial that fails, up to five minutes", async () => {
    const first = scriptedModel(
      Array.from({ length: 7 }, () => fail(error("unavailable"))),
      "first",
    );
    const model = chain(first, scriptedModel(Array.from({ length: 20 }, () => say("uno"))));
    await ask(model);
    for (const [trials, restMs] of [30_000, 60_000, 120_000, 240_000, 300_000, 300_000].entries()) {
      pass(restMs - 1);
      await ask(model);
      expect(first.requests).toHaveLength(trials + 1);
      pass(1);
      await ask(model);
      expect(first.requests).toHaveLength(trials + 2);
    }
  });

  test("a resting model is better than none", async () => {
    const first = scriptedModel([fail(error("unavailable")), say("de vuelta")], "first");
    const model = chain(first);
    await expect(ask(model)).rejects.toMatchObject({ code: "model_unavailable" });
    expect(await ask(model)).toMatchObject({ text: "de vuelta" });
  });

  test("after it, one request finds out while the others pass by", async () => {
    const first = scriptedModel([fail(error("timed_out")), hang()], "first");
    const second = scriptedModel([say("uno"), say("dos"), say("tres")], "second");
    const model = chain(first, second);
    await ask(model);
    pass(30_000);
    const caller = new AbortController();
    const probing = model.respond(requestOf(), caller.signal);
    expect(await ask(model)).toMatchObject({ text: "dos" });
    caller.abort();
    await expect(probing).rejects.toMatchObject({ code: "model_aborted" });
    expect(await ask(model)).toMatchObject({ text: "tres" });
  });
});

test.each([1, 7, 2_993, 24_999, 60_000])(
  "with %i ms left the first model is asked, or the next one answers",
  async (leftMs) => {
    const first = scriptedModel([say("uno")], "first");
    const next = scriptedModel([say("dos")], "next");
    const deadline = new Date(times.clock().getTime() + leftMs);
    const answer = await chain(first, next).respond(requestOf({ deadline }), never);
    expect(answer).toMatchObject({ kind: "text", model: "first" });
  },
);

test("a slow model leaves enough of the turn's time for the next one", async () => {
  const slow = scriptedModel([hang()], "slow");
  const next = scriptedModel([say("hola")], "next");
  const deadline = new Date(times.clock().getTime() + 50);
  const answer = await chain(slow, next).respond(requestOf({ deadline }), never);
  expect(answer).toMatchObject({ model: "next", text: "hola" });
  expect(failures.map(({ error: { code } }) => code)).toEqual(["model_timed_out"]);
});
