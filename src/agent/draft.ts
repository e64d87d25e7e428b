import type { StockDraft } from "../catalog/session/discussed.ts";
import type { TurnEvent } from "../conversations/session/stages.ts";
import type { SessionState } from "../conversations/session/state.ts";
import type { ConversationDraft } from "../conversations/tools.ts";
import type { PlanDraft } from "../financing/plan-memory.ts";
import type { Tool } from "../tools/tool.ts";

/**
 * What a turn will leave behind, gathered while its tools run. Nothing of it is stored until the turn commits,
 * so a turn that is run twice leaves one set.
 */
export type TurnDraft = Pick<StockDraft, "viewed"> &
  Pick<PlanDraft, "plans" | "quoted"> &
  Pick<ConversationDraft, "handover"> & {
    /** Starts as a copy of the session's state; tools change it. */
    state: SessionState;
    events: TurnEvent[];
  };

/** A tool that may run in a turn. */
export type TurnTool = Tool<TurnDraft>;

/** @param state of the session; a copy of it is changed */
export function createDraft(state: SessionState): TurnDraft {
  return { state: structuredClone(state), events: [], viewed: [], plans: [], quoted: [], handover: null };
}
