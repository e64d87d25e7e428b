import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parseConfig } from "../../src/config.ts";
import { answering, call, route, type StartedApp, startApp } from "./start-app.ts";

const keys = ["first-key-0123456789", "second-key-9876543210"];
const routers = () => [
  route("post", "/seller/bot", answering({ in: true })),
  route("get", "/api/catalog/makes", answering({ in: true })),
];
let guarded: StartedApp;
beforeAll(async () => {
  guarded = await startApp({ routers: routers(), config: { apiKeys: keys, open: false } });
});
afterAll(() => guarded.close());

const get = (path: string, authorization?: string) =>
  call(guarded.url + path, { headers: authorization === undefined ? {} : { authorization } });

test("each of the keys opens the API", async () => {
  for (const key of keys) {
    expect((await get("/api/catalog/makes", `Bearer ${key}`)).body).toEqual({ in: true });
    expect((await get("/api/catalog/makes", `bearer ${key}`)).body).toEqual({ in: true });
  }
});

test.each([
  ["no header", undefined],
  ["another key", "Bearer some-other-key-00000"],
  ["a key that only begins right", `Bearer ${keys[0]?.slice(0, -1)}`],
  ["a key and more", `Bearer ${keys[0]}x`],
  ["all keys at once", `Bearer ${keys.join(",")}`],
  ["another scheme", `Basic ${keys[0]}`],
  ["an empty key", "Bearer "],
])("%s is 401", async (_, authorization) => {
  const answer = await get("/api/catalog/makes", authorization);
  expect(answer).toMatchObject({ status: 401, body: { error: { code: "unauthorized" } } });
  expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="seller"');
  if (authorization)
    expect(JSON.stringify(answer.body)).not.toContain(authorization.split(" ")[1] || "Bearer  ");
});

test("no spelling of a guarded path goes around the keys", async () => {
  for (const path of [
    "/api/catalog/makes/",
    "/API/catalog/makes",
    "/Api/Catalog/Makes",
    "/api",
    "/api/nowhere",
  ])
    expect({ path, status: (await get(path)).status }).toEqual({ path, status: 401 });
  for (const path of ["/%61pi/catalog/makes", "//api/catalog/makes", "/./api/catalog/makes/../makes"])
    expect({ path, in: (await get(path)).body.in }).toEqual({ path, in: undefined });
  for (const path of ["/seller/bot", "/seller/bot/", "/Seller/Bot"])
    expect((await call(guarded.url + path, { method: "POST", body: {} })).status).toBe(401);
});

test("a refusal is logged under the door that was knocked at", async () => {
  const before = guarded.logged().length;
  for (const path of ["/Seller/Bot/turns/1", "/API/catalog/makes", "/api/nowhere"]) await get(path);
  await get("/api/nowhere", `Bearer ${keys[0]}`);
  expect(
    guarded
      .logged()
      .slice(before)
      .map(({ route, status }) => ({ route, status })),
  ).toEqual([
    { route: "/seller/bot", status: 401 },
    { route: "/api/*", status: 401 },
    { route: "/api/*", status: 401 },
    { route: "none", status: 404 },
  ]);
});

test("a body is not read before the key is known to be right", async () => {
  const answer = await call(`${guarded.url}/seller/bot`, { method: "POST", body: "{ not json" });
  expect(answer.status).toBe(401);
});

test("health, metrics and the description of the API need no key", async () => {
  for (const path of ["/health/live", "/health/ready", "/metrics", "/openapi.json"])
    expect((await fetch(guarded.url + path)).status).toBe(200);
});

test("without keys the API is open in development and closed in production", async () => {
  const production = {
    NODE_ENV: "production",
    DATABASE_URL: "embedded",
    REDIS_URL: "none",
    TWILIO_AUTH_TOKEN: "development",
    LLM_PROVIDERS: "offline",
  };
  for (const [env, status] of [
    [{}, 200],
    [production, 401],
  ] as const) {
    const app = await startApp({ routers: routers(), config: parseConfig(env).http });
    expect((await call(`${app.url}/api/catalog/makes`)).status).toBe(status);
    await app.close();
  }
});
