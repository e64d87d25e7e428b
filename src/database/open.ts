import type { DataSource } from "typeorm";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { createDataSource } from "./data-source.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded/embedded-postgres.ts";
import { migrate } from "./migrate.ts";

/** A connected, migrated database. `close` also stops the embedded Postgres where this process started it. */
export type OpenDatabase = { source: DataSource; url: string; embedded: boolean; close(): Promise<void> };

class DatabaseUnreachable extends AppError {
  constructor(cause: unknown) {
    const reason = describe(cause);
    super(`the database of DATABASE_URL cannot be used (${reason}): check the URL and that Postgres runs`, {
      code: "database_unreachable",
      cause,
    });
  }
}

/**
 * Opens the configured Postgres, or the embedded one, and brings it up to date.
 * @throws {AppError} with one line that says what to do
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const embedded = config.database.url === null ? await startEmbeddedPostgres(config.database.dataDir) : null;
  const url = config.database.url ?? embedded?.url ?? "";
  try {
    await migrate(url);
    const source = await createDataSource(url, poolSize(config)).initialize();
    return { source, url, embedded: embedded !== null, close: () => closeBoth(source, embedded) };
  } catch (error) {
    await embedded?.stop();
    throw new DatabaseUnreachable(error);
  }
}

/** A turn holds a connection only for its few statements, so far fewer than one a turn are needed. */
function poolSize(config: Config): number {
  return Math.min(20, 5 + config.turns.concurrency);
}

async function closeBoth(source: DataSource, embedded: EmbeddedPostgres | null): Promise<void> {
  await source.destroy();
  await embedded?.stop();
}

/** Connection errors of several addresses come as an AggregateError without a message of its own. */
function describe(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return cause.errors[0].message;
  return cause instanceof Error ? cause.message : String(cause);
}
