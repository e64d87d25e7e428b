import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { isSigned, parseFormBody } from "../../../src/channels/twilio/webhook/verify.ts";
import { type FakeTwilio, startFakeTwilio } from "./server.ts";

const specFile = join(import.meta.dirname, "../../../../shared/specs/twilio-messages.json");
let twilio: FakeTwilio;
let now = new Date("2026-11-20T12:00:00Z");

beforeAll(async () => {
  twilio = await startFakeTwilio({ clock: () => now });
});
beforeEach(() => {
  twilio.sent.length = 0;
  twilio.refused.length = 0;
});
afterAll(() => twilio.stop());

async function call(path: string, form?: Record<string, string>) {
  const response = await fetch(twilio.url + path, {
    method: form ? "POST" : "GET",
    headers: {
      Authorization: `Basic ${Buffer.from(`${twilio.accountSid}:${twilio.authToken}`).toString("base64")}`,
    },
    ...(form && { body: new URLSearchParams(form) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const collection = () => `/2010-04-01/Accounts/${twilio.accountSid}/Messages`;
const create = (form: Record<string, string>) =>
  call(`${collection()}.json`, {
    To: "whatsapp:+5215500000001",
    From: "whatsapp:+14155238886",
    Body: "hola",
    ...form,
  });

(existsSync(specFile) ? test : test.skip)("answers have the shape that Twilio publishes", async () => {
  const spec = JSON.parse(readFileSync(specFile, "utf8"));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const isMessage = ajv.compile({
    ...withNull(spec.components.schemas["api.v2010.account.message"]),
    components: spec.components,
    additionalProperties: false,
  });
  const { status, body } = await create({ MessagingServiceSid: `MG${"0".repeat(32)}` });
  expect(status).toBe(201);
  isMessage(body);
  expect(isMessage.errors).toBeNull();
  await expect(call(`${collection()}/${body.sid}.json`)).resolves.toEqual({ status: 200, body });
  await expect(call(`${collection()}.json`)).resolves.toMatchObject({ body: { messages: [body] } });
});

/** OpenAPI's `nullable`, as JSON Schema says it. */
function withNull(schema: { properties: Record<string, { nullable?: boolean; type?: string }> }) {
  const properties = Object.entries(schema.properties).map(([name, property]) => [
    name,
    property.nullable && property.type ? { ...property, type: [property.type, "null"] } : property,
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

test.each([
  ["no recipient", { To: "" }, 21604],
  ["no sender", { From: "" }, 21603],
  ["an empty text", { Body: " " }, 21602],
  ["a text that is too long", { Body: "x".repeat(1_601) }, 21617],
  ["a number that is none", { To: "+52 155 0000 0001" }, 21211],
  ["the sender as recipient", { To: "whatsapp:+14155238886" }, 21266],
  ["a sender of another channel", { From: "+14155550100" }, 21910],
  ["an underscore in the callback's host", { StatusCallback: "https://my_bot.example.com/status" }, 21609],
  ["a validity of nothing", { ValidityPeriod: "0" }, 21621],
  ["a parameter that does not exist", { body: "hola" }, 20001],
])("%s is refused and nothing is sent", async (_, form, code) => {
  await expect(create(form)).resolves.toMatchObject({ status: 400, body: { code, status: 400 } });
  expect(twilio.refused).toMatchObject([{ code }]);
  expect(twilio.sent).toEqual([]);
});

test("wrong credentials are refused", async () => {
  const response = await fetch(`${twilio.url}${collection()}.json`, { method: "POST" });
  expect(response.status).toBe(401);
  await expect(response.json()).resolves.toMatchObject({ code: 20003 });
});

test("the list is newest first, filtered and paged, and a day's filter leaves out what is not sent yet", async () => {
  const sids: string[] = [];
  for (const [day, Body] of [
    ["18", "a"],
    ["19", "b"],
    ["20", "c"],
  ] as const) {
    now = new Date(`2026-11-${day}T12:00:00Z`);
    const { body } = await create({ Body });
    sids.push(body.sid);
    if (day !== "20") await twilio.report(body.sid, "sent");
  }
  await create({ To: "whatsapp:+5215500000002" });
  const query = `To=${encodeURIComponent("whatsapp:+5215500000001")}&PageSize=2`;
  const first = await call(`${collection()}.json?${query}`);
  expect(first.body.messages.map(({ sid }: { sid: string }) => sid)).toEqual([sids[2], sids[1]]);
  const second = await call(first.body.next_page_uri);
  expect(second.body).toMatchObject({ messages: [{ sid: sids[0] }], next_page_uri: null });
  const since = await call(`${collection()}.json?${query}&DateSent%3E=2026-11-19`);
  expect(since.body.messages).toMatchObject([{ sid: sids[1], date_sent: "Thu, 19 Nov 2026 12:00:00 +0000" }]);
});

test("a status callback is posted to the message's own URL, signed", async () => {
  const posts: { signature: string; body: string }[] = [];
  const receiver = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    posts.push({ signature: String(request.headers["x-twilio-signature"]), body });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/status`;
  const { body } = await create({ StatusCallback: url });
  const response = await twilio.report(body.sid, "undelivered", { errorCode: 63016 });
  receiver.close();
  expect(response?.status).toBe(204);
  const [post] = posts;
  const form = parseFormBody(post?.body ?? "");
  expect(form).toMatchObject({ MessageSid: body.sid, MessageStatus: "undelivered", ErrorCode: "63016" });
  expect(isSigned(twilio.authToken, post?.signature ?? "", url, form)).toBe(true);
});

test("a scripted fault meets the next request only, before or after the message is accepted", async () => {
  twilio.failNext({ status: 429, retryAfterS: 2 }, { status: 500, accepted: true });
  await expect(create({})).resolves.toMatchObject({ status: 429, body: { code: 20429 } });
  expect(twilio.sent).toHaveLength(0);
  await expect(create({})).resolves.toMatchObject({ status: 500 });
  expect(twilio.sent).toHaveLength(1);
  await expect(create({})).resolves.toMatchObject({ status: 201 });
});

test("a template is rendered with its variables, and refused with what they may not hold", async () => {
  twilio.contents.set(templateSid, { body: "Hola {{name}}: {{1}}" });
  const send = (variables: Record<string, unknown>, ContentSid = templateSid) =>
    create({ Body: "", ContentSid, ContentVariables: JSON.stringify(variables) });
  await expect(send({ 1: "su plan", name: "Ana" })).resolves.toMatchObject({
    status: 201,
    body: { body: "Hola Ana: su plan" },
  });
  for (const wrong of ["dos\nlíneas", "", null, "cinco     espacios"]) {
    await expect(send({ 1: wrong, name: "Ana" })).resolves.toMatchObject({ body: { code: 21656 } });
  }
  await expect(send({ 1: "uno" })).resolves.toMatchObject({ body: { code: 21656 } });
  await expect(send({ 1: "uno" }, `HX${"f".repeat(32)}`)).resolves.toMatchObject({ body: { code: 21655 } });
});

const templateSid = `HX${"0".repeat(32)}`;

test("outside the window only a template goes out, and nothing to whom opted out", async () => {
  const To = "whatsapp:+5215500000009";
  twilio.contents.set(templateSid, { body: "{{1}}" });
  const template = { To, Body: "", ContentSid: templateSid, ContentVariables: '{"1":"hola"}' };
  twilio.closedWindows.add(To);
  await expect(create({ To })).resolves.toMatchObject({ status: 400, body: { code: 63016 } });
  await expect(create(template)).resolves.toMatchObject({ status: 201 });
  twilio.optedOut.add(To);
  await expect(create(template)).resolves.toMatchObject({ status: 400, body: { code: 21610 } });
});

test("more messages of one sender in a second than allowed are refused, those of another are not", async () => {
  const strict = await startFakeTwilio({ maxPerSecond: 2, clock: () => now });
  const send = (From = "+14155550100") =>
    fetch(`${strict.url}${collection()}.json`, {
      method: "POST",
      headers: { Authorization: `Basic ${btoa(`${strict.accountSid}:${strict.authToken}`)}` },
      body: new URLSearchParams({ To: "+5215500000001", From, Body: "hola" }),
    }).then(({ status }) => status);
  expect([await send(), await send(), await send(), await send("+14155550101")]).toEqual([
    201, 201, 429, 201,
  ]);
  now = new Date(now.getTime() + 1_001);
  expect(await send()).toBe(201);
  await strict.stop();
});

test("messages are reported on without being asked, in the order and to the place that the test sets", async () => {
  const heard: string[] = [];
  const all = Promise.withResolvers<void>();
  const receiver = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const form = parseFormBody(body);
    const url = "https://seller.example/webhook/twilio/status";
    expect(isSigned(twilio.authToken, String(request.headers["x-twilio-signature"]), url, form)).toBe(true);
    heard.push(String(form.MessageStatus));
    response.writeHead(204).end();
    if (heard.length === 3) all.resolve();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const { port } = receiver.address() as AddressInfo;
  twilio.reportBy({ postTo: () => `http://127.0.0.1:${port}`, statuses: ["delivered", "sent", "delivered"] });
  await create({ StatusCallback: "https://seller.example/webhook/twilio/status" });
  await all.promise;
  twilio.reportBy(null);
  receiver.close();
  expect(heard).toEqual(["delivered", "sent", "delivered"]);
  expect(twilio.sent[0]).toMatchObject({ status: "delivered" });
});
