import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  type FailureReason,
  handleWhen,
} from "cockatiel";
import { type FailureKind, ModelError } from "./errors.ts";

/** How long a model that failed hard is passed over, in milliseconds, unless it asks for longer. */
const firstRestMs = 30_000;
const longestRestMs = 5 * 60_000;

/** Failures that the next request would meet as well; the others lie in the request or in chance. */
const lasting: ReadonlySet<FailureKind> = new Set([
  "rate_limited",
  "unavailable",
  "unreachable",
  "timed_out",
  "unauthorized",
  "out_of_quota",
  "model_not_found",
]);

/** Keeps a process from asking a model that has just failed hard. */
export type Breaker = {
  /**
   * @throws {Resting} without calling, while the model rests or another request finds out whether it is well again
   * @throws what `call` throws
   */
  execute<T>(call: () => Promise<T>): Promise<T>;
};

/** The model was not asked. */
export class Resting extends Error {}

/**
 * Opens at the first lasting failure, which stands for all attempts of one request: see `openai/attempts.ts`. After the
 * rest a single request tries the model; each time that one fails, the rest doubles up to five minutes.
 */
export function createBreaker(): Breaker {
  const policy = circuitBreaker(
    // A caller that gives up in the midst of a trial has not found the model well.
    handleWhen((error) => isLasting(error) || (isAborted(error) && policy.state === CircuitState.HalfOpen)),
    {
      breaker: new ConsecutiveBreaker(1),
      halfOpenAfter: new DelegateBackoff(({ attempt, result }) => restMs(attempt, result)),
    },
  );
  return {
    async execute(call) {
      // Cockatiel has the others wait for the trial: a customer is answered by the next model instead.
      if (policy.state === CircuitState.HalfOpen) throw new Resting();
      try {
        return await policy.execute(call);
      } catch (error) {
        throw error instanceof BrokenCircuitError ? new Resting() : error;
      }
    },
  };
}

function restMs(attempt: number, result: FailureReason<unknown>): number {
  const asked = "error" in result && result.error instanceof ModelError ? result.error.retryAfterMs : null;
  return Math.min(Math.max(firstRestMs * 2 ** (attempt - 1), asked ?? 0), longestRestMs);
}

function isLasting(error: Error): boolean {
  return error instanceof ModelError && lasting.has(error.kind);
}

function isAborted(error: Error): boolean {
  return error instanceof ModelError && error.kind === "aborted";
}
