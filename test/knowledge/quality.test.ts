import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDocuments } from "../../src/knowledge/documents.ts";
import { createRetrieval, type Retrieval } from "../../src/knowledge/retrieval.ts";
import { loadSampleDocuments } from "../../src/knowledge/samples.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { answered, unanswered } from "./further-questions.ts";

let database: TestDatabase;
let retrieval: Retrieval;
beforeAll(async () => {
  database = await createTestDatabase();
  const documents = createDocuments({ source: database.source, clock: () => new Date() });
  retrieval = createRetrieval({ source: database.source, meaning: null });
  await loadSampleDocuments(documents, "data/documents");
});
afterAll(() => database.drop());

/** Where the passages stand, as `file>heading>heading`. */
async function findPlaces(question: string): Promise<string[]> {
  const found = await retrieval.searchPassages(question, 3);
  return found.map(({ source, heading }) =>
    [source.replace(/\.md$/, ""), ...heading.split(" › ").slice(1)].join(">"),
  );
}

test("questions that were written before the tuning find their passage", async () => {
  let first = 0;
  let amongThree = 0;
  const missed: string[] = [];
  for (const [question, answeredBy] of answered) {
    const places = await findPlaces(question);
    if (places[0]?.startsWith(answeredBy)) first++;
    if (places.some((place) => place.startsWith(answeredBy))) amongThree++;
    else missed.push(`${question} → ${answeredBy}, found ${places.join(", ") || "nothing"}`);
  }
  console.log(
    `of ${answered.length}: ${first} first, ${amongThree} among three; missed:\n${missed.join("\n")}`,
  );
  expect(first / answered.length).toBeGreaterThanOrEqual(0.7);
  expect(amongThree / answered.length).toBeGreaterThanOrEqual(0.88);
});

test("questions that no passage answers find nothing more often than not", async () => {
  const places = await Promise.all(unanswered.map(findPlaces));
  const nothing = places.filter(({ length }) => length === 0).length;
  console.log(`of ${unanswered.length} without an answer ${nothing} find nothing`);
  expect(nothing / unanswered.length).toBeGreaterThanOrEqual(0.5);
});
