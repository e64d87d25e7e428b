import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createTwilioChannel } from "../../../../src/channels/twilio/send.ts";
import { parseConfig } from "../../../../src/config.ts";
import { type FakeTwilio, startFakeTwilio } from "../../../support/fake-twilio/server.ts";
import { buildOutgoing } from "../../../support/outgoing.ts";

const templateSid = `HX${"0".repeat(31)}1`;
const { signal } = new AbortController();
const hourMs = 60 * 60_000;
const lastMessage = new Date("2026-11-19T12:00:00Z");
let twilio: FakeTwilio;
let now: Date;

beforeAll(async () => {
  twilio = await startFakeTwilio({ clock: () => now });
  twilio.contents.set(templateSid, { body: "Hola {{1}}, le respondemos: {{2}}. Saludos." });
});
beforeEach(() => {
  now = new Date(lastMessage.getTime() + 24 * hourMs);
  twilio.sent.length = 0;
});
afterAll(async () => {
  expect(twilio.refused).toEqual([]);
  await twilio.stop();
});

function createChannel(env: Record<string, string> = {}) {
  const config = parseConfig({
    ...twilio.env,
    ...env,
  });
  return createTwilioChannel({
    config: { ...config.twilio, accountSid: twilio.accountSid },
    publicUrl: null,
    isOfAnother: async () => false,
    throttle: async () => 0,
    clock: () => now,
  });
}
const message = (overrides: Parameters<typeof buildOutgoing>[0] = {}) =>
  buildOutgoing({
    customerActiveAt: lastMessage,
    sendBefore: new Date(now.getTime() + 10_000),
    expiresAt: new Date(now.getTime() + hourMs),
    ...overrides,
  });
const withTemplate = {
  WHATSAPP_TEMPLATE_SID: templateSid,
  WHATSAPP_TEMPLATE_VARIABLES: '{"1":"{name}","2":"«{text}»"}',
};

describe("without a template, free text goes out", () => {
  test.each([
    [23, "accepted"],
    [23.9, "accepted"],
    [24, "waiting"],
    [1_000, "waiting"],
  ])("%s hours after the customer's last message: %s", async (hours, kind) => {
    now = new Date(lastMessage.getTime() + hours * hourMs);
    const channel = createChannel();
    const outcome = await channel.send(message(), signal);
    expect(outcome.kind).toBe(kind);
    if (kind === "waiting") {
      expect(outcome).toMatchObject({ code: "outside_window", reason: expect.stringContaining("24 hours") });
      expect(channel.findObstacle(message())).toEqual({
        code: "outside_window",
        reason: expect.stringContaining("no template is configured"),
      });
    } else expect(channel.findObstacle(message())).toBeNull();
    expect(twilio.sent).toHaveLength(kind === "accepted" ? 1 : 0);
  });

  test("not to whom has never written", async () => {
    await expect(createChannel().send(message({ customerActiveAt: null }), signal)).resolves.toMatchObject({
      kind: "waiting",
    });
  });

  test("by SMS at any time", async () => {
    const sms = message({ to: "+5215500000001", from: "+14155550199", customerActiveAt: null });
    await expect(createChannel().send(sms, signal)).resolves.toMatchObject({ kind: "accepted" });
  });
});

describe("outside the window a configured template goes out instead", () => {
  test("with the text and the name in its variables, as WhatsApp takes them", async () => {
    const text = 'Tengo 3 Versa:\n1. $250,000\t(gris)\n2. "Versa"      rojo $& {name}';
    await expect(createChannel(withTemplate).send(message({ text }), signal)).resolves.toMatchObject({
      kind: "accepted",
    });
    expect(twilio.sent[0]?.parameters).toMatchObject({ ContentSid: templateSid });
    expect(twilio.sent[0]?.parameters).not.toHaveProperty("Body");
    expect(twilio.sent[0]?.body).toBe(
      'Hola Ana, le respondemos: «Tengo 3 Versa: 1. $250,000 (gris) 2. "Versa" rojo $& {name}». Saludos.',
    );
  });

  test("also to a customer without a name", async () => {
    await createChannel(withTemplate).send(message({ customerName: "\n", text: "hola" }), signal);
    expect(twilio.sent[0]?.body).toBe("Hola cliente, le respondemos: «hola». Saludos.");
  });

  test("and is found again by its text", async () => {
    const channel = createChannel(withTemplate);
    const lost = message({ text: "uno\ndos", firstAttemptAt: now });
    await channel.send(lost, signal);
    await expect(channel.find(lost, signal)).resolves.toMatchObject({ providerId: twilio.sent[0]?.sid });
    await expect(channel.find({ ...lost, text: "tres" }, signal)).resolves.toEqual({ kind: "absent" });
  });

  test("but inside of it the text goes out as it is", async () => {
    now = new Date(lastMessage.getTime() + hourMs);
    await createChannel(withTemplate).send(message({ text: "uno\ndos" }), signal);
    expect(twilio.sent[0]?.parameters).toMatchObject({ Body: "uno\ndos" });
  });

  test.each([
    ["a text that is too long for it", { text: "palabra ".repeat(150) }, "too long"],
    ["a picture", { enclosure: { photo: { url: "https://example.com/a.jpg" } } }, "no picture"],
  ])("except for %s, which waits", async (_, overrides, why) => {
    await expect(createChannel(withTemplate).send(message(overrides), signal)).resolves.toMatchObject({
      kind: "waiting",
      code: "outside_window",
      reason: expect.stringContaining(why),
    });
    expect(twilio.sent).toEqual([]);
  });
});
