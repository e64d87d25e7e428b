import type { Logger } from "pino";
import type { Account } from "../../agent/cost.ts";
import type { TraceStep } from "../../agent/trace.ts";
import type { Metrics } from "../../telemetry/metrics.ts";
import type { Thought } from "../think/thought.ts";
import type { Gathered } from "./gather.ts";

type EndedTurn = {
  gathered: Gathered;
  thought: Thought;
  /** Null: it came too late, and nothing was stored. */
  turnId: string | null;
  durationMs: number;
};
export type ObserveTurn = (ended: EndedTurn) => void;

type ObserveDeps = { logger: Logger; metrics: Metrics; account: Account };

/** One line of log a turn, without texts and addresses, and its numbers. */
export function createObserveTurn({ logger, metrics, account }: ObserveDeps): ObserveTurn {
  return ({ gathered, thought, turnId, durationMs }) => {
    const { model, usage, trace } = thought;
    metrics.turns.inc({ model, outcome: turnId ? "answered" : "superseded" });
    metrics.turnDuration.observe({ model }, durationMs / 1_000);
    for (const step of trace) {
      if (step.kind === "limited") metrics.limitedTurns.inc({ limit: step.limit });
      if (step.kind === "guard") {
        metrics.verdicts.inc({ verdict: step.verdict });
        for (const code of step.codes) metrics.faults.inc({ code });
      }
      if (step.kind === "tool")
        metrics.toolCalls.inc({ tool: step.name, outcome: step.ok ? "ok" : "refused" });
      if (step.kind !== "model" && step.kind !== "transcription") continue;
      metrics.modelCalls.inc({ model: step.model, outcome: "ok" });
      metrics.modelCallDuration.observe({ model: step.model }, step.durationMs / 1_000);
    }
    for (const used of account(trace)) {
      metrics.modelTokens.inc({ model: used.model, direction: "input" }, used.inputTokens);
      metrics.modelTokens.inc({ model: used.model, direction: "cached_input" }, used.cachedInputTokens);
      metrics.modelTokens.inc({ model: used.model, direction: "output" }, used.outputTokens);
      metrics.modelCost.inc({ model: used.model }, (used.costMicros ?? 0) / 1_000_000);
    }
    for (const { model: author, codes } of listRefused(trace))
      logger.warn(
        { conversationId: gathered.conversation.id, turnId, model: author, codes, answeredBy: model },
        "all that a model wrote was refused by the guard",
      );
    logger.info(
      {
        conversationId: gathered.conversation.id,
        turnId,
        messages: gathered.unanswered.length,
        model,
        tools: trace.flatMap((step) => (step.kind === "tool" ? [step.name] : [])),
        ...usage,
        durationMs,
      },
      turnId ? "turn" : "turn superseded",
    );
  };
}

/** @returns the models of which no text passed, with what was wrong with theirs */
function listRefused(trace: TraceStep[]): { model: string; codes: string[] }[] {
  const verdicts = trace.filter((step) => step.kind === "guard");
  const passed = new Set(verdicts.filter(({ verdict }) => verdict === "passed").map(({ model }) => model));
  const refused = Map.groupBy(
    verdicts.filter(({ model }) => !passed.has(model)),
    ({ model }) => model,
  );
  return [...refused].map(([model, steps]) => ({
    model,
    codes: [...new Set(steps.flatMap(({ codes }) => codes))],
  }));
}
