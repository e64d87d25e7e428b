import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { startRedisCluster } from "../../infra/redis-cluster.ts";
import { createQueue } from "../../src/queue/queue.ts";
import { TimeOver } from "../../src/time-limit.ts";
import { queueBackends } from "../support/queues.ts";
import { describeQueue } from "./promises.ts";

for (const { name, redisUrl } of queueBackends) {
  describeQueue(name, async () => ({ redisUrl, close: async () => undefined }));
  if (redisUrl !== null) describeQueue("a Redis Cluster", openCluster);
}

async function openCluster() {
  const dir = await mkdtemp(join(tmpdir(), "seller-cluster-"));
  const cluster = await startRedisCluster(dir, "{seller}");
  const close = async () => {
    await cluster.stop();
    await rm(dir, { recursive: true, force: true });
  };
  return { redisUrl: cluster.url, close };
}

test("whoever wakes a conversation on a Redis that says nothing waits 5 s for it, and goes on", async () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => void sockets.add(socket.resume()));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const errors: Error[] = [];
  const queue = createQueue({
    redisUrl: `redis://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    databaseUrl: "",
    onError: (error) => errors.push(error),
    onJobFailed: () => undefined,
  });
  await queue.wake(["a"], 0);
  await queue.sweepOn({ after: 1, until: 2 });
  expect(errors.filter((error) => error instanceof TimeOver)).toHaveLength(2);
  queue.redis?.disconnect();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => silent.close(resolve));
}, 20_000);
