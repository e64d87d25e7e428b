import type { Clock } from "../../clock.ts";
import type { ProviderConfig } from "../../config/providers.ts";
import type { Config } from "../../config.ts";
import { createFailoverModel } from "./failover.ts";
import type { Model, ModelFailure } from "./model.ts";
import type { AnswerOptions, Wait } from "./openai/attempts.ts";
import { createChatModel } from "./openai/chat.ts";
import { createResponsesModel } from "./openai/responses.ts";
import { overlookRefusedPictures } from "./pictures.ts";
import { withinContext } from "./within-context.ts";

type ModelDeps = {
  clock: Clock;
  /** Tokens that one request may have. */
  contextTokens: number;
  /** Ends the chain; null: it may fail. */
  offline: Model | null;
  /** Called for every model of the chain that failed. */
  onFailure: (failure: ModelFailure) => void;
  /** How waits before another attempt are spent. Default: by waiting. */
  wait?: Wait;
};

/** The chain of models that the configuration asks for, as one model. */
export function createModel(
  config: Config["models"],
  { clock, contextTokens, offline, onFailure, wait }: ModelDeps,
): Model {
  const { timeoutMs, maxOutputTokens } = config;
  const options: AnswerOptions = { timeoutMs, maxOutputTokens, clock, ...(wait && { wait }) };
  const chain = config.providers.map((provider) =>
    withinContext(overlookRefusedPictures(createProviderModel(provider, options)), contextTokens),
  );
  if (offline) chain.push(offline);
  return createFailoverModel(chain, { clock, onFailure });
}

function createProviderModel(provider: ProviderConfig, options: AnswerOptions): Model {
  return provider.api === "responses"
    ? createResponsesModel(provider, options)
    : createChatModel(provider, options);
}
