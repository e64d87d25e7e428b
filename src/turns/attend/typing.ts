import type { Channel, ChannelName } from "../../channels/channel.ts";
import type { Gathered } from "./gather.ts";

/** An answer that is there sooner needs no sign that it is coming. */
const patienceMs = 300;

/** A channel's sign lasts a while by itself (on WhatsApp 25 s): a longer turn shows it again before it goes out. */
const renewAfterMs = 20_000;

/** Begins to show the customer that an answer is being written. @returns what ends it, to be called in any case */
export type StartTyping = (gathered: Pick<Gathered, "conversation" | "unanswered">) => () => void;

/** On channels that can show it, beside the turn: neither its slowness nor its failure reaches the turn. */
export function createTyping({ channels }: { channels: Record<ChannelName, Channel> }): StartTyping {
  return ({ conversation, unanswered }) => {
    const { showTyping } = channels[conversation.channel];
    const messageId = unanswered.at(-1)?.providerId;
    if (!showTyping || !messageId) return () => undefined;
    // Most turns end before it is needed, and an abort costs a stack trace.
    let turn: AbortController | null = null;
    const show = () => {
      turn ??= new AbortController();
      showTyping(messageId, turn.signal).catch(() => undefined);
      timer = setTimeout(show, renewAfterMs);
    };
    let timer = setTimeout(show, patienceMs);
    return () => {
      clearTimeout(timer);
      turn?.abort();
    };
  };
}
