import { randomInt } from "node:crypto";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../../src/database/data-source.ts";
import { type FakeTwilio, startFakeTwilio } from "../../support/fake-twilio/server.ts";
import { createTestDatabase } from "../../support/postgres/database.ts";
import { queueBackends } from "../../support/queues.ts";
import { type Brake, type BrakePoint, holdAt, installBrakes, lockTable } from "./brake.ts";
import { type Customer, createCustomer, type Delivery } from "./customer.ts";
import { type EchoModels, startEchoModels } from "./echo.ts";
import { openPassage, type Passage } from "./passage.ts";
import { createProcesses, type Processes } from "./processes.ts";
import { type OwnStores, startOwnStores } from "./stores.ts";
import { until } from "./until.ts";

/** Which store carries the queue. */
type QueueName = "Postgres" | "Redis";
export const queues = queueBackends.map(({ name }) => name as QueueName);

type StandOptions = {
  queue: QueueName;
  webs?: number;
  workers?: number;
  /** What the processes are told besides; a function learns the URL of the database. */
  env?: Record<string, string> | ((databaseUrl: string) => Promise<Record<string, string>>);
  /** True: Postgres and Redis of its own, which it may end. */
  ownStores?: boolean;
};

/** The whole system as it runs in production, around it fakes of Twilio and of two models, and ways to break it. */
export type Stand = Omit<Processes, "stop" | "nextUrl"> & {
  twilio: FakeTwilio;
  models: EchoModels;
  /** The ways that all processes take to the stores; the test itself goes past them. */
  postgres: Passage;
  redis: Passage | null;
  stores: OwnStores | null;
  source: DataSource;
  /** A new one; everybody's answers are checked by `checkRecord`. */
  customer(options?: { channel?: "whatsapp" | "sms"; number?: string }): Customer;
  customers: Customer[];
  /** Every post of a message so far. */
  deliveries: Delivery[];
  holdAt(point: BrakePoint, customer: Customer): Promise<Brake>;
  lockTable(table: string): Promise<Brake>;
  /** Resolves when no message of these customers (default: of all) waits for a turn or for sending. */
  idle(customers?: Customer[]): Promise<void>;
  /** Ends everything. @throws {Error} where a process had died by itself or does not end in good order */
  close(): Promise<void>;
};

const publicUrl = "https://seller.example";
const businessNumbers = { whatsapp: "whatsapp:+14155238886", sms: "+14155238886" };
const firstNumber = 5_215_500_000_001;

export async function startStand(options: StandOptions): Promise<Stand> {
  const { queue, webs = 2, workers = 2, env = {} } = options;
  const { source, stores, ...urls } = await openStores(options);
  const postgres = await openPassage(urls.postgres);
  const redis = queue === "Redis" ? await openPassage(urls.redis) : null;
  const twilio = await startFakeTwilio();
  const models = await startEchoModels(2);
  const processes = createProcesses({
    ...describeEnvironment({ postgres, redis, twilio, models }),
    ...(typeof env === "function" ? await env(urls.postgres) : env),
  });
  const customers: Customer[] = [];
  const deliveries: Delivery[] = [];
  await Promise.all([
    ...Array.from({ length: webs }, () => processes.start("web")),
    ...Array.from({ length: workers }, () => processes.start("worker")),
  ]);

  return {
    ...processes,
    ...{ twilio, models, postgres, redis, stores, source, customers, deliveries },
    customer({ channel = "whatsapp", number = `+${firstNumber + customers.length}` } = {}) {
      const customer = createCustomer({
        name: `c${customers.length + 1}`,
        address: channel === "whatsapp" ? `whatsapp:${number}` : number,
        businessAddress: businessNumbers[channel],
        nextUrl: processes.nextUrl,
        publicUrl,
        onDelivery: (delivery) => void deliveries.push(delivery),
      });
      customers.push(customer);
      return customer;
    },
    holdAt: (point, { address }) => holdAt(source, point, address),
    lockTable: (table) => lockTable(source, table),
    async idle(ofCustomers = customers) {
      const busy = () =>
        source.query(
          `SELECT c.address, m.direction, m.status, m.attempts, m.error_code FROM message m
           JOIN conversation c ON c.id = m.conversation_id
           WHERE m.status IN ('received', 'pending', 'claimed') AND c.address = ANY($1)`,
          [ofCustomers.map(({ address }) => address)],
        );
      await until("no message waits", async () => (await busy()).length === 0, { show: busy });
    },
    async close() {
      // First the models: a call that hangs would hold its worker for as long as turns in flight may take.
      await models.stop();
      try {
        await processes.stop();
      } finally {
        await twilio.stop();
        await Promise.all([postgres.stop(), redis?.stop()]);
        await urls.close();
      }
    },
  };
}

/** As many as infra/redis.ts starts Redis with. */
const redisDatabases = 10_000;

/** A database with brakes, and a Redis (where the machine has one): those of the whole suite, or the stand's own. */
async function openStores({ ownStores }: StandOptions) {
  if (!ownStores) {
    const { source, url, drop } = await createTestDatabase();
    await installBrakes(source);
    const redis = `${process.env.TEST_REDIS_URL}/${randomInt(redisDatabases)}`;
    return { source, stores: null, postgres: url, redis, close: drop };
  }
  const stores = await startOwnStores();
  const source = await createDataSource(stores.postgresUrl, 10).initialize();
  await installBrakes(source);
  const close = async () => {
    await source.destroy();
    await stores.stop();
  };
  return { source, stores, postgres: stores.postgresUrl, redis: stores.redisUrl ?? "", close };
}

/** As in production, the chain of models being two that echo. */
function describeEnvironment({
  postgres,
  redis,
  twilio,
  models,
}: Pick<Stand, "postgres" | "redis" | "twilio" | "models">): Record<string, string> {
  const [first, second] = models.servers;
  return {
    NODE_ENV: "production",
    DATABASE_URL: postgres.url,
    REDIS_URL: redis?.url ?? "none",
    HOST: "127.0.0.1",
    PORT: "0",
    PUBLIC_URL: publicUrl,
    ...twilio.env,
    LLM_PROVIDERS: "openai,compatible",
    OPENAI_API_KEY: first?.key ?? "",
    OPENAI_BASE_URL: first?.url ?? "",
    OPENAI_MODEL: first?.model ?? "",
    COMPATIBLE_API_KEY: second?.key ?? "",
    COMPATIBLE_BASE_URL: second?.url ?? "",
    COMPATIBLE_MODEL: second?.model ?? "",
    TURN_DELAY_MS: "100",
    WORKER_CONCURRENCY: "20",
  };
}
