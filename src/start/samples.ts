import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { importCatalog } from "../catalog/import/import.ts";
import { systemClock } from "../clock.ts";
import type { Seller } from "../compose.ts";
import { loadSampleDocuments } from "../knowledge/samples.ts";

const dataFolder = join(import.meta.dirname, "..", "..", "data");

type Counts = { vehicles: number; documents: number };

/**
 * Fills an empty stock and an empty knowledge base with the samples, so that a newcomer has something to talk about.
 * They are the fictitious dealer's: one with a file of its own has its own, and gets none.
 * @returns how many were loaded now
 */
export async function loadSamples({
  database,
  documents,
  dealer,
}: Pick<Seller, "database" | "documents" | "dealer">): Promise<Counts> {
  if (!dealer.current().isSample) return { vehicles: 0, documents: 0 };
  return {
    vehicles: await loadSampleStock(database.source),
    documents: await loadSampleDocuments(documents, join(dataFolder, "documents")),
  };
}

async function loadSampleStock(source: DataSource): Promise<number> {
  if (await isAny(source, "SELECT FROM vehicle")) return 0;
  const csv = createReadStream(join(dataFolder, "catalog.csv"));
  const { inserted } = await importCatalog({ source, clock: systemClock }, csv, { sample: true });
  return inserted;
}

/**
 * Takes away what was loaded as samples, with the plans that were offered for such cars. What was put in since, also
 * under the id of a sample car or the source of a sample document, stays.
 * @returns how many were taken away now
 */
export async function removeSamples(source: DataSource): Promise<Counts> {
  // Asked first, since a statement that deletes makes every process read the whole stock again.
  const isCar = await isAny(source, "SELECT FROM vehicle WHERE sample");
  const [, documents] = await source.query("DELETE FROM document WHERE sample");
  return { vehicles: isCar ? await removeSampleStock(source) : 0, documents };
}

function removeSampleStock(source: DataSource): Promise<number> {
  return source.transaction(async (manager) => {
    // Locked, so that no plan for one of them comes in between.
    await manager.query("SELECT FROM vehicle WHERE sample FOR UPDATE");
    await manager.query(
      "DELETE FROM plan USING vehicle WHERE vehicle.stock_id = plan.stock_id AND vehicle.sample",
    );
    const [, vehicles] = await manager.query("DELETE FROM vehicle WHERE sample");
    return vehicles;
  });
}

async function isAny(source: DataSource, rows: string): Promise<boolean> {
  const [row]: { any: boolean }[] = await source.query(`SELECT EXISTS (${rows}) AS any`);
  return row?.any ?? false;
}
