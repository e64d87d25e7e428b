import { describe, expect, test } from "@jest/globals";
import type { DeliveryStatus, SendOutcome } from "../../../src/channels/channel.ts";
import { openOutboxStand } from "./stand.ts";

const stand = openOutboxStand();
const queued = (providerId: string): SendOutcome => ({ kind: "accepted", providerId, status: "queued" });
const report = (providerId: string, status: DeliveryStatus, errorCode: string | null = null) =>
  stand.report({ providerId, status, errorCode, errorReason: null });

describe("a further part of one answer", () => {
  test("waits until the one before it is sent, whose report wakes the conversation", async () => {
    await stand.write("uno", "dos", "tres");
    stand.outcomes.push(queued("SM1"), queued("SM2"));
    expect(await stand.flush()).toBe(3_000);
    await report("SM1", "sending");
    expect(stand.woken).toEqual([]);
    await report("SM1", "sent");
    expect(stand.woken).toEqual([stand.conversationId]);
    expect(await stand.flush()).toBe(3_000);
    await report("SM2", "delivered");
    expect(await stand.flush()).toBeNull();
    expect(stand.texts()).toEqual(["uno", "dos", "tres"]);
    await report("SM2", "read");
    await report("SM3", "delivered");
    expect(stand.woken).toHaveLength(2);
  });

  test("goes on by itself where no report comes in time", async () => {
    await stand.write("uno", "dos");
    stand.outcomes.push(queued("SM1"));
    expect(await stand.flush()).toBe(3_000);
    stand.clock.advance(2_999);
    expect(await stand.flush()).toBe(1);
    stand.clock.advance(1);
    expect(await stand.flush()).toBeNull();
    expect(stand.texts()).toEqual(["uno", "dos"]);
  });

  test.each(["failed", "undelivered"] as const)("goes out though the one before it %s", async (status) => {
    await stand.write("uno", "dos");
    stand.outcomes.push(queued("SM1"));
    await stand.flush();
    await report("SM1", status, "30003");
    expect(stand.woken).toEqual([stand.conversationId]);
    expect(await stand.flush()).toBeNull();
    expect(await stand.messages()).toMatchObject([{ status, code: "30003" }, { status: "sent" }]);
  });

  test("waits no longer than the report takes that came before the message's id", async () => {
    await stand.write("uno", "dos");
    await report("SM1", "sent");
    stand.outcomes.push(queued("SM1"));
    expect(await stand.flush()).toBeNull();
    expect(stand.texts()).toEqual(["uno", "dos"]);
  });

  test("is one of the same turn", async () => {
    const [turn] = await stand.query<{ id: string }>(
      `WITH s AS (
         INSERT INTO session (id, conversation_id, state, started_at, last_active_at)
         VALUES (gen_random_uuid(), $1, '{}', now(), now()) RETURNING id
       ) INSERT INTO turn (id, conversation_id, session_id, model, stage_before, stage_after, input_tokens,
           output_tokens, trace, started_at, duration_ms)
         SELECT gen_random_uuid(), $1, id, 'm', 'greeting', 'greeting', 0, 0, '[]', now(), 0 FROM s RETURNING id`,
      [stand.conversationId],
    );
    await stand.write("uno", "dos");
    await stand.query("UPDATE message SET author = 'bot', turn_id = $1", [turn?.id]);
    stand.outcomes.push(queued("SM1"));
    expect(await stand.flush()).toBe(3_000);
  });
});

test.each<Extract<SendOutcome, { code: string }>>([
  { kind: "retry", afterMs: 60_000, code: "20500", reason: "Twilio has an internal error" },
  { kind: "retry", afterMs: null, code: "timeout", reason: "no answer from Twilio" },
  { kind: "waiting", code: "outside_window", reason: "the template carries no picture" },
  { kind: "failed", code: "11751", reason: "the file is too large" },
])(
  "a photo that cannot go out now ($kind $code) is dropped, and the words behind it go on",
  async (outcome) => {
    await stand.write("uno", "foto", "tres");
    const photo = { url: "https://photos.example/1.jpg" };
    await stand.query("UPDATE message SET enclosure = $1 WHERE text = 'foto'", [{ photo }]);
    stand.outcomes.push({ kind: "accepted", providerId: "SM1", status: "sent" }, outcome);
    expect(await stand.flush()).toBeNull();
    expect(stand.texts()).toEqual(["uno", "foto", "tres"]);
    expect(await stand.messages()).toMatchObject([
      { status: "sent" },
      { status: "failed", code: outcome.code },
      { status: "sent" },
    ]);
    expect(stand.alerts.stored).toHaveLength(1);
  },
);

test("the next answer waits only until the one before it was accepted", async () => {
  await stand.write("uno");
  stand.clock.advance(1);
  await stand.write("otra");
  stand.outcomes.push(queued("SM1"));
  expect(await stand.flush()).toBeNull();
  expect(stand.texts()).toEqual(["uno", "otra"]);
});

test("reports that race with the acceptance, and with each other, all count in the end", async () => {
  const customers = await Promise.all(Array.from({ length: 40 }, (_, n) => stand.open("sms", `+5299${n}`)));
  for (const id of customers) await stand.writeTo(id, "hola");
  const reports: Promise<void>[] = [];
  stand.beforeAnswer = (providerId) => {
    const number = Number(providerId.slice(2));
    const isLost = number % 4 === 0;
    const statuses: DeliveryStatus[] = isLost ? ["sent", "undelivered"] : ["delivered", "queued", "sent"];
    for (const status of number % 2 ? statuses : statuses.toReversed()) {
      reports.push(report(providerId, status, status === "undelivered" ? "30003" : null));
    }
  };
  stand.outcomes.push(...customers.map((_, index) => queued(`SM${index + 1}`)));
  await Promise.all(customers.map((id) => stand.flush(id)));
  await Promise.all(reports);
  await stand.takeAllEarly();
  const rows = await stand.query<{ status: string; count: number }>(
    "SELECT status, count(*)::int FROM message GROUP BY 1 ORDER BY 1",
  );
  expect(rows).toEqual([
    { status: "delivered", count: 30 },
    { status: "undelivered", count: 10 },
  ]);
  expect(stand.alerts.stored).toHaveLength(10);
  expect(await stand.query("SELECT provider_id FROM early_report")).toEqual([]);
});
