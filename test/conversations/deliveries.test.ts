import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import {
  createDeliveries,
  type Deliveries,
  type DeliveryReport,
} from "../../src/conversations/deliveries.ts";
import { recordAlerts } from "../support/alerts.ts";
import { createTestClock } from "../support/clock.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let deliveries: Deliveries;
const alerts = recordAlerts();

beforeAll(async () => {
  database = await createTestDatabase();
  deliveries = createDeliveries({ source: database.source, alerts, clock: createTestClock().now });
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

const report = (status: DeliveryReport["status"], errorCode: string | null = null) =>
  deliveries.report({
    providerId: "SM1",
    status,
    errorCode,
    errorReason: errorCode && "said by the provider",
  });
const stored = async () => (await database.source.query("SELECT status, error_code FROM message"))[0];

test("reports that arrive out of order only raise the status", async () => {
  for (const status of ["delivered", "sent", "read", "delivered", "queued"] as const) await report(status);
  expect(await stored()).toEqual({ status: "read", error_code: null });
});

test("a failure is final and keeps the provider's code", async () => {
  await report("sent");
  await report("undelivered", "30003");
  await report("delivered");
  await report("failed", "30008");
  expect(await stored()).toEqual({ status: "undelivered", error_code: "30003" });
  expect(alerts.stored).toMatchObject([{ kind: "message_failed", detail: { code: "30003" } }]);
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

test.each([0, 1, 2])(
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
    });
    await racing.report({ providerId: "SM1", status: "read", errorCode: null, errorReason: null });
    expect(await stored()).toEqual({ status: "read", error_code: null });
  },
);
