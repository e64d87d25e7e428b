import type { DataSource } from "typeorm";
import type { Clock } from "../clock.ts";
import { emptySessionState } from "../conversations/session-state.ts";
import type { Wake } from "../queue/queue.ts";

/** What is younger has its own wake under way. */
const overdueAfterMs = 4_000;
/** Most conversations that one sweep wakes; the oldest come first, the next sweep takes the rest. */
const sweepSize = 1_000;
/** Rows that one statement of the pruning touches, so that none holds its locks for long. */
const pruneSize = 5_000;
const dayMs = 24 * 60 * 60 * 1_000;

type SweeperDeps = {
  source: DataSource;
  wake: Wake;
  clock: Clock;
  handoverTtlMs: number;
  retentionDays: number;
};

/** Makes up for every lost wake, and ends what time ends. */
export type Sweeper = {
  /**
   * Wakes each conversation with messages that have waited too long for a turn or for sending, and each whose person
   * has been silent for longer than the time to live of a handover.
   * @returns how many were woken
   */
  sweep(): Promise<number>;
  /**
   * Deletes messages older than the retention, and with them what customers said that stands elsewhere: traces of
   * turns, alerts, states of ended sessions. Plans stay: they are what was offered.
   * @returns how many messages
   */
  prune(): Promise<number>;
};

export function createSweeper({ source, wake, clock, handoverTtlMs, retentionDays }: SweeperDeps): Sweeper {
  return {
    async sweep() {
      const now = clock().getTime();
      const rows: { id: string }[] = await source.query(
        `SELECT id FROM (
           SELECT conversation_id AS id, min(message.id) AS oldest FROM message
           WHERE status = 'received' AND updated_at < $1 AND (next_attempt_at IS NULL OR next_attempt_at < $2)
           GROUP BY conversation_id
           UNION ALL
           SELECT conversation_id, min(message.id) FROM message
           WHERE status IN ('pending', 'claimed') AND updated_at < $1
             AND (next_attempt_at IS NULL OR next_attempt_at < $2)
           GROUP BY conversation_id
           UNION ALL
           SELECT id, 0 FROM conversation WHERE handling = 'human' AND human_active_at < $3
         ) AS overdue GROUP BY id ORDER BY min(oldest) LIMIT $4`,
        [new Date(now - overdueAfterMs), new Date(now), new Date(now - handoverTtlMs), sweepSize],
      );
      await wake(
        rows.map(({ id }) => id),
        0,
      );
      return rows.length;
    },

    async prune() {
      await source.query("DELETE FROM early_report WHERE created_at < $1", [
        new Date(clock().getTime() - dayMs),
      ]);
      await source.query("DELETE FROM rate_limit WHERE expire < $1", [Date.now()]);
      if (retentionDays === 0) return 0;
      const before = new Date(clock().getTime() - retentionDays * dayMs);
      const forgotten = JSON.stringify(emptySessionState);
      await inBatches("UPDATE turn SET trace = '[]'", "turn", "started_at < $1 AND trace <> '[]'", [before]);
      await inBatches(
        "UPDATE session SET state = $2::jsonb",
        "session",
        "ended_at < $1 AND state <> $2::jsonb",
        [before, forgotten],
      );
      await inBatches("DELETE FROM alert", "alert", "created_at < $1", [before]);
      const settled = "created_at < $1 AND status NOT IN ('received', 'pending', 'claimed')";
      return inBatches("DELETE FROM message", "message", settled, [before]);
    },
  };

  /** @returns how many rows were touched in all */
  async function inBatches(
    change: string,
    table: string,
    condition: string,
    values: unknown[],
  ): Promise<number> {
    for (let total = 0; ; ) {
      const chosen = `SELECT id FROM ${table} WHERE ${condition} LIMIT ${pruneSize}`;
      const [, count] = await source.query(`${change} WHERE id IN (${chosen})`, values);
      total += count;
      if (count < pruneSize) return total;
    }
  }
}
