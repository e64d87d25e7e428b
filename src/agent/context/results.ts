import type { ModelItem } from "../models/model.ts";
import { clip, countItems, countText } from "./tokens.ts";

/** A result that is cut has at least so much left to tell. */
const leastTokens = 150;

/**
 * Cuts what tools brought, the largest first, until the items have no more tokens than that: lists to their first
 * entries, then texts to their beginnings. What is left is JSON still, and says that it was cut.
 */
export function fitResults(items: ModelItem[], maxTokens: number): ModelItem[] {
  if (!items.some(({ kind }) => kind === "tool_result")) return items;
  const fitted = [...items];
  for (let over = countItems(fitted) - maxTokens; over > 0; over = countItems(fitted) - maxTokens) {
    const sizes = fitted.map((item) => (item.kind === "tool_result" ? countText(item.output) : 0));
    const largest = Math.max(...sizes);
    const at = sizes.indexOf(largest);
    const item = fitted[at];
    if (item?.kind !== "tool_result" || largest <= leastTokens) break;
    const output = cutResult(item.output, Math.max(leastTokens, largest - over, Math.floor(largest / 2)));
    if (countText(output) >= largest) break;
    fitted[at] = { ...item, output };
  }
  return fitted;
}

function cutResult(output: string, maxTokens: number): string {
  const result: unknown = JSON.parse(output);
  const told = () => JSON.stringify({ ...(result as object), cut: "too long: not all of it is here" });
  while (countText(told()) > maxTokens) {
    const list = findLargest(result, (value) => Array.isArray(value) && value.length > 1);
    const text = findLargest(result, (value) => typeof value === "string" && value.length > 80);
    if (list) (list.holder[list.key] as unknown[]).pop();
    else if (text) text.holder[text.key] = clip(String(text.holder[text.key]), halfOf(text));
    else break;
  }
  return told();
}

type Place = { holder: Record<string, unknown>; key: string; size: number };

function halfOf({ holder, key }: Place): number {
  return Math.ceil(countText(String(holder[key])) / 2);
}

/** Where the longest value of a kind stands, anywhere within. */
function findLargest(value: unknown, isWanted: (value: unknown) => boolean): Place | null {
  if (typeof value !== "object" || value === null) return null;
  const holder = value as Record<string, unknown>;
  const places = Object.entries(holder).flatMap(([key, part]) => {
    const own = isWanted(part) ? [{ holder, key, size: JSON.stringify(part).length }] : [];
    return [...own, findLargest(part, isWanted) ?? []].flat();
  });
  return places.reduce<Place | null>((best, place) => (best && best.size >= place.size ? best : place), null);
}
