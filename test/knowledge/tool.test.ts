import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDraft } from "../../src/agent/draft.ts";
import { emptySessionState } from "../../src/conversations/session/state.ts";
import { createDocuments } from "../../src/knowledge/documents.ts";
import { createRetrieval } from "../../src/knowledge/retrieval.ts";
import { loadSampleDocuments } from "../../src/knowledge/samples.ts";
import { createSearchKnowledgeTool } from "../../src/knowledge/tool.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

const now = new Date("2026-11-20T18:00:00Z");
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadSampleDocuments(createDocuments({ source: database.source, clock: () => now }), "data/documents");
});
afterAll(() => database.drop());

async function callTool(rawArguments: unknown) {
  const draft = createDraft(emptySessionState);
  const context = { draft, conversationId: "", signal: new AbortController().signal };
  const tool = createSearchKnowledgeTool({
    retrieval: createRetrieval({ source: database.source, meaning: null }),
  });
  return { draft, result: await tool.call(rawArguments, context) };
}

test("a question gets three passages with where they stand, further short ones of the same document, and the turn notes it", async () => {
  const { draft, result } = await callTool({ query: "can I return the car?" });
  expect(result).toMatchObject({
    ok: true,
    data: {
      passages: [
        {
          title: "Returns and exchanges",
          headings: ["Returns and exchanges", "Return within 7 days"],
          text: expect.stringContaining("7 calendar days"),
          language: "en",
          score: expect.any(Number),
          source: "en/devoluciones.md",
        },
        ...Array(2).fill(expect.anything()),
        expect.objectContaining({ title: "Returns and exchanges" }),
      ],
    },
  });
  expect(draft.events).toEqual(["asked_document"]);
  // All of a small dealer's branches, which are short.
  const { result: branches } = await callTool({ query: "dirección de la sucursal" });
  expect(branches).toMatchObject({ data: { passages: { length: 5 } } });
});

test("where nothing is found the model is told to say so and to offer a person", async () => {
  const { result } = await callTool({ query: "¿Cuál es la capital de Francia?" });
  expect(result).toEqual({
    ok: true,
    data: { passages: [], unmet: ["capital", "francia"], note: expect.stringContaining("do not know") },
  });
});

test("what the question turns on and no passage speaks of is told to the model", async () => {
  const { result } = await callTool({ query: "¿tienen sucursal en Mérida?" });
  expect(result).toMatchObject({
    ok: true,
    data: { unmet: ["merida"], note: expect.stringContaining("unmet") },
  });
});

test("of other documents three passages are given and no more", async () => {
  const { result } = await callTool({ query: "auto garantía crédito entrega" });
  expect(result).toMatchObject({ data: { passages: { length: 3 } } });
});

test("an empty question is an invalid argument, and nothing is noted", async () => {
  const { draft, result } = await callTool({ query: " " });
  expect(result).toMatchObject({ ok: false, message: expect.stringContaining("query") });
  expect(draft.events).toEqual([]);
});
