import type { Config } from "../../config.ts";
import { type Intent, intents } from "../../conversations/session/intents.ts";
import { AppError } from "../../errors.ts";

/** A classifier that takes longer is not waited for. */
const timeoutMs = 1_500;
/** A label that is less likely is a guess. */
const leastScore = 0.5;

/** Null: the model is not sure. @throws {IntentUnknown} where it did not answer */
export type Classify = (text: string, signal: AbortSignal) => Promise<Intent | null>;

/** The cause is left out: the package's errors hold the customer's words and the key. */
class IntentUnknown extends AppError {
  constructor() {
    super("the zero-shot model did not answer", { code: "intent_unknown", retryable: true });
  }
}

/**
 * A zero-shot model at Hugging Face, or at an endpoint of one's own that speaks the same.
 * @see https://huggingface.co/docs/inference-providers/tasks/zero-shot-classification
 */
export function createZeroShot({ model, url, apiKey }: NonNullable<Config["intents"]>): Classify {
  // It is large, and most do without it.
  const loading = import("@huggingface/inference");
  const known = Object.entries(intents) as [Intent, string][];
  const parameters = {
    candidate_labels: known.map(([, words]) => words),
    hypothesis_template: "The customer of a car dealer {}.",
  };
  return async (text, signal) => {
    const { zeroShotClassification } = await loading;
    const within = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const labels = await zeroShotClassification(
      {
        endpointUrl: `${url}/${model}`,
        ...(apiKey !== null && { accessToken: apiKey }),
        inputs: text,
        parameters,
      },
      { signal: within, retry_on_error: false },
    ).catch(() => {
      signal.throwIfAborted();
      throw new IntentUnknown();
    });
    const best = labels.toSorted((a, b) => b.score - a.score)[0];
    if (!best || best.score < leastScore) return null;
    return known.find(([, words]) => words === best.label)?.[0] ?? null;
  };
}
