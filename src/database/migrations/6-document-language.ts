import type { MigrationInterface, QueryRunner } from "typeorm";

export class DocumentLanguage1763600000006 implements MigrationInterface {
  name = "DocumentLanguage1763600000006";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a document is written in: es, en.
      ALTER TABLE document ADD COLUMN language text NOT NULL DEFAULT 'es';
      -- Of those that are there, told by the commonest words; each later upload is read for it.
      UPDATE document SET language = 'en'
      WHERE array_length(regexp_split_to_array(lower(content), '\\m(the|and|of|is|you|with)\\M'), 1)
        > array_length(regexp_split_to_array(lower(content), '\\m(el|la|los|de|que|con)\\M'), 1);
      ALTER TABLE document ALTER COLUMN language DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE document DROP COLUMN language");
  }
}
