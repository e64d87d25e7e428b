import { randomUUID } from "node:crypto";
import type { DataSource, EntityManager } from "typeorm";
import { v5 as uuidV5 } from "uuid";
import type { Channel, ChannelName, Part } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import type { Alert, Alerts } from "../conversations/alerts.ts";
import { nextStage } from "../conversations/stages.ts";
import { storePlans } from "../financing/plans.ts";
import type { Gathered } from "./gather.ts";
import type { Thought, TurnSession } from "./think.ts";

/** Of this project; never changes, since turn ids are derived from it. */
const turnNamespace = "7c0f6b8e-6a55-4b0e-9d5f-2f3b1a9e4c61";

/**
 * The id of the turn that answers a message. Derived from the first unanswered message, so that a turn that is run
 * twice has one id.
 */
function turnIdOf(firstMessageId: number): string {
  return uuidV5(String(firstMessageId), turnNamespace);
}

type CommitDeps = {
  source: DataSource;
  channels: Record<ChannelName, Channel>;
  alerts: Alerts;
  clock: Clock;
};

type Finished = { gathered: Gathered; session: TurnSession; thought: Thought; startedAt: Date };

/**
 * Stores a turn in one transaction: the turn, its replies as outgoing messages, plans, session state, stage, alerts,
 * and its messages as answered.
 * @returns the turn's id, or null where it came too late: another run has answered, or a person took over. Then
 * nothing is stored.
 */
export type Commit = (finished: Finished) => Promise<string | null>;

class TooLate extends Error {}

export function createCommit({ source, channels, alerts, clock }: CommitDeps): Commit {
  return async (finished) => {
    const { conversation, unanswered } = finished.gathered;
    const first = unanswered[0];
    if (!first) return null;
    const turnId = turnIdOf(first.id);
    const raised = listAlerts(finished, turnId);
    try {
      await source.transaction(async (manager) => {
        await lockWhileBot(manager, conversation.id);
        const ids = await chooseSessions(manager, finished, { turnId, now: clock() });
        await storeTurn(manager, finished, ids);
        await markAnswered(manager, finished, ids);
        const reply = { text: finished.thought.text, choices: null, photo: null };
        await storeReplies(manager, channels[conversation.channel].compose(reply), ids);
        await storePlans(manager, finished.thought.draft.plans, ids);
        await moveOn(manager, finished, ids);
        for (const alert of raised) await alerts.store(manager, alert);
      });
    } catch (error) {
      if (error instanceof TooLate || isRepeatedTurn(error)) return null;
      throw error;
    }
    for (const alert of raised) alerts.announce(alert);
    return turnId;
  };
}

function listAlerts({ gathered, thought }: Finished, turnId: string): Alert[] {
  const conversationId = gathered.conversation.id;
  const { failed, draft } = thought;
  const failure: Alert[] = failed
    ? [{ kind: "turn_failed", conversationId, detail: { turn_id: turnId } }]
    : [];
  if (!draft.handover) return failure;
  const detail = { turn_id: turnId, reason: draft.handover.reason };
  return [...failure, { kind: "handed_over", conversationId, detail }];
}

/** Takes the conversation's row lock, so that commits, staff and release come one after the other. */
async function lockWhileBot(manager: EntityManager, conversationId: string): Promise<void> {
  const [row]: { handling: string }[] = await manager.query(
    "SELECT handling FROM conversation WHERE id = $1 FOR UPDATE",
    [conversationId],
  );
  if (row?.handling !== "bot") throw new TooLate();
}

/**
 * `sessionId` is the one that the answer belongs to. Where the customer started over, that is a new one, and what was
 * written up to then belongs to `endedSessionId`.
 */
type Ids = {
  conversationId: string;
  turnId: string;
  sessionId: string;
  endedSessionId: string | null;
  now: Date;
};

async function chooseSessions(
  manager: EntityManager,
  { gathered, session, thought }: Finished,
  { turnId, now }: { turnId: string; now: Date },
): Promise<Ids> {
  const conversationId = gathered.conversation.id;
  const startedOver = thought.draft.events.includes("started_over");
  const opens = startedOver || session.id === null;
  const open = () => openSession(manager, conversationId, now, startedOver ? "customer" : "idle");
  const sessionId = opens || !session.id ? await open() : session.id;
  return { conversationId, turnId, sessionId, endedSessionId: startedOver ? session.id : null, now };
}

/** Opens a session, ending the one that is open still. */
async function openSession(
  manager: EntityManager,
  conversationId: string,
  now: Date,
  endOfOld: "idle" | "customer",
): Promise<string> {
  await manager.query(
    "UPDATE session SET ended_at = $2, end_reason = $3 WHERE conversation_id = $1 AND ended_at IS NULL",
    [conversationId, now, endOfOld],
  );
  const id = randomUUID();
  await manager.query(
    "INSERT INTO session (id, conversation_id, state, started_at, last_active_at) VALUES ($1, $2, '{}', $3, $3)",
    [id, conversationId, now],
  );
  return id;
}

async function storeTurn(
  manager: EntityManager,
  { session, thought, startedAt }: Finished,
  { conversationId, turnId, sessionId, now }: Ids,
): Promise<void> {
  await manager.insert("turn", {
    id: turnId,
    conversationId,
    sessionId,
    model: thought.model,
    stageBefore: session.stage,
    stageAfter: nextStage(session.stage, thought.draft.events),
    ...thought.usage,
    trace: thought.trace,
    startedAt,
    durationMs: now.getTime() - startedAt.getTime(),
  });
}

/** The condition on which the whole commit stands: each message is still unanswered. */
async function markAnswered(
  manager: EntityManager,
  { gathered, thought }: Finished,
  { turnId, sessionId, endedSessionId, now }: Ids,
): Promise<void> {
  const messageIds = gathered.unanswered.map(({ id }) => id);
  const [, count] = await manager.query(
    `UPDATE message SET status = 'answered', turn_id = $2, updated_at = $3, next_attempt_at = NULL,
       session_id = CASE WHEN id <= $4 THEN coalesce($5::uuid, $6::uuid) ELSE $6::uuid END
     WHERE id = ANY($1::bigint[]) AND status = 'received'`,
    [messageIds, turnId, now, thought.forgottenUpTo ?? 0, endedSessionId, sessionId],
  );
  if (count !== messageIds.length) throw new TooLate();
}

async function storeReplies(
  manager: EntityManager,
  parts: Part[],
  { conversationId, sessionId, turnId, now }: Ids,
): Promise<void> {
  await manager.query(
    `INSERT INTO message
       (conversation_id, session_id, turn_id, direction, author, text, enclosure, status, created_at, updated_at)
     SELECT $1, $2, $3, 'out', 'bot', text, enclosure, 'pending', $5, $5
     FROM ROWS FROM (jsonb_to_recordset($4) AS (text text, enclosure jsonb)) WITH ORDINALITY
             AS part (text, enclosure, position)
     ORDER BY position`,
    [conversationId, sessionId, turnId, JSON.stringify(parts), now],
  );
}

/** Session state, stage and who has the conversation from now on. */
async function moveOn(manager: EntityManager, { session, thought }: Finished, ids: Ids): Promise<void> {
  const { draft } = thought;
  await manager.query("UPDATE session SET state = $2, last_active_at = $3 WHERE id = $1", [
    ids.sessionId,
    JSON.stringify(draft.state),
    ids.now,
  ]);
  await manager.query(
    `UPDATE conversation SET stage = $2, last_message_at = $3::timestamptz,
       handling = CASE WHEN $4::boolean THEN 'human' ELSE handling END,
       handed_over_at = CASE WHEN $4 THEN $3::timestamptz END,
       human_active_at = CASE WHEN $4 THEN $3::timestamptz END
     WHERE id = $1`,
    [ids.conversationId, nextStage(session.stage, draft.events), ids.now, draft.handover !== null],
  );
}

/** The turn's id is taken: another run committed first. */
function isRepeatedTurn(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && error.code === "23505" && error.message.includes("turn_pkey")
  );
}
