import type { Message } from "../../conversations/message.ts";
import type { Limits, ReachedLimit } from "../../limits/limits.ts";
import { type Perceived, type Senses, unperceived } from "../../media/senses.ts";
import type { Gathered } from "../attend/gather.ts";

/** What a turn has to go by. */
export type PerceivedTurn = Perceived & {
  /** The limit that was found used up before anything was looked at; null: none, or none was asked for. */
  reached: ReachedLimit | null;
  /** Counts the turn, once however often it is called. @returns the limit that is used up */
  startTurn(): Promise<ReachedLimit | null>;
};

export type Perceive = (
  gathered: Pick<Gathered, "conversation" | "unanswered">,
  budget: { signal: AbortSignal; deadline: Date },
) => Promise<PerceivedTurn>;

/** Listens and looks, where there is something to hear or see. Both cost, so both come behind the limits. */
export function createPerceive({ senses, limits }: { senses: Senses; limits: Limits | null }): Perceive {
  return async ({ conversation, unanswered }, { signal, deadline }) => {
    const { id, channel } = conversation;
    let counted: Promise<ReachedLimit | null> | undefined;
    const startTurn = () => {
      counted ??= limits?.startTurn(id, countUncounted(unanswered)) ?? Promise.resolve(null);
      return counted;
    };
    const hasMore = senses.hasMore(channel, unanswered);
    const reached = hasMore ? await startTurn() : null;
    if (!hasMore || reached) return { ...unperceived(unanswered), reached, startTurn };
    const perceived = await senses.perceive(channel, unanswered, deadline, signal);
    await limits?.countTokens(id, perceived.tokens);
    return { ...perceived, reached, startTurn };
  };
}

/** A run that failed has counted its messages, and the turn, which is the first message's. */
function countUncounted(unanswered: Message[]): { turns: number; messages: number } {
  return {
    turns: unanswered[0]?.attempts === 0 ? 1 : 0,
    messages: unanswered.filter(({ attempts }) => attempts === 0).length,
  };
}
