import type { Channel, ChannelName } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import type { Message } from "../conversations/message.ts";
import { startTimeLimit } from "../time-limit.ts";
import { isPicture, isVoice, type OnUnread } from "./media.ts";
import { fetchPictures, type Picture } from "./pictures.ts";
import type { Heard, Listen } from "./voice-notes.ts";

/** Most of a turn's time that goes to its files, so that enough is left for the answer. */
const longestMs = 30_000;

/** What there is to see and to hear in messages. `pictures` by their address. */
export type Perceived = Heard & { pictures: Map<string, Picture> };

type SensesDeps = {
  channels: Record<ChannelName, Pick<Channel, "fetchMedia">>;
  /** Null: nobody listens. */
  listen: Listen | null;
  /** Whether any model of the chain takes pictures. */
  sees: boolean;
  onUnread: OnUnread;
  clock: Clock;
};

/** The senses of a turn, for messages that wait for it. */
export type Senses = {
  /** True where a message holds something that could be seen or heard and has not been. */
  hasMore(channel: ChannelName, messages: Message[]): boolean;
  /** @param deadline the turn's; no more than half of the time up to it is used */
  perceive(
    channel: ChannelName,
    messages: Message[],
    deadline: Date,
    signal: AbortSignal,
  ): Promise<Perceived>;
};

/** What is perceived of messages without files, or where it may cost nothing. */
export function unperceived(messages: Message[]): Perceived {
  return { messages, pictures: new Map(), tooLong: false, trace: [], tokens: 0 };
}

export function createSenses({ channels, listen, sees, onUnread, clock }: SensesDeps): Senses {
  return {
    hasMore(channel, messages) {
      if (!channels[channel].fetchMedia) return false;
      const files = messages.flatMap(({ attachments }) => attachments?.media ?? []);
      return files.some(
        (file) =>
          (listen !== null && isVoice(file) && file.transcript === undefined) || (sees && isPicture(file)),
      );
    },

    async perceive(channel, messages, deadline, caller) {
      const fetchMedia = channels[channel].fetchMedia;
      if (!fetchMedia) return unperceived(messages);
      const leftMs = deadline.getTime() - clock().getTime();
      const limitMs = Math.round(Math.max(0, Math.min(longestMs, leftMs / 2)));
      const limit = startTimeLimit(caller, limitMs);
      const [heard, pictures] = await Promise.all([
        listen?.(messages, fetchMedia, limit.signal),
        sees ? fetchPictures(messages, fetchMedia, onUnread, limit.signal) : new Map<string, Picture>(),
      ]).finally(limit.release);
      caller.throwIfAborted();
      return { ...(heard ?? unperceived(messages)), pictures };
    },
  };
}
