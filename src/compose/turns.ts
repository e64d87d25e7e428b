import { countTools } from "../agent/context/tokens.ts";
import { createAccount } from "../agent/cost.ts";
import type { TurnTool } from "../agent/draft.ts";
import { createZeroShot } from "../agent/intent/zero-shot.ts";
import { createHearIntent } from "../agent/intent.ts";
import type { Model } from "../agent/models/model.ts";
import { createOfflineModel } from "../agent/models/offline/model.ts";
import { createAgent } from "../agent/run.ts";
import { createCatalogTools } from "../catalog/tool.ts";
import { conversationTools } from "../conversations/tools.ts";
import { createRecognise } from "../customers/recognise.ts";
import { createFinancingTermsTool } from "../financing/financing-terms-tool.ts";
import type { ListStanding } from "../financing/note-offer.ts";
import { createPlanDetailsTool } from "../financing/plan-details-tool.ts";
import { createPlanFinancingTool } from "../financing/plan-financing-tool.ts";
import { findCustomersPlan, listStandingPlans } from "../financing/plans.ts";
import { createSearchKnowledgeTool } from "../knowledge/tool.ts";
import { createWebSearch } from "../knowledge/web/search.ts";
import { createWebSearchTool } from "../knowledge/web/tool.ts";
import { createCommit } from "../turns/attend/commit.ts";
import { createGather } from "../turns/attend/gather.ts";
import { createObserveTurn } from "../turns/attend/observe.ts";
import { createSummariser } from "../turns/attend/summarise.ts";
import { createTyping } from "../turns/attend/typing.ts";
import { createAttend } from "../turns/attend.ts";
import { createPrune } from "../turns/retention.ts";
import { createSweep } from "../turns/sweeper.ts";
import { createFinish } from "../turns/think/finish.ts";
import { createPerceive } from "../turns/think/perceive.ts";
import { createThink } from "../turns/think.ts";
import type { Ground } from "./ground.ts";
import { createConfiguredLimits, createConfiguredSenses, createSummaryModel } from "./models.ts";
import type { Rooms } from "./rooms.ts";

/** At most so many model calls in one turn, so that a model that only calls tools comes to an end. */
const maxModelCalls = 8;
const toolTimeoutMs = 10_000;
/** Tokens of instructions, of what tools bring, and of a few messages. */
const leastBesideTools = 3_000;

export type Turns = ReturnType<typeof createTurns>;

/** The one job, with the agent that it runs, and the sweep. */
export function createTurns(ground: Ground, rooms: Rooms, model: Model) {
  const { config, clock, logger, metrics, dealer, database, queue } = ground;
  const { source } = database;
  const { catalog, channels, alerts, handover, outbox } = rooms;
  const { handoverTtlMs, retentionDays, sessionTtlMs, contextTokens } = config;
  const tools = createTools(ground, rooms);
  const onToolError = (tool: string, error: unknown) => logger.error({ tool, err: error }, "tool failed");
  const plain = createOfflineModel();
  const agentOf = (answering: Model) =>
    createAgent({ model: answering, plain, tools, clock, maxModelCalls, toolTimeoutMs, onToolError });
  const { listRecentMakes, findMoved, findIdsIn } = catalog;
  const account = createAccount(config.models.prices);
  const { termsMonths } = config.financing;
  const limits = createConfiguredLimits(ground, alerts);
  const finish = createFinish({ dealer, clock });
  const toolTokens = countTools(tools);
  if (config.models.providers.length > 0 && contextTokens < toolTokens + leastBesideTools)
    logger.warn(
      { contextTokens, toolTokens },
      "CONTEXT_TOKENS leaves little room beside tools and instructions: models see next to nothing of what was said",
    );
  const think = createThink({
    finish,
    agent: agentOf(model),
    offlineAgent: agentOf(plain),
    limits,
    perceive: createPerceive({ limits, senses: createConfiguredSenses(ground, channels) }),
    dealer,
    listMakes: listRecentMakes,
    hearIntent: createHearIntent({
      zeroShot: config.intents && createZeroShot(config.intents),
      onFailure: (error) => logger.warn({ err: error }, "intent not classified by the zero-shot model"),
    }),
    isForSale: async (stockId) => (await catalog.findVehicle(stockId))?.status === "available",
    findMoved,
    findIdsIn,
    termsMonths,
    contextTokens,
    toolTokens,
    clock,
  });
  const summariser = createSummariser({
    source,
    model: createSummaryModel(ground),
    limits,
    dealer,
    account,
    clock,
    observe: ({ error, ...done }) =>
      error ? logger.warn({ ...done, err: error }, "summary failed") : logger.debug(done, "summary written"),
  });
  const attend = createAttend({
    source,
    gather: createGather({ source }),
    recognise: createRecognise({ source, clock }),
    think,
    finish,
    startTyping: createTyping({ channels }),
    commit: createCommit({ source, channels, alerts, account, clock }),
    summarise: summariser.summarise,
    outbox,
    handover,
    wake: queue.wake,
    clock,
    observe: createObserveTurn({ logger, metrics, account }),
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
  return { attend, sweep, summariser, prune: createPrune({ source, clock, retentionDays }) };
}

function createTools(ground: Ground, { catalog, planner, financing, retrieval }: Rooms): TurnTool[] {
  const { clock, database } = ground;
  const { source } = database;
  const listStanding: ListStanding = (conversationId, stockId) =>
    listStandingPlans(source.manager, conversationId, stockId, clock());
  return [
    ...createCatalogTools({ catalog }),
    createPlanFinancingTool({ planner, findVehicle: catalog.findVehicle, listStanding, clock }),
    createPlanDetailsTool({
      planner,
      findVehicle: catalog.findVehicle,
      findPlan: (conversationId, number) => findCustomersPlan(source.manager, conversationId, number),
      listStanding,
      clock,
    }),
    createFinancingTermsTool({ financing, findVehicle: catalog.findVehicle, clock }),
    createSearchKnowledgeTool({ retrieval }),
    ...createWebTools(ground, catalog),
    ...conversationTools,
  ];
}

/** None, unless a search service is configured. */
function createWebTools({ config, logger }: Ground, catalog: Rooms["catalog"]): TurnTool[] {
  if (!config.webSearch) return [];
  const onFailure = (error: unknown) => logger.warn({ err: error }, "web search failed");
  return [createWebSearchTool({ search: createWebSearch(config.webSearch), catalog, onFailure })];
}
