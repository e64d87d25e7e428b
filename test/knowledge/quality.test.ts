import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDocuments } from "../../src/knowledge/documents.ts";
import { createRetrieval, type Retrieval } from "../../src/knowledge/retrieval.ts";
import { loadSampleDocuments } from "../../src/knowledge/samples.ts";
import { namePlace, sampleFolder } from "../support/dealer/sample-documents.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { answered, unanswered } from "./further-questions.ts";
import { questions } from "./questions.ts";

const { signal } = new AbortController();

let database: TestDatabase;
let retrieval: Retrieval;
beforeAll(async () => {
  database = await createTestDatabase();
  const documents = createDocuments({ source: database.source, clock: () => new Date() });
  retrieval = createRetrieval({ source: database.source, meaning: null });
  await loadSampleDocuments(documents, sampleFolder);
});
afterAll(() => database.drop());

async function findPlaces(question: string): Promise<string[]> {
  const { passages: found } = await retrieval.search({ question, top: 3 }, signal);
  return Promise.all(found.map(namePlace));
}

test("questions that were written before the tuning find their passage (then 53 of 75 first, 66 among three)", async () => {
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
  expect(first / answered.length).toBeGreaterThanOrEqual(0.88);
  expect(amongThree / answered.length).toBeGreaterThanOrEqual(0.97);
});

test("of questions that no passage answers nearly all find nothing, or what they turn on is said to be missing", async () => {
  const found = await Promise.all(
    unanswered.map((question) => retrieval.search({ question, top: 3 }, signal)),
  );
  const nothing = found.filter(({ passages }) => passages.length === 0).length;
  const known = unanswered.filter((_, index) => found[index]?.passages.length && !found[index]?.unmet.length);
  console.log(
    `of ${unanswered.length} without an answer: ${nothing} find nothing, ${unanswered.length - nothing - known.length} ` +
      `are told what is missing; taken for answered:\n${known.join("\n")}`,
  );
  expect(1 - known.length / unanswered.length).toBeGreaterThanOrEqual(0.85);
});

test("of questions that a passage answers few are said to miss something", async () => {
  const all = [...answered, ...questions];
  const found = await Promise.all(all.map(([question]) => retrieval.search({ question, top: 3 }, signal)));
  const doubted = all.filter((_, index) => found[index]?.unmet.length).map(([question]) => question);
  console.log(`of ${all.length} with an answer ${doubted.length} are doubted:\n${doubted.join("\n")}`);
  expect(doubted.length / all.length).toBeLessThanOrEqual(0.1);
});
