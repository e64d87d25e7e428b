/** What happened in a turn, in the words that stages move on. */
export type TurnEvent = "listed" | "viewed" | "planned" | "asked_document" | "handed_over" | "started_over";

/** Where the sale stands. */
export const stages = [
  "greeting",
  "discovering",
  "browsing",
  "considering",
  "financing",
  "handed_over",
  "closed",
] as const;
export type Stage = (typeof stages)[number];

/**
 * Where each event leads from each stage. A turn in which nothing happened moves a greeting to discovering and
 * leaves every other stage as it is.
 */
const transitions: Record<Exclude<TurnEvent, "started_over">, Record<Stage, Stage>> = {
  listed: toward("browsing"),
  viewed: toward("considering"),
  planned: toward("financing"),
  asked_document: { ...unmoved(), greeting: "discovering" },
  handed_over: toward("handed_over"),
};

/** @returns the stage after a turn's events, applied in the order in which they happened */
export function nextStage(stage: Stage, events: TurnEvent[]): Stage {
  if (events.length === 0) return stage === "greeting" ? "discovering" : stage;
  let next = stage;
  for (const event of events) next = event === "started_over" ? "greeting" : transitions[event][next];
  return next;
}

function toward(stage: Stage): Record<Stage, Stage> {
  return Object.fromEntries(stages.map((from) => [from, stage])) as Record<Stage, Stage>;
}

function unmoved(): Record<Stage, Stage> {
  return Object.fromEntries(stages.map((from) => [from, from])) as Record<Stage, Stage>;
}
