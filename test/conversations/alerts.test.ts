import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pino } from "pino";
import { type Alert, createAlerts } from "../../src/conversations/alerts.ts";
import { createTestClock } from "../support/clock.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
const clock = createTestClock();
const lines: string[] = [];
const logger = pino({}, { write: (line) => void lines.push(line) });
const open = () =>
  createAlerts({ source: database.source, clock: clock.now, logger, onAnnounced: () => undefined });

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const outage = (channel: string): Alert => ({
  kind: "sending_stopped",
  conversationId: null,
  detail: {},
  facts: { channel, code: "20003", reason: "Twilio refuses the credentials" },
});

test("an outage that all processes find in one moment is told once for each channel, and again when it lasts", async () => {
  const processes = [open(), open(), open()];
  const raise = () =>
    Promise.all(processes.flatMap((one) => [one.raise(outage("whatsapp")), one.raise(outage("sms"))]));
  await raise();
  await raise();
  expect(lines).toHaveLength(2);
  clock.advance(10 * 60_000);
  await raise();
  expect(lines).toHaveLength(4);
  expect(await database.source.query("SELECT 1 FROM alert")).toHaveLength(4);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    alert: "sending_stopped",
    channel: "whatsapp",
    code: "20003",
    why: "Twilio refuses the credentials",
  });
});

test("what is told of conversations, and of the limits, is told each time", async () => {
  lines.length = 0;
  for (const channel of ["whatsapp", "whatsapp"])
    await open().raise({ kind: "limit_reached", conversationId: null, detail: { channel } });
  expect(lines).toHaveLength(2);
});
