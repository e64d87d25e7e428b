import { setTimeout as sleep } from "node:timers/promises";
import type { Stand } from "../stand.ts";
import { median } from "../statistics.ts";
import { type Contender, startBare, startInserting, startOurs } from "./contenders.ts";
import { preparePosts, sendPosts } from "./posts.ts";

/** Posts that bring a process to its full speed, and tell how many a round takes. */
const warmUpPosts = { quick: 1_000, full: 3_000 };
const rounds = { quick: 1, full: 3 };
const roundMs = { quick: 1_000, full: 3_000 };
/** Most posts of a round, however fast the machine. */
const maxPosts = 40_000;
/** How long the queue may take to catch up with the webhooks of a round. */
const settleTimeoutMs = 15_000;
const settlePollMs = 50;
/** Of what bare Koa acknowledges. */
const leastShare = 0.5;

/** Per second: webhooks answered; and answered with their conversations in the queue, where there is one. */
type Round = { acknowledged: number; queued: number | null; p50Ms: number; p99Ms: number };

/**
 * Acknowledged webhooks per second of our web role on each queue, beside bare Koa with signature check, without and with one insert a post:
 * by turns, round by round, so that what else the machine does hits all of them.
 */
export async function measureWebhooks(stand: Stand): Promise<void> {
  const length = stand.quick ? "quick" : "full";
  stand.say("webhooks: starting the baseline and our web processes");
  const baselines = [await startBare(stand), await startInserting(stand)];
  const contenders = [...baselines, ...(await startOurs(stand))].map((contender) => ({
    contender,
    runRound: createRounds(stand, contender),
    posts: 0,
    results: [] as Round[],
  }));
  for (const one of contenders) {
    const { acknowledged } = await one.runRound(warmUpPosts[length]);
    one.posts = Math.min(maxPosts, Math.ceil((acknowledged * roundMs[length]) / 1_000));
  }
  for (let round = 1; round <= rounds[length]; round += 1) {
    stand.say(`webhooks: round ${round} of ${rounds[length]}`);
    for (const one of contenders) one.results.push(await one.runRound(one.posts));
  }
  const baselineRate = median(contenders[0]?.results.map(({ acknowledged }) => acknowledged) ?? []);
  for (const { contender, results } of contenders) reportRates(stand, contender, results, baselineRate);
  for (const { name, process } of contenders.map(({ contender }) => contender)) {
    const value = await process.peakMb();
    stand.report({ measure: "peak memory, acknowledging", setting: `web: ${name}`, unit: "MB", value });
    await process.stop();
  }
}

function reportRates(
  { report }: Stand,
  { name, countWoken }: Contender,
  results: Round[],
  baselineRate: number,
): void {
  const value = median(results.map(({ acknowledged }) => acknowledged));
  const row = { setting: name, unit: "/s" } as const;
  const ratio = value / baselineRate;
  const target = { ratio, target: `≥ ${leastShare} ×`, met: ratio >= leastShare };
  report({ ...row, measure: "acknowledged webhooks", value, ...(countWoken && target) });
  const p50 = median(results.map(({ p50Ms }) => p50Ms));
  const p99 = median(results.map(({ p99Ms }) => p99Ms));
  report({ measure: "acknowledgement under full load", setting: name, unit: "ms", value: p50, p99 });
  if (!countWoken) return;
  const queued = median(results.flatMap((round) => round.queued ?? []));
  report({ ...row, measure: "webhooks, until queued as well", value: queued, ratio: queued / baselineRate });
}

/** @returns what sends so many posts and waits until nothing goes on any more, so that no round weighs on the next */
function createRounds({ signal, note }: Stand, contender: Contender): (count: number) => Promise<Round> {
  const { name, url, countStored, countWoken } = contender;
  let total = 0;

  return async (count) => {
    const posts = preparePosts(count);
    const startedMs = performance.now();
    const { acknowledged, tookMs, p50Ms, p99Ms } = await sendPosts(url, posts, signal);
    if (acknowledged < posts.length)
      note(`${name}: ${posts.length - acknowledged} of ${posts.length} webhooks were not acknowledged.`);
    total += acknowledged;
    const stored = countStored ? await countStored() : total;
    if (stored !== total) note(`${name}: ${total} webhooks acknowledged, but ${stored} stored.`);
    const isQueued = countWoken !== null && (await waitUntilQueued(countWoken));
    const queuedMs = Math.max(tookMs, performance.now() - startedMs);
    return {
      acknowledged: (acknowledged * 1_000) / tookMs,
      p50Ms,
      p99Ms,
      queued: isQueued ? (acknowledged * 1_000) / queuedMs : null,
    };
  };

  /** Our web role answers once a message is stored, and wakes its conversation besides. */
  async function waitUntilQueued(countJobs: () => Promise<number>): Promise<boolean> {
    const deadlineMs = performance.now() + settleTimeoutMs;
    let queued = await countJobs();
    for (; queued < total && performance.now() < deadlineMs; queued = await countJobs())
      await sleep(settlePollMs, undefined, { signal });
    if (queued >= total) return true;
    note(`${name}: ${total - queued} of ${total} wakes were not queued ${settleTimeoutMs / 1_000} s later.`);
    return false;
  }
}
