import type { DataSource } from "typeorm";
import type { Conversation } from "../conversations/conversation.ts";
import type { Message } from "../conversations/message.ts";
import type { Session } from "../conversations/session.ts";

/** What a turn starts from. */
export type Gathered = {
  conversation: Conversation;
  /** The open session, however long idle; null before the first turn and after an end. */
  session: Session | null;
  /** Incoming messages that wait for a turn, in the order of receiving. */
  unanswered: Message[];
};

/** @returns null where there is no such conversation (any more) */
export async function gather(source: DataSource, conversationId: string): Promise<Gathered | null> {
  const conversation = await source
    .getRepository<Conversation>("conversation")
    .findOneBy({ id: conversationId });
  if (!conversation) return null;
  const messages = source.getRepository<Message>("message");
  const unanswered = await messages.find({
    where: { conversationId, status: "received" },
    order: { id: "ASC" },
  });
  const session = await source
    .getRepository<Session>("session")
    .createQueryBuilder("session")
    .where("session.conversation_id = :conversationId AND session.ended_at IS NULL", { conversationId })
    .getOne();
  return { conversation, session, unanswered };
}

/** The newest messages of a session that are not waiting for a turn, oldest first. */
export async function listSessionMessages(
  source: DataSource,
  sessionId: string,
  limit: number,
): Promise<Message[]> {
  const newest = await source
    .getRepository<Message>("message")
    .createQueryBuilder("message")
    .where("message.session_id = :sessionId AND message.status <> 'received'", { sessionId })
    .orderBy("message.id", "DESC")
    .limit(limit)
    .getMany();
  return newest.reverse();
}
