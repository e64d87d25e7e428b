import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createAnswers } from "../../src/turns/answers.ts";
import { createTestDatabase, type TestDatabase } from "../support/postgres/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("an answer is found although the queue never says that there is one", async () => {
  const silent = { listen: async () => async () => undefined };
  const answers = await createAnswers({ source: database.source, queue: silent });
  const [{ id: conversationId }] = await database.source.query(
    "INSERT INTO conversation (channel, address, last_message_at) VALUES ('api', 'ana', now()) RETURNING id",
  );
  const [{ id }] = await database.source.query(
    `INSERT INTO message (conversation_id, direction, author, text, status, created_at, updated_at)
     VALUES ($1, 'in', 'customer', 'hola', 'received', now(), now()) RETURNING id`,
    [conversationId],
  );
  const waiting = answers.waitFor({ conversationId, messageId: Number(id) }, 20_000);
  await database.source.query("UPDATE message SET status = 'answered' WHERE id = $1", [id]);
  const startedAt = performance.now();
  await expect(waiting).resolves.toMatchObject({ kind: "answered" });
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});
