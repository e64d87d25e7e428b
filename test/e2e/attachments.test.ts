import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { say } from "../support/fake-model/answers/answers.ts";
import { followRules, sellerRules } from "../support/fake-model/answers/rules.ts";
import { type FakeModelServer, startFakeModelServer } from "../support/fake-model/server.ts";
import type { FakeTwilio } from "../support/fake-twilio/server.ts";
import { jpeg, oggOf } from "../support/media.ts";
import { startWhatsAppSeller, type WhatsAppSeller } from "./whatsapp-seller.ts";

let seller: WhatsAppSeller;
let twilio: FakeTwilio;
let model: FakeModelServer;
/** What lies inside the network and nobody outside may reach. */
const insideCalls: string[] = [];
const inside = createServer((request, response) => {
  insideCalls.push(request.url ?? "");
  response.end("secret");
});
let insideUrl: string;

beforeAll(async () => {
  model = await startFakeModelServer({ respond: followRules(sellerRules) });
  await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
  insideUrl = `http://127.0.0.1:${(inside.address() as AddressInfo).port}`;
  seller = await startWhatsAppSeller({ ...model.env, TURN_DELAY_MS: "100", LOG_LEVEL: "debug" });
  twilio = seller.twilio;
});
afterAll(async () => {
  await seller.stop();
  await model.stop();
  await new Promise((resolve) => inside.close(resolve));
});

/** @returns the texts of the answer */
async function ask(params: Record<string, string>): Promise<string> {
  const before = twilio.sent.length;
  await seller.write(params);
  await twilio.waitForSent(before + 1);
  return twilio.sent
    .slice(before)
    .map(({ body }) => body)
    .join("\n");
}
const withFile = (mediaUrl: string, contentType: string, body = "") => ({
  Body: body,
  NumMedia: "1",
  MediaUrl0: mediaUrl,
  MediaContentType0: contentType,
});

test("a voice note is heard and answered from the stock, and the staff reads what was said", async () => {
  model.scriptSpeech(say("Busco un Versa rojo, por favor"));
  const voice = twilio.url + twilio.media.add({ contentType: "audio/ogg", bytes: oggOf(4) });
  expect(await ask(withFile(voice, "audio/ogg"))).toContain("Versa");
  expect(model.recordings).toMatchObject([{ fileName: "voice.ogg", bytes: oggOf(4) }]);
  const list = (await (await fetch(`${seller.url}/api/conversations`)).json()) as { items: { id: string }[] };
  const history = await fetch(`${seller.url}/api/conversations/${list.items[0]?.id}/messages`);
  await expect(history.json()).resolves.toMatchObject({
    items: [{ attachments: { media: [{ transcript: "Busco un Versa rojo, por favor" }] } }, {}],
  });
});

test("a picture is seen by the model", async () => {
  model.script(say("Es un Versa."));
  const photo = twilio.url + twilio.media.add({ contentType: "image/jpeg", bytes: jpeg });
  expect(await ask(withFile(photo, "image/jpeg", "¿qué auto es este?"))).toMatch(/Es un Versa\.$/);
  expect(model.requests.at(-1)?.items.at(-1)).toEqual({
    kind: "customer",
    text: "¿qué auto es este?",
    pictures: [{ contentType: "image/jpeg", bytes: jpeg }],
  });
});

test("a location is answered with the nearest branch", async () => {
  const answer = await ask({ Body: "", Latitude: "20.6736", Longitude: "-103.344", MessageType: "location" });
  expect(answer).toMatch(/\*Guadalajara\*, a unos \d\.\d km[\s\S]+López Mateos Sur 2400/);
});

test.each([
  ["an address inside the network", () => `${insideUrl}/secret`],
  ["the cloud's metadata", () => "http://169.254.169.254/latest/meta-data/"],
  ["another host", () => "https://example.com/2010-04-01/Accounts/x"],
  [
    "a page of Twilio's API that is no media",
    () => `${twilio.url}/2010-04-01/Accounts/${twilio.accountSid}.json`,
  ],
  [
    "a file that redirects inside",
    () =>
      twilio.url +
      twilio.media.add({ contentType: "audio/ogg", bytes: oggOf(1), redirectTo: `${insideUrl}/x` }),
  ],
])(
  "a message that names %s for a voice note is answered, and nothing is fetched from there",
  async (_, target) => {
    expect(await ask(withFile(target(), "audio/ogg"))).toContain("nota de voz");
    expect(insideCalls).toEqual([]);
    expect(model.recordings).toHaveLength(1);
  },
);

test("no line of the log tells what was said, seen or where it lies", () => {
  const output = seller.process.output();
  expect(output).toContain("a customer's file could not be read");
  expect(output).not.toMatch(/Versa rojo|qué auto es|20\.6736|169\.254|\/9j\/|OggS/);
  expect(output).not.toContain(insideUrl);
  expect(output).not.toContain(twilio.authToken);
  expect(model.refusals).toEqual([]);
  expect(twilio.refused).toEqual([]);
});
