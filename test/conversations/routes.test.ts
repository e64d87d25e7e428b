import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { call } from "../http/start-app.ts";
import { startBot, type TestBot } from "../support/bot.ts";
import { say, scriptedModel } from "../support/scripted-model.ts";

let bot: TestBot;
let api: string;
const missing = "00000000-0000-4000-8000-000000000000";

beforeAll(async () => {
  bot = await startBot({
    model: scriptedModel(Array.from({ length: 20 }, (_, index) => say(`respuesta ${index}`))),
  });
  api = `${await bot.seller.startWeb()}/api/conversations`;
  for (const person of [1, 2, 3]) await bot.receive("hola", { address: `whatsapp:+52155000000${person}` });
  await bot.idle();
});
afterAll(() => bot.close());

type Item = { id: string; address: string; handling: string };
const list = async (query = "") => {
  const { status, body } = await call(`${api}${query}`);
  expect(status).toBe(200);
  return body as { items: Item[]; next_cursor: string | null };
};
const idOf = async (address: string) => {
  const found = (await list()).items.find((item) => item.address === address);
  if (!found) throw new Error(`no conversation with ${address}`);
  return found.id;
};

test("conversations come newest first, page by page", async () => {
  const all = (await list()).items.map(({ id }) => id);
  expect(all).toHaveLength(3);
  const first = await list("?page_size=2");
  const second = await list(`?page_size=2&cursor=${first.next_cursor}`);
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all);
  expect(second.next_cursor).toBeNull();
});

test("a person's message takes the conversation over, is sent, and giving back lets the bot answer again", async () => {
  const id = await idOf("whatsapp:+521550000001");
  const said = await call(`${api}/${id}/messages`, { method: "POST", body: { text: "Soy Luis." } });
  expect(said.status).toBe(201);
  await bot.idle();
  expect((await list("?handling=human")).items.map((item) => item.id)).toEqual([id]);
  const { body } = await call(`${api}/${id}/messages`);
  expect(
    (body.items as { author: string; text: string; status: string }[]).map(({ author, text }) => [
      author,
      text,
    ]),
  ).toEqual([
    ["customer", "hola"],
    ["bot", expect.stringMatching(/respuesta 0$/)],
    ["staff", "Soy Luis."],
  ]);
  expect((await call(`${api}/${id}/release`, { method: "POST" })).body).toEqual({
    conversation_id: id,
    handling: "bot",
  });
  expect((await list("?handling=human")).items).toEqual([]);
});

test("a history is read newest page first, each page oldest first", async () => {
  const id = await idOf("whatsapp:+521550000002");
  const first = await call(`${api}/${id}/messages?page_size=1`);
  const second = await call(`${api}/${id}/messages?page_size=1&cursor=${first.body.next_cursor}`);
  expect(first.body.items).toMatchObject([{ author: "bot" }]);
  expect(second.body).toMatchObject({ items: [{ author: "customer" }], next_cursor: null });
});

test("erasing a conversation takes all that hangs on it", async () => {
  const id = await idOf("whatsapp:+521550000003");
  expect((await call(`${api}/${id}`, { method: "DELETE" })).status).toBe(204);
  for (const table of ["message", "session", "turn"]) {
    expect(await bot.query(`SELECT 1 FROM ${table} WHERE conversation_id = $1`, [id])).toEqual([]);
  }
  expect((await call(`${api}/${id}`, { method: "DELETE" })).status).toBe(404);
});

test.each([
  ["GET", `/${missing}/messages`, undefined, 404, "conversation"],
  ["POST", `/${missing}/messages`, { text: "hola" }, 404, "conversation"],
  ["POST", `/${missing}/release`, undefined, 404, "conversation"],
  ["GET", "/not-an-id/messages", undefined, 400, "id"],
  ["POST", `/${missing}/messages`, { text: "  " }, 400, "text"],
  ["POST", `/${missing}/messages`, { text: "hola", to: "x" }, 400, "to"],
  ["GET", "?stage=sleeping", undefined, 400, "stage"],
  ["GET", "?cursor=xyz", undefined, 400, "cursor"],
  ["GET", "?page_size=0", undefined, 400, "page_size"],
  ["GET", "?opted_out=maybe", undefined, 400, "opted_out"],
  ["GET", "?limit=2", undefined, 400, "page_size"],
])("%s %s with %j is %i and names %s", async (method, path, body, status, name) => {
  const answer = await call(`${api}${path}`, { method, body });
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).toContain(name);
});
