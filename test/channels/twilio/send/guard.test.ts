import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import http from "node:http";
import https from "node:https";
import type { AddressInfo, LookupFunction } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TlsOptions } from "node:tls";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { guardedTransport, whenConnected } from "../../../../src/channels/twilio/send/guard.ts";
import { makeCertificate } from "../../../support/postgres/certificates.ts";

const timeoutMs = 2_000;
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
  agent = whenConnected(new http.Agent({ keepAlive: true, maxSockets: 1 }), timeoutMs);
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

test("over TLS a request waits for the end of the handshake", async () => {
  const dir = await mkdtemp(join(tmpdir(), "seller-guard-"));
  const files = await makeCertificate(dir);
  const [cert, key] = await Promise.all([readFile(files.certificate), readFile(files.key)]);
  // In the middle of the first handshake time passes: from then on it may not leave.
  let handshakes = 0;
  const SNICallback: TlsOptions["SNICallback"] = (_name, goOn) => {
    handshakes += 1;
    goOn(null);
  };
  const secure = https.createServer({ cert, key, SNICallback }, (_, response) => {
    heard += 1;
    response.end("ok");
  });
  secure.listen(0, "127.0.0.1");
  await once(secure, "listening");
  const { port } = secure.address() as AddressInfo;
  const secureAgent = whenConnected(new https.Agent({ keepAlive: true, ca: cert }), timeoutMs);
  const start = () =>
    guardedTransport(
      () => handshakes !== 1,
      () => {
        isTooLate = true;
      },
    ).request({ protocol: "https:", hostname: "localhost", port, agent: secureAgent }, () => undefined);
  const late = start();
  late.end();
  await once(late, "error");
  expect(isTooLate).toBe(true);
  const next = start();
  next.end();
  const [response] = await once(next, "response");
  response.resume();
  await once(response, "end");
  expect(heard).toBe(1);
  secureAgent.destroy();
  secure.close();
  await rm(dir, { recursive: true });
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

test("a connection that does not come to stand fails its request, and makes room for the next one", async () => {
  agent = whenConnected(new http.Agent({ keepAlive: true, maxSockets: 1 }), 20);
  await expect(post(new Promise(() => undefined), () => true)).rejects.toMatchObject({ code: "ETIMEDOUT" });
  await expect(post(Promise.resolve(), () => true)).resolves.toBe("ok");
});
