import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import Koa from "koa";
import { listen, type RunningServer } from "../../src/http/server.ts";

let server: RunningServer;
const dribbling = new Set<NodeJS.Timeout>();
afterEach(async () => {
  for (const timer of dribbling) clearInterval(timer);
  dribbling.clear();
  await server.close();
});

const patient = {
  headersMs: 60_000,
  requestMs: 60_000,
  smallBodyMs: 60_000,
  answeredBodyMs: 60_000,
  graceMs: 100,
};

async function start(times: Parameters<typeof listen>[2], app = echo()): Promise<void> {
  server = await listen(app, { host: "127.0.0.1", port: 0 }, { ...patient, checkEveryMs: 20, ...times });
}

/** Koa prints what went wrong on a connection, which is what these tests do. */
function quiet(): Koa {
  return new Koa().on("error", () => undefined) as Koa;
}

/** Reads the whole body of a post to `/read`; refuses anything else before it is read. */
function echo(): Koa {
  return quiet().use(async (ctx) => {
    if (ctx.path !== "/read") ctx.throw(403);
    let length = 0;
    for await (const chunk of ctx.req) length += chunk.length;
    ctx.body = { length };
  });
}

/** A connection of its own that sends `head`, then a byte at a time. @returns all that came back once it has ended */
async function dribble(head: string): Promise<string> {
  const socket = await open(head);
  const timer = setInterval(() => socket.write("a"), 10);
  dribbling.add(timer);
  let text = "";
  socket.on("data", (chunk: Buffer) => {
    text += chunk;
  });
  await closed(socket);
  clearInterval(timer);
  return text;
}

/** However it ends: `once` would reject with the reset. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}

async function open(text = ""): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  // Cut off while it writes: that is what these tests are about.
  socket.on("error", () => undefined);
  await once(socket, "connect");
  if (text) socket.write(text);
  return socket;
}

const head = (path: string, type: string) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 60000\r\n\r\n`;
const isAlive = async () =>
  (
    await fetch(`${server.url}/read`, {
      method: "POST",
      body: "a=1",
      headers: { "content-type": "text/plain" },
    })
  ).status;

test("headers that come a byte at a time end in 408, and others are served meanwhile", async () => {
  await start({ headersMs: 150 });
  const slow = dribble("POST /read HTTP/1.1\r\nHost: x\r\nX-Slow: ");
  expect(await isAlive()).toBe(200);
  expect(await slow).toMatch(/^HTTP\/1\.1 408 /);
});

test.each(["application/x-www-form-urlencoded", "application/json; charset=utf-8"])(
  "a body of %s that comes a byte at a time is cut off",
  async (type) => {
    await start({ smallBodyMs: 150 });
    const slow = dribble(head("/read", type));
    expect(await isAlive()).toBe(200);
    expect(await slow).toBe("");
  },
);

test("a body that goes on after its request was refused is cut off", async () => {
  await start({ answeredBodyMs: 150 });
  expect(await dribble(head("/refused", "text/csv"))).toMatch(/^HTTP\/1\.1 403 /);
});

test("an upload has the time of the whole request, and no more", async () => {
  await start({ smallBodyMs: 20, requestMs: 400, headersMs: 400 });
  const startedAt = performance.now();
  expect(await dribble(head("/read", "text/csv"))).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - startedAt).toBeGreaterThan(350);
});

test("a request that has come whole may take its time to be answered", async () => {
  let answer = () => {};
  const app = quiet().use(async (ctx) => {
    for await (const chunk of ctx.req) void chunk;
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    ctx.body = "done";
  });
  await start({ smallBodyMs: 30, answeredBodyMs: 30 }, app);
  const answered = fetch(server.url, { method: "POST", body: new URLSearchParams("a=1") });
  const slow = dribble(head("/", "application/json"));
  // Once the slow one is cut off, the time of a small body is over for both.
  await slow;
  answer();
  expect(await (await answered).text()).toBe("done");
});

test("headers above 16 KiB are refused with 431", async () => {
  await start({});
  const socket = await open(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(17 * 1024)}\r\n\r\n`);
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 431 /);
});

test("connections above the limit are turned away, and there is room again when one ends", async () => {
  await start({ maxConnections: 2 });
  const held = [await open(), await open()];
  const third = await open("GET /read HTTP/1.1\r\nHost: x\r\n\r\n");
  await closed(third);
  held[0]?.destroy();
  while ((await isAlive().catch(() => null)) !== 200);
  held[1]?.destroy();
});
