import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { type Obstacle, outsideWindow } from "../channels/channel.ts";
import { createLine, type Head } from "./outbox/line.ts";
import { createPauses } from "./outbox/pauses.ts";
import { createSettle } from "./outbox/settle.ts";
import { createTransmit, type Next, type TransmitDeps } from "./outbox/transmit.ts";
import { createTroubles } from "./outbox/troubles.ts";
import { firstRetryMs, spread } from "./outbox/waits.ts";

type OutboxDeps = Omit<TransmitDeps, "pauses" | "settle" | "troubles"> & {
  source: DataSource;
  logger: Pick<Logger, "info" | "warn">;
};

/** The way out: what a turn or a person has written and no provider has accepted yet. */
export type Outbox = {
  /**
   * Hands the conversation's unsent messages to its channel, in order, each once. Never waits for the time of a
   * message to come: whoever asked is told when to ask again.
   * @returns in how many milliseconds to come back for what is left, or null where nothing is, or all of it waits for
   * the customer
   */
  flush(conversationId: string, signal: AbortSignal): Promise<number | null>;
};

/** Pauses and troubles of channels are kept per process. */
export function createOutbox(deps: OutboxDeps): Outbox {
  const { source, channels, clock, alerts, logger } = deps;
  const pauses = createPauses({ clock });
  const settle = createSettle({ source, clock, alerts, logger });
  const claimNext = createLine({ source, clock, channels, listPaused: pauses.list });
  const transmit = createTransmit({ ...deps, pauses, settle, troubles: createTroubles({ clock, logger }) });

  return {
    async flush(conversationId, signal) {
      for (;;) {
        const head = await claimNext({ conversationId });
        const next = head ? await advance(head, signal) : { comeBackMs: null };
        if (!("goOn" in next)) return next.comeBackMs;
      }
    },
  };

  async function advance(head: Head, signal: AbortSignal): Promise<Next> {
    switch (head.place) {
      case "mine":
        return transmit(head, signal);
      case "taken":
        return { comeBackMs: firstRetryMs };
      case "early":
        return { comeBackMs: Math.max(0, (head.freeAt?.getTime() ?? 0) - clock().getTime()) };
      case "waiting":
        return release(head, signal);
      case "paused":
        return putOff(head);
      case "opted_out":
        await settle.cancelAll(head);
        return { comeBackMs: null };
    }
  }

  /** Where the customer has written since, or a template goes out instead, the message waits no more. */
  async function release(head: Head, signal: AbortSignal): Promise<Next> {
    const obstacle = hasWrittenSince(head) ? null : whyItWaits(head);
    if (obstacle) {
      await settle.holdBackBehind(head, obstacle);
      return { comeBackMs: null };
    }
    const released = await claimNext({ conversationId: head.conversationId, releaseId: head.id });
    if (!released) return { comeBackMs: null };
    return released.place === "waiting" ? { comeBackMs: firstRetryMs } : advance(released, signal);
  }

  /** What we saw ourselves may have changed without a word of the customer; what the provider said stands until one. */
  function whyItWaits(head: Head): Obstacle | null {
    const { channel, errorCode: code, errorReason: reason } = head;
    if (code === null || reason === null || code === outsideWindow)
      return channels[channel].findObstacle(head);
    return { code, reason };
  }

  function hasWrittenSince({ customerActiveAt, updatedAt }: Head): boolean {
    return customerActiveAt !== null && customerActiveAt > updatedAt;
  }

  /** So that the sweep leaves it alone while nothing can be sent. */
  async function putOff(head: Head): Promise<Next> {
    const waitMs = spread(pauses.leftMs(head.channel));
    await settle.putOff(head, new Date(clock().getTime() + waitMs));
    return { comeBackMs: waitMs };
  }
}
