import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { waitingChannel } from "../../../src/channels/api/channel.ts";
import { findTitle, type SimulatedServer, simulate } from "../../../src/channels/twilio/simulate.ts";
import { createTwilioRoutes } from "../../../src/channels/twilio/webhook.ts";
import { systemClock } from "../../../src/clock.ts";
import { createHandover } from "../../../src/conversations/handover.ts";
import { createInbox } from "../../../src/conversations/inbox.ts";
import { createDeliveries } from "../../../src/conversations/outbox/deliveries.ts";
import { createConversationRoutes } from "../../../src/conversations/routes.ts";
import { createEndSession } from "../../../src/conversations/session/end.ts";
import { answering, route, type StartedApp, startApp } from "../../http/start-app.ts";
import { recordAlerts } from "../../support/alerts.ts";
import { fakeAccountSid, fakeAuthToken } from "../../support/fake-twilio/post.ts";
import { silentLogger } from "../../support/logger.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";

const config = { accountSid: fakeAccountSid, authToken: fakeAuthToken };
const apiKey = "a-key-of-sixteen-characters";
const hello = {
  from: "whatsapp:+5215500000001",
  to: "whatsapp:+14155238886",
  text: "hola",
  payload: null,
  location: null,
  media: null,
  referral: null,
  optOutType: null,
  times: 1,
};
let database: TestDatabase;
let app: StartedApp;
let server: SimulatedServer;
let isWorkerRunning = true;
let storeAway = false;
/** Of the last message of each answer. */
let enclosure: object | null = null;
/** What has become of each answer. */
let sending: { status: string; code: string | null; reason: string | null };

beforeAll(async () => {
  database = await createTestDatabase();
  const { source } = database;
  const wake = async ([id]: string[]) => {
    if (isWorkerRunning) await answer(String(id));
  };
  const inbox = createInbox({
    source,
    alerts: recordAlerts(),
    logger: silentLogger,
    clock: systemClock,
    wake,
    gatherMs: () => 0,
  });
  app = await startApp({
    config: { apiKeys: [apiKey], open: false },
    rawRouters: [
      createTwilioRoutes({
        config,
        origin: { publicUrl: "https://bot.example.com", trustedProxies: [] },
        inbox: {
          receive: (message) => (storeAway ? Promise.reject(new Error("away")) : inbox.receive(message)),
        },
        deliveries: createDeliveries({ source, clock: systemClock, alerts: recordAlerts(), wake }),
      }),
    ],
    routers: [
      createConversationRoutes({
        source,
        endSession: createEndSession({ source, clock: systemClock }),
        handover: createHandover({
          channels: {
            whatsapp: waitingChannel,
            sms: waitingChannel,
            api: waitingChannel,
            web: waitingChannel,
          },
          source,
          clock: systemClock,
          wake,
        }),
      }),
    ],
  });
  server = { url: app.url, publicUrl: "https://bot.example.com", ...config, apiKey };
});
beforeEach(async () => {
  isWorkerRunning = true;
  storeAway = false;
  enclosure = null;
  sending = { status: "delivered", code: null, reason: null };
  await database.source.query("DELETE FROM conversation");
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** What a worker commits and sends for a conversation: one turn of two messages over all that is unanswered. */
async function answer(conversationId: string): Promise<void> {
  const [session, turn] = [randomUUID(), randomUUID()];
  await database.source.transaction(async (manager) => {
    const [, count] = await manager.query(
      "UPDATE message SET status = 'answered' WHERE conversation_id = $1 AND status = 'received'",
      [conversationId],
    );
    if (count === 0) return;
    await manager.query(
      `INSERT INTO session (id, conversation_id, state, started_at, last_active_at, ended_at)
       VALUES ($1, $2, '{}', now(), now(), now())`,
      [session, conversationId],
    );
    await manager.query(
      `INSERT INTO turn (id, conversation_id, session_id, model, stage_before, stage_after, input_tokens,
         output_tokens, trace, started_at, duration_ms)
       VALUES ($1, $2, $3, 'test', 'greeting', 'greeting', 0, 0, '[]', now(), 1)`,
      [turn, conversationId, session],
    );
    await manager.query(
      `INSERT INTO message (conversation_id, turn_id, direction, author, text, enclosure, status, error_code,
         error_reason, created_at, updated_at)
       SELECT $1, $2, 'out', 'bot', text, CASE text WHEN '¿Qué busca?' THEN $3::jsonb END, $4, $5, $6, now(), now()
       FROM unnest(ARRAY['¡Hola!', '¿Qué busca?']) AS text`,
      [
        ...[conversationId, turn, JSON.stringify(enclosure)],
        ...[sending.status, sending.code, sending.reason],
      ],
    );
  });
}

test("a message gets its answer, and the next one its own", async () => {
  const replies = ["¡Hola!", "¿Qué busca?"].map((text) => ({ text, choices: [], photoUrl: null }));
  const answered = { stored: 1, turns: 1, silent: null, replies };
  await expect(simulate(server, hello, 5_000)).resolves.toEqual(answered);
  await expect(simulate(server, { ...hello, text: "un Versa" }, 5_000)).resolves.toEqual(answered);
});

test("one message delivered five times at once is stored once and answered once", async () => {
  const simulated = await simulate(server, { ...hello, times: 5 }, 5_000);
  expect(simulated).toMatchObject({ stored: 1, turns: 1 });
});

test("an SMS is simulated as well", async () => {
  const sms = { ...hello, from: "+14155550101", to: "+14155550100" };
  await expect(simulate(server, sms, 5_000)).resolves.toMatchObject({ stored: 1 });
  await expect(database.source.query("SELECT channel, address FROM conversation")).resolves.toEqual([
    { channel: "sms", address: "+14155550101" },
  ]);
});

test("a conversation that a person has taken over is told from one that is answered", async () => {
  isWorkerRunning = false;
  const simulating = simulate(server, hello, 5_000);
  const hold = () => database.source.query("UPDATE message SET status = 'held' RETURNING id");
  while ((await hold())[1] === 0) await new Promise((resolve) => setImmediate(resolve));
  await expect(simulating).resolves.toEqual({ stored: 1, turns: 0, silent: "held", replies: [] });
});

test("an opt-out is told from a message that is answered", async () => {
  const stop = { ...hello, text: "STOP" };
  await expect(simulate(server, stop, 5_000)).resolves.toEqual({
    stored: 1,
    turns: 0,
    silent: "noted",
    replies: [],
  });
});

describe("one line says what is wrong", () => {
  test("where no server listens", async () => {
    await expect(simulate({ ...server, url: "http://127.0.0.1:1" }, hello, 1_000)).rejects.toThrow(
      "no server answers at http://127.0.0.1:1: start it with npm start",
    );
  });

  test.each([
    ["token", { authToken: "another" }],
    ["public URL", { publicUrl: null }],
    ["account", { accountSid: `AC${"9".repeat(32)}` }],
  ])("where the server has another %s", async (_, other) => {
    await expect(simulate({ ...server, ...other }, hello, 1_000)).rejects.toThrow(
      "refused the signature (403)",
    );
  });

  test("where the server's store is away", async () => {
    storeAway = true;
    await expect(simulate(server, hello, 1_000)).rejects.toThrow("could not store the message (503)");
  });

  test("where the server wants an API key", async () => {
    await expect(simulate({ ...server, apiKey: null }, hello, 1_000)).rejects.toThrow("API key (401)");
  });

  test("where nobody answers", async () => {
    isWorkerRunning = false;
    await expect(simulate(server, hello, 300)).rejects.toThrow(
      "no answer within 0.3 s: the message is stored, and no answer is written yet: is a worker running",
    );
  });

  test.each([
    [{ status: "pending", code: null, reason: null }, "waits to be sent"],
    [
      { status: "claimed", code: "ECONNREFUSED", reason: "Twilio cannot be reached" },
      "could not be sent: Twilio cannot be reached (ECONNREFUSED); it is tried again. Check TWILIO_ACCOUNT_SID",
    ],
    [
      { status: "pending", code: "20003", reason: "Twilio refuses the credentials" },
      "could not be sent: Twilio refuses the credentials (20003)",
    ],
  ])("where the answer is not sent: %o", async (unsent, line) => {
    sending = unsent;
    await expect(simulate(server, hello, 300)).rejects.toThrow(line);
  });

  test("where another program listens", async () => {
    const other = await startApp({
      routers: [route("get", "/api/conversations", answering({ hello: "there" }))],
    });
    await expect(simulate({ ...server, url: other.url }, hello, 1_000)).rejects.toThrow("another program");
    await other.close();
  });
});

test("what can be tapped is shown, with the photo, and a tap goes in as Twilio posts it", async () => {
  const items = [{ id: "person", title: "Hablar con alguien" }];
  enclosure = { choices: { kind: "buttons", items }, photo: { url: "https://photos.example/1.jpg" } };
  const tap = { ...hello, text: "Ver detalles", payload: "vehicle:1001" };
  const { replies } = await simulate(server, tap, 5_000);
  expect(replies.at(-1)).toEqual({
    text: "¿Qué busca?",
    choices: items,
    photoUrl: "https://photos.example/1.jpg",
  });
  const find = "SELECT text, attachments FROM message WHERE direction = 'in'";
  await expect(database.source.query(find)).resolves.toEqual([
    { text: "Ver detalles", attachments: { button: { payload: "vehicle:1001", text: "Ver detalles" } } },
  ]);
});

test("a location goes in as Twilio posts it, with or without a text", async () => {
  await simulate(
    server,
    { ...hello, text: "", location: { latitude: "20.67", longitude: "-103.34" } },
    5_000,
  );
  const [message] = await database.source.query(
    "SELECT attachments FROM message WHERE direction = 'in' ORDER BY id DESC",
  );
  expect(message.attachments.location).toEqual({ latitude: 20.67, longitude: -103.34, label: null });
});

test("a tap without a text says what was last offered under its id", async () => {
  const offer = async (title: string) => {
    enclosure = { choices: { kind: "buttons", items: [{ id: "term:48", title }] } };
    await simulate(server, hello, 5_000);
  };
  await offer("A 48 meses");
  await offer("48 months");
  await expect(findTitle(server, hello.from, "term:48")).resolves.toBe("48 months");
  await expect(findTitle(server, hello.from, "term:12")).rejects.toThrow(
    "nothing with the id term:12 was offered: say it as the text, or tap one of term:48 («48 months»)",
  );
  await expect(findTitle(server, "whatsapp:+5215500000009", "term:48")).rejects.toThrow(
    "TWILIO_CONTENT=true",
  );
});

test("a file and the advertisement that the customer came by go in as Twilio posts them", async () => {
  const media = { url: "https://api.twilio.com/media", contentType: "image/jpeg" };
  await simulate(server, { ...hello, text: "", media, referral: "Versa desde 199 mil" }, 5_000);
  const [message] = await database.source.query("SELECT attachments FROM message WHERE direction = 'in'");
  expect(message.attachments).toMatchObject({
    media: [media],
    referral: { headline: "Versa desde 199 mil" },
  });
  const [conversation] = await database.source.query("SELECT first_referral FROM conversation");
  expect(conversation.first_referral).toMatchObject({ headline: "Versa desde 199 mil", sourceType: "ad" });
});

test("what Twilio's Advanced Opt-Out has answered is noted, and its STOP counts", async () => {
  const help = await simulate(server, { ...hello, text: "INFO", optOutType: "HELP" }, 5_000);
  expect(help).toMatchObject({ silent: "noted", replies: [] });
  await simulate(server, { ...hello, text: "no más", optOutType: "STOP" }, 5_000);
  const [conversation] = await database.source.query("SELECT opted_out_at FROM conversation");
  expect(conversation.opted_out_at).not.toBeNull();
});
