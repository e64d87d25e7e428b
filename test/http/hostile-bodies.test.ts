import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import pg from "pg";
import { developmentToken } from "../../src/config.ts";
import { startBot, type TestBot } from "../support/bot.ts";
import { postSigned, signAsTwilio, whatsappMessage } from "../support/fake-twilio/post.ts";
import { scriptedModel } from "../support/scripted-model.ts";

/** The whole web process as `compose` wires it, without a worker: whatever is stored stays as it came. */
let bot: TestBot;
let url: string;
beforeAll(async () => {
  bot = await startBot({ model: scriptedModel([]), worker: false });
  url = await bot.seller.startWeb();
});
afterAll(() => bot.close());

/** BullMQ follows its events on its own, request or none. */
const queueStatement = /bullmq|FROM event\\n/;

/** Statements of any connection of this process while `work` runs, but for the queue's own. */
async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const texts = query.mock.calls.map(([statement]) => JSON.stringify(statement));
    return texts.filter((text) => !queueStatement.test(text)).length;
  } finally {
    query.mockRestore();
  }
}

test("posts that nobody signed, or badly, cost no statement, whatever they are", async () => {
  const webhook = `${url}/webhook/twilio`;
  const form = whatsappMessage();
  const unsigned = { method: "POST", body: new URLSearchParams(form) };
  const statuses: number[] = [];
  const statements = await countStatements(async () => {
    for (const path of [webhook, `${webhook}/status`]) {
      const genuine = signAsTwilio(developmentToken, path, form);
      const answers = await Promise.all([
        fetch(path, unsigned),
        fetch(path, { ...unsigned, headers: { "x-twilio-signature": "x" } }),
        postSigned(path, "another-token", form),
        postSigned(
          path,
          developmentToken,
          { ...form, Body: "changed" },
          { headers: { "x-twilio-signature": genuine } },
        ),
        postSigned(path, developmentToken, form, { signedUrl: "https://elsewhere.example/webhook/twilio" }),
        fetch(path, { method: "POST", body: "{}", headers: { "content-type": "application/json" } }),
        fetch(path, { method: "POST", body: new URLSearchParams({ Body: "x".repeat(100_000) }) }),
      ]);
      statuses.push(...answers.map(({ status }) => status));
    }
  });
  expect(statuses).toEqual([403, 403, 403, 403, 403, 400, 403, 403, 403, 403, 403, 403, 400, 403]);
  expect(statements).toBe(0);
  // The count is real: a genuine one costs its statement.
  expect(await countStatements(() => postSigned(webhook, developmentToken, form))).toBeGreaterThan(0);
});

const deep = (open: string, close: string) => open.repeat(30_000) + close.repeat(30_000);

test.each<[string, string]>([
  ["nested arrays", `{"msg":${deep("[", "]")},"user_id":"a"}`],
  ["nested objects", `{"msg":${deep('{"a":', "}").replace("}", "1}")},"user_id":"a"}`],
  ["nested arrays alone", deep("[", "]")],
  ["nesting without an end", `{"msg":${"[".repeat(200_000)}`],
  ["__proto__", '{"msg":"hola","user_id":"a","__proto__":{"admin":true}}'],
  ["constructor", '{"msg":"hola","user_id":"a","constructor":{"prototype":{"admin":true}}}'],
  ["__proto__ in the place of the fields", '{"__proto__":{"msg":"hola","user_id":"a"}}'],
  ["a number that is none", '{"msg":1e999,"user_id":"a"}'],
  ["the same field twice, the last one wrong", '{"msg":"hola","user_id":"a","msg":[]}'],
])("JSON that is a trap is refused with 400, and leaves nothing behind: %s", async (_, body) => {
  const headers = { "content-type": "application/json" };
  const before = await bot.query("SELECT count(*) FROM conversation");
  const answer = await fetch(`${url}/seller/bot`, { method: "POST", headers, body });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ error: expect.objectContaining({ code: expect.any(String) }) });
  expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  expect(await bot.query("SELECT count(*) FROM conversation")).toEqual(before);
});

test("a form's names are only names", async () => {
  const form = {
    ...whatsappMessage(),
    ["__proto__"]: "x",
    "constructor[prototype][admin]": "true",
    toString: "x",
  };
  const answer = await postSigned(`${url}/webhook/twilio`, developmentToken, form);
  expect(answer.status).toBe(200);
  expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
});
