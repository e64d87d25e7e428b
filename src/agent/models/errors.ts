import { AppError } from "../../errors.ts";
import type { Usage } from "./model.ts";

/** What to do about a failure: the same provider again, the next model of the chain, or nothing. */
export type Handling = "retry" | "fall_through" | "give_up";

/**
 * Every way in which a model fails to answer. Even a request that the provider calls invalid falls through: the
 * next provider may take what this one does not (a parameter, the length), and the offline model takes anything.
 */
const failures = {
  rate_limited: { handling: "retry", words: "is rate limited" },
  unavailable: { handling: "retry", words: "is not available" },
  unreachable: { handling: "retry", words: "could not be reached, or broke off" },
  timed_out: { handling: "fall_through", words: "took too long" },
  unauthorized: { handling: "fall_through", words: "refused the key" },
  out_of_quota: { handling: "fall_through", words: "has no quota left" },
  model_not_found: { handling: "fall_through", words: "does not know the model" },
  request_invalid: { handling: "fall_through", words: "refused the request" },
  answer_refused: { handling: "fall_through", words: "refused to answer" },
  answer_filtered: { handling: "fall_through", words: "filtered the answer" },
  answer_incomplete: { handling: "fall_through", words: "cut the answer off at its length limit" },
  answer_empty: { handling: "fall_through", words: "answered nothing" },
  answer_malformed: { handling: "fall_through", words: "answered in a form that cannot be read" },
  broken: { handling: "fall_through", words: "failed for a reason of its own" },
  aborted: { handling: "give_up", words: "was stopped by the caller" },
} as const satisfies Record<string, { handling: Handling; words: string }>;
export type FailureKind = keyof typeof failures;

const transient: ReadonlySet<FailureKind> = new Set([
  "rate_limited",
  "unavailable",
  "unreachable",
  "timed_out",
]);

export type ModelErrorOptions = {
  /** HTTP status of the provider's answer; null: there was none, or it is not the point. */
  providerStatus?: number | null;
  /** The provider's own code, for example `insufficient_quota`, or the system's, for example `ECONNRESET`. */
  providerCode?: string | null;
  /** How long the provider wishes to be left alone. */
  retryAfterMs?: number | null;
  /** What an answer that is of no use has cost; null: there was none, or it did not say. */
  usage?: Usage | null;
  /** Only what is our own: an abort's reason, an error in our code. */
  cause?: unknown;
};

/**
 * A model gave no usable answer. `code` is `model_` and the kind; `retryable` tells whether the same call may
 * succeed later. Holds neither text of the conversation nor the provider's own words, which may quote it.
 */
export class ModelError extends AppError {
  /** Name of the model, for example `openai:gpt-5-mini`. */
  readonly model: string;
  readonly kind: FailureKind;
  readonly handling: Handling;
  readonly providerStatus: number | null;
  readonly providerCode: string | null;
  readonly retryAfterMs: number | null;
  readonly usage: Usage | null;

  constructor(model: string, kind: FailureKind, options: ModelErrorOptions = {}) {
    const { providerStatus = null, providerCode = null, retryAfterMs = null, usage = null, cause } = options;
    super(`${model} ${failures[kind].words}`, {
      code: `model_${kind}`,
      status: 503,
      retryable: transient.has(kind),
      cause,
    });
    this.model = model;
    this.kind = kind;
    this.handling = failures[kind].handling;
    this.providerStatus = providerStatus;
    this.providerCode = providerCode;
    this.retryAfterMs = retryAfterMs;
    this.usage = usage;
  }
}
