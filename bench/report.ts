import { availableParallelism, cpus, platform, release, totalmem } from "node:os";

/** One figure of the table. */
export type Row = {
  measure: string;
  /** Of which process, queue, model or file. */
  setting: string;
  /** None: a count. */
  unit: "/s" | "ms" | "MB" | "bytes" | "";
  /** Of milliseconds the median; null: not to be had on this machine. */
  value: number | null;
  /** Milliseconds that one in a hundred exceeds. */
  p99?: number;
  /** The value over that of the baseline of the same run. */
  ratio?: number;
  /** What is aimed at, of the ratio or of the value; `met`: whether it was reached. */
  target?: string;
  met?: boolean;
};

/** What a run has come to; `notes` says what was left out or went wrong. */
export type Report = { quick: boolean; tookMs: number; rows: Row[]; notes: string[] };

/** The report for scripts, with what is needed to compare machines. */
export function toJson(report: Report): string {
  const machine = {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memory_mb: Math.round(totalmem() / 2 ** 20),
    os: `${platform()} ${release()}`,
    node: process.versions.node,
  };
  const { quick, tookMs, rows, notes } = report;
  return JSON.stringify({ machine, quick, took_ms: Math.round(tookMs), results: rows, notes }, null, 2);
}

/** The report for a person. */
export function toTable({ quick, tookMs, rows, notes }: Report): string {
  const head = ["measure", "on", "result", "p99", "to baseline", "target"];
  const cells = rows.map((row) => [
    row.measure,
    row.setting,
    row.value === null ? "n/a" : `${formatNumber(row.value)} ${row.unit}`.trimEnd(),
    row.p99 === undefined ? "" : `${formatNumber(row.p99)} ${row.unit}`,
    row.ratio === undefined ? "" : `${row.ratio.toFixed(2)} ×`,
    row.target === undefined ? "" : `${row.target} ${row.met ? "✓" : "✗"}`,
  ]);
  const widths = head.map((name, column) =>
    Math.max(...[name, ...cells.map((row) => row[column] ?? "")].map(length)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}, ${quick ? "short run" : "full run"}, ${(tookMs / 1_000).toFixed(0)} s`;
  return [machine, "", line(head), rule, ...cells.map(line), "", ...notes.map((note) => `- ${note}`)].join(
    "\n",
  );
}

function length(text: string): number {
  return text.length;
}

/** Three digits are as much as a run can tell. */
function formatNumber(value: number): string {
  if (Number.isNaN(value)) return "n/a";
  return value.toLocaleString("en", { maximumSignificantDigits: value < 1_000 ? 3 : 4 });
}
