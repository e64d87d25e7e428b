import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { importCatalog } from "../../src/catalog/import/import.ts";
import { systemClock } from "../../src/clock.ts";
import { loadSamples, removeSamples } from "../../src/start/samples.ts";
import { startBot, type TestBot } from "../support/bot.ts";
import { writeDealer } from "../support/dealer/dealer.ts";
import { recordLogger } from "../support/logger.ts";

const own = "name: Autos Toluca\ncity: Toluca\n";
let bot: TestBot;
let lines: Record<string, unknown>[];
let path: string;

beforeEach(async () => {
  const recorded = recordLogger();
  lines = recorded.lines;
  path = await writeDealer(`sample: true\n${own}`);
  bot = await startBot({
    model: null,
    env: { DEALER_FILE: path, LLM_PROVIDERS: "offline" },
    logger: recorded.logger,
  });
});
afterEach(() => bot.close());

const count = async (table: string) => (await bot.query(`SELECT 1 FROM ${table}`)).length;
/** As a start with a file of the dealer's own. */
const takeOwn = () => removeSamples({ ...bot.seller, dealer: { ...bot.seller.dealer, current: ownProfile } });
const ownProfile = () => ({ ...bot.seller.dealer.current(), isSample: false });
const importCar = (id: string) =>
  importCatalog(
    { source: bot.seller.database.source, clock: systemClock },
    Readable.from([Buffer.from(`id,marca,modelo,año,km,precio\n${id},Nissan,Versa,2021,30000,210000\n`)]),
    { replace: true },
  );

test("an own dealer's file takes the samples away, with the plans for such cars, and says so in one line", async () => {
  expect(await loadSamples(bot.seller)).toEqual({ vehicles: 304, documents: 20 });
  for (const text of ["busco un jetta 2024", "el 1", "un plan con 20% a 48"]) {
    await bot.receive(text);
    await bot.idle();
  }
  expect(await count("plan")).toBeGreaterThan(0);
  await takeOwn();
  for (const table of ["vehicle", "document", "passage", "plan"])
    expect([table, await count(table)]).toEqual([table, 0]);
  await takeOwn();
  const told = lines.filter(({ msg }) => /samples were taken away/.test(String(msg)));
  expect(told).toMatchObject([{ vehicles: 304, documents: 20 }]);
  await bot.receive("y a 36?");
  await bot.idle();
  expect((await bot.sent()).at(-1)).not.toBe("");
});

test("what the dealer put in stays, also under the id of a sample car or the source of a sample document", async () => {
  await loadSamples(bot.seller);
  const [car] = await bot.query<{ stock_id: string }>("SELECT stock_id FROM vehicle LIMIT 1");
  await importCar(car?.stock_id ?? "");
  const text = "La garantía es de seis meses.";
  await bot.seller.documents.add({ title: "Garantía", source: "garantia.md", format: "text", text });
  await takeOwn();
  expect(await bot.query("SELECT stock_id, status FROM vehicle")).toEqual([
    { stock_id: car?.stock_id, status: "available" },
  ]);
  expect(await bot.query("SELECT source, content FROM document")).toEqual([
    { source: "garantia.md", content: text },
  ]);
});

test("without samples nothing changes, and a dealer with a file of its own gets none", async () => {
  await importCar("A1");
  await takeOwn();
  const seller = { ...bot.seller, dealer: { ...bot.seller.dealer, current: ownProfile } };
  expect(await loadSamples(seller)).toEqual({ vehicles: 0, documents: 0 });
  expect(await count("vehicle")).toBe(1);
  expect(lines).toEqual([]);
});
