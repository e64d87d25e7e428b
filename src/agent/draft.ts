import type { TurnEvent } from "../conversations/session/stages.ts";
import type { QuotedPlan, SessionState } from "../conversations/session/state.ts";
import type { OfferedPlan } from "../financing/plan.ts";

/**
 * What a turn will leave behind, gathered while its tools run. Nothing of it is stored until the turn commits,
 * so a turn that is run twice leaves one set.
 */
export type TurnDraft = {
  /** Starts as a copy of the session's state; tools change it. */
  state: SessionState;
  events: TurnEvent[];
  /** Cars whose details were looked up, in that order; `photoUrl` null: the stock has none. */
  viewed: { stockId: string; label: string; photoUrl: string | null }[];
  /** Plans worked out for this customer; their numbers are already drawn. */
  plans: OfferedPlan[];
  /** Plans that a tool brought, made now or before. */
  quoted: QuotedPlan[];
  /** Set when the conversation is to be handed to a person: why. */
  handover: { reason: string } | null;
};

export function createDraft(state: SessionState): TurnDraft {
  return { state: structuredClone(state), events: [], viewed: [], plans: [], quoted: [], handover: null };
}
