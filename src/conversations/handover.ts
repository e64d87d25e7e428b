import type { DataSource, EntityManager } from "typeorm";
import type { Clock } from "../clock.ts";
import { NotFound } from "../errors.ts";

type HandoverDeps = { source: DataSource; clock: Clock; wake(ids: string[], delayMs: number): Promise<void> };

/** Who has a conversation: the bot, or a person of the staff. */
export type Handover = {
  /**
   * A person's message to the customer: takes the conversation over and sends the text.
   * @returns the id of the stored message
   * @throws {NotFound} where there is no such conversation
   */
  say(conversationId: string, text: string): Promise<number>;
  /**
   * The bot takes over again, and answers what the customer wrote since the last word of a person.
   * @throws {NotFound} where there is no such conversation
   */
  release(conversationId: string): Promise<void>;
};

export function createHandover({ source, clock, wake }: HandoverDeps): Handover {
  return {
    async say(conversationId, text) {
      const messageId = await source.transaction(async (manager) => {
        const now = clock();
        await lock(manager, conversationId);
        await manager.query(
          `UPDATE conversation SET handling = 'human', stage = 'handed_over', human_active_at = $2,
             handed_over_at = CASE WHEN handling = 'human' THEN handed_over_at ELSE $2 END, last_message_at = $2
           WHERE id = $1`,
          [conversationId, now],
        );
        // What waits for a turn belongs to the person now.
        await holdMessages(manager, conversationId, now);
        const [row]: { id: string }[] = await manager.query(
          `INSERT INTO message (conversation_id, session_id, direction, author, text, status, created_at, updated_at)
           SELECT $1, (SELECT id FROM session WHERE conversation_id = $1 AND ended_at IS NULL), 'out', 'staff', $2,
             'pending', $3, $3
           RETURNING id`,
          [conversationId, text, now],
        );
        return Number(row?.id);
      });
      await wake([conversationId], 0);
      return messageId;
    },

    async release(conversationId) {
      await source.transaction(async (manager) => {
        await lock(manager, conversationId);
        await releaseLocked(manager, conversationId, clock());
      });
      await wake([conversationId], 0);
    },
  };
}

/** Leaves what waits for a turn to the person who has the conversation; it stays in the session's history. */
export async function holdMessages(
  runner: { query: DataSource["query"] },
  conversationId: string,
  now: Date,
): Promise<void> {
  await runner.query(
    `UPDATE message SET status = 'held', updated_at = $2,
       session_id = coalesce(session_id, (SELECT id FROM session WHERE conversation_id = $1 AND ended_at IS NULL))
     WHERE conversation_id = $1 AND status = 'received'`,
    [conversationId, now],
  );
}

/** Gives a conversation back to the bot; the caller holds its row lock. */
async function releaseLocked(manager: EntityManager, conversationId: string, now: Date): Promise<void> {
  await manager.query(
    `UPDATE conversation SET handling = 'bot', stage = 'discovering', handed_over_at = NULL, human_active_at = NULL
     WHERE id = $1 AND handling = 'human'`,
    [conversationId],
  );
  await manager.query(
    `UPDATE message SET status = 'received', updated_at = $2
     WHERE conversation_id = $1 AND status = 'held' AND id > coalesce(
       (SELECT max(id) FROM message WHERE conversation_id = $1 AND author = 'staff'), 0)`,
    [conversationId, now],
  );
}

async function lock(manager: EntityManager, conversationId: string): Promise<void> {
  const rows: unknown[] = await manager.query("SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE", [
    conversationId,
  ]);
  if (rows.length === 0) throw new NotFound("conversation");
}
