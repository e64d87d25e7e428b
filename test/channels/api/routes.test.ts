import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "@jest/globals";
import type { Model } from "../../../src/agent/models/model.ts";
import { call as post } from "../../http/start-app.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { call, say, scriptedModel } from "../../support/scripted-model.ts";

let bot: TestBot;
afterEach(() => bot.close());

async function start(model: Model): Promise<string> {
  bot = await startBot({ model });
  return `${await bot.seller.startWeb()}/seller/bot`;
}
const opened = (text: string) => `¡Hola! Soy Vale, la asistente virtual de Autos del Valle. ${text}`;
const ask = (url: string, body: unknown, headers = {}) => post(url, { method: "POST", body, headers });

test("the answer comes with its conversation, session, turn, stage, tools, model and usage", async () => {
  const url = await start(scriptedModel([call("list_makes", {}), say("Tenemos varias marcas.")]));
  const { status, body } = await ask(url, { msg: "¿qué marcas tienen?", user_id: "dev-1" });
  expect(status).toBe(200);
  const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
  expect(body).toEqual({
    reply: opened("Tenemos varias marcas."),
    messages: [opened("Tenemos varias marcas.")],
    conversation_id: uuid,
    session_id: uuid,
    turn_id: uuid,
    stage: "discovering",
    intent: "search",
    tools: [{ name: "list_makes", arguments: {}, ok: true }],
    model: "scripted",
    usage: { input_tokens: 200, cached_input_tokens: 160, output_tokens: 20, cost_usd: null },
  });
});

test("the same user goes on with the same conversation and session; another one has its own", async () => {
  const url = await start(scriptedModel([say("primero"), say("segundo"), say("tercero")]));
  const first = await ask(url, { msg: "hola", user_id: "a" });
  const second = await ask(url, { msg: "hola", user_id: "a" });
  const other = await ask(url, { msg: "hola", user_id: "b" });
  expect(second.body.conversation_id).toBe(first.body.conversation_id);
  expect(second.body.session_id).toBe(first.body.session_id);
  expect(other.body.conversation_id).not.toBe(first.body.conversation_id);
});

test("a turn that outlasts the wait is 202 with its id, under which the answer is found later", async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const slow = scriptedModel([say("al fin")]);
  const url = await start({
    name: "slow",
    respond: async (request, signal) => {
      await released;
      return slow.respond(request, signal);
    },
  });
  const early = await ask(url, { msg: "hola", user_id: "a" }, { prefer: "wait=0" });
  expect(early.status).toBe(202);
  const turn = `${url}/turns/${early.body.turn_id}`;
  expect((await post(turn)).status).toBe(202);
  release();
  await bot.idle();
  expect(await post(turn)).toMatchObject({ status: 200, body: { reply: opened("al fin") } });
  expect((await post(`${url}/turns/${randomUUID()}`)).status).toBe(404);
});

test("while a person has the conversation the bot is silent, and says so by its stage", async () => {
  const url = await start(scriptedModel([call("hand_over", { reason: "x" }), say("Te paso con alguien.")]));
  const first = await ask(url, { msg: "una persona", user_id: "a" });
  expect(first.body).toMatchObject({ stage: "handed_over" });
  const { status, body } = await ask(url, { msg: "¿hola?", user_id: "a" });
  expect(status).toBe(200);
  expect(body).toMatchObject({ reply: "", messages: [], turn_id: null, stage: "handed_over", tools: [] });
});

test.each([
  [{}, ["msg", "user_id"]],
  [{ msg: "", user_id: "a" }, ["msg"]],
  [{ msg: "   ", user_id: "a" }, ["msg"]],
  [{ msg: 5, user_id: "a" }, ["msg"]],
  [{ msg: "hola", user_id: "x".repeat(161) }, ["user_id"]],
  [{ msg: "hola", user_id: "a\u0000b" }, ["user_id"]],
  [{ msg: "hola", user_id: "a", mode: "x" }, ["mode"]],
])("%j is 400 and names %j", async (body, fields) => {
  const url = await start(scriptedModel([]));
  const answer = await ask(url, body);
  expect(answer.status).toBe(400);
  const { details } = answer.body.error as { details: { field: string }[] };
  expect(details.map(({ field }) => field)).toEqual(fields);
});
