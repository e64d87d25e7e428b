import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Choices, Enclosure, Outgoing } from "../../../../src/channels/channel.ts";
import { createTwilioChannels } from "../../../../src/channels/twilio/channels.ts";
import { parseConfig } from "../../../../src/config.ts";
import { createTestClock } from "../../../support/clock.ts";
import { type FakeTwilio, startFakeTwilio } from "../../../support/fake-twilio/server.ts";
import { buildOutgoing } from "../../../support/outgoing.ts";

const free = async () => ({ allowed: true, used: 0, endsInMs: 0 });
const signal = new AbortController().signal;
const clock = createTestClock();
let twilio: FakeTwilio;
let warnings: unknown[][];

beforeAll(async () => {
  twilio = await startFakeTwilio();
});
beforeEach(() => {
  warnings = [];
  twilio.sent.length = 0;
  twilio.refused.length = 0;
  twilio.contents.clear();
});
afterAll(() => twilio.stop());

function createChannel() {
  const config = parseConfig({
    ...twilio.env,
    TWILIO_CONTENT: "true",
  });
  const silent = () => undefined;
  return createTwilioChannels({
    config: config.twilio,
    publicUrl: null,
    clock: clock.now,
    isOfAnother: async () => false,
    limiters: { limiter: () => ({ consume: free, get: free }) },
    log: {
      debug: silent,
      info: silent,
      warn: (...line: unknown[]) => void warnings.push(line),
    },
    concurrency: 5,
  }).whatsapp;
}

const rows = (count: number): Choices => ({
  kind: "list",
  button: "Ver autos",
  items: Array.from({ length: count }, (_, index) => ({
    id: `vehicle:${index}`,
    title: `Nissan Versa ${2010 + index}`,
    description: `$${index}15,000 MXN · it's the one`,
  })),
});
const buttons: Choices = {
  kind: "buttons",
  items: [
    { id: "plans:20112", title: "Ver planes de pago" },
    { id: "person", title: "Hablar con alguien" },
  ],
};
const inOneHour = new Date(clock.now().getTime() + 3_600_000);
const message = (enclosure: Enclosure | null, overrides: Partial<Outgoing> = {}): Outgoing =>
  buildOutgoing({
    text: "¿Cuál te interesa?",
    enclosure,
    customerActiveAt: clock.now(),
    sendBefore: inOneHour,
    expiresAt: inOneHour,
    ...overrides,
  });
const names = () => [...twilio.contents.values()].map(({ made }) => made?.friendly_name);

test("a list goes out as a list picker that WhatsApp shows, the text as its body", async () => {
  const outcome = await createChannel().send(message({ choices: rows(10) }), signal);
  expect(outcome).toMatchObject({ kind: "accepted" });
  const [sent] = twilio.sent;
  expect(sent).toMatchObject({ body: "¿Cuál te interesa?" });
  expect(sent?.choices).toHaveLength(10);
  expect(sent?.choices[3]).toEqual({
    id: "vehicle:3",
    title: "Nissan Versa 2013",
    description: "$315,000 MXN · it’s the one",
  });
  expect(twilio.refused).toEqual([]);
});

test("buttons go out as quick replies, and bare texts without a template", async () => {
  const channel = createChannel();
  await channel.send(message({ choices: buttons }), signal);
  await channel.send(message(null, { text: "Hola.\n\n¿Qué tal?" }), signal);
  expect(twilio.sent.map(({ choices }) => choices.map(({ id }) => id))).toEqual([
    ["plans:20112", "person"],
    [],
  ]);
  expect(twilio.sent[1]).toMatchObject({
    body: "Hola.\n\n¿Qué tal?",
    parameters: { Body: "Hola.\n\n¿Qué tal?" },
  });
  expect(names()).toEqual(["seller_buttons_2_v1"]);
});

test("a template is made once for each form, also by several messages at once, and found by the next process", async () => {
  const channel = createChannel();
  await Promise.all([1, 2, 3].map(() => channel.send(message({ choices: rows(2) }), signal)));
  await channel.send(message({ choices: rows(3) }), signal);
  await createChannel().send(message({ choices: rows(2) }), signal);
  expect(names()).toEqual(["seller_list_2_v1", "seller_list_3_v1"]);
  expect(twilio.sent.every(({ choices }) => choices.length > 0)).toBe(true);
});

test.each([
  ["refuses", { status: 500 }],
  ["breaks off", { reset: true as const }],
  ["does not answer", { hang: true as const }],
])(
  "where the Content API %s, the words go out at once, and it is left alone for a while",
  async (_, fault) => {
    const channel = createChannel();
    twilio.failNext({ on: "content", ...fault });
    const startedMs = performance.now();
    await channel.send(message({ choices: buttons }), signal);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
    await channel.send(message({ choices: buttons }), signal);
    expect(twilio.sent.map(({ body, choices }) => [body, choices])).toEqual([
      ["¿Cuál te interesa?", []],
      ["¿Cuál te interesa?", []],
    ]);
    expect(names()).toEqual([]);
    expect(warnings).toHaveLength(1);
    clock.advance(6 * 60_000);
    await channel.send(message({ choices: buttons }), signal);
    expect(twilio.sent.at(-1)?.choices).toHaveLength(2);
  },
);

test("a template that was deleted costs no words, and is made again later", async () => {
  const channel = createChannel();
  await channel.send(message({ choices: buttons }), signal);
  twilio.contents.clear();
  await expect(channel.send(message({ choices: buttons }), signal)).resolves.toMatchObject({
    kind: "accepted",
  });
  expect(twilio.sent.at(-1)).toMatchObject({ body: "¿Cuál te interesa?", choices: [] });
  clock.advance(6 * 60_000);
  await channel.send(message({ choices: buttons }), signal);
  expect(twilio.sent.at(-1)?.choices).toHaveLength(2);
});

test("a refusal that has nothing to do with what can be tapped stays a refusal, and the template is trusted", async () => {
  const channel = createChannel();
  twilio.optedOut.add("whatsapp:+5215500000009");
  const outcome = await channel.send(
    message({ choices: buttons }, { to: "whatsapp:+5215500000009" }),
    signal,
  );
  expect(outcome).toMatchObject({ kind: "opted_out", code: "21610" });
  expect(warnings).toEqual([]);
  await channel.send(message({ choices: buttons }), signal);
  expect(twilio.sent.at(-1)?.choices).toHaveLength(2);
});

test("a message whose acceptance went unheard is found again by its rendered words", async () => {
  const channel = createChannel();
  twilio.failNext({ reset: true, accepted: true });
  const firstAttemptAt = new Date();
  const outgoing = message({ choices: buttons }, { firstAttemptAt, text: "I'll show you a plan?" });
  await expect(channel.send(outgoing, signal)).resolves.toMatchObject({ kind: "retry" });
  expect(twilio.sent).toHaveLength(1);
  await expect(channel.find(outgoing, signal)).resolves.toMatchObject({ providerId: twilio.sent[0]?.sid });
});

test("a photo goes out by its address with a caption, and one that is refused is not replaced by the caption alone", async () => {
  const channel = createChannel();
  const photo = { url: "https://photos.example/1.jpg" };
  await channel.send(message({ photo }, { text: "Nissan Versa 2019" }), signal);
  expect(twilio.sent[0]).toMatchObject({ body: "Nissan Versa 2019", parameters: { MediaUrl: photo.url } });
  twilio.failNext({ status: 400, code: 21620 });
  await expect(channel.send(message({ photo }), signal)).resolves.toMatchObject({ kind: "failed" });
  expect(twilio.sent).toHaveLength(1);
});
