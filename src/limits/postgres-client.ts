import type { DataSource } from "typeorm";
import { createBatches } from "../batches.ts";

/** A statement as the library gives it: a use of points with `[key, points, expire, now]`, or a look with `[key, now]`. */
type LibraryQuery = { name: string; text: string; values: [string, ...number[]] };
type Row = { key: string; points: number; expire: string };
type Result = { rows: Row[]; rowCount: number };

const useStatement = `-- use_limits
  INSERT INTO rate_limit (key, points, expire)
  SELECT key, sum(points), max(expire) FROM unnest($1::text[], $2::integer[], $3::bigint[]) AS used (key, points, expire)
  GROUP BY key ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN rate_limit.expire <= $4 THEN excluded.points ELSE rate_limit.points + excluded.points END,
    expire = CASE WHEN rate_limit.expire <= $4 THEN excluded.expire ELSE rate_limit.expire END
  RETURNING key, points, expire`;

const lookStatement = `-- look_at_limits
  SELECT key, points, expire FROM rate_limit WHERE key = ANY($1::text[]) AND expire > $2`;

/**
 * What `rate-limiter-flexible` takes for a client of `pg`. It asks for one key at a time, several times a turn, and all
 * turns use the key of the whole bot: what is asked in one moment shares one statement here.
 */
export function createLimitsClient(source: Pick<DataSource, "query">) {
  const use = createBatches(async (uses: LibraryQuery["values"][]): Promise<Result[]> => {
    const column = (index: number) => uses.map((values) => values[index]);
    const now = Math.max(...uses.map(([, , , asked = 0]) => asked));
    const rows: Row[] = await source.query(useStatement, [column(0), column(1), column(2), now]);
    const totals = new Map(rows.map((row) => [row.key, row]));
    // Each use is told what stood after it, not after the whole batch.
    return uses
      .toReversed()
      .map(([key, points = 0]) => {
        const row = totals.get(key);
        if (row) totals.set(key, { ...row, points: row.points - points });
        return resultOf(row);
      })
      .reverse();
  });
  const look = createBatches(async (looks: LibraryQuery["values"][]): Promise<Result[]> => {
    const now = Math.max(...looks.map(([, asked = 0]) => asked));
    const rows: Row[] = await source.query(lookStatement, [[...new Set(looks.map(([key]) => key))], now]);
    const found = new Map(rows.map((row) => [row.key, row]));
    return looks.map(([key]) => resultOf(found.get(key)));
  });
  return {
    query({ name, values }: LibraryQuery): Promise<Result> {
      if (name.endsWith(":rlflx-upsert")) return use(values);
      if (name.endsWith(":rlflx-get")) return look(values);
      throw new Error(`the limiter's statement ${name} is not known`);
    },
  };
}

function resultOf(row: Row | undefined): Result {
  return row ? { rows: [row], rowCount: 1 } : { rows: [], rowCount: 0 };
}
