import type { MigrationInterface, QueryRunner } from "typeorm";

export class Knowledge1763600000004 implements MigrationInterface {
  name = "Knowledge1763600000004";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document (
        id uuid PRIMARY KEY,
        title text NOT NULL,
        -- Where it came from (a file name, a URL): loading the same source again replaces the document.
        source text NOT NULL UNIQUE,
        format text NOT NULL,
        content text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE passage (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
        position integer NOT NULL,
        -- The title and the headings above the passage, outermost first, joined by « › ».
        heading text NOT NULL,
        text text NOT NULL,
        -- Each language with and without accents: customers leave them out, and the Spanish stemmer needs them
        -- («devoluciones» meets «devolución» only where both have theirs).
        search tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(to_tsvector('spanish', heading), 'A') || to_tsvector('spanish', text) ||
          setweight(to_tsvector('spanish', fold(heading)), 'A') || to_tsvector('spanish', fold(text)) ||
          setweight(to_tsvector('english', fold(heading)), 'A') || to_tsvector('english', fold(text))
        ) STORED,
        UNIQUE (document_id, position)
      );
      CREATE INDEX passage_search ON passage USING gin (search);

      -- What is written in the passages, folded, against which a misspelt word is compared: to compare it with the
      -- passages themselves takes seconds where there are thousands. A word may outlive its last passage.
      CREATE TABLE knowledge_word (word text PRIMARY KEY);
      CREATE INDEX knowledge_word_trigram ON knowledge_word USING gin (word gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE knowledge_word, passage, document;");
  }
}
