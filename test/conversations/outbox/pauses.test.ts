import { beforeEach, expect, test } from "@jest/globals";
import type { SendOutcome } from "../../../src/channels/channel.ts";
import { openOutboxStand } from "./stand.ts";

const stand = openOutboxStand();
const stopped: SendOutcome = { kind: "stopped", code: "20003", reason: "Twilio refuses the credentials" };
let customers: string[];

beforeEach(async () => {
  customers = [];
  for (let person = 0; person < 5; person += 1) customers.push(await stand.open("sms", `+52${person}`));
  for (const id of customers) await stand.writeTo(id, "hola");
});
const flushAll = () => Promise.all(customers.map((id) => stand.flush(id)));

test("while nothing can be sent, one message in a minute tries, one alert is raised, and nothing is lost", async () => {
  stand.outcomes.push(stopped);
  expect(await stand.flush(customers[0])).toBeGreaterThanOrEqual(60_000);
  for (let minute = 0; minute < 3; minute += 1) {
    for (const waitMs of await flushAll()) expect(waitMs).toBeGreaterThan(0);
    expect(stand.sent).toHaveLength(1 + minute);
    stand.clock.advance(75_000);
    stand.outcomes.push(stopped);
    await flushAll();
  }
  expect(stand.alerts.announced).toEqual([
    {
      kind: "sending_stopped",
      conversationId: null,
      detail: {},
      facts: { channel: "sms", code: "20003", reason: "Twilio refuses the credentials" },
    },
  ]);
  expect(await stand.query("SELECT DISTINCT status, attempts, first_attempt_at FROM message")).toEqual([
    { status: "pending", attempts: 0, first_attempt_at: null },
  ]);
});

test("sending goes on by itself once the message that tries is accepted, and the next outage is a new one", async () => {
  stand.outcomes.push(stopped);
  await stand.flush(customers[0]);
  stand.clock.advance(75_000);
  expect(await stand.flush(customers[1])).toBeNull();
  await flushAll();
  expect(await stand.statuses()).toEqual(Array.from(customers, () => "sent"));
  stand.outcomes.push(stopped);
  await stand.write("más");
  await stand.flush();
  expect(stand.alerts.announced).toHaveLength(2);
});

test("while one message tries, the others wait for what becomes of it", async () => {
  stand.outcomes.push(stopped);
  await stand.flush(customers[0]);
  stand.clock.advance(75_000);
  const answer = Promise.withResolvers<SendOutcome>();
  stand.outcomes.push(answer.promise);
  stand.started = Promise.withResolvers();
  const trying = stand.flush(customers[1]);
  await stand.started.promise;
  for (const waitMs of await Promise.all(customers.slice(2).map((id) => stand.flush(id)))) {
    expect(waitMs).toBeGreaterThan(0);
  }
  expect(stand.sent).toHaveLength(2);
  answer.resolve({ kind: "failed", code: "63003", reason: "not on WhatsApp" });
  expect(await trying).toBeNull();
  stand.clock.advance(75_000);
  expect(await flushAll()).toEqual(customers.map(() => null));
});

test("other channels go on", async () => {
  stand.outcomes.push(stopped);
  await stand.flush(customers[0]);
  const other = await stand.open("whatsapp", "whatsapp:+5219");
  await stand.writeTo(other, "hola");
  expect(await stand.flush(other)).toBeNull();
  expect(stand.sent).toHaveLength(2);
});
