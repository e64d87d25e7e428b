import { join } from "node:path";
import type { DataSource } from "typeorm";
import { loadSampleVehicles, lockSampleVehicles, removeSampleVehicles } from "../catalog/stock/samples.ts";
import { systemClock } from "../clock.ts";
import type { Seller } from "../compose.ts";
import { removePlansFor } from "../financing/plans.ts";
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
  const deps = { source: database.source, clock: systemClock };
  return {
    vehicles: await loadSampleVehicles(deps, join(dataFolder, "catalog.csv")),
    documents: await loadSampleDocuments(documents, join(dataFolder, "documents")),
  };
}

/**
 * Takes away what was loaded as samples, with the plans that were offered for such cars, once the dealer's file is no
 * sample any more. What was put in since, also under the id of a sample car or the source of a sample document, stays.
 */
export async function removeSamples({
  database,
  documents,
  dealer,
  logger,
}: Pick<Seller, "database" | "documents" | "dealer" | "logger">): Promise<void> {
  if (dealer.current().isSample) return;
  const removed: Counts = {
    vehicles: await removeVehicles(database.source),
    documents: await documents.removeSamples(),
  };
  if (removed.vehicles > 0 || removed.documents > 0)
    logger.warn(
      removed,
      "the samples were taken away: the dealer's file is no sample any more (sample: true)",
    );
}

function removeVehicles(source: DataSource): Promise<number> {
  return source.transaction(async (manager) => {
    // Locked first, so that no plan for one of them comes in between.
    const stockIds = await lockSampleVehicles(manager);
    if (stockIds.length === 0) return 0;
    await removePlansFor(manager, stockIds);
    return removeSampleVehicles(manager);
  });
}
