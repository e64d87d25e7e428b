import type { DataSource, EntityManager } from "typeorm";
import type { Channel, ChannelName, Obstacle } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import { OptedOut } from "../customers/opt-out.ts";
import { NotFound } from "../errors.ts";
import type { Wake } from "../queue/queue.ts";
import type { Conversation } from "./conversation.ts";
import { leadsTo, move } from "./session/stages.ts";

type HandoverDeps = {
  source: DataSource;
  channels: Record<ChannelName, Channel>;
  clock: Clock;
  wake: Wake;
};

/** What became of a person's words: the ids of the stored parts, and why they wait for the customer; null: they go out. */
type Said = { ids: number[]; obstacle: Obstacle | null };

/** Who has a conversation: the bot, or a person of the staff. */
export type Handover = {
  /**
   * A person's message to the customer: takes the conversation over and sends the text, in as many parts as the
   * channel needs.
   * @throws {NotFound} where there is no such conversation
   * @throws {OptedOut} where the customer wants no messages on this address
   */
  say(conversationId: string, text: string): Promise<Said>;
  /**
   * The bot takes over again, and answers what the customer wrote since the last word of a person.
   * @throws {NotFound} where there is no such conversation
   */
  release(conversationId: string): Promise<void>;
  /** Leaves what waits for a turn to the person, where one has the conversation still. */
  hold(conversationId: string): Promise<void>;
};

export function createHandover({ source, channels, clock, wake }: HandoverDeps): Handover {
  return {
    async say(conversationId, text) {
      const said = await source.transaction(async (manager): Promise<Said> => {
        const now = clock();
        const {
          channel: name,
          optedOutAt,
          businessAddress,
          ...customer
        } = await lock(manager, conversationId);
        if (optedOutAt) throw new OptedOut();
        const channel = channels[name];
        await manager.query(
          `UPDATE conversation SET handling = 'human', stage = '${leadsTo.handed_over}', human_active_at = $2,
             handed_over_at = CASE WHEN handling = 'human' THEN handed_over_at ELSE $2 END, last_message_at = $2
           WHERE id = $1`,
          [conversationId, now],
        );
        // What waits for a turn belongs to the person now.
        await holdMessages(manager, conversationId, now);
        const parts = channel.compose({ text, choices: null, photo: null });
        const [obstacle = null] = parts.flatMap(
          (part) => channel.findObstacle({ ...part, ...customer }) ?? [],
        );
        const rows: { id: string }[] = await manager.query(
          `INSERT INTO message
             (conversation_id, session_id, direction, author, business_address, text, enclosure, status, error_code,
              error_reason, created_at, updated_at)
           SELECT $1, (SELECT id FROM session WHERE conversation_id = $1 AND ended_at IS NULL), 'out', 'staff', $7, text,
             enclosure, $4, $5, $6, $3, $3
           FROM ROWS FROM (jsonb_to_recordset($2) AS (text text, enclosure jsonb)) WITH ORDINALITY
             AS part (text, enclosure, position)
           ORDER BY position RETURNING id`,
          [
            conversationId,
            JSON.stringify(parts),
            now,
            obstacle ? "waiting" : "pending",
            obstacle?.code ?? null,
            obstacle?.reason ?? null,
            businessAddress,
          ],
        );
        return { ids: rows.map(({ id }) => Number(id)), obstacle };
      });
      void wake([conversationId], 0);
      return said;
    },

    async release(conversationId) {
      await source.transaction(async (manager) => {
        await lock(manager, conversationId);
        await releaseLocked(manager, conversationId, clock());
      });
      void wake([conversationId], 0);
    },

    async hold(conversationId) {
      await source.transaction(async (manager) => {
        const rows: unknown[] = await manager.query(
          "SELECT 1 FROM conversation WHERE id = $1 AND handling = 'human' FOR UPDATE",
          [conversationId],
        );
        if (rows.length > 0) await holdMessages(manager, conversationId, clock());
      });
    },
  };
}

/** Leaves what waits for a turn to the person who has the conversation; it stays in the session's history. */
async function holdMessages(runner: EntityManager, conversationId: string, now: Date): Promise<void> {
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
    `UPDATE conversation SET handling = 'bot', stage = '${move("handed_over", "released")}', handed_over_at = NULL, human_active_at = NULL
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

type Locked = Pick<Conversation, "channel" | "businessAddress" | "optedOutAt" | "customerActiveAt"> & {
  to: string;
};

async function lock(manager: EntityManager, conversationId: string): Promise<Locked> {
  const [row]: Locked[] = await manager.query(
    `SELECT channel, address AS "to", business_address AS "businessAddress", opted_out_at AS "optedOutAt",
       customer_active_at AS "customerActiveAt"
     FROM conversation WHERE id = $1 FOR UPDATE`,
    [conversationId],
  );
  if (!row) throw new NotFound("conversation");
  return row;
}
