import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { call } from "../http/start-app.ts";
import { startBot, type TestBot } from "../support/bot.ts";
import { createTestClock } from "../support/clock.ts";
import { say, scriptedModel } from "../support/scripted-model.ts";

const prices = { scripted: { input: "0.25", cached_input: "0.025", output: "2" } };
const clock = createTestClock();
let bot: TestBot;
let url: string;

type Row = { date: string; model: string; turns: number; cost: number };
const read = async (query = "") => {
  const { status, body } = await call(`${url}/api/usage${query}`);
  expect(status).toBe(200);
  return body as { items: Row[]; total: Omit<Row, "date" | "model"> };
};
/** Each call of the scripted model reads 100 tokens, 80 of them cached, and writes 10. */
const costOfCall = (20 * 0.25 + 80 * 0.025 + 10 * 2) / 1_000_000;

beforeAll(async () => {
  const model = scriptedModel([say("primero"), say("segundo"), say("tercero")]);
  bot = await startBot({ model, clock: clock.now, env: { MODEL_PRICES: JSON.stringify(prices) } });
  url = await bot.seller.startWeb();
  await bot.receive("hola");
  await bot.idle();
  await bot.receive("¿y eso?", { address: "whatsapp:+5215500000009" });
  await bot.idle();
  clock.advance(24 * 60 * 60_000);
  await bot.receive("sigo aquí");
  await bot.idle();
});
afterAll(() => bot.close());

test("turns are counted by the dealer's day and model, with their tokens and cost", async () => {
  const { items, total } = await read();
  expect(items).toMatchObject([
    { model: "scripted", turns: 2, input_tokens: 200, cached_input_tokens: 160, output_tokens: 20 },
    { model: "scripted", turns: 1, unpriced_turns: 0 },
  ]);
  expect(items.map(({ cost }) => cost)).toEqual([2 * costOfCall, costOfCall]);
  expect(new Set(items.map(({ date }) => date)).size).toBe(2);
  expect(total).toMatchObject({ turns: 3, input_tokens: 300, output_tokens: 30 });
  expect(total.cost).toBeCloseTo(3 * costOfCall, 9);
});

test("one conversation and one day can be asked for", async () => {
  const { items } = await read();
  const [first] = items;
  const conversationId = await bot.conversationId();
  const of = await read(`?conversation_id=${conversationId}&from=${first?.date}&to=${first?.date}`);
  expect(of.items).toMatchObject([{ date: first?.date, turns: 1 }]);
});

test.each([
  "from=yesterday",
  "from=2026-02-30",
  "from=2026-11-20&to=2026-11-19",
  "conversation_id=1",
  "day=1",
])("?%s is 400 and names the field", async (query) => {
  const { status, body } = await call(`${url}/api/usage?${query}`);
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toMatch(/from|to|conversation_id|day/);
});
