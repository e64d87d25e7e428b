import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startRedis } from "../infra/redis.ts";
import { startEmbeddedPostgres } from "../src/database/embedded/embedded-postgres.ts";
import type { Closers } from "../src/start/closers.ts";
import { type FakeTwilio, startFakeTwilio } from "../test/support/fake-twilio/server.ts";
import { type StartedProcess, startProcess } from "../test/support/process.ts";
import { type Usage, watchMemory, watchUsage } from "./memory.ts";
import type { Row } from "./report.ts";

/** A process of this run. */
export type Running = Usage & {
  /** What `ready` captured. */
  told: string;
  peakMb(): Promise<number | null>;
  /** One line on its standard input. */
  tell(line: string): void;
  waitFor(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Waits for its orderly end, though not for long. */
  stop(): Promise<void>;
};

type Start = { env?: Record<string, string>; args?: string[]; ready: RegExp };

/** What all measures stand on. */
export type Stand = Awaited<ReturnType<typeof openStand>>;

export type StandDeps = {
  quick: boolean;
  /** In the large stock that is searched; null for that of the run. */
  vehicles: number | null;
  /** Closes what was opened, in reverse order. */
  closers: Closers;
  signal: AbortSignal;
  /** Takes each figure as soon as it is known. */
  report(row: Row): void;
  /** Takes what a reader of the figures has to know. */
  note(text: string): void;
};

const stopTimeoutMs = 8_000;

/** Starts the stores, durable as in real use, and the fake Twilio. */
export async function openStand({ quick, vehicles, closers, signal, report, note }: StandDeps) {
  const say = (progress: string) =>
    console.error(`bench, ${(performance.now() / 1_000).toFixed(0)} s: ${progress}`);
  const dir = await mkdtemp(join(tmpdir(), "seller-bench-"));
  say(`starting Postgres and Redis in ${dir}`);
  closers.add(() => rm(dir, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres(dir);
  closers.add(postgres.stop);
  const redis = await startRedis(dir);
  if (redis) closers.add(redis.stop);
  else note("No redis-server on this machine: everything over Redis is left out.");
  const twilio: FakeTwilio = await startFakeTwilio();
  closers.add(twilio.stop);

  return {
    quick,
    vehicles,
    /** For what a measure opens in this process. */
    closers,
    signal,
    report,
    note,
    say,
    twilio,
    /** For files; goes with the run. */
    dir,
    /** `database` keeps measures apart. */
    queues: (database: number): { name: string; redisUrl: string | null }[] => [
      { name: "Postgres", redisUrl: null },
      ...(redis ? [{ name: "Redis", redisUrl: `${redis.url}/${database}` }] : []),
    ],

    /** @returns the URL of a new, empty database */
    async createDatabase(name: string): Promise<string> {
      await query(postgres.url, `CREATE DATABASE ${name}`);
      return postgres.url.replace(/\/postgres$/, `/${name}`);
    },

    /** Runs a TypeScript file of the project and waits until it says that it is ready. */
    async start(file: string, { env = {}, args = [], ready }: Start): Promise<Running> {
      const started = startProcess(file, env, args);
      const memory = watchMemory(started.child.pid ?? 0);
      let stopped: Promise<void> | null = null;
      const stop = () => {
        memory.stop();
        stopped ??= stopFirmly(started);
        return stopped;
      };
      closers.add(stop);
      const [, told = ""] = await started.waitFor(ready);
      const tell = (line: string) => void started.child.stdin?.write(`${line}\n`);
      return {
        told,
        peakMb: memory.peakMb,
        ...watchUsage(started.child.pid ?? 0),
        tell,
        waitFor: started.waitFor,
        stop,
      };
    },
  };
}

/** One statement on a connection of its own. */
export async function query<Result>(
  url: string,
  statement: string,
  parameters: unknown[] = [],
): Promise<Result[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(statement, parameters);
    return rows;
  } finally {
    await client.end();
  }
}

async function stopFirmly({ stop, child }: StartedProcess): Promise<void> {
  const forced = setTimeout(() => child.kill("SIGKILL"), stopTimeoutMs);
  await stop();
  clearTimeout(forced);
}
