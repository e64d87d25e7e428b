import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { findFreePort } from "../src/database/embedded/free-port.ts";
import { type RunningProgram, startProgram } from "./program.ts";
import { settingsFor } from "./redis.ts";

/** Three masters, and a replica of the one that holds the keys in question. */
export type RedisCluster = {
  /** As REDIS_URL names it. */
  url: string;
  /** SIGKILL; the others give its place to its replica, after a second or two. */
  killMasterOfKeys(): Promise<void>;
  stop(): Promise<void>;
};

type Node = RunningProgram & { busPort: number; client: Redis };

const slots = 16_384;
const startTimeoutMs = 30_000;

/** @param key what decides, by its hash tag, which master gets the replica. @throws where redis-server is missing */
export async function startRedisCluster(dir: string, key: string): Promise<RedisCluster> {
  const nodes = await Promise.all([0, 1, 2, 3].map(() => startNode(dir)));
  const masters = nodes.slice(0, 3);
  const [first, , , replica] = nodes as [Node, Node, Node, Node];
  for (const [index, { client }] of masters.entries()) {
    const from = Math.ceil((slots * index) / masters.length);
    const to = Math.ceil((slots * (index + 1)) / masters.length) - 1;
    await client.call("CLUSTER", "ADDSLOTSRANGE", from, to);
  }
  for (const { port, busPort } of nodes.slice(1))
    await first.client.call("CLUSTER", "MEET", "127.0.0.1", port, busPort);
  await waitUntil(nodes, (info) => /cluster_known_nodes:4\b/.test(info));
  const slot = Number(await first.client.call("CLUSTER", "KEYSLOT", key));
  const owner = masters[Math.floor((slot * masters.length) / slots)] ?? first;
  await replica.client.call("CLUSTER", "REPLICATE", String(await owner.client.call("CLUSTER", "MYID")));
  await waitUntil(nodes, (info) => /cluster_state:ok/.test(info));
  await waitUntil([replica], (info) => /master_link_status:up/.test(info), "replication");

  return {
    url: `redis://${masters.map(({ port }) => `127.0.0.1:${port}`).join(",")}`,
    killMasterOfKeys: owner.kill,
    async stop() {
      for (const { client } of nodes) client.disconnect();
      await Promise.all(nodes.map(({ kill }) => kill()));
    },
  };
}

async function startNode(dir: string): Promise<Node> {
  let busPort = 0;
  const node = await startProgram("redis-server", async (port) => {
    // Asked for at each attempt: one that is taken stays taken, and would fail them all.
    busPort = await findFreePort();
    return [
      ...settingsFor(dir),
      ...["--port", String(port), "--cluster-enabled", "yes", "--cluster-port", String(busPort)],
      ...["--cluster-config-file", join(dir, `nodes-${port}.conf`), "--cluster-node-timeout", "1000"],
      ...["--cluster-replica-validity-factor", "0"],
    ];
  });
  const client = new Redis(node.port);
  client.on("error", () => undefined);
  return { ...node, busPort, client };
}

async function waitUntil(
  nodes: Node[],
  holds: (info: string) => boolean,
  section: "cluster" | "replication" = "cluster",
): Promise<void> {
  const ask = ({ client }: Node) =>
    section === "cluster" ? client.call("CLUSTER", "INFO") : client.info(section);
  for (const deadline = Date.now() + startTimeoutMs; Date.now() < deadline; await sleep(50)) {
    const answers = await Promise.all(nodes.map(ask));
    if (answers.every((answer) => holds(String(answer)))) return;
  }
  throw new Error("the nodes of the Redis Cluster did not find each other");
}
