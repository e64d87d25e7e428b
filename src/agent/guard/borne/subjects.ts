import { says } from "../promises/grammar.ts";
import { creditSubjects } from "./subjects/of-credit.ts";
import { serviceSubjects } from "./subjects/of-service.ts";

/** Matters that only the dealer's papers or tools can state, each by its words in both languages; folded. */
const subjects = [...Object.values(creditSubjects), ...Object.values(serviceSubjects)];

const patterns = subjects.map((words) => says(words));
const any = says(...subjects);

/** Whether a text may speak of one at all. */
export const mayName = (folded: string) => folded.search(any) >= 0;

/** Where a text speaks of such a matter, with all words for it. */
export function listSubjects(folded: string): { pattern: RegExp; match: RegExpExecArray }[] {
  return patterns.flatMap((pattern) => [...folded.matchAll(pattern)].map((match) => ({ pattern, match })));
}
