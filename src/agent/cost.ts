import { Decimal } from "decimal.js";
import { addUsage, noUsage, type Usage } from "./models/model.ts";
import type { TraceStep } from "./trace.ts";

/** US dollars for a million tokens, as decimal numbers in text. */
export type ModelPrice = {
  input: string;
  /** Of what the provider had in its prompt cache. */
  cached_input: string;
  output: string;
};

/** What one model has used of a turn. */
export type ModelUsage = Usage & {
  /** As traces name it, for example `openai:gpt-5-mini`. */
  model: string;
  /** Millionths of a US dollar, rounded half up over all its calls; null: its price is not known. */
  costMicros: number | null;
};

/** What each model that worked on a turn has used and cost, those included whose answer was of no use. */
export type Account = (trace: TraceStep[]) => ModelUsage[];

/** @param prices by the model's name */
export function createAccount(prices: Record<string, ModelPrice>): Account {
  return (trace) => {
    const used = new Map<string, Usage>();
    for (const step of trace) {
      const usage = usageOf(step);
      if (usage) used.set(usage.model, addUsage(used.get(usage.model) ?? noUsage, usage));
    }
    return [...used].map(([model, usage]) => ({
      model,
      ...usage,
      costMicros: costOf(usage, prices[model] ?? null),
    }));
  };
}

/** @returns null where the cost of one of them is not known */
export function sumCosts(usages: ModelUsage[]): number | null {
  let sum = 0;
  for (const { costMicros } of usages) {
    if (costMicros === null) return null;
    sum += costMicros;
  }
  return sum;
}

function usageOf(step: TraceStep): (Usage & { model: string }) | null {
  switch (step.kind) {
    case "model":
    case "model_failed":
    case "summary":
      return step;
    case "transcription":
      return { ...noUsage, model: step.model, inputTokens: step.tokens };
    default:
      return null;
  }
}

/** A dollar for a million tokens is a millionth of a dollar for one. */
function costOf(
  { inputTokens, cachedInputTokens, outputTokens }: Usage,
  price: ModelPrice | null,
): number | null {
  // The offline model.
  if (inputTokens + outputTokens === 0) return 0;
  if (!price) return null;
  return new Decimal(price.input)
    .times(inputTokens - cachedInputTokens)
    .plus(new Decimal(price.cached_input).times(cachedInputTokens))
    .plus(new Decimal(price.output).times(outputTokens))
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .toNumber();
}
