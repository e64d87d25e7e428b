import { ordinalWords } from "../../../../text/words/ordinal-words.ts";
import type { Fault } from "../../fault.ts";
import type { Reply } from "../../reply.ts";
import { carsOf } from "../../scope.ts";

const positions = ordinalWords.map(
  (words) =>
    new RegExp(
      `\\b(?:el|la|the) (?:${words})(?: (?:de|on|in|of|from|la|the|your|tu|lista|list|auto|carro|car|one))*,? (?:es|is|seria|was|era)(?: (?:el|la|un|una|the|a|an))? [*_]*$`,
    ),
);

/** «El segundo es el Rio», where another car is the second of the list that the customer sees. */
export function findPositions({ written: { text, folded }, mentions, listing, known }: Reply): Fault[] {
  if (listing === null || listing.page > 1) return [];
  return mentions.flatMap((mention) => {
    const before = folded.slice(Math.max(0, mention.start - 60), mention.start);
    const item = listing.items[positions.findIndex((pattern) => pattern.test(before))];
    const cars = carsOf(mention, known);
    if (!item || cars.length === 0 || cars.some(({ stockId }) => stockId === item.stockId)) return [];
    return [{ code: "car_figure" as const, words: text.slice(mention.start - 20, mention.end).trim() }];
  });
}
