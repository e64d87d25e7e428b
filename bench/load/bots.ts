import type { FakeModel, SellerOptions } from "../seller.ts";
import { signedUrl, startWeb, startWorker } from "../seller.ts";
import type { Running, Stand } from "../stand.ts";

/** A bot that answers the crowd: all of its processes, and where it takes webhooks. */
export type Bot = {
  name: string;
  processes: Running[];
  webUrl: string;
  /** How long it gathers a burst before it answers, in milliseconds. */
  gatherMs: number;
};

/** Long enough for a burst, and short beside a customer's next one. */
const gatherMs = 200;
/** Of messages that it has in work at once, as ours. */
const concurrency = 50;

export async function startNaive(stand: Stand, model: FakeModel): Promise<Bot> {
  const process = await stand.start("bench/baselines/naive.ts", {
    args: vendorArguments(stand, model),
    ready: /Baseline is ready at (\S+)/,
  });
  return { name: "naive: in the request", processes: [process], webUrl: process.told, gatherMs: 0 };
}

export async function startQueued(stand: Stand, model: FakeModel, redisUrl: string): Promise<Bot> {
  const start = (role: string, ready: RegExp) => {
    const args = ["--role", role, "--redis", redisUrl, "--concurrency", String(concurrency)];
    return stand.start("bench/baselines/queued.ts", {
      args: [...vendorArguments(stand, model), ...args],
      ready,
    });
  };
  const web = await start("web", /Baseline is ready at (\S+)/);
  const worker = await start("worker", /Baseline is ready/);
  return { name: "plain BullMQ: web, worker", processes: [web, worker], webUrl: web.told, gatherMs: 0 };
}

/** One web process and `workers` worker processes of ours. */
export async function startSeller(
  stand: Stand,
  options: SellerOptions & { model: FakeModel },
  { name, workers }: { name: string; workers: number },
): Promise<Bot> {
  const timed = { ...options, turnDelayMs: gatherMs };
  const web = await startWeb(stand, timed);
  const started = [web];
  for (let count = 0; count < workers; count += 1) started.push(await startWorker(stand, timed));
  const label = `${name} queue, ${workers === 1 ? "1 worker" : `${workers} workers`}`;
  return { name: label, processes: started, webUrl: web.told, gatherMs };
}

export async function stopBot({ processes }: Bot): Promise<void> {
  await Promise.all(processes.map((process) => process.stop()));
}

function vendorArguments({ twilio }: Stand, model: FakeModel): string[] {
  const given = {
    "model-url": model.url,
    "model-key": model.key,
    model: model.model,
    "twilio-url": twilio.url,
    "account-sid": twilio.accountSid,
    token: twilio.authToken,
    "signed-url": signedUrl,
  };
  return Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
}
