import { createAccount, sumCosts } from "../agent/cost.ts";
import { ModelError } from "../agent/models/errors.ts";
import type { Usage } from "../agent/models/model.ts";
import { createEmbedder } from "../agent/models/openai/embed.ts";
import type { EmbeddingsConfig } from "../config/embeddings.ts";
import { createDocuments } from "../knowledge/documents.ts";
import { createFill } from "../knowledge/embeddings/fill.ts";
import { createMeaning } from "../knowledge/embeddings/meaning.ts";
import { createVectors } from "../knowledge/embeddings/vectors.ts";
import { createRetrieval } from "../knowledge/retrieval.ts";
import type { Ground } from "./ground.ts";

/** The dealer's documents and the search in them; `fill` null: no model for their meaning is configured. */
export function createKnowledge(ground: Ground) {
  const { config, clock, database } = ground;
  const { source } = database;
  const embeddings = config.embeddings && createEmbeddings(ground, config.embeddings);
  return {
    documents: createDocuments({ source, clock, ...(embeddings && { onAdded: embeddings.fill.start }) }),
    retrieval: createRetrieval({ source, meaning: embeddings?.meaning ?? null }),
    fill: embeddings?.fill ?? null,
  };
}

function createEmbeddings(
  { clock, config: { models }, logger, metrics, database }: Ground,
  { minSimilarity, ...config }: EmbeddingsConfig,
) {
  // A customer waits for a question's vector, and nobody for those of the passages.
  const account = createAccount(models.prices);
  const options = { clock, onUsage: countTokens };
  const ofQuestions = createEmbedder(config, { ...options, timeoutMs: 2_000 });
  const embedder = createEmbedder(config, { ...options, timeoutMs: 60_000 });
  const vectors = createVectors({ source: database.source });
  const onFailure = (error: unknown) => {
    const code = error instanceof ModelError ? error.code : "failed";
    metrics.modelCalls.inc({ model: embedder.name, outcome: code });
    logger.warn({ model: embedder.name, code, err: error }, "embeddings failed");
  };
  const onUnavailable = () =>
    logger.warn("no embeddings: this Postgres has no pgvector; documents are searched by words");

  /** Most are of documents, so they stand with no turn. */
  function countTokens(usage: Usage): void {
    const model = embedder.name;
    const step = { kind: "model", model, durationMs: 0, ...usage } as const;
    metrics.modelTokens.inc({ model, direction: "input" }, usage.inputTokens);
    metrics.modelCost.inc({ model }, (sumCosts(account([step])) ?? 0) / 1_000_000);
  }
  return {
    meaning: createMeaning({ embedder: ofQuestions, vectors, minSimilarity, clock, onFailure }),
    fill: createFill({ embedder, vectors, onUnavailable, onFailure }),
  };
}
