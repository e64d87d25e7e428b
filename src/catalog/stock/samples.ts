import { createReadStream } from "node:fs";
import type { EntityManager } from "typeorm";
import { type ImportDeps, importCatalog } from "../import/import.ts";

/**
 * Loads a file of vehicles as samples where there are none yet.
 * @returns how many were loaded: 0 where vehicles were there
 */
export async function loadSampleVehicles(deps: ImportDeps, file: string): Promise<number> {
  const some: unknown[] = await deps.source.query("SELECT FROM vehicle LIMIT 1");
  if (some.length > 0) return 0;
  const { inserted } = await importCatalog(deps, createReadStream(file), { sample: true });
  return inserted;
}

/** @returns the stock ids of the samples, locked: until the transaction ends, nothing new can refer to them */
export async function lockSampleVehicles(manager: EntityManager): Promise<string[]> {
  const rows: { stock_id: string }[] = await manager.query(
    "SELECT stock_id FROM vehicle WHERE sample FOR UPDATE",
  );
  return rows.map((row) => row.stock_id);
}

/**
 * To be called only where there are some, since a statement that deletes makes every process read the whole stock again.
 * @returns how many were taken away
 */
export async function removeSampleVehicles(manager: EntityManager): Promise<number> {
  const [, count] = await manager.query("DELETE FROM vehicle WHERE sample");
  return count;
}
