import { createDraft, type TurnDraft } from "../../agent/draft.ts";
import { findNearestBranch } from "../../branches/nearest.ts";
import { type Message, type SaidMessage, wordsOf } from "../../conversations/message.ts";
import { freshSessionState } from "../../conversations/session/state.ts";
import { readName } from "../../customers/name.ts";
import type { CustomerProfile } from "../../customers/profile.ts";
import type { DealerProfile } from "../../dealer/dealer.ts";
import { greet, welcome } from "../../dealer/greeting.ts";
import type { Language } from "../../text/language.ts";
import type { Gathered, TurnSession } from "../attend/gather.ts";
import { type Command, readCommands } from "../without-model/commands.ts";
import { findLocation, type Whereabouts } from "../without-model/wordless.ts";
import type { PerceivedTurn } from "./perceive.ts";
import { chooseLanguage } from "./thought.ts";

/** What an answer is made from, with commands and a new start already applied to the draft. */
export type Begun = Whereabouts & {
  dealer: DealerProfile;
  conversation: Gathered["conversation"];
  profile: CustomerProfile;
  /** As the customer said it, else as the channel tells it; null: unknown. */
  customerName: string | null;
  session: TurnSession;
  perceived: PerceivedTurn;
  draft: TurnDraft;
  language: Language;
  /** The command that is all there is to answer; null: there is more. */
  command: Command | null;
  /** Where the customer started over: the message up to which all is forgotten. */
  forgottenUpTo: number | null;
  /** The session's earlier messages, none after a new start; oldest first. */
  history: SaidMessage[];
  /** What waits for an answer. */
  waiting: Message[];
  /** The words that a session's first answer begins with, whoever writes it; null: the dealer's side has spoken. */
  opening: string | null;
};

/** Reads the commands among the messages and settles the language, by which the draft is changed. */
export function begin(
  { conversation, profile, history }: Gathered,
  session: TurnSession,
  perceived: PerceivedTurn,
  dealer: DealerProfile,
): Begun {
  const { messages } = perceived;
  const { answer: command, forgottenUpTo, waiting, words } = readCommands(conversation.channel, messages);
  const draft = createDraft(session.state);
  // It holds for one answer.
  delete draft.state.privacy;
  if (forgottenUpTo !== null) {
    draft.state = freshSessionState(session.state);
    draft.events.push("started_over");
  }
  // A command is the same in both languages.
  const known = draft.state.language ?? profile.language ?? null;
  const language = chooseLanguage(known ? words : messages, known);
  draft.state.language = language;
  const location = findLocation(waiting);
  const said = messages.map((message) => readName(wordsOf(message))).findLast((name) => name !== null);
  const before = session.id && forgottenUpTo === null ? history : [];
  const isFirst = forgottenUpTo === null && before.every(({ direction }) => direction === "in");
  const isBack = session.id === null && Object.keys(profile).length > 0;
  return {
    dealer,
    conversation,
    profile,
    customerName: said ?? profile.name ?? conversation.profileName,
    session,
    perceived,
    draft,
    language,
    command,
    forgottenUpTo,
    history: before,
    waiting,
    opening: !isFirst ? null : isBack ? welcome(profile.name ?? null, language) : greet(dealer, language),
    location,
    nearest: location && findNearestBranch(dealer.branches, location),
  };
}
