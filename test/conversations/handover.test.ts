import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { waitingChannel } from "../../src/channels/api/channel.ts";
import type { Channel, Obstacle } from "../../src/channels/channel.ts";
import { createHandover, type Handover } from "../../src/conversations/handover.ts";
import { createTestClock } from "../support/clock.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

const closed: Obstacle = { code: "outside_window", reason: "the customer has not written for a day" };
const clock = createTestClock();
let database: TestDatabase;
let handover: Handover;
let obstacle: Obstacle | null;
let asked: Parameters<Channel["findObstacle"]>[0][];
let id: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const whatsapp: Channel = {
    ...waitingChannel,
    compose: ({ text }) => text.split(" ").map((part) => ({ text: part, enclosure: null })),
    findObstacle(message) {
      asked.push(message);
      return obstacle;
    },
  };
  handover = createHandover({
    source: database.source,
    channels: { whatsapp, sms: waitingChannel, api: waitingChannel, web: waitingChannel },
    clock: clock.now,
    wake: async () => undefined,
  });
});
afterAll(() => database.drop());
beforeEach(async () => {
  asked = [];
  obstacle = null;
  await database.source.query("TRUNCATE conversation CASCADE");
  const [row] = await database.source.query(
    `INSERT INTO conversation (channel, address, last_message_at, customer_active_at)
     VALUES ('whatsapp', 'whatsapp:+521', $1, $1) RETURNING id`,
    [clock.now()],
  );
  id = row.id;
});
const stored = () =>
  database.source.query(
    "SELECT text, status, error_code AS code, error_reason AS reason FROM message ORDER BY id",
  );

test("a person's words that may go out are on their way", async () => {
  await expect(handover.say(id, "Soy Luis")).resolves.toEqual({
    ids: [expect.any(Number), expect.any(Number)],
    obstacle: null,
  });
  expect(asked[0]).toEqual({
    text: "Soy",
    enclosure: null,
    to: "whatsapp:+521",
    customerActiveAt: clock.now(),
  });
  expect(await stored()).toMatchObject([
    { text: "Soy", status: "pending", code: null },
    { text: "Luis", status: "pending", code: null },
  ]);
});

test("a person learns at once that the words wait for the customer, and why", async () => {
  obstacle = closed;
  await expect(handover.say(id, "Hola")).resolves.toMatchObject({ obstacle: closed });
  expect(await stored()).toEqual([{ text: "Hola", status: "waiting", ...closed }]);
});
