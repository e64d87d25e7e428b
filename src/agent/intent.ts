import type { MakeInStock } from "../catalog/makes.ts";
import type { Intent } from "../conversations/session/intents.ts";
import { classifyWords } from "./intent/words.ts";
import type { Classify } from "./intent/zero-shot.ts";
import type { TraceStep } from "./trace.ts";

type IntentDeps = {
  /** Null: the local classifier alone. */
  zeroShot: Classify | null;
  onFailure(error: unknown): void;
};

/** What the customer seems to want, before a model is asked: it steers what the model is told. Never rejects for good. */
export type HearIntent = (
  text: string,
  makes: MakeInStock[],
  today: string,
  signal: AbortSignal,
) => Promise<Intent>;

/** By the zero-shot model where there is one and it answers, else by words. */
export function createHearIntent({ zeroShot, onFailure }: IntentDeps): HearIntent {
  return async (text, makes, today, signal) => {
    const words = text.trim();
    const told = words === "" || !zeroShot ? null : await zeroShot(words, signal).catch(note);
    return told ?? (words === "" ? "unclear" : classifyWords(words, makes, today));
  };

  function note(error: unknown): null {
    onFailure(error);
    return null;
  }
}

/** Every tool that there is, with what a model that calls it has understood; what says most of a turn comes first. */
export const toolIntents: [tool: string, intent: Intent][] = [
  ["hand_over", "person"],
  ["start_over", "start_over"],
  ["plan_financing", "financing"],
  ["plan_details", "financing"],
  ["financing_terms", "financing"],
  ["vehicle_details", "car"],
  ["search_catalog", "search"],
  ["list_makes", "search"],
  ["search_knowledge", "dealer"],
  ["web_search", "car"],
];
/** Said in so many words, they say more than that a person was fetched, or a document looked up, for them. */
const outspoken = new Set<Intent>(["complaint", "purchase", "bargain", "privacy", "off_topic"]);

/**
 * The intent of a turn that a model has answered: the tools that it called in the same call classify it. Where several
 * were called, the one that says most; where none was, what was heard.
 */
export function settleIntent(heard: Intent, trace: TraceStep[]): Intent {
  if (outspoken.has(heard)) return heard;
  const called = new Set(trace.flatMap((step) => (step.kind === "tool" && step.ok ? [step.name] : [])));
  const [, intent = heard] = toolIntents.find(([tool]) => called.has(tool)) ?? [];
  return intent;
}
