import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RLWrapperTimeouts,
} from "rate-limiter-flexible";
import type { DataSource } from "typeorm";
import type { RedisClient } from "../queue/redis.ts";
import { createLimitsClient } from "./postgres-client.ts";

/** A store that takes longer counts as away: nobody waits for a limit. */
const defaultTimeoutMs = 300;

type LimiterStoreDeps = {
  /** Null: the counts stand in the table `rate_limit`. */
  redis: RedisClient | null;
  source: Pick<DataSource, "query">;
  /** Milliseconds that one look may take before this process counts by itself. Default 300. */
  timeoutMs?: number;
};

type LimiterOptions = {
  /** Part of the key, so that limits on the same thing are counted apart. */
  name: string;
  /** How much a window holds: 0 or more, below 2^31. */
  points: number;
  /** Whole seconds of a window, from its first use on. */
  durationS: number;
};

/** What a window holds after a look or a use. */
export type LimitState = {
  /** After a use: it was within the limit. After a look: something is left. */
  allowed: boolean;
  used: number;
  /** Milliseconds until the window ends; 0 where none has begun. */
  endsInMs: number;
};

/** One limit, counted across processes. Never rejects: see {@link createLimiterStore}. Keys hold nothing personal. */
export type Limiter = {
  /** Uses up `points` (default 1), whether there are as many left or not; `durationS` makes the window another than the limiter's own. */
  consume(key: string, points?: number, durationS?: number): Promise<LimitState>;
  get(key: string): Promise<LimitState>;
};

export type LimiterStore = { limiter(options: LimiterOptions): Limiter };

/**
 * Opens the place where limits are counted: Redis or a Redis Cluster (each operation touches one key), else Postgres.
 * While it is away or slow, each process counts by itself in memory: a limit is never a reason to fail or to wait.
 * What has expired in Postgres goes with the daily pruning, on Redis by itself.
 */
export function createLimiterStore({
  redis,
  source,
  timeoutMs = defaultTimeoutMs,
}: LimiterStoreDeps): LimiterStore {
  const storeClient = redis ?? createLimitsClient(source);
  return {
    limiter({ name, points, durationS }) {
      const window = { points, duration: durationS, keyPrefix: `seller:limit:${name}` };
      const insured = { ...window, storeClient, insuranceLimiter: new RateLimiterMemory(window) };
      const limiter = new RLWrapperTimeouts({
        limiter: redis ? onRedis(insured) : onPostgres(insured),
        timeoutMs,
      });
      return {
        consume: (key, used = 1, ownDurationS = durationS) =>
          limiter
            .consume(key, used, { customDuration: ownDurationS })
            .catch(overLimit)
            .then((state) => describe(state, state.consumedPoints <= points)),
        async get(key) {
          // On Redis a use of nothing, since the library's own look is a transaction, with round trips of its own.
          const state = await (redis ? limiter.consume(key, 0).catch(overLimit) : limiter.get(key));
          return state?.consumedPoints
            ? describe(state, state.consumedPoints < points)
            : { allowed: points > 0, used: 0, endsInMs: 0 };
        },
      };
    },
  };
}

type Counted = { consumedPoints: number; msBeforeNext: number };
type InsuredOptions = ConstructorParameters<typeof RateLimiterRedis>[0];

function onRedis(options: InsuredOptions) {
  return new RateLimiterRedis({ ...options, rejectIfRedisNotReady: true });
}

function onPostgres(options: InsuredOptions) {
  return new RateLimiterPostgres({
    ...options,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    // A timer for each limiter; the daily pruning does it once for all.
    clearExpiredByTimeout: false,
  });
}

/** The library rejects with the count where it is over the limit; with its memory behind it, with nothing else. */
function overLimit(state: Counted): Counted {
  return state;
}

function describe({ consumedPoints, msBeforeNext }: Counted, allowed: boolean): LimitState {
  return { allowed, used: consumedPoints, endsInMs: Math.max(0, msBeforeNext) };
}
