import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Attachments } from "../../../src/conversations/message.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { say as spoken } from "../../support/fake-model/answers/answers.ts";
import { type FakeModelServer, startFakeModelServer } from "../../support/fake-model/server.ts";
import type { FakeFile } from "../../support/fake-twilio/media.ts";
import { type FakeTwilio, startFakeTwilio } from "../../support/fake-twilio/server.ts";
import { jpeg, oggOf } from "../../support/media.ts";
import { fail, type ScriptedModel, saidIn, say, scriptedModel } from "../../support/scripted-model.ts";

let twilio: FakeTwilio;
let speech: FakeModelServer;
let bot: TestBot;
let model: ScriptedModel;
beforeAll(async () => {
  twilio = await startFakeTwilio();
  speech = await startFakeModelServer();
});
beforeEach(() => {
  speech.reset();
  twilio.media.calls.length = 0;
});
afterEach(() => bot.close());
afterAll(async () => {
  await twilio.stop();
  await speech.stop();
});

async function start(
  answers: Parameters<typeof scriptedModel>[0],
  env: Record<string, string> = {},
  worker = true,
) {
  model = scriptedModel(answers);
  bot = await startBot({
    model,
    worker,
    env: {
      ...twilio.env,
      ...speech.env,
      TURN_DELAY_MS: "100",
      ...env,
    },
  });
}

type Sent = NonNullable<Attachments["media"]>[number];
const send = (file: Partial<FakeFile> & Pick<FakeFile, "contentType" | "bytes">): Sent => ({
  contentType: file.contentType,
  url: twilio.url + twilio.media.add(file),
});
const voice = (seconds = 3) => send({ contentType: "audio/ogg", bytes: oggOf(seconds) });
const photo = (more: Partial<FakeFile> = {}) => send({ contentType: "image/jpeg", bytes: jpeg, ...more });
const receive = (text: string, ...media: Sent[]) => bot.receive(text, { attachments: { media } });
const picture = { contentType: "image/jpeg", base64: jpeg.toString("base64") };

const transcripts = async () => {
  const rows = await bot.query<{ transcript: string | null }>(
    "SELECT attachments #>> '{media,0,transcript}' AS transcript FROM message WHERE direction = 'in' ORDER BY id",
  );
  return rows.map(({ transcript }) => transcript);
};

test("a voice note is answered as what was said in it, which is kept", async () => {
  await start([say("We have some."), say("Sure.")]);
  speech.scriptSpeech(spoken("I am looking for a Versa, please"));
  await receive("", voice());
  await bot.idle();
  expect(saidIn(model.requests[0])).toEqual([{ kind: "customer", text: "I am looking for a Versa, please" }]);
  expect(model.requests[0]?.context.language).toBe("en");
  expect(await transcripts()).toEqual(["I am looking for a Versa, please"]);
  await bot.receive("and in red?");
  await bot.idle();
  expect(saidIn(model.requests[1])).toMatchObject([
    { kind: "customer", text: "I am looking for a Versa, please" },
    { kind: "seller" },
    { kind: "customer", text: "and in red?" },
  ]);
  expect(speech.recordings).toHaveLength(1);
  const [turn] = await bot.query<{ trace: object[] }>("SELECT trace FROM turn ORDER BY started_at");
  expect(turn?.trace).toMatchObject([
    { kind: "transcription", model: "openai:gpt-4o-mini-transcribe" },
    { kind: "model" },
    { kind: "guard", verdict: "passed" },
  ]);
});

test("a turn that is run again does not listen again", async () => {
  await start([fail(new Error("down")), say("Tengo varios.")], {}, false);
  speech.scriptSpeech(spoken("busco un Versa"));
  await receive("", voice());
  const id = await bot.conversationId();
  const { signal } = new AbortController();
  await bot.seller.attend(id, signal);
  expect(await transcripts()).toEqual(["busco un Versa"]);
  await bot.seller.attend(id, signal);
  expect(await bot.sent()).toEqual(["Tengo varios."]);
  expect(speech.recordings).toHaveLength(1);
});

test("a voice note that nobody could listen to is answered politely, without the model", async () => {
  await start([]);
  speech.scriptSpeech({ kind: "error", status: 400 });
  await receive("", voice());
  await bot.idle();
  expect(await bot.sent()).toEqual([expect.stringContaining("Por ahora no la puedo escuchar")]);
  expect(await transcripts()).toEqual([null]);
});

test("beside words, what was not heard is for the model to say", async () => {
  await start([say("No pude oírte.")]);
  await receive("busco un Versa", voice());
  await bot.idle();
  expect(saidIn(model.requests[0])).toMatchObject([
    { kind: "customer", text: "busco un Versa\n[the customer sent a voice note, which could not be heard]" },
  ]);
});

test("a voice note of more than five minutes, or of more than 16 MB, is not sent to be understood", async () => {
  await start([]);
  await receive("", voice(301));
  await bot.idle();
  await receive(
    "",
    send({ contentType: "audio/ogg", bytes: Buffer.concat([oggOf(3), Buffer.alloc(16 * 1024 * 1024)]) }),
  );
  await bot.idle();
  const apology = expect.stringContaining("más larga de lo que puedo escuchar");
  expect(await bot.sent()).toEqual([apology, apology]);
  expect(speech.recordings).toEqual([]);
});

test("of many voice notes in one turn ten are heard, in their order", async () => {
  await start([say("Ya entendí.")]);
  speech.scriptSpeech(...Array.from({ length: 11 }, (_, index) => spoken(`nota ${index + 1}`)));
  await receive("", ...Array.from({ length: 9 }, () => voice()));
  await receive("", voice(), voice());
  await bot.idle();
  const texts = saidIn(model.requests[0]).map((item) => (item.kind === "customer" ? item.text : ""));
  expect(texts?.[0]).toMatch(/^nota 1\nnota 2\n[\s\S]+\nnota 9$/);
  expect(texts?.[1]).toBe("nota 10\n[the customer sent a voice note, which could not be heard]");
  expect(speech.recordings).toHaveLength(10);
});

test("what is called a voice note and is none goes nowhere", async () => {
  await start([]);
  await receive("", send({ contentType: "audio/ogg", bytes: Buffer.from("<html>") }));
  await bot.idle();
  expect(await bot.sent()).toEqual([expect.stringContaining("nota de voz")]);
  expect(speech.recordings).toEqual([]);
  expect(speech.refusals).toEqual([]);
});

test("a new start may be spoken, and consent may not", async () => {
  await start([say("uno"), say("segundo")]);
  await bot.receive("busco un jetta");
  await bot.idle();
  speech.scriptSpeech(spoken("Reiniciar."), spoken("Alto."));
  await receive("", voice());
  await bot.idle();
  await receive("", voice());
  await bot.idle();
  expect(await bot.sent()).toEqual(["uno", expect.stringContaining("empezamos de nuevo"), "segundo"]);
  expect(await bot.query("SELECT opted_out_at FROM conversation")).toEqual([{ opted_out_at: null }]);
});

test("a picture is shown to the model with the message that it came with, and not again", async () => {
  await start([say("Uno rojo."), say("De nada.")]);
  await receive("¿qué auto es?", photo());
  await bot.idle();
  await bot.receive("gracias");
  await bot.idle();
  expect(model.requests.map((request) => saidIn(request)[0])).toEqual([
    { kind: "customer", text: "¿qué auto es?", pictures: [picture] },
    {
      kind: "customer",
      text: "¿qué auto es?\n[the customer sent a picture, which you cannot see]",
      beside: { words: "¿qué auto es?", unseen: ["picture"], advertisement: null },
    },
  ]);
  const stored = JSON.stringify(await bot.query("SELECT * FROM message, turn"));
  expect(stored).not.toContain(picture.base64);
});

test("a picture alone is enough for a model that sees, and three are enough for any", async () => {
  await start([say("Bonitos.")]);
  for (let count = 1; count <= 5; count += 1) await receive("", photo());
  await bot.idle();
  const seen = saidIn(model.requests[0]).map((item) =>
    item.kind === "customer" ? item.pictures?.length : 0,
  );
  expect(seen).toEqual([undefined, undefined, 1, 1, 1]);
});

test("pictures of one turn weigh no more than 5 MB together, the newest first", async () => {
  await start([say("Bonitos.")]);
  const heavy = Buffer.concat([jpeg, Buffer.alloc(3 * 1024 * 1024)]);
  await receive("", photo({ bytes: heavy }), photo(), photo({ bytes: heavy }));
  await bot.idle();
  const [item] = saidIn(model.requests[0]);
  const sizes =
    item?.kind === "customer" ? item.pictures?.map(({ base64 }) => Buffer.from(base64, "base64").length) : [];
  expect(sizes).toEqual([jpeg.length, heavy.length]);
});

test("where no model of the chain sees, a picture is not fetched and the customer is told", async () => {
  await start([], { OPENAI_IMAGES: "false" });
  await receive("", photo());
  await bot.idle();
  expect(await bot.sent()).toEqual([expect.stringContaining("Por ahora no la puedo ver")]);
  expect(twilio.media.calls).toEqual([]);
});

test("a picture that cannot be had, or is none, does not fail its turn", async () => {
  await start([say("No la vi.")]);
  await receive("¿qué es?", photo({ failFirst: [403] }), photo({ bytes: Buffer.from("<svg>") }));
  await bot.idle();
  const note = "[the customer sent a picture, which you cannot see]";
  expect(saidIn(model.requests[0])).toMatchObject([{ kind: "customer", text: `¿qué es?\n${note}\n${note}` }]);
});

test("other files are not fetched, and the customer is told", async () => {
  await start([]);
  await receive("", send({ contentType: "application/pdf", bytes: Buffer.from("%PDF") }));
  await bot.idle();
  await receive("", send({ contentType: "video/mp4", bytes: jpeg }), voice());
  await bot.idle();
  expect(await bot.sent()).toEqual([
    expect.stringContaining("Ese tipo de archivo no lo puedo abrir"),
    expect.stringContaining("Por ahora no lo puedo abrir"),
  ]);
  expect(twilio.media.calls.every(({ path }) => path.includes("Media"))).toBe(true);
});

test("files take at most half of a turn's time", async () => {
  await start([say("Aquí sigo.")], { TURN_TIMEOUT_MS: "2000" });
  await receive("¿qué es?", photo({ bytes: Buffer.alloc(1), endlessEveryMs: 20 }));
  await bot.idle();
  expect(await bot.sent()).toEqual(["Aquí sigo."]);
});

test("over a limit nothing is listened to or looked at", async () => {
  await start([say("uno")], { LIMIT_TURNS_PER_DAY: "1" });
  await bot.receive("hola");
  await bot.idle();
  await receive("busco un Versa", voice(), photo());
  await bot.idle();
  expect(twilio.media.calls).toEqual([]);
  expect((await bot.sent())[1]).toContain("más sencilla");
});
