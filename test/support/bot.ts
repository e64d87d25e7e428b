import type { Logger } from "pino";
import type { Model } from "../../src/agent/models/model.ts";
import type { Clock } from "../../src/clock.ts";
import { compose, type Seller } from "../../src/compose.ts";
import { parseConfig } from "../../src/config.ts";
import type { IncomingMessage } from "../../src/conversations/inbox.ts";
import { staffedDealerFile } from "./dealer/dealer.ts";
import { silentLogger } from "./logger.ts";
import { buildIncoming } from "./messages.ts";
import { withoutGreeting } from "./opening.ts";
import { createTestDatabase } from "./postgres/database.ts";

type BotOptions = {
  /** Null: the chain that `env` asks for. */
  model: Model | null;
  clock?: Clock;
  redisUrl?: string | null;
  env?: Record<string, string>;
  /** False: only the test itself attends to conversations. */
  worker?: boolean;
  logger?: Logger;
};

/** A worker with everything real but the model and the clock; what it sends is recorded, not sent. */
export type TestBot = {
  seller: Seller;
  conversationId(): Promise<string>;
  receive(text: string, overrides?: Partial<IncomingMessage>): Promise<void>;
  /** Resolves when no message waits for a turn or for sending. */
  idle(): Promise<void>;
  /** Texts that went out, in order, without the sample dealer's greeting. */
  sent(): Promise<string[]>;
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
};

const lookEveryMs = 1_000;

export async function startBot({
  model,
  clock,
  redisUrl = null,
  env = {},
  worker = true,
  logger = silentLogger,
}: BotOptions): Promise<TestBot> {
  const database = await createTestDatabase(1);
  const config = parseConfig({
    DATABASE_URL: database.url,
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    HOST: "127.0.0.1",
    PORT: "0",
    TURN_DELAY_MS: "0",
    DEALER_FILE: await staffedDealerFile(),
    ...env,
  });
  const seller = await compose(config, { logger, ...(model && { model }), ...(clock && { clock }) });
  const { source } = seller.database;
  let check: () => void = () => undefined;
  const stopListening = await seller.queue.listen(() => check());
  if (worker) await seller.startWorker();
  const query = <Row>(sql: string, parameters?: unknown[]): Promise<Row[]> => source.query(sql, parameters);

  return {
    seller,
    query,
    async conversationId() {
      const [row] = await query<{ id: string }>("SELECT id FROM conversation");
      if (!row) throw new Error("nothing has been received yet");
      return row.id;
    },
    async receive(text, overrides) {
      await seller.inbox.receive(buildIncoming({ text, ...overrides }));
    },
    async idle() {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      check = () => {
        query("SELECT 1 FROM message WHERE status IN ('received', 'pending', 'claimed') LIMIT 1").then(
          (rows) => rows.length === 0 && resolve(),
          reject,
        );
      };
      check();
      // As whoever waits for an answer does: BullMQ on Postgres may pass an event by (`src/turns/answers.ts`).
      const looking = setInterval(() => check(), lookEveryMs);
      await promise.finally(() => clearInterval(looking));
    },
    async sent() {
      const rows = await query<{ text: string }>(
        "SELECT text FROM message WHERE direction = 'out' ORDER BY id",
      );
      return rows.map(({ text }) => withoutGreeting(text));
    },
    async close() {
      await stopListening();
      await seller.close();
      await database.drop();
    },
  };
}
