import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { createDocuments, type Documents } from "../../src/knowledge/documents.ts";
import { loadSampleDocuments } from "../../src/knowledge/samples.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
let documents: Documents;
let now = new Date("2026-11-20T18:00:00Z");
beforeAll(async () => {
  database = await createTestDatabase();
  documents = createDocuments({ source: database.source, clock: () => now });
});
afterAll(() => database.drop());
afterEach(() => database.source.query("DELETE FROM document"));

const markdown = { title: "Garantía", format: "markdown" as const, text: "# Garantía\nUno.\n## Plazo\nDos." };

test("a document is stored with its passages in order", async () => {
  const { document, passages, replaced } = await documents.add({ ...markdown, source: "garantia.md" });
  expect(replaced).toBe(false);
  expect(document).toMatchObject({
    title: "Garantía",
    source: "garantia.md",
    content: markdown.text,
    createdAt: now,
  });
  expect(passages).toMatchObject([
    { position: 0, heading: "Garantía", text: "Uno." },
    { position: 1, heading: "Garantía › Plazo", text: "Dos." },
  ]);
  const stored = await database.source.query("SELECT position, heading, text FROM passage ORDER BY position");
  expect(stored).toMatchObject(passages.map(({ position, heading, text }) => ({ position, heading, text })));
});

test("the same source again replaces the document and keeps its id and birth", async () => {
  const first = await documents.add({ ...markdown, source: "a.md" });
  now = new Date("2026-11-21T18:00:00Z");
  const second = await documents.add({ title: "Otra", format: "text", text: "Tres.", source: "a.md" });
  expect(second).toMatchObject({
    replaced: true,
    document: { id: first.document.id, createdAt: first.document.createdAt, updatedAt: now },
  });
  await expect(documents.list()).resolves.toMatchObject([{ title: "Otra", format: "text", passages: 1 }]);
});

test("uploads of one source at the same time leave one document with one set of passages", async () => {
  const texts = Array.from({ length: 8 }, (_, index) => `Versión ${index}.`);
  await Promise.all(
    texts.map((text) => documents.add({ title: "V", source: "v.txt", format: "text", text })),
  );
  await expect(documents.list()).resolves.toMatchObject([{ passages: 1 }]);
});

test("documents without a source never replace each other", async () => {
  await documents.add({ ...markdown, source: null });
  await documents.add({ ...markdown, source: null });
  await expect(documents.count()).resolves.toBe(2);
});

test("a document that cannot be cut leaves what was there", async () => {
  await documents.add({ ...markdown, source: "a.md" });
  // Postgres takes no zero character: the passages fail after the document was replaced.
  const broken = documents.add({ title: "Rota", format: "text", text: "a\u0000b", source: "a.md" });
  await expect(broken).rejects.toThrow();
  await expect(documents.list()).resolves.toMatchObject([{ title: "Garantía", passages: 2 }]);
});

test("a deleted document is gone with its passages", async () => {
  const { document } = await documents.add({ ...markdown, source: "a.md" });
  await expect(documents.delete(document.id)).resolves.toBe(true);
  await expect(documents.delete(document.id)).resolves.toBe(false);
  await expect(database.source.query("SELECT 1 FROM passage")).resolves.toEqual([]);
});

test("the samples are loaded into an empty knowledge base only", async () => {
  await expect(loadSampleDocuments(documents, "data/documents")).resolves.toBeGreaterThanOrEqual(6);
  await expect(loadSampleDocuments(documents, "data/documents")).resolves.toBe(0);
  const titles = (await documents.list()).map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(["Garantía", "Sucursales y horarios", "Financiamiento"]));
});

test("the words of a document are kept folded, each once, whoever else wrote them", async () => {
  await database.source.query("DELETE FROM knowledge_word");
  const words = "Garantía garantía AÑO de 12 meses 20000";
  const texts = Array.from({ length: 6 }, (_, index) => `${words} doc${index}`);
  await Promise.all(texts.map((text) => documents.add({ title: "T", source: null, format: "text", text })));
  const rows = await database.source.query(
    "SELECT word FROM knowledge_word WHERE word !~ '^doc' ORDER BY word",
  );
  expect(rows.map(({ word }: { word: string }) => word)).toEqual(["20000", "ano", "garantia", "meses"]);
});

test.each([
  ["of its title", { title: "garantia", source: "mi-garantia.md" }],
  ["under its source", { title: "Otra", source: "garantia.md" }],
])("a document of the dealer's %s stands in place of a sample, in both languages", async (_, own) => {
  await documents.add({ ...markdown, source: "garantia.md", sample: true });
  await documents.add({ ...markdown, title: "Warranty", source: "en/garantia.md", sample: true });
  await documents.add({ ...markdown, title: "Apartado", source: "apartado.md", sample: true });
  await documents.add({ ...own, format: "text", text: "Tres meses." });
  const left = await documents.list();
  expect(left.map(({ source }) => source).sort()).toEqual(["apartado.md", own.source]);
});
