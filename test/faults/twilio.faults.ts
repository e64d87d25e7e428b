import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Fault } from "../support/fake-twilio/server.ts";
import type { Customer } from "./stand/customer.ts";
import { checkRecord, repliesTo } from "./stand/record.ts";
import { queues, type Stand, startStand } from "./stand/stand.ts";
import { until } from "./stand/until.ts";

type Case = { name: string; faults: Fault[] };

/** What passes: the answer goes out in the end, once, and the next one after it. */
const passing: Case[] = [
  { name: "429 with Retry-After", faults: [{ status: 429, retryAfterS: 2 }] },
  { name: "429 without Retry-After, twice", faults: [{ status: 429 }, { status: 429 }] },
  { name: "500", faults: [{ status: 500 }] },
  { name: "503", faults: [{ status: 503 }] },
  { name: "63018, the channel's rate", faults: [{ status: 400, code: 63_018 }] },
  { name: "63012, the channel's provider", faults: [{ status: 400, code: 63_012 }] },
  // Waits for the customer to write, who does.
  { name: "63016, outside the 24 hours", faults: [{ status: 400, code: 63_016 }] },
  { name: "a reset before it accepted", faults: [{ reset: true }] },
  { name: "a reset after it accepted", faults: [{ accepted: true, reset: true }] },
  { name: "a time-out before it accepted", faults: [{ hang: true }] },
  { name: "a time-out after it accepted", faults: [{ accepted: true, hang: true }] },
  // Twilio has it when our patience (10 s) is long over.
  { name: "a time-out, and it accepts four seconds later", faults: [{ acceptAfterMs: 14_000 }] },
  { name: "500 after it accepted", faults: [{ accepted: true, status: 500 }] },
  {
    name: "a reset after it accepted, and a list that cannot be read at first",
    faults: [
      { accepted: true, reset: true },
      { on: "list", status: 500 },
    ],
  },
];

/** What no further attempt would change: facts of Twilio's own list. @see https://www.twilio.com/docs/api/errors */
const permanent = [
  ...[63_013, 92_007, 63_003, 63_024, 63_040, 63_041, 63_042],
  ...[21_211, 21_614, 30_003, 30_005, 30_006, 30_007, 21_617],
];

describe.each(queues)("Twilio answers (queue on %s)", (queue) => {
  let stand: Stand;
  const customers = new Map<string | number, Customer>();
  const customerOf = (key: string | number) => {
    const customer = customers.get(key);
    if (!customer) throw new Error(`nobody met ${key}`);
    return customer;
  };
  beforeAll(async () => {
    stand = await startStand({ queue });
    const refusals = permanent.map((code) => ({ name: code, faults: [{ status: 400, code }] }));
    await Promise.all(
      [...passing, ...refusals].map(async ({ name, faults }) => {
        const customer = stand.customer();
        customers.set(name, customer);
        stand.twilio.failNext(...faults.map((fault) => ({ ...fault, to: customer.address })));
        await customer.says();
        // The first attempt is over, so that the next text gets an answer of its own.
        const left = () => stand.twilio.unmet.filter(({ to }) => to === customer.address).length;
        await until("Twilio was called", () => left() < faults.length);
        if (typeof name === "number") customer.said.pop();
        await customer.says("¿sigue ahí?");
      }),
    );
  });
  afterAll(() => stand?.close());

  test.each(permanent)(
    "%i: the answer ends as failed, with an alert, and the next one goes out",
    async (code) => {
      const customer = customerOf(code);
      await checkRecord(stand, [customer]);
      const rows = await stand.source.query(
        `SELECT m.status, m.error_code AS code, a.detail ->> 'code' AS alert
       FROM message m JOIN conversation c ON c.id = m.conversation_id
       LEFT JOIN alert a ON a.detail ->> 'message_id' = m.id::text
       WHERE c.address = $1 AND m.direction = 'out' AND m.status = 'failed'`,
        [customer.address],
      );
      expect(rows).toEqual([{ status: "failed", code: String(code), alert: String(code) }]);
    },
  );

  test.each(passing.map(({ name }) => name))(
    "%s: the answer goes out once, and the next after it",
    async (name) => {
      await checkRecord(stand, [customerOf(name)]);
    },
  );

  test("21610: a customer who opted out hears nothing more, whatever is under way", async () => {
    const customer = stand.customer();
    stand.twilio.failNext({ to: customer.address, status: 400, code: 21_610 });
    await customer.says();
    const rows = () =>
      stand.source.query(
        "SELECT m.status FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE c.address = $1 ORDER BY m.id",
        [customer.address],
      );
    await until("the refusal is known", async () => (await rows())[1]?.status === "canceled");
    await customer.says("¿sigue ahí?");
    await stand.idle([customer]);
    expect(await rows()).toEqual([{ status: "answered" }, { status: "canceled" }, { status: "noted" }]);
    expect(repliesTo(stand, customer)).toEqual([]);
    customer.said.length = 0;
  });

  test("and nothing was sent besides", async () => {
    await checkRecord(stand);
    expect(stand.twilio.unmet).toEqual([]);
  });
});
