import { creditSubjects } from "./subjects-of-credit.ts";
import { serviceSubjects } from "./subjects-of-service.ts";

/** Matters that only the dealer's papers or tools can state, each by its words in both languages; folded. */
const subjects = [...Object.values(creditSubjects), ...Object.values(serviceSubjects)];

const whole = (words: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, flags);
const patterns = subjects.map((words) => whole(words, "gu"));
const any = whole(subjects.join("|"), "u");

/** Whether a text may speak of one at all. */
export const mayName = (folded: string) => any.test(folded);

/** Where a text speaks of such a matter, with all words for it. */
export function listSubjects(folded: string): { pattern: RegExp; match: RegExpExecArray }[] {
  return patterns.flatMap((pattern) => [...folded.matchAll(pattern)].map((match) => ({ pattern, match })));
}
