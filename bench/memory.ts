import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { platform } from "node:os";
import { promisify } from "node:util";

const sampleEveryMs = 500;

/** The most memory that a process has held at a time. */
export type MemoryWatch = {
  /** Megabytes resident so far; null where this machine does not tell. To be asked while the process runs. */
  peakMb(): Promise<number | null>;
  stop(): void;
};

/** Linux keeps the peak of each process itself; elsewhere its memory is looked at twice a second. */
export function watchMemory(pid: number): MemoryWatch {
  if (platform() === "linux") return { peakMb: () => readHighWaterMark(pid), stop: () => undefined };
  let peak: number | null = null;
  const sample = async () => {
    const mb = await readResident(pid);
    if (mb !== null) peak = Math.max(peak ?? 0, mb);
    return peak;
  };
  const timer = setInterval(sample, sampleEveryMs);
  return { peakMb: sample, stop: () => clearInterval(timer) };
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
async function readHighWaterMark(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1_024;
}

/** What a process takes of the machine, while it runs; null where this machine does not tell. */
export type Usage = {
  /** Megabytes resident. */
  residentMb(): Promise<number | null>;
  /** Milliseconds of processor time since its start, all threads, user and system. */
  cpuMs(): Promise<number | null>;
};

export function watchUsage(pid: number): Usage {
  return { residentMb: () => readResident(pid), cpuMs: () => readCpu(pid) };
}

/** @returns NaN where this machine does not tell of one of them */
export async function sumUsage<P extends Usage>(
  processes: P[],
  read: (process: P) => Promise<number | null>,
): Promise<number> {
  const values = await Promise.all(processes.map(read));
  return values.reduce((total: number, value) => total + (value ?? Number.NaN), 0);
}

/** In ticks of 10 ms. @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
async function readCpu(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name before may hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isNaN(ticks) ? null : ticks * 10;
}

async function readResident(pid: number): Promise<number | null> {
  const answer = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]).catch(() => null);
  const kilobytes = Number.parseInt(answer?.stdout ?? "", 10);
  return Number.isNaN(kilobytes) ? null : kilobytes / 1_024;
}
