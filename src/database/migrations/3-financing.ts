import type { MigrationInterface, QueryRunner } from "typeorm";

export class Financing1763600000003 implements MigrationInterface {
  name = "Financing1763600000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The short number that a person can read out; gaps are harmless.
      CREATE SEQUENCE plan_number START 1001;

      CREATE TABLE plan (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        conversation_id uuid NOT NULL REFERENCES conversation ON DELETE CASCADE,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        turn_id uuid NOT NULL REFERENCES turn ON DELETE CASCADE,
        stock_id text REFERENCES vehicle,
        currency char(3) NOT NULL,
        price_cents bigint NOT NULL,
        down_payment_cents bigint NOT NULL,
        principal_cents bigint NOT NULL,
        opening_fee_cents bigint NOT NULL,
        annual_rate numeric(9, 6) NOT NULL,
        tax_rate numeric(9, 6) NOT NULL,
        term_months integer NOT NULL,
        monthly_payment_cents bigint NOT NULL,
        last_payment_cents bigint NOT NULL,
        total_interest_cents bigint NOT NULL,
        total_tax_cents bigint NOT NULL,
        total_cents bigint NOT NULL,
        method text NOT NULL CHECK (method IN ('amortised', 'flat')),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX plan_of_conversation ON plan (conversation_id);
      CREATE INDEX plan_of_session ON plan (session_id);
      CREATE INDEX plan_of_turn ON plan (turn_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE plan; DROP SEQUENCE plan_number;");
  }
}
