import type { DataSource, EntityManager } from "typeorm";

/** Unique key taken, row referred to is gone, deadlock: what another transaction did at the same time. */
const conflicts = new Set(["23505", "23503", "40P01"]);
const maxAttempts = 5;

/** Thrown inside {@link retryConflicts} where what was read does not hold any more. */
export class Conflict extends Error {}

/**
 * Runs a transaction again where another one got in its way: each reads anew what the other has done.
 * @throws the last conflict, after five attempts
 */
export async function retryConflicts<T>(
  source: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await source.transaction(work);
    } catch (error) {
      if (attempt >= maxAttempts || !isConflict(error)) throw error;
    }
  }
}

/** @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
export function isConflict(error: unknown): boolean {
  if (error instanceof Conflict) return true;
  return error instanceof Error && "code" in error && conflicts.has(String(error.code));
}
