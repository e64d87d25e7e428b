import { Cluster, type ClusterNode, type ClusterOptions, Redis, type RedisOptions } from "ioredis";
import { parseRedisUrl } from "./redis-url.ts";

/** A client of one Redis or of a Redis Cluster: the same commands, as long as their keys share one hash tag. */
export type RedisClient = Redis | Cluster;

/** What becomes of commands while Redis is away: `fail` soon, or `wait` until it is back. */
type WhileAway = "fail" | "wait";

/**
 * Opens a client on what `REDIS_URL` names. It connects by itself, with `wait` on its first command, and again after
 * every loss; only a cluster of which no node answers at the start ends a client that may `fail`.
 * @param url as the configuration has checked it
 */
export function openRedis(url: string, whileAway: WhileAway): RedisClient {
  const address = parseRedisUrl(url);
  if (!address) throw new Error("REDIS_URL was not checked");
  const options: RedisOptions = {
    // What is asked in one tick goes out in one write, which costs more than the command does.
    enableAutoPipelining: true,
    ...(whileAway === "fail"
      ? { maxRetriesPerRequest: 1, connectTimeout: 2_000 }
      : { maxRetriesPerRequest: null, lazyConnect: true }),
  };
  if (address.nodes.length === 1) return new Redis(url, options);

  const { nodes, username, password, tls } = address;
  const redisOptions: RedisOptions = {
    ...options,
    ...(username !== null && { username: decodeURIComponent(username) }),
    ...(password !== null && { password: decodeURIComponent(password) }),
    ...(tls && { tls: {} }),
    ...(whileAway === "wait" && { commandTimeout: answersWithinMs }),
  };
  const shared: ClusterOptions = { redisOptions, lazyConnect: whileAway === "wait" };
  // Certificates carry names, so the names must not be replaced by the addresses they stand for.
  if (tls) shared.dnsLookup = (name, callback) => callback(null, name);
  return whileAway === "wait" ? new EndingCluster(nodes, shared) : openFailing(nodes, shared);
}

/**
 * Longer than BullMQ blocks (10 s). What was under way to a node that died may never be answered otherwise, and a job
 * that waits for it would keep its place in the worker for ever.
 */
const answersWithinMs = 15_000;

/** Longer than anything that comes after a client's close takes by itself. */
const endsWithinMs = 1_000;

/**
 * After a failover a client of ioredis may stay closed without coming to its end or connecting again, and BullMQ,
 * which waits for either, would wait for ever: to fetch the next job, and when it is asked to stop.
 */
class EndingCluster extends Cluster {
  readonly #nodes: ClusterNode[];

  constructor(nodes: ClusterNode[], options: ClusterOptions) {
    super(nodes, options);
    this.#nodes = nodes;
    this.on("close", () => setTimeout(() => this.#endIfClosed(), endsWithinMs).unref());
  }

  /** BullMQ makes its blocking connections by it. */
  override duplicate(nodes = this.#nodes, options: ClusterOptions = {}): Cluster {
    return new EndingCluster(nodes, { ...this.options, ...options });
  }

  #endIfClosed(): void {
    if (this.status !== "close") return;
    this.status = "end";
    this.emit("end");
  }
}

/** A cluster's client keeps commands while no node answers, without end, unless it is told otherwise. */
function openFailing(nodes: { host: string; port: number }[], options: ClusterOptions): Cluster {
  let wasReady = false;
  const cluster = new Cluster(nodes, {
    ...options,
    clusterRetryStrategy: (times) => (wasReady ? Math.min(100 * times, 2_000) : null),
  });
  cluster.once("ready", () => {
    wasReady = true;
    cluster.options.enableOfflineQueue = false;
  });
  return cluster;
}
