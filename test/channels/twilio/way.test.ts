import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { call } from "../../http/start-app.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { postSigned, whatsappMessage } from "../../support/fake-twilio/post.ts";
import { type FakeTwilio, startFakeTwilio } from "../../support/fake-twilio/server.ts";
import { withoutGreeting } from "../../support/opening.ts";
import { say, scriptedModel } from "../../support/scripted-model.ts";

const service = { MessagingServiceSid: "MG00000000000000000000000000000001" };
let twilio: FakeTwilio;
let bot: TestBot;
let url: string;
let whileThinking: () => Promise<unknown>;

beforeEach(async () => {
  whileThinking = async () => undefined;
  twilio = await startFakeTwilio();
  bot = await startBot({
    model: scriptedModel(
      ["¿Qué buscas?", "¿De qué año?", "¿De qué color?"].map((text) => async (...asked) => {
        await whileThinking();
        return say(text)(...asked);
      }),
    ),
    env: {
      ...twilio.env,
    },
  });
  url = await bot.seller.startWeb();
});
afterEach(async () => {
  await bot.close();
  await twilio.stop();
});

const post = (params: Record<string, string>) =>
  postSigned(`${url}/webhook/twilio`, twilio.authToken, whatsappMessage(params));

describe("the sender of an answer", () => {
  test("is the number that was written to, also where that one belongs to a messaging service", async () => {
    await post({ ...service, To: "whatsapp:+14155550111" });
    await bot.idle();
    expect(twilio.sent.map(({ from, messagingServiceSid }) => ({ from, messagingServiceSid }))).toEqual([
      { from: "whatsapp:+14155550111", messagingServiceSid: null },
    ]);
  });

  test("is the one of our numbers that the customer wrote to last", async () => {
    for (const To of ["whatsapp:+14155550111", "whatsapp:+14155550122"]) {
      await post({ To });
      await bot.idle();
    }
    await post({ ...service, To: "whatsapp:+14155550111" });
    await bot.idle();
    expect(twilio.sent.map(({ from }) => from)).toEqual([
      "whatsapp:+14155550111",
      "whatsapp:+14155550122",
      "whatsapp:+14155550111",
    ]);
  });

  test("stays what it was while it is open whether Twilio has the answer: nothing is sent twice", async () => {
    twilio.failNext({ accepted: true, reset: true });
    await post({ To: "whatsapp:+14155550111" });
    await twilio.waitForSent(1);
    await post({ To: "whatsapp:+14155550122" });
    await bot.idle();
    expect(twilio.sent.map(({ from, body }) => [from, withoutGreeting(body)])).toEqual([
      ["whatsapp:+14155550111", "¿Qué buscas?"],
      ["whatsapp:+14155550122", "¿De qué año?"],
    ]);
  });

  test("is what was written to, also where the customer writes elsewhere while the answer is made", async () => {
    whileThinking = async () => {
      whileThinking = async () => undefined;
      await post({ To: "whatsapp:+14155550122" });
    };
    await post({ To: "whatsapp:+14155550111" });
    await bot.idle();
    expect(twilio.sent.map(({ from, body }) => [from, withoutGreeting(body)])).toEqual([
      ["whatsapp:+14155550111", "¿Qué buscas?"],
      ["whatsapp:+14155550122", "¿De qué año?"],
    ]);
  });

  test("is never a number of another account: its posts are refused, with or without a messaging service", async () => {
    const other = { AccountSid: `AC${"9".repeat(32)}` };
    for (const params of [other, { ...other, ...service }]) {
      const response = await post(params);
      expect(response.status).toBe(403);
    }
    expect(await bot.query("SELECT 1 FROM message")).toEqual([]);
  });
});

describe("an address without a number", () => {
  test("of the longest user id goes the whole way and back", async () => {
    const From = `whatsapp:MX.ENT.${"a".repeat(128)}`;
    const { status } = await post({ From, WaId: "", ExternalUserId: "MX.abc" });
    expect(status).toBe(200);
    await bot.idle();
    expect(twilio.sent.map(({ to, body }) => ({ to, body: withoutGreeting(body) }))).toEqual([
      { to: From, body: "¿Qué buscas?" },
    ]);
  });

  test("is taken up to 160 characters, and one more is refused by name", async () => {
    const From = `whatsapp:${"a".repeat(151)}`;
    expect(From).toHaveLength(160);
    expect((await post({ From, WaId: "" })).status).toBe(200);
    await bot.idle();
    const { body } = await call(`${url}/api/conversations`);
    expect(body.items).toMatchObject([{ address: From, customer_id: expect.any(String) }]);
    const refused = await post({ From: `${From}a`, WaId: "" });
    expect(refused.status).toBe(400);
    await expect(refused.json()).resolves.toMatchObject({
      error: { code: "not_a_message", message: "an address is longer than 160 characters" },
    });
  });
});

test("a customer who taps an advertisement and says STOP: what came is kept, and nothing goes out", async () => {
  await post({
    Body: "STOP",
    ReferralHeadline: "Versa 2018",
    ReferralSourceId: "120",
    ReferralCtwaClid: "clid",
    ReferralMediaUrl: "https://scontent.example/1.jpg",
  });
  await bot.idle();
  const { body } = await call(`${url}/api/conversations`);
  expect(body.items).toMatchObject([
    {
      opted_out_at: expect.any(String),
      first_referral: {
        at: expect.any(String),
        headline: "Versa 2018",
        source_id: "120",
        click_id: "clid",
        media: { id: null, content_type: null, url: "https://scontent.example/1.jpg" },
      },
      latest_referral: { headline: "Versa 2018" },
    },
  ]);
  expect(twilio.sent).toEqual([]);
});

describe("an answer with buttons that WhatsApp would not show", () => {
  const fail = (errorCode: number) => {
    const [shown] = twilio.sent;
    Object.assign(shown ?? {}, { status: "undelivered", errorCode });
    const form = { MessageSid: shown?.sid ?? "", MessageStatus: "undelivered", ErrorCode: String(errorCode) };
    const status = { ...form, AccountSid: twilio.accountSid };
    return postSigned(`${url}/webhook/twilio/status`, twilio.authToken, status);
  };
  beforeEach(async () => {
    await post({});
    await bot.idle();
    await bot.query("UPDATE message SET enclosure = '{\"choices\": {}}' WHERE direction = 'out'");
  });

  test("reaches the customer as a text, also where that one's first attempt fails", async () => {
    twilio.failNext({ status: 500 });
    expect((await fail(63_005)).status).toBe(204);
    await twilio.waitForSent(2);
    await bot.idle();
    expect(twilio.sent.map(({ body }) => withoutGreeting(body))).toEqual(["¿Qué buscas?", "¿Qué buscas?"]);
    expect(await bot.query("SELECT status, provider_id FROM message WHERE direction = 'out'")).toEqual([
      { status: "queued", provider_id: twilio.sent[1]?.sid },
    ]);
  });

  test("ends there where the customer has opted out, who hears nothing more", async () => {
    await fail(21_610);
    await post({});
    await bot.idle();
    expect(twilio.sent).toHaveLength(1);
    expect(await bot.query("SELECT 1 FROM conversation WHERE opted_out_at IS NOT NULL")).toHaveLength(1);
  });
});
