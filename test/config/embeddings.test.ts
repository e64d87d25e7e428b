import { expect, test } from "@jest/globals";
import { parseConfig } from "../../src/config.ts";

test("embeddings take the provider's own key and URL, and a model where there is no default", () => {
  const openai = { EMBEDDINGS_PROVIDER: "openai", OPENAI_API_KEY: "sk-1" };
  expect(parseConfig(openai).embeddings).toEqual({
    provider: { name: "openai", apiKey: "sk-1", baseUrl: null },
    model: "text-embedding-3-small",
    minSimilarity: 0.35,
  });
  const ollama = {
    EMBEDDINGS_PROVIDER: "ollama",
    EMBEDDINGS_MODEL: "bge-m3",
    EMBEDDINGS_MIN_SIMILARITY: "0.5",
  };
  expect(parseConfig(ollama).embeddings).toMatchObject({
    provider: { name: "ollama", apiKey: "none", baseUrl: "http://localhost:11434/v1" },
    model: "bge-m3",
    minSimilarity: 0.5,
  });
});

test.each([
  [{ EMBEDDINGS_PROVIDER: "openai" }, ["OPENAI_API_KEY"]],
  [{ EMBEDDINGS_PROVIDER: "compatible" }, ["COMPATIBLE_BASE_URL", "EMBEDDINGS_MODEL"]],
  [{ EMBEDDINGS_PROVIDER: "offline" }, ["EMBEDDINGS_PROVIDER"]],
  [{ EMBEDDINGS_MIN_SIMILARITY: "35" }, ["EMBEDDINGS_MIN_SIMILARITY"]],
])("with %j the configuration names %j", (env, fields) => {
  const details = fields.map((field) => expect.objectContaining({ field }));
  expect(() => parseConfig(env)).toThrow(expect.objectContaining({ details }));
});
