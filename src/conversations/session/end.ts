import type { DataSource } from "typeorm";
import type { Clock } from "../../clock.ts";
import { NotFound } from "../../errors.ts";
import { leadsTo } from "./stages.ts";

/**
 * Ends a conversation's open session by hand: what is written next begins a new one. Its messages stay as history, and
 * a person who has the conversation keeps it.
 * @returns the session's id, or null where none was open
 * @throws {NotFound} where there is no such conversation
 */
export type EndSession = (conversationId: string) => Promise<string | null>;

export function createEndSession({ source, clock }: { source: DataSource; clock: Clock }): EndSession {
  return (conversationId) =>
    source.transaction(async (manager) => {
      const found: unknown[] = await manager.query("SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE", [
        conversationId,
      ]);
      if (found.length === 0) throw new NotFound("conversation");
      const [ended]: [{ id: string }[], number] = await manager.query(
        `UPDATE session SET ended_at = $2, end_reason = 'staff'
         WHERE conversation_id = $1 AND ended_at IS NULL RETURNING id`,
        [conversationId, clock()],
      );
      const [session] = ended;
      if (!session) return null;
      await manager.query(
        `UPDATE conversation SET stage = '${leadsTo.ended}' WHERE id = $1 AND handling = 'bot'`,
        [conversationId],
      );
      return session.id;
    });
}
