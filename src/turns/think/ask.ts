import { countText } from "../../agent/context/tokens.ts";
import { buildContext } from "../../agent/context.ts";
import type { TurnDraft } from "../../agent/draft.ts";
import { type HearIntent, settleIntent } from "../../agent/intent.ts";
import type { KnownCustomer, ModelContext, Usage } from "../../agent/models/model.ts";
import { renderPrompt } from "../../agent/prompt.ts";
import type { Agent } from "../../agent/run.ts";
import type { TraceStep } from "../../agent/trace.ts";
import type { MakeInStock } from "../../catalog/makes.ts";
import type { Catalog } from "../../catalog/search.ts";
import type { Clock } from "../../clock.ts";
import { wordsOf } from "../../conversations/message.ts";
import type { Intent } from "../../conversations/session/intents.ts";
import type { Stage } from "../../conversations/session/stages.ts";
import { readClock } from "../../dealer/opening/calendar.ts";
import type { Limits } from "../../limits/limits.ts";
import { storable } from "../../storable.ts";
import { tellLimit } from "../without-model/limit.ts";
import type { Begun } from "./begin.ts";
import { chooseChoices } from "./choices.ts";
import { noticeMoves } from "./moves.ts";
import { takePhoto } from "./photo.ts";
import type { Thought } from "./thought.ts";

export type AskDeps = {
  agent: Agent;
  /** Answers where a limit is used up: it costs nothing. */
  offlineAgent: Agent;
  /** Null: the agent costs nothing itself. */
  limits: Limits | null;
  listMakes(): Promise<MakeInStock[]>;
  hearIntent: HearIntent;
  isForSale(stockId: string): Promise<boolean>;
  findMoved: Catalog["findMoved"];
  findIdsIn: Catalog["findIdsIn"];
  /** Of the environment: for a dealer whose file names none. */
  termsMonths: number[];
  /** Of one request to a model: instructions, tools, what was said, and what tools bring. */
  contextTokens: number;
  /** What the tools' descriptions take of it. */
  toolTokens: number;
  clock: Clock;
};

/** The turn's time: `signal` ends it, at `deadline` at the latest. */
export type TurnBudget = { signal: AbortSignal; deadline: Date };

/** Has the agent write the answer. */
export type Ask = (begun: Begun, budget: TurnBudget) => Promise<Thought>;

export function createAsk(deps: AskDeps): Ask {
  return async (begun, budget) => {
    const { perceived, draft, language } = begun;
    const words = begun.waiting.map(wordsOf).join("\n");
    const [makes, customer, moved, stockIds, reached] = await Promise.all([
      deps.listMakes(),
      remember(begun),
      noticeMoves(draft.state, deps.findMoved),
      deps.findIdsIn(words),
      perceived.startTurn(),
    ]);
    const context = { ...describeContext(begun, makes, customer), stockIds, ...(moved && { moved }) };
    const heard = await deps.hearIntent(words, makes, context.today, budget.signal);
    const notice = tellLimit(reached, begun);
    const agent = reached ? deps.offlineAgent : deps.agent;
    const written = await runAgent(agent, begun, context, heard, budget);
    const intent = settleIntent(heard, written.trace);
    const choices = chooseChoices(draft, language, termsOf(begun));
    noteGoodbye(draft, intent, begun.session.stage);
    // A person is announced without ado, and a new start is no hello.
    const isMoved = draft.handover !== null || draft.events.includes("started_over");
    const text = notice + storable(written.text);
    const limited: TraceStep[] = reached ? [{ kind: "limited", limit: reached.limit }] : [];
    return storable({
      ...written,
      trace: [...perceived.trace, ...limited, ...written.trace],
      text,
      opening: isMoved ? null : begun.opening,
      intent,
      choices,
      photo: takePhoto(draft),
      draft,
      forgottenUpTo: begun.forgottenUpTo ?? findForgottenByModel(begun),
      forgets: false,
      fault: null,
    });
  };

  /** What it costs is counted however it ends. */
  async function runAgent(
    agent: Agent,
    begun: Begun,
    context: ModelContext,
    heard: Intent,
    { signal, deadline }: TurnBudget,
  ) {
    const { conversation, draft } = begun;
    const { instructions, items, overdue } = compose(begun, context, heard);
    let tokens = 0;
    const onUsage = ({ inputTokens, outputTokens }: Usage) => {
      tokens += inputTokens + outputTokens;
    };
    const conversationId = conversation.id;
    const asked = { instructions, context, items, conversationId, draft, deadline, onUsage };
    try {
      return { ...(await agent(asked, signal)), overdue };
    } finally {
      await deps.limits?.countTokens(conversation.id, tokens);
    }
  }

  function compose(begun: Begun, context: ModelContext, intent: Intent) {
    const { perceived, session, history, waiting } = begun;
    const { instructions, now } = renderPrompt({
      context,
      stage: session.stage,
      intent,
      customerName: begun.customerName,
      opening: begun.opening,
      now: deps.clock(),
    });
    const { items, overdue } = buildContext({
      history,
      // Without history it belongs to what was forgotten.
      summary: history.length > 0 ? session.summary : null,
      waiting,
      pictures: perceived.pictures,
      now,
      fixedTokens: countText(instructions) + deps.toolTokens,
      budgetTokens: deps.contextTokens,
    });
    return { instructions, items, overdue };
  }

  function termsOf({ dealer }: Begun): number[] {
    return dealer.financing.termsMonths ?? deps.termsMonths;
  }

  /** A car that is gone since is not what a new session begins with. */
  async function remember({ profile, customerName, session }: Begun): Promise<KnownCustomer | null> {
    if (Object.keys(profile).length === 0) return null;
    const { cars = [], ...known } = profile;
    const isBack = session.id === null;
    let gone = 0;
    while (isBack && gone < cars.length && !(await deps.isForSale(cars[gone]?.stockId ?? ""))) gone += 1;
    return { name: customerName, isBack, profile: { ...known, cars: cars.slice(gone) } };
  }

  function describeContext(begun: Begun, makes: MakeInStock[], customer: KnownCustomer | null): ModelContext {
    const { dealer, language, draft, location, nearest } = begun;
    const { day: today, minute } = readClock(dealer.timeZone, deps.clock());
    return {
      language,
      state: draft.state,
      makes,
      today,
      minute,
      dealer,
      termsMonths: termsOf(begun),
      location: location && { nearest },
      ...(customer && { customer }),
    };
  }
}

/** A goodbye closes a sale, and thanks after it do not open it again. */
function noteGoodbye({ events }: TurnDraft, intent: Intent, stage: Stage): void {
  const isOver = intent === "goodbye" || (intent === "thanks" && stage === "closed");
  if (isOver && events.length === 0) events.push("said_goodbye");
}

/** The model itself started over: what led to it belongs to the old session. */
function findForgottenByModel({ draft, perceived }: Begun): number | null {
  return draft.events.includes("started_over") ? (perceived.messages.at(-1)?.id ?? null) : null;
}
