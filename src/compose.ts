import type { Logger } from "pino";
import type { Model } from "./agent/models/model.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type Ground, openQueue } from "./compose/ground.ts";
import { createConfiguredModel } from "./compose/models.ts";
import { createRooms, type Rooms } from "./compose/rooms.ts";
import { createTurns, type Turns } from "./compose/turns.ts";
import { createWebApp } from "./compose/web.ts";
import type { Config } from "./config.ts";
import { type OpenDatabase, openDatabase } from "./database/open.ts";
import { type WatchedDealer, watchDealer } from "./dealer/watch.ts";
import { listen } from "./http/server.ts";
import { createLimiterStore } from "./limits/store.ts";
import type { ConversationQueue } from "./queue/queue.ts";
import { type Closers, createClosers } from "./start/closers.ts";
import { createLogger } from "./telemetry/logging.ts";
import { createMetrics } from "./telemetry/metrics.ts";
import { type Answers, createAnswers } from "./turns/answers.ts";

const sweepEveryMs = 5_000;
/** How long turns in flight may go on once the process is asked to stop. */
const graceMs = 20_000;

/** What tests and commands put in the place of the real parts. */
export type Overrides = { clock?: Clock; logger?: Logger; model?: Model };

export type Seller = Rooms &
  Turns & {
    config: Config;
    logger: Logger;
    dealer: WatchedDealer;
    database: OpenDatabase;
    queue: ConversationQueue;
    /** Starts the web role. @returns the URL it listens on */
    startWeb(): Promise<string>;
    startWorker(): Promise<void>;
    /** Opens the way to wait for answers without a web server: for commands. */
    startAnswers(): Promise<Answers>;
    /** Stops whatever was started, in reverse order, letting what is in flight finish. */
    close(): Promise<void>;
  };

/**
 * Builds and wires everything once. What it opens, it closes in reverse order.
 * @throws {AppError} with one line that says what to do, having closed what was open
 */
export async function compose(config: Config, overrides: Overrides = {}): Promise<Seller> {
  const logger = overrides.logger ?? createLogger(config);
  const closers = createClosers((error) => logger.error({ err: error }, "closing failed"));
  try {
    return await build(config, overrides, logger, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function build(
  config: Config,
  overrides: Overrides,
  logger: Logger,
  closers: Closers,
): Promise<Seller> {
  // First, since it may be wrong and nothing needs to be open for it.
  const metrics = createMetrics();
  const onRead = (isValid: boolean) => metrics.dealerFileValid.set(isValid ? 1 : 0);
  const dealer = await watchDealer(config.dealerFile, { logger, onRead });
  closers.add(dealer.close);
  const database = await openDatabase(config);
  closers.add(database.close);
  const queue = await openQueue(config, database, logger, closers);
  metrics.watchQueue(queue.countJobs);
  const clock = overrides.clock ?? systemClock;
  const limiters = createLimiterStore({ redis: queue.redis, source: database.source });
  const ground: Ground = { config, clock, logger, metrics, dealer, database, queue, limiters };
  const rooms = createRooms(ground);
  const turns = createTurns(ground, rooms, overrides.model ?? createConfiguredModel(ground));
  closers.add(turns.summariser.close);
  if (rooms.fill) closers.add(rooms.fill.close);
  let answers: Promise<Answers> | null = null;

  return {
    ...rooms,
    ...turns,
    config,
    logger,
    dealer,
    database,
    queue,
    startAnswers,
    async startWeb() {
      const server = await listen(createWebApp(ground, rooms, await startAnswers()), config.http);
      closers.add(server.close);
      return server.url;
    },
    async startWorker() {
      const { concurrency } = config.turns;
      closers.add(await queue.work(turns, { concurrency, sweepEveryMs, graceMs }));
      rooms.fill?.start();
    },
    close: closers.closeAll,
  };

  function startAnswers(): Promise<Answers> {
    answers ??= createAnswers({ source: database.source, queue }).then((opened) => {
      closers.add(opened.close);
      return opened;
    });
    return answers;
  }
}
