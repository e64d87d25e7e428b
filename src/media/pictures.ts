import type { FetchMedia } from "../channels/channel.ts";
import type { Message } from "../conversations/message.ts";
import { isPicture, MediaUnavailable, type OnUnread } from "./media.ts";
import { type PictureType, pictureTypeOf } from "./sniff.ts";

/** A picture that a customer sent. */
export type Picture = { contentType: PictureType; base64: string };

/** In one turn. */
const mostPictures = 3;
/**
 * Of all of them together, as they are held in memory until the turn has ended: WhatsApp's own limit for one, and it
 * makes photographs much smaller than that.
 * @see https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages
 */
const maxBytes = 5 * 1024 * 1024;

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
  const pictures = new Map<string, Picture>();
  let leftBytes = maxBytes;
  for (const file of files.slice(-mostPictures).reverse()) {
    try {
      const bytes = await fetchMedia(file, leftBytes, signal);
      const contentType = pictureTypeOf(bytes);
      if (!contentType) throw new MediaUnavailable("type");
      pictures.set(file.url, { contentType, base64: bytes.toString("base64") });
      leftBytes -= bytes.length;
    } catch (error) {
      if (!(error instanceof MediaUnavailable) && !signal.aborted) throw error;
      onUnread(file.conversationId, error);
    }
  }
  return pictures;
}
