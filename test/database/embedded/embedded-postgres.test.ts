import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { afterEach, expect, test } from "@jest/globals";
import pg from "pg";
import { startEmbeddedPostgres } from "../../../src/database/embedded/embedded-postgres.ts";

const fast = { fsync: "off" };
const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
const users: User[] = [];

afterEach(async () => {
  for (const user of users.splice(0)) await user.leave();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** `mkdtemp` makes a folder that only its owner may enter: for root, the hardest place. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "seller-embedded-"));
  folders.push(folder);
  return folder;
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return Object.values((await client.query(statement)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** Another process that uses the Postgres of a folder. */
type User = {
  url: Promise<string>;
  leave(): Promise<void>;
  process: ChildProcessByStdio<Writable, Readable, null>;
};

function startUser(folder: string, prefix: string[] = []): User {
  const script = join(import.meta.dirname, "use-embedded.ts");
  const [command = "", ...args] = [...prefix, process.execPath, script, folder];
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const url = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    exited.then(([code]) => reject(new Error(`ended with ${code} before it had a URL`)));
  });
  const user: User = {
    url,
    process: child,
    async leave() {
      child.stdin.end();
      await exited;
    },
  };
  users.push(user);
  return user;
}

test("what was stored is found by the next start, and letters with accents have cases", async () => {
  const folder = await makeFolder();
  const first = await startEmbeddedPostgres(folder, fast);
  await ask(first.url, "CREATE TABLE kept AS SELECT 'CAMIÓN' AS word");
  await first.stop();
  await expect(ask(first.url, "SELECT 1")).rejects.toThrow();
  const second = await startEmbeddedPostgres(folder, fast);
  expect(await ask(second.url, "SELECT lower(word) FROM kept")).toBe("camión");
  await second.stop();
});

test("a path may hold spaces, quotes, dollars and letters beyond ASCII, and be relative", async () => {
  const folder = join(await makeFolder(), `it's a "data" $HOME \`dir\` ñ`);
  const postgres = await startEmbeddedPostgres(relative(process.cwd(), folder), fast);
  expect(await ask(postgres.url, "SHOW data_directory")).toBe(join(folder, "postgres"));
  await postgres.stop();
});

test("two processes that start at once on an empty folder share one server, and the last one to leave ends it", async () => {
  const folder = await makeFolder();
  const [one, other] = [startUser(folder), startUser(folder)];
  const url = await one.url;
  expect(await other.url).toBe(url);
  await one.leave();
  expect(await ask(url, "SELECT 1")).toBe(1);
  await other.leave();
  await expect(ask(url, "SELECT 1")).rejects.toThrow();
});

test("a server whose process was killed is joined, and stopped by who joined it", async () => {
  const folder = await makeFolder();
  const killed = startUser(folder);
  const url = await killed.url;
  await ask(url, "CREATE TABLE kept AS SELECT 7 AS number");
  killed.process.kill("SIGKILL");
  await once(killed.process, "exit");
  const joined = await startEmbeddedPostgres(folder, fast);
  expect(joined.url).toBe(url);
  expect(await ask(joined.url, "SELECT number FROM kept")).toBe(7);
  await joined.stop();
  await expect(ask(url, "SELECT 1")).rejects.toThrow();
});

test("a server that was killed itself recovers what was committed", async () => {
  const folder = await makeFolder();
  const first = await startEmbeddedPostgres(folder);
  await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS number");
  const [pid] = (await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
  await first.stop();
  const second = await startEmbeddedPostgres(folder);
  expect(await ask(second.url, "SELECT number FROM kept")).toBe(7);
  await second.stop();
});

test("a postmaster.pid that is empty, garbage, or some other program's is no obstacle", async () => {
  const folder = await makeFolder();
  await (await startEmbeddedPostgres(folder, fast)).stop();
  const cluster = join(folder, "postgres");
  const foreign = [process.pid, cluster, 1, 5432, "", "127.0.0.1", "1 1", "ready"].join("\n");
  for (const content of ["", "garbage", "-1\n\n\n0\n", foreign]) {
    await writeFile(join(cluster, "postmaster.pid"), content);
    const postgres = await startEmbeddedPostgres(folder, fast);
    expect(await ask(postgres.url, "SELECT 1")).toBe(1);
    await postgres.stop();
  }
});

test("what a process killed while setting up left behind is cleared away", async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, "postgres-new-killed", "cluster"), { recursive: true });
  await writeFile(join(folder, "postgres-new-killed", "cluster", "PG_VERSION"), "18\n");
  const postgres = await startEmbeddedPostgres(folder, fast);
  expect(await ask(postgres.url, "SELECT 1")).toBe(1);
  await postgres.stop();
  expect((await readdir(folder)).filter((name) => name.startsWith("postgres-new"))).toEqual([]);
});

test("two parts of one process may use the same folder", async () => {
  const folder = await makeFolder();
  const [one, other] = await Promise.all([
    startEmbeddedPostgres(folder, fast),
    startEmbeddedPostgres(folder, fast),
  ]);
  expect(one.url).toBe(other.url);
  await Promise.all([one.stop(), one.stop()]);
  expect(await ask(other.url, "SELECT 1")).toBe(1);
  await other.stop();
  await expect(ask(other.url, "SELECT 1")).rejects.toThrow();
});

test("a server that cannot start says why in one line, and another try may succeed", async () => {
  const folder = await makeFolder();
  await expect(startEmbeddedPostgres(folder, { shared_buffers: "much" })).rejects.toMatchObject({
    code: "embedded_postgres_failed",
    message: expect.stringMatching(
      /^the embedded Postgres did not start \(FATAL: +invalid value for parameter "shared_buffers".*set DATABASE_URL/,
    ),
  });
  const postgres = await startEmbeddedPostgres(folder, fast);
  await postgres.stop();
});

test("a data folder that is a file is one clear line", async () => {
  const file = join(await makeFolder(), "file");
  await writeFile(file, "");
  await expect(startEmbeddedPostgres(file)).rejects.toMatchObject({
    code: "embedded_postgres_failed",
    message: expect.stringContaining(`cannot use the folder ${file}`),
  });
});

// Elsewhere every test of this file is the ordinary user's.
if (isRoot) {
  test("root keeps the server at the user postgres, in a folder that others may enter too", async () => {
    const folder = await makeFolder();
    await chmod(folder, 0o755);
    const postgres = await startEmbeddedPostgres(folder, fast);
    expect((await stat(join(folder, "postgres"))).uid).not.toBe(0);
    await postgres.stop();
  });

  test("a cluster of an ordinary user works for that user, and for root afterwards", async () => {
    const folder = await makeFolder();
    const [uid, gid] = [65_534, 65_534];
    await chown(folder, uid, gid);
    const capability = "+dac_read_search";
    // The project may lie where only root can read, so that the one right is kept.
    const prefix = ["setpriv", "--securebits=+no_setuid_fixup", `--reuid=${uid}`, `--regid=${gid}`];
    prefix.push("--clear-groups");
    prefix.push(`--inh-caps=${capability}`, `--ambient-caps=${capability}`);
    const user = startUser(folder, prefix);
    expect(await ask(await user.url, "SELECT 1")).toBe(1);
    expect((await stat(join(folder, "postgres"))).uid).toBe(uid);
    await user.leave();
    const postgres = await startEmbeddedPostgres(folder, fast);
    expect(await ask(postgres.url, "SELECT 1")).toBe(1);
    expect((await stat(join(folder, "postgres"))).uid).toBe(uid);
    await postgres.stop();
  });
}
