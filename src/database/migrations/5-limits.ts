import type { MigrationInterface, QueryRunner } from "typeorm";

export class Limits1763600000005 implements MigrationInterface {
  name = "Limits1763600000005";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As RateLimiterPostgres of rate-limiter-flexible wants it: name, order and types of the columns are the library's.
      CREATE TABLE rate_limit (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        -- Milliseconds since 1970.
        expire bigint
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE rate_limit;");
  }
}
