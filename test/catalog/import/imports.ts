import { Readable } from "node:stream";
import { type ImportOptions, importCatalog } from "../../../src/catalog/import/import.ts";
import { VehicleSchema } from "../../../src/catalog/vehicle.ts";
import type { TestDatabase } from "../../support/postgres/database.ts";

export const clock = () => new Date("2026-11-20T12:00:00Z");
export const header = "stock_id,km,price,make,model,year";
export const line = (id: string) => `${id},50000,250000,Volkswagen,Jetta,2020`;
export const csv = (...lines: string[]) => [header, ...lines].join("\n");

/**
 * Imports texts into the stock of a test's database, and reads what is in it then.
 * @param open called at each use, since the database is opened after the tests are declared
 */
export function createImports(open: () => TestDatabase) {
  const vehicles = () => open().source.getRepository(VehicleSchema);
  return {
    load(text: string | Buffer | string[], options: ImportOptions = {}) {
      const chunks = Array.isArray(text) ? text : [text];
      return importCatalog(
        { source: open().source, clock },
        Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
        options,
      );
    },
    find: (stockId: string) => vehicles().findOneByOrFail({ stockId }),
    async statuses() {
      const rows = await vehicles().find({ order: { stockId: "ASC" } });
      return Object.fromEntries(rows.map(({ stockId, status }) => [stockId, status]));
    },
  };
}
