import { expect, test } from "@jest/globals";
import type { FaultCode } from "../../../src/agent/guard/fault.ts";
import type { TraceStep } from "../../../src/agent/trace.ts";
import { createMetrics } from "../../../src/telemetry/metrics.ts";
import { createObserveTurn } from "../../../src/turns/attend/observe.ts";
import { recordLogger } from "../../support/logger.ts";

const judged = (model: string, ...codes: FaultCode[]): TraceStep => ({
  kind: "guard",
  model,
  verdict: codes.length === 0 ? "passed" : "refused",
  codes,
});

function observe(trace: TraceStep[]) {
  const { logger, lines } = recordLogger();
  const thought = { model: "offline", usage: {}, trace };
  const gathered = { conversation: { id: "c" }, unanswered: [] };
  const ended = { gathered, thought, turnId: "t", durationMs: 1 };
  createObserveTurn({ logger, metrics: createMetrics(), account: () => [] })(ended as never);
  return lines.filter(({ level }) => level === 40);
}

test("a model of which every answer was refused is one line with what was wrong, and without a word of it", () => {
  const lines = observe([judged("a:m", "discount"), judged("a:m", "discount", "figure"), judged("offline")]);
  expect(lines).toMatchObject([
    { conversationId: "c", model: "a:m", codes: ["discount", "figure"], answeredBy: "offline" },
  ]);
});

test("a model that was right the second time is no line", () => {
  expect(observe([judged("a:m", "figure"), judged("a:m")])).toEqual([]);
});
