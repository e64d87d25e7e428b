import { readSentences } from "../../../../../knowledge/search/sentences.ts";
import { plainWords } from "../../../../../text/plain-words.ts";
import { anyWeekday } from "../../../../../text/words/calendar-words.ts";
import { findServiceAsked } from "../../../../hear/documents/dealer/service-hours.ts";
import { phrasesOf } from "../../../../say/phrases.ts";
import { parsePassages } from "../../results.ts";
import type { HeardTurn } from "../../turn.ts";
import { tellPassage } from "../passage.ts";
import { givesHours } from "./dealer.ts";

const weekday = new RegExp(` (?:${anyWeekday}) `);

/** «De 10:00 a 13:00», «de lunes a viernes». */
const tellsWhen = (text: string): boolean => givesHours({ text }) || weekday.test(plainWords(text));

/** When the service is given that was asked about before, by the sentences that say so, or that none does. */
export function tellServiceHours(turn: HeardTurn, data: unknown): string | null {
  if (!findServiceAsked(turn.text, turn.earlier)) return null;
  const [found] = parsePassages(data).filter(({ text }) => tellsWhen(text));
  const { noDocument, questions } = phrasesOf(turn.language);
  if (!found) return `${noDocument} ${questions.offerPerson}`;
  const sentences = readSentences(found.text).filter(({ text }) => tellsWhen(text));
  const told = sentences.map(({ text }) => text).join(sentences.some(({ isItem }) => isItem) ? "\n" : " ");
  return tellPassage(turn, { ...found, text: told, answer: told });
}
