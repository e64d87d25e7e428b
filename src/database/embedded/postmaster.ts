import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

/** A Postgres server as its `postmaster.pid` describes it. */
export type Postmaster = { pid: number; port: number; ready: boolean };

const pollMs = 20;

/**
 * The server that runs on this cluster. A `postmaster.pid` that a crash left behind, that is unreadable or whose
 * number belongs to some other program by now is removed, since Postgres may refuse to start over it.
 * The caller holds the cluster's lock, so that nobody else is just starting.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = pidFile(cluster);
  const found = await readPostmaster(cluster);
  if (found && isAlive(found.pid) && (await isServerOf(found.pid, cluster))) return found;
  await rm(file, { force: true });
  return null;
}

/**
 * Lines of postmaster.pid: 1 the process, 4 the port, 8 the state.
 * @see https://www.postgresql.org/docs/current/storage-file-layout.html
 */
async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(pidFile(cluster), "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  const [pid, port] = [lines[0], lines[3]].map(Number);
  if (!pid || !port || !Number.isInteger(pid) || pid < 1) return null;
  return { pid, port, ready: lines[7] === "ready" };
}

/**
 * Waits until the server takes connections.
 * @param pid the server that is expected to answer for the cluster
 * @param hasEnded tells that this server is gone
 * @returns null where it ended, or was not ready in time (recovery after a crash takes its time)
 */
export async function waitUntilReady(
  cluster: string,
  pid: number,
  timeoutMs: number,
  hasEnded: () => boolean = () => !isAlive(pid),
): Promise<Postmaster | null> {
  for (const deadline = performance.now() + timeoutMs; performance.now() < deadline; await sleep(pollMs)) {
    const found = await readPostmaster(cluster);
    if (found?.pid === pid && found.ready) return found;
    if (hasEnded()) return null;
  }
  return null;
}

/** Ends the server: sessions are cut, transactions rolled back, data is written. At once if that takes too long. */
export async function stopPostmaster(cluster: string, pid: number, timeoutMs: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!trySignal(pid, signal)) return;
    for (const deadline = performance.now() + timeoutMs; performance.now() < deadline; await sleep(pollMs)) {
      // Its file goes last. The process itself may linger unreaped where nobody waits for it (a container's init).
      if ((await readPostmaster(cluster))?.pid !== pid || !isAlive(pid)) return;
    }
  }
}

function pidFile(cluster: string): string {
  return join(cluster, "postmaster.pid");
}

function trySignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** EPERM: somebody else's process, but alive. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Process numbers come round again: is this one a Postgres that was started on this cluster? */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  const linux = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  if (linux !== null) return linux.split("\0").includes(cluster);
  try {
    const { stdout } = await promisify(execFile)("ps", ["-ww", "-o", "command=", "-p", String(pid)]);
    return stdout.includes(cluster);
  } catch {
    // No such process, or no `ps` (Windows): then Postgres' own judgement of the file has to do.
    return process.platform === "win32";
  }
}
