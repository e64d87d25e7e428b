import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "@jest/globals";
import { AppError, NotFound } from "../../src/errors.ts";
import { answering, call, route, type StartedApp, startApp } from "./start-app.ts";

let app: StartedApp;
afterEach(() => app.close());

const echo = () =>
  route("post", "/echo", (ctx) => {
    ctx.body = ctx.request.body;
  });
const failing = (error: unknown) =>
  route("get", "/fail", () => {
    throw error;
  });

test("a JSON object reaches the route as it was sent", async () => {
  app = await startApp({ routers: [echo()] });
  const sent = { msg: "¿Tienes un Versa?", nested: { list: [1, null] } };
  expect(await call(`${app.url}/echo`, { method: "POST", body: sent })).toMatchObject({
    status: 200,
    body: sent,
  });
});

test.each([
  ["text that is not JSON", "{", 400, "malformed_json"],
  ["JSON that is a word", '"hola"', 400, "malformed_json"],
  ["JSON that is a list", "[1]", 400, "invalid_input"],
  ["JSON that would replace a prototype", '{"__proto__":{"admin":true}}', 400, "malformed_json"],
  ["a body beyond 256 kB", JSON.stringify({ msg: "a".repeat(257 * 1024) }), 413, "body_too_large"],
])("%s is refused", async (_, body, status, code) => {
  app = await startApp({ routers: [echo()] });
  const answer = await call(`${app.url}/echo`, { method: "POST", body });
  expect(answer).toMatchObject({ status, body: { error: { code, message: expect.any(String) } } });
  expect(app.logged().filter((line) => line.level === "error")).toEqual([]);
});

test("a body that only looks small because it is compressed is refused at the same limit", async () => {
  app = await startApp({ routers: [echo()] });
  const headers = { "content-encoding": "gzip", "content-type": "application/json" };
  const post = (body: Buffer) =>
    fetch(`${app.url}/echo`, { method: "POST", headers, body: new Uint8Array(body) });
  expect((await post(gzipSync(JSON.stringify({ msg: "a".repeat(1_000_000) })))).status).toBe(413);
  expect((await post(gzipSync('{"msg":"a"}'))).status).toBe(200);
  expect((await post(randomBytes(64))).status).toBe(400);
});

test.each(["gzip", "deflate", "br"])("a body that is not the %s that it says is 400", async (encoding) => {
  app = await startApp({ routers: [echo()] });
  const headers = { "content-encoding": encoding, "content-type": "application/json" };
  for (const body of [Buffer.from("hola, no comprimido"), Buffer.alloc(40, 255)]) {
    const answer = await fetch(`${app.url}/echo`, { method: "POST", headers, body });
    expect({ body: body.toString("hex"), status: answer.status }).toMatchObject({ status: 400 });
  }
});

test("a JSON route that is sent a form or an unknown encoding answers 415 and says what to send", async () => {
  app = await startApp({ routers: [echo()] });
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await call(`${app.url}/echo`, { method: "POST", body: "msg=hola", headers: form });
  expect(answer).toMatchObject({ status: 415, body: { error: { code: "unsupported_media_type" } } });
  expect(JSON.stringify(answer.body)).toContain("application/json");
  const encoded = await call(`${app.url}/echo`, {
    method: "POST",
    body: "{}",
    headers: { "content-encoding": "compress" },
  });
  expect(encoded).toMatchObject({ status: 415, body: { error: { code: "unsupported_media_type" } } });
});

test("a route that reads the raw stream gets it untouched, whatever its type", async () => {
  const readAll = route("post", "/upload", async (ctx) => {
    let bytes = 0;
    for await (const chunk of ctx.req) bytes += chunk.length;
    ctx.body = { bytes };
  });
  app = await startApp({ routers: [readAll] });
  const headers = { "content-type": "text/csv" };
  const answer = await call(`${app.url}/upload`, { method: "POST", body: "a,b\n".repeat(100_000), headers });
  expect(answer.body).toEqual({ bytes: 400_000 });
});

test("a raw router reads its own body before the JSON parser, and asks for no API key", async () => {
  const webhook = route("post", "/webhook/test", async (ctx) => {
    let text = "";
    for await (const chunk of ctx.req) text += chunk;
    ctx.body = { text };
  });
  app = await startApp({ rawRouters: [webhook], config: { apiKeys: [], open: false } });
  const answer = await call(`${app.url}/webhook/test`, { method: "POST", body: { a: 1 } });
  expect(answer).toMatchObject({ status: 200, body: { text: '{"a":1}' } });
});

test("an error of ours is answered with its status, code, message and details", async () => {
  const error = new AppError("the term is not offered", {
    code: "invalid_plan",
    status: 422,
    details: { offered: [36] },
  });
  app = await startApp({
    routers: [failing(error), route("get", "/none", () => Promise.reject(new NotFound("vehicle")))],
  });
  expect(await call(`${app.url}/fail`)).toMatchObject({
    status: 422,
    body: { error: { code: "invalid_plan", message: "the term is not offered", details: { offered: [36] } } },
  });
  expect(await call(`${app.url}/none`)).toMatchObject({
    status: 404,
    body: { error: { code: "not_found", message: "no such vehicle" } },
  });
});

test("an unforeseen error is answered without a word of it and logged with its cause", async () => {
  const error = new TypeError("cannot read vin of undefined", { cause: new Error("the deeper reason") });
  app = await startApp({ routers: [failing(error)] });
  expect(await call(`${app.url}/fail`)).toMatchObject({
    status: 500,
    body: { error: { code: "internal_error", message: "internal error" } },
  });
  const line = app.logged().find(({ level }) => level === "error");
  expect(line).toMatchObject({
    requestId: expect.any(String),
    route: "/fail",
    err: { type: "TypeError", message: error.message, cause: { message: "the deeper reason" } },
  });
});

test("what is thrown may be anything", async () => {
  for (const thrown of ["text", null, undefined, { status: 400 }]) {
    app = await startApp({ routers: [failing(thrown)] });
    expect(await call(`${app.url}/fail`)).toMatchObject({
      status: 500,
      body: { error: { code: "internal_error" } },
    });
    await app.close();
  }
});

test("the status that an SDK was answered elsewhere is not our caller's", async () => {
  const upstream = Object.assign(new Error("Incorrect API key provided: sk-x"), { status: 401 });
  app = await startApp({ routers: [failing(upstream)] });
  const answer = await call(`${app.url}/fail`);
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer.body)).not.toContain("sk-x");
});

test.each([
  [
    "refused connection",
    Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" }),
  ],
  ["server shutting down", Object.assign(new Error("terminating connection"), { code: "57P01" })],
  ["pool that gives none", new Error("timeout exceeded when trying to connect")],
  [
    "wrapped by TypeORM",
    Object.assign(new Error("failed"), { driverError: new Error("Connection terminated unexpectedly") }),
  ],
  [
    "wrapped by us",
    new AppError("not stored", { code: "x", cause: Object.assign(new Error(), { code: "ECONNRESET" }) }),
  ],
  ["several addresses", new AggregateError([Object.assign(new Error(), { code: "ECONNREFUSED" })])],
])("a database that is away (%s) is 503 with Retry-After", async (_, error) => {
  app = await startApp({ routers: [failing(error)] });
  const answer = await call(`${app.url}/fail`);
  expect(answer).toMatchObject({ status: 503, body: { error: { code: "unavailable" } } });
  expect(answer.headers.get("retry-after")).toBe("5");
  expect(app.logged().find(({ level }) => level === "warn")).toMatchObject({ status: 503 });
});

test("a missing file is not a database that is away", async () => {
  app = await startApp({
    routers: [failing(Object.assign(new Error("no file"), { code: "ENOENT", syscall: "open" }))],
  });
  expect((await call(`${app.url}/fail`)).status).toBe(500);
});

test("an unknown route is 404 and a wrong method 405 with Allow, both as JSON", async () => {
  app = await startApp({ routers: [echo(), route("get", "/echo", answering({}))] });
  expect(await call(`${app.url}/nowhere`)).toMatchObject({
    status: 404,
    body: { error: { code: "not_found" } },
  });
  const wrong = await call(`${app.url}/echo`, { method: "DELETE" });
  expect(wrong).toMatchObject({
    status: 405,
    body: { error: { code: "method_not_allowed", details: { allowed: ["GET", "HEAD", "POST"] } } },
  });
  expect(wrong.headers.get("allow")).toBe("GET, HEAD, POST");
  expect((await call(`${app.url}/metrics`, { method: "POST", body: {} })).status).toBe(405);
});

test("a trailing slash is accepted on every route", async () => {
  app = await startApp({
    routers: [echo()],
    rawRouters: [route("get", "/webhook/x", answering({}))],
  });
  for (const path of ["/webhook/x/", "/health/live/", "/health/ready/", "/openapi.json/", "/metrics/"])
    expect({ path, status: (await fetch(app.url + path)).status }).toEqual({ path, status: 200 });
  expect((await call(`${app.url}/echo/`, { method: "POST", body: {} })).status).toBe(200);
});

test("each request has an id, a proxy's where it is harmless", async () => {
  app = await startApp();
  const idOf = async (given?: string) => {
    const headers: Record<string, string> = given === undefined ? {} : { "x-request-id": given };
    return (await fetch(`${app.url}/health/live`, { headers })).headers.get("x-request-id");
  };
  const own = await idOf();
  expect(own).toMatch(/^[\da-f-]{36}$/);
  expect(await idOf()).not.toBe(own);
  expect(await idOf("proxy-0001")).toBe("proxy-0001");
  expect(await idOf('"} forged line {"')).toMatch(/^[\da-f-]{36}$/);
});

test("the headers forbid to sniff, frame, run or keep what the API answers, and name no software", async () => {
  app = await startApp({ routers: [echo()] });
  const answers = [
    await call(`${app.url}/nowhere`),
    await call(`${app.url}/health/live`),
    await call(`${app.url}/echo`, { method: "POST", body: {} }),
    await call(`${app.url}/echo`, { method: "POST", body: "{" }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 200, 200, 400]);
  // OWASP's list for REST services, and what it adds for answers that a browser might show.
  for (const { headers } of answers) {
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get("content-type")).toMatch(/^application\/json/);
    expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("permissions-policy")).toContain("geolocation=()");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("server")).toBeNull();
  }
});

test("a request leaves one line, which holds neither its path, its query nor its body", async () => {
  app = await startApp({ routers: [echo()] });
  await call(`${app.url}/echo?q=busco+un+auto`, { method: "POST", body: { msg: "me llamo Ana" } });
  await call(`${app.url}/llamame-5215500000001`);
  await call(`${app.url}/health/live`);
  const lines = app.logged();
  expect(lines.map(({ level, method, route, status }) => ({ level, method, route, status }))).toEqual([
    { level: "debug", method: "POST", route: "/echo", status: 200 },
    { level: "info", method: "GET", route: "none", status: 404 },
    { level: "debug", method: "GET", route: "/health/live", status: 200 },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/busco|Ana|5215500000001/);
});

test("what changes something by the dealer's API is a line at the usual level, what looks is none", async () => {
  const stored = (ctx: { body: unknown }) => {
    ctx.body = { stored: true };
  };
  const path = "/api/things/:id";
  app = await startApp(
    { routers: [route("delete", path, stored), route("get", path, stored)] },
    { LOG_LEVEL: "info" },
  );
  await call(`${app.url}/api/things/7`);
  await call(`${app.url}/api/things/7`, { method: "DELETE" });
  expect(app.logged()).toMatchObject([{ level: "info", method: "DELETE", route: path, status: 200 }]);
});

test("requests are measured by route", async () => {
  app = await startApp({ routers: [echo()] });
  await call(`${app.url}/echo`, { method: "POST", body: {} });
  const answer = await fetch(`${app.url}/metrics`);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
  expect(await answer.text()).toMatch(
    /seller_http_request_duration_seconds_count\{method="POST",route="\/echo",status="200"\} 1/,
  );
});
