import type { EntityManager } from "typeorm";
import type { VehicleLine } from "./line.ts";

/** A vehicle on its way in. `row_key` is equal for exactly equal rows of a file without ids; else null. */
export type StagedLine = VehicleLine & { line: number; row_key: string | null };

/** What the file says, as columns of `vehicle`; `status` needs more than copying. */
const columns = [
  "make",
  "model",
  "version",
  "year",
  "km",
  "price_cents",
  "currency",
  "transmission",
  "fuel",
  "body",
  "colour",
  "bluetooth",
  "car_play",
  "length_mm",
  "width_mm",
  "height_mm",
  "photo_url",
  "location",
] as const satisfies (keyof VehicleLine)[];

/** Any number that is ours: two imports change the stock one after the other. */
const importLock = 7_355_609;

/**
 * A temporary table that takes a file in as it streams, so that nothing is held in memory and nothing reaches
 * `vehicle` before the whole file is known. Lives and dies with the manager's transaction.
 */
export function createStaging(manager: EntityManager) {
  return { open, add, rejectRepeats, merge, markMissingSold };

  async function open(): Promise<void> {
    await manager.query(`
      CREATE TEMP TABLE staged_vehicle ON COMMIT DROP AS
      SELECT 0 AS line, ''::text AS row_key, vehicle.* FROM vehicle WITH NO DATA`);
  }

  async function add(lines: StagedLine[]): Promise<void> {
    // One parameter of JSON instead of one of each cell: the fastest way in without COPY.
    const rows = "json_populate_recordset(NULL::staged_vehicle, $1::json)";
    await manager.query(`INSERT INTO staged_vehicle SELECT * FROM ${rows}`, [JSON.stringify(lines)]);
  }

  /** Takes out the lines that repeat an earlier one: its stock id or, without ids, all of it. */
  async function rejectRepeats(): Promise<{ line: number; reason: string }[]> {
    await manager.query("ANALYZE staged_vehicle");
    return manager.query(`
      WITH numbered AS (
        SELECT line, row_key, stock_id,
               min(line) OVER (PARTITION BY coalesce(row_key, stock_id)) AS first_line
        FROM staged_vehicle
      ), removed AS (
        DELETE FROM staged_vehicle USING numbered
        WHERE staged_vehicle.line = numbered.line AND numbered.line > numbered.first_line
        RETURNING numbered.line, numbered.row_key, numbered.stock_id, numbered.first_line
      )
      SELECT line, CASE WHEN row_key IS NULL THEN 'stock_id: ' || stock_id || ' is already on line ' || first_line
                        ELSE 'is the same as line ' || first_line || ' in every cell' END AS reason
      FROM removed`);
  }

  /**
   * Writes the staged vehicles. Where the file says no status, a vehicle that was sold is back in stock, and one
   * that is reserved stays so.
   */
  async function merge(now: Date): Promise<{ inserted: number; updated: number }> {
    await manager.query("SELECT pg_advisory_xact_lock($1)", [importLock]);
    const updated = await count(
      `UPDATE vehicle SET ${columns.map((column) => `${column} = staged.${column}`).join(", ")},
         status = coalesce(staged.status, CASE vehicle.status WHEN 'sold' THEN 'available' ELSE vehicle.status END),
         updated_at = $1
       FROM staged_vehicle staged WHERE vehicle.stock_id = staged.stock_id`,
      [now],
    );
    const inserted = await count(
      `INSERT INTO vehicle (stock_id, ${columns.join(", ")}, status, created_at, updated_at)
       SELECT stock_id, ${columns.join(", ")}, coalesce(status, 'available'), $1, $1 FROM staged_vehicle staged
       WHERE NOT EXISTS (SELECT FROM vehicle WHERE vehicle.stock_id = staged.stock_id)`,
      [now],
    );
    return { inserted, updated };
  }

  /**
   * Marks as sold what the file no longer names.
   * @param rejectedIds vehicles that the file names on lines that were rejected: these stay as they are
   */
  function markMissingSold(rejectedIds: string[], now: Date): Promise<number> {
    return count(
      `UPDATE vehicle SET status = 'sold', updated_at = $2
       WHERE status <> 'sold'
         AND NOT EXISTS (SELECT FROM staged_vehicle staged WHERE staged.stock_id = vehicle.stock_id)
         AND NOT EXISTS (SELECT FROM unnest($1::text[]) AS rejected (id) WHERE rejected.id = vehicle.stock_id)`,
      [rejectedIds, now],
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
