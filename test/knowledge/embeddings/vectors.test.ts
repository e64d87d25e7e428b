import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createDocuments, type Documents } from "../../../src/knowledge/documents.ts";
import { createVectors, spaceOf, type Vectors } from "../../../src/knowledge/embeddings/vectors.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";
import { createVectorDatabase } from "../../support/postgres/pgvector.ts";

let database: TestDatabase;
let documents: Documents;
let vectors: Vectors;
const space = spaceOf("fake:small", 3);
beforeAll(async () => {
  database = await createVectorDatabase();
  documents = createDocuments({ source: database.source, clock: () => new Date() });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.source.query("DELETE FROM document");
  vectors = createVectors({ source: database.source });
  await vectors.prepare(space);
});

/** A document of one passage for each text. @returns the passages' ids */
async function addPassages(...texts: string[]): Promise<string[]> {
  const text = texts.map((one) => `## ${one}\n${one}`).join("\n\n");
  await documents.add({ title: "Prueba", source: null, format: "markdown", text });
  return (await vectors.listMissing(space, 100)).map(({ id }) => id);
}

test("passages are found by cosine similarity, nearest first, and those that are too far are not", async () => {
  const [a = "", b = "", c = ""] = await addPassages("a", "b", "c");
  await vectors.store(
    space,
    [a, b, c],
    [
      [1, 0, 0],
      [3, 4, 0],
      [0, 0, 9],
    ],
  );
  await expect(vectors.listMissing(space, 100)).resolves.toEqual([]);
  const near = await vectors.findNearest(space, [2, 0, 0], 0.5);
  expect(near).toEqual([
    { id: a, similarity: expect.closeTo(1, 3) },
    { id: b, similarity: expect.closeTo(0.6, 3) },
  ]);
});

test("the index by HNSW answers once there are many passages", async () => {
  const ids = await addPassages(...Array.from({ length: 90 }, (_, index) => `pasaje ${index}`));
  await vectors.store(
    space,
    ids,
    ids.map((_, index) => [Math.cos(index / 20), Math.sin(index / 20), 0.1]),
  );
  await database.source.query("SET enable_seqscan = off");
  const [plan] = await database.source.query(
    `EXPLAIN (FORMAT JSON) SELECT passage_id FROM passage_embedding WHERE model = '${space.key}'
     ORDER BY embedding::halfvec(3) <=> '[1,0,0]'::halfvec(3) LIMIT 40`,
  );
  await database.source.query("RESET enable_seqscan");
  expect(JSON.stringify(plan)).toContain(`passage_embedding_${space.key}`);
  const near = await vectors.findNearest(space, [1, 0, 0.1], 0);
  expect(near.slice(0, 3).map(({ id }) => id)).toEqual(ids.slice(0, 3));
});

test("vectors of another model, or of another length, are another space", async () => {
  const [id = ""] = await addPassages("a");
  const other = spaceOf("fake:large", 5);
  await vectors.prepare(other);
  await vectors.store(space, [id], [[1, 0, 0]]);
  await expect(vectors.listMissing(other, 9)).resolves.toMatchObject([{ id }]);
  await vectors.store(other, [id], [[0, 0, 0, 0, 1]]);
  await expect(vectors.findNearest(space, [1, 0, 0], 0.5)).resolves.toHaveLength(1);
  await expect(vectors.findNearest(other, [1, 0, 0, 0, 0], 0.5)).resolves.toEqual([]);
});

test("a passage that is gone takes its vector with it, and none is stored for it", async () => {
  const [id = ""] = await addPassages("a");
  await vectors.store(space, [id], [[1, 0, 0]]);
  await vectors.store(space, [id], [[1, 0, 0]]);
  await database.source.query("DELETE FROM document");
  await vectors.store(space, [id], [[1, 0, 0]]);
  await expect(database.source.query("SELECT 1 FROM passage_embedding")).resolves.toEqual([]);
});

test("a vector that no index takes is found as well", async () => {
  const long = spaceOf("fake:huge", 4_096);
  await expect(vectors.prepare(long)).resolves.toBe(true);
  const [id = ""] = await addPassages("a");
  const vector = Array.from({ length: 4_096 }, (_, index) => index % 7);
  await vectors.store(long, [id], [vector]);
  await expect(vectors.findNearest(long, vector, 0.9)).resolves.toHaveLength(1);
});

test("without pgvector in Postgres nothing is prepared, and nothing is said to be there", async () => {
  const plain = await createTestDatabase(2);
  try {
    const [available] = await plain.source.query(
      "SELECT count(*)::int AS n FROM pg_available_extensions WHERE name = 'vector'",
    );
    // The Postgres of the tests may be one that has it: then this test says nothing.
    const prepared = createVectors({ source: plain.source }).prepare(space);
    await expect(prepared).resolves.toBe(available.n === 1);
  } finally {
    await plain.drop();
  }
});
