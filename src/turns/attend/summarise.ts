import type { DataSource } from "typeorm";
import { summariseByModel, summariseByRule } from "../../agent/context/summary.ts";
import { type Overdue, summaryTokens } from "../../agent/context.ts";
import { type Account, sumCosts } from "../../agent/cost.ts";
import type { Model } from "../../agent/models/model.ts";
import type { TraceStep } from "../../agent/trace.ts";
import type { Clock } from "../../clock.ts";
import type { SessionSummary } from "../../conversations/session.ts";
import type { Dealer } from "../../dealer/dealer.ts";
import type { Limits } from "../../limits/limits.ts";
import { storable } from "../../storable.ts";

/** A session whose older messages no longer fit the model's context. */
type Due = {
  conversationId: string;
  sessionId: string;
  /** In which that was found. */
  turnId: string;
  before: SessionSummary | null;
  overdue: Overdue;
};

type Written = Extract<TraceStep, { kind: "summary" }>;

type SummariserDeps = {
  source: DataSource;
  /** Writes the summaries; null: a rule does. */
  model: Model | null;
  limits: Limits | null;
  dealer: Dealer;
  account: Account;
  clock: Clock;
  /** `error` null: it went well. Where a model failed, the rule has written the summary. */
  observe(due: { conversationId: string; model: string; error: unknown }): void;
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
  account,
  clock,
  observe,
}: SummariserDeps): Summariser {
  const underWay = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  async function write({ conversationId, sessionId, turnId, before, overdue }: Due): Promise<void> {
    const { text, step, error } = await compose(conversationId, before?.text ?? null, overdue);
    const summary: SessionSummary = { text: storable(text), upTo: overdue.upTo };
    // Only what was summed up on top of the summary that stands: another process may have been faster.
    await source.query(
      `UPDATE session SET summary = $2 WHERE id = $1 AND summary IS NOT DISTINCT FROM $3::jsonb AND ended_at IS NULL`,
      [sessionId, JSON.stringify(summary), before && JSON.stringify(before)],
    );
    if (step) await addToTurn(turnId, step);
    observe({ conversationId, model: step?.model ?? "rule", error });
  }

  /** What it has used is the turn's that made it due. */
  async function addToTurn(turnId: string, step: Written): Promise<void> {
    const usages = account([step]);
    await source.query(
      `UPDATE turn SET input_tokens = input_tokens + $2, cached_input_tokens = cached_input_tokens + $3,
         output_tokens = output_tokens + $4, cost_micros = cost_micros + $5, usage = usage || $6::jsonb,
         trace = trace || $7::jsonb WHERE id = $1`,
      [
        turnId,
        step.inputTokens,
        step.cachedInputTokens,
        step.outputTokens,
        sumCosts(usages),
        JSON.stringify(usages),
        JSON.stringify([step]),
      ],
    );
  }

  /** `step` null: the rule has written it, where `error` is not null because the models failed. */
  async function compose(
    conversationId: string,
    before: string | null,
    { items }: Overdue,
  ): Promise<{ text: string; step: Written | null; error: unknown }> {
    const byRule = (error: unknown) => ({
      text: summariseByRule(before, items, summaryTokens),
      step: null,
      error,
    });
    if (!model) return byRule(null);
    if (await limits?.startTurn(conversationId, { turns: 0, messages: 0 })) return byRule(null);
    const startedMs = clock().getTime();
    try {
      const written = await summariseByModel(
        { model, dealer, clock },
        before,
        items,
        summaryTokens,
        stopping.signal,
      );
      const { usage, text } = written;
      await limits?.countTokens(conversationId, usage.inputTokens + usage.outputTokens);
      if (text === "") return byRule(null);
      const durationMs = clock().getTime() - startedMs;
      return { text, step: { kind: "summary", model: written.model, durationMs, ...usage }, error: null };
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
          if (!stopping.signal.aborted) observe({ conversationId, model: "none", error });
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
