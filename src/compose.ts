import type { Logger } from "pino";
import { createModel } from "./agent/models/create-model.ts";
import type { Model } from "./agent/models/model.ts";
import { createOfflineModel } from "./agent/models/offline/model.ts";
import { createAgent } from "./agent/run.ts";
import { createCatalogRoutes } from "./catalog/routes.ts";
import { createCatalog } from "./catalog/search.ts";
import { createCatalogTools } from "./catalog/tool.ts";
import { waitingChannel } from "./channels/api/channel.ts";
import { createBotRoutes } from "./channels/api/routes.ts";
import type { Channel, ChannelName } from "./channels/channel.ts";
import { createRecordingChannel } from "./channels/twilio/recording.ts";
import { createTwilioChannel } from "./channels/twilio/send.ts";
import { createTwilioRoutes } from "./channels/twilio/webhook.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { createRaiseAlert } from "./conversations/alerts.ts";
import { createDeliveries } from "./conversations/deliveries.ts";
import { createHandover } from "./conversations/handover.ts";
import { createInbox } from "./conversations/inbox.ts";
import { createOutbox } from "./conversations/outbox.ts";
import { createConversationRoutes } from "./conversations/routes.ts";
import { conversationTools } from "./conversations/tools.ts";
import { type OpenDatabase, openDatabase } from "./database/open.ts";
import { createPlanner } from "./financing/planner.ts";
import { createFinancingRoutes } from "./financing/routes.ts";
import { createPlanFinancingTool } from "./financing/tool.ts";
import { createApp } from "./http/app.ts";
import { listen } from "./http/server.ts";
import { createDocuments } from "./knowledge/documents.ts";
import { createRetrieval } from "./knowledge/retrieval.ts";
import { createKnowledgeRoutes } from "./knowledge/routes.ts";
import { createSearchKnowledgeTool } from "./knowledge/tool.ts";
import { type ConversationQueue, createQueue } from "./queue/queue.ts";
import { createClosers } from "./start/closers.ts";
import { createLogger } from "./telemetry/logging.ts";
import { createMetrics, type Metrics } from "./telemetry/metrics.ts";
import { type Answers, createAnswers } from "./turns/answers.ts";
import { createAttend } from "./turns/attend.ts";
import { createCommit } from "./turns/commit.ts";
import { createObserveTurn } from "./turns/observe.ts";
import { createSweeper } from "./turns/sweeper.ts";
import { createThink } from "./turns/think.ts";

/** At most so many model calls in one turn, so that a model that only calls tools comes to an end. */
const maxModelCalls = 8;
const toolTimeoutMs = 10_000;
const sweepEveryMs = 5_000;
/** How long turns in flight may go on once the process is asked to stop. */
const graceMs = 20_000;

/** What tests and commands put in the place of the real parts. */
export type Overrides = { clock?: Clock; logger?: Logger; model?: Model };

/** The parts that every role shares. */
type Core = {
  config: Config;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  database: OpenDatabase;
  queue: ConversationQueue;
  channels: Record<ChannelName, Channel>;
};

export type Seller = ReturnType<typeof assemble> & {
  config: Config;
  logger: Logger;
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
  const database = await openDatabase(config);
  closers.add(database.close);
  const metrics = createMetrics();
  const queue = createQueue({
    redisUrl: config.redisUrl,
    databaseUrl: database.url,
    onError: (error) => logger.warn({ err: error }, "queue connection"),
  });
  closers.add(queue.close);
  metrics.watchQueue(queue.countJobs);
  const clock = overrides.clock ?? systemClock;
  const core: Core = {
    config,
    clock,
    logger,
    metrics,
    database,
    queue,
    channels: createChannels(config, database, logger),
  };
  const parts = assemble(core, overrides.model ?? createConfiguredModel(core));

  let answers: Promise<Answers> | null = null;
  const startAnswers = () => {
    answers ??= createAnswers({ source: database.source, queue }).then((opened) => {
      closers.add(opened.close);
      return opened;
    });
    return answers;
  };

  return {
    ...parts,
    config,
    logger,
    database,
    queue,
    startAnswers,
    async startWeb() {
      const app = createWebApp(core, parts, await startAnswers());
      const server = await listen(app, config.http);
      closers.add(server.close);
      return server.url;
    },
    async startWorker() {
      const { attend, sweeper } = parts;
      const stop = await queue.work(
        {
          attend,
          sweep: async () => void (await sweeper.sweep()),
          prune: async () => void (await sweeper.prune()),
        },
        { concurrency: config.turns.concurrency, sweepEveryMs, graceMs },
      );
      closers.add(stop);
    },
    close: closers.closeAll,
  };
}

function createChannels(
  config: Config,
  database: OpenDatabase,
  logger: Logger,
): Record<ChannelName, Channel> {
  const { accountSid } = config.twilio;
  const twilio =
    config.twilio.live && accountSid
      ? createTwilioChannel({
          config: { ...config.twilio, accountSid },
          publicUrl: config.http.publicUrl,
          log: logger,
          concurrency: config.turns.concurrency,
          isKnown: async (providerId) => {
            const rows: unknown[] = await database.source.query(
              "SELECT 1 FROM message WHERE provider_id = $1",
              [providerId],
            );
            return rows.length > 0;
          },
        })
      : createRecordingChannel({ log: logger });
  return { whatsapp: twilio, sms: twilio, api: waitingChannel, web: waitingChannel };
}

function createConfiguredModel({ config, clock, logger, metrics }: Core): Model {
  return createModel(config.models, {
    clock,
    offline: createOfflineModel(),
    onFailure: ({ model, error }) => {
      metrics.modelCalls.inc({ model, outcome: error.code });
      logger.warn({ model, code: error.code, err: error }, "model failed");
    },
  });
}

/** Rooms, from the catalogue to the one job. */
function assemble({ config, clock, logger, metrics, database, queue, channels }: Core, model: Model) {
  const { source } = database;
  const wake = (ids: string[], delayMs: number) => queue.wake(ids, delayMs);
  const onWakeFailed = (error: unknown) =>
    logger.warn({ err: error }, "wake failed; the sweeper makes up for it");
  const raiseAlert = createRaiseAlert({ source, clock, logger });
  const catalog = createCatalog({ source });
  const documents = createDocuments({ source, clock });
  const retrieval = createRetrieval({ source });
  const inbox = createInbox({
    source,
    clock,
    wake,
    onWakeFailed,
    // A burst is a habit of people who type; a caller that waits is answered at once.
    gatherMs: (channel) => (channel === "api" || channel === "web" ? 0 : config.turns.delayMs),
  });
  const handover = createHandover({ source, clock, wake });
  const outbox = createOutbox({
    source,
    channels,
    clock,
    raiseAlert,
    onSent: (channel, outcome) => metrics.messagesSent.inc({ channel, outcome }),
  });
  const tools = [
    ...createCatalogTools({ catalog }),
    createPlanFinancingTool({
      planner: createPlanner({ source, financing: config.financing, clock }),
      findVehicle: catalog.findVehicle,
    }),
    createSearchKnowledgeTool({ retrieval }),
    ...conversationTools,
  ];
  const agent = createAgent({
    model,
    tools,
    clock,
    maxModelCalls,
    toolTimeoutMs,
    onToolError: (tool, error) => logger.error({ tool, err: error }, "tool failed"),
  });
  const think = createThink({
    source,
    agent,
    listMakes: catalog.listMakes,
    termsMonths: config.financing.termsMonths,
    contextTokens: config.contextTokens,
    clock,
  });
  const attend = createAttend({
    source,
    think,
    commit: createCommit({ source, channels, raiseAlert, clock }),
    outbox,
    handover,
    raiseAlert,
    wake,
    clock,
    observe: createObserveTurn({ logger, metrics }),
    observeFailure: (conversationId, attempts, error) => {
      metrics.turns.inc({ model: "none", outcome: "failed" });
      logger.error({ conversationId, attempts, err: error }, "turn failed");
    },
    sessionTtlMs: config.sessionTtlMs,
    handoverTtlMs: config.handoverTtlMs,
    turnTimeoutMs: config.turns.timeoutMs,
  });
  const { handoverTtlMs, retentionDays } = config;
  const sweeper = createSweeper({ source, wake, clock, handoverTtlMs, retentionDays });
  return {
    catalog,
    documents,
    retrieval,
    inbox,
    deliveries: createDeliveries({ source, clock }),
    handover,
    attend,
    sweeper,
  };
}

function createWebApp(core: Core, parts: ReturnType<typeof assemble>, answers: Answers) {
  const { config, logger, metrics, database, queue, clock } = core;
  const { source } = database;
  const { inbox, deliveries, catalog, documents, retrieval, handover } = parts;
  return createApp({
    config: config.http,
    logger,
    metrics,
    readiness: { postgres: () => source.query("SELECT 1"), queue: queue.check },
    rawRouters: [
      createTwilioRoutes({ config: config.twilio, publicUrl: config.http.publicUrl, inbox, deliveries }),
    ],
    routers: [
      createBotRoutes({ inbox, answers }),
      createCatalogRoutes({ catalog, source, clock }),
      createFinancingRoutes({ source, financing: config.financing }),
      createKnowledgeRoutes({ documents, retrieval }),
      createConversationRoutes({ source, handover }),
    ],
  });
}
