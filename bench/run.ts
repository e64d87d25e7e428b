// npm run bench: what this machine's Seller does a second, against baselines of the same run. See bench/options.ts.

import { createClosers } from "../src/closers.ts";
import { runCommand } from "../src/commands/run-command.ts";
import { measureImport } from "./import.ts";
import { help, type MeasureName, parseOptions } from "./options.ts";
import { type Report, toJson, toTable } from "./report.ts";
import { openStand, type Stand } from "./stand.ts";
import { measureTurns } from "./turns.ts";
import { measureWebhooks } from "./webhooks.ts";

/** A run ends by itself: what is not measured by then is named as missing. */
const longestMs = { quick: 55_000, full: 210_000 };

const measures: Record<MeasureName, (stand: Stand) => Promise<void>> = {
  webhooks: measureWebhooks,
  turns: measureTurns,
  import: measureImport,
};

await runCommand(help, async () => {
  const { quick, json, only } = parseOptions(process.argv.slice(2));
  const report: Report = { quick, tookMs: 0, rows: [], notes: [] };
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => stopping.abort("interrupted"));
  const deadline = setTimeout(() => stopping.abort("too late"), quick ? longestMs.quick : longestMs.full);
  const closers = createClosers((error) => console.error(error));
  const missing = new Set(only);
  try {
    const stand = await openStand({
      quick,
      closers,
      signal: stopping.signal,
      report: (row) => report.rows.push(row),
      note: (text) => report.notes.push(text),
    });
    for (const name of only) {
      await untilAborted(measures[name](stand), stopping.signal);
      missing.delete(name);
    }
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  } finally {
    clearTimeout(deadline);
    await closers.closeAll();
  }
  // What was cut off may still hold sockets and timers of its own.
  if (stopping.signal.reason === "interrupted") process.exit(130);
  if (missing.size > 0) report.notes.push(`Out of time: ${[...missing].join(", ")} not measured to the end.`);
  report.tookMs = performance.now();
  console.log(json ? toJson(report) : toTable(report));
  if (missing.size > 0) process.exit(1);
});

/** A measure that was cut off is left to fail by itself, as its processes are stopped. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error(String(signal.reason)));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject);
  });
}
