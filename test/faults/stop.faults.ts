import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FakeAnswer, say } from "../support/fake-model/answers/answers.ts";
import { echoOf } from "./stand/echo.ts";
import { checkRecord, repliesTo } from "./stand/record.ts";
import { queues, type Stand, startStand } from "./stand/stand.ts";
import { until } from "./stand/until.ts";

/** Turns in flight have 20 s in a worker that stops; closing takes a moment. */
const longestStopMs = 25_000;

describe.each(queues)("SIGTERM (queue on %s)", (queue) => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await startStand({ queue, webs: 1, workers: 1, env: { MODEL_TIMEOUT_MS: "60000" } });
  });
  afterAll(() => stand?.close());

  test("a worker finishes its turns or hands them back, takes no new one, and ends in time with code 0", async () => {
    const [first] = stand.running("worker");
    if (!first) throw new Error("no worker runs");
    const [finishing, stuck, late] = [stand.customer(), stand.customer(), stand.customer()];
    const held = Promise.withResolvers<FakeAnswer>();
    stand.models.script(finishing.name, held.promise);
    stand.models.script(stuck.name, { kind: "hang" });
    await Promise.all([finishing.says(), stuck.says()]);
    await until("both turns are with the model", () =>
      [finishing, stuck].every(({ name }) => stand.models.callsOf(name).length === 1),
    );

    const stopped = stand.terminate(first);
    await stand.start("worker");
    await late.says();
    await checkRecord(stand, [late]);
    held.resolve(say(echoOf(finishing.said)));
    await until("the turn is finished", () => repliesTo(stand, finishing).length === 1);
    const { code, ms } = await stopped;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(longestStopMs);
    const ended = [...first.output().matchAll(/"conversationId":"([^"]+)"[^\n]*"msg":"turn"/g)].map(
      ([, id]) => id,
    );
    const rows = await stand.source.query("SELECT address FROM conversation WHERE id = ANY($1)", [ended]);
    expect(rows).toEqual([{ address: finishing.address }]);

    await checkRecord(stand);
    expect(stand.models.callsOf(stuck.name)).toHaveLength(2);
  });

  test("a web process answers the post in flight, takes no new connection, and ends with code 0", async () => {
    const [web] = stand.running("web");
    if (!web) throw new Error("no web process runs");
    const lock = await stand.lockTable("message");
    const customer = stand.customer();
    const saying = customer.says();
    await lock.reached();
    const before = stand.deliveries.length;
    const ended = stand.terminate(web);
    await until("the port is closed", () =>
      fetch(`${web.url}/health/live`).then(
        () => false,
        () => true,
      ),
    );
    await lock.release();
    await saying;
    expect(stand.deliveries.slice(before)).toEqual([{ status: 200, ms: expect.any(Number) }]);
    expect(await ended).toEqual({ code: 0, ms: expect.any(Number) });
    await checkRecord(stand);
    await stand.start("web");
  });

  test("a process whose log nobody reads any more still ends", async () => {
    const worker = await stand.start("worker");
    for (const stream of [worker.child.stdout, worker.child.stderr]) stream?.destroy();
    const { code, ms } = await stand.terminate(worker);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(longestStopMs);
  });
});
