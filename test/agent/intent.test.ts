import { globSync, readFileSync } from "node:fs";
import { afterEach, expect, test } from "@jest/globals";
import { createZeroShot } from "../../src/agent/intent/zero-shot.ts";
import { createHearIntent, settleIntent, toolIntents } from "../../src/agent/intent.ts";
import { intents } from "../../src/conversations/session/intents.ts";
import { startFakeZeroShot } from "../support/fake-services/zero-shot.ts";

const model = "lab/zero-shot";
const apiKey = "hf_secret";
let fake: Awaited<ReturnType<typeof startFakeZeroShot>> | null = null;
afterEach(async () => {
  await fake?.stop();
  fake = null;
});

const never = new AbortController().signal;
type Respond = Parameters<typeof startFakeZeroShot>[2];

async function hear(text: string, respond: Respond, key = apiKey) {
  fake = await startFakeZeroShot(model, apiKey, respond);
  const failures: unknown[] = [];
  const zeroShot = createZeroShot({ model, url: fake.url, apiKey: key });
  const hearIntent = createHearIntent({ zeroShot, onFailure: (error) => failures.push(error) });
  return { intent: await hearIntent(text, [], "2026-11-20", never), failures };
}

test("a zero-shot model that is sure says what is wanted", async () => {
  const sure = () => ({ label: intents.bargain, score: 0.9 });
  expect(await hear("¿no me lo dejas en 200?", sure)).toEqual({ intent: "bargain", failures: [] });
  expect(fake?.asked).toEqual(["¿no me lo dejas en 200?"]);
});

test("one that is not sure, fails or does not answer in time leaves it to the words", async () => {
  const unsure = await hear("adiós", () => ({ label: intents.search, score: 0.3 }));
  expect(unsure).toEqual({ intent: "goodbye", failures: [] });
  for (const reply of [{ status: 503 }, { status: 500 }, "hang"] as const) {
    await fake?.stop();
    const { intent, failures } = await hear("adiós", () => reply);
    expect(intent).toBe("goodbye");
    expect(failures).toHaveLength(1);
  }
});

test("what is told of a failure holds neither the customer's words nor the key", async () => {
  const { failures } = await hear("me llamo Ana Secreta", () => ({ status: 500 }), "hf_wrong");
  const [failure] = failures as Error[];
  expect(failure).toMatchObject({ code: "intent_unknown" });
  expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toMatch(/Secreta|hf_wrong/);
});

test("nothing is asked where nothing was said", async () => {
  const { intent } = await hear(" ", () => ({ status: 500 }));
  expect(intent).toBe("unclear");
  expect(fake?.asked).toEqual([]);
});

const called = (...names: string[]) =>
  names.map((name) => ({ kind: "tool" as const, name, arguments: {}, ok: true, durationMs: 1 }));

test("every tool that there is says something", () => {
  const defined = globSync("src/**/*.ts")
    .map((path) => readFileSync(path, "utf8"))
    .flatMap((source) => [...source.matchAll(/defineTool\(\{\s*name: "(\w+)"/g)].map(([, name]) => name));
  expect(defined.length).toBeGreaterThan(5);
  expect(toolIntents.map(([tool]) => tool).sort()).toEqual(defined.sort());
});

test("the tools that a model called say what it understood", () => {
  expect(settleIntent("unclear", called("search_catalog"))).toBe("search");
  expect(settleIntent("search", called("search_catalog", "vehicle_details", "plan_financing"))).toBe(
    "financing",
  );
  expect(settleIntent("greeting", [])).toBe("greeting");
  const [failed] = called("plan_financing");
  expect(settleIntent("greeting", failed ? [{ ...failed, ok: false }] : [])).toBe("greeting");
});

test("who complains or wants to buy is not merely somebody who wants a person", () => {
  for (const heard of ["complaint", "purchase", "bargain"] as const)
    expect(settleIntent(heard, called("hand_over"))).toBe(heard);
});
