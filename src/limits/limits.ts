import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { LimiterStore, LimitState } from "./store.ts";

const minuteS = 60;
/** Longer than it takes to raise an alert. */
const claimS = 10;
const dayS = 24 * 60 * 60;
/** The one key of what all conversations use together. */
const wholeBot = "bot";

/** What can be used up: by one conversation, and by all together. */
type LimitName = "messages_per_minute" | "turns_per_day" | "tokens_per_day" | "bot_tokens_per_day";

/** `endsAt`: the end of the window in which it is used up. */
export type ReachedLimit = { limit: LimitName; endsAt: Date };

/** What conversations may use of the models that cost money. Counted across processes, by the conversation's id. */
export type Limits = {
  /**
   * Counts what a run of a turn adds, 0 where an earlier run of it has counted; call it before the model is asked.
   * @returns the limit that is used up, the widest where several are, or null
   */
  startTurn(conversationId: string, added: { turns: number; messages: number }): Promise<ReachedLimit | null>;
  /** Counts what a turn has used; call it after. */
  countTokens(conversationId: string, tokens: number): Promise<void>;
};

type LimitsDeps = {
  store: LimiterStore;
  config: Config["limits"];
  clock: Clock;
  /** Called once per window where the whole bot's limit is used up; twice where that ended in the middle. */
  onBotLimit(): Promise<void>;
};

/** Counts in the store, so that all processes share them. */
export function createLimits({ store, config, clock, onBotLimit }: LimitsDeps): Limits {
  /** A limit of 0 is none. */
  const limiter = (name: LimitName, points: number, durationS: number) =>
    points > 0 ? store.limiter({ name, points, durationS }) : null;
  const messages = limiter("messages_per_minute", config.messagesPerMinute, minuteS);
  const turns = limiter("turns_per_day", config.turnsPerDay, dayS);
  const tokens = limiter("tokens_per_day", config.tokensPerDay, dayS);
  const botTokens = limiter("bot_tokens_per_day", config.botTokensPerDay, dayS);
  const raised = store.limiter({ name: "raised", points: 1, durationS: dayS });
  const raising = store.limiter({ name: "raising", points: 1, durationS: claimS });

  /** Once in a window that ends in so many milliseconds. Who claims it and is killed has claimed it for a moment only. */
  async function raiseOnce(endsInMs: number): Promise<void> {
    if (!(await raised.get(wholeBot)).allowed || !(await raising.consume(wholeBot)).allowed) return;
    await onBotLimit();
    await raised.consume(wholeBot, 1, Math.max(1, Math.ceil(endsInMs / 1_000)));
  }

  return {
    async startTurn(conversationId, added) {
      const states: [LimitName, LimitState | undefined][] = await Promise.all([
        named("bot_tokens_per_day", botTokens?.get(wholeBot)),
        named("tokens_per_day", tokens?.get(conversationId)),
        named("turns_per_day", turns?.consume(conversationId, added.turns)),
        named("messages_per_minute", messages?.consume(conversationId, added.messages)),
      ]);
      const reached = states.find(([, state]) => state?.allowed === false);
      if (!reached?.[1]) return null;
      const [limit, { endsInMs }] = reached;
      if (limit === "bot_tokens_per_day") await raiseOnce(endsInMs);
      return { limit, endsAt: new Date(clock().getTime() + endsInMs) };
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
