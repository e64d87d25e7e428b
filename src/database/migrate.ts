import { runMigrations as runQueueMigrations } from "bullmq";
import pg from "pg";
import { AppError } from "../errors.ts";
import { createDataSource } from "./data-source.ts";
import { isStoreUnreachable } from "./unreachable.ts";

/** Any number of processes may migrate at once: the first does it, the others wait on this lock. */
const migrationLock = 7_355_608;

class DatabaseUnusable extends AppError {
  constructor(cause: unknown) {
    const advice = isStoreUnreachable(cause)
      ? "check the URL and that Postgres runs"
      : "check user and password, and the rights to make the extensions pg_trgm and unaccent and a schema";
    super(`the database of DATABASE_URL cannot be used (${describe(cause)}): ${advice}`, {
      code: "database_unusable",
      cause,
    });
  }
}

/**
 * Brings the database up to date: our tables, and BullMQ's schema `bullmq` for the queue on Postgres.
 * @returns names of the migrations of ours that were run now
 * @throws {DatabaseUnusable} with one line that says what to do
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks is also reported as an event, which would end the process if nobody heard it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const ran = await runOwnMigrations(url);
    await runQueueMigrations(client);
    return ran;
  } catch (error) {
    throw new DatabaseUnusable(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function runOwnMigrations(url: string): Promise<string[]> {
  const database = await createDataSource(url, 1).initialize();
  try {
    const ran = await database.runMigrations();
    return ran.map(({ name }) => name);
  } finally {
    await database.destroy();
  }
}

/** Connection errors of several addresses come as an AggregateError without a message of its own. */
function describe(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return cause.errors[0].message;
  return cause instanceof Error ? cause.message : String(cause);
}
