import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createEmbedder } from "../../../src/agent/models/openai/embed.ts";
import { createDocuments, type Documents } from "../../../src/knowledge/documents.ts";
import { createFill, type Fill } from "../../../src/knowledge/embeddings/fill.ts";
import { createMeaning } from "../../../src/knowledge/embeddings/meaning.ts";
import { createVectors } from "../../../src/knowledge/embeddings/vectors.ts";
import { createRetrieval, type Retrieval } from "../../../src/knowledge/retrieval.ts";
import { type FakeModelServer, startFakeModelServer } from "../../support/fake-model/server.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { createVectorDatabase } from "../../support/postgres/pgvector.ts";

const { signal } = new AbortController();

/** What the fake model takes to mean the same. */
const concepts = [/mascot|perro|pets?\b|dog/i, /globo|volar|fly/i, /garant|warrant/i];
const vectorOf = (text: string) => [...concepts.map((concept) => (concept.test(text) ? 1 : 0)), 0.1];

let database: TestDatabase;
let server: FakeModelServer;
let nowMs = 0;
let failures: unknown[];
let unavailable: number;
let fill: Fill;
let documents: Documents;
let retrieval: Retrieval;
beforeAll(async () => {
  [database, server] = await Promise.all([createVectorDatabase(), startFakeModelServer({ vectorOf })]);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});
beforeEach(() => wire(database));
afterEach(async () => {
  await fill.close();
  await database.source.query("DELETE FROM document");
  expect(server.refusals).toEqual([]);
  server.reset();
});

function wire({ source }: TestDatabase): void {
  failures = [];
  unavailable = 0;
  const provider = { name: "openai", apiKey: server.key, baseUrl: server.url } as const;
  const clock = () => new Date(nowMs);
  const options = { clock, timeoutMs: 5_000, wait: async () => undefined, onUsage: () => undefined };
  const embedder = createEmbedder({ provider, model: "text-embedding-3-small" }, options);
  const vectors = createVectors({ source });
  const onFailure = (error: unknown) => failures.push(error);
  fill = createFill({ embedder, vectors, onUnavailable: () => unavailable++, onFailure });
  documents = createDocuments({ source, clock, onAdded: fill.start });
  const meaning = createMeaning({ embedder, vectors, minSimilarity: 0.5, clock, onFailure });
  retrieval = createRetrieval({ source, meaning });
}

const pets = {
  title: "Visitas",
  source: "visitas.md",
  format: "markdown",
  text: "# Visitas\n\n## Animales\n\nLas mascotas esperan afuera.\n\n## Garantía\n\nDoce meses.",
} as const;

async function find(question: string): Promise<string[]> {
  return (await retrieval.search({ question, top: 3 }, signal)).passages.map(({ text }) => text);
}

test("a question finds what means the same in other words, in another language too", async () => {
  await documents.add(pets);
  await fill.idle();
  await expect(find("is my dog welcome?")).resolves.toEqual(["Las mascotas esperan afuera."]);
  await expect(find("¿dejan entrar perros?")).resolves.toEqual(["Las mascotas esperan afuera."]);
  expect(failures).toEqual([]);
});

test("a question that no passage is near to finds nothing", async () => {
  await documents.add(pets);
  await fill.idle();
  await expect(find("can I fly there?")).resolves.toEqual([]);
});

test("what words and meaning both find comes first", async () => {
  await documents.add(pets);
  await fill.idle();
  const { passages: found } = await retrieval.search({ question: "garantía para mi perro", top: 3 }, signal);
  expect(found[0]).toMatchObject({ text: "Doce meses.", score: expect.closeTo(1, 1) });
  expect(found).toHaveLength(2);
});

test("passages are embedded in batches, each once, with their headings", async () => {
  const text = Array.from({ length: 130 }, (_, index) => `## Parte ${index}\n\nTexto ${index}.`).join("\n\n");
  await documents.add({ title: "Largo", source: "largo.md", format: "markdown", text });
  await fill.idle();
  const sizes = server.embeddings.map(({ texts }) => texts.length);
  expect(sizes).toEqual([1, 64, 64, 2]);
  expect(server.embeddings[1]?.texts[0]).toBe("Largo › Parte 0\nTexto 0.");
  fill.start();
  await fill.idle();
  expect(server.embeddings).toHaveLength(5);
});

test("a document that is replaced is found by its new text alone", async () => {
  await documents.add(pets);
  await fill.idle();
  await documents.add({ ...pets, text: "Damos un paseo en globo." });
  await fill.idle();
  await expect(find("is my dog welcome?")).resolves.toEqual([]);
  await expect(find("can I fly?")).resolves.toEqual(["Damos un paseo en globo."]);
});

test("while the provider is away an upload is searchable by words, and its vectors are made later", async () => {
  server.failEmbeddings(...Array<{ kind: "error"; status: number }>(3).fill({ kind: "error", status: 503 }));
  await documents.add(pets);
  await fill.idle();
  expect(failures).toMatchObject([{ code: "model_unavailable" }]);
  await expect(find("mascotas")).resolves.toEqual(["Las mascotas esperan afuera."]);
  fill.start();
  await fill.idle();
  await expect(find("is my dog welcome?")).resolves.toEqual(["Las mascotas esperan afuera."]);
});

test("a question whose vector fails is answered by words, and the next ones do not wait for the provider", async () => {
  await documents.add(pets);
  await fill.idle();
  server.failEmbeddings({ kind: "garbage" });
  const before = server.embeddings.length;
  await expect(find("mascotas")).resolves.toEqual(["Las mascotas esperan afuera."]);
  await expect(find("mascotas")).resolves.toEqual(["Las mascotas esperan afuera."]);
  expect(server.embeddings.length - before).toBe(1);
  expect(failures).toMatchObject([{ code: "model_answer_malformed" }]);
  nowMs += 30_000;
  await expect(find("is my dog welcome?")).resolves.toEqual(["Las mascotas esperan afuera."]);
});

test("a Postgres without pgvector is searched by words, and says so once for each attempt", async () => {
  const plain = await createTestDatabase(2);
  try {
    wire(plain);
    await documents.add(pets);
    await fill.idle();
    await expect(find("mascotas")).resolves.toEqual(["Las mascotas esperan afuera."]);
    expect({ unavailable, failures }).toEqual({ unavailable: 1, failures: [] });
  } finally {
    await fill.close();
    await plain.drop();
  }
});

test("what is under way when the process stops is left to the next start", async () => {
  server.failEmbeddings({ kind: "hang" });
  await documents.add(pets);
  while (server.embeddings.length === 0) await setImmediate();
  await fill.close();
  expect(failures).toEqual([]);
  wire(database);
  fill.start();
  await fill.idle();
  await expect(find("is my dog welcome?")).resolves.toEqual(["Las mascotas esperan afuera."]);
});
