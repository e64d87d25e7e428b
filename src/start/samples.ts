import { createReadStream } from "node:fs";
import { join } from "node:path";
import { importCatalog } from "../catalog/import/import.ts";
import { systemClock } from "../clock.ts";
import type { Seller } from "../compose.ts";
import { loadSampleDocuments } from "../knowledge/samples.ts";

const dataFolder = join(import.meta.dirname, "..", "..", "data");

/** Fills an empty stock and an empty knowledge base with the samples, so that a newcomer has something to talk about. */
export async function loadSamples(seller: Pick<Seller, "database" | "documents">): Promise<void> {
  const { source } = seller.database;
  const [row]: { stock: boolean }[] = await source.query("SELECT EXISTS (SELECT 1 FROM vehicle) AS stock");
  if (!row?.stock) {
    const csv = createReadStream(join(dataFolder, "catalog.csv"));
    await importCatalog({ source, clock: systemClock }, csv, {});
  }
  await loadSampleDocuments(seller.documents, join(dataFolder, "documents"));
}
