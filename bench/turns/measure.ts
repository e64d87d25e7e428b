import { inventCustomers } from "../customers.ts";
import {
  type FakeModel,
  noteRefused,
  type SellerOptions,
  startWeb,
  startWorker,
  turnDelayMs,
  workerConcurrency,
} from "../seller.ts";
import { query, type Running, type Stand } from "../stand.ts";
import { percentile } from "../statistics.ts";
import { type Exchange, modelCallsPerTurn, talk } from "./talk.ts";

const slowModelMs = 300;
const modelLatenciesMs = [0, slowModelMs];
const warmUpTurns = { quick: 40, full: 200 };
/** How long a backlog may take, and how long customers write at a steady pace. */
const backlogMs = { quick: 1_000, full: 8_000 };
const steadyMs = { quick: 1_000, full: 8_000 };
/** Fewer than two rounds of the worker's turns at a time tell nothing. */
const backlogTurns = { least: 2 * workerConcurrency, most: 3_000 };
/** A pace that a dealer's busiest hour does not reach, and less where the machine cannot follow. */
const steadyPerSecond = 20;

/** One queue with one model. */
type Trial = { web: Running; databaseUrl: string; setting: string };

/**
 * Whole turns, from the signed webhook to the reply at Twilio, through one web and one worker process: how many a
 * second while there is a backlog, and how long they take at a steady pace.
 */
export async function measureTurns(stand: Stand): Promise<void> {
  for (const { name, redisUrl } of stand.queues(1)) {
    const databaseUrl = await stand.createDatabase(`turns_${name.toLowerCase()}`);
    const options = { databaseUrl, redisUrl };
    const web = await startWeb(stand, options);
    const webMemory = { started: await web.peakMb(), peak: null as number | null };
    const workerMemories: Memory[] = [];
    for (const latencyMs of modelLatenciesMs) {
      const trial = { web, databaseUrl, setting: `${name} queue, model ${latencyMs} ms` };
      workerMemories.push(await runWithModel(stand, options, latencyMs, trial));
    }
    webMemory.peak = await web.peakMb();
    reportMemory(stand, `web: ${name} queue`, [webMemory]);
    reportMemory(stand, `worker: ${name} queue`, workerMemories);
    await web.stop();
  }
  const possible = Math.floor((workerConcurrency * 1_000) / (modelCallsPerTurn * slowModelMs));
  stand.note(
    `Turns: ${modelCallsPerTurn} model calls each, ${workerConcurrency} at a time: no more than ${possible} a second with ${slowModelMs} ms a call.`,
  );
  const { refused } = stand.twilio;
  if (refused.length > 0) stand.note(`The fake Twilio refused ${refused.length} requests.`);
}

/** Megabytes: the peak of a process once it was ready, and in the end. */
type Memory = { started: number | null; peak: number | null };

function reportMemory({ report }: Stand, setting: string, memories: Memory[]): void {
  const highest = (values: (number | null)[]) =>
    values.includes(null) ? null : Math.max(...values.map(Number));
  const row = { setting, unit: "MB" } as const;
  report({
    ...row,
    measure: "peak memory, just started",
    value: highest(memories.map(({ started }) => started)),
  });
  report({ ...row, measure: "peak memory, turns", value: highest(memories.map(({ peak }) => peak)) });
}

async function runWithModel(
  stand: Stand,
  options: SellerOptions,
  latencyMs: number,
  trial: Trial,
): Promise<Memory> {
  stand.say(`turns: ${trial.setting}`);
  const fake = await stand.start("test/support/fake-model/process.ts", {
    args: ["--latency", String(latencyMs)],
    ready: /^(\{.*\})$/m,
  });
  const model: FakeModel = JSON.parse(fake.told);
  const worker = await startWorker(stand, { ...options, model });
  const started = await worker.peakMb();
  await measureTrial(stand, trial);
  const peak = await worker.peakMb();
  await noteRefused(stand, trial.databaseUrl, trial.setting);
  await worker.stop();
  await fake.stop();
  return { started, peak };
}

async function measureTrial(stand: Stand, { web, databaseUrl, setting }: Trial): Promise<void> {
  const length = stand.quick ? "quick" : "full";
  const webUrl = web.told;
  const warmUp = inventCustomers(warmUpTurns[length]);
  const roughRate = rateOf(await talk(stand, { webUrl, customers: warmUp, everyMs: 0 }));

  const backlog = Math.ceil((roughRate * backlogMs[length]) / 1_000);
  const customers = inventCustomers(Math.min(backlogTurns.most, Math.max(backlogTurns.least, backlog)));
  const backlogAt = new Date();
  const rate = rateOf(await talk(stand, { webUrl, customers, everyMs: 0 }));

  const pace = Math.min(steadyPerSecond, rate / 2);
  // Who writes again has a session, and its history goes to the model.
  const returning = [...customers, ...warmUp].slice(0, Math.ceil((pace * steadyMs[length]) / 1_000));
  const steadyAt = new Date();
  const steady = await talk(stand, { webUrl, customers: returning, everyMs: 1_000 / pace });

  const latency = (measure: string, valuesMs: number[]) =>
    stand.report({
      measure,
      setting,
      unit: "ms",
      value: percentile(valuesMs, 0.5),
      p99: percentile(valuesMs, 0.99),
    });
  stand.report({ measure: "whole turns, with a backlog", setting, unit: "/s", value: rate });
  latency("own time of a turn, with a backlog", await readOwnMs(databaseUrl, backlogAt, steadyAt));
  latency("own time of a turn, at a steady pace", await readOwnMs(databaseUrl, steadyAt, new Date()));
  latency("post to reply less TURN_DELAY_MS", steady.flatMap(latencyOf));
}

/** Replies a second, from the moment in which the first message is due for its turn to the last reply. */
function rateOf(exchanges: Exchange[]): number {
  const repliesMs = exchanges.flatMap(({ answeredAtMs }) => answeredAtMs ?? []);
  if (repliesMs.length === 0) throw new Error("no message was answered");
  const dueMs = Math.min(...exchanges.map(({ postedAtMs }) => postedAtMs)) + turnDelayMs;
  return (repliesMs.length * 1_000) / Math.max(1, Math.max(...repliesMs) - dueMs);
}

function latencyOf({ postedAtMs, answeredAtMs }: Exchange): number[] {
  return answeredAtMs === null ? [] : [answeredAtMs - postedAtMs - turnDelayMs];
}

/** Milliseconds of each turn from its start to its commit that were not spent waiting for the model. */
async function readOwnMs(databaseUrl: string, from: Date, to: Date): Promise<number[]> {
  const rows = await query<{ own_ms: number }>(
    databaseUrl,
    `SELECT duration_ms - coalesce(sum((step->>'durationMs')::float8) FILTER (WHERE step->>'kind' LIKE 'model%'), 0) AS own_ms
     FROM turn LEFT JOIN jsonb_array_elements(trace) AS step ON true
     WHERE started_at >= $1 AND started_at < $2 GROUP BY turn.id`,
    [from, to],
  );
  return rows.map(({ own_ms }) => own_ms);
}
