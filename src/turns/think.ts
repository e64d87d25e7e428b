import type { Dealer } from "../dealer/dealer.ts";
import type { Gathered, TurnSession } from "./attend/gather.ts";
import { type AskDeps, createAsk, type TurnBudget } from "./think/ask.ts";
import { begin } from "./think/begin.ts";
import type { Finish } from "./think/finish.ts";
import type { Perceive } from "./think/perceive.ts";
import type { Thought } from "./think/thought.ts";
import { answerWithoutModel } from "./without-model.ts";

type ThinkDeps = AskDeps & { perceive: Perceive; dealer: Dealer; finish: Finish };

/** Finds the answer to all unanswered messages of a conversation. Stores nothing. */
export type Think = (gathered: Gathered, session: TurnSession, budget: TurnBudget) => Promise<Thought>;

export function createThink({ perceive, dealer, finish, ...deps }: ThinkDeps): Think {
  const ask = createAsk(deps);
  return async (gathered, session, budget) => {
    const perceived = await perceive(gathered, budget);
    const begun = begin(gathered, session, perceived, dealer.current());
    return finish(answerWithoutModel(begun) ?? (await ask(begun, budget)));
  };
}
