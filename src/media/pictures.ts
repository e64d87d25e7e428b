import type { Picture } from "../agent/models/model.ts";
import type { Message } from "../conversations/message.ts";
import { type FetchMedia, MediaUnavailable, type OnUnread } from "./media.ts";
import { pictureTypeOf } from "./sniff.ts";

/** WhatsApp's own limit. @see https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages */
const maxBytes = 5 * 1024 * 1024;
/** In one turn: what they weigh is held in memory until the turn has ended. */
const mostPictures = 3;

/**
 * Fetches the pictures of messages that wait for a turn, the newest where there are too many.
 * @returns those that can be seen, by their address; they are kept nowhere
 */
export async function fetchPictures(
  messages: Message[],
  fetchMedia: FetchMedia,
  onUnread: OnUnread,
  signal: AbortSignal,
): Promise<Map<string, Picture>> {
  const files = messages.flatMap(({ conversationId, attachments }) =>
    (attachments?.media ?? []).filter(isPicture).map((file) => ({ ...file, conversationId })),
  );
  const seen = await Promise.all(
    files.slice(-mostPictures).map(async ({ conversationId, ...file }): Promise<[string, Picture][]> => {
      try {
        const bytes = await fetchMedia(file, maxBytes, signal);
        const contentType = pictureTypeOf(bytes);
        if (!contentType) throw new MediaUnavailable("type");
        return [[file.url, { contentType, base64: bytes.toString("base64") }]];
      } catch (error) {
        if (!(error instanceof MediaUnavailable) && !signal.aborted) throw error;
        onUnread(conversationId, error);
        return [];
      }
    }),
  );
  return new Map(seen.flat());
}

export function isPicture({ contentType }: { contentType: string }): boolean {
  return /^image\//i.test(contentType);
}
