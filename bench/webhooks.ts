import { setTimeout as sleep } from "node:timers/promises";
import { preparePosts, sendPosts } from "./load.ts";
import { signedUrl, startWeb } from "./seller.ts";
import { query, type Running, type Stand } from "./stand.ts";
import { median } from "./statistics.ts";

/** Posts that bring a process to its full speed, and tell how many a round takes. */
const warmUpPosts = 3_000;
/** Most posts of a round, however fast the machine. */
const maxPosts = 40_000;
/** How long the queue may take to catch up with the webhooks of a round. */
const settleTimeoutMs = 15_000;
const settlePollMs = 100;

type Contender = {
  name: string;
  process: Running;
  /** How many messages its database holds. */
  countStored(): Promise<number>;
  /** How many conversations its queue holds, where it has one. */
  countWoken: (() => Promise<number>) | null;
  acknowledged: number;
  rates: number[];
};

/**
 * Acknowledged webhooks per second of our web role on each queue, beside bare Koa with signature check and one insert:
 * in turns, round by round, so that what else the machine does hits all of them.
 */
export async function measureWebhooks(stand: Stand): Promise<void> {
  const { quick, report, say } = stand;
  const rounds = quick ? 1 : 3;
  const roundMs = quick ? 1_500 : 3_000;
  say("webhooks: starting the baseline and our web processes");
  const contenders = [await startBaseline(stand), ...(await startOurs(stand))];

  const posts = new Map<Contender, number>();
  for (const contender of contenders) {
    const rate = await runRound(stand, contender, quick ? warmUpPosts / 3 : warmUpPosts);
    posts.set(contender, Math.min(maxPosts, (rate * roundMs) / 1_000));
  }
  for (let round = 1; round <= rounds; round += 1) {
    say(`webhooks: round ${round} of ${rounds}`);
    for (const contender of contenders)
      contender.rates.push(await runRound(stand, contender, posts.get(contender) ?? 0));
  }

  const baseline = median(contenders[0]?.rates ?? []);
  for (const contender of contenders) {
    const value = median(contender.rates);
    const ratio = contender === contenders[0] ? {} : { ratio: value / baseline };
    report({ measure: "acknowledged webhooks", setting: contender.name, unit: "/s", value, ...ratio });
  }
  for (const { name, process } of contenders) {
    const value = await process.peakMb();
    report({ measure: "peak memory, acknowledging", setting: `web: ${name}`, unit: "MB", value });
    await process.stop();
  }
}

/** @returns acknowledged posts per second */
async function runRound(stand: Stand, contender: Contender, count: number): Promise<number> {
  const { acknowledged, failed, tookMs } = await sendPosts(
    contender.process.told,
    preparePosts(count),
    stand.signal,
  );
  contender.acknowledged += acknowledged;
  if (failed > 0) stand.note(`${contender.name}: ${failed} of ${count} webhooks were not acknowledged.`);
  await settle(stand, contender);
  return (acknowledged * 1_000) / tookMs;
}

/**
 * Ends when nothing of the round goes on any more, so that it does not weigh on the next one: our web role answers
 * before the queue has taken the wake.
 */
async function settle({ note, signal }: Stand, contender: Contender): Promise<void> {
  const { name, acknowledged, countStored, countWoken } = contender;
  const stored = await countStored();
  if (stored !== acknowledged) note(`${name}: ${acknowledged} webhooks acknowledged, but ${stored} stored.`);
  if (!countWoken) return;
  const deadlineMs = performance.now() + settleTimeoutMs;
  let woken = await countWoken();
  for (; woken < acknowledged && performance.now() < deadlineMs; woken = await countWoken())
    await sleep(settlePollMs, undefined, { signal });
  if (woken < acknowledged)
    note(
      `${name}: ${acknowledged - woken} of ${acknowledged} wakes were not queued ${settleTimeoutMs / 1_000} s later.`,
    );
}

async function startBaseline(stand: Stand): Promise<Contender> {
  const database = await stand.createDatabase("baseline");
  const args = ["--database", database, "--token", stand.twilio.authToken, "--signed-url", signedUrl];
  const process = await stand.start("bench/baseline.ts", { args, ready: /Baseline is ready at (\S+)/ });
  const countStored = () => count(database, "inbound");
  return {
    name: "baseline: Koa, signature, one insert",
    process,
    countStored,
    countWoken: null,
    acknowledged: 0,
    rates: [],
  };
}

async function startOurs(stand: Stand): Promise<Contender[]> {
  const contenders: Contender[] = [];
  for (const { name, redisUrl } of stand.queues(0)) {
    const databaseUrl = await stand.createDatabase(`webhooks_${name.toLowerCase()}`);
    const process = await startWeb(stand, { databaseUrl, redisUrl });
    const countStored = () => count(databaseUrl, "message");
    const countWoken = () => countJobs(process.told);
    contenders.push({ name: `${name} queue`, process, countStored, countWoken, acknowledged: 0, rates: [] });
  }
  return contenders;
}

async function count(databaseUrl: string, table: string): Promise<number> {
  const [row] = await query<{ count: number }>(databaseUrl, `SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? 0;
}

/** All jobs of the queue, as our metrics tell them: without a worker, one for each conversation that was woken. */
async function countJobs(webUrl: string): Promise<number> {
  const metrics = await (await fetch(`${webUrl}/metrics`)).text();
  const depths = [...metrics.matchAll(/^seller_queue_jobs\{.*\} (\d+)$/gm)];
  return depths.reduce((sum, [, jobs]) => sum + Number(jobs), 0);
}
