import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { vector } from "@electric-sql/pglite-pgvector";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { createDataSource } from "../../../src/database/data-source.ts";
import { findFreePort } from "../../../src/database/embedded/free-port.ts";
import type { TestDatabase } from "./database.ts";

/**
 * A migrated Postgres in this process that ships pgvector, which the one of the other tests does not. It answers one
 * connection at a time, so that a transaction of one holds up all others.
 */
export async function createVectorDatabase(): Promise<TestDatabase> {
  const database = await PGlite.create({ extensions: { vector, pg_trgm, unaccent } });
  const port = await findFreePort();
  const server = new PGLiteSocketServer({ db: database, host: "127.0.0.1", port, maxConnections: 10 });
  await server.start();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  // One session for all connections: nothing may be prepared under a name that another connection takes as well.
  const source = await createDataSource(url, 1, { pooled: true }).initialize();
  await source.runMigrations();
  return {
    url,
    source,
    async drop() {
      await source.destroy();
      await server.stop();
      await database.close();
    },
  };
}
