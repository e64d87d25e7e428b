import { Decimal } from "decimal.js";
import type { TraceStep } from "./trace.ts";

/** US dollars for a million tokens, as decimal numbers in text. */
export type ModelPrice = {
  input: string;
  /** Of what the provider had in its prompt cache. */
  cached_input: string;
  output: string;
};

/**
 * What the models of a turn cost.
 * @returns millionths of a US dollar, rounded half up for the whole turn; null where the price of a model is not known
 */
export type CostOf = (trace: TraceStep[]) => number | null;

/** @param prices by the model's name as traces have it, for example `openai:gpt-5-mini` */
export function createCostOf(prices: Record<string, ModelPrice>): CostOf {
  return (trace) => {
    let micros = new Decimal(0);
    for (const step of trace) {
      if (step.kind !== "model" && step.kind !== "summary" && step.kind !== "transcription") continue;
      const cost = costOfStep(step, prices[step.model] ?? null);
      if (cost === null) return null;
      micros = micros.plus(cost);
    }
    return micros.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
  };
}

type Used = Extract<TraceStep, { kind: "model" | "summary" | "transcription" }>;

/** A dollar for a million tokens is a millionth of a dollar for one. */
function costOfStep(step: Used, price: ModelPrice | null): Decimal | null {
  if (step.kind === "transcription") return price && new Decimal(price.input).times(step.tokens);
  const { inputTokens, cachedInputTokens, outputTokens } = step;
  // The offline model, and a server that counts nothing.
  if (inputTokens + outputTokens === 0) return new Decimal(0);
  if (!price) return null;
  return new Decimal(price.input)
    .times(inputTokens - cachedInputTokens)
    .plus(new Decimal(price.cached_input).times(cachedInputTokens))
    .plus(new Decimal(price.output).times(outputTokens));
}
