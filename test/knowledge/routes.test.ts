import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createDocuments } from "../../src/knowledge/documents.ts";
import { createRetrieval } from "../../src/knowledge/retrieval.ts";
import { createKnowledgeRoutes } from "../../src/knowledge/routes.ts";
import { call, type StartedApp, startApp } from "../http/start-app.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let app: StartedApp;
beforeAll(async () => {
  database = await createTestDatabase();
  const { source } = database;
  const documents = createDocuments({ source, clock: () => new Date("2026-11-20T18:00:00Z") });
  app = await startApp({
    routers: [createKnowledgeRoutes({ documents, retrieval: createRetrieval({ source }) })],
  });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

function post(body: unknown, type = "application/json", query = "") {
  return call(`${app.url}/api/documents${query}`, {
    method: "POST",
    body,
    headers: { "content-type": type },
  });
}

test("a document as JSON is answered with its passages, searchable at once, and can be deleted", async () => {
  const text = "# Garantía\n\n## Motor\n\nEl motor tiene garantía de 12 meses.";
  const { status, body } = await post({ title: "Garantía", source: "g.md", format: "markdown", text });
  expect(status).toBe(201);
  expect(body).toEqual({
    id: expect.any(String),
    title: "Garantía",
    source: "g.md",
    format: "markdown",
    created_at: "2026-11-20T18:00:00.000Z",
    updated_at: "2026-11-20T18:00:00.000Z",
    passages: [{ position: 0, heading: "Garantía › Motor", text: "El motor tiene garantía de 12 meses." }],
  });

  const found = await call(`${app.url}/api/knowledge/search?q=engine%20warranty`);
  expect(found.body).toEqual({
    passages: [
      {
        document_id: body.id,
        title: "Garantía",
        source: "g.md",
        heading: "Garantía › Motor",
        text: "El motor tiene garantía de 12 meses.",
        score: 1,
      },
    ],
  });

  const again = await post({ title: "Garantía", source: "g.md", text: "Ya no hay." });
  expect(again).toMatchObject({ status: 200, body: { id: body.id, format: "text" } });
  const list = await call(`${app.url}/api/documents`);
  expect(list.body).toMatchObject({ items: [{ id: body.id, passages: 1 }], total: 1 });

  const url = `${app.url}/api/documents/${body.id}`;
  await expect(fetch(url, { method: "DELETE" })).resolves.toMatchObject({ status: 204 });
  await expect(fetch(url, { method: "DELETE" })).resolves.toMatchObject({ status: 404 });
});

test("Markdown as it is takes its title from the first heading, plain text from the query or the first line", async () => {
  const markdown = await post("# Horario\n\nAbrimos a las 9.", "text/markdown; charset=utf-8");
  expect(markdown).toMatchObject({ status: 201, body: { title: "Horario", format: "markdown" } });
  const named = await post("Abrimos a las 9.", "text/plain", "?title=Horas&source=horas.txt");
  expect(named.body).toMatchObject({ title: "Horas", source: "horas.txt", format: "text" });
  const unnamed = await post("Abrimos a las 10.\nSiempre.", "text/plain");
  expect(unnamed.body).toMatchObject({ title: "Abrimos a las 10." });
});

test.each(["text/html", "application/pdf", "application/octet-stream"])(
  "%s is 415 and says what is read",
  async (type) => {
    const answer = await post("<p>Hola</p>", type);
    expect(answer.status).toBe(415);
    expect(answer.body.error).toMatchObject({
      code: "unsupported_media_type",
      message: expect.stringMatching(/JSON.*text\/markdown.*HTML and PDF/),
    });
  },
);

test("a compressed text is 415: it is not read", async () => {
  const answer = await call(`${app.url}/api/documents`, {
    method: "POST",
    body: "x",
    headers: { "content-type": "text/plain", "content-encoding": "gzip" },
  });
  expect(answer.status).toBe(415);
});

test.each([
  [{ title: "A", text: "b", author: "c" }, "author"],
  [{ title: "A", text: 5 }, "text"],
  [{ title: "A", text: "  " }, "text"],
  [{ title: "A", text: "a\u0000b" }, "text"],
  [{ title: " ", text: "a" }, "title"],
  [{ text: "a" }, "title"],
  [{ title: "A", text: "a", format: "html" }, "format"],
])("%j is 400 and names the field %s", async (body, field) => {
  const answer = await post(body);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatchObject({ details: [{ field }] });
});

test("a text that is not UTF-8 is 400, one that is too large 413, an unknown query field 400", async () => {
  const latin = await fetch(`${app.url}/api/documents`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: Buffer.from([0x47, 0x61, 0x72, 0xed, 0x61]),
  });
  expect(latin.status).toBe(400);
  const large = await post("palabra ".repeat(300_000), "text/plain");
  expect(large.status).toBe(413);
  const unknown = await post("hola", "text/plain", "?author=x");
  expect(unknown.body.error).toMatchObject({ details: [{ field: "author" }] });
});

test.each([
  ["", "q"],
  ["?q=", "q"],
  ["?q=a&top=0", "top"],
  ["?q=a&top=x", "top"],
  ["?q=a&q=b", "q"],
  ["?q=a&limit=5", "limit"],
])("a search with %j is 400 and names the field %s", async (query, field) => {
  const answer = await call(`${app.url}/api/knowledge/search${query}`);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatchObject({ details: [{ field }] });
});

test("an id that is none is 404", async () => {
  const answer = await call(`${app.url}/api/documents/nonsense`, { method: "DELETE" });
  expect(answer.status).toBe(404);
});
