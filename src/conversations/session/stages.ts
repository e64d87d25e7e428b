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
 * Where each event leads, from wherever it may happen. `talked`: a turn in which nothing else happened; `said_goodbye`
 * and `ended` (by the dealer) close a sale; `released`: a person gave the conversation back. A new start is none of
 * these: it begins a new session, and so at the greeting.
 */
export const leadsTo = {
  talked: "discovering",
  asked_document: "discovering",
  listed: "browsing",
  viewed: "considering",
  planned: "financing",
  said_goodbye: "closed",
  ended: "closed",
  handed_over: "handed_over",
  released: "discovering",
} as const satisfies Record<string, Stage>;
type SaleEvent = keyof typeof leadsTo;

/**
 * By what each stage is left. What is not here changes nothing: a question to the documents does not lead back from
 * financing, and whom a person has is nobody's to move but the person's.
 */
export const leavings = {
  greeting: [
    "talked",
    "asked_document",
    "listed",
    "viewed",
    "planned",
    "said_goodbye",
    "handed_over",
    "ended",
  ],
  discovering: ["listed", "viewed", "planned", "said_goodbye", "handed_over", "ended"],
  browsing: ["viewed", "planned", "said_goodbye", "handed_over", "ended"],
  considering: ["listed", "planned", "said_goodbye", "handed_over", "ended"],
  financing: ["listed", "viewed", "said_goodbye", "handed_over", "ended"],
  handed_over: ["released"],
  closed: ["talked", "asked_document", "listed", "viewed", "planned", "handed_over"],
} as const satisfies Record<Stage, readonly SaleEvent[]>;

/** One transition of the table; no other has this type. @returns the next stage */
export function move<S extends Stage, E extends (typeof leavings)[S][number]>(
  _from: S,
  event: E,
): (typeof leadsTo)[E] {
  return leadsTo[event];
}

/** What happens in a turn, in the words that stages move on. */
export type TurnEvent = Exclude<SaleEvent, "talked" | "ended" | "released"> | "started_over";

/** @returns the stage after a turn's events, applied in the order in which they happened */
export function nextStage(stage: Stage, events: TurnEvent[]): Stage {
  const happened: (SaleEvent | "started_over")[] = events.length > 0 ? events : ["talked"];
  return happened.reduce((now, event) => (event === "started_over" ? "greeting" : follow(now, event)), stage);
}

function follow(stage: Stage, event: SaleEvent): Stage {
  const leaving: readonly SaleEvent[] = leavings[stage];
  return leaving.includes(event) ? leadsTo[event] : stage;
}
