import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDocuments, type Documents } from "../../src/knowledge/documents.ts";
import { createRetrieval, type Retrieval } from "../../src/knowledge/retrieval.ts";
import { loadSampleDocuments } from "../../src/knowledge/samples.ts";
import { namePlace, sampleFolder } from "../support/dealer/sample-documents.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { nonsense, questions } from "./questions.ts";

const { signal } = new AbortController();

let database: TestDatabase;
let documents: Documents;
let retrieval: Retrieval;
beforeAll(async () => {
  database = await createTestDatabase();
  documents = createDocuments({ source: database.source, clock: () => new Date() });
  retrieval = createRetrieval({ source: database.source, meaning: null });
  await loadSampleDocuments(documents, sampleFolder);
});
afterAll(() => database.drop());

async function findPlaces(question: string): Promise<string[]> {
  const { passages: found } = await retrieval.search({ question, top: 3 }, signal);
  return Promise.all(found.map(namePlace));
}

test.each(questions)("«%s» is answered by %s within three passages", async (question, answeredBy) => {
  const places = await findPlaces(question);
  const found = places.find((place) => place.startsWith(answeredBy));
  expect({ places, found }).toEqual({ places, found: expect.any(String) });
});

test("the first passage is the right one for at least 95 of 100 questions", async () => {
  let first = 0;
  for (const [question, answeredBy] of questions) {
    const [place] = await findPlaces(question);
    if (place?.startsWith(answeredBy)) first++;
  }
  expect(first / questions.length).toBeGreaterThanOrEqual(0.95);
});

test.each(nonsense)("nothing is found for «%s»", async (question) => {
  await expect(retrieval.search({ question, top: 3 }, signal)).resolves.toMatchObject({ passages: [] });
});

test("passages come best first, with title, source and a score above 0 and at most 1", async () => {
  const { passages: found } = await retrieval.search(
    { question: "¿cuánto dura la garantía del motor?", top: 5 },
    signal,
  );
  expect(found.length).toBeGreaterThan(1);
  expect(found[0]).toMatchObject({
    title: "Garantía",
    source: "garantia.md",
    headings: ["Garantía", "Qué cubre y por cuánto tiempo"],
    text: expect.stringContaining("12 meses o 20,000 kilómetros"),
  });
  const scores = found.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const score of scores) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});

test.each(["¿qué garantía tienen?", "what warranty do you give?"])(
  "«%s», which is about all of a document, is answered by its beginning rather than by a special case",
  async (question) => {
    const places = await findPlaces(question);
    expect(places.slice(0, 2)).toEqual(["garantia", "garantia>Qué cubre y por cuánto tiempo"]);
  },
);

test("no more passages than asked for", async () => {
  await expect(
    retrieval.search({ question: "auto garantía crédito entrega", top: 2 }, signal),
  ).resolves.toMatchObject({
    passages: { length: 2 },
  });
});

test.each([
  'garantía" OR "1" & | ! <-> :*',
  "garantía '; DELETE FROM passage; --",
  "garantía\u0000",
  "🚗 garantía 🚗",
  "garantía ".repeat(60),
])("operators and oddities in a question are only text: %j", async (question) => {
  const places = await findPlaces(question);
  expect(places[0]).toMatch(/^garantia/);
});

test("what is added is found at once, what is replaced or deleted no more", async () => {
  const added = { title: "Club", source: "club.md", format: "markdown" as const };
  await documents.add({ ...added, text: "Los socios ganan un paseo en globo aerostático." });
  await expect(findPlaces("globo aerostatico")).resolves.toEqual(["club"]);
  const { document } = await documents.add({ ...added, text: "Los socios ganan una bicicleta." });
  await expect(findPlaces("globo aerostatico")).resolves.toEqual([]);
  await expect(findPlaces("bisicleta")).resolves.toEqual(["club"]);
  await documents.delete(document.id);
  await expect(findPlaces("bicicleta")).resolves.toEqual([]);
});

test.each([
  ["what warranty do you give?", null, "Warranty"],
  ["what warranty do you give?", "es", "Garantía"],
  ["¿qué garantía tienen?", null, "Garantía"],
  ["¿qué garantía tienen?", "en", "Warranty"],
] as const)(
  "«%s» of a customer who writes %s is answered from %s alone",
  async (question, language, title) => {
    const { passages } = await retrieval.search({ question, top: 5, language }, signal);
    expect(new Set(passages.map((passage) => passage.language)).size).toBe(1);
    expect(passages[0]).toMatchObject({ title });
  },
);

test("a word is looked for in the language of the passage: «placas» are no English places", async () => {
  const text = "We bring the car to your door. Farther places are quoted.";
  const { document } = await documents.add({ title: "Door", source: null, format: "text", text });
  const { passages } = await retrieval.search({ question: "cuánto tardan las placas", top: 3 }, signal);
  await documents.delete(document.id);
  expect(passages.map(({ language }) => language)).not.toContain("en");
});

const workshop = `# Nuestra página

## Separar una unidad

Para separar una unidad se pagan $8,000.

| Trabajo | Costo |
|---|---|
| Encerado | $650 |
| Tapetes | $1,150 |
`;

test.each([
  ["con cuánto separo una unidad", "Para separar"],
  ["cuánto cuesta el encerado", "- Trabajo: Encerado"],
])(
  "a table is found by its rows, not by its heading where text stands under that: «%s»",
  async (question, start) => {
    const { document } = await documents.add({
      title: "Web",
      source: null,
      format: "markdown",
      text: workshop,
    });
    const { passages } = await retrieval.search({ question, top: 5 }, signal);
    await documents.delete(document.id);
    const own = passages.filter(({ documentId }) => documentId === document.id).map(({ text }) => text);
    expect(own[0]).toMatch(new RegExp(`^${start}`));
    if (start === "Para separar") expect(own).toHaveLength(1);
  },
);

test("what only the other language has is found in it", async () => {
  const pets = { title: "Mascotas", source: "mascotas.md", format: "markdown" as const };
  const { document } = await documents.add({ ...pets, text: "Las mascotas esperan en la sala. Damos agua." });
  await expect(
    retrieval.search({ question: "mascotas", top: 3, language: "en" }, signal),
  ).resolves.toMatchObject({
    passages: [{ language: "es" }],
  });
  await documents.delete(document.id);
});
