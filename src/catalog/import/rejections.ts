import type { ProblemCode } from "./cell.ts";

/** A line that was not taken: its number in the file (the header is usually 1) and all that is wrong with it. */
export type RejectedLine = { line: number; reason: string };

/** Lines that are listed, each with its reason; what comes after is counted. */
const mostListed = 100_000;
/** One list never takes more: the first line past the limit is named in the last entry. */
export const mostKept = mostListed + 1;
const longestReason = 500;

/** What was rejected of a file, in memory that has a bound whatever the file holds. */
export type Rejections = {
  add(line: number, reason: string, codes: ProblemCode[]): void;
  /** @param count of all; `lines` holds the first of them in order, at least {@link mostKept} where there are as many */
  addSome(lines: RejectedLine[], count: number): void;
  count(): number;
  /** Of all that was added. */
  codes(): Set<ProblemCode>;
  /** In the order of the file; the last entry says how many more there are where these are too many. */
  list(): RejectedLine[];
};

/** Empty at first; made anew for each file. */
export function createRejections(): Rejections {
  let kept: RejectedLine[] = [];
  let total = 0;
  const met = new Set<ProblemCode>();
  return {
    add(line, reason, codes) {
      total += 1;
      for (const code of codes) met.add(code);
      if (kept.length < mostKept) kept.push({ line, reason: clip(reason) });
    },
    addSome(lines, count) {
      total += count;
      const clipped = lines.map(({ line, reason }) => ({ line, reason: clip(reason) }));
      kept = [...kept, ...clipped].sort((a, b) => a.line - b.line).slice(0, mostKept);
    },
    count: () => total,
    codes: () => met,
    list() {
      const next = kept[mostListed];
      if (!next) return kept;
      const rest = { line: next.line, reason: `and ${total - mostListed} more lines from this one on` };
      return [...kept.slice(0, mostListed), rest];
    },
  };
}

function clip(reason: string): string {
  return reason.length > longestReason ? `${reason.slice(0, longestReason - 1)}…` : reason;
}
