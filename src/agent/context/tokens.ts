import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { LRUCache } from "lru-cache";
import type { ModelItem, ToolSpec } from "../models/model.ts";
import { strictSchema } from "../models/strict-schema.ts";

/** About what a picture costs. @see https://platform.openai.com/docs/guides/images-vision#calculating-costs */
const pictureTokens = 1_000;
/** Each message costs a few tokens of frame besides its text. */
const frameTokens = 4;

/** A customer may write `<|endoftext|>`: words like all others, which the tokenizer would refuse. */
const asWords = { disallowedSpecial: new Set<string>() };

/** A conversation's messages come again in each of its turns, the instructions and the tools in all. */
const counted = new LRUCache<string, number>({
  maxSize: 4_000_000,
  sizeCalculation: (_, text) => text.length + 1,
  memoMethod: (text) => countTokens(text, asWords),
});

/** By the tokenizer of OpenAI's models; others need about as many. */
export function countText(text: string): number {
  return counted.memo(text);
}

/** Of what is sent of them, which is without bounds and patterns. */
export function countTools(tools: ToolSpec[]): number {
  const sent = tools.map(({ name, description, parameters }) => ({
    ...{ name, description },
    parameters: strictSchema(parameters),
  }));
  return countText(JSON.stringify(sent));
}

/** Tokens that items take in a prompt, with what frames each. */
export function countItems(items: ModelItem[]): number {
  return items.reduce((sum, item) => sum + countItem(item), 0);
}

function countItem(item: ModelItem): number {
  switch (item.kind) {
    case "tool_call":
      return frameTokens + countText(item.name) + countText(item.arguments);
    case "tool_result":
      return frameTokens + countText(item.output);
    case "customer":
      return frameTokens + countText(item.text) + (item.pictures?.length ?? 0) * pictureTokens;
    default:
      return frameTokens + countText(item.text);
  }
}

/** The beginning of a text that has at most so many tokens, with a mark where something was left out. */
export function clip(text: string, maxTokens: number): string {
  let kept = text;
  for (let tokens = countText(kept); tokens > maxTokens; tokens = countText(kept)) {
    const length = Math.min(kept.length - 2, Math.floor((kept.length * maxTokens) / tokens) - 1);
    if (length <= 0) return "";
    // Not in the middle of a surrogate pair.
    kept = `${kept.slice(0, length).replace(/[\uD800-\uDBFF]$/, "")}…`;
  }
  return kept;
}
