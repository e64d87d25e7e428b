import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { call } from "../support/fake-model/answers/answers.ts";
import type { Customer } from "./stand/customer.ts";
import { echoOf } from "./stand/echo.ts";
import { startLoad } from "./stand/load.ts";
import { checkRecord, repliesTo } from "./stand/record.ts";
import { queues, type Stand, startStand } from "./stand/stand.ts";
import { until } from "./stand/until.ts";

type KillPoint = {
  name: string;
  /** Has the customer write, and resolves once the turn stands at the point. `undo` runs after the kill. */
  arrange(stand: Stand, customer: Customer): Promise<{ undo?: () => Promise<void> }>;
};

const hang = { kind: "hang" } as const;

/** All turns stand at their points at once in one worker, which is killed: so the wait for its locks comes once. */
const points: KillPoint[] = [
  {
    name: "during the model call",
    async arrange({ models }, customer) {
      models.script(customer.name, hang);
      await customer.says();
      await until("the model was asked", () => models.callsOf(customer.name).length === 1);
      return {};
    },
  },
  {
    name: "after a tool ran",
    async arrange({ models }, customer) {
      models.script(customer.name, call("list_makes"), hang);
      await customer.says();
      await until("the model has the tool's result", () => models.callsOf(customer.name).length === 2);
      return {};
    },
  },
  {
    name: "before the commit",
    async arrange(stand, customer) {
      const brake = await stand.holdAt("commit", customer);
      await customer.says();
      await brake.reached();
      return { undo: brake.cut };
    },
  },
  {
    name: "while the commit was on its way, which came through",
    async arrange(stand, customer) {
      const brake = await stand.holdAt("commit", customer);
      await customer.says();
      await brake.reached();
      return { undo: brake.release };
    },
  },
  {
    name: "after the commit and before the send",
    async arrange(stand, customer) {
      const brake = await stand.holdAt("claim", customer);
      await customer.says();
      await brake.reached();
      return { undo: brake.cut };
    },
  },
  {
    name: "while it sent, before Twilio accepted",
    async arrange({ twilio }, customer) {
      twilio.failNext({ to: customer.address, hang: true });
      await customer.says();
      await until("Twilio was called", () => !twilio.unmet.some(({ to }) => to === customer.address));
      return {};
    },
  },
  {
    name: "after Twilio accepted, before its answer came",
    async arrange(stand, customer) {
      stand.twilio.failNext({ to: customer.address, accepted: true, hang: true });
      await customer.says();
      await until("Twilio accepted", () => repliesTo(stand, customer).length === 1);
      return {};
    },
  },
  {
    name: "after Twilio accepted, before we recorded it",
    async arrange(stand, customer) {
      const brake = await stand.holdAt("record", customer);
      await customer.says();
      await brake.reached();
      return { undo: brake.cut };
    },
  },
];

describe.each(queues)("a worker is killed (queue on %s)", (queue) => {
  let stand: Stand;
  const customers = new Map<string, Customer>();
  beforeAll(async () => {
    stand = await startStand({ queue, workers: 1 });

    const [worker] = stand.running("worker");
    if (!worker) throw new Error("no worker runs");
    const undos: (() => Promise<void>)[] = [];
    // One after the other: turns that end in one moment are committed together.
    for (const { name, arrange } of points) {
      const customer = stand.customer();
      customers.set(name, customer);
      const { undo } = await arrange(stand, customer);
      if (undo) undos.push(undo);
    }
    await stand.kill(worker);
    await Promise.all(undos.map((undo) => undo()));

    // A turn waits for the stock, which a new worker has not read yet.
    const brake = await stand.lockTable("stock_revision");
    const second = await stand.start("worker");
    const early = stand.customer();
    customers.set("before the model call", early);
    await early.says();
    await brake.reached();
    await stand.kill(second);
    await brake.cut();
    expect(stand.models.callsOf(early.name)).toEqual([]);
    await Promise.all([stand.start("worker"), stand.start("worker")]);
  });
  afterAll(() => stand?.close());

  test.each(["before the model call", ...points.map(({ name }) => name)])("%s: one answer", async (name) => {
    const customer = customers.get(name);
    if (!customer) throw new Error(`nobody stands ${name}`);
    await checkRecord(stand, [customer]);
    expect(repliesTo(stand, customer)).toEqual([echoOf(customer.said)]);
  });

  test("and everybody goes on being served", async () => {
    await Promise.all([...customers.values()].map((customer) => customer.says()));
    await checkRecord(stand);
  });
});

describe.each(queues)("a web process is killed (queue on %s)", (queue) => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await startStand({ queue, webs: 1 });
  });
  afterAll(() => stand?.close());

  test("after the insert and before the wake: the sweep finds the message", async () => {
    const [web] = stand.running("web");
    if (!web) throw new Error("no web process runs");
    const customer = stand.customer();
    // The queue's store takes no wake; the message itself goes past it.
    const lock = stand.redis ? null : await stand.lockTable("bullmq.job");
    stand.redis?.swallow();
    await customer.says();
    await lock?.reached();
    await stand.kill(web);
    stand.redis?.refuse();
    stand.redis?.open();
    await lock?.cut();
    await checkRecord(stand);
    await stand.start("web");
  });

  test("in the middle of a load: what it had not taken is delivered again, and all is answered", async () => {
    await stand.start("web");
    const load = startLoad(stand, { customers: 20, texts: 5 });
    await until("a third was taken", () => load.taken() > 30);
    const [web] = stand.running("web");
    if (web) await stand.kill(web);
    await load.done;
    await checkRecord(stand);
  });
});
