import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startLoad } from "./stand/load.ts";
import { checkRecord } from "./stand/record.ts";
import { queues, type Stand, startStand } from "./stand/stand.ts";
import { until } from "./stand/until.ts";

/** What the issue of a store's absence asks for: this long without Redis. */
const outageMs = 30_000;

(queues.includes("Redis") ? describe : describe.skip)("Redis", () => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await startStand({ queue: "Redis", ownStores: true });
  });
  afterAll(() => stand?.close());

  const loseAndReplace = async () => {
    stand.redis?.refuse();
    const url = await stand.stores?.replaceRedis();
    stand.redis?.open(url);
  };

  test("is lost with all its data in the middle of a load: everything is answered", async () => {
    const load = startLoad(stand, { customers: 20, texts: 10 });
    await until("a third was taken", () => load.taken() > 60);
    await loseAndReplace();
    await load.done;
    await checkRecord(stand);
  });

  test.each([
    ["unreachable", "refuse"],
    ["silent", "swallow"],
  ] as const)("is %s for 30 s: messages are taken all the while, and answered afterwards", async (_, how) => {
    const endsMs = performance.now() + outageMs;
    const load = startLoad(stand, { customers: 5, texts: 10 });
    await until("the load runs", () => load.taken() > 5);
    stand.redis?.[how]();
    await load.done;
    const before = stand.deliveries.length;
    const late = stand.customer();
    await late.says();
    await until("the outage is over", () => performance.now() > endsMs);
    await late.says("¿hay alguien?");
    expect(stand.deliveries.slice(before).map(({ status }) => status)).toEqual([200, 200]);
    stand.redis?.open();
    await checkRecord(stand);
  });
});
