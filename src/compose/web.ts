import { createCatalogRoutes } from "../catalog/routes.ts";
import { createBotRoutes } from "../channels/api/routes.ts";
import { createTwilioRoutes } from "../channels/twilio/webhook.ts";
import { createAlertRoutes } from "../conversations/alerts/routes.ts";
import { createNoticeRoutes } from "../conversations/notices/routes.ts";
import { listTroubledChannels } from "../conversations/outbox/troubled-channels.ts";
import { listConversationsOf } from "../conversations/present.ts";
import { createConversationRoutes } from "../conversations/routes.ts";
import { createCustomerRoutes } from "../customers/routes.ts";
import { createFinancingRoutes } from "../financing/routes.ts";
import { createApp } from "../http/app.ts";
import { type Warning, warningOf } from "../http/health.ts";
import { createKnowledgeRoutes } from "../knowledge/routes.ts";
import type { Answers } from "../turns/answers.ts";
import { listFailingModels } from "../turns/failing-models.ts";
import { createUsageRoutes } from "../turns/routes.ts";
import type { Ground } from "./ground.ts";
import type { Rooms } from "./rooms.ts";

/** All routes behind one application. */
export function createWebApp(
  { config, clock, logger, metrics, dealer, database, queue }: Ground,
  rooms: Rooms,
  answers: Answers,
) {
  const { source } = database;
  const { inbox, deliveries, catalog, notify, documents, retrieval, handover, endSession, financing } = rooms;
  return createApp({
    config: config.http,
    logger,
    metrics,
    readiness: { postgres: () => source.query("SELECT 1"), queue: queue.check },
    async warnings() {
      const [models, channels] = await Promise.all([
        listFailingModels(source, clock()),
        listTroubledChannels(source, clock()),
      ]);
      const found: Warning[] = [];
      if (!dealer.isCurrent()) found.push("dealer_file");
      if (models.length > 0) found.push("models");
      return [...found, ...channels.map(warningOf)];
    },
    rawRouters: [createTwilioRoutes({ config: config.twilio, origin: config.http, inbox, deliveries })],
    routers: [
      createBotRoutes({ inbox, answers }),
      createCatalogRoutes({ catalog, source, clock }),
      createFinancingRoutes({ source, financing, clock }),
      createNoticeRoutes({ notify }),
      createKnowledgeRoutes({ documents, retrieval }),
      createCustomerRoutes({ source, listConversations: (id) => listConversationsOf(source, id) }),
      createConversationRoutes({ source, handover, endSession }),
      createAlertRoutes({ source }),
      createUsageRoutes({ source, clock, timeZone: () => dealer.current().timeZone }),
    ],
  });
}
