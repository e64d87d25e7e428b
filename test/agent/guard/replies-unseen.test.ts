import { expect, test } from "@jest/globals";
import { judgeReply } from "../../../src/agent/guard/judge.ts";
import { readCases } from "./cases.ts";

/**
 * Three sets, each by a reader who had never seen the guard, in the form that README.md describes. At first sight 26 of
 * 177 false replies of the first passed and 38 of 147 true ones were held back; of the second, when the first had been
 * mended by, 15 of 113 and 27 of 140; of the third, when both had been, 9 of 144 and 13 of 146. By the third nothing was
 * mended: it alone says what the guard does with new words, the others are kept so that nothing is lost again. The bounds
 * may only fall.
 */
test.each([
  { set: "replies-unseen" as const, is: "regression", free: 177, held: 147, mostPassed: 1, mostHeldBack: 1 },
  {
    set: "replies-unseen-2" as const,
    is: "regression",
    free: 113,
    held: 140,
    mostPassed: 0,
    mostHeldBack: 0,
  },
  {
    set: "replies-unseen-3" as const,
    is: "measurement",
    free: 144,
    held: 146,
    mostPassed: 9,
    mostHeldBack: 13,
  },
])("$set ($is): no more false replies pass, and no more true ones are held back, than before", (bounds) => {
  const judged = readCases(bounds.set).map((one) => ({ ...one, faults: judgeReply(one.says, one) }));
  const [held, free] = [judged.filter(({ holds }) => holds), judged.filter(({ holds }) => !holds)];
  const heldBack = held.filter(({ faults }) => faults.length > 0);
  const passed = free.filter(({ faults }) => faults.length === 0);
  const describe = ({ file, situation, says, why, faults }: (typeof judged)[number]) =>
    `${file}, ${situation}: ${says} (${why ?? "true"}) ${faults.map(({ code, words }) => `[${code}: ${words}]`).join(" ")}`;
  console.log(
    [
      `${passed.length} of ${free.length} false replies passed; ${heldBack.length} of ${held.length} true ones were held back`,
      ...[...passed, ...heldBack].map(describe),
    ].join("\n"),
  );
  expect({ free: free.length, held: held.length }).toEqual({ free: bounds.free, held: bounds.held });
  expect(passed.length).toBeLessThanOrEqual(bounds.mostPassed);
  expect(heldBack.length).toBeLessThanOrEqual(bounds.mostHeldBack);
});
