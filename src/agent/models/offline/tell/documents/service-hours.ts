import { readSentences } from "../../../../../knowledge/search/sentences.ts";
import { findServiceAsked } from "../../../../hear/documents/dealer/service-hours.ts";
import { parsePassages } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { tellPassage } from "../passage.ts";
import { givesHours } from "./dealer.ts";

/** When the service is given that was asked about before, by the sentences that say so; null: none does. */
export function tellServiceHours(turn: HeardTurn, data: unknown): string | null {
  if (!findServiceAsked(turn.text, turn.earlier)) return null;
  const [found] = parsePassages(data).filter(givesHours);
  if (!found) return null;
  const sentences = readSentences(found.text).filter(({ text }) => givesHours({ ...found, text }));
  return tellPassage(turn, { ...found, answer: sentences.map(({ text }) => text).join(" ") });
}
