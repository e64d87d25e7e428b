import { buildItems } from "../agent/context.ts";
import { createDraft, type TurnDraft } from "../agent/draft.ts";
import { detectLanguage } from "../agent/language.ts";
import type { ModelContext, Usage } from "../agent/models/model.ts";
import { renderPrompt } from "../agent/prompt.ts";
import type { Agent, AgentAnswer } from "../agent/run.ts";
import type { TraceStep } from "../agent/trace.ts";
import type { Branch } from "../branches/branch.ts";
import { findNearestBranch } from "../branches/nearest.ts";
import type { MakeInStock } from "../catalog/makes.ts";
import type { Reply } from "../channels/channel.ts";
import type { Clock } from "../clock.ts";
import { type Message, wordsOf } from "../conversations/message.ts";
import type { Stage } from "../conversations/session/stages.ts";
import { emptySessionState, type SessionState } from "../conversations/session/state.ts";
import { AppError } from "../errors.ts";
import type { Language } from "../language.ts";
import type { Limits, ReachedLimit } from "../limits/limits.ts";
import { storable } from "../storable.ts";
import type { Gathered } from "./gather.ts";
import { chooseChoices } from "./think/choices.ts";
import { readCommands } from "./think/commands.ts";
import { isBotLoop } from "./think/loop.ts";
import type { Perceive } from "./think/perceive.ts";
import { takePhoto } from "./think/photo.ts";
import { say } from "./think/phrases.ts";
import { answerWordless, findLocation } from "./think/wordless.ts";

type ThinkDeps = {
  agent: Agent;
  /** Answers where a limit is used up: it costs nothing. */
  offlineAgent: Agent;
  /** Null: the agent costs nothing itself. */
  limits: Limits | null;
  perceive: Perceive;
  branches: Branch[];
  listMakes(): Promise<MakeInStock[]>;
  termsMonths: number[];
  timeZone: string;
  contextTokens: number;
  clock: Clock;
};

/** The session that a turn runs in: the open one or, with `id` null, one that its commit opens. */
export type TurnSession = { id: string | null; state: SessionState; stage: Stage };

/** What a turn has come to, not yet stored. */
export type Thought = AgentAnswer &
  Reply & {
    draft: TurnDraft;
    /** Where the customer started over: the message up to which all is forgotten. */
    forgottenUpTo: number | null;
    /** What is wrong with this turn: there is no answer but an apology, or none at all since a machine would hear it. */
    fault: "turn_failed" | "bot_loop" | null;
  };

export type TextListener = { onText(piece: string): void; onRestart(): void };

/** The turn's time: `signal` ends it, at `deadline` at the latest. */
type TurnBudget = { signal: AbortSignal; deadline: Date };

/** Finds the answer to all unanswered messages of a conversation. Stores nothing. */
export type Think = (
  gathered: Gathered,
  session: TurnSession,
  listener: TextListener | null,
  budget: TurnBudget,
) => Promise<Thought>;

export function createThink(deps: ThinkDeps): Think {
  // Costs a good part of a millisecond to make.
  const isoDate = new Intl.DateTimeFormat("en-CA", { timeZone: deps.timeZone });

  return async (gathered, session, listener, budget) => {
    const { id: conversationId, channel, profileName } = gathered.conversation;
    const perceived = await deps.perceive(gathered, budget);
    const { messages: unanswered } = perceived;
    const draft = createDraft(session.state);
    const { answer: fixed, forgottenUpTo, waiting, words } = readCommands(channel, unanswered);
    if (forgottenUpTo !== null) {
      draft.state = { ...emptySessionState, language: session.state.language };
      draft.events.push("started_over");
    }
    // A command is the same in both languages.
    const language = chooseLanguage(draft.state.language ? words : unanswered, draft.state.language);
    draft.state.language = language;
    const history = session.id && forgottenUpTo === null ? gathered.history : [];
    if (isBotLoop(history, waiting)) return leaveLoop(draft);
    if (fixed) return fixedThought(say(fixed, language), draft, { forgottenUpTo });
    const location = findLocation(waiting);
    const nearest = location && findNearestBranch(deps.branches, location);
    const wordless = answerWordless(waiting, perceived, { location, nearest }, language);
    if (wordless) {
      const text = describeLimit(perceived.reached, language) + wordless;
      return { ...fixedThought(text, draft, { forgottenUpTo }), trace: perceived.trace };
    }

    const [makes, reached] = await Promise.all([deps.listMakes(), perceived.startTurn()]);
    const context: ModelContext = {
      language,
      state: draft.state,
      makes,
      today: isoDate.format(deps.clock()),
      timeZone: deps.timeZone,
      termsMonths: deps.termsMonths,
      location: location && { nearest },
    };
    const instructions = renderPrompt({
      context,
      stage: session.stage,
      customerName: profileName,
      now: deps.clock(),
    });
    const items = buildItems(history, waiting, deps.contextTokens, perceived.pictures);
    const notice = describeLimit(reached, language);
    if (notice) listener?.onText(notice);
    const agent = reached ? deps.offlineAgent : deps.agent;
    let tokens = 0;
    const onUsage = ({ inputTokens, outputTokens }: Usage) => {
      tokens += inputTokens + outputTokens;
    };
    const answer = await agent(
      { instructions, context, items, draft, deadline: budget.deadline, onUsage, ...(listener ?? {}) },
      budget.signal,
    ).finally(() => deps.limits?.countTokens(conversationId, tokens));
    // The model itself started over: what led to it belongs to the old session.
    const byModel =
      draft.events.includes("started_over") && forgottenUpTo === null ? unanswered.at(-1)?.id : null;
    const text = notice + spokenText(storable(answer.text), draft, language);
    const limited: TraceStep[] = reached ? [{ kind: "limited", limit: reached.limit }] : [];
    return storable({
      ...answer,
      trace: [...perceived.trace, ...limited, ...answer.trace],
      text,
      choices: chooseChoices(draft, language, deps.termsMonths),
      photo: takePhoto(draft),
      draft,
      forgottenUpTo: forgottenUpTo ?? byModel ?? null,
      fault: null,
    });
  };
}

/** Said once where a limit is used up, before the answer. */
function describeLimit(reached: ReachedLimit | null, language: Language): string {
  return reached?.isNews ? `${say(reached.limit, language)}\n\n` : "";
}

/** The language of the newest words that show one. */
export function chooseLanguage(messages: Message[], known: Language | null): Language {
  return messages.reduce((language, message) => detectLanguage(wordsOf(message), language), known ?? "es");
}

class SilentAnswer extends AppError {
  constructor() {
    super("the model answered without words", { code: "silent_answer" });
  }
}

/**
 * Something that can be read, whatever the model wrote: a customer who is handed over is told so in any case.
 * @throws {SilentAnswer} where nothing is left to say: the turn is run again
 */
function spokenText(text: string, draft: TurnDraft, language: Language): string {
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return text;
  if (draft.handover) return say("handedOver", language);
  if (draft.events.includes("started_over")) return say("startedOver", language);
  throw new SilentAnswer();
}

/** Without a word, since any would be answered; a person looks whether it was a customer after all. */
function leaveLoop(draft: TurnDraft): Thought {
  draft.handover = { reason: "the other side seems to be a machine" };
  draft.events.push("handed_over");
  return fixedThought("", draft, { fault: "bot_loop" });
}

/** An answer that no model wrote. */
export function fixedThought(
  text: string,
  draft: TurnDraft,
  { forgottenUpTo = null, fault = null }: Partial<Pick<Thought, "forgottenUpTo" | "fault">> = {},
): Thought {
  return {
    forgottenUpTo,
    fault,
    text,
    choices: null,
    photo: null,
    draft,
    model: "none",
    usage: { inputTokens: 0, outputTokens: 0 },
    trace: [],
  };
}
