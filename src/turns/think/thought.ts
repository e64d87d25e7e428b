import type { Overdue } from "../../agent/context.ts";
import { createDraft, type TurnDraft } from "../../agent/draft.ts";
import { noUsage } from "../../agent/models/model.ts";
import type { AgentAnswer } from "../../agent/run.ts";
import type { Reply } from "../../channels/channel.ts";
import { type Message, wordsOf } from "../../conversations/message.ts";
import type { Intent } from "../../conversations/session/intents.ts";
import type { SessionState } from "../../conversations/session/state.ts";
import { detectLanguage } from "../../text/detect-language.ts";
import type { Language } from "../../text/language.ts";
import { say } from "../without-model/phrases.ts";

/** What a turn has come to, not yet stored. */
export type Thought = AgentAnswer &
  Reply & {
    draft: TurnDraft;
    /** Goes out in front of the text; null: nothing. */
    opening: string | null;
    /** Where the customer started over: the message up to which all is forgotten. */
    forgottenUpTo: number | null;
    intent: Intent;
    /** What the session's summary is to take in next; null: the model's context holds it. */
    overdue: Overdue | null;
    /** All that is kept of the customer is to be erased with it, but for the turn itself. */
    forgets: boolean;
    /** What is wrong with this turn: there is no answer but an apology, or none at all since a machine would hear it. */
    fault: "turn_failed" | "bot_loop" | null;
  };

/** An answer that no model wrote. */
export function fixedThought(
  text: string,
  draft: TurnDraft,
  {
    opening = null,
    forgottenUpTo = null,
    intent = "unclear",
    forgets = false,
    fault = null,
  }: Partial<Pick<Thought, "opening" | "forgottenUpTo" | "intent" | "forgets" | "fault">> = {},
): Thought {
  delete draft.state.said;
  return {
    opening,
    forgottenUpTo,
    intent,
    overdue: null,
    forgets,
    fault,
    text,
    choices: null,
    photo: null,
    draft,
    model: "none",
    usage: noUsage,
    trace: [],
  };
}

/** For a turn that failed for good: the customer is told, and a person fetched. */
export function apologise(unanswered: Message[], state: SessionState): Thought {
  const draft = createDraft(state);
  handOver(draft, "the bot could not answer");
  draft.state.language = chooseLanguage(unanswered, state.language);
  return fixedThought(say("failed", draft.state.language), draft, { fault: "turn_failed" });
}

/** Without a word, since any would be answered; a person looks whether it was a customer after all. */
export function leaveLoop(draft: TurnDraft): Thought {
  handOver(draft, "the other side seems to be a machine");
  return fixedThought("", draft, { fault: "bot_loop" });
}

/** Marks the turn as one that hands the conversation to a person. */
export function handOver(draft: TurnDraft, reason: string): void {
  draft.handover = { reason };
  draft.events.push("handed_over");
}

/** The language of the newest words that show one; Spanish where none ever did. */
export function chooseLanguage(messages: Message[], known: Language | null): Language {
  return messages.reduce((language, message) => detectLanguage(wordsOf(message), language), known ?? "es");
}
