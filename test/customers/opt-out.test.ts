import { afterEach, describe, expect, test } from "@jest/globals";
import type { EntityManager } from "typeorm";
import { type Model, noUsage } from "../../src/agent/models/model.ts";
import { systemClock } from "../../src/clock.ts";
import { createInbox } from "../../src/conversations/inbox.ts";
import { call } from "../http/start-app.ts";
import { startBot, type TestBot } from "../support/bot.ts";
import { createTestClock } from "../support/clock.ts";
import { recordLogger } from "../support/logger.ts";
import { buildIncoming } from "../support/messages.ts";
import { say, scriptedModel } from "../support/scripted-model.ts";

let bot: TestBot;
afterEach(() => bot.close());

const sayAndWait = async (...texts: string[]) => {
  for (const text of texts) {
    await bot.receive(text);
    await bot.idle();
  }
};
const statuses = async () =>
  (await bot.query<{ text: string; status: string }>("SELECT text, status FROM message ORDER BY id")).map(
    ({ text, status }) => `${text}: ${status}`,
  );
const optedOut = async () => {
  const [row] = await bot.query<{ opted_out_at: Date | null }>("SELECT opted_out_at FROM conversation");
  return row?.opted_out_at ?? null;
};

describe("STOP", () => {
  test("ends sending at once: what waits is canceled, what is unanswered is noted, nothing confirms it", async () => {
    const clock = createTestClock();
    bot = await startBot({ model: scriptedModel([]), clock: clock.now, worker: false });
    await bot.receive("hola");
    const id = await bot.conversationId();
    await bot.query(
      `INSERT INTO message (conversation_id, direction, author, text, status, attempts, next_attempt_at, created_at, updated_at)
       SELECT $1, 'out', 'bot', text, status, 0, retry, $2, $2 FROM (VALUES ('espera', 'pending', NULL),
         ('otra vez', 'claimed', $2::timestamptz), ('en camino', 'claimed', NULL), ('dicho', 'sent', NULL)
       ) AS m (text, status, retry)`,
      [id, clock.now()],
    );
    await bot.receive("Baja.");
    expect(await statuses()).toEqual([
      "hola: noted",
      "espera: canceled",
      "otra vez: canceled",
      "en camino: claimed",
      "dicho: sent",
      "Baja.: noted",
    ]);
    expect(await bot.query("SELECT DISTINCT error_code FROM message WHERE status = 'canceled'")).toEqual([
      { error_code: "opted_out" },
    ]);
    expect(await optedOut()).toEqual(clock.now());
  });

  test("makes the answer that is being written come too late", async () => {
    const asked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const model: Model = {
      name: "slow",
      async respond() {
        asked.resolve();
        await released.promise;
        return { kind: "text", text: "tarde", model: "slow", usage: noUsage };
      },
    };
    bot = await startBot({ model, worker: false });
    await bot.receive("hola");
    const signal = new AbortController().signal;
    const attended = bot.seller.attend(await bot.conversationId(), signal);
    await asked.promise;
    await bot.receive("STOP");
    released.resolve();
    expect(await attended).toMatchObject({ turnId: null });
    expect(await statuses()).toEqual(["hola: noted", "STOP: noted"]);
  });

  test("is stored with its effect or not at all, and delivered again it has it", async () => {
    bot = await startBot({ model: scriptedModel([]), worker: false });
    await bot.receive("hola");
    const { source } = bot.seller.database;
    const killed = createInbox({
      source: new Proxy(source, {
        get: (target, name) =>
          name === "transaction"
            ? (work: (manager: EntityManager) => Promise<unknown>) =>
                target.transaction(async (manager) => {
                  await work(manager);
                  throw new Error("killed before the commit");
                })
            : Reflect.get(target, name),
      }),
      alerts: bot.seller.alerts,
      logger: bot.seller.logger,
      wake: async () => undefined,
      gatherMs: () => 0,
      clock: systemClock,
    });
    const stop = buildIncoming({ text: "STOP" });
    await expect(killed.receive(stop)).rejects.toThrow("killed");
    expect(await statuses()).toEqual(["hola: received"]);
    await bot.seller.inbox.receive(stop);
    expect(await statuses()).toEqual(["hola: noted", "STOP: noted"]);
    expect(await optedOut()).not.toBeNull();
  });

  test("counts for its own address alone", async () => {
    bot = await startBot({ model: scriptedModel([say("Hola")]) });
    await sayAndWait("STOP");
    await bot.receive("hola", { channel: "sms", address: "+5215500000001" });
    await bot.idle();
    expect(await bot.sent()).toEqual(["Hola"]);
  });

  test("is shown to the staff, whose words are refused and stored nowhere", async () => {
    bot = await startBot({ model: scriptedModel([]) });
    await sayAndWait("STOP");
    const url = `${await bot.seller.startWeb()}/api/conversations`;
    const list = await call(url);
    expect(list.body.items).toMatchObject([{ opted_out_at: expect.any(String), handling: "bot" }]);
    const id = await bot.conversationId();
    const said = await call(`${url}/${id}/messages`, { method: "POST", body: { text: "¿Seguro?" } });
    expect(said).toMatchObject({ status: 409, body: { error: { code: "opted_out" } } });
    expect(await statuses()).toEqual(["STOP: noted"]);
  });
});

test("what is written after an opt-out is noted without asking the model, and reported once for each opt-out", async () => {
  const clock = createTestClock();
  bot = await startBot({ model: scriptedModel([]), clock: clock.now });
  await sayAndWait("STOP", "¿hola?", "¿siguen ahí?", "ayuda", "STOP");
  const alerts = () => bot.query("SELECT kind FROM alert");
  expect(await alerts()).toEqual([{ kind: "wrote_after_opt_out" }]);
  expect(new Set((await statuses()).map((status) => status.split(": ")[1]))).toEqual(new Set(["noted"]));
  clock.advance(1_000);
  await sayAndWait("START", "STOP", "¿hola?");
  expect(await alerts()).toHaveLength(2);
});

describe("START", () => {
  test("is answered in the customer's language, and from then on the bot answers again", async () => {
    bot = await startBot({ model: scriptedModel([say("We have some."), say("Hello again")]) });
    await sayAndWait("do you have the Versa?", "STOP", "hello?", "START", "hello again");
    expect(await bot.sent()).toEqual(["We have some.", expect.stringMatching(/^Done! /), "Hello again"]);
    expect(await optedOut()).toBeNull();
  });

  test("outlives the STOP before it, however often that one is delivered again", async () => {
    bot = await startBot({ model: scriptedModel([say("Hola")]) });
    const stop = buildIncoming({ text: "STOP" });
    await bot.seller.inbox.receive(stop);
    await sayAndWait("ALTA");
    await Promise.all([1, 2, 3].map(() => bot.seller.inbox.receive(stop)));
    await sayAndWait("hola");
    expect(await bot.sent()).toEqual([expect.stringContaining("¡Listo!"), "Hola"]);
  });

  test("from someone who had not opted out is a greeting", async () => {
    bot = await startBot({ model: scriptedModel([]) });
    await sayAndWait("ALTA", "STOP", "START", "START");
    const [greeting, welcome, again] = await bot.sent();
    expect(greeting).toMatch(/^¿Qué auto buscas\?/);
    expect(welcome).toMatch(/^¡Listo! Te seguimos atendiendo/);
    expect(again).toBe(greeting);
  });

  test("that Twilio has answered itself is silent and counts all the same", async () => {
    bot = await startBot({ model: scriptedModel([say("Hola")]) });
    await sayAndWait("STOP");
    await bot.receive("UNSTOP", { consent: { kind: "start", answered: true } });
    await sayAndWait("hola");
    expect(await bot.sent()).toEqual(["Hola"]);
  });
});

test("what waits while the provider tells of an opt-out is noted, not answered again and again", async () => {
  bot = await startBot({ model: scriptedModel([]), worker: false });
  await bot.receive("hola");
  await bot.query("UPDATE conversation SET opted_out_at = now()");
  await bot.seller.attend(await bot.conversationId(), new AbortController().signal);
  expect(await statuses()).toEqual(["hola: noted"]);
});

test("what one tick brings together counts in its order", async () => {
  bot = await startBot({ model: scriptedModel([]), worker: false });
  const address = "whatsapp:+5215500000002";
  const other = (text: string) => bot.receive(text, { address });
  await Promise.all([
    bot.receive("uno"),
    bot.receive("STOP"),
    other("START"),
    bot.receive("dos"),
    other("tres"),
  ]);
  await Promise.all([bot.receive("START"), bot.receive("cuatro"), other("cinco"), other("STOP")]);
  expect(new Set(await statuses())).toEqual(
    new Set([
      "uno: noted",
      "STOP: noted",
      "dos: noted",
      "START: received",
      "cuatro: received",
      "START: noted",
      "tres: noted",
      "cinco: noted",
    ]),
  );
});

test("opting out and in is one line each in the log, and found by it in the list", async () => {
  const { logger, lines } = recordLogger();
  bot = await startBot({ model: scriptedModel([]), worker: false, logger });
  await bot.receive("STOP");
  const conversationId = await bot.conversationId();
  await bot.receive("BAJA");
  await bot.receive("hola", { address: "whatsapp:+5215500000002" });
  const url = `${await bot.seller.startWeb()}/api/conversations?opted_out=`;
  const idsOf = async (value: boolean) => {
    const { items } = (await call(`${url}${value}`)).body as { items: { id: string }[] };
    return items.map(({ id }) => id);
  };
  expect(await idsOf(true)).toEqual([conversationId]);
  expect(await idsOf(false)).not.toContain(conversationId);
  await bot.receive("START");
  await bot.receive("ALTA");
  expect(await idsOf(true)).toEqual([]);
  const told = lines.filter(({ msg }) => /^opted /.test(String(msg)));
  expect(told).toMatchObject([
    { msg: "opted out", conversationId },
    { msg: "opted in", conversationId },
  ]);
});

describe("HELP", () => {
  test("is answered with what the bot can do and how to end it, without asking the model", async () => {
    bot = await startBot({ model: scriptedModel([say("Which year would you like?")]) });
    await sayAndWait("AYUDA");
    await sayAndWait("HELP", "do you have the Versa?", "HELP");
    const [spanish, , , english] = await bot.sent();
    expect(spanish).toMatch(/asistente de ventas.*«persona».*BAJA/);
    expect(english).toMatch(
      /^I'm the sales assistant of Autos del Valle.*“person” to talk to someone on the team.*STOP/,
    );
  });

  test("after an opt-out gets no answer from us either, and is reported", async () => {
    bot = await startBot({ model: scriptedModel([]) });
    await sayAndWait("STOP", "HELP");
    expect(await bot.sent()).toEqual([]);
    expect(await bot.query("SELECT kind FROM alert")).toEqual([{ kind: "wrote_after_opt_out" }]);
  });

  test("that Twilio has answered itself gets no second answer", async () => {
    bot = await startBot({ model: scriptedModel([]) });
    await bot.receive("HELP", { consent: { kind: "help", answered: true } });
    await bot.idle();
    expect(await statuses()).toEqual(["HELP: noted"]);
  });
});
