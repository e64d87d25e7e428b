import { afterEach, expect, test } from "@jest/globals";
import { createOfflineModel } from "../../../src/agent/models/offline/model.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { say as answer, scriptedModel } from "../../support/scripted-model.ts";

/** Few enough to cost nothing worth speaking of. */
const fewTurns = 15;

const bots: TestBot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.close();
});

async function startOffline(): Promise<TestBot> {
  const bot = await startBot({ model: createOfflineModel() });
  bots.push(bot);
  return bot;
}

/** @returns what the bot answers, or null where it is silent */
async function say(bot: TestBot, text: string): Promise<string | null> {
  const before = (await bot.sent()).length;
  await bot.receive(text);
  await bot.idle();
  return (await bot.sent()).slice(before).join("\n") || null;
}

async function expectEnded(bot: TestBot): Promise<void> {
  expect(await bot.query("SELECT kind FROM alert ORDER BY id")).toEqual([
    { kind: "bot_loop" },
    { kind: "handed_over" },
  ]);
  expect(await bot.query("SELECT handling, stage FROM conversation")).toEqual([
    { handling: "human", stage: "handed_over" },
  ]);
  expect(await say(bot, "¿Sigues ahí?")).toBeNull();
}

test("two sellers that talk to each other end after a few turns, silently, with an alert and a person", async () => {
  const pair = [await startOffline(), await startOffline()] as const;
  let words: string | null = "hola";
  let turns = 0;
  while (words !== null && turns < 2 * fewTurns) {
    words = await say(pair[turns % 2 === 0 ? 0 : 1], words);
    turns += 1;
  }
  expect(words).toBeNull();
  await expectEnded(pair[turns % 2 === 0 ? 1 : 0]);
});

test("a seller that hears itself ends after a few turns", async () => {
  const bot = await startOffline();
  let words: string | null = "hola";
  for (let turns = 0; words !== null && turns < fewTurns; turns += 1) words = await say(bot, words);
  expect(words).toBeNull();
  await expectEnded(bot);
});

test("an automatic reply is answered four times, then left to a person", async () => {
  const bot = await startOffline();
  const automatic = "Gracias por su mensaje. Hoy no trabajamos; vuelva mañana.";
  const answers: (string | null)[] = [];
  for (let turn = 0; turn < 6; turn += 1) answers.push(await say(bot, automatic));
  expect(answers.map((answer) => answer !== null)).toEqual([true, true, true, true, false, false]);
});

test("a customer who says «hola» three times, then answers quickly and shortly, is served to the end", async () => {
  const texts = [
    "hola",
    "hola",
    "hola",
    "busco un auto",
    "sí",
    "ok",
    "el primero",
    "sí",
    "24",
    "ok",
    "36",
    "ok",
  ];
  const bot = await startBot({ model: scriptedModel(texts.map((_, index) => answer(`Paso ${index}`))) });
  bots.push(bot);
  for (const [index, text] of texts.entries()) expect(await say(bot, text)).toBe(`Paso ${index}`);
  expect(await bot.query("SELECT kind FROM alert")).toEqual([]);
});
