import type { MigrationInterface, QueryRunner } from "typeorm";

export class Samples1763600000007 implements MigrationInterface {
  name = "Samples1763600000007";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- True: the fictitious dealer's, loaded at a start. What a dealer puts in under the same id or source is his own.
      ALTER TABLE vehicle ADD COLUMN sample boolean NOT NULL DEFAULT false;
      ALTER TABLE document ADD COLUMN sample boolean NOT NULL DEFAULT false;
      -- Asked for at each start and each reading of the dealer's file, mostly in a stock that has none.
      CREATE INDEX vehicle_sample ON vehicle (stock_id) WHERE sample;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE vehicle DROP COLUMN sample; ALTER TABLE document DROP COLUMN sample;");
  }
}
