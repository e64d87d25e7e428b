import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRedisCluster } from "../../infra/redis-cluster.ts";
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
