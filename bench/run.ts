// npm run bench: what this machine's Seller does a second, against baselines of the same run. See bench/options.ts.
import { runCommand } from "../src/commands/run-command.ts";
import { createClosers } from "../src/start/closers.ts";
import { measureBacklog } from "./backlog/measure.ts";
import { measureHistory } from "./history/measure.ts";
import { measureImport } from "./import/measure.ts";
import { measureLoad } from "./load/measure.ts";
import { type BenchOptions, help, type MeasureName, parseOptions } from "./options.ts";
import { type Report, type Row, toJson, toTable } from "./report.ts";
import { measureSearch } from "./search/measure.ts";
import { openStand, type Stand } from "./stand.ts";
import { measureTurns } from "./turns/measure.ts";
import { measureWebhooks } from "./webhooks/measure.ts";

/** A run ends by itself: what is not measured by then is named as missing. */
const longestMs = { quick: 180_000, full: 1_200_000 };

const interrupted = "interrupted";
const tooLate = "out of time";

const measures: Record<MeasureName, (stand: Stand) => Promise<void>> = {
  webhooks: measureWebhooks,
  load: measureLoad,
  turns: measureTurns,
  backlog: measureBacklog,
  history: measureHistory,
  import: measureImport,
  search: measureSearch,
};

await runCommand(help, async () => {
  const options = parseOptions(process.argv.slice(2));
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => stopping.abort(interrupted));
  // What is cut off fails in places that nobody waits for any more, while what it started is being stopped.
  process.on("unhandledRejection", (error) => {
    if (!stopping.signal.aborted) throw error;
  });
  const longest = options.quick ? longestMs.quick : longestMs.full;
  const deadline = setTimeout(() => stopping.abort(tooLate), longest);
  const { report, complete } = await measureAll(options, stopping.signal);
  clearTimeout(deadline);
  // From here on by `exit`: what was cut off may still hold sockets and timers of its own.
  if (stopping.signal.reason === interrupted) process.exit(130);
  console.log(options.json ? toJson(report) : toTable(report));
  process.exit(complete ? 0 : 1);
});

/** @returns what was measured; `complete` is false where something is missing, which the notes name */
async function measureAll(
  { quick, only, vehicles }: BenchOptions,
  signal: AbortSignal,
): Promise<{ report: Report; complete: boolean }> {
  const rows: Row[] = [];
  const notes: string[] = [];
  const missing = new Set<MeasureName>(only);
  const closers = createClosers((error) => console.error(error));
  const deps = { quick, vehicles, closers, signal, report: (row: Row) => void rows.push(row), note };
  try {
    const stand = await openStand(deps);
    for (const name of only) if (!signal.aborted && (await isMeasured(name, stand))) missing.delete(name);
  } finally {
    await closers.closeAll();
  }
  if (missing.size > 0) note(`Not measured to the end: ${[...missing].join(", ")}.`);
  return { report: { quick, tookMs: performance.now(), rows, notes }, complete: missing.size === 0 };

  function note(text: string): void {
    notes.push(text);
  }
}

/** A failure is told, and leaves the other measures alone: what they have to tell is worth having all the same. */
async function isMeasured(name: MeasureName, stand: Stand): Promise<boolean> {
  try {
    await untilAborted(measures[name](stand), stand.signal);
    return true;
  } catch (error) {
    if (stand.signal.aborted) stand.note(`${name} was stopped: ${stand.signal.reason}.`);
    else console.error(error);
    return false;
  }
}

/** A measure that is cut off is left to fail by itself, as its processes are stopped. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject);
  });
}
