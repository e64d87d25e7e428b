import { describe, expect, test } from "@jest/globals";
import type { SendOutcome } from "../../../src/channels/channel.ts";
import { openOutboxStand } from "./stand.ts";

const stand = openOutboxStand();
const closed = { code: "outside_window", reason: "the customer has not written for a day" };
const hourMs = 60 * 60_000;

const customerWrites = () =>
  stand.query("UPDATE conversation SET customer_active_at = $1", [stand.clock.now()]);

describe("what may not go out before the customer writes", () => {
  test("waits with all that is behind it, says so, and goes out in its order when the customer has written", async () => {
    await stand.write("uno", "dos");
    stand.outcomes.push({ kind: "waiting", ...closed });
    stand.obstacle = closed;
    expect(await stand.flush()).toBeNull();
    stand.clock.advance(hourMs);
    await stand.write("tres");
    expect(await stand.flush()).toBeNull();
    expect(await stand.messages()).toEqual(
      ["uno", "dos", "tres"].map((text) => ({ text, status: "waiting", ...closed })),
    );
    stand.clock.advance(hourMs);
    await customerWrites();
    stand.obstacle = null;
    await stand.write("la respuesta");
    expect(await stand.flush()).toBeNull();
    expect(stand.texts()).toEqual(["uno", "uno", "dos", "tres", "la respuesta"]);
    expect(await stand.statuses()).toEqual(["sent", "sent", "sent", "sent"]);
    expect(stand.alerts.stored).toEqual([]);
  });

  test("goes out from where the customer has written now, as nobody was handed it from elsewhere", async () => {
    await stand.write("uno");
    stand.outcomes.push(
      { kind: "waiting", ...closed },
      { kind: "retry", afterMs: null, code: "20500", reason: "" },
    );
    await stand.flush();
    stand.clock.advance(hourMs);
    await customerWrites();
    await stand.query("UPDATE conversation SET business_address = '+1416'");
    const waitMs = await stand.flush();
    await stand.query("UPDATE conversation SET business_address = '+1417'");
    stand.clock.advance(waitMs ?? 0);
    await stand.flush();
    expect(stand.sent.map(({ from }) => from)).toEqual(["+1415", "+1416", "+1416"]);
  });

  test("waits though our own clock sees no reason, until the customer writes again", async () => {
    await stand.write("uno");
    stand.outcomes.push({ kind: "waiting", code: "63016", reason: "outside the window" });
    expect(await stand.flush()).toBeNull();
    expect(await stand.flush()).toBeNull();
    expect(stand.sent).toHaveLength(1);
    stand.clock.advance(1);
    await customerWrites();
    expect(await stand.flush()).toBeNull();
    expect(await stand.messages()).toMatchObject([{ status: "sent", code: null }]);
  });

  test("waits no more where the customer wrote while it was being refused", async () => {
    await stand.write("uno");
    const refusal = Promise.withResolvers<SendOutcome>();
    stand.outcomes.push(refusal.promise);
    const flushed = stand.flush();
    await stand.started.promise;
    stand.clock.advance(1);
    await customerWrites();
    stand.clock.advance(1);
    refusal.resolve({ kind: "waiting", code: "63016", reason: "outside the window" });
    await flushed;
    expect(await stand.flush()).toBeNull();
    expect(await stand.messages()).toMatchObject([{ status: "sent", code: null }]);
  });

  test("is not looked up before it goes out, since it was never handed over", async () => {
    await stand.write("uno");
    stand.outcomes.push({ kind: "waiting", ...closed });
    await stand.flush();
    stand.clock.advance(30 * 24 * hourMs);
    await customerWrites();
    stand.found = { kind: "accepted", providerId: "SMold", status: "read" };
    await stand.flush();
    expect(stand.texts()).toEqual(["uno", "uno"]);
    expect(stand.sent[1]?.expiresAt.getTime()).toBe(stand.clock.now().getTime() + 4 * hourMs);
  });
});

describe("a customer who opted out", () => {
  test("gets nothing more: what is queued is canceled", async () => {
    await stand.write("uno", "dos");
    await stand.query("UPDATE conversation SET opted_out_at = $1", [stand.clock.now()]);
    expect(await stand.flush()).toBeNull();
    expect(stand.sent).toEqual([]);
    expect(await stand.messages()).toMatchObject([
      { status: "canceled", code: "opted_out" },
      { status: "canceled", code: "opted_out" },
    ]);
  });

  test("is known as such from the provider's refusal on", async () => {
    await stand.write("uno", "dos");
    stand.outcomes.push({ kind: "opted_out", code: "21610", reason: "the recipient has opted out" });
    expect(await stand.flush()).toBeNull();
    expect(stand.texts()).toEqual(["uno"]);
    expect(await stand.messages()).toMatchObject([
      { status: "canceled", code: "21610" },
      { status: "canceled", code: "opted_out" },
    ]);
    expect(await stand.query("SELECT opted_out_at FROM conversation")).toEqual([
      { opted_out_at: stand.clock.now() },
    ]);
    expect(stand.alerts.stored).toEqual([]);
  });

  test("gets nothing that was under way at that moment and came back unsent", async () => {
    await stand.write("uno");
    stand.outcomes.push({ kind: "retry", afterMs: 30_000, code: "20429", reason: "too many requests" });
    await stand.flush();
    await stand.query("UPDATE conversation SET opted_out_at = now()");
    stand.clock.advance(30_000);
    expect(await stand.flush()).toBeNull();
    expect(stand.sent).toHaveLength(1);
    expect(await stand.statuses()).toEqual(["canceled"]);
  });

  test("gets nothing that is looked up in the moment of opting out", async () => {
    await stand.write("uno");
    stand.outcomes.push({ kind: "retry", afterMs: null, code: "20500", reason: "internal error" });
    stand.clock.advance((await stand.flush()) ?? 0);
    stand.whileLookedUp = () => stand.query("UPDATE conversation SET opted_out_at = now()");
    expect(await stand.flush()).toBe(0);
    expect(await stand.flush()).toBeNull();
    expect(stand.sent).toHaveLength(1);
    expect(await stand.statuses()).toEqual(["canceled"]);
  });

  test("who is being sent a message in this moment is sent that one", async () => {
    await stand.write("uno");
    await stand.query("UPDATE message SET status = 'claimed', attempts = 1, updated_at = $1", [
      stand.clock.now(),
    ]);
    await stand.query("UPDATE conversation SET opted_out_at = $1", [stand.clock.now()]);
    expect(await stand.flush()).toBe(40_000);
    expect(await stand.statuses()).toEqual(["claimed"]);
    stand.clock.advance(40_000);
    expect(await stand.flush()).toBeNull();
    expect(await stand.statuses()).toEqual(["canceled"]);
  });
});
