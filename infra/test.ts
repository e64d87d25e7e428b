// npm test [-- jest arguments], npm run test:faults, npm run test:long: starts a real Postgres and a real Redis for the
// suite, then runs Jest.
import { spawn } from "node:child_process";
import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "../src/database/embedded/embedded-postgres.ts";
import { migrate } from "../src/database/migrate.ts";
import { startRedis } from "./redis.ts";

const root = join(import.meta.dirname, "..");
/** What was opened, to be closed in reverse order whatever happens. */
const closers: (() => Promise<unknown>)[] = [];
const interrupted = new AbortController();
// npm hands signals on that the terminal sends as well: one is enough, and what runs is closed in either case.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => interrupted.abort());

try {
  const dataDir = await mkdtemp(join(await chooseFolder(), "seller-test-"));
  closers.push(() => rm(dataDir, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres(dataDir, {
    fsync: "off",
    max_connections: "400",
    max_wal_size: "256MB",
  });
  closers.push(() => postgres.stop());
  const redis = await startRedis(dataDir);
  if (redis) closers.push(() => redis.stop());
  else announceSkip();
  await createTemplate(postgres.url);
  const urls = { TEST_POSTGRES_URL: postgres.url, ...(redis ? { TEST_REDIS_URL: redis.url } : {}) };
  process.exitCode = interrupted.signal.aborted ? 130 : await runJest(urls);
} finally {
  for (const close of closers.reverse()) await close();
}

/**
 * In memory where there is plenty: most tests clone a database of their own, ten megabytes each, and on a busy disk wait
 * for that longer than for anything else.
 */
async function chooseFolder(): Promise<string> {
  const memory = "/dev/shm";
  const roomBytes = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return Math.min(roomBytes, process.availableMemory()) > 4e9 ? memory : tmpdir();
}

/** A migrated database that each test file clones: see test/support/postgres/database.ts. */
async function createTemplate(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query("CREATE DATABASE template_seller");
  await admin.end();
  await migrate(url.replace(/\/postgres$/, "/template_seller"));
}

function announceSkip(): void {
  const line = "!".repeat(78);
  console.error(
    `${line}\nThe Redis half of the tests is SKIPPED: no redis-server on this machine.\n` +
      `Get it with: apt-get install redis-server, or brew install redis; then run again.\n${line}`,
  );
  if (process.env.CI === "true") throw new Error("with CI=true the Redis half may not be skipped");
}

function runJest(env: Record<string, string>): Promise<number> {
  const jest = spawn(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--disable-warning=ExperimentalWarning",
      "node_modules/jest/bin/jest.js",
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "test", ...env },
    },
  );
  interrupted.signal.addEventListener("abort", () => jest.kill("SIGTERM"));
  return new Promise((resolve) =>
    jest.on("exit", (code) => resolve(interrupted.signal.aborted ? 130 : (code ?? 1))),
  );
}
