import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createTwilioApi } from "../../../../src/channels/twilio/client.ts";
import { createTypingIndicator } from "../../../../src/channels/twilio/rich/typing.ts";
import { newMessageSid } from "../../../support/fake-twilio/post.ts";
import { type FakeTwilio, startFakeTwilio } from "../../../support/fake-twilio/server.ts";

let twilio: FakeTwilio;
let lines: unknown[][];
const signal = new AbortController().signal;

beforeAll(async () => {
  twilio = await startFakeTwilio();
});
beforeEach(() => {
  lines = [];
  twilio.typing.length = 0;
});
afterAll(() => twilio.stop());

function createIndicator(timeoutMs = 3_000) {
  const { accountSid, authToken, url: apiUrl } = twilio;
  const api = createTwilioApi({ config: { accountSid, authToken, apiUrl }, timeoutMs, maxSockets: 5 });
  return createTypingIndicator({ api, log: { debug: (...line: unknown[]) => void lines.push(line) } });
}

test("it is shown on the message that was named", async () => {
  const messageId = newMessageSid();
  await createIndicator()(messageId, signal);
  expect(twilio.typing).toMatchObject([{ messageId }]);
  expect(twilio.refused).toEqual([]);
});

test("an id that is not Twilio's is not asked about", async () => {
  await createIndicator()("api-17", signal);
  expect(twilio.refused).toEqual([]);
  expect(twilio.typing).toEqual([]);
});

test.each([
  ["a refusal", { status: 500 }, ["20500"]],
  ["a connection that breaks off", { reset: true as const }, ["ECONNRESET"]],
  ["an answer that does not come", { hang: true as const }, ["ERR_CANCELED"]],
])("%s is a line for developers, without address or credentials", async (_, fault, codes) => {
  twilio.failNext({ on: "typing", ...fault });
  await createIndicator(200)(newMessageSid(), signal);
  expect(lines).toEqual(codes.map((code) => [{ code }, "typing indicator not shown"]));
});

test("what is given up is not logged", async () => {
  twilio.failNext({ on: "typing", hang: true });
  await createIndicator()(newMessageSid(), AbortSignal.timeout(50));
  expect(lines).toEqual([]);
});
