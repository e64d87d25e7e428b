import type { DataSource } from "typeorm";
import type {
  Channel,
  ChannelName,
  DeliveryStatus,
  Enclosure,
  Outgoing,
  SendOutcome,
} from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import { AppError } from "../errors.ts";
import type { Alert, Alerts } from "./alerts.ts";
import type { Deliveries } from "./deliveries.ts";

/** After this long a message is no longer worth sending. */
const giveUpAfterMs = 4 * 60 * 60 * 1_000;
const firstRetryMs = 1_000;
const longestRetryMs = 5 * 60 * 1_000;
/**
 * How long a claimed message belongs to whoever claimed it: longer than a channel may take to send, so that it is not
 * sent a second time while the first one is under way.
 */
const leaseMs = 20_000;

type OutboxDeps = {
  source: DataSource;
  channels: Record<ChannelName, Channel>;
  clock: Clock;
  alerts: Alerts;
  deliveries: Pick<Deliveries, "takeEarly">;
  onSent(channel: ChannelName, outcome: SendOutcome["kind"] | "adopted"): void;
};

type Unsent = {
  id: string;
  text: string;
  enclosure: Enclosure | null;
  attempts: number;
  firstAttemptAt: Date | null;
  nextAttemptAt: Date | null;
  status: "pending" | "claimed";
  updatedAt: Date;
  channel: ChannelName;
  to: string;
  from: string | null;
  optedOut: boolean;
};

/** The way out: what a turn or a person has written and no provider has accepted yet. */
export type Outbox = {
  /**
   * Hands the conversation's unsent messages to its channel, in order, each once.
   * @returns in how many milliseconds to come back for what must be tried again, or null where nothing is left
   */
  flush(conversationId: string, signal: AbortSignal): Promise<number | null>;
};

export function createOutbox(deps: OutboxDeps): Outbox {
  const { source, channels, clock, alerts, deliveries } = deps;

  return {
    async flush(conversationId, signal) {
      for (const message of await listUnsent(source, conversationId)) {
        const waitMs = freeFrom(message) - clock().getTime();
        if (waitMs > 0) return waitMs;
        const retryMs = await deliver(conversationId, message, signal);
        if (retryMs !== null) return retryMs;
      }
      return null;
    },
  };

  /** @returns null once the message is settled, else when to try again */
  async function deliver(
    conversationId: string,
    message: Unsent,
    signal: AbortSignal,
  ): Promise<number | null> {
    if (message.optedOut) return cancel(message.id);
    const claimed = await claim(message);
    // Another worker took it up in the meantime: it belongs to that one now.
    if (!claimed) return firstRetryMs;
    const channel = channels[message.channel];
    const { id, to, from, text, enclosure, firstAttemptAt } = message;
    const outgoing: Outgoing = { id, conversationId, to, from, text, enclosure, firstAttemptAt };
    try {
      // An earlier attempt may have arrived without our knowing: no provider offers a key against repeats.
      const found = message.attempts > 0 ? await channel.find(outgoing, signal) : null;
      if (found) {
        deps.onSent(message.channel, "adopted");
        return accept(id, found.status, found.providerId);
      }
    } catch (error) {
      if (!(error instanceof AppError && error.retryable)) throw error;
      return record(conversationId, message, {
        kind: "retry",
        afterMs: null,
        code: error.code,
        reason: error.message,
      });
    }
    const outcome = await channel.send(outgoing, signal);
    deps.onSent(message.channel, outcome.kind);
    return record(conversationId, message, outcome);
  }

  async function record(
    conversationId: string,
    message: Unsent,
    outcome: SendOutcome,
  ): Promise<number | null> {
    if (outcome.kind === "accepted") return accept(message.id, outcome.status, outcome.providerId);
    const { code, reason } = outcome;
    const ageMs = clock().getTime() - (message.firstAttemptAt ?? clock()).getTime();
    if (outcome.kind === "failed" || ageMs > giveUpAfterMs)
      return fail(conversationId, message.id, code, reason);
    const retryMs = Math.max(outcome.afterMs ?? 0, backoffMs(message.attempts));
    const retryAt = new Date(clock().getTime() + retryMs);
    await source.query(
      `UPDATE message SET next_attempt_at = $2, error_code = $3, error_reason = $4, updated_at = $5
       WHERE id = $1 AND status = 'claimed'`,
      [message.id, retryAt, code, reason, clock()],
    );
    return retryMs;
  }

  /** @returns the time in ms from which the message may be tried: by its retry, or by the end of another's claim */
  function freeFrom({ status, nextAttemptAt, updatedAt }: Unsent): number {
    if (nextAttemptAt) return nextAttemptAt.getTime();
    return status === "claimed" ? updatedAt.getTime() + leaseMs : 0;
  }

  async function claim({ id, attempts }: Unsent): Promise<boolean> {
    const [, count] = await source.query(
      `UPDATE message SET status = 'claimed', attempts = attempts + 1, next_attempt_at = NULL,
         first_attempt_at = coalesce(first_attempt_at, $3), updated_at = $3
       WHERE id = $1 AND attempts = $2 AND status IN ('pending', 'claimed')`,
      [id, attempts, clock()],
    );
    return count === 1;
  }

  async function accept(id: string, status: DeliveryStatus, providerId: string | null): Promise<null> {
    await source.query(
      `UPDATE message SET status = $2, provider_id = $3, error_code = NULL, error_reason = NULL,
         next_attempt_at = NULL, updated_at = $4
       WHERE id = $1 AND status = 'claimed'`,
      [id, status, providerId, clock()],
    );
    if (providerId !== null) await deliveries.takeEarly(providerId);
    return null;
  }

  /** What was under way when the customer opted out and came back unsent; all else was canceled at once. */
  async function cancel(id: string): Promise<null> {
    await source.query(
      `UPDATE message SET status = 'canceled', error_code = 'opted_out', error_reason = 'the customer opted out',
         next_attempt_at = NULL, updated_at = $2
       WHERE id = $1 AND status IN ('pending', 'claimed')`,
      [id, clock()],
    );
    return null;
  }

  async function fail(conversationId: string, id: string, code: string, reason: string): Promise<null> {
    const alert: Alert = { kind: "message_failed", conversationId, detail: { message_id: id, code } };
    await source.transaction(async (manager) => {
      await manager.query(
        `UPDATE message SET status = 'failed', error_code = $2, error_reason = $3, next_attempt_at = NULL,
           updated_at = $4
         WHERE id = $1 AND status = 'claimed'`,
        [id, code, reason, clock()],
      );
      await alerts.store(manager, alert);
    });
    alerts.announce(alert);
    return null;
  }
}

function listUnsent(source: DataSource, conversationId: string): Promise<Unsent[]> {
  return source.query(
    `SELECT m.id, m.text, m.enclosure, m.attempts, m.first_attempt_at AS "firstAttemptAt", m.next_attempt_at AS "nextAttemptAt",
       m.status, m.updated_at AS "updatedAt",
       c.channel, c.address AS "to", c.business_address AS "from",
       c.opted_out_at IS NOT NULL AS "optedOut"
     FROM message m JOIN conversation c ON c.id = m.conversation_id
     WHERE m.conversation_id = $1 AND m.status IN ('pending', 'claimed') ORDER BY m.id`,
    [conversationId],
  );
}

/** 1 s, 2 s, 4 s … 5 min, each up to a quarter longer so that many do not come back at once. */
function backoffMs(attempts: number): number {
  const baseMs = Math.min(longestRetryMs, firstRetryMs * 2 ** attempts);
  return Math.round(baseMs * (1 + Math.random() / 4));
}
