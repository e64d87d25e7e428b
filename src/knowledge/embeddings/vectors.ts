import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";

/** A passage without a vector: what is to be embedded, its headings first. */
export type Unembedded = { id: string; text: string };
type Near = { id: string; similarity: number };

/** pgvector looks through so many by default (`hnsw.ef_search`), so asking for more brings none. */
const mostNeighbours = 40;
/** Longest vector that an index of pgvector takes in half precision; a longer one is compared with each row. */
const longestIndexed = 4_000;
/** Any number of processes may prepare at once. */
const preparationLock = 7_355_609;

/**
 * Vectors of passages in Postgres, by pgvector. They can be made anew at any time, so their table is made here, when
 * it is first needed, and not by a migration: the extension may come later than the rest, or never.
 * @see https://github.com/pgvector/pgvector
 */
export function createVectors({ source }: { source: DataSource }) {
  const prepared = new Map<string, Promise<boolean>>();

  /** @returns false where this Postgres has no pgvector */
  function prepare(space: Space): Promise<boolean> {
    const preparing = prepared.get(space.key) ?? prepareTable(source, space);
    prepared.set(space.key, preparing);
    // What failed, or is not there yet, is tried again.
    preparing.then(
      (isThere) => isThere || prepared.delete(space.key),
      () => prepared.delete(space.key),
    );
    return preparing;
  }

  return {
    prepare,
    /** In the order of the passages' ids. */
    async listMissing(space: Space, count: number): Promise<Unembedded[]> {
      return source.query(
        `SELECT id, heading || E'\\n' || text AS text FROM passage
         WHERE NOT EXISTS (SELECT 1 FROM passage_embedding WHERE passage_id = passage.id AND model = $1)
         ORDER BY id LIMIT $2`,
        [space.key, count],
      );
    },
    /** A passage that is gone meanwhile is left out. */
    async store(space: Space, ids: string[], vectors: number[][]): Promise<void> {
      await source.query(
        `INSERT INTO passage_embedding (passage_id, model, embedding)
         SELECT passage.id, $1, one.embedding::halfvec
         FROM unnest($2::bigint[], $3::text[]) AS one (id, embedding)
           JOIN (SELECT id FROM passage WHERE id = ANY($2) FOR KEY SHARE) AS passage USING (id)
         ON CONFLICT DO NOTHING`,
        [space.key, ids, vectors.map(writeVector)],
      );
    },
    /** The passages that mean about the same, nearest first, by cosine similarity; `leastSimilarity` and above. */
    async findNearest(space: Space, vector: number[], leastSimilarity: number): Promise<Near[]> {
      const typed = `embedding::halfvec(${space.dimensions})`;
      const near: Near[] = await source.query(
        // The model stands in the text: the index is of this model alone, and only so does Postgres see that it fits.
        `SELECT passage_id AS id, 1 - (${typed} <=> $1::halfvec(${space.dimensions})) AS similarity
         FROM passage_embedding WHERE model = '${space.key}'
         ORDER BY ${typed} <=> $1::halfvec(${space.dimensions}) LIMIT ${mostNeighbours}`,
        [writeVector(vector)],
      );
      return near.filter(({ similarity }) => similarity >= leastSimilarity);
    },
  };
}
export type Vectors = ReturnType<typeof createVectors>;

/** Vectors that can be compared with each other: of one model and one length. `key`: 16 hexadecimal digits. */
export type Space = { key: string; dimensions: number };

/** @param model as its provider names it @param dimensions numbers in one of its vectors */
export function spaceOf(model: string, dimensions: number): Space {
  const key = createHash("sha256").update(`${model}/${dimensions}`).digest("hex").slice(0, 16);
  return { key, dimensions };
}

async function prepareTable(source: DataSource, { key, dimensions }: Space): Promise<boolean> {
  const available = await source.query("SELECT 1 FROM pg_available_extensions WHERE name = 'vector'");
  if (available.length === 0) return false;
  await source.transaction(async (manager) => {
    await manager.query("SELECT pg_advisory_xact_lock($1)", [preparationLock]);
    await manager.query("CREATE EXTENSION IF NOT EXISTS vector");
    await manager.query(
      `CREATE TABLE IF NOT EXISTS passage_embedding (
         passage_id bigint NOT NULL REFERENCES passage ON DELETE CASCADE,
         -- Provider, name and length of vector, hashed: only vectors of one model can be compared.
         model text NOT NULL,
         embedding halfvec NOT NULL,
         PRIMARY KEY (passage_id, model)
       )`,
    );
    if (dimensions > longestIndexed) return;
    await manager.query(
      `CREATE INDEX IF NOT EXISTS passage_embedding_${key} ON passage_embedding
       USING hnsw ((embedding::halfvec(${dimensions})) halfvec_cosine_ops) WHERE model = '${key}'`,
    );
  });
  return true;
}

function writeVector(vector: number[]): string {
  return `[${vector.join(",")}]`;
}
