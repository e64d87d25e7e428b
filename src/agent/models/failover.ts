import type { Clock } from "../../clock.ts";
import { startTimeLimit } from "../../time-limit.ts";
import { type FailureKind, ModelError } from "./errors.ts";
import type { Model, ModelFailure, ModelRequest } from "./model.ts";
import { trackText } from "./restart.ts";

type FailoverDeps = {
  clock: Clock;
  /** Called for every model that failed, the last one's included: for logs and metrics. */
  onFailure: (failure: ModelFailure) => void;
};

/** How long a model that failed hard is passed over, in milliseconds, unless it asks for longer. */
const restMs = 30_000;
const maxRestMs = 5 * 60_000;

/** What is kept for the models behind the one that is asked, at most. */
const reserveMs = 5_000;
/** Timers take no longer time. */
const longestLimitMs = 2 ** 31 - 1;

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

/**
 * One model made of a chain: the first that answers. A model that failed hard rests for a while: it is tried
 * only after the others, and once the rest is over a single request tries it first. Text that a model streamed
 * before it failed is taken back through `onRestart`, never continued by the next.
 * @param models at least one, in order of preference
 * @returns a model that throws `aborted` as soon as the signal does, and else, once all have failed, the first
 * error that may pass with time, or the last
 */
export function createFailoverModel(models: Model[], { clock, onFailure }: FailoverDeps): Model {
  const restingUntil = new Map<Model, number>();
  const nowMs = () => clock().getTime();

  /** Waking one up renews its rest at once, so that a single request finds out whether it is well again. */
  function inOrder(): Model[] {
    const now = nowMs();
    const isResting = (model: Model) => (restingUntil.get(model) ?? 0) > now;
    return [...models.filter((model) => !isResting(model)), ...models.filter(isResting)];
  }

  async function ask(model: Model, request: ModelRequest, caller: AbortSignal, limitMs: number) {
    const startedAt = nowMs();
    const limit = startTimeLimit(caller, limitMs);
    if (restingUntil.has(model)) restingUntil.set(model, startedAt + restMs);
    try {
      const response = await model.respond(request, limit.signal);
      restingUntil.delete(model);
      return { response };
    } catch (thrown) {
      const error = limit.isOver()
        ? new ModelError(model.name, "timed_out")
        : describe(model, thrown, caller);
      if (error.handling === "give_up") throw error;
      const rest = Math.min(Math.max(restMs, error.retryAfterMs ?? 0), maxRestMs);
      if (lasting.has(error.kind)) restingUntil.set(model, nowMs() + rest);
      else restingUntil.delete(model);
      const failure = { model: model.name, error, durationMs: nowMs() - startedAt };
      onFailure(failure);
      request.onFailure?.(failure);
      return { error };
    } finally {
      limit.release();
    }
  }

  /** All the time that is left for the last model; the others leave it some. */
  function limitOf(model: Model, chain: Model[], deadline: Date): number {
    const leftMs = Math.min(Math.max(0, deadline.getTime() - nowMs()), longestLimitMs);
    return model === chain.at(-1) ? leftMs : leftMs - Math.min(reserveMs, Math.ceil(leftMs / 5));
  }

  return {
    name: models.map((model) => model.name).join(", "),
    async respond(request, signal) {
      const errors: ModelError[] = [];
      const text = trackText(request);
      const chain = inOrder();
      for (const model of chain) {
        if (signal.aborted) throw new ModelError(model.name, "aborted", { cause: signal.reason });
        const { response, error } = await ask(
          model,
          text.request,
          signal,
          limitOf(model, chain, request.deadline),
        );
        if (response) return text.settle(response);
        text.restart();
        errors.push(error);
      }
      throw errors.find((error) => error.retryable) ?? errors.at(-1) ?? new ModelError("none", "broken");
    },
  };
}

/** An error that is none of the port's is a fault in our own code: the customer is answered by the next model. */
function describe(model: Model, thrown: unknown, signal: AbortSignal): ModelError {
  if (signal.aborted) return new ModelError(model.name, "aborted", { cause: signal.reason });
  if (thrown instanceof ModelError) return thrown;
  return new ModelError(model.name, "broken", { cause: thrown });
}
