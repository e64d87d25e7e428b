import type { DataSource } from "typeorm";
import { type SendingChannel, sendingChannels } from "../../channels/channel.ts";

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
