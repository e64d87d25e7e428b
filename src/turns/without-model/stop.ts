import type { DealerProfile, StopRule } from "../../dealer/dealer.ts";
import { findWords } from "../../dealer/words.ts";
import type { Begun } from "../think/begin.ts";
import { fixedThought, handOver, type Thought } from "../think/thought.ts";
import { say } from "./phrases.ts";

/** The first of the dealer's rules whose words a customer wrote. */
export function findStopRule(texts: string[], { stopRules }: DealerProfile): StopRule | null {
  return stopRules.find(({ words }) => texts.some((text) => findWords(text, words).length > 0)) ?? null;
}

/** Hands over at once, without asking a model. */
export function stopFor(
  { reason, reply }: StopRule,
  { draft, language, forgottenUpTo, perceived }: Begun,
): Thought {
  handOver(draft, reason);
  const text = [reply?.[language], say("stopped", language)].filter(Boolean).join(" ");
  return { ...fixedThought(text, draft, { forgottenUpTo, intent: "person" }), trace: perceived.trace };
}
