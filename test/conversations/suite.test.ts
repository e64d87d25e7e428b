import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { importCatalog } from "../../src/catalog/import/import.ts";
import { systemClock } from "../../src/clock.ts";
import { staffedDealerFile } from "../support/dealer/dealer.ts";
import { createTestDatabase } from "../support/postgres/database.ts";
import { startProcess } from "../support/process.ts";
import { describeSuccess, holdAll } from "./suite/run.ts";
import { readScripts } from "./suite/script.ts";

/**
 * How many conversations of each file go well at the least: what the offline model was grown by must not be lost again.
 * What each file began with, before anything was mended by it, stands in docs/conversations.md.
 */
const least: Record<string, Record<string, number>> = {
  sample: {
    "back-and-forth.yaml": 4,
    "choosing.yaml": 45,
    "english.yaml": 37,
    "fresh.yaml": 112,
    "fresh-2.yaml": 65,
    "fresh-3.yaml": 71,
    "fresh-4.yaml": 73,
    "follow-ups.yaml": 79,
    "fresh-5.yaml": 98,
    "fresh-6.yaml": 118,
    "fresh-7.yaml": 100,
    "fresh-8.yaml": 111,
    "fresh-9.yaml": 100,
    "fresh-10.yaml": 100,
    "fresh-11.yaml": 100,
    "fresh-12.yaml": 86,
    "fresh-13.yaml": 95,
    "fresh-14.yaml": 96,
    "fresh-15.yaml": 99,
    "leads.yaml": 23,
    "other-talk.yaml": 70,
    "own-cars.yaml": 5,
    "second.yaml": 52,
    "short.yaml": 104,
    "showroom.yaml": 12,
    "spanish.yaml": 49,
    "third.yaml": 41,
  },
  mx: { "fresh.yaml": 125, "fresh-2.yaml": 27, "fresh-3.yaml": 22, "fresh-4.yaml": 23 },
};

/** Not ours to ship: a Mexican dealer's real stock, talked about where it is at hand. */
const mexican = "../shared/data/catalog-mx.csv";

/**
 * Has a folder's conversations with a real process that has nothing but the offline model.
 * @param stock a CSV file that its database is filled with; null: the project's own sample
 * Prints what went well by category, language and file; SUITE=faults: with what went wrong.
 * @returns the files of which less goes well than is held, each with how much
 */
async function measure(title: string, folder: string, stock: string | null): Promise<string[]> {
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
    return [...Map.groupBy(outcomes, ({ script }) => script.file)].flatMap(([file, some]) => {
      const good = some.filter(({ faults }) => faults.length === 0).length;
      return good >= (least[folder]?.[file] ?? some.length) ? [] : [`${file}: ${good}`];
    });
  } finally {
    expect(await seller.stop()).toBe(0);
    await database.drop();
  }
}

test("conversations about the sample stock go as the dealer would wish", async () => {
  expect(await measure("The sample stock", "sample", null)).toEqual([]);
}, 600_000);

(existsSync(mexican) ? test : test.skip)(
  "conversations about a real dealer's stock go as the dealer would wish",
  async () => {
    expect(await measure("A real dealer's stock", "mx", mexican)).toEqual([]);
  },
  300_000,
);
