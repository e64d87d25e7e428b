import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Model, noUsage } from "../../src/agent/models/model.ts";
import { startBot, type TestBot } from "../support/bot.ts";
import { newMessageSid } from "../support/fake-twilio/post.ts";
import { type FakeTwilio, startFakeTwilio } from "../support/fake-twilio/server.ts";
import { withoutGreeting } from "../support/opening.ts";

let twilio: FakeTwilio;
let bot: TestBot;

/** Answers once the customer has been shown that an answer is coming, or what there was of it has failed. */
const patient: Model = {
  name: "patient",
  async respond() {
    while (twilio.typing.length + twilio.refused.length === 0) await sleep(20);
    return { kind: "text", text: "Listo.", model: "patient", usage: noUsage };
  },
};

beforeAll(async () => {
  twilio = await startFakeTwilio();
  const env = {
    ...twilio.env,
  };
  bot = await startBot({ model: patient, env });
});
afterAll(async () => {
  await bot.close();
  await twilio.stop();
});

test("while a turn takes its time, the customer sees that an answer to the last message is being written", async () => {
  const providerId = newMessageSid();
  await bot.receive("hola", { providerId });
  await bot.idle();
  expect(twilio.typing).toMatchObject([{ messageId: providerId }]);
  expect(twilio.sent.map(({ body }) => withoutGreeting(body))).toEqual(["Listo."]);
});
