import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { call } from "../../http/start-app.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { createTestClock } from "../../support/clock.ts";
import { recordLogger } from "../../support/logger.ts";
import { scriptedModel } from "../../support/scripted-model.ts";

const { logger, lines } = recordLogger();
let bot: TestBot;
let url: string;
let conversationId: string;

type Item = { id: number; kind: string; conversation_id: string | null; detail: object; created_at: string };
const list = async (query = "") => {
  const { status, body } = await call(`${url}/api/alerts${query}`);
  expect(status).toBe(200);
  return body as { items: Item[]; next_cursor: string | null };
};

beforeAll(async () => {
  const clock = createTestClock();
  bot = await startBot({ model: scriptedModel([]), clock: clock.now, worker: false, logger });
  url = await bot.seller.startWeb();
  await bot.receive("hola");
  conversationId = await bot.conversationId();
  const { alerts } = bot.seller;
  await alerts.raise({ kind: "handed_over", conversationId, detail: { reason: "geheim" } });
  await alerts.raise({ kind: "message_failed", conversationId, detail: {}, facts: { code: "30003" } });
  const limit = { detail: { tokens_per_day: 5 }, facts: { limit: "bot_tokens_per_day" } };
  await alerts.raise({ kind: "limit_reached", conversationId: null, ...limit });
});
afterAll(() => bot.close());

test("alerts come newest first, page by page", async () => {
  const { items } = await list();
  expect(items.map(({ kind }) => kind)).toEqual(["limit_reached", "message_failed", "handed_over"]);
  expect(items[0]).toEqual({
    id: expect.any(Number),
    kind: "limit_reached",
    conversation_id: null,
    detail: { limit: "bot_tokens_per_day", tokens_per_day: 5 },
    created_at: expect.stringMatching(/^2026-/),
  });
  const first = await list("?page_size=2");
  const second = await list(`?page_size=2&cursor=${first.next_cursor}`);
  expect([...first.items, ...second.items]).toEqual(items);
  expect(second.next_cursor).toBeNull();
});

test("alerts are found by kind and by conversation", async () => {
  expect((await list("?kind=message_failed")).items).toMatchObject([{ detail: { code: "30003" } }]);
  expect((await list(`?conversation_id=${conversationId}`)).items).toHaveLength(2);
  expect((await list(`?conversation_id=${conversationId}&kind=limit_reached`)).items).toEqual([]);
});

test.each(["kind=fire", "conversation_id=1", "cursor=last", "page_size=0", "limit=2"])(
  "?%s is 400 and names the field",
  async (query) => {
    const { status, body } = await call(`${url}/api/alerts?${query}`);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(query.split("=")[0]);
  },
);

test("an alert is counted by its kind, and the log says which limit was reached or what the provider's code is, and no further facts", async () => {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('seller_alerts_total{kind="limit_reached"} 1');
  const alerts = lines.filter(({ msg }) => msg === "alert");
  expect(alerts).toHaveLength(3);
  expect(alerts.at(-1)).toMatchObject({ alert: "limit_reached", limit: "bot_tokens_per_day" });
  expect(alerts[1]).toMatchObject({ alert: "message_failed", code: "30003" });
  expect(JSON.stringify(alerts)).not.toContain("geheim");
});
