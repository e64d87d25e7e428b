import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { importCatalog } from "../catalog/import/import.ts";
import { systemClock } from "../clock.ts";
import type { Seller } from "../compose.ts";
import { loadSampleDocuments } from "../knowledge/samples.ts";

const dataFolder = join(import.meta.dirname, "..", "..", "data");

/**
 * Fills an empty stock and an empty knowledge base with the samples, so that a newcomer has something to talk about.
 * @returns how many were loaded now
 */
export async function loadSamples(
  seller: Pick<Seller, "database" | "documents" | "dealer">,
): Promise<{ vehicles: number; documents: number }> {
  const vehicles = await loadSampleStock(seller.database.source);
  // They are the fictitious dealer's word on hours, branches and rates: a dealer of its own has its own.
  const { isSample } = seller.dealer.current();
  const documents = isSample ? await loadSampleDocuments(seller.documents, join(dataFolder, "documents")) : 0;
  return { vehicles, documents };
}

async function loadSampleStock(source: DataSource): Promise<number> {
  const [row]: { stock: boolean }[] = await source.query("SELECT EXISTS (SELECT 1 FROM vehicle) AS stock");
  if (row?.stock) return 0;
  const csv = createReadStream(join(dataFolder, "catalog.csv"));
  const { inserted } = await importCatalog({ source, clock: systemClock }, csv, {});
  return inserted;
}
