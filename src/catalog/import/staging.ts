import type { EntityManager } from "typeorm";
import { fields } from "./fields.ts";
import type { VehicleLine } from "./line.ts";
import { mostKept, type RejectedLine } from "./rejections.ts";

/** A vehicle on its way in. `row_key` is equal for exactly equal rows of a file without ids; else null. */
export type StagedLine = VehicleLine & { line: number; row_key: string | null };

/** What the file says, as columns of `vehicle`; `status` needs more than copying. */
const columns = fields
  .filter((field) => field !== "stock_id" && field !== "status")
  .map((field) => (field === "price" ? "price_cents" : field));

/** The first lines taken out, in the order of the file, and how many there were. */
type Removed = { lines: RejectedLine[]; count: number };

/** Any number that is ours: two imports change the stock one after the other. */
const importLock = 7_355_609;

/**
 * A temporary table that takes a file in as it streams, so that nothing is held in memory and nothing reaches
 * `vehicle` before the whole file is known. Lives and dies with the manager's transaction.
 */
export function createStaging(manager: EntityManager) {
  return { open, add, addRejected, rejectRepeats, rejectOtherCurrencies, merge, markMissingSold };

  async function open(): Promise<void> {
    // An upload may pause, and holds no lock on the stock before it is whole.
    await manager.query("SET LOCAL idle_in_transaction_session_timeout = 0");
    await manager.query(`
      CREATE TEMP TABLE staged_vehicle ON COMMIT DROP AS
      SELECT 0 AS line, ''::text AS row_key, vehicle.* FROM vehicle WITH NO DATA`);
    await manager.query("CREATE TEMP TABLE rejected_vehicle (stock_id text) ON COMMIT DROP");
  }

  async function add(lines: StagedLine[]): Promise<void> {
    // One parameter of JSON instead of one of each cell: the fastest way in without COPY.
    const rows = "json_populate_recordset(NULL::staged_vehicle, $1::json)";
    await manager.query(`INSERT INTO staged_vehicle SELECT * FROM ${rows}`, [JSON.stringify(lines)]);
  }

  /** Vehicles that the file names on lines that were rejected: these stay as they are. */
  async function addRejected(stockIds: string[]): Promise<void> {
    await manager.query("INSERT INTO rejected_vehicle SELECT unnest($1::text[])", [stockIds]);
  }

  /** Takes out the lines that repeat an earlier one: its stock id or, without ids, all of it. */
  async function rejectRepeats(): Promise<Removed> {
    await manager.query("ANALYZE staged_vehicle");
    return reject(`
      WITH numbered AS (
        SELECT line, row_key, stock_id,
               min(line) OVER (PARTITION BY coalesce(row_key, stock_id)) AS first_line
        FROM staged_vehicle
      ), removed AS (
        DELETE FROM staged_vehicle USING numbered
        WHERE staged_vehicle.line = numbered.line AND numbered.line > numbered.first_line
        RETURNING numbered.line,
          CASE WHEN numbered.row_key IS NULL
               THEN 'stock_id: ' || numbered.stock_id || ' is already on line ' || numbered.first_line
               ELSE 'is the same as line ' || numbered.first_line || ' in every cell' END AS reason
      )`);
  }

  /**
   * Takes out the lines that would bring a second currency into the stock. Its currency is that of the vehicles that
   * are not sold, else that of the first line.
   * @param replace the file is all there is: in one currency it brings its own, unless a rejected vehicle stays
   */
  async function rejectOtherCurrencies(replace: boolean): Promise<Removed> {
    await manager.query("SELECT pg_advisory_xact_lock($1)", [importLock]);
    const staying = replace
      ? `AND ((SELECT count(DISTINCT currency) FROM staged_vehicle) > 1
              OR EXISTS (SELECT FROM rejected_vehicle WHERE rejected_vehicle.stock_id = vehicle.stock_id))`
      : "";
    return reject(`
      WITH expected AS (
        SELECT coalesce((SELECT min(currency) FROM vehicle WHERE status <> 'sold' ${staying}),
                        (SELECT currency FROM staged_vehicle ORDER BY line LIMIT 1)) AS currency
      ), removed AS (
        DELETE FROM staged_vehicle USING expected WHERE staged_vehicle.currency <> expected.currency
        RETURNING line, stock_id,
          'currency: is ' || staged_vehicle.currency || ' where the stock is in ' || expected.currency AS reason
      ), noted AS (
        INSERT INTO rejected_vehicle SELECT stock_id FROM removed
      )`);
  }

  /** @param withRemoved the `WITH` of a query that takes out lines, as `removed` */
  async function reject(withRemoved: string): Promise<Removed> {
    const rows: (RejectedLine & { count: number })[] = await manager.query(
      `${withRemoved} SELECT line, reason, count(*) OVER ()::int AS count FROM removed ORDER BY line LIMIT $1`,
      [mostKept],
    );
    return { lines: rows.map(({ line, reason }) => ({ line, reason })), count: rows[0]?.count ?? 0 };
  }

  /**
   * Writes the staged vehicles, after {@link rejectOtherCurrencies} made sure that no other import does. Where the
   * file says no status, a vehicle that was sold is back in stock, and one that is reserved stays so.
   */
  async function merge(now: Date, isSample: boolean): Promise<{ inserted: number; updated: number }> {
    const updated = await count(
      `UPDATE vehicle SET ${columns.map((column) => `${column} = staged.${column}`).join(", ")},
         status = coalesce(staged.status, CASE vehicle.status WHEN 'sold' THEN 'available' ELSE vehicle.status END),
         sample = $2, updated_at = $1
       FROM staged_vehicle staged WHERE vehicle.stock_id = staged.stock_id`,
      [now, isSample],
    );
    const inserted = await count(
      `INSERT INTO vehicle (stock_id, ${columns.join(", ")}, status, sample, created_at, updated_at)
       SELECT stock_id, ${columns.join(", ")}, coalesce(status, 'available'), $2, $1, $1 FROM staged_vehicle staged
       WHERE NOT EXISTS (SELECT FROM vehicle WHERE vehicle.stock_id = staged.stock_id)`,
      [now, isSample],
    );
    return { inserted, updated };
  }

  /** Marks as sold what the file names neither on good lines nor on rejected ones. */
  function markMissingSold(now: Date): Promise<number> {
    return count(
      `UPDATE vehicle SET status = 'sold', updated_at = $1
       WHERE status <> 'sold'
         AND NOT EXISTS (SELECT FROM staged_vehicle staged WHERE staged.stock_id = vehicle.stock_id)
         AND NOT EXISTS (SELECT FROM rejected_vehicle rejected WHERE rejected.stock_id = vehicle.stock_id)`,
      [now],
    );
  }

  async function count(change: string, parameters: unknown[]): Promise<number> {
    const rows = await manager.query(
      `WITH changed AS (${change} RETURNING 1) SELECT count(*)::int AS count FROM changed`,
      parameters,
    );
    return rows[0].count;
  }
}
