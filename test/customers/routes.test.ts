import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { call } from "../http/start-app.ts";
import { startBot, type TestBot } from "../support/bot.ts";
import { say, scriptedModel } from "../support/scripted-model.ts";

const missing = "00000000-0000-4000-8000-000000000000";
const phone = { phone: "+525512345678" };
let bot: TestBot;
let api: string;

beforeEach(async () => {
  bot = await startBot({ model: scriptedModel(["uno", "dos", "tres"].map((text) => say(text))) });
  api = `${await bot.seller.startWeb()}/api`;
  await bot.receive("hola", { address: "whatsapp:+5215512345678", identities: phone });
  await bot.receive("hola", { channel: "sms", address: "+525512345678", identities: phone });
  await bot.receive("hola", { address: "whatsapp:+5215599999999" });
  await bot.idle();
});
afterEach(() => bot.close());

const list = async () =>
  (await call(`${api}/conversations`)).body.items as { id: string; address: string; customer_id: string }[];
const ana = async () => {
  const conversations = (await list()).filter(({ address }) => address.endsWith("5512345678"));
  const [first, second] = conversations;
  if (!first || !second) throw new Error("Ana has two conversations");
  return { conversations: [first.id, second.id] as const, customer: `${api}/customers/${first.customer_id}` };
};
const count = async (table: string) => (await bot.query(`SELECT 1 FROM ${table}`)).length;

test("a customer is shown with all that they are known by and all their conversations", async () => {
  const { conversations, customer } = await ana();
  const { body } = await call(customer);
  expect(body).toMatchObject({ name: "Ana", created_at: expect.any(String) });
  expect(body.identities).toHaveLength(3);
  expect(body.identities).toEqual(
    expect.arrayContaining([
      { kind: "phone", value: "+525512345678", created_at: expect.any(String) },
      { kind: "address", value: "whatsapp:+5215512345678", created_at: expect.any(String) },
      { kind: "address", value: "sms:+525512345678", created_at: expect.any(String) },
    ]),
  );
  expect((body.conversations as { id: string }[]).map(({ id }) => id).sort()).toEqual(
    [...conversations].sort(),
  );
});

test("erasing a customer erases every conversation and all that hangs on it, and nobody else's", async () => {
  const { customer } = await ana();
  expect((await call(customer, { method: "DELETE" })).status).toBe(204);
  expect((await list()).map(({ address }) => address)).toEqual(["whatsapp:+5215599999999"]);
  for (const [table, left] of [
    ["customer", 1],
    ["identity", 1],
    ["session", 1],
    ["turn", 1],
    ["message", 2],
  ] as const)
    expect({ table, left: await count(table) }).toEqual({ table, left });
  expect((await call(customer)).status).toBe(404);
  expect((await call(customer, { method: "DELETE" })).status).toBe(404);
});

test("a customer outlives a conversation, but not the last one", async () => {
  const { conversations, customer } = await ana();
  const erase = async (id: string) =>
    expect((await call(`${api}/conversations/${id}`, { method: "DELETE" })).status).toBe(204);
  await erase(conversations[0]);
  expect((await call(customer)).body.conversations).toHaveLength(1);
  await erase(conversations[1]);
  expect((await call(customer)).status).toBe(404);
  expect(await count("identity")).toBe(1);
});

test("the two last conversations erased at once leave no customer behind", async () => {
  const { conversations, customer } = await ana();
  const answers = await Promise.all(
    conversations.map((id) => call(`${api}/conversations/${id}`, { method: "DELETE" })),
  );
  expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  expect((await call(customer)).status).toBe(404);
});

test.each([
  ["GET", missing, 404, "customer"],
  ["DELETE", missing, 404, "customer"],
  ["GET", "ana", 400, "id"],
  ["DELETE", "ana", 400, "id"],
])("%s of %s is %i and names %s", async (method, id, status, name) => {
  const answer = await call(`${api}/customers/${id}`, { method });
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).toContain(name);
});
