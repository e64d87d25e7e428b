import type { Fault } from "../fault.ts";
import type { Known } from "../grounds/known.ts";
import { findInSentences, placeOf, type Reply } from "../reply.ts";
import { stanceOn } from "../stance.ts";
import { listSubjects, mayName } from "./subjects.ts";

/** What a reply says of the dealer's rules and services and no paper, tool or earlier word of the dealer's speaks of. */
export function findUnborne(reply: Reply): Fault[] {
  return findInSentences(
    reply,
    "promise",
    (told) =>
      mayName(told.words) &&
      listSubjects(told.words).some(
        ({ pattern, match }) =>
          !isBorne(pattern, reply.known) && stanceOn("rule", placeOf(match, told, reply)) === "asserted",
      ),
  );
}

function isBorne(pattern: RegExp, { papers, corpus }: Known): boolean {
  return [papers, corpus].some((texts) => texts.some((text) => text.search(pattern) >= 0));
}
