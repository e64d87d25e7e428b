import type { MigrationInterface, QueryRunner } from "typeorm";

export class Catalog1763600000001 implements MigrationInterface {
  name = "Catalog1763600000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      -- unaccent() is only STABLE, since its dictionary may change; an index needs an immutable function.
      CREATE FUNCTION fold(value text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        AS $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;

      CREATE TABLE vehicle (
        stock_id text PRIMARY KEY,
        make text NOT NULL,
        model text NOT NULL,
        version text,
        year smallint NOT NULL,
        km integer NOT NULL,
        price_cents bigint NOT NULL CHECK (price_cents > 0),
        currency char(3) NOT NULL DEFAULT 'MXN',
        transmission text,
        fuel text,
        body text,
        colour text,
        bluetooth boolean,
        car_play boolean,
        length_mm integer,
        width_mm integer,
        height_mm integer,
        photo_url text,
        location text,
        status text NOT NULL DEFAULT 'available' CHECK (status IN ('available', 'reserved', 'sold')),
        -- Since when it has that status, whoever set it: what tells one sale from the next.
        status_since timestamptz NOT NULL DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        -- Where it stands in the columns that each process keeps of the stock.
        place integer NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
        -- The stock's when it was last written.
        revision bigint NOT NULL DEFAULT 0
      );
      CREATE FUNCTION note_status() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.status_since := now(); RETURN NEW; END
      $$;
      CREATE TRIGGER vehicle_status BEFORE UPDATE ON vehicle FOR EACH ROW
        WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION note_status();

      -- Counted up by every statement that changes vehicles: by it a process knows whether what it keeps still holds. Its
      -- one row is locked until the change commits, so that revisions become visible in their order.
      CREATE TABLE stock_revision (
        revision bigint NOT NULL,
        -- The last one that took vehicles away, of which no row is left to tell.
        deleted_at bigint NOT NULL
      );
      INSERT INTO stock_revision VALUES (0, 0);
      CREATE FUNCTION next_revision() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE reached bigint;
        BEGIN
          UPDATE stock_revision SET revision = revision + 1,
            deleted_at = CASE WHEN TG_OP IN ('DELETE', 'TRUNCATE') THEN revision + 1 ELSE deleted_at END
            RETURNING revision INTO reached;
          PERFORM set_config('seller.stock_revision', reached::text, true);
          RETURN NULL;
        END
      $$;
      CREATE FUNCTION note_revision() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.revision := current_setting('seller.stock_revision'); RETURN NEW; END
      $$;
      CREATE TRIGGER vehicle_change BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON vehicle
        FOR EACH STATEMENT EXECUTE FUNCTION next_revision();
      CREATE TRIGGER vehicle_revision BEFORE INSERT OR UPDATE ON vehicle
        FOR EACH ROW EXECUTE FUNCTION note_revision();
      CREATE INDEX vehicle_revision ON vehicle (revision);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "DROP TABLE vehicle, stock_revision; DROP FUNCTION note_status(), note_revision(), next_revision(), fold(text);",
    );
  }
}
