import { createCatalog } from "../catalog/search.ts";
import { waitingChannel } from "../channels/api/channel.ts";
import type { Channel, ChannelName } from "../channels/channel.ts";
import { createTwilioChannels } from "../channels/twilio/channels.ts";
import { createAlerts } from "../conversations/alerts.ts";
import { createHandover } from "../conversations/handover.ts";
import { createInbox } from "../conversations/inbox.ts";
import { createNotify } from "../conversations/notices/notify.ts";
import { createDeliveries, type Deliveries } from "../conversations/outbox/deliveries.ts";
import { createOutbox } from "../conversations/outbox.ts";
import { createEndSession } from "../conversations/session/end.ts";
import { createPlanner } from "../financing/planner.ts";
import type { Ground } from "./ground.ts";
import { createKnowledge } from "./knowledge.ts";

export type Rooms = ReturnType<typeof createRooms>;

/** The features and the edge: everything but the turn itself. */
export function createRooms(ground: Ground) {
  const { config, clock, logger, metrics, dealer, database, queue } = ground;
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
  /** What the dealer's file says counts, and what it leaves out is as the environment has it. */
  const financing = () => ({ ...config.financing, ...dealer.current().financing });
  const planner = createPlanner({ source, financing, clock });
  const catalog = createCatalog({
    source,
    clock,
    findHighestPrices: planner.findHighestPrices,
    nicknames: () => dealer.current().nicknames,
    places: () => dealer.current().branches.map(({ name }) => name),
  });
  const { sessionTtlMs } = config;
  return {
    financing,
    channels,
    alerts,
    deliveries,
    planner,
    catalog,
    notify: createNotify({ source, catalog, channels, dealer, clock, wake, sessionTtlMs }),
    ...createKnowledge(ground),
    endSession: createEndSession({ source, clock }),
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
