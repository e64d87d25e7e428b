import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../../../clock.ts";
import { startTimeLimit } from "../../../time-limit.ts";
import { ModelError } from "../errors.ts";
import { toModelError } from "./errors.ts";
import { createRetryBudget } from "./retry-budget.ts";

/** @throws when the signal aborts first */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export type ProviderOptions = {
  /** One provider's time for one answer, in milliseconds: all attempts and waits together. */
  timeoutMs: number;
  clock: Clock;
  /** How a wait is spent before another attempt; tests spend none. */
  wait?: Wait;
};

export type AnswerOptions = ProviderOptions & {
  /** Most tokens of one answer, those of its reasoning included; what is longer comes to nothing. */
  maxOutputTokens: number;
};

const maxRetries = 2;
/** A provider that wishes to be left alone for longer is left to the rest of the chain. */
const maxWaitMs = 5_000;
const firstBackoffMs = 500;

const realWait: Wait = async (ms, signal) => {
  await sleep(ms, undefined, { signal });
};

/** Runs one call of a provider until it answers. @throws {ModelError} always of this kind */
export type Retries = <T>(signal: AbortSignal, call: (signal: AbortSignal) => Promise<T>) => Promise<T>;

/**
 * Runs calls of one provider, each within its time: up to 2 retries where a retry can help and the provider's budget
 * allows it, after the wait that the provider asks for (Retry-After) or else 0.5 s and 1 s, each shortened at random
 * by up to a quarter. `aborted` is thrown only where the caller's signal did it.
 */
export function createRetries(
  model: string,
  { timeoutMs, clock, wait = realWait }: ProviderOptions,
): Retries {
  const budget = createRetryBudget();

  return async (signal, call) => {
    const limit = startTimeLimit(signal, timeoutMs);
    const deadlineMs = clock().getTime() + timeoutMs;
    const describe = (error: unknown) => {
      if (signal.aborted) return new ModelError(model, "aborted", { cause: signal.reason });
      return limit.isOver() ? new ModelError(model, "timed_out") : toModelError(model, error, clock);
    };
    const mayRetry = (failure: ModelError, retries: number, waitMs: number) => {
      if (failure.handling !== "retry") return false;
      const isAffordable = budget.failed();
      return (
        isAffordable && retries < maxRetries && waitMs <= maxWaitMs && clock().getTime() + waitMs < deadlineMs
      );
    };
    try {
      for (let retries = 0; ; retries++) {
        try {
          const answer = await call(limit.signal);
          budget.succeeded();
          return answer;
        } catch (error) {
          const failure = describe(error);
          const waitMs = failure.retryAfterMs ?? backoffMs(retries);
          if (!mayRetry(failure, retries, waitMs)) throw failure;
          await wait(waitMs, limit.signal).catch((reason) => {
            throw describe(reason);
          });
        }
      }
    } finally {
      limit.release();
    }
  };
}

function backoffMs(retries: number): number {
  return Math.round(firstBackoffMs * 2 ** retries * (1 - Math.random() / 4));
}
