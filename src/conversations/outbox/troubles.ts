import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import {
  type ChannelName,
  outsideWindow,
  type SendingChannel,
  type SendOutcome,
  sendingChannels,
} from "../../channels/channel.ts";
import type { Clock } from "../../clock.ts";
import { showReason } from "../../telemetry/redact.ts";

/** A sender that is held to its rate now and then is no outage to be told each time. */
const tellEveryMs = 60_000;

/** Of a message whose time to be sent is over: our own word, not the provider's. */
export const expired = "expired";

/** What keeps a channel from sending, said in the log when it begins and when it is over. Per process. */
export type Troubles = ReturnType<typeof createTroubles>;

export function createTroubles({ clock, logger }: { clock: Clock; logger: Pick<Logger, "info" | "warn"> }) {
  /** The code that was last told of a channel; null: nothing is wrong with it now. */
  const told = new Map<ChannelName, { code: string | null; atMs: number }>();

  return {
    /** Takes down what became of an attempt. The codes and reasons are the provider's or our own, never a customer's. */
    note(channel: ChannelName, outcome: SendOutcome): void {
      const last = told.get(channel);
      const atMs = clock().getTime();
      if (outcome.kind === "retry" || outcome.kind === "stopped") {
        const { code, reason } = outcome;
        if (last?.code === code || (last && atMs - last.atMs < tellEveryMs)) return;
        told.set(channel, { code, atMs });
        logger.warn({ channel, ...showReason({ code, reason }) }, "messages cannot be sent");
      } else if (last && last.code !== null && hasAnswered(outcome)) {
        told.set(channel, { ...last, code: null });
        logger.info({ channel }, "messages are sent again");
      }
    },
  };
}

/** Whether the provider has answered, be it to refuse a message for its own sake. */
export function hasAnswered(outcome: SendOutcome): boolean {
  if (outcome.kind === "failed") return outcome.code !== expired;
  if (outcome.kind === "waiting") return outcome.code !== outsideWindow;
  return outcome.kind === "accepted" || outcome.kind === "opted_out";
}

/** What has just failed for the first time may well have been sent a moment later. */
const troubledAfterMs = 5_000;
/** The oldest unsent messages, of which some were tried where nothing can be sent. */
const lookAtSize = 1_000;

/** @returns the channels with messages that could not be sent for some seconds, whichever process tried */
export async function listTroubledChannels(source: DataSource, now: Date): Promise<SendingChannel[]> {
  const rows: { channel: SendingChannel }[] = await source.query(
    `SELECT DISTINCT c.channel FROM (
       SELECT conversation_id, direction, error_code, created_at FROM message
       WHERE status IN ('received', 'pending', 'claimed') ORDER BY id LIMIT $2
     ) m JOIN conversation c ON c.id = m.conversation_id
     WHERE m.direction = 'out' AND m.error_code IS NOT NULL AND m.created_at < $1 AND c.channel = ANY($3)
     ORDER BY c.channel`,
    [new Date(now.getTime() - troubledAfterMs), lookAtSize, sendingChannels],
  );
  return rows.map(({ channel }) => channel);
}
