import type { DataSource } from "typeorm";
import type { Clock } from "../clock.ts";
import type { SweepPosition } from "../queue/job.ts";
import type { ConversationQueue } from "../queue/queue.ts";

/** What is younger has its own wake under way. */
const overdueAfterMs = 4_000;
/**
 * Most conversations that one sweep wakes. Whoever writes during a backlog waits behind at most one and a half times
 * as many, since the next sweep stands in the middle of them.
 */
const sweepSize = 200;
/** Messages that one sweep looks at: several may wait in one conversation. */
const lookAtSize = 4 * sweepSize;
/** How long one sweep follows the other before it all begins anew with the oldest, as it does every few seconds. */
const longestChainMs = 5_000;

type SweeperDeps = {
  source: DataSource;
  queue: Pick<ConversationQueue, "wake" | "sweepOn">;
  /** Applies what providers reported of messages whose ids were recorded in the same moment. */
  takeAllEarly(): Promise<void>;
  clock: Clock;
  handoverTtlMs: number;
};

/**
 * Wakes the conversations with messages that have waited too long for a turn or for sending, the oldest first, and
 * each whose person has been silent for longer than the time to live of a handover, or whose customer has written since
 * a message began to wait for that. Where that is more than a few, the
 * next sweep goes on from there as soon as half of them are taken up: the workers never run dry, and the queue stays
 * short for those who write now.
 * @param position where an earlier sweep left off; null: from the beginning
 * @returns how many were woken
 */
export type Sweep = (position: SweepPosition | null) => Promise<number>;

type Waiting = { id: number; conversationId: string };

export function createSweep({ source, queue, takeAllEarly, clock, handoverTtlMs }: SweeperDeps): Sweep {
  return async (position) => {
    if (position === null) await takeAllEarly();
    const now = clock().getTime();
    const until = position?.until ?? now + longestChainMs;
    const left =
      position === null
        ? [...(await listLeftByPerson(new Date(now - handoverTtlMs))), ...(await listReleased(now))]
        : [];
    const waiting = await listWaiting(position?.after ?? 0, now);
    const { ids, after, more } = chooseOldest(waiting);
    const woken = [...new Set([...left, ...ids])];
    const half = Math.ceil(woken.length / 2);
    await queue.wake(woken.slice(0, half), 0);
    if (more && now < until) await queue.sweepOn({ after, until });
    await queue.wake(woken.slice(half), 0);
    return woken.length;
  };

  function listWaiting(after: number, now: number): Promise<Waiting[]> {
    return source.query(
      `SELECT id::float8 AS id, conversation_id AS "conversationId" FROM message
       WHERE message.id > $1 AND status IN ('received', 'pending', 'claimed') AND updated_at < $2
         AND (next_attempt_at IS NULL OR next_attempt_at < $3)
       ORDER BY message.id LIMIT ${lookAtSize}`,
      [after, new Date(now - overdueAfterMs), new Date(now)],
    );
  }

  async function listLeftByPerson(before: Date): Promise<string[]> {
    const rows: { id: string }[] = await source.query(
      `SELECT id FROM conversation WHERE handling = 'human' AND human_active_at < $1
       ORDER BY human_active_at LIMIT ${sweepSize}`,
      [before],
    );
    return rows.map(({ id }) => id);
  }

  /** A customer's message that needs no turn leaves nothing but its time. */
  async function listReleased(now: number): Promise<string[]> {
    const rows: { id: string }[] = await source.query(
      `SELECT DISTINCT m.conversation_id AS id FROM message m
       CROSS JOIN LATERAL (SELECT customer_active_at FROM conversation WHERE id = m.conversation_id LIMIT 1) AS c
       WHERE m.status = 'waiting' AND c.customer_active_at > m.updated_at AND c.customer_active_at < $1
         AND (m.next_attempt_at IS NULL OR m.next_attempt_at < $2) LIMIT ${sweepSize}`,
      [new Date(now - overdueAfterMs), new Date(now)],
    );
    return rows.map(({ id }) => id);
  }
}

/** @returns conversations by their oldest message, the last message that was looked at, and whether more may follow */
function chooseOldest(waiting: Waiting[]): { ids: string[]; after: number; more: boolean } {
  const ids = new Set<string>();
  let after = 0;
  for (const { id, conversationId } of waiting) {
    if (ids.size === sweepSize && !ids.has(conversationId)) return { ids: [...ids], after, more: true };
    ids.add(conversationId);
    after = id;
  }
  return { ids: [...ids], after, more: waiting.length === lookAtSize };
}
