import type { Clock } from "../../clock.ts";
import { startTimeLimit } from "../../time-limit.ts";
import { createBreaker, Resting } from "./breaker.ts";
import { ModelError } from "./errors.ts";
import type { Model, ModelFailure, ModelRequest } from "./model.ts";

type FailoverDeps = {
  clock: Clock;
  /** Called for every model that failed, the last one's included: for logs and metrics. */
  onFailure: (failure: ModelFailure) => void;
};

/** What is kept for the models behind the one that is asked, at most. */
const reserveMs = 5_000;
/** Timers take no longer time. */
const longestLimitMs = 2 ** 31 - 1;

/**
 * One model made of a chain: the first that answers. A model that failed hard rests for a while, whoever asks: it is
 * asked only where none of the others has answered, and once the rest is over a single request tries it first.
 * @param models at least one, in order of preference
 * @returns a model that throws `aborted` as soon as the signal does, and else, once all have failed, the first
 * error that may pass with time, or the last
 */
export function createFailoverModel(models: Model[], { clock, onFailure }: FailoverDeps): Model {
  const chain = models.map((model) => ({ model, breaker: createBreaker() }));
  const nowMs = () => clock().getTime();

  async function ask(model: Model, request: ModelRequest, caller: AbortSignal, limitMs: number) {
    const startedAt = nowMs();
    const limit = startTimeLimit(caller, limitMs);
    try {
      return await model.respond(request, limit.signal);
    } catch (thrown) {
      const error = limit.isOver()
        ? new ModelError(model.name, "timed_out")
        : describe(model, thrown, caller);
      if (error.handling === "give_up") throw error;
      const failure = { model: model.name, error, durationMs: nowMs() - startedAt };
      onFailure(failure);
      request.onFailure?.(failure);
      throw error;
    } finally {
      limit.release();
    }
  }

  /** All the time that is left for the last model; the others leave it some. */
  function limitOf(deadline: Date, isLast: boolean): number {
    const leftMs = Math.min(Math.max(0, deadline.getTime() - nowMs()), longestLimitMs);
    return isLast ? leftMs : leftMs - Math.min(reserveMs, Math.ceil(leftMs / 5));
  }

  return {
    name: models.map((model) => model.name).join(", "),
    async respond(request, signal) {
      const errors: ModelError[] = [];
      const resting: Model[] = [];
      const respondBy = (model: Model, isLast: boolean) => {
        if (signal.aborted) throw new ModelError(model.name, "aborted", { cause: signal.reason });
        return ask(model, request, signal, limitOf(request.deadline, isLast));
      };
      for (const [index, { model, breaker }] of chain.entries()) {
        const isLast = index === chain.length - 1 && resting.length === 0;
        try {
          return await breaker.execute(() => respondBy(model, isLast));
        } catch (error) {
          if (error instanceof Resting) resting.push(model);
          else errors.push(passOver(error));
        }
      }
      for (const model of resting) {
        try {
          return await respondBy(model, model === resting.at(-1));
        } catch (error) {
          errors.push(passOver(error));
        }
      }
      throw errors.find((error) => error.retryable) ?? errors.at(-1) ?? new ModelError("none", "broken");
    },
  };
}

/** @throws what ends the whole chain */
function passOver(error: unknown): ModelError {
  if (error instanceof ModelError && error.handling !== "give_up") return error;
  throw error;
}

/** An error that is none of the port's is a fault in our own code: the customer is answered by the next model. */
function describe(model: Model, thrown: unknown, signal: AbortSignal): ModelError {
  if (signal.aborted) return new ModelError(model.name, "aborted", { cause: signal.reason });
  if (thrown instanceof ModelError) return thrown;
  return new ModelError(model.name, "broken", { cause: thrown });
}
