import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import { v5 as uuidV5 } from "uuid";
import { type Account, sumCosts } from "../../agent/cost.ts";
import { createBatches } from "../../batches.ts";
import type { Channel, ChannelName } from "../../channels/channel.ts";
import type { Clock } from "../../clock.ts";
import type { Alert, Alerts } from "../../conversations/alerts.ts";
import { wordsOf } from "../../conversations/message.ts";
import { nextStage } from "../../conversations/session/stages.ts";
import { forgetCustomer, lockForForgetting } from "../../customers/forget.ts";
import { learn } from "../../customers/profile.ts";
import { storePlans } from "../../financing/plans.ts";
import type { Thought } from "../think/thought.ts";
import type { Gathered, TurnSession } from "./gather.ts";
import { storeTurns, type TurnToStore } from "./store-turns.ts";

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
  account: Account;
  clock: Clock;
};

type Finished = { gathered: Gathered; session: TurnSession; thought: Thought; startedAt: Date };

/**
 * Stores a turn in one transaction: the turn, its replies as outgoing messages, plans, session state, stage, alerts,
 * and its messages as answered.
 * @returns the turn's id, or null where it came too late: another run has answered, a person took over, or the
 * customer opted out. Then nothing is stored.
 */
export type Commit = (finished: Finished) => Promise<string | null>;

export function createCommit({ source, channels, alerts, account, clock }: CommitDeps): Commit {
  /** Turns that end in one moment share one statement. */
  const store = createBatches((turns: TurnToStore[]) => storeTurns(source, turns), {
    laneOf: (turn) => turn.conversation_id,
  });

  return async (finished) => {
    const { conversation, unanswered } = finished.gathered;
    const first = unanswered[0];
    if (!first) return null;
    const turnId = turnIdOf(first.id);
    const raised = listAlerts(finished, turnId);
    const { text, draft } = finished.thought;
    const parts = text === "" ? [] : channels[conversation.channel].compose(finished.thought);
    const usage = account(finished.thought.trace);
    const turn: TurnToStore = {
      ...describeTurn(finished, turnId, clock()),
      usage,
      cost_micros: sumCosts(usage),
      parts,
    };
    try {
      const isAlone = raised.length === 0 && draft.plans.length === 0 && !finished.thought.forgets;
      if (!(isAlone ? await store(turn) : await storeWithCompany(turn))) return null;
    } catch (error) {
      if (isRepeatedTurn(error)) return null;
      throw error;
    }
    for (const alert of raised) alerts.announce(alert);
    return turnId;

    function storeWithCompany(turn: TurnToStore): Promise<boolean> {
      return source.transaction(async (manager) => {
        const forgotten = finished.thought.forgets ? await lockForForgetting(manager, conversation.id) : [];
        const [isStored = false] = await storeTurns(manager, [turn]);
        if (!isStored) return false;
        if (forgotten.length > 0) await forgetCustomer(manager, forgotten, turnId, turn.now);
        const owner = { conversationId: conversation.id, sessionId: turn.session_id, turnId };
        await storePlans(manager, draft.plans, owner);
        for (const alert of raised) await alerts.store(manager, alert);
        return true;
      });
    }
  };
}

function listAlerts({ gathered, thought }: Finished, turnId: string): Alert[] {
  const conversationId = gathered.conversation.id;
  const { fault, draft } = thought;
  const faults: Alert[] = fault ? [{ kind: fault, conversationId, detail: { turn_id: turnId } }] : [];
  if (!draft.handover) return faults;
  const detail = { turn_id: turnId, reason: draft.handover.reason };
  return [...faults, { kind: "handed_over", conversationId, detail }];
}

function describeTurn(
  { gathered, session, thought, startedAt }: Finished,
  turnId: string,
  now: Date,
): Omit<TurnToStore, "parts" | "usage" | "cost_micros"> {
  const { draft, usage } = thought;
  const startedOver = draft.events.includes("started_over");
  const besidePerson = gathered.conversation.handling === "human";
  return {
    turn_id: turnId,
    conversation_id: gathered.conversation.id,
    session_id: startedOver || session.id === null ? randomUUID() : session.id,
    opens: startedOver || session.id === null,
    end_reason: startedOver ? "customer" : "idle",
    ended_session_id: startedOver ? session.id : null,
    forgotten_up_to: thought.forgottenUpTo,
    message_ids: gathered.unanswered.map(({ id }) => id),
    // What the last of them was written to, wherever the customer has written meanwhile.
    business_address: gathered.unanswered.at(-1)?.businessAddress ?? gathered.conversation.businessAddress,
    state: draft.state,
    profile: thought.forgets ? null : learn(gathered.profile, draft, gathered.unanswered.map(wordsOf)),
    model: thought.model,
    intent: thought.intent,
    stage_before: session.stage,
    stage_after:
      besidePerson && !thought.forgets ? gathered.conversation.stage : nextStage(session.stage, draft.events),
    input_tokens: usage.inputTokens,
    cached_input_tokens: usage.cachedInputTokens,
    output_tokens: usage.outputTokens,
    trace: thought.trace,
    started_at: startedAt,
    duration_ms: now.getTime() - startedAt.getTime(),
    now,
    handed_over: draft.handover !== null,
    beside_person: besidePerson,
  };
}

/** The turn's id is taken: another run committed first. */
function isRepeatedTurn(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && error.code === "23505" && error.message.includes("turn_pkey")
  );
}
