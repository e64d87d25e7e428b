// npm run migrate: brings the database up to date, for deployments that do so in a step of its own.
import { parseArgs } from "node:util";
import { parseConfig } from "../config.ts";
import { startEmbeddedPostgres } from "../database/embedded/embedded-postgres.ts";
import { migrateConfigured } from "../database/open.ts";
import { loadEnv } from "../start/load-env.ts";
import { onStopSignal } from "../start/signals.ts";
import { describeDatabase } from "../start/summary.ts";
import { runCommand } from "./run-command.ts";

const help = `Brings the database of DATABASE_URL (or the embedded one) up to date: Seller's tables and BullMQ's schema.

  npm run migrate

  --help   this text

Safe to run again, and from several machines at once. The web and worker roles do the same at their start.`;

await runCommand(help, async () => {
  parseArgs({ options: {} });
  const { database } = parseConfig(loadEnv());
  console.log(`database: ${describeDatabase(database)}`);
  const embedded = database.url === null ? await startEmbeddedPostgres(database.dataDir) : null;
  const running = migrateConfigured(database, database.url ?? embedded?.url ?? "");
  onStopSignal(async () => {
    await running.catch(() => undefined);
    await embedded?.stop();
  });
  try {
    const ran = await running;
    console.log(ran.length > 0 ? `Migrated: ${ran.join(", ")}.` : "The database is up to date.");
  } finally {
    await embedded?.stop();
  }
});
