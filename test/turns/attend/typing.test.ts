import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import type { Channel } from "../../../src/channels/channel.ts";
import type { Conversation } from "../../../src/conversations/conversation.ts";
import type { Message } from "../../../src/conversations/message.ts";
import { createTyping } from "../../../src/turns/attend/typing.ts";

let shown: { messageId: string; signal: AbortSignal }[];
let outcome: () => Promise<void>;

beforeEach(() => {
  jest.useFakeTimers();
  shown = [];
  outcome = async () => undefined;
});
afterEach(() => {
  jest.useRealTimers();
});

const silent: Channel = {
  partWaitMs: 0,
  findObstacle: () => null,
  compose: () => [],
  send: async () => ({ kind: "accepted", providerId: null, status: "sent" }),
  find: async () => ({ kind: "absent" }),
};
const showing: Channel = {
  ...silent,
  async showTyping(messageId, signal) {
    shown.push({ messageId, signal });
    await outcome();
  },
};
const start = (channel: Conversation["channel"] = "whatsapp") =>
  createTyping({ channels: { whatsapp: showing, sms: silent, api: silent, web: silent } })({
    conversation: { channel } as Conversation,
    unanswered: [{ providerId: "SM1" }, { providerId: "SM2" }] as Message[],
  });

test("a turn that is over at once shows nothing", () => {
  const stop = start();
  jest.advanceTimersByTime(250);
  stop();
  jest.advanceTimersByTime(60_000);
  expect(shown).toEqual([]);
});

test("a turn that takes longer shows it on the customer's last message, and again before it goes out", () => {
  const stop = start();
  jest.advanceTimersByTime(301);
  expect(shown.map(({ messageId }) => messageId)).toEqual(["SM2"]);
  jest.advanceTimersByTime(24_000);
  expect(shown).toHaveLength(2);
  stop();
  jest.advanceTimersByTime(60_000);
  expect(shown).toHaveLength(2);
});

test("the end of the turn gives up a call that is still under way", () => {
  outcome = () => new Promise(() => undefined);
  const stop = start();
  jest.advanceTimersByTime(400);
  expect(shown[0]?.signal.aborted).toBe(false);
  stop();
  expect(shown[0]?.signal.aborted).toBe(true);
});

test("a failure is nobody's concern, and the next one is tried all the same", async () => {
  outcome = () => Promise.reject(new Error("refused"));
  const stop = start();
  await jest.advanceTimersByTimeAsync(21_000);
  expect(shown).toHaveLength(2);
  stop();
});

test("a channel that cannot show it is left alone", () => {
  start("sms");
  jest.advanceTimersByTime(60_000);
  expect(shown).toEqual([]);
});
