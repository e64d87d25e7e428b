import { wordsOf } from "../conversations/message.ts";
import type { Intent } from "../conversations/session/intents.ts";
import type { Begun } from "./think/begin.ts";
import { fixedThought, leaveLoop, type Thought } from "./think/thought.ts";
import type { Command } from "./without-model/commands.ts";
import { tellLimit } from "./without-model/limit.ts";
import { isBotLoop } from "./without-model/loop.ts";
import { sayCommand } from "./without-model/phrases.ts";
import { answerPrivacy } from "./without-model/privacy.ts";
import { findStopRule, stopFor } from "./without-model/stop.ts";
import { answerWordless } from "./without-model/wordless.ts";

const intentOfCommand: Record<Command, Intent> = {
  startedOver: "start_over",
  optedIn: "greeting",
  greeting: "greeting",
  help: "unclear",
  helpByPhone: "unclear",
};

/**
 * What no model need be asked for: another machine, commands, what is kept of the customer, the dealer's words upon
 * which a person takes over, and what has no words.
 * @returns null where a model is to answer
 */
export function answerWithoutModel(begun: Begun): Thought | null {
  const { dealer, perceived, draft, language, command, forgottenUpTo, history, waiting, opening } = begun;
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
  return { ...fixedThought(text, draft, { forgottenUpTo, opening }), trace: perceived.trace };
}
