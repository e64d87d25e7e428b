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
        -- What free words are looked for in; with a space at both ends, so that every word stands between two.
        folded_name text NOT NULL
          GENERATED ALWAYS AS (' ' || fold(make || ' ' || model || ' ' || coalesce(version, '')) || ' ') STORED,
        folded_version text GENERATED ALWAYS AS (' ' || fold(version) || ' ') STORED,
        -- Folding takes longer than all the rest of a filter: it is done once.
        folded_make text NOT NULL GENERATED ALWAYS AS (fold(make)) STORED,
        folded_model text NOT NULL GENERATED ALWAYS AS (fold(model)) STORED,
        folded_body text GENERATED ALWAYS AS (fold(body)) STORED,
        folded_colour text GENERATED ALWAYS AS (fold(colour)) STORED,
        -- Letters and digits of the model alone.
        model_key text NOT NULL
          GENERATED ALWAYS AS (regexp_replace(fold(model), '[^a-z0-9]', '', 'g')) STORED
      );
      CREATE FUNCTION note_status() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.status_since := now(); RETURN NEW; END
      $$;
      CREATE TRIGGER vehicle_status BEFORE UPDATE ON vehicle FOR EACH ROW
        WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION note_status();
      -- In the orders that lists have, so that a page is read from the beginning.
      CREATE INDEX vehicle_newest ON vehicle (year DESC, km, stock_id) WHERE status = 'available';
      CREATE INDEX vehicle_price ON vehicle (price_cents, year DESC, km, stock_id) WHERE status = 'available';
      -- Sold ones too: what is like a model that is gone is told by them.
      CREATE INDEX vehicle_model ON vehicle (folded_make, folded_model, status, year DESC, km, stock_id);
      -- What few cars have.
      CREATE INDEX vehicle_km ON vehicle (km) WHERE status = 'available';
      CREATE INDEX vehicle_body ON vehicle (folded_body, model_key) WHERE status = 'available';
      CREATE INDEX vehicle_fuel ON vehicle (fuel) WHERE status = 'available';
      CREATE INDEX vehicle_colour ON vehicle (folded_colour) WHERE status = 'available';
      CREATE INDEX vehicle_name_trigram ON vehicle USING gin (folded_name gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE vehicle; DROP FUNCTION note_status(); DROP FUNCTION fold(text);");
  }
}
