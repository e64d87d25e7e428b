import { afterEach, describe, expect, test } from "@jest/globals";
import { startBot, type TestBot } from "../../support/bot.ts";
import { queueBackends } from "../../support/queues.ts";
import { call, fail, say, scriptedModel } from "../../support/scripted-model.ts";

let bot: TestBot;
afterEach(() => bot.close());

/** As if a provider were configured that costs money: the scripted model stands in for it, at 110 tokens an answer. */
const paid = { OPENAI_API_KEY: "sk-0123456789abcdef" };

async function ask(text: string, address = "whatsapp:+5215500000001"): Promise<string> {
  const before = (await bot.sent()).length;
  await bot.receive(text, { address });
  await bot.idle();
  return (await bot.sent()).slice(before).join("\n");
}

/** One run of the job, after a text or without a new one. */
async function attendTo(text?: string): Promise<void> {
  if (text) await bot.receive(text);
  await bot.seller.attend(await bot.conversationId(), new AbortController().signal);
}

const models = async () =>
  (await bot.query<{ model: string }>("SELECT model FROM turn ORDER BY started_at")).map(
    ({ model }) => model,
  );

describe.each(queueBackends)("over a limit counted on $name", ({ redisUrl }) => {
  test("the customer is told once and answered by the offline model", async () => {
    const model = scriptedModel([say("primero"), say("segundo")]);
    bot = await startBot({ model, redisUrl, env: { ...paid, LIMIT_TURNS_PER_DAY: "2" } });
    expect(await ask("hola")).toBe("primero");
    expect(await ask("busco un auto")).toBe("segundo");
    expect(await ask("hola otra vez")).toMatch(/^Hoy ya hemos platicado bastante.*sencilla\.\n\n.*¡Hola/s);
    expect(await ask("¿hola?")).not.toMatch(/platicado/);
    expect(await models()).toEqual(["scripted", "scripted", "offline", "offline"]);
    const [turn] = await bot.query("SELECT trace -> 0 AS step FROM turn WHERE model = 'offline' LIMIT 1");
    expect(turn).toEqual({ step: { kind: "limited", limit: "turns_per_day" } });
  });

  test("a run that never committed has told nobody: the next one tells", async () => {
    const model = scriptedModel([say("primero")]);
    bot = await startBot({ model, redisUrl, worker: false, env: { ...paid, LIMIT_TURNS_PER_DAY: "1" } });
    await attendTo("hola");
    await bot.query("ALTER TABLE turn RENAME TO turn_away");
    await attendTo("busco un auto");
    await bot.query("ALTER TABLE turn_away RENAME TO turn");
    expect(await bot.sent()).toEqual(["primero"]);
    await attendTo();
    expect(await bot.sent()).toEqual(["primero", expect.stringMatching(/platicado/)]);
  });

  test("a run after one that failed counts neither the turn nor its messages again", async () => {
    const model = scriptedModel([fail(new Error("down")), say("primero"), say("segundo")]);
    const limits = { LIMIT_TURNS_PER_DAY: "2", LIMIT_MESSAGES_PER_MINUTE: "2" };
    bot = await startBot({ model, redisUrl, worker: false, env: { ...paid, ...limits } });
    await attendTo("hola");
    await attendTo();
    await attendTo("busco un auto");
    expect(await bot.sent()).toEqual(["primero", "segundo"]);
  });

  test("who starts over is not told again", async () => {
    const model = scriptedModel([say("primero")]);
    bot = await startBot({ model, redisUrl, env: { ...paid, LIMIT_TURNS_PER_DAY: "1" } });
    await ask("hola");
    expect(await ask("busco un auto")).toMatch(/platicado/);
    await ask("reiniciar");
    expect(await ask("busco un auto")).not.toMatch(/platicado/);
  });

  test("another customer is not concerned", async () => {
    const model = scriptedModel([say("primero"), say("segundo")]);
    bot = await startBot({ model, redisUrl, env: { ...paid, LIMIT_TURNS_PER_DAY: "1" } });
    expect(await ask("hola", "whatsapp:+5215500000001")).toBe("primero");
    expect(await ask("hola", "whatsapp:+5215500000001")).toMatch(/platicado/);
    expect(await ask("hola", "whatsapp:+5215500000002")).toBe("segundo");
  });

  test("tokens are counted after the turn, in the customer's language", async () => {
    const model = scriptedModel([say("first"), say("second")]);
    bot = await startBot({ model, redisUrl, env: { ...paid, LIMIT_TOKENS_PER_DAY: "150" } });
    expect(await ask("hello, I am looking for a car")).toBe("first");
    expect(await ask("do you have any with bluetooth?")).toBe("second");
    expect(await ask("what cars do you have?")).toMatch(/^We have already talked a lot today/);
  });

  test("the whole bot's limit raises one alert and tells each customer", async () => {
    const model = scriptedModel([say("primero")]);
    bot = await startBot({ model, redisUrl, env: { ...paid, LIMIT_BOT_TOKENS_PER_DAY: "100" } });
    // On Redis other tests have used tokens before: whoever is the first that is answered offline, one alert comes.
    await ask("hola", "whatsapp:+5215500000001");
    for (const address of ["whatsapp:+5215500000002", "whatsapp:+5215500000003"]) {
      expect(await ask("hola", address)).toMatch(/^Hoy estamos atendiendo a muchas personas/);
      expect(await ask("hola", address)).not.toMatch(/atendiendo/);
    }
    expect(await bot.query("SELECT kind, conversation_id, detail FROM alert")).toEqual([
      {
        kind: "limit_reached",
        conversation_id: null,
        detail: { limit: "bot_tokens_per_day", tokens_per_day: 100 },
      },
    ]);
  });
});

test("what a turn used before it failed counts too", async () => {
  const model = scriptedModel([call("list_makes"), fail(new Error("down"))]);
  bot = await startBot({ model, worker: false, env: { ...paid, LIMIT_TOKENS_PER_DAY: "100" } });
  await attendTo("hola");
  expect(await bot.sent()).toEqual([]);
  await attendTo();
  expect(await bot.sent()).toEqual([expect.stringMatching(/^Hoy ya hemos platicado bastante/)]);
});

test("many messages in one minute count one by one, also where one turn answers them together", async () => {
  const model = scriptedModel([say("primero")]);
  bot = await startBot({ model, env: { ...paid, LIMIT_MESSAGES_PER_MINUTE: "2", TURN_DELAY_MS: "200" } });
  for (const text of ["hola", "busco", "un auto"]) await bot.receive(text);
  await bot.idle();
  expect(await bot.sent()).toEqual([expect.stringMatching(/^Me llegaron muchos mensajes/)]);
  expect(model.requests).toEqual([]);
});

test("limits of 0 are none", async () => {
  const model = scriptedModel([say("primero"), say("segundo")]);
  const names = ["MESSAGES_PER_MINUTE", "TURNS_PER_DAY", "TOKENS_PER_DAY", "BOT_TOKENS_PER_DAY"];
  const none = Object.fromEntries(names.map((name) => [`LIMIT_${name}`, "0"]));
  bot = await startBot({ model, env: { ...paid, ...none } });
  expect([await ask("hola"), await ask("hola")]).toEqual(["primero", "segundo"]);
  expect(await bot.query("SELECT key FROM rate_limit")).toEqual([]);
});

test("where only the offline model answers nothing is counted", async () => {
  bot = await startBot({ model: scriptedModel([say("primero")]), env: { LIMIT_TURNS_PER_DAY: "1" } });
  expect(await ask("hola")).toBe("primero");
  expect(await bot.query("SELECT key FROM rate_limit")).toEqual([]);
});

test("no key holds a customer's address", async () => {
  bot = await startBot({ model: scriptedModel([say("primero")]), env: paid });
  await ask("hola");
  const rows = await bot.query<{ key: string }>("SELECT key FROM rate_limit ORDER BY key");
  const id = await bot.conversationId();
  expect(rows.map(({ key }) => key.replace(id, "ID"))).toEqual([
    "seller:limit:bot_tokens_per_day:bot",
    "seller:limit:messages_per_minute:ID",
    "seller:limit:tokens_per_day:ID",
    "seller:limit:turns_per_day:ID",
  ]);
});
