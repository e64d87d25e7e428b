import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createOfflineModel } from "../../../src/agent/models/offline/model.ts";
import { stockWith } from "../../catalog/stock.ts";
import { startBot, type TestBot } from "../../support/bot.ts";
import { calls, say, scriptedModel } from "../../support/scripted-model.ts";

const seen = { stockId: "A1", make: "Nissan", model: "Versa", version: "Advance", body: "sedan" };
const stock = [
  seen,
  { stockId: "A2", make: "Nissan", model: "Versa", version: "Sense", body: "sedan", priceCents: 24_000_000 },
  { stockId: "B1", make: "Mazda", model: "Mazda 3", body: "sedan", priceCents: 26_000_000 },
];

let bot: TestBot | null = null;
afterEach(async () => {
  await bot?.close();
  bot = null;
});

async function setStatus(bot: TestBot, status: string) {
  await bot.query("UPDATE vehicle SET status = $1 WHERE stock_id = 'A1'", [status]);
}

async function answer(bot: TestBot, text: string): Promise<string> {
  const before = (await bot.sent()).length;
  await bot.receive(text);
  await bot.idle();
  return (await bot.sent()).slice(before).join("\n");
}

describe("a car that is sold or reserved while it is discussed", () => {
  let open: TestBot;
  beforeEach(async () => {
    open = await startBot({ model: createOfflineModel() });
    bot = open;
    await stockWith(open.seller.database.source, stock);
    await answer(open, "busco un versa advance");
    await answer(open, "sí, el 1");
  });

  test.each([
    ["sold", /^El \*?Nissan Versa 2020 Advance\*? que veíamos ya se vendió\./],
    ["reserved", /^El \*?Nissan Versa 2020 Advance\*? que veíamos ya lo apartó otro cliente\./],
  ])("%s is said first at the next turn, with what is like it", async (status, first) => {
    await setStatus(open, status);
    const told = await answer(open, "¿cuánto quedaría a 48 meses con 50 mil de enganche?");
    expect(told).toMatch(first);
    expect(told).toMatch(/Nissan Versa 2020\*? Sense/);
    expect(told).not.toContain("Entendí");
    expect(await answer(open, "el 1")).not.toContain("veíamos");
  });

  test.each(["y a 36?", "¿y con 20%?", "ok, and over 36?", "y a 60 meses", "what about 72?"])(
    "«%s» of its plan is answered with what is like it",
    async (text) => {
      await answer(open, "un plan con 20% a 48 meses");
      await setStatus(open, "sold");
      const told = await answer(open, text);
      expect(told).toMatch(/ya se vendió|has been sold/);
      expect(told).toMatch(/Nissan Versa 2020\*? Sense/);
      expect(told).not.toMatch(/documentos|documents/);
    },
  );

  test("is said beside what else was asked", async () => {
    await setStatus(open, "sold");
    const told = await answer(open, "mejor busco un mazda 3");
    expect(told).toMatch(/ya se vendió\.[\s\S]*Mazda 3 2020/);
    expect(await answer(open, "gracias")).not.toContain("se vendió");
  });
});

test("a model is told of it, and which cars of the last list are gone", async () => {
  const model = scriptedModel([
    calls(
      ["search_catalog", { make: "Nissan", sort: "price_desc" }],
      ["vehicle_details", { stock_id: "A1" }],
    ),
    say("Aquí está."),
    say("Ya se vendió."),
    say("De nada."),
  ]);
  const open = await startBot({ model });
  bot = open;
  await stockWith(open.seller.database.source, stock);
  await answer(open, "versa");
  await setStatus(open, "sold");
  await answer(open, "¿cuánto cuesta?");
  await answer(open, "gracias");
  const [, , told, after] = model.requests.map((request) => JSON.stringify(request.items));
  expect(told).toContain("The car discussed so far, Nissan Versa 2020 Advance (stock_id A1), has been sold");
  expect(told).toMatch(/stock_id A1: [^\n]* km: sold since/);
  expect(after).not.toContain("The car discussed so far");
  expect(after).toContain("sold since");
});
