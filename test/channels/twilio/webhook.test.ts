import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createTwilioRoutes } from "../../../src/channels/twilio/webhook.ts";
import { systemClock } from "../../../src/clock.ts";
import { createInbox, type Inbox } from "../../../src/conversations/inbox.ts";
import { createDeliveries, type DeliveryReport } from "../../../src/conversations/outbox/deliveries.ts";
import { type StartedApp, startApp } from "../../http/start-app.ts";
import { recordAlerts } from "../../support/alerts.ts";
import {
  fakeAccountSid,
  fakeAuthToken,
  newMessageSid,
  postSigned,
  whatsappMessage,
} from "../../support/fake-twilio/post.ts";
import { silentLogger } from "../../support/logger.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";

const config = { accountSid: fakeAccountSid, authToken: fakeAuthToken };
const started: StartedApp[] = [];
let database: TestDatabase;
let woken: string[];
let app: StartedApp;
let storeAway: Error | null = null;
let reports: DeliveryReport[];

beforeAll(async () => {
  database = await createTestDatabase();
  const inbox = createInbox({
    source: database.source,
    alerts: recordAlerts(),
    logger: silentLogger,
    clock: systemClock,
    wake: async (ids) => void woken.push(...ids),
    gatherMs: () => 0,
  });
  const deliveries = createDeliveries({
    source: database.source,
    clock: systemClock,
    alerts: recordAlerts(),
    wake: async () => undefined,
  });
  app = await start({
    receive: (message) => (storeAway ? Promise.reject(storeAway) : inbox.receive(message)),
    report: async (report) => {
      if (storeAway) throw storeAway;
      reports.push(report);
      await deliveries.report(report);
    },
  });
});
beforeEach(async () => {
  storeAway = null;
  woken = [];
  reports = [];
  await database.source.query("DELETE FROM conversation");
});
afterAll(async () => {
  for (const { close } of started) await close();
  await database.drop();
});

type Store = { receive: Inbox["receive"]; report(report: DeliveryReport): Promise<void> };

/** The real application around the routes, over a given store. */
async function start({ receive, report }: Store, budgetMs?: number): Promise<StartedApp> {
  const routes = createTwilioRoutes({
    config,
    origin: { publicUrl: null, trustedProxies: [] },
    inbox: { receive },
    deliveries: { report },
    ...(budgetMs !== undefined && { budgetMs }),
  });
  const server = await startApp({ rawRouters: [routes] });
  started.push(server);
  return server;
}

const post = (params: Record<string, string>, path = "/webhook/twilio", url = app.url) =>
  postSigned(url + path, fakeAuthToken, params);
const listMessages = () =>
  database.source.query(
    `SELECT m.id, channel, address, m.business_address, profile_name, text, attachments, provider_id, conversation_id
     FROM message m JOIN conversation c ON c.id = m.conversation_id ORDER BY m.id`,
  );

describe("a customer's message", () => {
  test("is stored, wakes its conversation, and is answered with empty TwiML", async () => {
    const response = await post(whatsappMessage({ MessageSid: "SM1", Body: "¿Tienen un Versa?" }));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/xml/);
    await expect(response.text()).resolves.toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>');
    const [message, ...others] = await listMessages();
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      channel: "whatsapp",
      address: "whatsapp:+5215500000001",
      business_address: "whatsapp:+14155238886",
      profile_name: "María",
      text: "¿Tienen un Versa?",
      attachments: null,
      provider_id: "SM1",
    });
    expect(woken).toEqual([message.conversation_id]);
  });

  test("that is an opt-out which Twilio has answered is noted, and gets no turn", async () => {
    await post(whatsappMessage({ Body: "STOP", OptOutType: "STOP" }));
    const rows = await database.source.query("SELECT text, status FROM message");
    expect(rows).toEqual([{ text: "STOP", status: "noted" }]);
  });

  test("that comes five times at once is stored once, and every post is answered alike", async () => {
    const params = whatsappMessage({ MessageSid: newMessageSid() });
    const responses = await Promise.all(Array.from({ length: 5 }, () => post(params)));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await expect(listMessages()).resolves.toHaveLength(1);
  });

  test("that comes again by the fallback URL is the same message", async () => {
    const params = whatsappMessage({ MessageSid: newMessageSid() });
    await post(params);
    const fallback = { ErrorCode: "11200", ErrorUrl: "https://bot.example.com/webhook/twilio" };
    const again = await post({ ...params, ...fallback });
    expect(again.status).toBe(200);
    await expect(listMessages()).resolves.toHaveLength(1);
  });

  test("of media alone arrives with its media", async () => {
    await post(
      whatsappMessage({
        Body: "",
        NumMedia: "1",
        MediaUrl0: "https://x.example/1",
        MediaContentType0: "audio/ogg",
      }),
    );
    await expect(listMessages()).resolves.toMatchObject([
      { text: "", attachments: { media: [{ contentType: "audio/ogg", url: "https://x.example/1" }] } },
    ]);
  });

  test("with characters that Postgres cannot store is stored without them", async () => {
    const response = await post(whatsappMessage({ Body: "ho\u0000la", ProfileName: "M\u0000" }));
    expect(response.status).toBe(200);
    await expect(listMessages()).resolves.toMatchObject([{ text: "hola", profile_name: "M" }]);
  });

  test("is taken with a trailing slash and a query, signed as called", async () => {
    const response = await post(whatsappMessage(), "/webhook/twilio/?tenant=1");
    expect(response.status).toBe(200);
  });

  test.each([
    ["is no message at all", { Body: "hola" }, 400, "not_a_message"],
    ["names no sender", whatsappMessage({ From: "" }), 400, "not_a_message"],
    ["is a status", { MessageSid: "SM1", MessageStatus: "sent" }, 400, "not_a_message"],
    ["names another account", whatsappMessage({ AccountSid: `AC${"9".repeat(32)}` }), 403, "wrong_account"],
  ])("that %s is refused and stores nothing", async (_, params, status, code) => {
    const response = await post(params);
    expect(response.status).toBe(status);
    await expect(response.json()).resolves.toMatchObject({ error: { code } });
    await expect(listMessages()).resolves.toEqual([]);
  });

  test("that nobody signed never reaches the store", async () => {
    storeAway = new Error("must not be asked");
    const response = await fetch(`${app.url}/webhook/twilio`, {
      method: "POST",
      body: new URLSearchParams(whatsappMessage()),
    });
    expect(response.status).toBe(403);
  });
});

describe("a store that is away", () => {
  test("is answered with 503, so that Twilio delivers again, and the next delivery is stored", async () => {
    storeAway = new Error("connection refused");
    const params = whatsappMessage({ MessageSid: newMessageSid() });
    const response = await post(params);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    await expect(response.json()).resolves.toMatchObject({ error: { code: "not_stored" } });
    storeAway = null;
    await expect(post(params)).resolves.toHaveProperty("status", 200);
    await expect(listMessages()).resolves.toHaveLength(1);
  });

  test("that only keeps silent is given up within its budget, and may fail later unheard", async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    const silent = await start({ receive: () => promise, report: () => promise }, 20);
    const response = await post(whatsappMessage(), "/webhook/twilio", silent.url);
    expect(response.status).toBe(503);
    const status = { MessageSid: "SM1", MessageStatus: "sent" };
    await expect(post(status, "/webhook/twilio/status", silent.url)).resolves.toHaveProperty("status", 503);
    reject(new Error("too late"));
    await expect(fetch(`${silent.url}/health/live`)).resolves.toHaveProperty("status", 200);
  });
});

describe("a status callback", () => {
  const status = (overrides: Record<string, string> = {}) => ({
    AccountSid: fakeAccountSid,
    MessageSid: "SMout",
    MessageStatus: "delivered",
    ...overrides,
  });

  test("raises the status of the message that it names", async () => {
    await post(whatsappMessage());
    await database.source.query(
      `INSERT INTO message (conversation_id, direction, author, text, provider_id, status, created_at, updated_at)
       SELECT id, 'out', 'bot', 'hola', 'SMout', 'sent', now(), now() FROM conversation`,
    );
    const failure = status({ MessageStatus: "undelivered", ErrorCode: "30003" });
    const response = await post(failure, "/webhook/twilio/status/");
    expect(response.status).toBe(204);
    await expect(
      database.source.query("SELECT status, error_code FROM message WHERE provider_id = 'SMout'"),
    ).resolves.toEqual([{ status: "undelivered", error_code: "30003" }]);
  });

  test("for a message that we do not know is fine", async () => {
    await expect(post(status(), "/webhook/twilio/status")).resolves.toHaveProperty("status", 204);
    expect(reports).toEqual([
      { providerId: "SMout", status: "delivered", errorCode: null, errorReason: null, cause: null },
    ]);
  });

  test.each([
    ["63005", "form"],
    ["63021", "form"],
    ["21610", "opted_out"],
    ["63016", null],
    ["63018", null],
    ["30003", null],
  ])("with code %s says what follows from it: %s", async (ErrorCode, cause) => {
    await post(status({ MessageStatus: "undelivered", ErrorCode }), "/webhook/twilio/status");
    expect(reports).toMatchObject([{ errorCode: ErrorCode, cause }]);
  });

  test("with a state that is none of delivery is taken and changes nothing", async () => {
    const response = await post(status({ MessageStatus: "invented" }), "/webhook/twilio/status");
    expect(response.status).toBe(204);
    expect(reports).toEqual([]);
  });

  test("that is a message instead is refused", async () => {
    await expect(post(whatsappMessage(), "/webhook/twilio/status")).resolves.toHaveProperty("status", 400);
    await expect(listMessages()).resolves.toEqual([]);
  });

  test("that nobody signed is refused", async () => {
    const response = await fetch(`${app.url}/webhook/twilio/status`, {
      method: "POST",
      body: new URLSearchParams(status()),
    });
    expect(response.status).toBe(403);
  });
});

test("no text, name or number of a customer reaches the log", async () => {
  storeAway = new Error("connection refused");
  await post(whatsappMessage({ Body: "mi secreto" }));
  await post(whatsappMessage({ Body: "mi secreto", From: "" }));
  const lines = JSON.stringify(app.logged());
  expect(lines).toContain("/webhook/twilio");
  expect(lines).not.toMatch(/mi secreto|María|5215500000001/);
});
