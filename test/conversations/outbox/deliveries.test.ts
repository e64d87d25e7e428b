import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import {
  createDeliveries,
  type Deliveries,
  type DeliveryReport,
} from "../../../src/conversations/outbox/deliveries.ts";
import { recordAlerts } from "../../support/alerts.ts";
import { createTestClock } from "../../support/clock.ts";
import { createTestDatabase, type TestDatabase } from "../../support/postgres/database.ts";

let database: TestDatabase;
let deliveries: Deliveries;
const alerts = recordAlerts();
const woken: string[] = [];
const wake = async (ids: string[]) => void woken.push(...ids);

beforeAll(async () => {
  database = await createTestDatabase();
  deliveries = createDeliveries({ source: database.source, alerts, clock: createTestClock().now, wake });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.source.query("TRUNCATE conversation, early_report CASCADE");
  alerts.stored.length = 0;
  alerts.announced.length = 0;
  await database.source.query(`
    WITH c AS (
      INSERT INTO conversation (channel, address, last_message_at) VALUES ('sms', '+5215500000001', now()) RETURNING id
    ) INSERT INTO message (conversation_id, direction, author, text, provider_id, status, created_at, updated_at)
    SELECT id, 'out', 'bot', 'hola', 'SM1', 'queued', now(), now() FROM c`);
});

const report = (
  status: DeliveryReport["status"],
  errorCode: string | null = null,
  cause: DeliveryReport["cause"] = null,
) =>
  deliveries.report({
    providerId: "SM1",
    status,
    errorCode,
    errorReason: errorCode && "said by the provider",
    cause,
  });
const stored = async () =>
  (await database.source.query("SELECT status, error_code FROM message ORDER BY id"))[0];

test("reports that arrive out of order only raise the status", async () => {
  for (const status of ["delivered", "sent", "read", "delivered", "queued"] as const) await report(status);
  expect(await stored()).toEqual({ status: "read", error_code: null });
});

test("while one message is locked, the reports on others of the same moment are taken", async () => {
  await database.source.query(`INSERT INTO message
    (conversation_id, direction, author, text, provider_id, status, created_at, updated_at)
    SELECT id, 'out', 'bot', 'adiós', 'SM2', 'queued', now(), now() FROM conversation`);
  const another = database.source.createQueryRunner();
  await another.startTransaction();
  await another.query("SELECT 1 FROM message WHERE provider_id = 'SM1' FOR UPDATE");
  const locked = expect(report("sent")).rejects.toThrow(/lock timeout/);
  await deliveries.report({
    providerId: "SM2",
    status: "sent",
    errorCode: null,
    errorReason: null,
    cause: null,
  });
  await locked;
  await another.rollbackTransaction();
  await another.release();
  await report("sent");
  expect(await database.source.query("SELECT status FROM message")).toEqual([
    { status: "sent" },
    { status: "sent" },
  ]);
});

test("a failure is final and keeps the provider's code", async () => {
  await report("sent");
  await report("undelivered", "30003");
  await report("delivered");
  await report("failed", "30008");
  expect(await stored()).toEqual({ status: "undelivered", error_code: "30003" });
  expect(alerts.stored).toMatchObject([{ kind: "message_failed", facts: { code: "30003" } }]);
  expect(alerts.announced).toHaveLength(1);
});

test("a report on an unknown id changes nothing", async () => {
  await deliveries.report({ providerId: "SM2", status: "read", errorCode: null, errorReason: null });
  expect(await stored()).toEqual({ status: "queued", error_code: null });
});

test("reports that come before the message's id is recorded are applied once it is, the highest of them", async () => {
  await database.source.query("UPDATE message SET provider_id = NULL, status = 'claimed'");
  for (const status of ["sent", "delivered", "queued"] as const) await report(status);
  await database.source.query("UPDATE message SET provider_id = 'SM1', status = 'accepted'");
  await deliveries.takeEarly("SM1");
  expect(await stored()).toEqual({ status: "delivered", error_code: null });
  expect(await database.source.query("SELECT 1 FROM early_report")).toEqual([]);
});

test.each([0, 1])(
  "a report is applied though the id is recorded after its statement number %i",
  async (after) => {
    await database.source.query("UPDATE message SET provider_id = NULL, status = 'claimed'");
    let statements = 0;
    const racing = createDeliveries({
      source: new Proxy(database.source, {
        get(source, name) {
          if (name !== "query") return Reflect.get(source, name);
          return async (...args: Parameters<typeof source.query>) => {
            const result = await source.query(...args);
            if (statements++ === after) {
              await source.query("UPDATE message SET provider_id = 'SM1', status = 'accepted'");
              await deliveries.takeEarly("SM1");
            }
            return result;
          };
        },
      }),
      alerts,
      clock: createTestClock().now,
      wake,
    });
    await racing.report({ providerId: "SM1", status: "read", errorCode: null, errorReason: null });
    expect(await stored()).toEqual({ status: "read", error_code: null });
  },
);

test("reports of one moment, on many messages and several on one, are told apart", async () => {
  await database.source.query(`
    INSERT INTO message (conversation_id, direction, author, text, provider_id, status, created_at, updated_at)
    SELECT id, 'out', 'bot', 'hola', 'SM' || n, 'queued', now(), now() FROM conversation, generate_series(2, 9) AS n`);
  const statuses = ["read", "sent", "delivered", "sending"] as const;
  await Promise.all(
    Array.from({ length: 9 }, (_, index) => `SM${index + 1}`).flatMap((providerId, index) =>
      statuses
        .slice(index % 3)
        .map((status) => deliveries.report({ providerId, status, errorCode: null, errorReason: null })),
    ),
  );
  const rows: { status: string }[] = await database.source.query("SELECT status FROM message ORDER BY id");
  expect(rows.map(({ status }) => status)).toEqual(
    Array.from({ length: 9 }, (_, index) => (index % 3 === 0 ? "read" : "delivered")),
  );
});

test("reports that reach several processes at once never lower a status, and none waits for ever", async () => {
  await database.source.query(`
    INSERT INTO message (conversation_id, direction, author, text, provider_id, status, created_at, updated_at)
    SELECT id, 'out', 'bot', 'hola', 'SM' || n, 'queued', now(), now() FROM conversation, generate_series(2, 20) AS n`);
  const processes = [1, 2, 3].map(() =>
    createDeliveries({ source: database.source, alerts, clock: createTestClock().now, wake }),
  );
  const ids = Array.from({ length: 20 }, (_, index) => `SM${index + 1}`);
  await Promise.all(
    (["delivered", "sent", "queued", "sending"] as const).flatMap((status, turn) =>
      (turn % 2 ? ids : ids.toReversed()).map((providerId, index) =>
        processes[(index + turn) % 3]?.report({ providerId, status, errorCode: null, errorReason: null }),
      ),
    ),
  );
  expect(await database.source.query("SELECT DISTINCT status FROM message")).toEqual([
    { status: "delivered" },
  ]);
});

test("a failure that was reported before the id was recorded raises its alert with it", async () => {
  await database.source.query("UPDATE message SET provider_id = NULL, status = 'claimed'");
  await report("sent");
  await report("failed", "30007");
  await report("delivered");
  await database.source.query("UPDATE message SET provider_id = 'SM1', status = 'accepted'");
  await deliveries.takeEarly("SM1");
  expect(await stored()).toEqual({ status: "failed", error_code: "30007" });
  expect(alerts.announced).toHaveLength(1);
});

test("a report and an id that passed each other by unseen find each other later", async () => {
  await database.source.query(
    `INSERT INTO early_report (provider_id, report, created_at) VALUES ('SM1', $1, now()), ('SM2', $1, now())`,
    [JSON.stringify({ providerId: "SM1", status: "delivered", errorCode: null, errorReason: null })],
  );
  await deliveries.takeAllEarly();
  expect(await stored()).toEqual({ status: "delivered", error_code: null });
  expect(await database.source.query("SELECT provider_id FROM early_report")).toEqual([
    { provider_id: "SM2" },
  ]);
});

test("a report on a known id is one statement, and so are those of one moment", async () => {
  let statements = 0;
  const counting = createDeliveries({
    source: new Proxy(database.source, {
      get(source, name) {
        if (name === "query") statements += 1;
        return Reflect.get(source, name);
      },
    }),
    alerts,
    clock: createTestClock().now,
    wake,
  });
  await Promise.all(
    (["sent", "delivered", "read"] as const).map((status) =>
      counting.report({ providerId: "SM1", status, errorCode: null, errorReason: null }),
    ),
  );
  expect(statements).toBe(1);
});

describe("a message with something to tap", () => {
  const find = "SELECT status, enclosure, provider_id, attempts, first_attempt_at, error_code FROM message";
  beforeEach(async () => {
    const choices = { kind: "buttons", items: [{ id: "person", title: "Hablar con alguien" }] };
    await database.source.query("UPDATE message SET enclosure = $1, attempts = 1, first_attempt_at = now()", [
      { choices },
    ]);
    woken.length = 0;
  });

  test("whose form was not taken goes out once more with its words alone", async () => {
    await report("sent");
    await report("undelivered", "63005", "form");
    await report("undelivered", "63005", "form");
    expect(await database.source.query(find)).toEqual([
      {
        status: "pending",
        enclosure: null,
        provider_id: null,
        attempts: 0,
        first_attempt_at: null,
        error_code: null,
      },
    ]);
    expect(alerts.stored).toMatchObject([{ kind: "message_failed", facts: { code: "63005" } }]);
    expect(woken).toHaveLength(1);
    await database.source.query("UPDATE message SET status = 'queued', provider_id = 'SM2'");
    await deliveries.report({
      providerId: "SM2",
      status: "failed",
      errorCode: "63005",
      errorReason: null,
      cause: "form",
    });
    expect(await stored()).toEqual({ status: "failed", error_code: "63005" });
  });

  test("is known by its former id for good, which nothing adopts any more", async () => {
    const [{ id }] = await database.source.query("SELECT id FROM message");
    expect(await deliveries.isOfAnother("SM1", id)).toBe(false);
    await report("undelivered", "63005", "form");
    expect(await deliveries.isOfAnother("SM1", id)).toBe(true);
    expect(await deliveries.isOfAnother("SM2", id)).toBe(false);
  });

  test("stays failed where something else than its form was at fault", async () => {
    await report("undelivered", "63024");
    expect(await stored()).toEqual({ status: "undelivered", error_code: "63024" });
  });

  test.each(["delivered", "read"] as const)("is not said again once it was %s", async (status) => {
    await report(status);
    await report("failed", "63005", "form");
    expect(await stored()).toEqual({ status: "failed", error_code: "63005" });
    expect(woken).toEqual([]);
  });

  test.each([
    ["claimed", "failed"],
    ["sent", "failed"],
    ["pending", "pending"],
  ])("while a newer one of its conversation is %s: it is %s", async (newer, expected) => {
    await database.source.query(
      `INSERT INTO message (conversation_id, direction, author, text, status, created_at, updated_at)
       SELECT id, 'out', 'bot', 'la respuesta', $1, now(), now() FROM conversation`,
      [newer],
    );
    await report("failed", "63005", "form");
    expect(await stored()).toMatchObject({ status: expected });
  });
});

describe("a failure that tells that the customer opted out", () => {
  const optedOut = async () => (await database.source.query("SELECT opted_out_at FROM conversation"))[0];

  test("is known by the conversation from then on, and raises no alert", async () => {
    await report("undelivered", "21610", "opted_out");
    expect(await stored()).toEqual({ status: "undelivered", error_code: "21610" });
    expect(await optedOut()).toEqual({ opted_out_at: expect.any(Date) });
    expect(alerts.stored).toEqual([]);
  });

  test("changes nothing when it is repeated after the customer came back", async () => {
    await report("undelivered", "21610", "opted_out");
    await database.source.query("UPDATE conversation SET opted_out_at = NULL");
    await report("undelivered", "21610", "opted_out");
    expect(await optedOut()).toEqual({ opted_out_at: null });
  });
});

test("a photo that failed stays so: its caption alone is worth nothing", async () => {
  const photo = { url: "https://photos.example/1.jpg" };
  await database.source.query("UPDATE message SET enclosure = $1", [{ photo }]);
  await report("undelivered", "63019");
  expect(await stored()).toEqual({ status: "undelivered", error_code: "63019" });
});
