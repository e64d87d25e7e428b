import { once } from "node:events";
import { Agent, request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "@jest/globals";
import Koa from "koa";
import { listen } from "../../src/http/server.ts";
import { answering } from "./start-app.ts";

const loopback = { host: "127.0.0.1", port: 0 };

/** A request over a connection that is kept alive: resolves with the body once it has ended. */
function get(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent }, async (response) => {
      let text = "";
      for await (const chunk of response) text += chunk;
      resolve(text);
    });
    sent.on("error", reject).end();
  });
}

test("closing waits for the requests that run and refuses new ones", async () => {
  let answer = () => {};
  const arrived = Promise.withResolvers<void>();
  const app = new Koa().use(async (ctx) => {
    arrived.resolve();
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    ctx.body = "done";
  });
  const server = await listen(app, loopback);
  const agent = new Agent({ keepAlive: true });
  const running = get(server.url, agent);
  await arrived.promise;
  const closed = server.close();
  await expect(fetch(server.url)).rejects.toThrow();
  answer();
  await expect(running).resolves.toBe("done");
  await closed;
  agent.destroy();
});

test("idle keep-alive connections do not hold the server", async () => {
  const server = await listen(new Koa().use(answering("ok")), loopback);
  const agent = new Agent({ keepAlive: true });
  await get(server.url, agent);
  const startedAt = performance.now();
  await server.close();
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  agent.destroy();
});

test("a request that does not end is cut off after the grace period", async () => {
  const arrived = Promise.withResolvers<void>();
  const app = new Koa().use(async () => {
    arrived.resolve();
    await new Promise(() => {});
  });
  const server = await listen(app, loopback, { graceMs: 50 });
  const running = fetch(server.url).then(
    () => "answered",
    () => "cut off",
  );
  await arrived.promise;
  await server.close();
  expect(await running).toBe("cut off");
});

test("closing twice, or at once, is fine", async () => {
  const server = await listen(new Koa(), loopback);
  await Promise.all([server.close(), server.close()]);
  await server.close();
});

test("a port in use is one clear line", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(listen(new Koa(), { host: "127.0.0.1", port })).rejects.toMatchObject({
    code: "port_in_use",
    message: `port ${port} is in use: set PORT to another one or stop the other program`,
  });
  other.close();
});

test("an address that is not this machine's is one clear line", async () => {
  await expect(listen(new Koa(), { host: "192.0.2.1", port: 0 })).rejects.toMatchObject({
    code: "listen_failed",
    message: expect.stringMatching(/^cannot listen on 192\.0\.2\.1: set HOST/),
  });
});

test("a server that listens everywhere names an address that a browser takes", async () => {
  const server = await listen(new Koa().use(answering("ok")), { host: "0.0.0.0", port: 0 });
  expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
  expect(await (await fetch(server.url)).text()).toBe("ok");
  await server.close();
});
