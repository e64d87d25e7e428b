import type { DataSource } from "typeorm";
import type { DatedReferral } from "./inbox/referral.ts";

/** The columns of a conversation that are shown, and all that {@link presentConversation} asks for. */
export const shownColumns = `id, customer_id, channel, address, profile_name, stage, handling, handed_over_at,
  opted_out_at, first_referral, latest_referral, last_message_at, created_at`;

/** A row of {@link shownColumns}. */
export type ShownConversation = {
  id: string;
  last_message_at: Date;
  first_referral: DatedReferral | null;
  latest_referral: DatedReferral | null;
};

/** A conversation as the API gives it. */
export function presentConversation(row: ShownConversation) {
  return {
    ...row,
    first_referral: presentReferral(row.first_referral),
    latest_referral: presentReferral(row.latest_referral),
  };
}

function presentReferral(referral: DatedReferral | null) {
  if (!referral) return null;
  const { at, sourceId, sourceType, sourceUrl, headline, body, media, clickId } = referral;
  return {
    at,
    source_id: sourceId,
    source_type: sourceType,
    source_url: sourceUrl,
    headline,
    body,
    media: media && { id: media.id, content_type: media.contentType, url: media.url },
    click_id: clickId,
  };
}

/** All conversations of a customer as the API gives them, the one with the newest message first. */
export async function listConversationsOf(source: DataSource, customerId: string) {
  const rows: ShownConversation[] = await source.query(
    `SELECT ${shownColumns} FROM conversation WHERE customer_id = $1 ORDER BY last_message_at DESC, id DESC`,
    [customerId],
  );
  return rows.map(presentConversation);
}
