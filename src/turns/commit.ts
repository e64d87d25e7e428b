import { randomUUID } from "node:crypto";
import type { DataSource, EntityManager } from "typeorm";
import { v5 as uuidV5 } from "uuid";
import type { Channel, ChannelName } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import type { RaiseAlert } from "../conversations/alerts.ts";
import { emptySessionState, type SessionState } from "../conversations/session-state.ts";
import { nextStage } from "../conversations/stages.ts";
import { storePlans } from "../financing/plans.ts";
import type { Gathered } from "./gather.ts";
import type { Thought, TurnSession } from "./think.ts";

/** Of this project; never changes, since turn ids are derived from it. */
const turnNamespace = "7c0f6b8e-6a55-4b0e-9d5f-2f3b1a9e4c61";

/**
 * The id of the turn that answers a message. Derived from the first unanswered message, so that a turn that is run
 * twice has one id, and a caller knows it before the turn has run.
 */
export function turnIdOf(firstMessageId: number): string {
  return uuidV5(String(firstMessageId), turnNamespace);
}

type CommitDeps = {
  source: DataSource;
  channels: Record<ChannelName, Channel>;
  raiseAlert: RaiseAlert;
  clock: Clock;
};

type Finished = { gathered: Gathered; session: TurnSession; thought: Thought; startedAt: Date };

/**
 * Stores a turn in one transaction: the turn, its replies as outgoing messages, plans, session state, stage, and its
 * messages as answered.
 * @returns the turn's id, or null where it came too late: another run has answered, or a person took over. Then
 * nothing is stored.
 */
export type Commit = (finished: Finished) => Promise<string | null>;

class TooLate extends Error {}

export function createCommit({ source, channels, raiseAlert, clock }: CommitDeps): Commit {
  return async ({ gathered, session, thought, startedAt }) => {
    const { conversation, unanswered } = gathered;
    const first = unanswered[0];
    if (!first) return null;
    const { draft } = thought;
    const conversationId = conversation.id;
    const turnId = turnIdOf(first.id);
    const now = clock();
    const stageAfter = nextStage(session.stage, draft.events);

    try {
      await source.transaction(async (manager) => {
        await lockWhileBot(manager, conversationId);
        const sessionId =
          session.id ?? (await openSession(manager, conversationId, emptySessionState, now, "idle"));
        const ids = { conversationId, sessionId, turnId };
        await manager.insert("turn", {
          id: turnId,
          conversationId,
          sessionId,
          model: thought.model,
          stageBefore: session.stage,
          stageAfter,
          ...thought.usage,
          trace: thought.trace,
          startedAt,
          durationMs: now.getTime() - startedAt.getTime(),
        });
        await markAnswered(
          manager,
          unanswered.map(({ id }) => id),
          ids,
          now,
        );
        await storeReplies(manager, channels[conversation.channel].split(thought.text), ids, now);
        await storePlans(manager, draft.plans, ids);
        await moveOn(manager, {
          ...ids,
          finished: { gathered, session, thought, startedAt },
          stageAfter,
          now,
        });
        if (draft.handover) {
          const detail = { turn_id: turnId, reason: draft.handover.reason };
          await raiseAlert({ kind: "handed_over", conversationId, detail }, manager);
        }
      });
      return turnId;
    } catch (error) {
      if (error instanceof TooLate || isRepeatedTurn(error)) return null;
      throw error;
    }
  };
}

/** Takes the conversation's row lock, so that commits, staff and release come one after the other. */
async function lockWhileBot(manager: EntityManager, conversationId: string): Promise<void> {
  const [row]: { handling: string }[] = await manager.query(
    "SELECT handling FROM conversation WHERE id = $1 FOR UPDATE",
    [conversationId],
  );
  if (row?.handling !== "bot") throw new TooLate();
}

/** Opens a session, ending the one that is open still. */
async function openSession(
  manager: EntityManager,
  conversationId: string,
  state: SessionState,
  now: Date,
  endOfOld: "idle" | "customer",
): Promise<string> {
  await manager.query(
    "UPDATE session SET ended_at = $2, end_reason = $3 WHERE conversation_id = $1 AND ended_at IS NULL",
    [conversationId, now, endOfOld],
  );
  const id = randomUUID();
  await manager.query(
    "INSERT INTO session (id, conversation_id, state, started_at, last_active_at) VALUES ($1, $2, $3, $4, $4)",
    [id, conversationId, JSON.stringify(state), now],
  );
  return id;
}

type Ids = { conversationId: string; sessionId: string; turnId: string };

/** The condition on which the whole commit stands: each message is still unanswered. */
async function markAnswered(
  manager: EntityManager,
  messageIds: number[],
  ids: Ids,
  now: Date,
): Promise<void> {
  const [, count] = await manager.query(
    `UPDATE message SET status = 'answered', turn_id = $2, session_id = $3, updated_at = $4
     WHERE id = ANY($1::bigint[]) AND status = 'received'`,
    [messageIds, ids.turnId, ids.sessionId, now],
  );
  if (count !== messageIds.length) throw new TooLate();
}

async function storeReplies(manager: EntityManager, texts: string[], ids: Ids, now: Date): Promise<void> {
  await manager.query(
    `INSERT INTO message (conversation_id, session_id, turn_id, direction, author, text, status, created_at, updated_at)
     SELECT $1, $2, $3, 'out', 'bot', part, 'pending', $5, $5
     FROM unnest($4::text[]) WITH ORDINALITY AS parts (part, position) ORDER BY position`,
    [ids.conversationId, ids.sessionId, ids.turnId, texts, now],
  );
}

type Moved = Ids & { finished: Finished; stageAfter: string; now: Date };

/** Session state, stage and who has the conversation from now on. */
async function moveOn(manager: EntityManager, moved: Moved): Promise<void> {
  const { conversationId, sessionId, finished, stageAfter, now } = moved;
  const { draft } = finished.thought;
  if (draft.events.includes("started_over")) {
    await openSession(manager, conversationId, draft.state, now, "customer");
  } else {
    await manager.query("UPDATE session SET state = $2, last_active_at = $3 WHERE id = $1", [
      sessionId,
      JSON.stringify(draft.state),
      now,
    ]);
  }
  await manager.query(
    `UPDATE conversation SET stage = $2, last_message_at = $3::timestamptz, handling = CASE WHEN $4::boolean THEN 'human' ELSE handling END,
       handed_over_at = CASE WHEN $4 THEN $3::timestamptz END,
       human_active_at = CASE WHEN $4 THEN $3::timestamptz END
     WHERE id = $1`,
    [conversationId, stageAfter, now, draft.handover !== null],
  );
}

/** The turn's id is taken: another run committed first. */
function isRepeatedTurn(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && error.code === "23505" && error.message.includes("turn_pkey")
  );
}
