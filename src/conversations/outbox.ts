import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import {
  type Channel,
  type ChannelName,
  type Obstacle,
  type Outgoing,
  outsideWindow,
  type SendOutcome,
} from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import type { Alert, Alerts } from "./alerts.ts";
import type { Deliveries } from "./outbox/deliveries.ts";
import { isFailure } from "./outbox/delivery-status.ts";
import { createLine, type Head, leaseMs } from "./outbox/line.ts";
import { createPauses } from "./outbox/pauses.ts";
import { createSettle } from "./outbox/settle.ts";

const firstRetryMs = 1_000;
const longestRetryMs = 5 * 60 * 1_000;

type OutboxDeps = {
  source: DataSource;
  channels: Record<ChannelName, Channel>;
  clock: Clock;
  alerts: Alerts;
  deliveries: Pick<Deliveries, "report" | "takeEarly">;
  logger: Pick<Logger, "info">;
  /** After this long since its first attempt a message is no longer worth sending. */
  validityMs: number;
  onSent(channel: ChannelName, outcome: SendOutcome["kind"] | "adopted"): void;
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

/** What is left of a line after its first message: go on with the next, come back later, or not before a wake. */
type Next = { goOn: true } | { comeBackMs: number | null };
const goOn: Next = { goOn: true };

export function createOutbox(deps: OutboxDeps): Outbox {
  const { source, channels, clock, alerts, deliveries, logger, validityMs } = deps;
  const pauses = createPauses({ clock, logger });
  const settle = createSettle({ source, clock, alerts });
  const { api, sms, web, whatsapp } = channels;
  const partWaitMs = {
    api: api.partWaitMs,
    sms: sms.partWaitMs,
    web: web.partWaitMs,
    whatsapp: whatsapp.partWaitMs,
  };
  const claimNext = createLine({ source, clock, partWaitMs, listPaused: pauses.list });

  return {
    async flush(conversationId, signal) {
      for (;;) {
        const head = await claimNext({ conversationId });
        const next = head ? await attend(head, signal) : { comeBackMs: null };
        if (!("goOn" in next)) return next.comeBackMs;
      }
    },
  };

  async function attend(head: Head, signal: AbortSignal): Promise<Next> {
    switch (head.place) {
      case "mine":
        return deliver(head, signal);
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
    return released.place === "waiting" ? { comeBackMs: firstRetryMs } : attend(released, signal);
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
    await settle.putOff(head, after(waitMs));
    return { comeBackMs: waitMs };
  }

  async function deliver(head: Head, signal: AbortSignal): Promise<Next> {
    const { channel } = head;
    if (!pauses.enter(channel)) return unclaim(head, pauses.leftMs(channel));
    try {
      const outcome = await handOver(head, toOutgoing(head), signal);
      return await record(head, outcome);
    } finally {
      pauses.leave(channel);
    }
  }

  /** An earlier attempt may have arrived without our knowing: no provider offers a key against repeats. */
  async function handOver(head: Head, message: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
    const channel = channels[head.channel];
    if (head.attempts > 0) {
      const found = await channel.find(message, signal);
      if (found.kind === "accepted") {
        deps.onSent(head.channel, "adopted");
        return found;
      }
      if (isExpired(message)) return describeExpiry(head);
      if (found.kind !== "absent") return found;
    }
    const outcome = await channel.send(message, signal);
    deps.onSent(head.channel, outcome.kind);
    return outcome;
  }

  async function record(head: Head, outcome: SendOutcome): Promise<Next> {
    if (outcome.kind === "stopped") return stop(head, outcome);
    if (outcome.kind !== "retry" && outcome.kind !== "later") pauses.resume(head.channel);
    switch (outcome.kind) {
      case "accepted":
        return accept(head, outcome);
      case "retry":
        return retry(head, outcome);
      case "later":
        return unclaim(head, outcome.afterMs);
      case "waiting":
        await settle.holdBack(head, outcome);
        return { comeBackMs: null };
      case "failed":
        await settle.fail(head, outcome);
        return goOn;
      case "opted_out":
        await settle.optOut(head, outcome);
        return goOn;
    }
  }

  async function accept(
    { id, conversationId }: Head,
    { providerId, status, errorCode = null, errorReason = null }: Extract<SendOutcome, { kind: "accepted" }>,
  ): Promise<Next> {
    const hasFailed = isFailure(status);
    const { hasMore, failedEarly } = await settle.accept({
      id,
      conversationId,
      providerId,
      status: hasFailed ? "accepted" : status,
    });
    if (providerId !== null && hasFailed)
      await deliveries.report({ providerId, status, errorCode, errorReason });
    if (providerId !== null && failedEarly) await deliveries.takeEarly(providerId);
    return hasMore ? goOn : { comeBackMs: null };
  }

  async function retry(
    head: Head,
    { afterMs, code, reason }: Extract<SendOutcome, { kind: "retry" }>,
  ): Promise<Next> {
    const leftMs = expiryOf(head).getTime() - clock().getTime();
    // When its time is over it is looked up once more, and ends.
    const waitMs = Math.max(0, Math.min(Math.max(afterMs ?? 0, backoffMs(head.attempts)), leftMs));
    await settle.retry(head, after(waitMs), { code, reason });
    return { comeBackMs: waitMs };
  }

  async function unclaim(head: Head, afterMs: number): Promise<Next> {
    await settle.unclaim(head, after(afterMs), null);
    return { comeBackMs: afterMs };
  }

  /** Nobody can send on this channel: said once, and tried again with one message at a time. */
  async function stop(
    head: Head,
    { code, reason }: Extract<SendOutcome, { kind: "stopped" }>,
  ): Promise<Next> {
    const isNew = pauses.stop(head.channel);
    const waitMs = spread(pauses.leftMs(head.channel));
    await settle.unclaim(head, after(waitMs), { code, reason });
    if (isNew) {
      const detail = { channel: head.channel, code, reason };
      const alert: Alert = { kind: "sending_stopped", conversationId: null, detail };
      await alerts.store(source, alert);
      alerts.announce(alert);
    }
    return { comeBackMs: waitMs };
  }

  function toOutgoing(head: Head): Outgoing {
    const { id, conversationId, to, from, text, enclosure, firstAttemptAt } = head;
    return {
      ...{ id, conversationId, to, from, text, enclosure, firstAttemptAt },
      customerName: head.profileName,
      customerActiveAt: head.customerActiveAt,
      sendBefore: new Date(head.lookedAt.getTime() + leaseMs / 2),
      expiresAt: expiryOf(head),
    };
  }

  function expiryOf({ firstAttemptAt }: Head): Date {
    return new Date((firstAttemptAt ?? clock()).getTime() + validityMs);
  }

  function isExpired({ expiresAt }: Outgoing): boolean {
    return expiresAt <= clock();
  }

  function after(waitMs: number): Date {
    return new Date(clock().getTime() + waitMs);
  }
}

function describeExpiry({ errorCode, errorReason }: Head): SendOutcome {
  const last = errorCode ? `; last ${errorCode}: ${errorReason}` : "";
  return { kind: "failed", code: "expired", reason: `not accepted while it was worth sending${last}` };
}

/** 1 s, 2 s, 4 s … 5 min, each up to a quarter longer. */
function backoffMs(attempts: number): number {
  return spread(Math.min(longestRetryMs, firstRetryMs * 2 ** attempts));
}

/** Up to a quarter longer, so that many do not come back at once. */
function spread(waitMs: number): number {
  return Math.round(waitMs * (1 + Math.random() / 4));
}
