import type { Logger } from "pino";
import { createModel } from "./agent/models/create-model.ts";
import type { Model, ModelFailure } from "./agent/models/model.ts";
import { createOfflineModel } from "./agent/models/offline/model.ts";
import { createTranscribe } from "./agent/models/openai/transcribe.ts";
import { createAgent } from "./agent/run.ts";
import type { Tool } from "./agent/tool.ts";
import type { Branch } from "./branches/branch.ts";
import { readBranches } from "./branches/read.ts";
import { createCatalogRoutes } from "./catalog/routes.ts";
import { createCatalog } from "./catalog/search.ts";
import { createCatalogTools } from "./catalog/tool.ts";
import { waitingChannel } from "./channels/api/channel.ts";
import { createBotRoutes } from "./channels/api/routes.ts";
import type { Channel, ChannelName } from "./channels/channel.ts";
import { createTwilioChannels } from "./channels/twilio/channels.ts";
import { createTwilioRoutes } from "./channels/twilio/webhook.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { createAlertRoutes } from "./conversations/alerts/routes.ts";
import { type Alerts, createAlerts } from "./conversations/alerts.ts";
import { createHandover } from "./conversations/handover.ts";
import { createInbox } from "./conversations/inbox.ts";
import { createDeliveries, type Deliveries } from "./conversations/outbox/deliveries.ts";
import { createOutbox } from "./conversations/outbox.ts";
import { createConversationRoutes } from "./conversations/routes.ts";
import { conversationTools } from "./conversations/tools.ts";
import { createRecognise } from "./customers/recognise.ts";
import { createCustomerRoutes } from "./customers/routes.ts";
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
import { createLimits, type Limits } from "./limits/limits.ts";
import { createLimiterStore, type LimiterStore } from "./limits/store.ts";
import { createSenses } from "./media/senses.ts";
import { createListen } from "./media/voice-notes.ts";
import { type ConversationQueue, createQueue } from "./queue/queue.ts";
import { QueueUnreachable } from "./queue/unreachable.ts";
import { type Closers, createClosers } from "./start/closers.ts";
import { createLogger } from "./telemetry/logging.ts";
import { createMetrics, type Metrics } from "./telemetry/metrics.ts";
import { type Answers, createAnswers } from "./turns/answers.ts";
import { createAttend } from "./turns/attend.ts";
import { createCommit } from "./turns/commit.ts";
import { createGather } from "./turns/gather.ts";
import { createObserveTurn } from "./turns/observe.ts";
import { createPrune } from "./turns/retention.ts";
import { createSweep } from "./turns/sweeper.ts";
import { createPerceive } from "./turns/think/perceive.ts";
import { createThink } from "./turns/think.ts";
import { createTyping } from "./turns/typing.ts";

/** At most so many model calls in one turn, so that a model that only calls tools comes to an end. */
const maxModelCalls = 8;
const toolTimeoutMs = 10_000;
const sweepEveryMs = 5_000;
/** How long turns in flight may go on once the process is asked to stop. */
const graceMs = 20_000;

/** What tests and commands put in the place of the real parts. */
export type Overrides = { clock?: Clock; logger?: Logger; model?: Model };

/** What every part stands on. */
type Ground = {
  config: Config;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  database: OpenDatabase;
  queue: ConversationQueue;
  limiters: LimiterStore;
};
type Rooms = ReturnType<typeof createRooms>;
type Turns = ReturnType<typeof createTurns>;

export type Seller = Rooms &
  Turns & {
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
  const database = await openDatabase(config);
  closers.add(database.close);
  const queue = await openQueue(config, database, logger, closers);
  const metrics = createMetrics();
  metrics.watchQueue(queue.countJobs);
  const clock = overrides.clock ?? systemClock;
  const limiters = createLimiterStore({ redis: queue.redis, source: database.source });
  const ground: Ground = { config, clock, logger, metrics, database, queue, limiters };
  const branches = config.branchesFile === null ? [] : await readBranches(config.branchesFile);
  const rooms = createRooms(ground);
  const turns = createTurns(ground, rooms, branches, overrides.model ?? createConfiguredModel(ground));
  let answers: Promise<Answers> | null = null;

  return {
    ...rooms,
    ...turns,
    config,
    logger,
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

/** What the connection says before it stands is the reason why it does not, and is said once. */
async function openQueue(
  config: Config,
  database: OpenDatabase,
  logger: Logger,
  closers: Closers,
): Promise<ConversationQueue> {
  let isOpen = false;
  let reason: Error | null = null;
  const queue = createQueue({
    redisUrl: config.redisUrl,
    databaseUrl: database.directUrl,
    onError(error) {
      reason ??= error;
      if (isOpen) logger.warn({ err: error }, "queue connection");
    },
    onJobFailed: (job, error) => logger.error({ ...job, err: error }, "job failed"),
  });
  closers.add(queue.close);
  await queue.check().catch((error: unknown) => {
    throw new QueueUnreachable(config.redisUrl, reason ?? error);
  });
  isOpen = true;
  return queue;
}

/** The features and the edge: everything but the turn itself. */
function createRooms(ground: Ground) {
  const { config, clock, logger, metrics, database, queue } = ground;
  const { source } = database;
  const { wake } = queue;
  const alerts = createAlerts({
    source,
    clock,
    logger,
    onAnnounced: (kind) => metrics.alerts.inc({ kind }),
  });
  const deliveries = createDeliveries({ source, alerts, clock, wake });
  const channels = createChannels(ground, deliveries);
  return {
    channels,
    alerts,
    deliveries,
    catalog: createCatalog({ source, clock }),
    documents: createDocuments({ source, clock }),
    retrieval: createRetrieval({ source }),
    planner: createPlanner({ source, financing: config.financing, clock }),
    handover: createHandover({ source, channels, clock, wake }),
    inbox: createInbox({
      source,
      alerts,
      logger,
      clock,
      wake: queue.wakeTogether,
      // A burst is a habit of people who type; a caller that waits is answered at once.
      gatherMs: (channel) => (channel === "api" || channel === "web" ? 0 : config.turns.delayMs),
    }),
    outbox: createOutbox({
      source,
      channels,
      clock,
      alerts,
      deliveries,
      logger,
      validityMs: config.messageValidityMs,
      onSent: (channel, outcome) => metrics.messagesSent.inc({ channel, outcome }),
    }),
  };
}

/** The one job, with the agent that it runs, and the sweep. */
function createTurns(ground: Ground, rooms: Rooms, branches: Branch[], model: Model) {
  const { config, clock, logger, metrics, database, queue } = ground;
  const { source } = database;
  const { catalog, channels, alerts, handover, outbox } = rooms;
  const { handoverTtlMs, retentionDays, sessionTtlMs, contextTokens, timeZone } = config;
  const tools = createTools(rooms);
  const onToolError = (tool: string, error: unknown) => logger.error({ tool, err: error }, "tool failed");
  const agentOf = (answering: Model) =>
    createAgent({ model: answering, tools, clock, maxModelCalls, toolTimeoutMs, onToolError });
  const { listMakes } = catalog;
  const { termsMonths } = config.financing;
  const limits = createConfiguredLimits(ground, alerts);
  const think = createThink({
    agent: agentOf(model),
    offlineAgent: agentOf(createOfflineModel()),
    limits,
    perceive: createPerceive({ limits, senses: createConfiguredSenses(ground, channels) }),
    branches,
    listMakes,
    termsMonths,
    timeZone,
    contextTokens,
    clock,
  });
  const attend = createAttend({
    source,
    gather: createGather({ source }),
    recognise: createRecognise({ source, clock }),
    think,
    startTyping: createTyping({ channels }),
    commit: createCommit({ source, channels, alerts, clock }),
    outbox,
    handover,
    wake: queue.wake,
    clock,
    observe: createObserveTurn({ logger, metrics }),
    observeFailure: (conversationId, attempts, error) => {
      metrics.turns.inc({ model: "none", outcome: "failed" });
      logger.error({ conversationId, attempts, err: error }, "turn failed");
    },
    sessionTtlMs,
    handoverTtlMs,
    turnTimeoutMs: config.turns.timeoutMs,
  });
  const { takeAllEarly } = rooms.deliveries;
  const sweep = createSweep({ source, queue, takeAllEarly, clock, handoverTtlMs });
  return { attend, sweep, prune: createPrune({ source, clock, retentionDays }) };
}

/** Null where nothing costs money: the offline model alone needs no limits, and no statement may be spent on them. */
function createConfiguredLimits({ config, limiters }: Ground, alerts: Alerts): Limits | null {
  if (config.models.providers.length === 0) return null;
  return createLimits({
    store: limiters,
    config: config.limits,
    onBotLimit: () =>
      alerts.raise({
        kind: "limit_reached",
        conversationId: null,
        detail: { tokens_per_day: config.limits.botTokensPerDay },
        limit: "bot_tokens_per_day",
      }),
  });
}

/** What can be heard and seen is for the chain's models to say. */
function createConfiguredSenses(
  { config, clock, logger, metrics, database }: Ground,
  channels: Rooms["channels"],
) {
  const { providers, timeoutMs } = config.models;
  const onFailure = reportFailure({ logger, metrics });
  const transcribe = createTranscribe(providers, { timeoutMs, clock, onFailure });
  const onUnread = (conversationId: string, error: unknown) =>
    logger.warn({ conversationId, err: error }, "a customer's file could not be read");
  return createSenses({
    channels,
    listen: transcribe && createListen({ source: database.source, transcribe, onUnread }),
    sees: providers.some(({ images }) => images),
    onUnread,
    clock,
  });
}

function createTools({ catalog, planner, retrieval }: Rooms): Tool[] {
  return [
    ...createCatalogTools({ catalog }),
    createPlanFinancingTool({ planner, findVehicle: catalog.findVehicle }),
    createSearchKnowledgeTool({ retrieval }),
    ...conversationTools,
  ];
}

function createChannels(
  { config, clock, logger, limiters }: Ground,
  { isOfAnother }: Deliveries,
): Record<ChannelName, Channel> {
  const twilio = createTwilioChannels({
    config: config.twilio,
    publicUrl: config.http.publicUrl,
    log: logger,
    concurrency: config.turns.concurrency,
    isOfAnother,
    limiters,
    clock,
  });
  return { ...twilio, api: waitingChannel, web: waitingChannel };
}

function createConfiguredModel({ config, clock, logger, metrics }: Ground): Model {
  return createModel(config.models, {
    clock,
    offline: createOfflineModel(),
    onFailure: reportFailure({ logger, metrics }),
  });
}

function reportFailure({ logger, metrics }: Pick<Ground, "logger" | "metrics">) {
  return ({ model, error }: ModelFailure) => {
    metrics.modelCalls.inc({ model, outcome: error.code });
    logger.warn({ model, code: error.code, err: error }, "model failed");
  };
}

function createWebApp(
  { config, clock, logger, metrics, database, queue }: Ground,
  rooms: Rooms,
  answers: Answers,
) {
  const { source } = database;
  const { inbox, deliveries, catalog, documents, retrieval, handover } = rooms;
  return createApp({
    config: config.http,
    logger,
    metrics,
    readiness: { postgres: () => source.query("SELECT 1"), queue: queue.check },
    rawRouters: [createTwilioRoutes({ config: config.twilio, origin: config.http, inbox, deliveries })],
    routers: [
      createBotRoutes({ inbox, answers }),
      createCatalogRoutes({ catalog, source, clock }),
      createFinancingRoutes({ source, financing: config.financing }),
      createKnowledgeRoutes({ documents, retrieval }),
      createCustomerRoutes({ source }),
      createConversationRoutes({ source, handover }),
      createAlertRoutes({ source }),
    ],
  });
}
