import type { DataSource, EntityManager } from "typeorm";
import { Stock, type StockRow } from "./stock.ts";

/** Rows of one statement. Where more than these have changed, everything is read anew beside what is known. */
const chunkRows = 20_000;

/** Of the table `stock_revision`; counted up by each change of a vehicle. */
type Revision = {
  revision: string;
  /** The last one that took vehicles away. */
  deletedAt: string;
};
type Reading = Omit<StockRow, "priceCents"> & { priceCents: string };

const columns = `place AS row, make, model, version, year, km, price_cents AS "priceCents", transmission, fuel, body, colour, location,
  bluetooth, car_play AS "carPlay", length_mm AS "lengthMm", width_mm AS "widthMm", height_mm AS "heightMm", status`;

/**
 * Brings what is known of the stock to what the database holds: the same object with its changes, or another one where
 * all of it had to be read.
 */
export async function readStock(source: DataSource, known: Stock | null): Promise<Stock> {
  const { revision } = await findRevision(source.manager);
  if (known?.revision === revision) return known;
  return source.transaction("REPEATABLE READ", async (manager) => {
    const latest = await findRevision(manager);
    const changes =
      known && BigInt(latest.deletedAt) <= BigInt(known.revision) ? await listChanges(manager, known) : null;
    const stock = known && changes ? put(known, changes) : await readAll(manager);
    stock.revision = latest.revision;
    return stock;
  });
}

async function findRevision(manager: EntityManager): Promise<Revision> {
  const [row]: Revision[] = await manager.query(
    `SELECT revision, deleted_at AS "deletedAt" FROM stock_revision`,
  );
  if (!row) throw new Error("stock_revision has no row");
  return row;
}

/** @returns null where they are too many */
async function listChanges(manager: EntityManager, { revision }: Stock): Promise<Reading[] | null> {
  const rows: Reading[] = await manager.query(
    `SELECT ${columns} FROM vehicle WHERE revision > $1 LIMIT ${chunkRows + 1}`,
    [revision],
  );
  return rows.length > chunkRows ? null : rows;
}

async function readAll(manager: EntityManager): Promise<Stock> {
  const stock = new Stock();
  for (;;) {
    const rows: Reading[] = await manager.query(
      `SELECT ${columns} FROM vehicle WHERE place >= $1 ORDER BY place LIMIT ${chunkRows}`,
      [stock.size],
    );
    put(stock, rows);
    if (rows.length < chunkRows) return stock;
  }
}

function put(stock: Stock, rows: Reading[]): Stock {
  for (const row of rows) stock.put({ ...row, priceCents: Number(row.priceCents) });
  return stock;
}
