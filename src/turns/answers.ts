import type { DataSource } from "typeorm";
import type { Conversation } from "../conversations/conversation.ts";
import type { Message } from "../conversations/message.ts";
import type { Stage } from "../conversations/stages.ts";
import type { ConversationQueue, TextProgress } from "../queue/queue.ts";
import { turnIdOf } from "./commit.ts";
import type { Turn } from "./turn.ts";

/** What a turn answered, for a caller that waited. */
export type Answer =
  /** `turn` null: a person has the conversation, and the bot is silent. */
  | { kind: "answered"; turn: Turn | null; messages: string[]; stage: Stage; sessionId: string | null }
  | { kind: "pending"; turnId: string };

/** Waits for answers across processes: a worker anywhere may give them. */
export type Answers = {
  /** Waits until the message is answered or left to a person, at most `timeoutMs`. */
  waitFor(
    message: { conversationId: string; messageId: number },
    timeoutMs: number,
    onProgress?: (progress: TextProgress) => void,
  ): Promise<Answer>;
  /** @returns the turn with its messages, or null where it has not been stored */
  find(turnId: string): Promise<{ conversation: Conversation; answer: Answer } | null>;
  close(): Promise<void>;
};

type Waiter = { check(): void; onProgress?: (progress: TextProgress) => void };

/** Starts listening to the queue; resolves once it hears. */
export async function createAnswers({
  source,
  queue,
}: {
  source: DataSource;
  queue: ConversationQueue;
}): Promise<Answers> {
  const waiters = new Map<string, Set<Waiter>>();
  const each = (id: string, tell: (waiter: Waiter) => void) => waiters.get(id)?.forEach(tell);
  const stop = await queue.listen({
    onAttended: ({ conversationId }) => each(conversationId, (waiter) => waiter.check()),
    onProgress: (progress) => each(progress.conversationId, (waiter) => waiter.onProgress?.(progress)),
  });

  return {
    async waitFor({ conversationId, messageId }, timeoutMs, onProgress) {
      const { settled, waiter, cancel } = waitUntilSettled(source, messageId, timeoutMs);
      if (onProgress) waiter.onProgress = onProgress;
      const ofConversation = waiters.get(conversationId) ?? new Set();
      waiters.set(conversationId, ofConversation.add(waiter));
      waiter.check();
      try {
        await settled;
      } finally {
        cancel();
        ofConversation.delete(waiter);
        if (ofConversation.size === 0) waiters.delete(conversationId);
      }
      return readAnswer(source, conversationId, messageId);
    },

    async find(turnId) {
      const turn = await source.getRepository<Turn>("turn").findOneBy({ id: turnId });
      if (!turn) return null;
      const conversation = await source
        .getRepository<Conversation>("conversation")
        .findOneByOrFail({ id: turn.conversationId });
      return { conversation, answer: await answerOf(source, turn) };
    },

    close: stop,
  };
}

/** Resolves when the message no longer waits for a turn, or after `timeoutMs`; looks when told to, not by the clock. */
function waitUntilSettled(source: DataSource, messageId: number, timeoutMs: number) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, timeoutMs);
  const waiter: Waiter = {
    check() {
      source
        .query("SELECT 1 FROM message WHERE id = $1 AND status = 'received'", [messageId])
        .then((rows: unknown[]) => rows.length === 0 && resolve())
        .catch(reject);
    },
  };
  return { settled: promise, waiter, cancel: () => clearTimeout(timer) };
}

async function readAnswer(source: DataSource, conversationId: string, messageId: number): Promise<Answer> {
  const message = await source.getRepository<Message>("message").findOneBy({ id: messageId });
  if (message?.status === "received") {
    const [first]: { id: string }[] = await source.query(
      "SELECT min(id) AS id FROM message WHERE conversation_id = $1 AND status = 'received'",
      [conversationId],
    );
    return { kind: "pending", turnId: turnIdOf(Number(first?.id)) };
  }
  const turn = message?.turnId
    ? await source.getRepository<Turn>("turn").findOneBy({ id: message.turnId })
    : null;
  if (turn) return answerOf(source, turn);
  return {
    kind: "answered",
    turn: null,
    messages: [],
    stage: "handed_over",
    sessionId: message?.sessionId ?? null,
  };
}

async function answerOf(source: DataSource, turn: Turn): Promise<Answer> {
  const rows: { text: string }[] = await source.query(
    "SELECT text FROM message WHERE turn_id = $1 AND direction = 'out' ORDER BY id",
    [turn.id],
  );
  const messages = rows.map(({ text }) => text);
  return { kind: "answered", turn, messages, stage: turn.stageAfter, sessionId: turn.sessionId };
}
