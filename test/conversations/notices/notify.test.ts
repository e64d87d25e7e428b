import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createOfflineModel } from "../../../src/agent/models/offline/model.ts";
import type { Channel } from "../../../src/channels/channel.ts";
import { createNotify } from "../../../src/conversations/notices/notify.ts";
import { stockWith } from "../../catalog/stock.ts";
import { call } from "../../http/start-app.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { createTestClock } from "../../support/clock.ts";
import { plainDealer } from "../../support/dealer/dealer.ts";

const hour = 60 * 60 * 1_000;
const [ana, berta] = ["whatsapp:+5215500000001", "whatsapp:+5215500000002"];
const nobody = { opted_out: 0, with_person: 0, answering: 0, unsayable: 0, unreachable: 0 };
let bot: TestBot;
let api: string;
let time: ReturnType<typeof createTestClock>;

beforeEach(async () => {
  time = createTestClock();
  bot = await startBot({ model: createOfflineModel(), clock: time.now });
  api = `${await bot.seller.startWeb()}/api/catalog/vehicles`;
  await stockWith(bot.seller.database.source, [
    { stockId: "A1", make: "Nissan", model: "Versa", version: "Advance", priceCents: 20_000_000 },
    { stockId: "A2", make: "Nissan", model: "Versa", version: "Sense", priceCents: 21_000_000 },
    { stockId: "B1", make: "Mazda", model: "Mazda 3" },
  ]);
  await look(ana);
});
afterEach(() => bot.close());

/** The customer looks at the car A1. */
async function look(address: string, texts = ["busco un versa advance", "el 1"]) {
  for (const text of texts) {
    await bot.receive(text, { address });
    await bot.idle();
  }
}

const setStatus = (status: string) =>
  bot.query("UPDATE vehicle SET status = $1 WHERE stock_id = 'A1'", [status]);

async function notify() {
  const { status, body } = await call(`${api}/A1/notify`, { method: "POST" });
  expect(status).toBe(200);
  await bot.idle();
  return body;
}

function notifyWith(other: Partial<Parameters<typeof createNotify>[0]>) {
  const { catalog, channels, database } = bot.seller;
  return createNotify({
    ...{ source: database.source, catalog, channels, clock: time.now, wake: async () => undefined },
    ...{ dealer: { current: () => plainDealer }, sessionTtlMs: 168 * hour },
    ...other,
  });
}

async function last(address: string): Promise<string> {
  const [row] = await bot.query<{ text: string }>(
    `SELECT text FROM message m JOIN conversation c ON c.id = m.conversation_id
     WHERE c.address = $1 AND direction = 'out' ORDER BY m.id DESC LIMIT 1`,
    [address],
  );
  return row?.text ?? "";
}

test("who looked at a car is told once that it is sold, with what is like it, and goes on from there", async () => {
  await setStatus("sold");
  expect(await notify()).toEqual({ stock_id: "A1", status: "sold", notified: 1, skipped: nobody });
  expect(await last(ana)).toBe(
    "Hola. El *Nissan Versa 2020 Advance* que te interesaba ya se vendió. Estas son opciones parecidas:\n" +
      "1. *Nissan Versa 2020* Sense: $210,000 MXN, 50,000 km\n\n" +
      "Dime el número del que te interese y te doy los detalles.",
  );
  const count = (await bot.sent()).length;
  expect(await notify()).toMatchObject({ notified: 0, skipped: nobody });
  expect(await bot.sent()).toHaveLength(count);
  await bot.receive("el 1");
  await bot.idle();
  expect(await last(ana)).not.toContain("vendió");
  expect((await bot.sent()).slice(count).join("\n")).toMatch(/Nissan Versa 2020\*? Sense/);
});

test("each in the customer's language, and only those who looked at it", async () => {
  await look(berta, ["I want a versa advance", "number 1"]);
  await bot.receive("busco un mazda 3", { address: "whatsapp:+5215500000003" });
  await bot.idle();
  await setStatus("reserved");
  expect(await notify()).toMatchObject({ notified: 2 });
  expect(await last(berta)).toMatch(
    /^Hello\. The \*Nissan Versa 2020 Advance\* .* reserved by another customer\./,
  );
  expect(await last(ana)).toContain("ya lo apartó otro cliente");
});

test("a car that came back and is sold again is another move, for whoever looked at it again", async () => {
  await setStatus("sold");
  await notify();
  await setStatus("available");
  expect((await call(`${api}/A1/notify`, { method: "POST" })).body).toMatchObject({
    error: { code: "vehicle_available" },
  });
  await look(ana);
  await setStatus("sold");
  expect(await notify()).toMatchObject({ notified: 1 });
});

test("several calls at once tell everyone once", async () => {
  await look(berta);
  await setStatus("sold");
  const answers = await Promise.all([1, 2, 3].map(() => call(`${api}/A1/notify`, { method: "POST" })));
  const results = answers.map(({ body }) => (body as { notified: number }).notified);
  expect(results.toSorted()).toEqual([0, 0, 2]);
  await bot.idle();
  expect(await bot.query("SELECT FROM message WHERE text LIKE '%ya se vendió%'")).toHaveLength(2);
});

test("who wants no messages, or has a person, is left alone", async () => {
  await look(berta);
  await setStatus("sold");
  await bot.receive("BAJA", { address: ana });
  await bot.query("UPDATE conversation SET handling = 'human' WHERE address = $1", [berta]);
  await bot.idle();
  const count = (await bot.sent()).length;
  expect(await notify()).toMatchObject({ notified: 0, skipped: { ...nobody, opted_out: 1, with_person: 1 } });
  expect(await bot.sent()).toHaveLength(count);
});

test("who cannot be reached now, or has just written, is told by the next answer alone", async () => {
  const { seller } = bot;
  const whatsapp: Channel = {
    ...seller.channels.whatsapp,
    findObstacle: () => ({ code: "outside_window", reason: "the customer has not written for a day" }),
  };
  const notifyOutside = notifyWith({ channels: { ...seller.channels, whatsapp } });
  await setStatus("sold");
  expect(await notifyOutside("A1")).toMatchObject({ notified: 0, skipped: { ...nobody, unreachable: 1 } });
  await bot.query("UPDATE message SET status = 'received' WHERE text = 'el 1'");
  expect(await notifyOutside("A1")).toMatchObject({ notified: 0, skipped: { ...nobody, answering: 1 } });
  await bot.query("UPDATE message SET status = 'answered' WHERE text = 'el 1'");
  const count = (await bot.sent()).length;
  await bot.receive("¿sigue disponible?");
  await bot.idle();
  expect((await bot.sent())[count]).toMatch(/^El \*?Nissan Versa 2020 Advance\*? que veíamos ya se vendió/);
  expect(await notify()).toMatchObject({ notified: 0, skipped: nobody });
});

test("a session that is over by time asks for nothing any more, and a car that is not there is said so", async () => {
  await setStatus("sold");
  time.advance(8 * 24 * hour);
  expect(await notify()).toMatchObject({ notified: 0, skipped: nobody });
  const { status, body } = await call(`${api}/nope/notify`, { method: "POST" });
  expect([status, body]).toEqual([404, { error: { code: "not_found", message: "no such vehicle" } }]);
});

test("no forbidden word goes out, and nothing at all where each sentence holds one", async () => {
  await setStatus("sold");
  const silent = notifyWith({
    dealer: { current: () => ({ ...plainDealer, forbiddenWords: ["nissan", "dime", "hola", "opciones"] }) },
  });
  expect(await silent("A1")).toMatchObject({ notified: 0, skipped: { ...nobody, unsayable: 1 } });
  const careful = notifyWith({
    dealer: { current: () => ({ ...plainDealer, addressAs: "usted", forbiddenWords: ["vendió"] }) },
  });
  expect(await careful("A1")).toMatchObject({ notified: 1 });
  const [row] = await bot.query<{ text: string }>("SELECT text FROM message ORDER BY id DESC LIMIT 1");
  expect(row?.text).toMatch(/^Hola\./);
  expect(row?.text).toContain("Dígame");
  expect(row?.text).not.toContain("vendió");
});

test("a caller of the API, which has no line out, is told with the next answer", async () => {
  const ask = async (msg: string) => {
    const url = `${new URL(api).origin}/seller/bot`;
    const { body } = await call(url, { method: "POST", body: { msg, user_id: "caller" } });
    return String((body as { reply: string }).reply);
  };
  await ask("busco un versa advance");
  await ask("el 1");
  await ask("con 50 mil a 48");
  await setStatus("sold");
  expect(await notify()).toMatchObject({ notified: 1, skipped: { ...nobody, unreachable: 1 } });
  expect(await ask("ok y a 36?")).toMatch(/ya se vendió/);
});
