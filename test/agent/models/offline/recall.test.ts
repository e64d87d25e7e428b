import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOfflineModel } from "../../../../src/agent/models/offline/model.ts";
import { stockWith } from "../../../catalog/stock.ts";
import { startBot, type TestBot } from "../../../support/bot.ts";
import { createTestClock } from "../../../support/clock.ts";

let bot: TestBot;
const clock = createTestClock();
const from = {
  address: "whatsapp:+5215512345678",
  identities: { phone: "+525512345678" },
  profileName: null,
};

beforeAll(async () => {
  bot = await startBot({ model: createOfflineModel(), clock: clock.now, env: { SESSION_TTL: "30m" } });
  await stockWith(bot.seller.database.source, [
    { stockId: "A1", make: "Volkswagen", model: "Jetta", year: 2020, body: "sedan" },
    { stockId: "A2", make: "Nissan", model: "Versa", year: 2019, body: "sedan" },
  ]);
});
afterAll(() => bot.close());

async function ask(text: string): Promise<string> {
  await bot.receive(text, from);
  await bot.idle();
  clock.advance(60_000);
  return (await bot.sent()).at(-1) ?? "";
}
const countPlans = async () => (await bot.query("SELECT 1 FROM plan")).length;

test("what was said and quoted can be asked for, in the session and after it, and nothing is quoted anew", async () => {
  expect(await ask("muéstrame mi cotización")).toMatch(/Todavía no tienes ninguna cotización/);
  expect(await ask("¿sabes mi nombre?")).not.toMatch(/te llamas/);
  expect(await ask("¿qué coche estaba viendo?")).toMatch(/Todavía no hemos visto/);
  await ask("soy Ana Torres, busco un Versa");
  const quoted = await ask("¿cuánto queda el Versa con 50 mil de enganche a 48 meses?");
  const [monthly = ""] = /Mensualidad: \$[\d,.]+/.exec(quoted) ?? [];
  expect(monthly).not.toBe("");
  const plans = await countPlans();
  for (const text of ["enséñame mi cotización", "¿cuánto era la mensualidad?", "¿cuánto me salía al mes?"])
    expect(await ask(text)).toContain(monthly);

  for (const end of ["reiniciar", "idle"]) {
    if (end === "idle") clock.advance(31 * 60_000);
    else await ask(end);
    expect(await ask("¿sabes mi nombre?")).toMatch(/te llamas Ana Torres/);
    expect(await ask("¿qué coche estaba viendo?")).toMatch(/Nissan Versa 2019/);
    expect(await ask("muéstrame mi última cotización")).toContain(monthly);
    expect(await ask("¿sigue vigente mi cotización?")).toContain(monthly);
  }
  await ask("start over");
  expect(await ask("what was my quote for the Versa?")).toMatch(/Monthly payment/i);
  expect(await ask("do you remember my name?")).toMatch(/your name is Ana Torres/);
  expect(await countPlans()).toBe(plans);
});
