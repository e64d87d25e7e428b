import { z } from "zod";
import type { InputProblem } from "../errors.ts";
import { flag, httpUrl, oneOf, text } from "./fields.ts";

export const providerNames = [
  "openai",
  "azure",
  "groq",
  "huggingface",
  "ollama",
  "compatible",
  "offline",
] as const;
export type ProviderName = (typeof providerNames)[number];

/** Where a model provider is that the `openai` package talks to. */
export type Connection = {
  name: Exclude<ProviderName, "offline">;
  /** `none` where the provider asks for no key. */
  apiKey: string;
  /** Null: the `openai` package's own. */
  baseUrl: string | null;
};

/** A provider in the chain of models. */
export type ProviderConfig = Connection & {
  model: string;
  api: "responses" | "chat";
  /** How much a reasoning model thinks; null: as it does by itself, or it is none. */
  reasoningEffort: ReasoningEffort | null;
  /** Whether the model takes pictures. */
  images: boolean;
  /** The provider's model for speech to text; null: none. */
  transcriptionModel: string | null;
};

/** @see https://platform.openai.com/docs/guides/reasoning */
const reasoningEfforts = ["none", "minimal", "low", "medium", "high", "xhigh"] as const;
type ReasoningEffort = (typeof reasoningEfforts)[number];

type Prefix = Uppercase<ProviderConfig["name"]>;
const effort = oneOf(...reasoningEfforts);
const api = z.enum(["responses", "chat"], { error: "must be `responses` or `chat`" });

const variablesOf = <P extends Prefix>(prefix: P) =>
  ({
    [`${prefix}_API_KEY`]: text.optional(),
    [`${prefix}_BASE_URL`]: httpUrl.optional(),
    [`${prefix}_MODEL`]: text.optional(),
    [`${prefix}_API`]: api.optional(),
    [`${prefix}_REASONING_EFFORT`]: effort.optional(),
    [`${prefix}_IMAGES`]: flag.optional(),
    [`${prefix}_TRANSCRIPTION_MODEL`]: text.optional(),
  }) as Record<`${P}_API_KEY` | `${P}_MODEL` | `${P}_TRANSCRIPTION_MODEL`, z.ZodOptional<typeof text>> &
    Record<`${P}_BASE_URL`, z.ZodOptional<typeof httpUrl>> &
    Record<`${P}_API`, z.ZodOptional<typeof api>> &
    Record<`${P}_REASONING_EFFORT`, z.ZodOptional<typeof effort>> &
    Record<`${P}_IMAGES`, z.ZodOptional<typeof flag>>;

/** The seven variables of each provider. */
export const providerVariables = {
  ...variablesOf("OPENAI"),
  ...variablesOf("AZURE"),
  ...variablesOf("GROQ"),
  ...variablesOf("HUGGINGFACE"),
  ...variablesOf("OLLAMA"),
  ...variablesOf("COMPATIBLE"),
};

type ProviderValues = z.output<z.ZodObject<typeof providerVariables>> & {
  LLM_PROVIDERS?: ProviderName[] | undefined;
};

type Defaults = {
  baseUrl: string | null;
  /** Null: no default would be right. */
  model: string | null;
  api: ProviderConfig["api"];
  keyNeeded: boolean;
  baseUrlNeeded?: true;
  /** Where the model is the operator's choice, whether it sees is for the operator to say. */
  images?: true;
  transcriptionModel?: string;
};

/**
 * What each provider takes where its variables say nothing.
 * @see https://console.groq.com/docs/openai
 * @see https://huggingface.co/docs/inference-providers/index
 * @see https://docs.ollama.com/api/openai-compatibility
 * @see https://platform.openai.com/docs/guides/speech-to-text
 * @see https://console.groq.com/docs/speech-to-text
 */
const defaultsOf: Record<ProviderConfig["name"], Defaults> = {
  openai: {
    baseUrl: null,
    model: "gpt-5-mini",
    api: "responses",
    keyNeeded: true,
    images: true,
    transcriptionModel: "gpt-4o-mini-transcribe",
  },
  azure: { baseUrl: null, model: null, api: "responses", keyNeeded: true, baseUrlNeeded: true },
  groq: {
    baseUrl: "https://api.groq.com/openai/v1",
    model: null,
    api: "chat",
    keyNeeded: true,
    transcriptionModel: "whisper-large-v3-turbo",
  },
  huggingface: { baseUrl: "https://router.huggingface.co/v1", model: null, api: "chat", keyNeeded: true },
  ollama: { baseUrl: "http://localhost:11434/v1", model: null, api: "chat", keyNeeded: false },
  compatible: { baseUrl: null, model: null, api: "chat", keyNeeded: false, baseUrlNeeded: true },
};

/**
 * The chain of models, in its order, each once.
 * @returns `offline`: the offline model stands behind the providers; `problems`: what they lack, by variable
 */
export function readChain(values: ProviderValues): {
  providers: ProviderConfig[];
  offline: boolean;
  problems: InputProblem[];
} {
  const byDefault: ProviderName[] = values.OPENAI_API_KEY ? ["openai", "offline"] : ["offline"];
  const chain = [...new Set(values.LLM_PROVIDERS ?? byDefault)];
  const problems: InputProblem[] = [];
  // What comes after the offline model is never reached, since that one always answers.
  if (chain.includes("offline") && chain.at(-1) !== "offline")
    problems.push({ field: "LLM_PROVIDERS", message: "`offline` answers always, so it must come last" });
  const providers = chain
    .filter((name) => name !== "offline")
    .map((name) => readProvider(name, values, problems));
  return { providers, offline: chain.includes("offline"), problems };
}

function readProvider(
  name: ProviderConfig["name"],
  values: ProviderValues,
  problems: InputProblem[],
): ProviderConfig {
  const defaults = defaultsOf[name];
  const prefix = name.toUpperCase() as Uppercase<typeof name>;
  const demand = (field: string, isMissing: boolean) => {
    if (isMissing) problems.push({ field, message: `is needed, since LLM_PROVIDERS names ${name}` });
  };
  const connection = readConnection(name, values, demand);
  const model = values[`${prefix}_MODEL`] ?? defaults.model;
  demand(`${prefix}_MODEL`, !model);
  const transcriptionModel = values[`${prefix}_TRANSCRIPTION_MODEL`] ?? defaults.transcriptionModel ?? "none";
  return {
    ...connection,
    model: model ?? "",
    api: values[`${prefix}_API`] ?? defaults.api,
    reasoningEffort: values[`${prefix}_REASONING_EFFORT`] ?? null,
    images: values[`${prefix}_IMAGES`] ?? defaults.images ?? false,
    transcriptionModel: transcriptionModel === "none" ? null : transcriptionModel,
  };
}

/** @param demand is told of each variable and whether it is missing */
export function readConnection(
  name: Connection["name"],
  values: Omit<ProviderValues, "LLM_PROVIDERS">,
  demand: (field: string, isMissing: boolean) => void,
): Connection {
  const defaults = defaultsOf[name];
  const prefix = name.toUpperCase() as Uppercase<typeof name>;
  const apiKey = values[`${prefix}_API_KEY`];
  const baseUrl = values[`${prefix}_BASE_URL`] ?? defaults.baseUrl;
  demand(`${prefix}_API_KEY`, defaults.keyNeeded && !apiKey);
  demand(`${prefix}_BASE_URL`, defaults.baseUrlNeeded === true && !baseUrl);
  return { name, apiKey: apiKey ?? "none", baseUrl };
}
