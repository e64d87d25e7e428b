import { expect, test } from "@jest/globals";
import { createAccount, sumCosts } from "../../src/agent/cost.ts";
import type { TraceStep } from "../../src/agent/trace.ts";

/** OpenAI's own prices of November 2026, per million tokens. @see https://platform.openai.com/docs/pricing */
const account = createAccount({
  "openai:gpt-5-mini": { input: "0.25", cached_input: "0.025", output: "2" },
  "openai:gpt-4o-mini-transcribe": { input: "1.25", cached_input: "1.25", output: "5" },
});
const costOf = (trace: TraceStep[]) => sumCosts(account(trace));
const call = (
  inputTokens: number,
  cachedInputTokens: number,
  outputTokens: number,
  model = "openai:gpt-5-mini",
) =>
  ({ kind: "model", model, durationMs: 1, inputTokens, cachedInputTokens, outputTokens }) satisfies TraceStep;

test("what was cached, what was read besides and what was written cost each their own", () => {
  // 1,000 × 0.25 + 1,024 × 0.025 + 300 × 2 millionths.
  expect(costOf([call(2_024, 1_024, 300)])).toBe(876);
});

test("a turn is rounded once, over all its calls", () => {
  expect(costOf([call(1, 0, 0), call(1, 0, 0)])).toBe(1);
  expect(costOf([call(1, 0, 0)])).toBe(0);
});

test("a voice note costs what was listened to", () => {
  expect(
    costOf([{ kind: "transcription", model: "openai:gpt-4o-mini-transcribe", durationMs: 1, tokens: 200 }]),
  ).toBe(250);
});

test("a model without a price makes the turn's cost unknown, and one that counts nothing does not", () => {
  expect(costOf([call(100, 0, 10), call(10, 0, 1, "groq:other")])).toBeNull();
  expect(costOf([call(0, 0, 0, "offline")])).toBe(0);
  expect(costOf([])).toBe(0);
});

test("each model has its own account, with what came to nothing", () => {
  const failed = { ...call(1_000_000, 0, 0), kind: "model_failed", code: "model_answer_empty" } as const;
  expect(account([failed, call(1_000_000, 0, 500_000), call(0, 0, 0, "offline")])).toEqual([
    {
      model: "openai:gpt-5-mini",
      inputTokens: 2_000_000,
      cachedInputTokens: 0,
      outputTokens: 500_000,
      costMicros: 1_500_000,
    },
    { model: "offline", inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, costMicros: 0 },
  ]);
});
