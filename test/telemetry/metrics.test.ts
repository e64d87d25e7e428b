import { expect, test } from "@jest/globals";
import { createMetrics } from "../../src/telemetry/metrics.ts";

test("counters and durations appear under their names with units and labels", async () => {
  const metrics = createMetrics();
  metrics.turns.inc({ model: "offline", outcome: "answered" });
  metrics.turnDuration.observe({ model: "offline" }, 0.2);
  metrics.modelCalls.inc({ model: "offline", outcome: "ok" });
  metrics.modelCallDuration.observe({ model: "offline" }, 0.1);
  metrics.modelTokens.inc({ model: "offline", direction: "input" }, 120);
  metrics.toolCalls.inc({ tool: "search_catalog", outcome: "ok" });
  metrics.alerts.inc({ kind: "turn_failed" });
  metrics.messagesSent.inc({ channel: "whatsapp", outcome: "accepted" });
  const text = await metrics.registry.metrics();
  for (const line of [
    'seller_turns_total{model="offline",outcome="answered"} 1',
    'seller_turn_duration_seconds_count{model="offline"} 1',
    'seller_model_calls_total{model="offline",outcome="ok"} 1',
    'seller_model_call_duration_seconds_bucket{le="0.1",model="offline"} 1',
    'seller_model_tokens_total{model="offline",direction="input"} 120',
    'seller_tool_calls_total{tool="search_catalog",outcome="ok"} 1',
    'seller_alerts_total{kind="turn_failed"} 1',
    'seller_messages_sent_total{channel="whatsapp",outcome="accepted"} 1',
  ])
    expect(text).toContain(line);
  expect(text).toContain("process_cpu_seconds_total");
});

test("the queue's depth is read at each scrape, and a state that is gone is not shown any more", async () => {
  const metrics = createMetrics();
  let depths: Record<string, number> = { waiting: 3, active: 1 };
  metrics.watchQueue(async () => depths);
  expect(await metrics.registry.metrics()).toContain('seller_queue_jobs{state="waiting"} 3');
  depths = { active: 2 };
  const second = await metrics.registry.metrics();
  expect(second).toContain('seller_queue_jobs{state="active"} 2');
  expect(second).not.toContain('state="waiting"');
});

test("a scrape survives a queue that cannot be read", async () => {
  const metrics = createMetrics();
  metrics.watchQueue(() => Promise.reject(new Error("away")));
  metrics.turns.inc({ model: "offline", outcome: "answered" });
  const text = await metrics.registry.metrics();
  expect(text).toContain("seller_turns_total");
  expect(text).not.toMatch(/^seller_queue_jobs\{/m);
});

test("several registries live side by side", async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.turns.inc({ model: "offline", outcome: "answered" });
  expect(await other.registry.metrics()).not.toContain("seller_turns_total{");
});
