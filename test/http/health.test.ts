import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import Koa from "koa";
import { createHealthRoutes } from "../../src/http/health.ts";
import { listen } from "../../src/http/server.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";
import { call, type StartedApp, startApp } from "./start-app.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
let app: StartedApp;
afterEach(() => app.close());

test("ready names each dependency with the time it took", async () => {
  app = await startApp({
    readiness: { database: () => database.source.query("SELECT 1"), queue: async () => undefined },
  });
  expect(await call(`${app.url}/health/ready`)).toMatchObject({
    status: 200,
    body: {
      status: "ok",
      checks: { database: { ok: true, ms: expect.any(Number) }, queue: { ok: true, ms: expect.any(Number) } },
    },
  });
});

test("one dependency away makes it 503, tells nothing of why, and leaves one line for the change", async () => {
  let away = true;
  const queue = async () => {
    if (away) throw new Error("redis://:geheim@10.0.0.7 refused");
  };
  app = await startApp({ readiness: { database: async () => undefined, queue } });
  for (let probe = 0; probe < 3; probe++) {
    const answer = await call(`${app.url}/health/ready`);
    expect(answer).toMatchObject({
      status: 503,
      body: {
        status: "unavailable",
        checks: { database: { ok: true }, queue: { ok: false, reason: "failed" } },
      },
    });
    expect(JSON.stringify(answer.body)).not.toContain("10.0.0.7");
  }
  away = false;
  expect((await call(`${app.url}/health/ready`)).status).toBe(200);
  const changes = app.logged().filter((line) => line.dependency === "queue");
  expect(changes.map(({ level, msg }) => [level, msg])).toEqual([
    ["warn", "dependency is away"],
    ["info", "dependency is back"],
  ]);
});

test("a dependency that never answers is reported after the time it is given", async () => {
  app = await startApp();
  const router = createHealthRoutes({
    readiness: { stuck: () => new Promise(() => {}) },
    warnings: async () => [],
    logger: app.deps.logger,
    timeoutMs: 50,
  });
  const bare = new Koa();
  bare.use(router.routes());
  const server = await listen(bare, { host: "127.0.0.1", port: 0 });
  const answer = await call(`${server.url}/health/ready`);
  expect(answer).toMatchObject({
    status: 503,
    body: { checks: { stuck: { ok: false, reason: "timeout" } } },
  });
  await server.close();
});

test("live answers whatever the dependencies do", async () => {
  app = await startApp({ readiness: { database: () => Promise.reject(new Error("away")) } });
  expect(await call(`${app.url}/health/live`)).toMatchObject({ status: 200, body: { status: "ok" } });
});

test("a warning is named and changes no status", async () => {
  app = await startApp({ warnings: async () => ["dealer_file"] });
  expect(await call(`${app.url}/health/ready`)).toMatchObject({
    status: 200,
    body: { status: "ok", warnings: ["dealer_file"] },
  });
});

test("warnings that cannot be asked for are none, and keep nobody waiting", async () => {
  app = await startApp({ warnings: () => Promise.reject(new Error("away")) });
  expect(await call(`${app.url}/health/ready`)).toMatchObject({ status: 200, body: { warnings: [] } });
});
