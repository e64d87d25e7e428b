import { expect, test } from "@jest/globals";
import type { SendOutcome } from "../../../src/channels/channel.ts";
import { openOutboxStand } from "./stand.ts";

const stand = openOutboxStand();
const away: SendOutcome = {
  kind: "retry",
  afterMs: null,
  code: "ECONNREFUSED",
  reason: "Twilio cannot be reached",
};
const stopped: SendOutcome = { kind: "stopped", code: "20003", reason: "Twilio refuses the credentials" };
const told = () => stand.lines.map(({ level, channel, code, msg }) => [level, channel, code, msg]);
const outage = (code: string) => [40, "sms", code, "messages cannot be sent"];
const over = [30, "sms", undefined, "messages are sent again"];

test("an outage is one line when it begins, with channel, code and reason, and one when it is over", async () => {
  await stand.write("uno", "dos");
  stand.outcomes.push(away, away, away);
  for (let attempt = 0; attempt < 3; attempt += 1) stand.clock.advance((await stand.flush()) ?? 0);
  expect(stand.lines).toMatchObject([{ channel: "sms", why: "Twilio cannot be reached" }]);
  await stand.flush();
  expect(told()).toEqual([outage("ECONNREFUSED"), over]);
});

test("another cause is told as well, but none more than once a minute", async () => {
  await stand.write("uno");
  stand.outcomes.push(away, stopped);
  stand.clock.advance((await stand.flush()) ?? 0);
  stand.clock.advance((await stand.flush()) ?? 0);
  expect(told()).toEqual([outage("ECONNREFUSED")]);
  stand.clock.advance(60_000);
  stand.outcomes.push(stopped);
  await stand.flush();
  expect(told()).toEqual([outage("ECONNREFUSED"), outage("20003")]);
});

test("a message that is given up is no sign that the provider is back", async () => {
  await stand.write("uno");
  stand.outcomes.push(away);
  await stand.flush();
  stand.clock.advance(5 * 60 * 60_000);
  expect(await stand.flush()).toBeNull();
  expect(await stand.statuses()).toEqual(["failed"]);
  expect(told()).toEqual([outage("ECONNREFUSED")]);
});

test.each([away, stopped])(
  "channels whose messages wait for $code are known to every process",
  async (outcome) => {
    const other = await stand.open("whatsapp", "whatsapp:+5219");
    await stand.writeTo(other, "hola");
    expect(await stand.flush(other)).toBeNull();
    await stand.write("uno");
    stand.outcomes.push(outcome);
    await stand.flush();
    expect(await stand.listTroubled()).toEqual([]);
    stand.clock.advance(75_000);
    expect(await stand.listTroubled()).toEqual(["sms"]);
    await stand.flush();
    expect(await stand.listTroubled()).toEqual([]);
  },
);
