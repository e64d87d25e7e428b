import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createOfflineModel } from "../../../src/agent/models/offline/model.ts";
import type { SessionSummary } from "../../../src/conversations/session.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { createTestClock } from "../../support/clock.ts";
import { say } from "../../support/fake-model/answers/answers.ts";
import { type FakeModelServer, startFakeModelServer } from "../../support/fake-model/server.ts";

let bot: TestBot;
let server: FakeModelServer | null = null;
let failing = false;
let time: ReturnType<typeof createTestClock>;

beforeEach(async () => {
  failing = false;
  time = createTestClock();
  server = await startFakeModelServer({
    respond: ({ instructions }) => {
      if (!instructions.startsWith("You keep the notes")) return say("Claro que sí.");
      return failing ? { kind: "error", status: 400 } : say("The customer wants a Versa.");
    },
  });
});
afterEach(async () => {
  await bot.close();
  await server?.stop();
});

const readSummary = async () => {
  const [row] = await bot.query<{ summary: SessionSummary | null }>("SELECT summary FROM session");
  return row?.summary ?? null;
};

async function talk(turns: number, first = 0): Promise<void> {
  for (let n = first; n < first + turns; n++) {
    await bot.receive(`mensaje ${n}`);
    await bot.idle();
    // Nobody is taken for a machine who takes a minute.
    time.advance(60_000);
  }
  await bot.seller.summariser.settle();
}

test("older messages go into a summary by the rule where there is no model, and the kept ones do not", async () => {
  bot = await startBot({
    model: createOfflineModel(),
    clock: time.now,
    env: { CONTEXT_TOKENS: "20000" },
  });
  await talk(22);
  expect(await readSummary()).toBeNull();
  await talk(3, 22);
  const summary = await readSummary();
  expect(summary?.text).toContain('customer: "mensaje 3"');
  expect(summary?.text).not.toContain("mensaje 15");
  const [kept] = await bot.query<{ text: string }>(
    `SELECT text FROM message WHERE id > ${summary?.upTo} ORDER BY id LIMIT 1`,
  );
  expect(kept?.text).toMatch(/^mensaje ([7-9]|1\d)$/);
});

async function startWithServer(env: Record<string, string> = {}): Promise<TestBot> {
  // The chain's own model answers: the override would hide it.
  return startBot({ model: null, clock: time.now, env: { ...server?.env, ...env } });
}

test("a model sums up after the turn, its tokens count, and the next turns begin with the summary", async () => {
  bot = await startWithServer();
  await talk(24);
  const summary = await readSummary();
  expect(summary?.text).toBe("The customer wants a Versa.");
  const summed = await bot.query(
    `SELECT step->>'model' AS model, (step->>'inputTokens')::int < input_tokens AS counted
     FROM turn, jsonb_array_elements(trace) AS step WHERE step->>'kind' = 'summary'`,
  );
  expect(summed).toEqual([{ model: expect.stringMatching(/^openai:/), counted: true }]);
  const asked = server?.requests.filter(({ instructions }) => instructions.startsWith("You keep"));
  expect(asked).toHaveLength(1);
  expect(asked?.[0]?.tools).toEqual([]);
  expect(JSON.stringify(asked?.[0]?.items)).toContain("mensaje 0");
  await talk(1, 24);
  const [first] = server?.requests.at(-1)?.items ?? [];
  expect(first).toEqual({ kind: "note", text: expect.stringMatching(/No figure.*\n.*wants a Versa/) });
  expect(JSON.stringify(server?.requests.at(-1)?.items)).not.toContain('mensaje 0"');
});

test("where the model fails, the rule sums up", async () => {
  failing = true;
  bot = await startWithServer();
  await talk(24);
  expect((await readSummary())?.text).toContain('customer: "mensaje 0"');
});
