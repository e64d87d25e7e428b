import { expect, test } from "@jest/globals";
import { judgeReply } from "../../../src/agent/guard/judge.ts";
import { type Case, readCases } from "./cases.ts";

/**
 * Sets of replies, each a folder. `replies` was written with the guard, and grows: of its true ones 2 % may be held back, which
 * costs a second call of the model, never a lie. `replies-broad` was written by the guard's own engineer in five parts, each
 * before the guard was run on it and after it had been mended by the one before: at first sight 46 of 167, 10 of 35, 10 of 26,
 * 31 of 43 and 26 of 38 false ones passed (the last two are of invented rules alone), 13 of 139, 4 of 34, 5 of 22, 3 of 29 and
 * 3 of 20 true ones were held back. The others are each by a reader who had never
 * seen the guard. At first sight 11 of 128 false replies of the first of them passed and 26 of 120 true ones were held back;
 * 26 of 177 and 38 of 147 of the second, 15 of 113 and 27 of 140 of the third, 9 of 144 and 13 of 146 of the fourth; 30 of 194
 * and 24 of 198 of the fifth, whose false ones are the subtle ones of large models; 19 of 127 and 11 of 131 of a sixth of
 * that kind, 21 of 130 and 15 of 130 of a seventh; 26 of 100 and 14 of 100 of an eighth; 17 of 135 and 11 of 123 of the last,
 * of whose false ones one was taken out, since forbidden words are not the guard's. Up to the sixth they were judged as if the dealer had stated nothing of
 * itself; now as the sample's dealer, whose hours and branches may be said. They are kept so that nothing is lost again.
 * `replies-second-dealer` is of another dealer's papers, in other words and with other rules than the sample's: at first sight 83
 * of 117 false ones passed and 10 of 74 true ones were held back. The bounds may only fall.
 */
const sets = [
  { folder: "replies", is: "regression", free: 1610, held: 1206, mostPassed: 0, mostHeldBack: 1 },
  { folder: "replies-broad", is: "regression", free: 309, held: 244, mostPassed: 1, mostHeldBack: 1 },
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
    mostHeldBack: 10,
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
