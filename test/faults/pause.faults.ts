import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type FakeAnswer, say } from "../support/fake-model/answers/answers.ts";
import type { Brake, BrakePoint } from "./stand/brake.ts";
import type { Customer } from "./stand/customer.ts";
import { echoOf } from "./stand/echo.ts";
import { answeredTo, checkRecord, repliesTo } from "./stand/record.ts";
import { queues, type Stand, startStand } from "./stand/stand.ts";
import { until } from "./stand/until.ts";

/**
 * One worker stands still (SIGSTOP) with a turn at each of these points, for longer than its locks and claims hold.
 * Another takes the turns over and answers. Then the first one goes on from where it stood.
 */
describe.each(queues)("a worker is paused and taken for dead (queue on %s)", (queue) => {
  let stand: Stand;
  const customers = new Map<string, Customer>();
  const newCustomer = (name: string) => {
    const customer = stand.customer();
    customers.set(name, customer);
    return customer;
  };
  const holdAt = async (name: string, point: BrakePoint): Promise<Brake> => {
    const customer = newCustomer(name);
    const brake = await stand.holdAt(point, customer);
    await customer.says();
    await brake.reached();
    return brake;
  };

  beforeAll(async () => {
    stand = await startStand({ queue, workers: 1 });
    const [first] = stand.running("worker");
    if (!first) throw new Error("no worker runs");

    const thinking = newCustomer("while its model call runs");
    const held = Promise.withResolvers<FakeAnswer>();
    stand.models.script(thinking.name, held.promise);
    await thinking.says();
    await until("the model was asked", () => stand.models.callsOf(thinking.name).length === 1);

    const sending = newCustomer("while Twilio's answer is on its way");
    stand.twilio.failNext({ to: sending.address, accepted: true, delayMs: 1_000 });
    await sending.says();
    await until("Twilio accepted", () => repliesTo(stand, sending).length === 1);

    const brakes = [
      await holdAt("while it takes up the answer for sending", "claim"),
      await holdAt("while it records that Twilio has accepted", "record"),
      await holdAt("while its commit is on its way", "commit"),
    ];
    first.child.kill("SIGSTOP");
    // What it had asked of Postgres is done without its knowing.
    for (const brake of brakes) await brake.release();

    const second = await stand.start("worker");
    await until("all are answered", () =>
      [...customers.values()].every((customer) => answeredTo(stand, customer).length === 1),
    );
    held.resolve(say(echoOf(thinking.said)));
    first.child.kill("SIGCONT");
    await first.waitFor(/"msg":"turn superseded"/);
    // It has gone on from every point once it answers somebody new.
    await stand.terminate(second);
    const newcomer = newCustomer("and serves new customers once it goes on");
    await newcomer.says();
    await until("the newcomer is answered", () => answeredTo(stand, newcomer).length === 1);
  });
  afterAll(() => stand?.close());

  test.each([
    "while its model call runs",
    "while Twilio's answer is on its way",
    "while it takes up the answer for sending",
    "while it records that Twilio has accepted",
    "while its commit is on its way",
    "and serves new customers once it goes on",
  ])("%s: nothing is published twice", async (name) => {
    const customer = customers.get(name);
    if (!customer) throw new Error(`nobody stood there ${name}`);
    await checkRecord(stand, [customer]);
    expect(repliesTo(stand, customer)).toEqual([echoOf(customer.said)]);
  });
});
