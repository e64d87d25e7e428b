import { sumUsage } from "../memory.ts";
import { type FakeModel, noteRefused } from "../seller.ts";
import type { Stand } from "../stand.ts";
import { percentile } from "../statistics.ts";
import { type Bot, startNaive, startQueued, startSeller, stopBot } from "./bots.ts";
import { type Exchange, runCrowd, writeOnce } from "./crowd.ts";
import { measureTurnCost } from "./turn-cost.ts";

const sizes = {
  quick: { customers: 60, singles: 300, warmUp: 100, halfLoadMs: 2_000 },
  full: { customers: 300, singles: 2_000, warmUp: 300, halfLoadMs: 5_000 },
};

/** What one bot came to; milliseconds of processor time and answered messages a second. */
type Result = { singles: number; crowd: number; cpuPerMessageMs: number | null };

/**
 * The load that a bot is judged by, with a model of 0 ms: ours on each queue with one and two workers, beside the naive
 * bot and the plain one on BullMQ.
 */
export async function measureLoad(stand: Stand): Promise<void> {
  const process = await stand.start("bench/load/model.ts", { ready: /^(\{.*\})$/m });
  const model: FakeModel = JSON.parse(process.told);
  const naive = await runBot(stand, await startNaive(stand, model), null);
  const queues = stand.queues(2);
  const redisUrl = queues.find((queue) => queue.redisUrl !== null)?.redisUrl;
  const plain = redisUrl ? await runBot(stand, await startQueued(stand, model, redisUrl), null) : null;
  const targets = { naive, plain };
  for (const [index, queue] of queues.entries()) {
    for (const workers of [1, 2]) {
      const databaseUrl = await stand.createDatabase(`load_${index}_${workers}`);
      const options = { databaseUrl, redisUrl: queue.redisUrl, model };
      const bot = await startSeller(stand, options, { name: queue.name, workers });
      await runBot(stand, bot, targets);
      await noteRefused(stand, databaseUrl, bot.name);
    }
    await measureTurnCost(stand, { ...queue, model });
  }
  await process.stop();
}

async function runBot(
  stand: Stand,
  bot: Bot,
  targets: { naive: Result; plain: Result | null } | null,
): Promise<Result> {
  const size = sizes[stand.quick ? "quick" : "full"];
  const { report } = stand;
  const { name: setting, webUrl, processes, gatherMs } = bot;
  stand.say(`load: ${setting}`);
  await writeOnce(stand, webUrl, { customers: size.warmUp, everyMs: 0 });
  const startMb = await sumUsage(processes, (process) => process.residentMb());

  const exchanges = await writeOnce(stand, webUrl, { customers: size.singles, everyMs: 0 });
  const singles = rateOf(exchanges, gatherMs);
  const cpuBeforeMs = await sumUsage(processes, (process) => process.cpuMs());
  const crowd = await runCrowd(stand, webUrl, size.customers);
  const cpuMs = (await sumUsage(processes, (process) => process.cpuMs())) - cpuBeforeMs;
  const everyMs = 2_000 / singles;
  const calm = { customers: Math.ceil(size.halfLoadMs / everyMs), everyMs };
  const half = targets && (await writeOnce(stand, webUrl, calm));
  const endMb = await sumUsage(processes, (process) => process.residentMb());
  await stopBot(bot);

  const answered = crowd.messages - crowd.lost;
  const result: Result = {
    singles,
    crowd: (answered * 1_000) / crowd.tookMs,
    cpuPerMessageMs: Number.isNaN(cpuMs) ? null : cpuMs / answered,
  };
  for (const [measure, value] of [
    ["messages lost", crowd.lost],
    ["messages answered twice", crowd.doubled],
    ["messages answered out of order", crowd.outOfOrder],
  ] as const)
    report({ measure, setting, unit: "", value, ...(targets && { target: "0", met: value === 0 }) });
  const rate = (measure: string, value: number, naive?: number) =>
    report({ measure, setting, unit: "/s", value, ...(naive && compare(value / naive, { atLeast: 1 })) });
  rate("answered messages, in bursts", result.crowd, targets?.naive.crowd);
  rate("answered messages, one by one", result.singles, targets?.naive.singles);
  const plainMs = targets?.plain?.cpuPerMessageMs;
  report({
    measure: "processor time of an answered message",
    setting,
    unit: "ms",
    value: result.cpuPerMessageMs,
    ...(plainMs && result.cpuPerMessageMs && compare(result.cpuPerMessageMs / plainMs, { atMost: 1 })),
  });
  if (half) reportHalfLoad(stand, setting, half, gatherMs);
  report({ measure: "memory of all processes, at the start", setting, unit: "MB", value: known(startMb) });
  report({ measure: "memory of all processes, at the end", setting, unit: "MB", value: known(endMb) });
  return result;
}

function reportHalfLoad({ report }: Stand, setting: string, exchanges: Exchange[], gatherMs: number): void {
  const ownMs = exchanges.flatMap(({ postedAtMs, answeredAtMs }) =>
    answeredAtMs === null ? [] : [answeredAtMs - postedAtMs - gatherMs],
  );
  const value = percentile(ownMs, 0.5);
  const p99 = percentile(ownMs, 0.99);
  report({
    measure: "own time at half load",
    setting,
    unit: "ms",
    value,
    p99,
    target: "p99 ≤ 5 × p50",
    met: p99 <= 5 * value,
  });
}

/** Replies a second, from the moment in which the first message is due to the last reply. */
function rateOf(exchanges: Exchange[], gatherMs: number): number {
  const repliesMs = exchanges.flatMap(({ answeredAtMs }) => answeredAtMs ?? []);
  if (repliesMs.length === 0) throw new Error("no message was answered");
  const dueMs = Math.min(...exchanges.map(({ postedAtMs }) => postedAtMs)) + gatherMs;
  return (repliesMs.length * 1_000) / Math.max(1, Math.max(...repliesMs) - dueMs);
}

function compare(ratio: number, { atLeast, atMost }: { atLeast?: number; atMost?: number }) {
  const met = ratio >= (atLeast ?? 0) && ratio <= (atMost ?? Number.POSITIVE_INFINITY);
  return { ratio, target: atLeast === undefined ? `≤ ${atMost} ×` : `≥ ${atLeast} ×`, met };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
