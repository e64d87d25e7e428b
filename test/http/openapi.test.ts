import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type Router from "@koa/router";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { createCatalogRoutes } from "../../src/catalog/routes.ts";
import { createBotRoutes } from "../../src/channels/api/routes.ts";
import { createTwilioRoutes } from "../../src/channels/twilio/webhook.ts";
import { compose, type Seller } from "../../src/compose.ts";
import { parseConfig } from "../../src/config.ts";
import { createAlertRoutes } from "../../src/conversations/alerts/routes.ts";
import { createNoticeRoutes } from "../../src/conversations/notices/routes.ts";
import { createConversationRoutes } from "../../src/conversations/routes.ts";
import { createCustomerRoutes } from "../../src/customers/routes.ts";
import { createFinancingRoutes } from "../../src/financing/routes.ts";
import { createHealthRoutes } from "../../src/http/health.ts";
import { createMetricsRoutes } from "../../src/http/metrics-route.ts";
import { buildOpenApi, createOpenApiRoutes } from "../../src/http/openapi.ts";
import { createKnowledgeRoutes } from "../../src/knowledge/routes.ts";
import { createUsageRoutes } from "../../src/turns/routes.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { call } from "./start-app.ts";

type Answers = Record<string, { content?: Record<string, { schema: object }> }>;
type Described = {
  responses: Answers;
  requestBody?: { content: Record<string, unknown> };
  security?: unknown;
};
const document = buildOpenApi();
const paths = document.paths as Record<string, Record<string, Described>>;

let database: TestDatabase;
let seller: Seller;
let url: string;
beforeAll(async () => {
  database = await createTestDatabase(2);
  const env = {
    DATABASE_URL: database.url,
    HOST: "127.0.0.1",
    PORT: "0",
    LOG_LEVEL: "silent",
    TURN_DELAY_MS: "0",
  };
  seller = await compose(parseConfig({ ...env, LLM_PROVIDERS: "offline" }));
  await seller.startWorker();
  url = await seller.startWeb();
});
afterAll(async () => {
  await seller.close();
  await database.drop();
});

const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true })).addSchema({
  $id: "contract",
  components: document.components,
});

/** Asks the running server, and holds the answer against the description of its route. */
async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await call(url + path, { method, body, headers });
  const [pattern = ""] = Object.keys(paths).filter((one) =>
    new RegExp(`^${one.replace(/\{\w+\}/g, "[^/]+")}$`).test(path.split("?")[0] ?? ""),
  );
  const described = paths[pattern]?.[method.toLowerCase()]?.responses;
  const found = described?.[String(answer.status)] ?? described?.default;
  const schema = found?.content?.["application/json"]?.schema;
  const local = schema && JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/'));
  const check = local ? ajv.compile(local) : null;
  const fits = check ? check(answer.body) : Object.keys(answer.body).length === 0;
  expect({
    method,
    path,
    described: found !== undefined,
    fits,
    errors: check?.errors ?? null,
    body: answer.body,
  }).toMatchObject({
    described: true,
    fits: true,
  });
  return answer;
}

test("the description has exactly the routes that are mounted", () => {
  const nothing = {} as never;
  const routers: Router[] = [
    createHealthRoutes(nothing),
    createMetricsRoutes(nothing),
    createOpenApiRoutes(),
    createTwilioRoutes({
      config: { accountSid: null, authToken: "token" },
      origin: { publicUrl: null, trustedProxies: [] },
    } as never),
    createBotRoutes(nothing),
    createCatalogRoutes(nothing),
    createFinancingRoutes(nothing),
    createKnowledgeRoutes(nothing),
    createConversationRoutes(nothing),
    createAlertRoutes(nothing),
    createNoticeRoutes(nothing),
    createUsageRoutes(nothing),
    createCustomerRoutes(nothing),
  ];
  const mounted = routers.flatMap((router) =>
    router.stack.flatMap(({ path, methods }) =>
      methods
        .filter((method) => method !== "HEAD")
        .map(
          (method) =>
            `${method} ${String(path)
              .replace(/:(\w+)/g, "{$1}")
              .replace(/(.)\/$/, "$1")}`,
        ),
    ),
  );
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(mounted.sort()).toEqual(described.sort());
  // A router that compose mounts and this test does not know would go unseen.
  const composed = readFileSync(join(import.meta.dirname, "../../src/compose/web.ts"), "utf8");
  expect(new Set(composed.match(/\bcreate\w+Routes\(/g)).size + 3).toBe(routers.length);
});

test("what asks for a key is what the guard protects", () => {
  for (const [path, methods] of Object.entries(paths))
    for (const { security } of Object.values(methods))
      expect({ path, guarded: security !== undefined }).toEqual({
        path,
        guarded: /^\/(api|seller\/bot)(\/|$)/.test(path),
      });
});

test("every reference leads to a schema, and every schema is used and can be compiled", () => {
  const references = new Set(JSON.stringify(document).match(/#\/components\/schemas\/\w+/g));
  const names = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect([...references].sort()).toEqual(names.sort());
  for (const name of names) expect(() => ajv.compile({ $ref: `contract${name}` })).not.toThrow();
});

test("the served document is this one", async () => {
  expect((await call(`${url}/openapi.json`)).body).toEqual(JSON.parse(JSON.stringify(document)));
});

test("the stock answers as described", async () => {
  const csv =
    "id,make,model,version,year,km,price,bluetooth\n1,Nissan,Versa,ADVANCE MT,2020,45000,219999.50,si\n2,Seat,Ibiza,STYLE,2019,60000,199000,\n";
  const imported = await ask("POST", "/api/catalog/import", csv, { "content-type": "text/csv" });
  expect(imported.body).toMatchObject({ inserted: 2, rejected: [] });
  expect(
    (await ask("GET", "/api/catalog/vehicles?q=versa&price_max=250000&sort=price_asc")).body,
  ).toMatchObject({ total: 1 });
  expect((await ask("GET", "/api/catalog/vehicles?q=versa&price_max=1000")).body.relaxed).toBeDefined();
  await ask("GET", "/api/catalog/makes");
  expect((await ask("GET", "/api/catalog/vehicles?price_min=cheap")).status).toBe(400);
  expect((await ask("POST", "/api/catalog/import", "{}")).status).toBe(415);
});

test("financing answers as described", async () => {
  const one = { price: 250_000, down_payment: 50_000, term_months: 48, annual_rate: 0.1 };
  expect((await ask("POST", "/api/financing/plans?schedule=true", one)).body).toMatchObject({
    monthly_payment: 5072.52,
  });
  expect(
    (await ask("POST", "/api/financing/plans", { price: 250_000, down_payment: "20%" })).body.plans,
  ).toHaveLength(4);
  expect((await ask("POST", "/api/financing/plans", { price: 1, down_payment: 2 })).status).toBe(422);
  expect((await ask("GET", "/api/financing/plans/F-0")).status).toBe(404);
});

test("documents answer as described", async () => {
  const added = await ask("POST", "/api/documents", {
    title: "Garantía",
    text: "La garantía dura tres meses.",
  });
  expect(added.status).toBe(201);
  await ask("GET", "/api/documents");
  expect((await ask("GET", "/api/knowledge/search?q=garantia&top=2")).body.passages).toHaveLength(1);
  expect((await ask("DELETE", `/api/documents/${added.body.id}`)).status).toBe(204);
  expect((await ask("DELETE", `/api/documents/${added.body.id}`)).status).toBe(404);
});

test("the bot and its conversations answer as described", async () => {
  const said = await ask("POST", "/seller/bot", { msg: "Hola, busco un Versa", user_id: "ana" });
  expect(said).toMatchObject({ status: 200, body: { reply: expect.stringMatching(/./) } });
  await ask("GET", `/seller/bot/turns/${said.body.turn_id}`);
  expect((await ask("POST", "/seller/bot", { msg: "Hola", user_id: "ana", extra: 1 })).status).toBe(400);
  const [conversation] = (await ask("GET", "/api/conversations?handling=bot&page_size=1")).body.items as {
    customer_id: string;
  }[];
  const customer = `/api/customers/${conversation?.customer_id}`;
  expect((await ask("GET", customer)).body.identities).toMatchObject([{ kind: "address", value: "api:ana" }]);
  const id = said.body.conversation_id;
  await ask("GET", `/api/conversations/${id}/messages`);
  expect((await ask("POST", `/api/conversations/${id}/messages`, { text: "Le atiende Luis." })).status).toBe(
    201,
  );
  await ask("POST", `/api/conversations/${id}/release`);
  await seller.alerts.raise({ kind: "handed_over", conversationId: String(id), detail: {} });
  expect((await ask("GET", `/api/alerts?conversation_id=${id}`)).body.items).toHaveLength(1);
  expect((await ask("GET", "/api/alerts?kind=fire")).status).toBe(400);
  expect((await ask("DELETE", `/api/conversations/${id}`)).status).toBe(204);
  expect((await ask("DELETE", customer)).status).toBe(404);
});

test("health answers as described", async () => {
  expect((await ask("GET", "/health/live")).status).toBe(200);
  expect((await ask("GET", "/health/ready")).body).toMatchObject({
    checks: { postgres: { ok: true }, queue: { ok: true } },
  });
});
