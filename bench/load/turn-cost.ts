import { Redis } from "ioredis";
import { sumUsage } from "../memory.ts";
import type { Row } from "../report.ts";
import type { FakeModel } from "../seller.ts";
import type { Stand } from "../stand.ts";
import { startSeller, stopBot } from "./bots.ts";
import { writeOnce } from "./crowd.ts";
import { tapWire } from "./wire.ts";

const turns = { quick: 100, full: 400 };
/** Far enough apart that no turn shares a statement with another. */
const calmEveryMs = 25;

type Queue = { name: string; redisUrl: string | null; model: FakeModel };

/**
 * What one turn costs in statements, round trips and bytes to Postgres and in commands to Redis, counted on the wire,
 * all of the way from the webhook to the recorded send: for turns by themselves, and for turns that share.
 */
export async function measureTurnCost(stand: Stand, { name, redisUrl, model }: Queue): Promise<void> {
  stand.say(`load: cost of a turn, ${name} queue`);
  const tap = await tapWire(await stand.createDatabase(`cost_${name.toLowerCase()}`));
  const redis = redisUrl === null ? null : new Redis(redisUrl);
  const bot = await startSeller(stand, { databaseUrl: tap.url, redisUrl, model }, { name, workers: 1 });
  const count = turns[stand.quick ? "quick" : "full"];
  await writeOnce(stand, bot.webUrl, { customers: count, everyMs: 0 });
  for (const [pace, everyMs] of [
    ["one at a time", calmEveryMs],
    ["with a backlog", 0],
  ] as const) {
    tap.reset();
    const cpuBeforeMs = await sumUsage(bot.processes, (process) => process.cpuMs());
    const commandsBefore = redis ? await countCommands(redis) : 0;
    await writeOnce(stand, bot.webUrl, { customers: count, everyMs });
    const cpuMs = (await sumUsage(bot.processes, (process) => process.cpuMs())) - cpuBeforeMs;
    const each = (measure: string, value: number, unit: Row["unit"] = "") =>
      stand.report({
        measure: `${measure} a turn`,
        setting: `${name} queue, ${pace}`,
        unit,
        value: value / count,
      });
    if (!Number.isNaN(cpuMs)) each("processor time of our processes", cpuMs, "ms");
    each("statements", tap.count.statements);
    each("round trips to Postgres", tap.count.roundTrips);
    each("bytes to and from Postgres", tap.count.bytes, "bytes");
    if (redis) each("Redis commands", (await countCommands(redis)) - commandsBefore);
  }
  await stopBot(bot);
  redis?.disconnect();
  await tap.stop();
}

/** Those of scripts included. @see https://redis.io/docs/latest/commands/info/ */
async function countCommands(redis: Redis): Promise<number> {
  const stats = await redis.info("commandstats");
  return [...stats.matchAll(/^cmdstat_\S+:calls=(\d+)/gm)].reduce((sum, [, calls]) => sum + Number(calls), 0);
}
