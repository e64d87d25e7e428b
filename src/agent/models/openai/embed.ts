import { z } from "zod";
import type { EmbeddingsConfig } from "../../../config/embeddings.ts";
import type { Embedder } from "../../../knowledge/embeddings/embedder.ts";
import { countText } from "../../context/tokens.ts";
import { ModelError } from "../errors.ts";
import { noUsage, type Usage } from "../model.ts";
import { readUsage } from "../usage.ts";
import { createRetries, type ProviderOptions } from "./attempts.ts";
import { createClient } from "./client.ts";

const Answer = z.object({
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).min(1) })),
  usage: z.object({ prompt_tokens: z.unknown() }).nullish().catch(null),
});

type EmbedderOptions = ProviderOptions & {
  /** Told of what each answer has used. */
  onUsage(usage: Usage): void;
};

/**
 * Vectors by the embeddings API that OpenAI, Azure, Ollama, vLLM and others speak.
 * @see https://platform.openai.com/docs/api-reference/embeddings/create
 */
export function createEmbedder(
  { provider, model }: Omit<EmbeddingsConfig, "minSimilarity">,
  options: EmbedderOptions,
): Embedder {
  const client = createClient(provider, options.timeoutMs);
  const name = `${provider.name}:${model}`;
  const retries = createRetries(name, options);
  return {
    name,
    embed: (texts, signal) =>
      retries(signal, async (within) => {
        // Named, since the package asks for base64 where nothing is said, which not every server gives.
        const request = { model, input: texts, encoding_format: "float" } as const;
        const answer = Answer.safeParse(await client.embeddings.create(request, { signal: within }));
        const vectors = answer.data?.data.toSorted((a, b) => a.index - b.index).map((one) => one.embedding);
        const lengths = new Set(vectors?.map(({ length }) => length));
        if (vectors?.length !== texts.length || lengths.size !== 1)
          throw new ModelError(name, "answer_malformed");
        const input = answer.data?.usage?.prompt_tokens;
        options.onUsage(readUsage({ input }) ?? { ...noUsage, inputTokens: countText(texts.join("\n")) });
        return vectors;
      }),
  };
}
