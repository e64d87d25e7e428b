import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { call } from "../http/start-app.ts";
import { startBot, type TestBot } from "../support/bot.ts";
import { createTestClock } from "../support/clock.ts";
import { type FakeModelServer, startFakeModelServer } from "../support/fake-model/server.ts";

const clock = createTestClock();
let server: FakeModelServer;
let bot: TestBot;
let url: string;

beforeAll(async () => {
  server = await startFakeModelServer({
    respond: () => ({ kind: "error", status: 500 }),
  });
  bot = await startBot({
    model: null,
    clock: clock.now,
    env: {
      LLM_PROVIDERS: "compatible,offline",
      COMPATIBLE_BASE_URL: server.url,
      COMPATIBLE_API_KEY: server.key,
      COMPATIBLE_MODEL: server.model,
    },
  });
  url = await bot.seller.startWeb();
});
afterAll(async () => {
  await bot.close();
  await server.stop();
});

const warnings = async () => ((await call(`${url}/health/ready`)).body as { warnings: string[] }).warnings;
async function write(text: string) {
  await bot.receive(text);
  await bot.idle();
}

test("that a model fails while another one answers is a warning, until it answers or nobody has asked for long", async () => {
  expect(await warnings()).toEqual([]);
  await write("hola");
  expect(await warnings()).toEqual(["models"]);
  // It rests: this turn does not ask it.
  await write("busco un Versa");
  expect(await warnings()).toEqual(["models"]);
  clock.advance(16 * 60_000);
  expect(await warnings()).toEqual([]);
});

test("a model that has answered since is well", async () => {
  const [failed] = await bot.query<{ step: unknown }>(
    `SELECT step FROM turn CROSS JOIN LATERAL jsonb_array_elements(trace) step WHERE step->>'kind' = 'model_failed'`,
  );
  await bot.query("UPDATE turn SET started_at = $1 WHERE trace @> $2", [
    clock.now(),
    JSON.stringify([failed?.step]),
  ]);
  expect(await warnings()).toEqual(["models"]);
  clock.advance(60_000);
  await write("¿y un Jetta?");
  await bot.query("UPDATE turn SET trace = $1 WHERE started_at = (SELECT max(started_at) FROM turn)", [
    JSON.stringify([{ ...Object(failed?.step), kind: "model" }]),
  ]);
  expect(await warnings()).toEqual([]);
});
