import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const sample = join(import.meta.dirname, "..", "..", "data", "catalog.csv");
const linesPerChunk = 1_000;

/**
 * Writes a catalogue as large as asked for: the lines of the sample over and over, each with an id of its own.
 * @param lines below the header
 */
export async function writeCatalogFile(path: string, lines: number): Promise<void> {
  const [header = "", ...vehicles] = (await readFile(sample, "utf8")).trimEnd().split(/\r?\n/);
  if (!header.startsWith("stock_id,")) throw new Error("the sample no longer begins with stock_id");
  const chunks = function* () {
    yield `${header}\n`;
    for (let first = 0; first < lines; first += linesPerChunk) {
      const chunk = Array.from({ length: Math.min(linesPerChunk, lines - first) }, (_, index) => {
        const vehicle = vehicles[(first + index) % vehicles.length] ?? "";
        return vehicle.replace(/^[^,]*/, `BENCH-${first + index}`);
      });
      yield `${chunk.join("\n")}\n`;
    }
  };
  await pipeline(Readable.from(chunks()), createWriteStream(path));
}
