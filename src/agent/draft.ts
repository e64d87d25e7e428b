import type { SessionState } from "../conversations/session-state.ts";
import type { OfferedPlan } from "../financing/plan.ts";

/** What happened in a turn, in the words that stages move on. */
export type TurnEvent = "listed" | "viewed" | "planned" | "asked_document" | "handed_over" | "started_over";

/**
 * What a turn will leave behind, gathered while its tools run. Nothing of it is stored until the turn commits,
 * so a turn that is run twice leaves one set.
 */
export type TurnDraft = {
  /** Starts as a copy of the session's state; tools change it. */
  state: SessionState;
  events: TurnEvent[];
  /** Plans worked out for this customer; their numbers are already drawn. */
  plans: OfferedPlan[];
  /** Set when the conversation is to be handed to a person: why. */
  handover: { reason: string } | null;
};

export function createDraft(state: SessionState): TurnDraft {
  return { state: structuredClone(state), events: [], plans: [], handover: null };
}
