import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { type Model, noUsage } from "../../src/agent/models/model.ts";
import { startBot, type TestBot } from "../support/bot.ts";
import { createTestClock } from "../support/clock.ts";
import { buildIncoming } from "../support/messages.ts";
import { queueBackends } from "../support/queues.ts";
import { call, fail, saidIn, say, scriptedModel } from "../support/scripted-model.ts";

let bot: TestBot;
afterEach(() => bot.close());

const hour = 60 * 60 * 1_000;

describe.each(queueBackends)("a conversation over $name", ({ redisUrl }) => {
  test("a delivery repeated by Twilio gets one reply", async () => {
    bot = await startBot({ model: scriptedModel([say("Hola")]), redisUrl });
    const message = buildIncoming();
    await Promise.all([1, 2, 3, 4, 5].map(() => bot.seller.inbox.receive(message)));
    await bot.idle();
    expect(await bot.sent()).toEqual(["Hola"]);
  });

  test("three texts in a row are one turn with one answer", async () => {
    const model = scriptedModel([say("Tengo varios.")]);
    bot = await startBot({ model, redisUrl, env: { TURN_DELAY_MS: "300" } });
    for (const text of ["hola", "busco un versa", "automático"]) await bot.receive(text);
    await bot.idle();
    expect(await bot.sent()).toEqual(["Tengo varios."]);
    expect(saidIn(model.requests[0])).toEqual([
      { kind: "customer", text: "hola" },
      { kind: "customer", text: "busco un versa" },
      { kind: "customer", text: "automático" },
    ]);
  });

  test("a message that arrives while its conversation is being answered is answered by the next turn", async () => {
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const scripted = scriptedModel([say("primero"), say("segundo")]);
    const model: Model = {
      name: "gated",
      async respond(request, signal) {
        ask();
        await released;
        return scripted.respond(request, signal);
      },
    };
    bot = await startBot({ model, redisUrl });
    await bot.receive("primero");
    await asked;
    await bot.receive("segundo");
    release();
    await bot.idle();
    expect(await bot.sent()).toEqual(["primero", "segundo"]);
    expect(saidIn(scripted.requests[1])).toEqual([
      { kind: "customer", text: "primero" },
      { kind: "seller", text: expect.stringMatching(/primero$/), author: "bot" },
      { kind: "customer", text: "segundo" },
    ]);
  });
});

test("while one conversation is locked, turns that end in the same moment are stored, and its own is once it is free", async () => {
  const { promise: bothAsked, resolve: askBoth } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let asked = 0;
  const model: Model = {
    name: "gated",
    async respond(request, signal) {
      asked += 1;
      if (asked === 2) askBoth();
      await released;
      return scriptedModel([say("Hola")]).respond(request, signal);
    },
  };
  bot = await startBot({ model });
  const addresses = ["whatsapp:+5215500000001", "whatsapp:+5215500000002"];
  await Promise.all(addresses.map((address) => bot.receive("hola", { address })));
  await bothAsked;
  const another = bot.seller.database.source.createQueryRunner();
  await another.startTransaction();
  await another.query("SELECT 1 FROM conversation WHERE address = $1 FOR UPDATE", [addresses[0]]);
  release();
  while ((await bot.sent()).length === 0) await setImmediate();
  await another.rollbackTransaction();
  await another.release();
  await bot.idle();
  expect(await bot.sent()).toEqual(["Hola", "Hola"]);
}, 20_000);

test("«reiniciar» starts a new session, which remembers nothing of the old one", async () => {
  const model = scriptedModel([say("Hola"), say("¿Qué buscas?")]);
  bot = await startBot({ model });
  for (const text of ["busco un versa", "reiniciar", "hola de nuevo"]) {
    await bot.receive(text);
    await bot.idle();
  }
  expect(await bot.sent()).toEqual(["Hola", expect.stringContaining("empezamos de nuevo"), "¿Qué buscas?"]);
  expect(saidIn(model.requests[1])).toEqual([
    { kind: "seller", text: expect.stringContaining("empezamos de nuevo"), author: "bot" },
    { kind: "customer", text: "hola de nuevo" },
  ]);
  const sessions = await bot.query<{ end_reason: string | null }>(
    "SELECT end_reason FROM session ORDER BY started_at",
  );
  expect(sessions.map(({ end_reason }) => end_reason)).toEqual(["customer", null]);
});

test("what is asked in one burst with «reiniciar» is answered in the new session, which goes on from there", async () => {
  const model = scriptedModel([say("primero"), say("segundo"), say("tercero")]);
  bot = await startBot({ model, env: { TURN_DELAY_MS: "200" } });
  await bot.receive("busco un jetta");
  await bot.idle();
  for (const text of ["olvídalo", "reiniciar", "busco un versa"]) await bot.receive(text);
  await bot.idle();
  await bot.receive("¿y en rojo?");
  await bot.idle();
  expect(saidIn(model.requests[1])).toEqual([{ kind: "customer", text: "busco un versa" }]);
  expect(saidIn(model.requests[2])).toEqual([
    { kind: "customer", text: "busco un versa" },
    { kind: "seller", text: "segundo", author: "bot" },
    { kind: "customer", text: "¿y en rojo?" },
  ]);
});

test("a session ends when it has been idle for its time to live", async () => {
  const clock = createTestClock();
  const model = scriptedModel([say("primero"), say("segundo"), say("tercero")]);
  bot = await startBot({ model, clock: clock.now, env: { SESSION_TTL: "2h" } });
  for (const pauseMs of [0, hour, 3 * hour]) {
    clock.advance(pauseMs);
    await bot.receive("hola");
    await bot.idle();
  }
  expect(model.requests.map((request) => saidIn(request).length)).toEqual([1, 3, 1]);
});

test("a message of media only is answered with what the bot can read, without asking the model", async () => {
  bot = await startBot({ model: scriptedModel([]) });
  const media = [{ contentType: "audio/ogg", url: "https://api.twilio.com/x" }];
  await bot.receive("", { attachments: { media } });
  await bot.idle();
  expect(await bot.sent()).toEqual([expect.stringContaining("Por ahora no la puedo escuchar")]);
});

test("a conversation that was handed over is silent until it is given back, and the bot knows what was said", async () => {
  const model = scriptedModel([
    call("hand_over", { reason: "quiere una persona" }),
    say("Te paso con alguien."),
    say("Aquí sigo."),
  ]);
  bot = await startBot({ model });
  await bot.receive("quiero hablar con una persona");
  await bot.idle();
  const conversationId = await bot.conversationId();
  expect(await bot.query("SELECT kind, conversation_id FROM alert")).toEqual([
    { kind: "handed_over", conversation_id: conversationId },
  ]);
  await bot.receive("¿hola?");
  await bot.idle();
  await bot.seller.handover.say(conversationId, "Soy Luis, dime.");
  await bot.idle();
  expect(await bot.sent()).toEqual(["Te paso con alguien.", "Soy Luis, dime."]);

  await bot.receive("¿y el precio?");
  await bot.idle();
  await bot.seller.handover.release(conversationId);
  await bot.idle();
  expect(await bot.sent()).toEqual(["Te paso con alguien.", "Soy Luis, dime.", "Aquí sigo."]);
  expect(saidIn(model.requests.at(-1))).toEqual([
    { kind: "customer", text: "quiero hablar con una persona" },
    { kind: "seller", text: "Te paso con alguien.", author: "bot" },
    { kind: "customer", text: "¿hola?" },
    { kind: "seller", text: "Soy Luis, dime.", author: "staff" },
    { kind: "customer", text: "¿y el precio?" },
  ]);
});

test("the bot takes over again when the person has been silent for the time to live of a handover", async () => {
  const clock = createTestClock();
  const model = scriptedModel([
    call("hand_over", { reason: "x" }),
    say("Te paso con alguien."),
    say("Aquí sigo."),
  ]);
  bot = await startBot({ model, clock: clock.now });
  await bot.receive("una persona por favor");
  await bot.idle();
  clock.advance(11 * hour);
  await bot.receive("¿hola?");
  await bot.idle();
  await bot.seller.sweep(null);
  await bot.idle();
  expect(await bot.sent()).toEqual(["Te paso con alguien."]);
  clock.advance(2 * hour);
  await bot.receive("¿siguen ahí?");
  await bot.idle();
  expect(await bot.sent()).toEqual(["Te paso con alguien.", "Aquí sigo."]);
});

test("an answer that was being written when a person took over is dropped", async () => {
  let takeOver = async () => undefined as undefined;
  const model: Model = {
    name: "slow",
    async respond() {
      await takeOver();
      return { kind: "text", text: "tarde", model: "slow", usage: noUsage };
    },
  };
  bot = await startBot({ model });
  takeOver = async () => void (await bot.seller.handover.say(await bot.conversationId(), "Yo me encargo."));
  await bot.receive("hola");
  await bot.idle();
  expect(await bot.sent()).toEqual(["Yo me encargo."]);
});

test("two runs of the same turn commit one answer", async () => {
  bot = await startBot({ model: scriptedModel([say("primero"), say("segundo")]), worker: false });
  const { inbox, attend } = bot.seller;
  const { conversationId } = await inbox.receive(buildIncoming());
  const signal = new AbortController().signal;
  await Promise.all([1, 2].map(() => attend(conversationId, signal)));
  expect(await bot.sent()).toHaveLength(1);
});

test("a model that keeps failing ends in an apology and a person, not in silence", async () => {
  const model = scriptedModel([fail(new Error("down")), fail(new Error("down")), fail(new Error("down"))]);
  bot = await startBot({ model, worker: false });
  await bot.receive("hi, do you have a Jetta?");
  const conversationId = await bot.conversationId();
  const signal = new AbortController().signal;
  for (let run = 1; run <= 3; run += 1) {
    expect(await bot.sent()).toEqual([]);
    await bot.seller.attend(conversationId, signal);
  }
  expect(await bot.sent()).toEqual([expect.stringContaining("a person will reply")]);
  expect(await bot.query("SELECT kind FROM alert ORDER BY id")).toEqual([
    { kind: "turn_failed" },
    { kind: "handed_over" },
  ]);
});

test("what a database cannot store is taken out of an answer, its tool calls and a handover", async () => {
  const nasty = "a\u0000b\ud800c";
  const model = scriptedModel([
    call("search_catalog", JSON.stringify({ q: nasty })),
    call("hand_over", { reason: nasty }),
    say(`listo ${nasty}`),
  ]);
  bot = await startBot({ model });
  await bot.receive("hola");
  await bot.idle();
  expect(await bot.sent()).toEqual(["listo ab\ufffdc"]);
  expect(await bot.query("SELECT detail ->> 'reason' AS reason FROM alert")).toEqual([
    { reason: "ab\ufffdc" },
  ]);
});

test("a turn that cannot be stored ends in an apology and a person, not in endless runs", async () => {
  const plan = { model: "broken", usage: { ...noUsage, inputTokens: Number.NaN } };
  const model: Model = { name: "broken", respond: async () => ({ ...plan, kind: "text", text: "hola" }) };
  bot = await startBot({ model, worker: false });
  await bot.receive("hola");
  const conversationId = await bot.conversationId();
  const signal = new AbortController().signal;
  for (let run = 1; run <= 3; run += 1) await bot.seller.attend(conversationId, signal);
  expect(await bot.sent()).toEqual([expect.stringContaining("problema técnico")]);
});

test("a person's long message goes out in as many parts as the channel needs, losing nothing", async () => {
  bot = await startBot({ model: scriptedModel([say("Hola")]) });
  await bot.receive("hola");
  await bot.idle();
  const long = Array.from({ length: 120 }, (_, index) => `Esta es la frase número ${index}.`).join(" ");
  await bot.seller.handover.say(await bot.conversationId(), long);
  await bot.idle();
  const [, ...parts] = await bot.sent();
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every((part) => part.length <= 1_600)).toBe(true);
  expect(parts.join(" ")).toBe(long);
});

test("a model that hands over without a word still tells the customer", async () => {
  const silent = say("\u200b \u0000");
  bot = await startBot({ model: scriptedModel([call("hand_over", { reason: "x" }), silent, silent]) });
  await bot.receive("I want to talk to a person");
  await bot.idle();
  expect(await bot.sent()).toEqual([expect.stringContaining("a person will answer you")]);
});

test.each(["---", "***", "```\n```", "\u200b", "|---|---|", "_".repeat(16_000), "ja".repeat(2_000)])(
  "an answer that cannot be read is no answer: the model is asked once more, then the plain one answers",
  async (unreadable) => {
    bot = await startBot({
      model: scriptedModel([say(unreadable), say("Hola"), say(unreadable), say(unreadable)]),
    });
    await bot.receive("hola");
    await bot.idle();
    expect(await bot.sent()).toEqual(["Hola"]);
    await bot.receive("¿tienen algún Versa?");
    await bot.idle();
    expect((await bot.sent()).at(-1)).toMatch(/no hay autos disponibles/);
  },
);
