import { setImmediate } from "node:timers/promises";
import type { DataSource, EntityManager } from "typeorm";
import { Stock, type StockColumns } from "./stock.ts";

/** Vehicles of one statement. Where more than these have changed, everything is read anew beside what is known. */
const chunkRows = 20_000;

/** Of the table `stock_revision`; counted up by each change of a vehicle. */
type Revision = {
  revision: string;
  /** The last one that took vehicles away. */
  deletedAt: string;
};

const columns: Record<keyof StockColumns, string> = {
  row: "place",
  make: "make",
  model: "model",
  version: "version",
  year: "year",
  km: "km",
  priceCents: "price_cents",
  transmission: "transmission",
  fuel: "fuel",
  body: "body",
  colour: "colour",
  location: "location",
  bluetooth: "bluetooth",
  carPlay: "car_play",
  lengthMm: "length_mm",
  widthMm: "width_mm",
  heightMm: "height_mm",
  status: "status",
};
// Column by column, each in one piece: a row for each vehicle takes twice as long to send, and three times to take in.
const listed = Object.entries(columns).map(
  ([name, column]) => `coalesce(json_agg(${column}), '[]') AS "${name}"`,
);

/**
 * Brings what is known of the stock to what the database holds: the same object with its changes, or another one where
 * all of it had to be read.
 */
export async function readStock(source: DataSource, known: Stock | null): Promise<Stock> {
  const { revision } = await findRevision(source.manager);
  if (known?.revision === revision) return known;
  return source.transaction("REPEATABLE READ", async (manager) => {
    const latest = await findRevision(manager);
    const mayBeSame = known && BigInt(latest.deletedAt) <= BigInt(known.revision);
    const stock = (mayBeSame && (await takeChanges(manager, known))) || (await readAll(manager));
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
async function takeChanges(manager: EntityManager, known: Stock): Promise<Stock | null> {
  const vehicles = await listVehicles(
    manager,
    `SELECT * FROM vehicle WHERE revision > $1 LIMIT ${chunkRows + 1}`,
    known.revision,
  );
  if (vehicles.row.length > chunkRows) return null;
  known.put(vehicles);
  return known;
}

async function readAll(manager: EntityManager): Promise<Stock> {
  const stock = new Stock();
  const listFrom = (place: number) =>
    listVehicles(manager, `SELECT * FROM vehicle WHERE place >= $1 ORDER BY place LIMIT ${chunkRows}`, place);
  for (let next = listFrom(0); ; ) {
    const vehicles = await next;
    const last = vehicles.row.at(-1);
    const isLast = last === undefined || vehicles.row.length < chunkRows;
    if (!isLast) next = listFrom(last + 1);
    // Postgres works on the next ones meanwhile, and who else waits for this process has a turn.
    await setImmediate();
    stock.put(vehicles);
    if (isLast) return stock;
  }
}

async function listVehicles(
  manager: EntityManager,
  selection: string,
  parameter: unknown,
): Promise<StockColumns> {
  const [vehicles] = await manager.query(`SELECT ${listed} FROM (${selection}) AS vehicle`, [parameter]);
  return vehicles;
}
