import { join } from "node:path";
import { query, type Running, type Stand } from "../stand.ts";
import { writeCatalogFile } from "./file.ts";
import type { ImportDone, ImportOrder } from "./process.ts";

const lines = { quick: 10_000, full: 100_000 };
const warmUpLines = 2_000;
/** What a full file may take. */
const targetMs = 10_000;

/** Lines of a catalogue file per second: into an empty stock, then once more over what is there, as a dealer does daily. */
export async function measureImport(stand: Stand): Promise<void> {
  const count = stand.quick ? lines.quick : lines.full;
  stand.say(`import: ${count} lines`);
  const file = join(stand.dir, "catalog.csv");
  const warmUpFile = join(stand.dir, "warm-up.csv");
  await writeCatalogFile(file, count);
  await writeCatalogFile(warmUpFile, warmUpLines);

  const database = await stand.createDatabase("imports");
  const process = await stand.start("bench/import/process.ts", {
    args: ["--database", database],
    ready: /Import is ready/,
  });
  await runImport(process, { id: 1, file: warmUpFile, replace: false });
  const warmPeakMb = await process.peakMb();
  await query(database, "DELETE FROM vehicle");

  const runs = ["into an empty stock", "again, all updated"].entries();
  for (const [index, what] of runs) {
    const { tookMs, written, rejected } = await runImport(process, { id: index + 2, file, replace: true });
    const setting = `${count.toLocaleString("en")} lines ${what}`;
    stand.report({
      measure: "catalogue import, lines",
      setting,
      unit: "/s",
      value: (written * 1_000) / tookMs,
    });
    if (rejected > 0 || written !== count) stand.note(`Of ${count} lines only ${written} were imported.`);
    if (!stand.quick) stand.note(describeTime(what, tookMs));
  }
  const peak = (setting: string, value: number | null) =>
    stand.report({ measure: "peak memory, import", setting, unit: "MB", value });
  peak(`${warmUpLines.toLocaleString("en")} lines`, warmPeakMb);
  peak(`${count.toLocaleString("en")} lines, twice`, await process.peakMb());
  await process.stop();
}

function describeTime(what: string, tookMs: number): string {
  const verdict = tookMs <= targetMs ? "within" : "beyond";
  return `Import ${what}: ${(tookMs / 1_000).toFixed(1)} s, ${verdict} the target of ${targetMs / 1_000} s.`;
}

async function runImport(process: Running, order: ImportOrder): Promise<ImportDone> {
  process.tell(JSON.stringify(order));
  const [, done = ""] = await process.waitFor(new RegExp(`^done (\\{"id":${order.id},.*\\})$`, "m"));
  return JSON.parse(done);
}
