import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { migrate } from "../../src/database/migrate.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("migrating a database that is up to date changes nothing", async () => {
  await expect(migrate(database.url)).resolves.toEqual([]);
});

test("entities and migrations describe the same columns", async () => {
  for (const { tableName, columns } of database.source.entityMetadatas) {
    const found: { column_name: string; is_nullable: string }[] = await database.source.query(
      "SELECT column_name, is_nullable FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1",
      [tableName],
    );
    const nullable = new Map(found.map((row) => [row.column_name, row.is_nullable === "YES"]));
    for (const column of columns) {
      expect({
        table: tableName,
        column: column.databaseName,
        nullable: nullable.get(column.databaseName),
      }).toEqual({
        table: tableName,
        column: column.databaseName,
        nullable: column.isNullable,
      });
    }
  }
});
