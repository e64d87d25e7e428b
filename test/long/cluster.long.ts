import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type RedisCluster, startRedisCluster } from "../../infra/redis-cluster.ts";
import { startLoad } from "../faults/stand/load.ts";
import { checkRecord } from "../faults/stand/record.ts";
import { queues, type Stand, startStand } from "../faults/stand/stand.ts";
import { until } from "../faults/stand/until.ts";

/** Where the machine has no redis-server, `npm test` has said so loudly. */
const clusters = queues.includes("Redis") ? ["three nodes"] : [];

describe.each(clusters)("the queue on a Redis Cluster of %s", () => {
  let dir: string;
  let cluster: RedisCluster;
  let stand: Stand;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "seller-cluster-"));
    cluster = await startRedisCluster(dir, "{seller}");
    stand = await startStand({ queue: "Postgres", env: { REDIS_URL: cluster.url } });
  });
  afterAll(async () => {
    await stand?.close();
    await cluster?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  test("a load of many customers, repeats among it, is answered completely and in order", async () => {
    await startLoad(stand, { customers: 20, texts: 5 }).done;
    await checkRecord(stand);
  });

  test("the node that holds the queue dies in the middle of a load: its replica goes on", async () => {
    const load = startLoad(stand, { customers: 20, texts: 10 });
    await until("a third of the load was taken", () => load.taken() > 66);
    await cluster.killMasterOfKeys();
    await load.done;
    await checkRecord(stand);
  });

  test("and both workers go on", async () => {
    const turns = () => stand.running("worker").map((one) => one.output().split('"msg":"turn"').length);
    const before = turns();
    const both = () => turns().every((now, index) => now > (before[index] ?? 0));
    for (let round = 0; !both() && round < 20; round++) {
      await startLoad(stand, { customers: 20, texts: 1 }).done;
      await checkRecord(stand);
    }
    expect({ before, both: both() }).toEqual({ before, both: true });
  });
});
