import type { DataSource } from "typeorm";
import { buildItems } from "../agent/context.ts";
import { createDraft, type TurnDraft } from "../agent/draft.ts";
import { detectLanguage } from "../agent/language.ts";
import type { ModelContext } from "../agent/models/model.ts";
import { renderPrompt } from "../agent/prompt.ts";
import type { Agent, AgentAnswer } from "../agent/run.ts";
import type { MakeInStock } from "../catalog/makes.ts";
import type { Clock } from "../clock.ts";
import type { Message } from "../conversations/message.ts";
import { emptySessionState, type SessionState } from "../conversations/session-state.ts";
import type { Stage } from "../conversations/stages.ts";
import type { Language } from "../language.ts";
import { type Gathered, listSessionMessages } from "./gather.ts";
import { say } from "./phrases.ts";
import { isResetCommand } from "./reset.ts";

/** More than this many earlier messages never fit the context's budget. */
const historyLimit = 200;

type ThinkDeps = {
  source: DataSource;
  agent: Agent;
  listMakes(): Promise<MakeInStock[]>;
  termsMonths: number[];
  contextTokens: number;
  clock: Clock;
};

/** The session that a turn runs in: the open one or, with `id` null, one that its commit opens. */
export type TurnSession = { id: string | null; state: SessionState; stage: Stage };

/** What a turn has come to, not yet stored. */
export type Thought = AgentAnswer & { draft: TurnDraft };

export type TextListener = { onText(piece: string): void; onRestart(): void };

/** Finds the answer to all unanswered messages of a conversation. Stores nothing. */
export type Think = (
  gathered: Gathered,
  session: TurnSession,
  listener: TextListener | null,
  signal: AbortSignal,
) => Promise<Thought>;

export function createThink(deps: ThinkDeps): Think {
  return async (gathered, session, listener, signal) => {
    const { unanswered } = gathered;
    const draft = createDraft(session.state);
    const lastReset = unanswered.findLastIndex(({ text }) => isResetCommand(text));
    if (lastReset >= 0) {
      draft.state = { ...emptySessionState, language: session.state.language };
      draft.events.push("started_over");
    }
    // What was written before a reset is forgotten with it.
    const waiting = unanswered.slice(lastReset + 1);
    const language = chooseLanguage(waiting.length > 0 ? waiting : unanswered, draft.state.language);
    draft.state.language = language;
    if (waiting.length === 0) return fixedThought(say("startedOver", language), draft);
    if (waiting.every(isMediaOnly)) return fixedThought(say("mediaOnly", language), draft);

    const history =
      session.id && lastReset < 0 ? await listSessionMessages(deps.source, session.id, historyLimit) : [];
    const context: ModelContext = {
      language,
      state: draft.state,
      makes: await deps.listMakes(),
      termsMonths: deps.termsMonths,
    };
    const instructions = renderPrompt({
      context,
      stage: session.stage,
      customerName: gathered.conversation.profileName,
      now: deps.clock(),
    });
    const items = buildItems(history, waiting, deps.contextTokens);
    const conversationId = gathered.conversation.id;
    const answer = await deps.agent(
      { conversationId, instructions, context, items, draft, ...(listener ?? {}) },
      signal,
    );
    return { ...answer, draft };
  };
}

/** The language of the newest words that show one. */
export function chooseLanguage(messages: Message[], known: Language | null): Language {
  return messages.reduce((language, { text }) => detectLanguage(text, language), known ?? "es");
}

function isMediaOnly({ text, attachments }: Message): boolean {
  return text.trim() === "" && !attachments?.button && !attachments?.location;
}

function fixedThought(text: string, draft: TurnDraft): Thought {
  return { text, draft, model: "none", usage: { inputTokens: 0, outputTokens: 0 }, trace: [] };
}
