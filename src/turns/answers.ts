import type { DataSource } from "typeorm";
import type { Message } from "../conversations/message.ts";
import type { Stage } from "../conversations/session/stages.ts";
import { NotFound } from "../errors.ts";
import type { ConversationQueue } from "../queue/queue.ts";
import type { Turn } from "./turn.ts";

/** What a turn answered, for a caller that waited. */
export type Answer =
  /** `turn` null: a person has the conversation, and the bot is silent. */
  | { kind: "answered"; turn: Turn | null; messages: string[]; stage: Stage; sessionId: string | null }
  | { kind: "pending" };

/** Waits for answers across processes: a worker anywhere may give them. */
export type Answers = {
  /** Waits until the message is answered or left to a person, at most `timeoutMs`. */
  waitFor(message: { conversationId: string; messageId: number }, timeoutMs: number): Promise<Answer>;
  /** @returns what became of the incoming message with this provider id, or null where there is none */
  find(providerId: string): Promise<{ conversationId: string; answer: Answer } | null>;
  close(): Promise<void>;
};

type Waiter = { check(): void };

/** Starts listening to the queue; resolves once it hears. */
export async function createAnswers({
  source,
  queue,
}: {
  source: DataSource;
  queue: Pick<ConversationQueue, "listen">;
}): Promise<Answers> {
  const waiters = new Map<string, Set<Waiter>>();
  const stop = await queue.listen(({ conversationId }) => {
    for (const waiter of waiters.get(conversationId) ?? []) waiter.check();
  });

  return {
    async waitFor({ conversationId, messageId }, timeoutMs) {
      const { settled, waiter, cancel } = waitUntilSettled(source, messageId, timeoutMs);
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
      return readAnswer(source, messageId);
    },

    async find(providerId) {
      const message = await source
        .getRepository<Message>("message")
        .findOneBy({ providerId, direction: "in" });
      if (!message) return null;
      const { conversationId, id } = message;
      return { conversationId, answer: await readAnswer(source, id) };
    },

    close: stop,
  };
}

/**
 * BullMQ on Postgres reads its events by ascending number: one of a transaction that commits after a later number's is
 * passed by, and its word of an answer never comes (seen with eight callers at a time).
 */
const lookEveryMs = 1_000;

/** Resolves when the message no longer waits for a turn, or after `timeoutMs`; looks when told to, and now and then. */
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
  const looking = setInterval(() => waiter.check(), lookEveryMs);
  const cancel = () => {
    clearTimeout(timer);
    clearInterval(looking);
  };
  return { settled: promise, waiter, cancel };
}

async function readAnswer(source: DataSource, messageId: number): Promise<Answer> {
  const message = await source.getRepository<Message>("message").findOneBy({ id: messageId });
  // Erased while its caller waited: nobody will answer it.
  if (!message) throw new NotFound("conversation (any more)");
  if (message.status === "received") return { kind: "pending" };
  const { turnId, sessionId } = message;
  const turn = turnId ? await source.getRepository<Turn>("turn").findOneBy({ id: turnId }) : null;
  if (turn) return answerOf(source, turn);
  return { kind: "answered", turn: null, messages: [], stage: "handed_over", sessionId };
}

async function answerOf(source: DataSource, turn: Turn): Promise<Answer> {
  const rows: { text: string }[] = await source.query(
    "SELECT text FROM message WHERE turn_id = $1 AND direction = 'out' ORDER BY id",
    [turn.id],
  );
  const messages = rows.map(({ text }) => text);
  return { kind: "answered", turn, messages, stage: turn.stageAfter, sessionId: turn.sessionId };
}
