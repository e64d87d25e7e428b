import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readDealer } from "../../../../src/dealer/read.ts";
import { DealerRulesSchema } from "../../../../src/financing/dealer-rules.ts";
import { readScripts } from "../../../conversations/suite/script.ts";
import { createTestDatabase, type TestDatabase } from "../../../support/postgres/database.ts";
import { createSession, createTools, loadSamples } from "./session.ts";
import { type Varied, vary } from "./varied.ts";

const folder = join(import.meta.dirname, "../../../conversations/suite/sample");
const dealerFile = join(import.meta.dirname, "../../../../data/dealer.yaml");

/** What dealers write into the cell of a version, besides versions. */
const oddVersions = [
  "5 PTAS. 1.6 L4 120 HP 7 PASAJEROS",
  "Único dueño",
  "100 años",
  "Limited 1 de 500",
  "R/T",
  "",
];

/** Of how many conversations one is had: EVERY=1 has them all, which takes minutes. */
const every = Number(process.env.EVERY ?? 8);

const rules = DealerRulesSchema.parse({
  annual_rate: "15.9%",
  rates: [
    { age_years: { from: 8 }, rate: "23.9%" },
    { age_years: { to: 2 }, term_months: { to: 48 }, rate: "8.9%" },
  ],
  min_down_payment: "20%",
  opening_fee: "2%",
  tax: "16%",
});

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadSamples(database.source);
  await database.source.query(
    `UPDATE vehicle SET version = ($1::text[])[1 + stock_id::int % $2]
     WHERE stock_id ~ '^\\d+$' AND stock_id::int % 9 = 0`,
    [oddVersions, oddVersions.length],
  );
}, 60_000);
afterAll(() => database.drop());

const setStatus = (stockIds: string[], status: string) =>
  database.source.query(`UPDATE vehicle SET status = $2 WHERE stock_id = ANY($1)`, [stockIds, status]);

test("the guard holds back nothing that the offline model says, whatever is asked of whichever stock", async () => {
  const sample = await readDealer(dealerFile);
  const dealers = [sample, { ...sample, addressAs: "usted" as const, financing: rules }];
  const sellers = dealers.map((dealer) => ({ dealer, ...createTools(database.source, dealer.financing) }));
  const heldBack: string[] = [];
  let answers = 0;
  for (const [index, { language, turns }] of readScripts(folder).entries()) {
    if (index % every !== 0) continue;
    const seller = sellers[(index / every) % sellers.length];
    if (!seller) continue;
    const says = turns.map(({ say }) => say);
    for (const varied of vary(says, language, index + 1)) answers += await hold(varied, seller);
  }
  expect(answers).toBeGreaterThan(200);
  console.log(`${heldBack.length} of ${answers} answers held back`);
  expect(heldBack).toEqual([]);

  /** @returns how many answers there were */
  async function hold(
    { title, says, disturbance }: Varied,
    seller: (typeof sellers)[number],
  ): Promise<number> {
    const session = createSession(seller.tools, await seller.listMakes(), seller.dealer, seller.findMoved);
    let moved: string[] = [];
    let count = 0;
    for (const text of says) {
      count += 1;
      try {
        const { state } = await session.say(text);
        if (disturbance === null || moved.length > 0) continue;
        moved = state.listing?.items.slice(0, 2).map(({ stockId }) => stockId) ?? [];
        await setStatus(moved, disturbance);
      } catch (error) {
        heldBack.push(`${title}: ${says.slice(0, count).join(" > ")}\n${String(error)}`);
        break;
      }
    }
    await setStatus(moved, "available");
    return count;
  }
}, 1_200_000);

test("one car of each model is found, told and quoted", async () => {
  const { tools, listMakes } = createTools(database.source);
  const makes = await listMakes();
  const cars: { stock_id: string; name: string }[] = await database.source.query(
    `SELECT DISTINCT ON (make, model) stock_id, concat_ws(' ', make, model) AS name FROM vehicle
     WHERE status = 'available' ORDER BY make, model, stock_id`,
  );
  const heldBack: string[] = [];
  for (const { stock_id: stockId, name } of cars) {
    const session = createSession(tools, makes);
    for (const text of [`any ${name}?`, `clave ${stockId}`, "con 50 mil de enganche a 48 meses"]) {
      await session.say(text).catch((error: unknown) => heldBack.push(`${name}: ${text}\n${String(error)}`));
    }
  }
  expect(cars.length).toBeGreaterThan(100);
  expect(heldBack).toEqual([]);
}, 300_000);
