import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startLoad } from "./stand/load.ts";
import { checkRecord } from "./stand/record.ts";
import { queues, type Stand, startStand } from "./stand/stand.ts";
import { until } from "./stand/until.ts";

/** 2 s for the store, and what a busy machine takes besides. */
const longestAnswerMs = 2_500;

describe.each(queues)("Postgres (queue on %s)", (queue) => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await startStand({ queue, ownStores: true });
  });
  afterAll(() => stand?.close());

  /** Nobody hung, and nobody was told anything but «taken» and «deliver again». */
  const checkDeliveries = (since: number) => {
    const deliveries = stand.deliveries.slice(since);
    expect(deliveries.filter(({ ms }) => ms > longestAnswerMs)).toEqual([]);
    expect(new Set(deliveries.map(({ status }) => status))).toEqual(new Set([200, 503]));
  };

  test("crashes and restarts in the middle of a load: everything is answered", async () => {
    const load = startLoad(stand, { customers: 20, texts: 10 });
    await until("a third was taken", () => load.taken() > 60);
    await stand.stores?.crashPostgres();
    await stand.stores?.restartPostgres();
    await load.done;
    await checkRecord(stand);
  });

  test.each([
    ["away", "refuse"],
    ["silent", "swallow"],
  ] as const)(
    "is %s: posts are answered with 503 in time, and delivered again they are answered",
    async (_, how) => {
      const before = stand.deliveries.length;
      const load = startLoad(stand, { customers: 10, texts: 5 });
      await until("the load runs", () => load.taken() > 10);
      stand.postgres[how]();
      await until(
        "each is told to deliver again",
        () => stand.deliveries.slice(before).filter(({ status }) => status === 503).length > 20,
      );
      stand.postgres.open();
      await load.done;
      await checkRecord(stand);
      checkDeliveries(before);
    },
  );
});
