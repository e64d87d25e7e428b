import type { Action, Call } from "./action.ts";
import type { Step } from "./turn.ts";

/** What has been done and cannot be done again: it is told, whichever model of the chain asked for it. */
const moves = new Set(["hand_over", "start_over"]);

/**
 * What another model of the chain had looked up before this one took over, in place of the calls decided on.
 * @param others that model's steps
 * @returns null where they do not answer the calls, which are then made
 */
export function findGiven(action: Action, others: Step[]): Step[] | null {
  const done = others.filter(({ name, output }) => moves.has(name) && output.ok);
  if (done.length > 0) return done;
  if (action.kind === "say") return null;
  const given = action.calls.map((call) => others.find((step) => answers(step, call)));
  if (given.every((step) => step !== undefined)) return given;
  // The page after the one that the other model has just turned to would skip that one.
  const turned = action.calls.some(
    ({ name, arguments: args }) => name === "search_catalog" && args.page != null,
  );
  const list = others.findLast(({ name, output }) => name === "search_catalog" && output.ok);
  return turned && list ? [list] : null;
}

/** Each call once, though a model may have repeated it. */
export function dropEqual(steps: Step[]): Step[] {
  return [...new Map(steps.map((step) => [writeKey(step.name, step.arguments), step])).values()];
}

function answers(step: Step, call: Call): boolean {
  return step.output.ok && writeKey(step.name, step.arguments) === writeKey(call.name, call.arguments);
}

/** Null is how a model leaves an argument out, and the first page is what comes without one. */
function writeKey(name: string, args: Record<string, unknown>): string {
  const stated = Object.entries(args).filter(
    ([key, value]) => value !== null && value !== "" && !(key === "page" && value === 1),
  );
  return JSON.stringify([name, stated.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
