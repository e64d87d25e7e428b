import { readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { judgeReply } from "../../../src/agent/guard/judge.ts";
import { type Case, readCases } from "./cases.ts";

/**
 * Sets of replies, each a folder; docs/guard.md says by whom each was written, and how many of it went wrong at first sight.
 * `replies` was written with the guard, and grows. `replies-broad` is by the guard's own engineer, each of its parts before
 * the guard was run on it; `replies-second-dealer` and `replies-third-dealer` are of other dealers' papers, in other words
 * and with other rules than the sample's. The others are each by a reader who had never seen the guard; all of them it has
 * been mended by since, and they are kept so that nothing is lost again. What to expect of new words is what each let pass
 * at first sight. A reply that is judged wrongly so far is marked as missed, so that no other one can take its place.
 */
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name.startsWith("replies"))
  .map(({ name }) => name);

test.each(folders)("%s: each reply is judged rightly, but those that are marked as missed", (folder) => {
  const judged = readCases(folder).map((one) => ({ ...one, faults: judgeReply(one.says, one) }));
  const wrong = judged.filter(({ holds, faults }) => holds === faults.length > 0);
  console.log([`${folder}: ${count(judged, wrong)}`, ...wrong.map(describe)].join("\n"));
  expect(wrong.map(nameOf)).toEqual(judged.filter(({ isMissed }) => isMissed).map(nameOf));
});

test("of the set that grows with the guard no false reply is missed, and at most 2 % of the true ones", () => {
  const [held, free] = ofBoth(readCases("replies"));
  expect(free.length).toBeGreaterThanOrEqual(1_766);
  expect(free.filter(({ isMissed }) => isMissed).map(nameOf)).toEqual([]);
  expect(held.filter(({ isMissed }) => isMissed).length).toBeLessThanOrEqual(held.length * 0.02);
});

function count(judged: Case[], wrong: Case[]): string {
  const [[held, free], [heldBack, passed]] = [ofBoth(judged), ofBoth(wrong)];
  return `${passed.length} of ${free.length} false replies passed; ${heldBack.length} of ${held.length} true ones were held back`;
}

/** The true ones, and the false ones. */
const ofBoth = (cases: Case[]): [Case[], Case[]] => [
  cases.filter(({ holds }) => holds),
  cases.filter(({ holds }) => !holds),
];

const nameOf = ({ file, situation, says }: Case) => `${file}, ${situation}: ${says}`;

function describe({ why, faults, ...one }: Case & { faults: ReturnType<typeof judgeReply> }): string {
  const found = faults.map(({ code, words }) => `[${code}: ${words}]`).join(" ");
  return `${nameOf({ why, ...one })} (${why ?? "true"}) ${found}`;
}
