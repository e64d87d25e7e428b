import type { DataSource } from "typeorm";
import { summariseByModel, summariseByRule } from "../agent/context/summary.ts";
import { type Overdue, summaryTokens } from "../agent/context.ts";
import type { Model } from "../agent/models/model.ts";
import type { Clock } from "../clock.ts";
import type { SessionSummary } from "../conversations/session.ts";
import type { Dealer } from "../dealer/dealer.ts";
import type { Limits } from "../limits/limits.ts";
import { storable } from "../storable.ts";

/** A session whose older messages no longer fit the model's context. */
type Due = { conversationId: string; sessionId: string; before: SessionSummary | null; overdue: Overdue };

type SummariserDeps = {
  source: DataSource;
  /** Writes the summaries; null: a rule does. */
  model: Model | null;
  limits: Limits | null;
  dealer: Dealer;
  clock: Clock;
  /** `error` null: it went well. Where a model failed, the rule has written the summary. */
  observe(due: { conversationId: string; model: string; tokens: number; error: unknown }): void;
};

/** Writes summaries in the background: no turn waits for one. */
export type Summariser = {
  /** Returns at once. What is under way of a session is not begun twice. */
  summarise(due: Due): void;
  /** Resolves when nothing is under way. */
  settle(): Promise<void>;
  /** Gives up what is under way: the next turn of its session finds it due again. */
  close(): Promise<void>;
};

export function createSummariser({
  source,
  model,
  limits,
  dealer,
  clock,
  observe,
}: SummariserDeps): Summariser {
  const underWay = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  async function write({ conversationId, sessionId, before, overdue }: Due): Promise<void> {
    const { text, name, tokens, error } = await compose(conversationId, before?.text ?? null, overdue);
    const summary: SessionSummary = { text: storable(text), upTo: overdue.upTo };
    // Only what was summed up on top of the summary that stands: another process may have been faster.
    await source.query(
      `UPDATE session SET summary = $2 WHERE id = $1 AND summary IS NOT DISTINCT FROM $3::jsonb AND ended_at IS NULL`,
      [sessionId, JSON.stringify(summary), before && JSON.stringify(before)],
    );
    observe({ conversationId, model: name, tokens, error });
  }

  async function compose(conversationId: string, before: string | null, { items }: Overdue) {
    const byRule = (error: unknown) => ({
      text: summariseByRule(before, items, summaryTokens),
      name: "rule",
      tokens: 0,
      error,
    });
    if (!model) return byRule(null);
    if (await limits?.startTurn(conversationId, { turns: 0, messages: 0 })) return byRule(null);
    try {
      const { text, usage } = await summariseByModel(
        { model, dealer, clock },
        before,
        items,
        summaryTokens,
        stopping.signal,
      );
      const tokens = usage.inputTokens + usage.outputTokens;
      await limits?.countTokens(conversationId, tokens);
      return text === "" ? byRule(null) : { text, name: model.name, tokens, error: null };
    } catch (error) {
      stopping.signal.throwIfAborted();
      return byRule(error);
    }
  }

  const settle = async () => {
    await Promise.all(underWay.values());
  };
  return {
    summarise(due) {
      const { sessionId, conversationId } = due;
      if (underWay.has(sessionId) || stopping.signal.aborted) return;
      const done = write(due)
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) observe({ conversationId, model: "none", tokens: 0, error });
        })
        .finally(() => underWay.delete(sessionId));
      underWay.set(sessionId, done);
    },
    settle,
    async close() {
      stopping.abort();
      await settle();
    },
  };
}
