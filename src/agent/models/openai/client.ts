import { OpenAI } from "openai";
import type { Connection, ProviderConfig } from "../../../config/providers.ts";

/** What a provider takes beyond what all of them take. */
export type Dialect = {
  /** Strict tools: the arguments are held to the schema while they are written. */
  strictTools: boolean;
  /** The `parallel_tool_calls` field of Chat Completions. */
  parallelToolCalls: boolean;
  /** Where Chat Completions takes the cap of an answer: reasoning models refuse the older name. */
  outputCap: "max_completion_tokens" | "max_tokens";
  /** A system message anywhere in Chat Completions; else only one at the beginning is sure to be taken. */
  systemAnywhere: boolean;
};

const full: Dialect = {
  strictTools: true,
  parallelToolCalls: true,
  outputCap: "max_completion_tokens",
  systemAnywhere: true,
};
/** Only what every server that calls itself compatible takes. */
const common: Dialect = {
  strictTools: false,
  parallelToolCalls: false,
  outputCap: "max_tokens",
  systemAnywhere: false,
};

export const dialects: Record<ProviderConfig["name"], Dialect> = {
  openai: full,
  azure: full,
  /** @see https://console.groq.com/docs/api-reference#chat-create */
  groq: { ...full, strictTools: false },
  huggingface: common,
  ollama: common,
  compatible: common,
};

/** Where a provider is reached: what is configured or, for OpenAI itself, where the package goes by itself. */
export function urlOf({ baseUrl }: Connection): string {
  return baseUrl ?? "https://api.openai.com/v1";
}

/** A model with its provider, as traces and prices name it: `openai:gpt-5`. */
export function modelName(provider: ProviderConfig): string {
  return `${provider.name}:${provider.model}`;
}

/**
 * A client of the `openai` package that neither retries nor logs: retries are ours (attempts.ts), and its
 * log lines may quote what the customer wrote. Nothing is taken from the environment behind the configuration's
 * back. Azure needs no client of its own: its v1 endpoint (`https://<resource>.openai.azure.com/openai/v1/`)
 * takes the key as a bearer token and the deployment's name as the model.
 * @see https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle
 */
export function createClient(provider: Connection, timeoutMs: number): OpenAI {
  return new OpenAI({
    apiKey: provider.apiKey,
    baseURL: urlOf(provider),
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: "off",
  });
}
