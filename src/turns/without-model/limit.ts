import type { ReachedLimit } from "../../limits/limits.ts";
import type { Begun } from "../think/begin.ts";
import { say } from "./phrases.ts";

/** Two windows of a limit never end closer to each other. */
const windowSlackMs = 5_000;

/**
 * Said once in a window where a limit is used up, before the answer. That it was said is kept with the session: a turn
 * that never commits has told nobody.
 */
export function tellLimit(
  reached: ReachedLimit | null,
  { draft, language }: Pick<Begun, "draft" | "language">,
): string {
  if (!reached) return "";
  const { limit } = reached;
  const endsAtMs = reached.endsAt.getTime();
  const { limitsTold = {} } = draft.state;
  // The end of one window is not known to the millisecond.
  if (endsAtMs <= (limitsTold[limit] ?? 0) + windowSlackMs) return "";
  draft.state.limitsTold = { ...limitsTold, [limit]: endsAtMs };
  return `${say(limit, language)}\n\n`;
}
