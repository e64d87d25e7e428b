import { createDataSource } from "../../src/database/data-source.ts";
import { migrate } from "../../src/database/migrate.ts";
import { openCatalog } from "../../test/catalog/stock.ts";
import type { Stand } from "../stand.ts";
import { median, percentile } from "../statistics.ts";
import { listQueries } from "./queries.ts";
import { fillStock } from "./stock.ts";

const small = 1_000;
const large = { quick: 100_000, full: 1_000_000 };
const searches = { quick: 150, full: 600 };
/** Of a search in the large stock, and to one in the small stock. */
const targets = { p95Ms: 30, ratio: 3 };

/** Searches one after the other, in a small stock and in a large one: filters together, names misspelt, sentences. */
export async function measureSearch(stand: Stand): Promise<void> {
  const [smallP95] = await search(stand, small);
  const [largeP95] = await search(stand, stand.vehicles ?? large[stand.quick ? "quick" : "full"]);
  if (smallP95 === undefined || largeP95 === undefined) return;
  const ratio = largeP95 / smallP95;
  stand.report({
    measure: "search: p95 of the large stock",
    setting: `against ${small.toLocaleString("en")} vehicles`,
    unit: "ms",
    value: largeP95,
    ratio,
    target: `≤ ${targets.p95Ms} ms, ${targets.ratio} ×`,
    met: largeP95 <= targets.p95Ms && ratio <= targets.ratio,
  });
}

/** @returns the p95 in milliseconds */
async function search(stand: Stand, vehicles: number): Promise<[number]> {
  const setting = `${vehicles.toLocaleString("en")} vehicles`;
  stand.say(`search: ${setting}`);
  const url = await stand.createDatabase(`search_${vehicles}`);
  await migrate(url);
  const startedMs = performance.now();
  await fillStock(url, vehicles);
  const filledS = (performance.now() - startedMs) / 1_000;
  stand.report({ measure: "search: vehicles filled in", setting, unit: "/s", value: vehicles / filledS });
  const source = await createDataSource(url).initialize();
  const catalog = openCatalog(source, () => new Date());
  // Connections, plans and the lists of what is in stock are there before a customer is.
  for (const query of listQueries(20)) await catalog.searchVehicles(query);
  const took: number[] = [];
  for (const query of listQueries(searches[stand.quick ? "quick" : "full"])) {
    stand.signal.throwIfAborted();
    const askedMs = performance.now();
    await catalog.searchVehicles(query);
    took.push(performance.now() - askedMs);
  }
  await source.destroy();
  const p95 = percentile(took, 0.95);
  stand.report({ measure: "search", setting, unit: "ms", value: median(took), p99: percentile(took, 0.99) });
  stand.report({ measure: "search: p95", setting, unit: "ms", value: p95 });
  return [p95];
}
