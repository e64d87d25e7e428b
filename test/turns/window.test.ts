import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { call } from "../http/start-app.ts";
import { startBot, type TestBot } from "../support/bot.ts";
import { createTestClock } from "../support/clock.ts";
import { type FakeTwilio, startFakeTwilio } from "../support/fake-twilio/server.ts";
import { withoutGreeting } from "../support/opening.ts";
import { say, scriptedModel } from "../support/scripted-model.ts";

const customer = "whatsapp:+5215500000001";
const dayMs = 24 * 60 * 60 * 1_000;
const clock = createTestClock();
let twilio: FakeTwilio;
let bot: TestBot;
let api: string;

beforeAll(async () => {
  twilio = await startFakeTwilio();
  bot = await startBot({
    model: scriptedModel([say("Buenos días."), say("De nada.")]),
    clock: clock.now,
    env: {
      ...twilio.env,
    },
  });
  api = `${await bot.seller.startWeb()}/api/conversations`;
});
afterAll(async () => {
  await bot.close();
  await twilio.stop();
});

test("what a person says outside the window waits, is seen to wait, and goes out first when the customer writes", async () => {
  await bot.receive("hola");
  await twilio.waitForSent(1);
  const messages = `${api}/${await bot.conversationId()}/messages`;
  clock.advance(dayMs);
  twilio.closedWindows.add(customer);

  const said = await call(messages, { method: "POST", body: { text: "Su auto está listo." } });
  expect(said).toMatchObject({
    status: 201,
    body: { status: "waiting", reason: expect.stringContaining("24 hours") },
  });
  await call(`${messages.replace("messages", "release")}`, { method: "POST" });
  const history = (await call(messages)).body as { items: unknown[] };
  expect(history.items.at(-1)).toMatchObject({
    text: "Su auto está listo.",
    status: "waiting",
    error_code: "outside_window",
  });

  twilio.closedWindows.delete(customer);
  await bot.receive("gracias");
  await twilio.waitForSent(3);
  expect(twilio.sent.map(({ body }) => withoutGreeting(body))).toEqual([
    "Buenos días.",
    "Su auto está listo.",
    "De nada.",
  ]);
  expect(twilio.refused).toEqual([]);
});
