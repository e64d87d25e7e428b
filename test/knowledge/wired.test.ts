import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { compose, type Seller } from "../../src/compose.ts";
import { parseConfig } from "../../src/config.ts";
import { call } from "../http/start-app.ts";
import { call as calls, say } from "../support/fake-model/answers/answers.ts";
import { type FakeModelServer, startFakeModelServer } from "../support/fake-model/server.ts";
import { type FakeWebSearch, startFakeWebSearch } from "../support/fake-services/web-search.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
let model: FakeModelServer;
let web: FakeWebSearch;
let seller: Seller;
let url: string;
beforeAll(async () => {
  [database, model, web] = await Promise.all([
    createTestDatabase(2),
    startFakeModelServer(),
    startFakeWebSearch(),
  ]);
  const config = parseConfig({
    ...model.env,
    DATABASE_URL: database.url,
    HOST: "127.0.0.1",
    PORT: "0",
    LOG_LEVEL: "silent",
    TURN_DELAY_MS: "0",
    EMBEDDINGS_PROVIDER: "openai",
    WEB_SEARCH_PROVIDER: "tavily",
    WEB_SEARCH_API_KEY: web.key,
    WEB_SEARCH_BASE_URL: web.url,
  });
  seller = await compose(config);
  await seller.startWorker();
  url = await seller.startWeb();
});
afterAll(async () => {
  await seller.close();
  await Promise.all([model.stop(), web.stop(), database.drop()]);
});

test("a configured search of the web is a tool, whose results reach the model as quotes with their site", async () => {
  web.find([{ title: "Versa", url: "https://www.latinncap.com/versa", text: "Obtuvo cuatro estrellas." }]);
  model.script(
    calls("web_search", { query: "Nissan Versa latin ncap" }),
    say("Según latinncap.com, obtuvo cuatro estrellas."),
  );
  const body = { msg: "¿Cuántas estrellas tiene el Versa en Latin NCAP?", user_id: "ana" };
  const answer = await call(`${url}/seller/bot`, { method: "POST", body });
  expect(answer.body).toMatchObject({
    reply: expect.stringContaining("latinncap.com"),
    tools: [{ name: "web_search", ok: true }],
  });
  const result = model.requests.at(-1)?.items.find(({ kind }) => kind === "result");
  expect(result).toMatchObject({ output: expect.stringContaining('"site":"latinncap.com"') });
  expect(model.refusals).toEqual([]);
  expect(web.refusals).toEqual([]);
});

test("an upload is searchable by words, whatever becomes of its vectors", async () => {
  const body = { title: "Visitas", text: "Las mascotas esperan afuera." };
  const added = await call(`${url}/api/documents`, { method: "POST", body });
  expect(added.status).toBe(201);
  const found = await call(`${url}/api/knowledge/search?q=mascotas`);
  expect(found.body).toMatchObject({ passages: [{ text: body.text }] });
  await seller.fill?.idle();
  expect(model.embeddings.length).toBeGreaterThan(0);
});
