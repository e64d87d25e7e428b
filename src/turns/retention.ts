import type { DataSource } from "typeorm";
import type { Clock } from "../clock.ts";
import { emptySessionState } from "../conversations/session/state.ts";
import { eraseForgotten } from "../customers/forget.ts";

/** Rows that one statement touches, so that none holds its locks for long. */
const batchSize = 5_000;
const dayMs = 24 * 60 * 60 * 1_000;

type RetentionDeps = { source: DataSource; clock: Clock; retentionDays: number };

/**
 * Deletes messages older than the retention, and with them what customers said that stands elsewhere: traces of turns,
 * alerts, states of ended sessions. Plans stay: they are what was offered.
 * @returns how many messages
 */
export type Prune = () => Promise<number>;

export function createPrune({ source, clock, retentionDays }: RetentionDeps): Prune {
  return async () => {
    await source.query("DELETE FROM early_report WHERE created_at < $1", [
      new Date(clock().getTime() - dayMs),
    ]);
    await source.query("DELETE FROM rate_limit WHERE expire < $1", [Date.now()]);
    await eraseForgotten(source, new Date(clock().getTime() - dayMs));
    if (retentionDays === 0) return 0;
    const before = new Date(clock().getTime() - retentionDays * dayMs);
    await inBatches("UPDATE turn SET trace = '[]'", "turn", "started_at < $1 AND trace <> '[]'", [before]);
    await inBatches(
      "UPDATE session SET state = $2, summary = NULL, forgotten = true",
      "session",
      "ended_at < $1 AND NOT forgotten",
      [before, JSON.stringify(emptySessionState)],
    );
    await inBatches("DELETE FROM alert", "alert", "created_at < $1", [before]);
    const settled = "created_at < $1 AND status NOT IN ('received', 'pending', 'claimed')";
    return inBatches("DELETE FROM message", "message", settled, [before]);
  };

  /** @returns how many rows were touched in all */
  async function inBatches(
    change: string,
    table: string,
    condition: string,
    values: unknown[],
  ): Promise<number> {
    for (let total = 0; ; ) {
      const chosen = `SELECT id FROM ${table} WHERE ${condition} LIMIT ${batchSize}`;
      // An array, not a subquery: for that the planner would rather read the whole table.
      const [, count] = await source.query(`${change} WHERE id = ANY (ARRAY(${chosen}))`, values);
      total += count;
      if (count < batchSize) return total;
    }
  }
}
