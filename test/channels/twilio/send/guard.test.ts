import { once } from "node:events";
import http from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { guardedTransport, whenConnected } from "../../../../src/channels/twilio/send/guard.ts";

let server: http.Server;
let agent: http.Agent;
let heard: number;
let isTooLate: boolean;

beforeAll(async () => {
  server = http.createServer((_, response) => {
    heard += 1;
    response.end("ok");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
beforeEach(() => {
  heard = 0;
  isTooLate = false;
  agent = whenConnected(new http.Agent({ keepAlive: true }));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** @param connecting what the connection waits for, as it does where the process is stopped in between */
function post(connecting: Promise<void>, mayLeave: () => boolean): Promise<string> {
  const lookup: LookupFunction = (_host, _options, callback) =>
    void connecting.then(() => callback(null, [{ address: "127.0.0.1", family: 4 }]));
  const transport = guardedTransport(mayLeave, () => {
    isTooLate = true;
  });
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const options = { protocol: "http:", hostname: "twilio.test", port, method: "POST", agent, lookup };
    const request = transport.request(options, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve(Buffer.concat(chunks).toString());
    });
    request.on("error", reject);
    request.end("a message");
  });
}

test("a request that may still leave when its connection stands leaves, and the next one over the same", async () => {
  await expect(post(Promise.resolve(), () => true)).resolves.toBe("ok");
  await expect(post(new Promise(() => undefined), () => true)).resolves.toBe("ok");
  expect(heard).toBe(2);
});

test("a request that may not leave any more when its connection stands never does", async () => {
  const connecting = Promise.withResolvers<void>();
  let mayLeave = true;
  const outcome = post(connecting.promise, () => mayLeave);
  mayLeave = false;
  connecting.resolve();
  await expect(outcome).rejects.toThrow("too late");
  expect(isTooLate).toBe(true);
  await expect(post(Promise.resolve(), () => true)).resolves.toBe("ok");
  expect(heard).toBe(1);
});

test("a connection that cannot be made fails the request", async () => {
  const transport = guardedTransport(
    () => true,
    () => undefined,
  );
  const request = transport.request(
    { protocol: "http:", hostname: "127.0.0.1", port: 1, agent },
    () => undefined,
  );
  request.end();
  const [error] = await once(request, "error");
  expect(error).toMatchObject({ code: "ECONNREFUSED" });
});
