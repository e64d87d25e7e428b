import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startBot, type TestBot } from "../support/bot.ts";
import { type FakeTwilio, startFakeTwilio } from "../support/fake-twilio/server.ts";
import { queueBackends } from "../support/queues.ts";
import { say, scriptedModel } from "../support/scripted-model.ts";

const perSecond = 3;
const customers = Array.from({ length: 8 }, (_, index) => `+52155000000${index + 10}`);

describe.each(queueBackends)("a sender with few messages per second (queue on $name)", ({ redisUrl }) => {
  let twilio: FakeTwilio;
  let bot: TestBot;

  beforeAll(async () => {
    // Two windows of ours may meet within one second of Twilio's.
    twilio = await startFakeTwilio({ maxPerSecond: 2 * perSecond });
    bot = await startBot({
      model: scriptedModel(customers.map(() => say("Buenos días."))),
      redisUrl,
      env: {
        ...twilio.env,
        SMS_MESSAGES_PER_SECOND: String(perSecond),
      },
    });
  });
  afterAll(async () => {
    await bot.close();
    await twilio.stop();
  });

  test("answers everybody once, in time, and Twilio refuses nothing", async () => {
    const from = { channel: "sms" as const, businessAddress: "+14155550199" };
    await Promise.all(customers.map((address) => bot.receive("hola", { ...from, address })));
    await twilio.waitForSent(customers.length);
    await bot.idle();
    expect(twilio.refused).toEqual([]);
    expect(twilio.sent.map(({ to }) => to).sort()).toEqual(customers);
    const times = twilio.sent.map(({ at }) => at.getTime());
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(1_000);
    expect(await bot.query("SELECT DISTINCT attempts FROM message WHERE direction = 'out'")).toEqual([
      { attempts: 1 },
    ]);
  });
});
