import { countItems, countText, countTools } from "../context/tokens.ts";
import { type ModelRequest, noUsage, type Usage } from "./model.ts";

/** More than any model takes or writes at once: what a server states beyond it is a mistake. */
const mostTokens = 10_000_000;

/** What a provider states, as it stands in its answer; null and absent: nothing. */
type Stated = { input?: unknown; cached?: unknown; output?: unknown };

/**
 * Reads what an answer has used: whole tokens, none below 0, whatever the server wrote. A number is no reason to lose an
 * answer for.
 * @returns null where nothing is stated
 */
export function readUsage({ input, cached, output }: Stated): Usage | null {
  if (typeof input !== "number" && typeof output !== "number") return null;
  const inputTokens = wholeTokens(input);
  return {
    inputTokens,
    cachedInputTokens: Math.min(inputTokens, wholeTokens(cached)),
    outputTokens: wholeTokens(output),
  };
}

function wholeTokens(stated: unknown): number {
  if (typeof stated !== "number" || !Number.isFinite(stated)) return 0;
  return Math.min(mostTokens, Math.max(0, Math.round(stated)));
}

/** By our own tokenizer, for a server that states nothing: its tokens cost as well. */
export function countUsage({ instructions, items, tools }: ModelRequest, written: string): Usage {
  const inputTokens = countText(instructions) + countItems(items) + countTools(tools);
  return { ...noUsage, inputTokens, outputTokens: countText(written) };
}
