import { describe, expect, test } from "@jest/globals";
import type { SendOutcome } from "../../src/channels/channel.ts";
import { openOutboxStand } from "./outbox/stand.ts";

const stand = openOutboxStand();
const busy: SendOutcome = { kind: "retry", afterMs: null, code: "20429", reason: "too many requests" };
const minuteMs = 60_000;

test("unsent messages go out in order, from the address that was written to, and are recorded", async () => {
  await stand.write("uno", "dos");
  expect(await stand.flush()).toBeNull();
  expect(stand.sent.map(({ text, to, from }) => ({ text, to, from }))).toEqual([
    { text: "uno", to: "+52155", from: "+1415" },
    { text: "dos", to: "+52155", from: "+1415" },
  ]);
  expect(await stand.statuses()).toEqual(["sent", "sent"]);
});

test("a message leaves from the same address at each attempt, wherever the customer has written meanwhile", async () => {
  await stand.write("uno");
  stand.outcomes.push(busy);
  stand.clock.advance((await stand.flush()) ?? 0);
  await stand.query("UPDATE conversation SET business_address = '+1416'");
  await stand.flush();
  expect(stand.sent.map(({ from }) => from)).toEqual(["+1415", "+1415"]);
});

test("lines of many conversations that are looked at in one moment do not mix", async () => {
  const others = await Promise.all([1, 2, 3, 4].map((person) => stand.open("sms", `+5215${person}`)));
  for (const [index, id] of others.entries()) await stand.writeTo(id, `${index} uno`, `${index} dos`);
  expect(await Promise.all(others.map((id) => stand.flush(id)))).toEqual([null, null, null, null]);
  for (const [index, id] of others.entries()) {
    const texts = stand.sent.filter(({ conversationId }) => conversationId === id).map(({ text }) => text);
    expect(texts).toEqual([`${index} uno`, `${index} dos`]);
  }
});

test("a message costs two statements, and those of one moment share them", async () => {
  const others = await Promise.all([1, 2, 3].map((person) => stand.open("sms", `+5215${person}`)));
  for (const id of others) await stand.writeTo(id, "hola");
  stand.statements.length = 0;
  await Promise.all(others.map((id) => stand.flush(id)));
  expect(stand.sent).toHaveLength(3);
  expect(stand.statements.map((text) => text.split("\n")[0])).toEqual([
    "-- claim_messages",
    "-- accept_messages",
  ]);
});

describe("what may pass is tried again", () => {
  test("when its time has come, and holds back what is behind it", async () => {
    await stand.write("uno", "dos");
    stand.outcomes.push({ ...busy, afterMs: 30_000 });
    expect(await stand.flush()).toBe(30_000);
    expect(await stand.flush()).toBe(30_000);
    expect(stand.sent).toHaveLength(1);
    stand.clock.advance(30_000);
    expect(await stand.flush()).toBeNull();
    expect(stand.texts()).toEqual(["uno", "uno", "dos"]);
  });

  test("ever later, up to every five minutes, and never all at one moment", async () => {
    await stand.write("uno");
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      stand.outcomes.push(busy);
      const waitMs = (await stand.flush()) ?? 0;
      waits.push(waitMs);
      stand.clock.advance(waitMs);
    }
    for (const [attempt, waitMs] of waits.entries()) {
      const least = Math.min(1_000 * 2 ** attempt, 5 * minuteMs);
      expect(waitMs).toBeGreaterThanOrEqual(least);
      expect(waitMs).toBeLessThanOrEqual(least * 1.25);
    }
    expect(new Set(waits.slice(9)).size).toBe(3);
  });

  test("while it is worth sending: each attempt says what is left of that, and then it has failed", async () => {
    await stand.write("uno", "dos");
    stand.outcomes.push({ ...busy, afterMs: 3 * 60 * minuteMs }, { ...busy, afterMs: 2 * 60 * minuteMs });
    const start = stand.clock.now().getTime();
    stand.clock.advance((await stand.flush()) ?? 0);
    const leftMs = (await stand.flush()) ?? 0;
    expect(leftMs).toBe(60 * minuteMs);
    expect(stand.sent.map(({ expiresAt }) => expiresAt.getTime() - start)).toEqual([
      4 * 60 * minuteMs,
      4 * 60 * minuteMs,
    ]);
    stand.clock.advance(leftMs);
    expect(await stand.flush()).toBeNull();
    expect(stand.texts()).toEqual(["uno", "uno", "dos"]);
    expect(await stand.messages()).toMatchObject([
      {
        status: "failed",
        code: "expired",
        reason: expect.stringContaining("last 20429: too many requests"),
      },
      { status: "sent", code: null },
    ]);
    expect(stand.alerts.stored).toMatchObject([{ kind: "message_failed", facts: { code: "expired" } }]);
  });

  test("a message whose time is over is adopted where it had arrived after all", async () => {
    await stand.write("uno");
    stand.outcomes.push(busy);
    await stand.flush();
    stand.clock.advance(5 * 60 * minuteMs);
    stand.found = { kind: "accepted", providerId: "SMfound", status: "delivered" };
    expect(await stand.flush()).toBeNull();
    expect(await stand.statuses()).toEqual(["delivered"]);
  });
});

describe("before a message is sent again it is looked up", () => {
  test("and adopted where an earlier attempt had handed it over", async () => {
    await stand.write("uno");
    stand.outcomes.push(busy);
    stand.clock.advance((await stand.flush()) ?? 0);
    stand.found = { kind: "accepted", providerId: "SMfound", status: "sent" };
    expect(await stand.flush()).toBeNull();
    expect(stand.sent).toHaveLength(1);
    expect(await stand.statuses()).toEqual(["sent"]);
  });

  test("and adopted with its failure where the provider has given it up since", async () => {
    await stand.write("uno");
    stand.outcomes.push(busy);
    stand.clock.advance((await stand.flush()) ?? 0);
    stand.found = {
      kind: "accepted",
      providerId: "SMfound",
      status: "undelivered",
      errorCode: "30003",
      errorReason: "unreachable",
    };
    expect(await stand.flush()).toBeNull();
    expect(await stand.messages()).toMatchObject([{ status: "undelivered", code: "30003" }]);
    expect(stand.alerts.stored).toMatchObject([{ kind: "message_failed", facts: { code: "30003" } }]);
  });

  test("and not sent while that cannot be told", async () => {
    await stand.write("uno");
    stand.outcomes.push(busy);
    stand.clock.advance((await stand.flush()) ?? 0);
    stand.found = { kind: "retry", afterMs: null, code: "lookup_failed", reason: "no list" };
    for (let run = 0; run < 2; run += 1) {
      const waitMs = await stand.flush();
      expect(waitMs).toBeGreaterThan(0);
      stand.clock.advance(waitMs ?? 0);
    }
    expect(stand.sent).toHaveLength(1);
    stand.found = { kind: "absent" };
    expect(await stand.flush()).toBeNull();
    expect(stand.sent).toHaveLength(2);
  });
});

test("a permanent error ends the message with the provider's code and an alert, and lets the next one go", async () => {
  await stand.write("uno", "dos");
  stand.outcomes.push({ kind: "failed", code: "63003", reason: "not on WhatsApp" });
  expect(await stand.flush()).toBeNull();
  expect(await stand.messages()).toMatchObject([{ status: "failed", code: "63003" }, { status: "sent" }]);
  expect(stand.alerts.stored).toMatchObject([{ kind: "message_failed", facts: { code: "63003" } }]);
});

test("a message whose turn has not come for its sender waits as long as it is told, at no attempt's cost", async () => {
  await stand.write("uno", "dos");
  stand.outcomes.push({ kind: "later", afterMs: 700 });
  expect(await stand.flush()).toBe(700);
  expect(await stand.query("SELECT attempts, first_attempt_at FROM message ORDER BY id LIMIT 1")).toEqual([
    { attempts: 0, first_attempt_at: null },
  ]);
  stand.clock.advance(700);
  // It was never tried, so nobody looks for it.
  stand.found = { kind: "accepted", providerId: "SMwrong", status: "sent" };
  expect(await stand.flush()).toBeNull();
  expect(stand.texts()).toEqual(["uno", "uno", "dos"]);
});

describe("several workers", () => {
  test("that flush one conversation at once send each message once, in order", async () => {
    await stand.write("uno", "dos", "tres");
    const workers = [stand.openOutbox(), stand.openOutbox(), stand.openOutbox()];
    const { signal } = new AbortController();
    while ((await stand.query("SELECT 1 FROM message WHERE status <> 'sent'")).length > 0) {
      await Promise.all(workers.map((worker) => worker.flush(stand.conversationId, signal)));
    }
    expect(stand.texts()).toEqual(["uno", "dos", "tres"]);
  });

  test("leave a message alone that is being sent, however slow the provider is", async () => {
    await stand.write("uno");
    const answer = Promise.withResolvers<SendOutcome>();
    stand.outcomes.push(answer.promise);
    const first = stand.flush();
    await stand.started.promise;
    expect(await stand.flush()).toBe(40_000);
    stand.clock.advance(12_000);
    expect(await stand.flush()).toBe(28_000);
    answer.resolve({ kind: "accepted", providerId: "SM1", status: "sent" });
    expect(await first).toBeNull();
    expect(stand.sent).toHaveLength(1);
  });

  test("take a message over whose worker died in mid-send, when its claim has run out", async () => {
    await stand.write("uno");
    const at = stand.clock.now();
    await stand.query(
      "UPDATE message SET status = 'claimed', attempts = 1, first_attempt_at = $1, updated_at = $1",
      [at],
    );
    expect(await stand.flush()).toBe(40_000);
    stand.clock.advance(40_000);
    stand.found = { kind: "accepted", providerId: "SMfound", status: "sent" };
    expect(await stand.flush()).toBeNull();
    expect(stand.sent).toEqual([]);
    expect(await stand.statuses()).toEqual(["sent"]);
  });

  test("leave a message that another one took while they looked it up", async () => {
    await stand.write("uno");
    stand.outcomes.push(busy);
    stand.clock.advance((await stand.flush()) ?? 0);
    stand.whileLookedUp = () => stand.query("UPDATE message SET attempts = attempts + 1");
    await stand.flush();
    expect(stand.sent).toHaveLength(1);
    expect(await stand.statuses()).toEqual(["claimed"]);
  });

  test("count their claim from when they made it, however late they hear of it", async () => {
    await stand.write("uno");
    const madeMs = stand.clock.now().getTime();
    stand.statements.length = 0;
    const flushed = stand.flush();
    while (stand.statements.length === 0) await new Promise((resolve) => setImmediate(resolve));
    stand.clock.advance(60_000);
    await flushed;
    expect(stand.sent[0]?.sendBefore.getTime()).toBe(madeMs + 10_000);
  });

  test.each(["retry", "later", "failed", "waiting", "opted_out"] as const)(
    "send in the first seconds of their claim only, and a %s that comes after its end changes nothing",
    async (late) => {
      await stand.write("uno");
      const answer = Promise.withResolvers<SendOutcome>();
      stand.outcomes.push(answer.promise);
      const paused = stand.flush();
      await stand.started.promise;
      expect(stand.sent[0]?.sendBefore.getTime()).toBe(stand.clock.now().getTime() + 10_000);
      stand.clock.advance(40_000);
      const busyAgain = Promise.withResolvers<SendOutcome>();
      stand.outcomes.push(busyAgain.promise);
      stand.started = Promise.withResolvers();
      const other = stand.flush();
      await stand.started.promise;
      answer.resolve({ kind: late, afterMs: 5, code: "late", reason: "late" });
      await paused;
      expect(await stand.messages()).toMatchObject([{ status: "claimed", code: null }]);
      busyAgain.resolve({ kind: "accepted", providerId: "SM2", status: "queued" });
      await other;
      expect(await stand.messages()).toMatchObject([{ status: "queued", code: null }]);
      expect(stand.alerts.stored).toEqual([]);
    },
  );
});
