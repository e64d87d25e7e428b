import { wordsOf } from "../conversations/message.ts";
import type { Intent } from "../conversations/session/intents.ts";
import type { Dealer } from "../dealer/dealer.ts";
import type { Gathered, TurnSession } from "./gather.ts";
import { type AskDeps, createAsk, type TurnBudget, tellLimit } from "./think/ask.ts";
import { type Begun, begin } from "./think/begin.ts";
import type { Command } from "./think/commands.ts";
import type { Finish } from "./think/finish.ts";
import { isBotLoop } from "./think/loop.ts";
import type { Perceive } from "./think/perceive.ts";
import { sayCommand } from "./think/phrases.ts";
import { answerPrivacy } from "./think/privacy.ts";
import { findStopRule, stopFor } from "./think/stop.ts";
import { fixedThought, leaveLoop, type Thought } from "./think/thought.ts";
import { answerWordless } from "./think/wordless.ts";

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

const intentOfCommand: Record<Command, Intent> = {
  startedOver: "start_over",
  optedIn: "greeting",
  greeting: "greeting",
  help: "unclear",
  helpByPhone: "unclear",
};

/** @returns null where a model is to answer */
function answerWithoutModel(begun: Begun): Thought | null {
  const { dealer, perceived, draft, language, command, forgottenUpTo, history, waiting } = begun;
  if (isBotLoop(history, waiting)) return leaveLoop(draft);
  if (command) {
    const intent = intentOfCommand[command];
    return fixedThought(sayCommand(command, language, dealer), draft, { forgottenUpTo, intent });
  }
  const privacy = answerPrivacy(begun);
  if (privacy) return { ...privacy, trace: perceived.trace };
  const rule = findStopRule(waiting.map(wordsOf), dealer);
  if (rule) return stopFor(rule, begun);
  const wordless = answerWordless(waiting, perceived, begun, language);
  if (!wordless) return null;
  const text = tellLimit(perceived.reached, begun) + wordless;
  return { ...fixedThought(text, draft, { forgottenUpTo }), trace: perceived.trace };
}
