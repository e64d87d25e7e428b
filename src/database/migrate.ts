import { runMigrations as runQueueMigrations } from "bullmq";
import pg from "pg";
import { createDataSource } from "./data-source.ts";

/** Any number of processes may migrate at once: the first does it, the others wait on this lock. */
const migrationLock = 7_355_608;

/**
 * Brings the database up to date: our tables, and BullMQ's schema `bullmq` for the queue on Postgres.
 * @returns names of the migrations of ours that were run now
 * @throws what Postgres or the network says
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks is also reported as an event, which would end the process if nobody heard it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    // Of the transaction, not of the session: behind a pooler a session's lock would stay with whoever comes next.
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    const ran = await runOwnMigrations(url);
    await client.query("COMMIT");
    // It has a lock of its own.
    await runQueueMigrations(client);
    return ran;
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
