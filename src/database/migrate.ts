import { runMigrations as runQueueMigrations } from "bullmq";
import pg from "pg";
import { createDataSource } from "./data-source.ts";

/** Any number of processes may migrate at once: the first does it, the others wait on this lock. */
const migrationLock = 7_355_608;

/**
 * Brings the database up to date: our tables, and BullMQ's schema `bullmq` for the queue on Postgres.
 * @returns names of the migrations of ours that were run now
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    const database = await createDataSource(url, 1).initialize();
    try {
      const ran = await database.runMigrations();
      await runQueueMigrations(client);
      return ran.map(({ name }) => name);
    } finally {
      await database.destroy();
    }
  } finally {
    await client.end();
  }
}
