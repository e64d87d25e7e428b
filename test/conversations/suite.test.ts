import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { importCatalog } from "../../src/catalog/import/import.ts";
import { systemClock } from "../../src/clock.ts";
import { createTestDatabase } from "../support/database.ts";
import { staffedDealerFile } from "../support/dealer.ts";
import { startProcess } from "../support/process.ts";
import { describeSuccess, holdAll, successOf } from "./suite/run.ts";
import { readScripts } from "./suite/script.ts";

/** What the offline model is held to; the aim is 0.95. Measured first, before it knew the conversations: 0.64 and
 * 0.65; the 112 of sample/fresh.yaml, which came later: 0.81. */
const leastOfSample = 0.77;
const leastOfReal = 0.8;

/** Not ours to ship: a Mexican dealer's real stock, talked about where it is at hand. */
const mexican = "../shared/data/catalog-mx.csv";

/**
 * Has a folder's conversations with a real process that has nothing but the offline model.
 * @param stock a CSV file that its database is filled with; null: the project's own sample
 * @returns the part of them that went well, after printing it by category (SUITE=faults: with what went wrong)
 */
async function measure(title: string, folder: string, stock: string | null): Promise<number> {
  const scripts = readScripts(join(import.meta.dirname, "suite", folder));
  expect(new Set(scripts.map(({ id }) => id)).size).toBe(scripts.length);
  const database = await createTestDatabase(1);
  const env = {
    DATABASE_URL: database.url,
    HOST: "127.0.0.1",
    PORT: "0",
    LLM_PROVIDERS: "offline",
    TURN_DELAY_MS: "0",
    LOG_LEVEL: "warn",
    DEALER_FILE: await staffedDealerFile(),
  };
  if (stock)
    await importCatalog({ source: database.source, clock: systemClock }, createReadStream(stock), {});
  const seller = startProcess("src/main.ts", env);
  try {
    const [, url = ""] = await seller.waitFor(/Seller is ready at (\S+)/);
    const outcomes = await holdAll(url, scripts);
    process.stderr.write(describeSuccess(title, outcomes, process.env.SUITE === "faults"));
    return successOf(outcomes);
  } finally {
    expect(await seller.stop()).toBe(0);
    await database.drop();
  }
}

test("conversations about the sample stock go as the dealer would wish", async () => {
  expect(await measure("The sample stock", "sample", null)).toBeGreaterThanOrEqual(leastOfSample);
}, 120_000);

(existsSync(mexican) ? test : test.skip)(
  "conversations about a real dealer's stock go as the dealer would wish",
  async () => {
    expect(await measure("A real dealer's stock", "mx", mexican)).toBeGreaterThanOrEqual(leastOfReal);
  },
  120_000,
);
