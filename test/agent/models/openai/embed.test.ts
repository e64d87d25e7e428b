import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Usage } from "../../../../src/agent/models/model.ts";
import { createEmbedder } from "../../../../src/agent/models/openai/embed.ts";
import { type FakeModelServer, startFakeModelServer } from "../../../support/fake-model/server.ts";

let server: FakeModelServer;
beforeAll(async () => {
  server = await startFakeModelServer({ vectorOf: (text) => [text.length, 1] });
});
afterAll(() => server.stop());
afterEach(() => server.reset());

const never = new AbortController().signal;
const used: Usage[] = [];
const onUsage = (usage: Usage) => void used.push(usage);

function embedderOf({ apiKey = server.key, model = "text-embedding-3-small", timeoutMs = 5_000 } = {}) {
  const provider = { name: "openai", apiKey, baseUrl: server.url } as const;
  const options = { timeoutMs, clock: () => new Date(), wait: async () => undefined, onUsage };
  return createEmbedder({ provider, model }, options);
}

test("each text gets its vector, in whatever order they come", async () => {
  const { name, embed } = embedderOf();
  expect(name).toBe("openai:text-embedding-3-small");
  await expect(embed(["a", "abc", "ab"], never)).resolves.toEqual([
    [1, 1],
    [3, 1],
    [2, 1],
  ]);
  expect(server.refusals).toEqual([]);
  expect(used).toEqual([{ inputTokens: expect.any(Number), cachedInputTokens: 0, outputTokens: 0 }]);
  expect(used[0]?.inputTokens).toBeGreaterThan(0);
});

test("a provider that is busy is asked again", async () => {
  server.failEmbeddings({ kind: "error", status: 429 }, { kind: "error", status: 500 });
  await expect(embedderOf().embed(["a"], never)).resolves.toEqual([[1, 1]]);
});

test("a provider that hangs is given up in time", async () => {
  server.failEmbeddings({ kind: "hang" });
  await expect(embedderOf({ timeoutMs: 200 }).embed(["a"], never)).rejects.toMatchObject({
    code: "model_timed_out",
  });
});

test.each([
  [{ apiKey: "sk-wrong" }, "model_unauthorized"],
  [{ model: "no-such-model" }, "model_model_not_found"],
])("with %j the service refuses: %s", async (wrong, code) => {
  await expect(embedderOf(wrong).embed(["a"], never)).rejects.toMatchObject({ code });
});

test("what the service refuses is a failure: no text at all, or one too many", async () => {
  for (const texts of [[""], Array<string>(2_049).fill("a")])
    await expect(embedderOf().embed(texts, never)).rejects.toMatchObject({ code: "model_request_invalid" });
});

test("vectors of unlike lengths are no answer", async () => {
  const odd = await startFakeModelServer({ vectorOf: (text) => Array<number>(text.length).fill(1) });
  const provider = { name: "openai", apiKey: odd.key, baseUrl: odd.url } as const;
  const { embed } = createEmbedder(
    { provider, model: "text-embedding-3-small" },
    { timeoutMs: 5_000, clock: () => new Date(), onUsage },
  );
  await expect(embed(["a", "ab"], never)).rejects.toMatchObject({ code: "model_answer_malformed" });
  await odd.stop();
});
