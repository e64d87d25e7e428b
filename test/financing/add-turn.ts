import { randomUUID } from "node:crypto";
import type { DataSource } from "typeorm";
import { emptySessionState } from "../../src/conversations/session/state.ts";
import type { PlanOwner } from "../../src/financing/plans.ts";

/** A conversation of its own with one session and one turn, for plans to belong to. */
export async function addTurn(source: DataSource, now: Date): Promise<PlanOwner> {
  const owner = { conversationId: randomUUID(), sessionId: randomUUID(), turnId: randomUUID() };
  await source.query(
    "INSERT INTO conversation (id, channel, address, last_message_at) VALUES ($1, 'api', $2, $3)",
    [owner.conversationId, randomUUID(), now],
  );
  const { manager } = source;
  await manager.insert("session", {
    id: owner.sessionId,
    conversationId: owner.conversationId,
    state: emptySessionState,
    startedAt: now,
    lastActiveAt: now,
    endedAt: null,
    endReason: null,
  });
  await manager.insert("turn", {
    id: owner.turnId,
    conversationId: owner.conversationId,
    sessionId: owner.sessionId,
    model: "offline",
    stageBefore: "greeting",
    stageAfter: "financing",
    inputTokens: 0,
    outputTokens: 0,
    trace: [],
    startedAt: now,
    durationMs: 1,
  });
  return owner;
}
