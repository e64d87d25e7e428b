import { z } from "zod";
import type { InputProblem } from "../errors.ts";
import { oneOf, text } from "./fields.ts";
import { type Connection, type ProviderName, providerNames, readConnection } from "./providers.ts";

const fraction = z
  .string()
  .refine((value) => /^[01](\.\d+)?$/.test(value) && Number(value) <= 1, "must be a number from 0 to 1")
  .transform(Number);

export const embeddingsVariables = {
  EMBEDDINGS_PROVIDER: oneOf(...providerNames.filter((name) => name !== "offline"), "none").default("none"),
  EMBEDDINGS_MODEL: text.optional(),
  EMBEDDINGS_MIN_SIMILARITY: fraction.default(0.35),
};

type EmbeddingsValues = z.output<z.ZodObject<typeof embeddingsVariables>> &
  Parameters<typeof readConnection>[1];

/** The model that makes vectors of questions and passages, and how near a passage must be to a question. */
export type EmbeddingsConfig = { provider: Connection; model: string; minSimilarity: number };

const defaultModels: Partial<Record<ProviderName, string>> = { openai: "text-embedding-3-small" };

/** @returns `embeddings` null: none are configured; `problems`: what is missing, by variable */
export function readEmbeddings(values: EmbeddingsValues): {
  embeddings: EmbeddingsConfig | null;
  problems: InputProblem[];
} {
  const { EMBEDDINGS_PROVIDER: name, EMBEDDINGS_MIN_SIMILARITY: minSimilarity } = values;
  if (name === "none") return { embeddings: null, problems: [] };
  const problems: InputProblem[] = [];
  const demand = (field: string, isMissing: boolean) => {
    if (isMissing) problems.push({ field, message: `is needed, since EMBEDDINGS_PROVIDER is ${name}` });
  };
  const provider = readConnection(name, values, demand);
  const model = values.EMBEDDINGS_MODEL ?? defaultModels[name];
  demand("EMBEDDINGS_MODEL", !model);
  return { embeddings: { provider, model: model ?? "", minSimilarity }, problems };
}
