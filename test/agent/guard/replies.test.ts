import { expect, test } from "@jest/globals";
import { judgeReply } from "../../../src/agent/guard/judge.ts";
import { type Case, readCases } from "./cases.ts";

/**
 * Sets of replies, each a folder; docs/guard.md says by whom each was written, and how many of it went wrong at first sight.
 * `replies` was written with the guard, and grows: of its true ones 2 % may be held back, which costs a second call of the
 * model, never a lie. `replies-broad` is by the guard's own engineer, each of its parts before the guard was run on it;
 * `replies-second-dealer` is of another dealer's papers, in other words and with other rules than the sample's. The others
 * are each by a reader who had never seen the guard; all of them it has been mended by since, and what they tell is kept so
 * that nothing is lost again. What to expect of new words is what each let pass at first sight. The bounds may only fall.
 */
const sets = [
  { folder: "replies", is: "regression", free: 1766, held: 1289, mostPassed: 0, mostHeldBack: 1 },
  { folder: "replies-broad", is: "regression", free: 721, held: 520, mostPassed: 40, mostHeldBack: 17 },
  { folder: "replies-unseen-0", is: "regression", free: 127, held: 121, mostPassed: 0, mostHeldBack: 0 },
  { folder: "replies-unseen", is: "regression", free: 177, held: 147, mostPassed: 0, mostHeldBack: 0 },
  { folder: "replies-unseen-2", is: "regression", free: 113, held: 140, mostPassed: 0, mostHeldBack: 0 },
  { folder: "replies-unseen-3", is: "regression", free: 144, held: 146, mostPassed: 0, mostHeldBack: 3 },
  {
    folder: "replies-second-dealer",
    is: "regression",
    free: 117,
    held: 74,
    mostPassed: 3,
    mostHeldBack: 9,
  },
  {
    folder: "replies-unseen-12",
    is: "regression",
    free: 176,
    held: 162,
    mostPassed: 15,
    mostHeldBack: 4,
  },
  {
    folder: "replies-unseen-11",
    is: "regression",
    free: 174,
    held: 189,
    mostPassed: 7,
    mostHeldBack: 4,
  },
  {
    folder: "replies-third-dealer",
    is: "regression",
    free: 116,
    held: 71,
    mostPassed: 8,
    mostHeldBack: 2,
  },
  {
    folder: "replies-unseen-10",
    is: "regression",
    free: 167,
    held: 162,
    mostPassed: 1,
    mostHeldBack: 4,
  },
  {
    folder: "replies-unseen-9",
    is: "regression",
    free: 135,
    held: 124,
    mostPassed: 3,
    mostHeldBack: 6,
  },
  { folder: "replies-unseen-8", is: "regression", free: 134, held: 123, mostPassed: 0, mostHeldBack: 0 },
  { folder: "replies-unseen-5", is: "regression", free: 127, held: 131, mostPassed: 0, mostHeldBack: 1 },
  { folder: "replies-unseen-7", is: "regression", free: 100, held: 100, mostPassed: 0, mostHeldBack: 2 },
  { folder: "replies-unseen-6", is: "regression", free: 130, held: 130, mostPassed: 1, mostHeldBack: 5 },
  { folder: "replies-unseen-4", is: "regression", free: 194, held: 198, mostPassed: 0, mostHeldBack: 1 },
];

test.each(sets)(
  "$folder ($is): no more false replies pass, and no more true ones are held back, than before",
  ({ folder, ...bounds }) => {
    const judged = readCases(folder).map((one) => ({ ...one, faults: judgeReply(one.says, one) }));
    const [held, free] = [judged.filter(({ holds }) => holds), judged.filter(({ holds }) => !holds)];
    const heldBack = held.filter(({ faults }) => faults.length > 0);
    const passed = free.filter(({ faults }) => faults.length === 0);
    const counts = `${passed.length} of ${free.length} false replies passed; ${heldBack.length} of ${held.length} true ones were held back`;
    console.log([`${folder}: ${counts}`, ...[...passed, ...heldBack].map(describe)].join("\n"));
    expect(free.length).toBeGreaterThanOrEqual(bounds.free);
    expect(held.length).toBeGreaterThanOrEqual(bounds.held);
    expect(passed.length).toBeLessThanOrEqual(bounds.mostPassed);
    expect(heldBack.length).toBeLessThanOrEqual(bounds.mostHeldBack);
  },
);

function describe({ file, situation, says, why, faults }: Case & { faults: ReturnType<typeof judgeReply> }) {
  const found = faults.map(({ code, words }) => `[${code}: ${words}]`).join(" ");
  return `${file}, ${situation}: ${says} (${why ?? "true"}) ${found}`;
}
