import type { Question } from "../../../../conversations/session/said.ts";
import type { ModelContext } from "../../model.ts";

/** What a text leaves out because the talk says it: it is read with that added. */
export type Talk = Pick<ModelContext, "state" | "makes" | "today" | "language" | "termsMonths"> & {
  question: Question | null;
  /** What the customer wrote before, newest first. */
  earlier: string[];
  /** The words that the customer answers to; null: the seller has not said anything yet. */
  answered: string | null;
};
