import type { DataSource } from "typeorm";

/** Longer than a model rests at the longest between two trials. */
const lookedAtMs = 15 * 60_000;
/** The newest turns, of which some asked the model. */
const lookAtSize = 500;

/** @returns the models that failed in one of the newest turns and have answered in none since, whichever process asked */
export async function listFailingModels(source: DataSource, now: Date): Promise<string[]> {
  const rows: { model: string }[] = await source.query(
    `SELECT model FROM (
       SELECT step->>'model' AS model,
         max(started_at) FILTER (WHERE step->>'kind' = 'model_failed') AS failed_at,
         max(started_at) FILTER (WHERE step->>'kind' = 'model') AS answered_at
       FROM (SELECT started_at, trace FROM turn WHERE started_at > $1 ORDER BY started_at DESC LIMIT $2) newest
         CROSS JOIN LATERAL jsonb_array_elements(trace) AS step
       GROUP BY 1
     ) asked
     WHERE failed_at > coalesce(answered_at, '-infinity') ORDER BY model`,
    [new Date(now.getTime() - lookedAtMs), lookAtSize],
  );
  return rows.map(({ model }) => model);
}
