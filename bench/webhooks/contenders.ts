import { signedUrl, startWeb } from "../seller.ts";
import { query, type Running, type Stand } from "../stand.ts";

/** Who takes the webhooks of {@link measureWebhooks}, each with a database of its own. */
export type Contender = {
  name: string;
  process: Running;
  url: string;
  /** Messages that its database holds; null where it has none. */
  countStored: (() => Promise<number>) | null;
  /** Conversations that its queue holds; null where it has no queue. */
  countWoken: (() => Promise<number>) | null;
};

/** Bare Koa with signature check alone: see bench/baselines/bare.ts. */
export async function startBare(stand: Stand): Promise<Contender> {
  const args = ["--token", stand.twilio.authToken, "--signed-url", signedUrl];
  const process = await stand.start("bench/baselines/bare.ts", { args, ready: /Baseline is ready at (\S+)/ });
  return {
    name: "baseline: Koa, signature",
    process,
    url: process.told,
    countStored: null,
    countWoken: null,
  };
}

/** With one insert for each post besides: see bench/baselines/insert.ts. */
export async function startInserting(stand: Stand): Promise<Contender> {
  const database = await stand.createDatabase("baseline");
  const args = ["--database", database, "--token", stand.twilio.authToken, "--signed-url", signedUrl];
  const process = await stand.start("bench/baselines/insert.ts", {
    args,
    ready: /Baseline is ready at (\S+)/,
  });
  const countStored = () => countRows(database, "inbound");
  return {
    name: "baseline: Koa, signature, insert",
    process,
    url: process.told,
    countStored,
    countWoken: null,
  };
}

/** Our web role on each queue, without a worker. */
export async function startOurs(stand: Stand): Promise<Contender[]> {
  const contenders: Contender[] = [];
  for (const { name, redisUrl } of stand.queues(0)) {
    const databaseUrl = await stand.createDatabase(`webhooks_${name.toLowerCase()}`);
    const process = await startWeb(stand, { databaseUrl, redisUrl });
    const url = process.told;
    const countStored = () => countRows(databaseUrl, "message");
    contenders.push({ name: `${name} queue`, process, url, countStored, countWoken: () => countJobs(url) });
  }
  return contenders;
}

async function countRows(databaseUrl: string, table: string): Promise<number> {
  const [row] = await query<{ count: number }>(databaseUrl, `SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? 0;
}

/** All jobs of the queue, as our metrics tell them: without a worker, one for each conversation that was woken. */
async function countJobs(webUrl: string): Promise<number> {
  const metrics = await (await fetch(`${webUrl}/metrics`)).text();
  const depths = [...metrics.matchAll(/^seller_queue_jobs\{.*\} (\d+)$/gm)];
  return depths.reduce((sum, [, jobs]) => sum + Number(jobs), 0);
}
