import { randomInt } from "node:crypto";
import type { DataSource } from "typeorm";
import { createDataSource } from "../../../src/database/data-source.ts";
import { createTestDatabase } from "../../support/database.ts";
import { type FakeTwilio, startFakeTwilio } from "../../support/fake-twilio/server.ts";
import { type StartedProcess, startProcess } from "../../support/process.ts";
import { queueBackends } from "../../support/queues.ts";
import { type Brake, type BrakePoint, holdAt, installBrakes, lockTable } from "./brake.ts";
import { type Customer, createCustomer, type Delivery } from "./customer.ts";
import { type EchoModels, startEchoModels } from "./echo.ts";
import { openPassage, type Passage } from "./passage.ts";
import { type OwnStores, startOwnStores } from "./stores.ts";
import { until } from "./until.ts";

type Role = "web" | "worker";
/** A process of the stand; `url` null: a worker. */
type Running = StartedProcess & { role: Role; url: string | null };

/** Which store carries the queue. */
export type QueueName = "Postgres" | "Redis";
export const queues = queueBackends.map(({ name }) => name as QueueName);

type StandOptions = {
  queue: QueueName;
  webs?: number;
  workers?: number;
  /** What the processes are told besides; a function learns the URL of the database. */
  env?: Record<string, string> | ((databaseUrl: string) => Promise<Record<string, string>>);
  /** True: Postgres and Redis of its own, which it may kill. */
  ownStores?: boolean;
};

/** The whole system as it runs in production, around it fakes of Twilio and of two models, and ways to break it. */
export type Stand = {
  twilio: FakeTwilio;
  models: EchoModels;
  /** The ways that all processes take to the stores; the test itself goes past them. */
  postgres: Passage;
  redis: Passage | null;
  stores: OwnStores | null;
  source: DataSource;
  /** Those that run, and have not been ended by the test. */
  running(role: Role): Running[];
  start(role: Role): Promise<Running>;
  /** SIGKILL; resolves once it is gone. */
  kill(process: Running): Promise<void>;
  /** SIGTERM. @returns the exit code and how long it took */
  terminate(process: Running): Promise<{ code: number | string | null; ms: number }>;
  /** A new one; everybody's answers are checked by {@link checkRecord}. */
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
const redisDatabases = 10_000;

export async function startStand(options: StandOptions): Promise<Stand> {
  const { queue, webs = 2, workers = 2, env = {} } = options;
  const stores = options.ownStores ? await startOwnStores() : null;
  const shared = stores ? null : await createTestDatabase(10);
  const databaseUrl = stores?.postgresUrl ?? shared?.url ?? "";
  const source = shared?.source ?? (await createDataSource(databaseUrl, 10).initialize());
  await installBrakes(source);
  const redisUrl = stores?.redisUrl ?? `${process.env.TEST_REDIS_URL}/${randomInt(redisDatabases)}`;
  const postgres = await openPassage(databaseUrl);
  const redis = queue === "Redis" ? await openPassage(redisUrl) : null;
  const twilio = await startFakeTwilio();
  const models = await startEchoModels(2);
  const [first, second] = models.servers;

  const environment: Record<string, string> = {
    NODE_ENV: "production",
    DATABASE_URL: postgres.url,
    REDIS_URL: redis?.url ?? "none",
    HOST: "127.0.0.1",
    PORT: "0",
    PUBLIC_URL: publicUrl,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_API_URL: twilio.url,
    LLM_PROVIDERS: "openai,compatible",
    OPENAI_API_KEY: first?.key ?? "",
    OPENAI_BASE_URL: first?.url ?? "",
    OPENAI_MODEL: first?.model ?? "",
    COMPATIBLE_API_KEY: second?.key ?? "",
    COMPATIBLE_BASE_URL: second?.url ?? "",
    COMPATIBLE_MODEL: second?.model ?? "",
    TURN_DELAY_MS: "100",
    WORKER_CONCURRENCY: "20",
    ...(typeof env === "function" ? await env(databaseUrl) : env),
  };
  let running: Running[] = [];
  const customers: Customer[] = [];
  const deliveries: Delivery[] = [];
  let calls = 0;

  const start = async (role: Role): Promise<Running> => {
    const started = startProcess("src/main.ts", { ...environment, ROLE: role });
    const [, url = null] = await started.waitFor(/"url":(?:"([^"]+)"|null),"msg":"started"/);
    const process: Running = { ...started, role, url };
    running.push(process);
    return process;
  };
  const forget = (process: Running) => {
    running = running.filter((one) => one !== process);
  };
  const nextUrl = () => {
    const urls = running.flatMap(({ url }) => url ?? []);
    calls += 1;
    return urls[calls % urls.length] ?? "http://127.0.0.1:9";
  };

  const roles: Role[] = [...Array<Role>(webs).fill("web"), ...Array<Role>(workers).fill("worker")];
  await Promise.all(roles.map(start));

  return {
    twilio,
    models,
    postgres,
    redis,
    stores,
    source,
    customers,
    deliveries,
    running: (role) => running.filter((process) => process.role === role),
    start,
    async kill(process) {
      forget(process);
      await process.stop("SIGKILL");
    },
    async terminate(process) {
      const startedMs = performance.now();
      forget(process);
      const code = await process.stop("SIGTERM");
      return { code, ms: performance.now() - startedMs };
    },
    customer({ channel = "whatsapp", number = `+${firstNumber + customers.length}` } = {}) {
      const address = channel === "whatsapp" ? `whatsapp:${number}` : number;
      const customer = createCustomer({
        name: `c${customers.length + 1}`,
        address,
        businessAddress: businessNumbers[channel],
        nextUrl,
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
      const dead = running.filter(({ child }) => child.exitCode !== null || child.signalCode !== null);
      await models.stop();
      const codes = await Promise.all(running.map(stopFirmly));
      await twilio.stop();
      await Promise.all([postgres.stop(), redis?.stop()]);
      if (shared) await shared.drop();
      else await source.destroy();
      await stores?.stop();
      for (const { role, output } of dead)
        throw new Error(`a ${role} died by itself:\n${output().slice(-4_000)}`);
      if (codes.some((code) => code !== 0)) throw new Error(`exit codes at the end: ${codes}`);
    },
  };
}

const longestStopMs = 30_000;

async function stopFirmly({ stop, child }: Running): Promise<number | string | null> {
  const forced = setTimeout(() => child.kill("SIGKILL"), longestStopMs);
  return stop().finally(() => clearTimeout(forced));
}
