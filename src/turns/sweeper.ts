import type { DataSource } from "typeorm";
import type { Clock } from "../clock.ts";

/** What is younger has its own wake under way. */
const overdueAfterMs = 4_000;
/** Most conversations that one sweep wakes; the oldest come first, the next sweep takes the rest. */
const batchSize = 1_000;

type SweeperDeps = {
  source: DataSource;
  wake(ids: string[], delayMs: number): Promise<void>;
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
  /** Deletes messages older than the retention. @returns how many */
  prune(): Promise<number>;
};

export function createSweeper({ source, wake, clock, handoverTtlMs, retentionDays }: SweeperDeps): Sweeper {
  return {
    async sweep() {
      const now = clock().getTime();
      const rows: { id: string }[] = await source.query(
        `SELECT id FROM (
           SELECT conversation_id AS id, min(message.id) AS oldest FROM message
           WHERE status = 'received' AND created_at < $1 GROUP BY conversation_id
           UNION ALL
           SELECT conversation_id, min(message.id) FROM message
           WHERE status IN ('pending', 'claimed') AND updated_at < $1
             AND (next_attempt_at IS NULL OR next_attempt_at < $2)
           GROUP BY conversation_id
           UNION ALL
           SELECT id, 0 FROM conversation WHERE handling = 'human' AND human_active_at < $3
         ) AS overdue GROUP BY id ORDER BY min(oldest) LIMIT $4`,
        [new Date(now - overdueAfterMs), new Date(now), new Date(now - handoverTtlMs), batchSize],
      );
      await wake(
        rows.map(({ id }) => id),
        0,
      );
      return rows.length;
    },

    async prune() {
      if (retentionDays === 0) return 0;
      const before = new Date(clock().getTime() - retentionDays * 24 * 60 * 60 * 1_000);
      const [, count] = await source.query(
        "DELETE FROM message WHERE created_at < $1 AND status NOT IN ('received', 'pending', 'claimed')",
        [before],
      );
      return count;
    },
  };
}
