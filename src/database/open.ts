import type { DataSource } from "typeorm";
import type { Config } from "../config.ts";
import { createDataSource } from "./data-source.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded/embedded-postgres.ts";
import { migrate } from "./migrate.ts";
import { DatabaseUnusable } from "./unusable.ts";

/**
 * A connected, migrated database. `directUrl` leads to Postgres itself, past any pooler. `close` also stops the
 * embedded Postgres unless another process uses it.
 */
export type OpenDatabase = { source: DataSource; directUrl: string; close(): Promise<void> };

/**
 * Opens the configured Postgres, or the embedded one, and brings it up to date.
 * @throws {AppError} with one line that says what to do
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const embedded = config.database.url === null ? await startEmbeddedPostgres(config.database.dataDir) : null;
  const url = config.database.url ?? embedded?.url ?? "";
  try {
    const directUrl = config.database.directUrl ?? url;
    await migrateConfigured(config.database, directUrl);
    const pooled = config.database.directUrl !== null;
    const source = await createDataSource(url, poolSize(config), { pooled })
      .initialize()
      .catch((error: unknown) => {
        throw new DatabaseUnusable("DATABASE_URL", error);
      });
    return { source, directUrl, close: () => closeBoth(source, embedded) };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/**
 * {@link migrate}, past the pooler where there is one.
 * @throws {DatabaseUnusable} with one line that says what to do
 */
export async function migrateConfigured(
  { directUrl }: Pick<Config["database"], "directUrl">,
  url: string,
): Promise<string[]> {
  try {
    return await migrate(directUrl ?? url);
  } catch (error) {
    throw new DatabaseUnusable(directUrl === null ? "DATABASE_URL" : "DATABASE_DIRECT_URL", error);
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
