import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StartedRedis, startRedis } from "../../../infra/redis.ts";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../../src/database/embedded/embedded-postgres.ts";
import { migrate } from "../../../src/database/migrate.ts";
import { until } from "./until.ts";

/** A Postgres, and a Redis where the machine has one, that a test may end. */
export type OwnStores = {
  postgresUrl: string;
  redisUrl: string | null;
  /** Postgres' own way to crash: every session ends where it stands, and the next start recovers. */
  crashPostgres(): Promise<void>;
  /** On the same port, with its data. */
  restartPostgres(): Promise<void>;
  /** Ends Redis, which keeps nothing, and starts an empty one. @returns its URL, on another port */
  replaceRedis(): Promise<string>;
  stop(): Promise<void>;
};

export async function startOwnStores(): Promise<OwnStores> {
  const dir = await mkdtemp(join(tmpdir(), "seller-faults-"));
  const settings = { fsync: "off", max_connections: "300" };
  const first = await startEmbeddedPostgres(dir, settings);
  const starts: EmbeddedPostgres[] = [first];
  const { port } = new URL(first.url);
  const pidFile = join(dir, "postgres", "postmaster.pid");
  await migrate(first.url);
  let redis: StartedRedis | null = await startRedis(dir);

  return {
    postgresUrl: first.url,
    redisUrl: redis?.url ?? null,
    async crashPostgres() {
      const pid = Number.parseInt(await readFile(pidFile, "utf8"), 10);
      process.kill(pid, "SIGQUIT");
      await until("Postgres is gone", () =>
        readFile(pidFile).then(
          () => false,
          () => true,
        ),
      );
    },
    async restartPostgres() {
      starts.push(await startEmbeddedPostgres(dir, { ...settings, port }));
    },
    async replaceRedis() {
      await redis?.stop();
      redis = await startRedis(dir);
      return redis?.url ?? "";
    },
    async stop() {
      for (const start of starts) await start.stop();
      await redis?.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
