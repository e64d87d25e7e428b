import { noteGone, type StockMemory } from "../../catalog/session/discussed.ts";
import type { PlanMemory } from "../../financing/plan-memory.ts";
import type { Language } from "../../text/language.ts";
import type { Said } from "./said.ts";

/** What a session remembers between turns besides its messages. Stored as JSON with the session. Each room has its part. */
export type SessionState = StockMemory &
  PlanMemory & {
    language: Language | null;
    /** The bot's last answer; absent: none that a model wrote was the last that the customer read. */
    said?: Said;
    /** The customer was offered to go through documents of the other language with a person. */
    foreignOffered?: true;
    /** Stock ids of the cars whose photo was sent, so that none is sent twice; absent: none was. */
    photosSent?: string[];
    /** The last answer showed what is kept of the customer, or asked whether all of it is to be erased. */
    privacy?: "shown" | "asked";
    /** Of each limit that the customer was told of, until when that holds: milliseconds since 1970. */
    limitsTold?: Record<string, number>;
  };

/** Once the customer knows that a car cannot be had, it is no longer what «ese» means. */
export function forgetVehicle(state: SessionState, stockId: string): void {
  if (state.vehicle?.stockId === stockId) {
    noteGone(state, [state.vehicle]);
    state.vehicle = null;
  }
  if (state.plan?.stockId === stockId) state.plan = null;
  const isAnother = (id: string) => id !== stockId;
  if (state.viewed) state.viewed = state.viewed.filter(isAnother);
  if (state.spokenOf) state.spokenOf = state.spokenOf.filter(isAnother);
  if (state.shown) state.shown = state.shown.filter((one) => isAnother(one.stockId));
}

export const emptySessionState: SessionState = { language: null, listing: null, vehicle: null, plan: null };

/** What the next session begins with: the language, and what the customer need not be told again. */
export function freshSessionState(previous: SessionState | null): SessionState {
  const { language = null, limitsTold } = previous ?? {};
  return { ...emptySessionState, language, ...(limitsTold && { limitsTold }) };
}
