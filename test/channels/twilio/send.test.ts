import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Outgoing } from "../../../src/channels/channel.ts";
import { createTwilioChannel, LookupFailed } from "../../../src/channels/twilio/send.ts";
import { parseConfig } from "../../../src/config.ts";
import { type FakeTwilio, startFakeTwilio } from "../../support/fake-twilio/server.ts";

const serviceSid = "MG00000000000000000000000000000001";
const publicUrl = "https://bot.example.com";
const customer = "whatsapp:+5215500000001";
const business = "whatsapp:+14155238886";
const signal = new AbortController().signal;
let twilio: FakeTwilio;
let now: Date;
let known: Set<string>;
let errors: unknown[][];

beforeAll(async () => {
  twilio = await startFakeTwilio({ clock: () => now });
});
beforeEach(() => {
  now = new Date("2026-11-20T12:00:00.400Z");
  known = new Set();
  errors = [];
  twilio.sent.length = 0;
});
afterEach(() => {
  twilio.refused.length = 0;
});
afterAll(() => twilio.stop());

function createChannel(
  env: Record<string, string> = {},
  overrides: { publicUrl?: null; timeoutMs?: number } = {},
) {
  const config = parseConfig({
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_API_URL: twilio.url,
    ...env,
  });
  return createTwilioChannel({
    config: { ...config.twilio, accountSid: twilio.accountSid },
    publicUrl,
    isKnown: async (providerId) => known.has(providerId),
    log: { error: (...line: unknown[]) => void errors.push(line) },
    ...overrides,
  });
}

const message = (overrides: Partial<Outgoing> = {}): Outgoing => ({
  id: "17",
  conversationId: "c0ffee00-0000-4000-8000-000000000000",
  to: customer,
  from: business,
  text: "Tengo 3 Versa. ¿Le mando el más barato?",
  enclosure: null,
  firstAttemptAt: null,
  ...overrides,
});

describe("a message goes out", () => {
  test("from the address that the customer wrote to, with status callback and a short validity", async () => {
    const outcome = await createChannel().send(message(), signal);
    expect(twilio.refused).toEqual([]);
    expect(twilio.sent).toHaveLength(1);
    expect(outcome).toEqual({ kind: "accepted", providerId: twilio.sent[0]?.sid, status: "queued" });
    expect(twilio.sent[0]?.parameters).toEqual({
      To: customer,
      From: business,
      Body: "Tengo 3 Versa. ¿Le mando el más barato?",
      StatusCallback: "https://bot.example.com/webhook/twilio/status",
      ValidityPeriod: "3600",
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
    expect(errors).toEqual([]);
  });

  test.each([
    [400, 63016],
    [400, 21610],
    [404, 20404],
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

  test("refused credentials wait for a person and are logged as an error", async () => {
    const outcome = await createChannel({ TWILIO_AUTH_TOKEN: "wrong" }).send(message(), signal);
    expect(outcome).toMatchObject({ kind: "retry", code: "20003", afterMs: 60_000 });
    expect(errors).toEqual([
      [{ code: "20003", messageId: "17" }, "cannot send: Twilio refuses the credentials"],
    ]);
  });
});

describe("where no answer comes, the message is tried again later", () => {
  test("when the connection is refused", async () => {
    const channel = createChannel({ TWILIO_API_URL: "http://127.0.0.1:1" });
    await expect(channel.send(message(), signal)).resolves.toMatchObject({
      kind: "retry",
      code: "ECONNREFUSED",
    });
  });

  test("when it is cut after Twilio accepted the message", async () => {
    twilio.failNext({ reset: true, accepted: true });
    await expect(createChannel().send(message(), signal)).resolves.toMatchObject({
      kind: "retry",
      code: "ECONNRESET",
    });
    expect(twilio.sent).toHaveLength(1);
  });

  test("when Twilio takes too long", async () => {
    twilio.failNext({ hang: true });
    await expect(createChannel({}, { timeoutMs: 50 }).send(message(), signal)).resolves.toMatchObject({
      kind: "retry",
      code: "timeout",
    });
  });

  test("when the caller gives up", async () => {
    twilio.failNext({ hang: true, accepted: true });
    const controller = new AbortController();
    const outcome = createChannel().send(message(), controller.signal);
    await twilio.waitForSent(1);
    controller.abort();
    await expect(outcome).resolves.toMatchObject({ kind: "retry", code: "aborted" });
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
    await expect(channel.find(retried(), signal)).resolves.toBeNull();
  });

  test("never taken for another text, another customer, another sender or an older message", async () => {
    const channel = createChannel();
    now = new Date("2026-11-20T11:00:00Z");
    await channel.send(message(), signal);
    now = new Date("2026-11-20T12:00:00Z");
    await channel.send(message({ text: "Tengo 3 Versa." }), signal);
    await channel.send(message({ to: "whatsapp:+5215500000002" }), signal);
    await channel.send(message({ from: "whatsapp:+14155238887" }), signal);
    await expect(channel.find(retried(), signal)).resolves.toBeNull();
  });

  test("never adopted twice: what is recorded already belongs to another message", async () => {
    const channel = createChannel();
    await channel.send(message(), signal);
    await channel.send(message(), signal);
    const [first, second] = twilio.sent;
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ providerId: first?.sid });
    known.add(String(first?.sid));
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ providerId: second?.sid });
    known.add(String(second?.sid));
    await expect(channel.find(retried(), signal)).resolves.toBeNull();
  });

  test("through the prefix that a trial account puts before every text", async () => {
    const channel = createChannel();
    await channel.send(message(), signal);
    const [lost] = twilio.sent;
    if (lost) lost.body = `Sent from your Twilio trial account - ${lost.body}`;
    await expect(channel.find(retried(), signal)).resolves.toMatchObject({ providerId: lost?.sid });
  });

  test("and while Twilio does not answer that, nothing may be sent again", async () => {
    const channel = createChannel();
    twilio.failNext({ on: "list", status: 503 }, { on: "list", reset: true });
    const failure = await channel.find(retried(), signal).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LookupFailed);
    expect(failure).toMatchObject({ code: "lookup_failed", retryable: true });
    await expect(channel.find(retried(), signal)).rejects.toThrow("no answer");
    await expect(channel.find(retried(), signal)).resolves.toBeNull();
  });
});
