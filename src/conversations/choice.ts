/** What can be tapped: a car's details or plans, a plan over so many months, the last list, its next page, a person. */
type Action = "vehicle" | "plans" | `term-${number}` | "list" | "more" | "person";

/** What a button or a row stands for; `stockId` null: for no particular car. */
export type Choice = { action: Action; stockId: string | null };

/** The id that a channel carries and gives back as the payload: `vehicle:20112`, `term-48:20112`, `person`. */
export function writeChoice(action: Action, stockId: string | null = null): string {
  return stockId === null ? action : `${action}:${stockId}`;
}

/** @returns null for a payload that is none of ours: then what the button said is all that there is */
export function readChoice(payload: string): Choice | null {
  const match = /^(vehicle|plans|term-\d{1,3}|list|more|person)(?::(.{1,100}))?$/s.exec(payload);
  return match && { action: match[1] as Action, stockId: match[2] ?? null };
}
