import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Outgoing } from "../../../src/channels/channel.ts";
import { createTwilioChannel } from "../../../src/channels/twilio/send.ts";
import { parseConfig } from "../../../src/config.ts";
import { type FakeTwilio, startFakeTwilio } from "../../support/fake-twilio/server.ts";
import { buildOutgoing as message } from "../../support/outgoing.ts";

const serviceSid = "MG00000000000000000000000000000001";
const templateSid = `HX${"0".repeat(31)}1`;
const publicUrl = "https://bot.example.com";
const customer = "whatsapp:+5215500000001";
const business = "whatsapp:+14155238886";
const signal = new AbortController().signal;
let twilio: FakeTwilio;
let now: Date;
let known: Map<string, string>;

beforeAll(async () => {
  twilio = await startFakeTwilio({ clock: () => now });
  twilio.contents.set(templateSid, { body: "Hola {{1}}, le respondemos: {{2}}. Saludos." });
});
beforeEach(() => {
  now = new Date("2026-11-20T12:00:00.400Z");
  known = new Map();
  twilio.sent.length = 0;
});
afterEach(() => {
  twilio.refused.length = 0;
});
afterAll(() => twilio.stop());

type Overrides = Partial<Pick<Parameters<typeof createTwilioChannel>[0], "timeoutMs" | "throttle" | "clock">>;

function createChannel(env: Record<string, string> = {}, overrides: Overrides & { publicUrl?: null } = {}) {
  const config = parseConfig({
    ...twilio.env,
    ...env,
  });
  return createTwilioChannel({
    config: { ...config.twilio, accountSid: twilio.accountSid },
    publicUrl,
    isOfAnother: async (providerId, messageId) => (known.get(providerId) ?? messageId) !== messageId,
    throttle: async () => 0,
    clock: () => now,
    ...overrides,
  });
}

describe("a message goes out", () => {
  test("from the address that the customer wrote to, with status callback and what is left of its time", async () => {
    const outcome = await createChannel().send(message(), signal);
    expect(twilio.refused).toEqual([]);
    expect(twilio.sent).toHaveLength(1);
    expect(outcome).toEqual({ kind: "accepted", providerId: twilio.sent[0]?.sid, status: "queued" });
    expect(twilio.sent[0]?.parameters).toEqual({
      To: customer,
      From: business,
      Body: "Tengo 3 Versa. ¿Le mando el más barato?",
      StatusCallback: "https://bot.example.com/webhook/twilio/status",
      ValidityPeriod: "14400",
    });
  });

  test("without status callback where there is no public URL", async () => {
    await createChannel({}, { publicUrl: null }).send(message(), signal);
    expect(twilio.sent[0]?.statusCallback).toBeNull();
  });

  test("through the messaging service, still from the same address", async () => {
    const channel = createChannel({
      TWILIO_MESSAGING_SERVICE_SID: serviceSid,
      TWILIO_SMS_FROM: "+14155550199",
    });
    const outcome = await channel.send(message(), signal);
    expect(outcome).toMatchObject({ kind: "accepted", status: "accepted" });
    expect(twilio.sent[0]).toMatchObject({ from: business, messagingServiceSid: serviceSid });
    await channel.send(message({ to: "+5215500000001", from: null }), signal);
    expect(twilio.sent[1]).toMatchObject({ from: null, messagingServiceSid: serviceSid });
  });

  test("from the configured sender of its channel where the customer wrote to none", async () => {
    const channel = createChannel({ TWILIO_SMS_FROM: "+14155550199", TWILIO_WHATSAPP_FROM: business });
    await channel.send(message({ from: null }), signal);
    await channel.send(message({ to: "+5215500000001", from: null }), signal);
    expect(twilio.sent.map(({ from }) => from)).toEqual([business, "+14155550199"]);
  });

  test("to a customer who has a user id and no number", async () => {
    const to = `whatsapp:MX.ENT.${"a".repeat(128)}`;
    await expect(createChannel().send(message({ to }), signal)).resolves.toMatchObject({ kind: "accepted" });
    expect(twilio.sent[0]?.to).toBe(to);
  });

  test("with every character as it was, in as many parts as it needs", async () => {
    const channel = createChannel();
    const text = `¡Sí! \u{1F697} 100 % & más + «más» = $254,900.00\n${"Una frase de la respuesta. ".repeat(90)}`;
    for (const part of channel.compose({ text, choices: null, photo: null }))
      await channel.send(message(part), signal);
    expect(twilio.refused).toEqual([]);
    expect(twilio.sent.length).toBe(2);
    expect(twilio.sent.map(({ body }) => body).join(" ")).toBe(text.trim());
  });
});

describe("what Twilio refuses", () => {
  test.each([
    ["an invalid number", { to: "whatsapp:12" }, "21211"],
    ["no sender", { from: null }, "21603"],
    ["a sender of another channel", { from: "+14155550199" }, "21910"],
    ["an empty text", { text: " " }, "21602"],
    ["a text that is too long", { text: "x".repeat(1_601) }, "21617"],
  ])(
    "%s fails for good, with Twilio's code and without the customer's number",
    async (_, overrides, code) => {
      const outcome = await createChannel().send(message(overrides), signal);
      expect(outcome).toMatchObject({ kind: "failed", code });
      expect(JSON.stringify(outcome)).not.toContain("5215500000001");
      expect(twilio.sent).toEqual([]);
    },
  );

  test.each([
    [429, undefined, "20429"],
    [429, 63018, "63018"],
    [400, 63012, "63012"],
    [500, undefined, "20500"],
    [503, undefined, "20500"],
  ])("HTTP %s with code %s is tried again", async (status, code, expected) => {
    twilio.failNext({ status, ...(code && { code }) });
    await expect(createChannel().send(message(), signal)).resolves.toMatchObject({
      kind: "retry",
      afterMs: null,
      code: expected,
    });
  });

  test.each([
    [404, 20404],
    [400, 21655],
    [403, 21408],
  ])("HTTP %s with code %s is final", async (status, code) => {
    twilio.failNext({ status, code });
    await expect(createChannel().send(message(), signal)).resolves.toMatchObject({
      kind: "failed",
      code: String(code),
    });
  });

  test("Retry-After is passed on in milliseconds, and not kept for the next message", async () => {
    const channel = createChannel();
    twilio.failNext({ status: 429, retryAfterS: 7 }, { status: 503 });
    await expect(channel.send(message(), signal)).resolves.toMatchObject({ kind: "retry", afterMs: 7_000 });
    await expect(channel.send(message(), signal)).resolves.toMatchObject({ kind: "retry", afterMs: null });
  });

  test.each([
    ["waits for the customer", 400, 63016, "waiting"],
    ["tells that the customer opted out", 400, 21610, "opted_out"],
    ["stops the channel", 401, 20003, "stopped"],
    ["stops the channel", 403, 20005, "stopped"],
    ["stops the channel", 429, 63038, "stopped"],
  ])("%s at HTTP %s with code %s", async (_, status, code, kind) => {
    twilio.failNext({ status, code });
    await expect(createChannel().send(message(), signal)).resolves.toEqual({
      kind,
      code: String(code),
      reason: expect.any(String),
    });
  });

  test("refused credentials stop the channel, for the look-up too", async () => {
    const channel = createChannel({ TWILIO_AUTH_TOKEN: "wrong" });
    await expect(channel.send(message(), signal)).resolves.toMatchObject({ kind: "stopped", code: "20003" });
    await expect(channel.find(message(), signal)).resolves.toMatchObject({ kind: "stopped", code: "20003" });
  });
});

describe("where no answer comes, the message is tried again later", () => {
  test("when the connection is refused", async () => {
    const channel = createChannel({ TWILIO_API_URL: "http://127.0.0.1:1" });
    await expect(channel.send(message(), signal)).resolves.toMatchObject({
      kind: "retry",
      afterMs: null,
      code: "ECONNREFUSED",
    });
  });

  test("when it is cut after Twilio accepted the message", async () => {
    twilio.failNext({ reset: true, accepted: true });
    await expect(createChannel().send(message(), signal)).resolves.toMatchObject({
      kind: "retry",
      afterMs: 5_000,
      code: "ECONNRESET",
    });
    expect(twilio.sent).toHaveLength(1);
  });

  test("when Twilio takes too long, which may accept it later and is not asked before", async () => {
    twilio.failNext({ acceptAfterMs: 200 });
    const channel = createChannel({}, { timeoutMs: 50 });
    await expect(channel.send(message(), signal)).resolves.toMatchObject({
      kind: "retry",
      afterMs: 30_000,
      code: "timeout",
    });
    expect(twilio.sent).toEqual([]);
    await twilio.waitForSent(1);
    const retried = message({ firstAttemptAt: now });
    await expect(channel.find(retried, signal)).resolves.toMatchObject({ kind: "accepted" });
  });

  test("when a gateway gave up on Twilio", async () => {
    twilio.failNext({ status: 504 });
    await expect(createChannel().send(message(), signal)).resolves.toMatchObject({ afterMs: 30_000 });
  });

  test("when the caller gives up", async () => {
    twilio.failNext({ hang: true, accepted: true });
    const controller = new AbortController();
    const outcome = createChannel().send(message(), controller.signal);
    await twilio.waitForSent(1);
    controller.abort();
    await expect(outcome).resolves.toMatchObject({ kind: "retry", afterMs: 30_000, code: "aborted" });
  });
});

describe("a message whose fate is open is looked up", () => {
  const retried = (overrides: Partial<Outgoing> = {}) =>
    message({ firstAttemptAt: new Date("2026-11-20T12:00:00.900Z"), ...overrides });

  test("and found with what became of it since", async () => {
    const channel = createChannel();
    twilio.failNext({ reset: true, accepted: true });
    await channel.send(message(), signal);
    const [lost] = twilio.sent;
    await expect(channel.find(retried(), signal)).resolves.toEqual({
      kind: "accepted",
      providerId: lost?.sid,
      status: "queued",
    });
    if (lost) lost.status = "delivered";
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ status: "delivered" });
  });

  test("and not found where it never arrived", async () => {
    const channel = createChannel();
    twilio.failNext({ reset: true });
    await channel.send(message(), signal);
    await expect(channel.find(retried(), signal)).resolves.toEqual({ kind: "absent" });
  });

  test("never taken for another text, another customer, another sender or an older message", async () => {
    const channel = createChannel();
    now = new Date("2026-11-20T11:00:00Z");
    await channel.send(message(), signal);
    now = new Date("2026-11-20T12:00:00Z");
    await channel.send(message({ text: "Tengo 3 Versa." }), signal);
    await channel.send(message({ to: "whatsapp:+5215500000002" }), signal);
    await channel.send(message({ from: "whatsapp:+14155238887" }), signal);
    await expect(channel.find(retried(), signal)).resolves.toEqual({ kind: "absent" });
  });

  test("never adopted twice: what is recorded already belongs to another message", async () => {
    const channel = createChannel();
    await channel.send(message(), signal);
    await channel.send(message(), signal);
    const [first, second] = twilio.sent;
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ providerId: first?.sid });
    known.set(String(first?.sid), "another");
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ providerId: second?.sid });
    known.set(String(second?.sid), "a third");
    await expect(channel.find(retried(), signal)).resolves.toEqual({ kind: "absent" });
  });

  test("through the prefix that a trial account puts before every text", async () => {
    const channel = createChannel();
    await channel.send(message(), signal);
    const [lost] = twilio.sent;
    if (lost) lost.body = `Sent from your Twilio trial account - ${lost.body}`;
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ providerId: lost?.sid });
  });

  test("and found again though it has been recorded with this very message meanwhile", async () => {
    const channel = createChannel();
    await channel.send(message(), signal);
    const [sent] = twilio.sent;
    known.set(String(sent?.sid), message().id);
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ providerId: sent?.sid });
  });

  test("with the code and the words of a failure since", async () => {
    const channel = createChannel();
    await channel.send(message(), signal);
    Object.assign(twilio.sent[0] ?? {}, { status: "undelivered", errorCode: 30003 });
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({
      status: "undelivered",
      errorCode: "30003",
    });
  });

  test("and while Twilio does not answer that, nothing may be sent again", async () => {
    const channel = createChannel();
    twilio.failNext({ on: "list", status: 503 }, { on: "list", reset: true }, { on: "list", status: 404 });
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ kind: "retry", code: "20500" });
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ kind: "retry", afterMs: null });
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ kind: "retry" });
    await expect(channel.find(retried(), signal)).resolves.toEqual({ kind: "absent" });
  });
});

describe("a message that leaves too late", () => {
  test("does not leave, over a new connection or over one that stands", async () => {
    const channel = createChannel();
    now = message().sendBefore;
    await expect(channel.send(message(), signal)).resolves.toEqual({ kind: "later", afterMs: 0 });
    now = new Date(now.getTime() - 1);
    await expect(channel.send(message(), signal)).resolves.toMatchObject({ kind: "accepted" });
    now = message().sendBefore;
    await expect(channel.send(message(), signal)).resolves.toEqual({ kind: "later", afterMs: 0 });
    expect(twilio.sent).toHaveLength(1);
  });
});

describe("the time in which a message is worth delivering", () => {
  test.each([
    ["2026-11-20T12:00:01Z", "1"],
    ["2026-11-20T12:30:00Z", "1800"],
    ["2026-11-20T11:00:00Z", "1"],
    ["2026-11-20T22:00:00.400Z", "36000"],
  ])("ends at %s: Twilio keeps it for %s s", async (expiresAt, seconds) => {
    await createChannel().send(message({ expiresAt: new Date(expiresAt) }), signal);
    expect(twilio.sent[0]?.parameters.ValidityPeriod).toBe(seconds);
  });
});

describe("where a sender may send no more in this second", () => {
  test("the message waits, and nothing is asked of Twilio", async () => {
    const asked: string[][] = [];
    const throttle = async (...sender: string[]) => asked.push(sender) * 100;
    const channel = createChannel({ TWILIO_MESSAGING_SERVICE_SID: serviceSid }, { throttle });
    await expect(channel.send(message(), signal)).resolves.toEqual({ kind: "later", afterMs: 100 });
    await channel.send(message({ to: "+5215500000001", from: null }), signal);
    expect(asked).toEqual([
      [business, "whatsapp"],
      [serviceSid, "sms"],
    ]);
    expect(twilio.sent).toEqual([]);
  });
});
