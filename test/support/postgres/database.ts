import { randomBytes } from "node:crypto";
import pg from "pg";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../../src/database/data-source.ts";

/** A database of a test file's own, cloned from the migrated template. */
export type TestDatabase = { url: string; source: DataSource; drop(): Promise<void> };

/** Call in `beforeAll`, and `drop` in `afterAll`. */
export async function createTestDatabase(poolSize = 10): Promise<TestDatabase> {
  const adminUrl = process.env.TEST_POSTGRES_URL;
  if (!adminUrl) throw new Error("TEST_POSTGRES_URL is set by infra/test.ts: run the tests with npm test");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE template_seller`);
  const url = adminUrl.replace(/\/postgres$/, `/${name}`);
  const source = await createDataSource(url, poolSize).initialize();
  return {
    url,
    source,
    async drop() {
      await source.destroy();
      await asAdmin(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
