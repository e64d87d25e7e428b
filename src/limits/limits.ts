import type { Config } from "../config.ts";
import type { LimiterStore, LimitState } from "./store.ts";

const minuteS = 60;
const dayS = 24 * 60 * 60;
/** The one key of what all conversations use together. */
const wholeBot = "bot";

/** What can be used up: by one conversation, and by all together. */
type LimitName = "messages_per_minute" | "turns_per_day" | "tokens_per_day" | "bot_tokens_per_day";

/** `isNews`: the customer has not been told in this window yet. */
export type ReachedLimit = { limit: LimitName; isNews: boolean };

/** What conversations may use of the models that cost money. Counted across processes, by the conversation's id. */
export type Limits = {
  /**
   * Counts a turn over so many messages; call it before the model is asked.
   * @returns the limit that is used up, the widest where several are, or null
   */
  startTurn(conversationId: string, messages: number): Promise<ReachedLimit | null>;
  /** Counts what a turn has used; call it after. */
  countTokens(conversationId: string, tokens: number): Promise<void>;
};

type LimitsDeps = {
  store: LimiterStore;
  config: Config["limits"];
  /** Called once per window where the whole bot's limit is used up. */
  onBotLimit(): Promise<void>;
};

export function createLimits({ store, config, onBotLimit }: LimitsDeps): Limits {
  /** A limit of 0 is none. */
  const limiter = (name: LimitName, points: number, durationS: number) =>
    points > 0 ? store.limiter({ name, points, durationS }) : null;
  const messages = limiter("messages_per_minute", config.messagesPerMinute, minuteS);
  const turns = limiter("turns_per_day", config.turnsPerDay, dayS);
  const tokens = limiter("tokens_per_day", config.tokensPerDay, dayS);
  const botTokens = limiter("bot_tokens_per_day", config.botTokensPerDay, dayS);
  const told = store.limiter({ name: "told", points: 1, durationS: dayS });

  /** True the first time in a window that ends in so many milliseconds. */
  async function isFirst(key: string, endsInMs: number): Promise<boolean> {
    return (await told.consume(key, 1, Math.max(1, Math.ceil(endsInMs / 1_000)))).allowed;
  }

  return {
    async startTurn(conversationId, received) {
      const states: [LimitName, LimitState | undefined][] = await Promise.all([
        named("bot_tokens_per_day", botTokens?.get(wholeBot)),
        named("tokens_per_day", tokens?.get(conversationId)),
        named("turns_per_day", turns?.consume(conversationId)),
        named("messages_per_minute", messages?.consume(conversationId, received)),
      ]);
      const reached = states.find(([, state]) => state?.allowed === false);
      if (!reached?.[1]) return null;
      const [limit, { endsInMs }] = reached;
      const [isNews, raisesAlert] = await Promise.all([
        isFirst(`${limit}:${conversationId}`, endsInMs),
        limit === "bot_tokens_per_day" && isFirst(limit, endsInMs),
      ]);
      if (raisesAlert) await onBotLimit();
      return { limit, isNews };
    },

    async countTokens(conversationId, used) {
      if (used === 0) return;
      await Promise.all([tokens?.consume(conversationId, used), botTokens?.consume(wholeBot, used)]);
    },
  };
}

async function named(
  name: LimitName,
  state: Promise<LimitState> | undefined,
): Promise<[LimitName, LimitState | undefined]> {
  return [name, await state];
}
