// Imports a catalogue file as often as it is told to, as a process of its own so that its memory can be told:
//   node bench/import/process.ts --database URL
// Each line of input is one JSON order, each line of output its result; ends with its input.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { importCatalog } from "../../src/catalog/import/import.ts";
import { systemClock } from "../../src/clock.ts";
import { createDataSource } from "../../src/database/data-source.ts";
import { migrate } from "../../src/database/migrate.ts";

/** What the measure sends. */
export type ImportOrder = { id: number; file: string; replace: boolean };
/** What it gets. */
export type ImportDone = { id: number; tookMs: number; written: number; removed: number; rejected: number };

const { values } = parseArgs({ options: { database: { type: "string", default: "" } } });
await migrate(values.database);
const source = await createDataSource(values.database).initialize();
console.log("Import is ready");
for await (const line of createInterface({ input: process.stdin })) {
  const { id, file, replace }: ImportOrder = JSON.parse(line);
  const startedMs = performance.now();
  const result = await importCatalog({ source, clock: systemClock }, createReadStream(file), { replace });
  const tookMs = performance.now() - startedMs;
  const { inserted, updated, removed, rejectedCount } = result;
  const done: ImportDone = { id, tookMs, written: inserted + updated, removed, rejected: rejectedCount };
  console.log(`done ${JSON.stringify(done)}`);
}
await source.destroy();
