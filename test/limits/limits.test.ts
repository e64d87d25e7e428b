import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createLimits } from "../../src/limits/limits.ts";
import { createLimiterStore } from "../../src/limits/store.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("the alert of the whole bot's limit is not lost with the process that was to raise it", async () => {
  let raised = 0;
  const limits = createLimits({
    store: createLimiterStore({ redis: null, source: database.source }),
    config: { messagesPerMinute: 0, turnsPerDay: 0, tokensPerDay: 0, botTokensPerDay: 1 },
    clock: () => new Date(),
    onBotLimit: async () => {
      raised += 1;
      if (raised === 1) throw new Error("killed");
    },
  });
  const startTurn = () => limits.startTurn("some conversation", { turns: 1, messages: 1 });
  await limits.countTokens("some conversation", 2);
  await expect(startTurn()).rejects.toThrow("killed");
  expect(await startTurn()).toMatchObject({ limit: "bot_tokens_per_day" });
  expect(raised).toBe(1);
  // As if a moment had passed.
  await database.source.query("DELETE FROM rate_limit WHERE key LIKE '%:raising:%'");
  await Promise.all([startTurn(), startTurn(), startTurn()]);
  expect(raised).toBe(2);
  await database.source.query("DELETE FROM rate_limit WHERE key LIKE '%:raising:%'");
  await startTurn();
  expect(raised).toBe(2);
});
