import { createModel } from "../agent/models/create-model.ts";
import type { Model, ModelFailure } from "../agent/models/model.ts";
import { createOfflineModel } from "../agent/models/offline/model.ts";
import { urlOf } from "../agent/models/openai/client.ts";
import { createTranscribe } from "../agent/models/openai/transcribe.ts";
import type { Alerts } from "../conversations/alerts.ts";
import { createLimits, type Limits } from "../limits/limits.ts";
import { createSenses } from "../media/senses.ts";
import { createListen } from "../media/voice-notes.ts";
import type { Ground } from "./ground.ts";
import type { Rooms } from "./rooms.ts";

/** The chain of models that the configuration names. */
export function createConfiguredModel(ground: Ground): Model {
  return createChain(ground, ground.config.models.offline ? createOfflineModel() : null);
}

/** The same chain without the offline model, which sums nothing up. Null where that is all there is. */
export function createSummaryModel(ground: Ground): Model | null {
  return ground.config.models.providers.length > 0 ? createChain(ground, null) : null;
}

function createChain({ config, clock, logger, metrics }: Ground, offline: Model | null): Model {
  return createModel(config.models, {
    clock,
    contextTokens: config.contextTokens,
    offline,
    onFailure: reportFailure({ config, logger, metrics }),
  });
}

/** What can be heard and seen is for the chain's models to say. */
export function createConfiguredSenses(
  { config, clock, logger, metrics, database }: Ground,
  channels: Rooms["channels"],
) {
  const { providers, timeoutMs } = config.models;
  const onFailure = reportFailure({ config, logger, metrics });
  const transcribe = createTranscribe(providers, { timeoutMs, clock, onFailure });
  const onUnread = (conversationId: string, error: unknown) =>
    logger.warn({ conversationId, err: error }, "a customer's file could not be read");
  return createSenses({
    channels,
    listen: transcribe && createListen({ source: database.source, transcribe, onUnread }),
    sees: providers.some(({ images }) => images),
    onUnread,
    clock,
  });
}

/** Null where nothing costs money: the offline model alone needs no limits, and no statement may be spent on them. */
export function createConfiguredLimits({ config, clock, limiters }: Ground, alerts: Alerts): Limits | null {
  if (config.models.providers.length === 0) return null;
  return createLimits({
    store: limiters,
    config: config.limits,
    clock,
    onBotLimit: () =>
      alerts.raise({
        kind: "limit_reached",
        conversationId: null,
        detail: { tokens_per_day: config.limits.botTokensPerDay },
        facts: { limit: "bot_tokens_per_day" },
      }),
  });
}

/** The line has what the provider or the system calls it (ECONNREFUSED, a certificate's fault) and where it is. */
function reportFailure({ config, logger, metrics }: Pick<Ground, "config" | "logger" | "metrics">) {
  return ({ model, error }: ModelFailure) => {
    metrics.modelCalls.inc({ model, outcome: error.code });
    const { providerCode, providerStatus } = error;
    const provider = config.models.providers.find(({ name }) => model.startsWith(`${name}:`));
    const host = provider && new URL(urlOf(provider)).host;
    // Where the provider failed, its code says what to do; a stack is of use for an error of our own alone.
    const why = error.cause ? { err: error } : { why: error.message };
    logger.warn({ model, code: error.code, providerCode, providerStatus, host, ...why }, "model failed");
  };
}
