import type { DataSource } from "typeorm";
import type { Clock } from "../clock.ts";
import type { Handover } from "../conversations/handover.ts";
import type { Outbox } from "../conversations/outbox.ts";
import { emptySessionState, freshSessionState } from "../conversations/session/state.ts";
import { noteUnanswered } from "../customers/opt-out.ts";
import type { Recognise } from "../customers/recognise.ts";
import { isStoreUnreachable } from "../database/unreachable.ts";
import type { Attended } from "../queue/job.ts";
import type { Wake } from "../queue/queue.ts";
import { startTimeLimit } from "../time-limit.ts";
import type { Commit } from "./attend/commit.ts";
import type { Gather, Gathered, TurnSession } from "./attend/gather.ts";
import type { ObserveTurn } from "./attend/observe.ts";
import type { Summariser } from "./attend/summarise.ts";
import type { StartTyping } from "./attend/typing.ts";
import type { Finish } from "./think/finish.ts";
import { apologise, type Thought } from "./think/thought.ts";
import type { Think } from "./think.ts";
import { findPrivacyStep } from "./without-model/privacy.ts";

/** After this many failed runs of a turn the customer is told, and a person fetched. */
const maxAttempts = 3;

type AttendDeps = {
  source: DataSource;
  gather: Gather;
  recognise: Recognise;
  think: Think;
  finish: Finish;
  startTyping: StartTyping;
  commit: Commit;
  summarise: Summariser["summarise"];
  outbox: Outbox;
  handover: Handover;
  wake: Wake;
  clock: Clock;
  observe: ObserveTurn;
  observeFailure(conversationId: string, attempts: number, error: unknown): void;
  sessionTtlMs: number;
  handoverTtlMs: number;
  turnTimeoutMs: number;
};

/** The one job: answers what is unanswered and sends what is unsent in a conversation. */
export type Attend = (conversationId: string, signal: AbortSignal) => Promise<Attended>;

export function createAttend(deps: AttendDeps): Attend {
  const { source, clock } = deps;

  return async (conversationId, signal) => {
    const turnId = await answer(conversationId, signal);
    const comeBackMs = await deps.outbox.flush(conversationId, signal);
    if (comeBackMs !== null) await comeBack(conversationId, comeBackMs);
    return { conversationId, turnId };
  };

  /** Of two wakes of a running job the later one counts, so this one must not put off what came in meanwhile. */
  async function comeBack(conversationId: string, delayMs: number): Promise<void> {
    const waiting: unknown[] = await source.query(
      "SELECT 1 FROM message WHERE conversation_id = $1 AND status = 'received' AND next_attempt_at IS NULL LIMIT 1",
      [conversationId],
    );
    await deps.wake([conversationId], waiting.length > 0 ? 0 : delayMs);
  }

  /** @returns the turn's id, or null where there was nothing to answer, or nothing was stored */
  async function answer(conversationId: string, signal: AbortSignal): Promise<string | null> {
    const gathered = await gatherKnown(conversationId);
    if (!gathered || (await settleWithoutBot(gathered))) return null;
    const startedAt = clock();
    const session = chooseSession(gathered);
    const thought = await thinkInTime(gathered, session, startedAt, signal);
    if (!thought) return null;
    const turnId = await deps
      .commit({ gathered, session, thought, startedAt })
      .catch(async (error: unknown) => {
        // Away is away: the job fails, and the sweep comes back. Anything else would only fail again.
        if (isStoreUnreachable(error) || signal.aborted) throw error;
        const apology = await recover(gathered, session, error);
        return apology && deps.commit({ gathered, session, thought: apology, startedAt });
      });
    if (turnId && session.id && thought.overdue) {
      const { id: sessionId, summary: before } = session;
      deps.summarise({ conversationId, sessionId, turnId, before, overdue: thought.overdue });
    }
    deps.observe({ gathered, thought, turnId, durationMs: clock().getTime() - startedAt.getTime() });
    return turnId;
  }

  /** With the customer recognised. */
  async function gatherKnown(conversationId: string): Promise<Gathered | null> {
    const gathered = await gatherWithHandling(conversationId);
    if (!gathered || gathered.conversation.identified) return gathered;
    return { ...gathered, profile: await deps.recognise(gathered.conversation) };
  }

  /** Settles what waits and is not the bot's to answer. @returns true where nothing is left for the bot */
  async function settleWithoutBot(gathered: Gathered): Promise<boolean> {
    const { conversation, unanswered } = gathered;
    if (unanswered.length === 0) return true;
    if (conversation.optedOutAt) {
      await noteUnanswered(source, conversation.id, clock());
      return true;
    }
    if (conversation.handling !== "human" || isOfPrivacy(gathered)) return false;
    await deps.handover.hold(conversation.id);
    return true;
  }

  /** What is kept of a customer is shown and erased by the bot alone, whoever has the conversation. */
  function isOfPrivacy({ unanswered, session, history }: Gathered): boolean {
    return findPrivacyStep(unanswered, session?.state ?? emptySessionState, history) !== null;
  }

  /** @returns null where the turn failed, and is to be run again */
  async function thinkInTime(
    gathered: Gathered,
    session: TurnSession,
    startedAt: Date,
    signal: AbortSignal,
  ): Promise<Thought | null> {
    const limit = startTimeLimit(signal, deps.turnTimeoutMs);
    const deadline = new Date(startedAt.getTime() + deps.turnTimeoutMs);
    const stopTyping = deps.startTyping(gathered);
    try {
      return await deps.think(gathered, session, { signal: limit.signal, deadline });
    } catch (error) {
      if (signal.aborted) throw error;
      return await recover(gathered, session, error);
    } finally {
      limit.release();
      stopTyping();
    }
  }

  /** Gives the conversation back to the bot first, where the person has been silent for too long. */
  async function gatherWithHandling(conversationId: string): Promise<Gathered | null> {
    const gathered = await deps.gather(conversationId);
    if (gathered?.conversation.handling !== "human") return gathered;
    const silentMs = clock().getTime() - (gathered.conversation.humanActiveAt?.getTime() ?? 0);
    if (silentMs < deps.handoverTtlMs) return gathered;
    await deps.handover.release(conversationId);
    return deps.gather(conversationId);
  }

  /** The open session, or a new one where there is none or where it has been idle for too long. */
  function chooseSession({ conversation, session, unanswered }: Gathered): TurnSession {
    const arrivedMs = unanswered[0]?.createdAt.getTime() ?? clock().getTime();
    if (!session || arrivedMs - session.lastActiveAt.getTime() > deps.sessionTtlMs) {
      const state = freshSessionState(session?.state ?? null);
      return { id: null, state, summary: null, stage: "greeting" };
    }
    return { id: session.id, state: session.state, summary: session.summary, stage: conversation.stage };
  }

  /**
   * A turn that failed is run again a few times; then the customer is told, and a person fetched.
   * @returns what to commit instead of an answer, or null where the turn is to be run again
   */
  async function recover(gathered: Gathered, session: TurnSession, error: unknown): Promise<Thought | null> {
    const { conversation, unanswered } = gathered;
    const conversationId = conversation.id;
    const attempts = Math.max(...unanswered.map((message) => message.attempts)) + 1;
    deps.observeFailure(conversationId, attempts, error);
    if (attempts < maxAttempts) {
      const delayMs = 1_000 * 2 ** attempts;
      const now = clock();
      await source.query(
        `UPDATE message SET attempts = $2, next_attempt_at = $3, updated_at = $4
         WHERE id = ANY($1::bigint[]) AND status = 'received'`,
        [unanswered.map(({ id }) => id), attempts, new Date(now.getTime() + delayMs), now],
      );
      await comeBack(conversationId, delayMs);
      return null;
    }
    return deps.finish(apologise(unanswered, session.state));
  }
}
