import {
  type Channel,
  type ChannelName,
  expired,
  type Outgoing,
  type SendOutcome,
} from "../../channels/channel.ts";
import type { Clock } from "../../clock.ts";
import type { Alerts } from "../alerts.ts";
import type { Deliveries } from "./deliveries.ts";
import { isFailure } from "./delivery-status.ts";
import { type Head, leavesWithinMs } from "./line.ts";
import type { Pauses } from "./pauses.ts";
import type { Settle } from "./settle.ts";
import { hasAnswered, type Troubles } from "./troubles.ts";
import { backoffMs, spread } from "./waits.ts";

export type TransmitDeps = {
  channels: Record<ChannelName, Channel>;
  clock: Clock;
  alerts: Alerts;
  deliveries: Pick<Deliveries, "report" | "takeEarly">;
  pauses: Pauses;
  settle: Settle;
  troubles: Troubles;
  /** After this long since its first attempt a message is no longer worth sending. */
  validityMs: number;
  onSent(channel: ChannelName, outcome: SendOutcome["kind"] | "adopted"): void;
};

/** What is left of a line after its first message: go on with the next, come back later, or not before a wake. */
export type Next = { goOn: true } | { comeBackMs: number | null };
const goOn: Next = { goOn: true };

/** Hands a claimed message to its provider, and writes down what became of it. */
export type Transmit = (head: Head, signal: AbortSignal) => Promise<Next>;

/** The message must be claimed: nobody else may be sending it. */
export function createTransmit(deps: TransmitDeps): Transmit {
  const { channels, clock, alerts, deliveries, pauses, settle, troubles, validityMs } = deps;

  return async (head, signal) => {
    const { channel } = head;
    if (!pauses.enter(channel)) return unclaim(head, pauses.leftMs(channel));
    try {
      const outcome = await sendOrAdopt(head, toOutgoing(head), signal);
      return await record(head, outcome);
    } finally {
      pauses.leave(channel);
    }
  };

  /** An earlier attempt may have arrived without our knowing: no provider offers a key against repeats. */
  async function sendOrAdopt(head: Head, message: Outgoing, signal: AbortSignal): Promise<SendOutcome> {
    const channel = channels[head.channel];
    if (head.attempts > 0) {
      const found = await channel.find(message, signal);
      if (found.kind === "accepted") {
        deps.onSent(head.channel, "adopted");
        return found;
      }
      if (isExpired(message)) return describeExpiry(head);
      if (found.kind !== "absent") return found;
      // Time has passed: an opt-out that was acknowledged meanwhile holds, and so does a claim that is another's now.
      if (!(await settle.isToBeSent(head))) return { kind: "later", afterMs: 0 };
    }
    const outcome = await channel.send(message, signal);
    deps.onSent(head.channel, outcome.kind);
    return outcome;
  }

  async function record(head: Head, outcome: SendOutcome): Promise<Next> {
    troubles.note(head.channel, outcome);
    if (outcome.kind === "stopped") return stop(head, outcome);
    if (hasAnswered(outcome)) pauses.resume(head.channel);
    // A photo is tried once: the words behind it are worth more than it.
    if (head.enclosure?.photo && (outcome.kind === "retry" || outcome.kind === "waiting")) {
      await settle.fail(head, outcome);
      return goOn;
    }
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
    { providerId, status, ...failure }: Extract<SendOutcome, { kind: "accepted" }>,
  ): Promise<Next> {
    const hasFailed = isFailure(status);
    const { hasMore, failedEarly } = await settle.accept({
      id,
      conversationId,
      providerId,
      status: hasFailed ? "accepted" : status,
    });
    if (providerId !== null && hasFailed) {
      const { errorCode = null, errorReason = null, cause = null } = failure;
      await deliveries.report({ providerId, status, errorCode, errorReason, cause });
    }
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
      const facts = { channel: head.channel, code, reason };
      await alerts.raise({ kind: "sending_stopped", conversationId: null, detail: {}, facts });
    }
    return { comeBackMs: waitMs };
  }

  function toOutgoing(head: Head): Outgoing {
    const { id, conversationId, to, from, text, enclosure, firstAttemptAt } = head;
    return {
      ...{ id, conversationId, to, from, text, enclosure, firstAttemptAt },
      customerName: head.profileName,
      customerActiveAt: head.customerActiveAt,
      sendBefore: new Date(head.lookedAt.getTime() + leavesWithinMs),
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
  return { kind: "failed", code: expired, reason: `not accepted while it was worth sending${last}` };
}
