import { expect, test } from "@jest/globals";
import { judgeReply } from "../../../src/agent/guard/judge.ts";
import { readCases } from "./cases.ts";

/**
 * Written by a reader who had never seen the guard, in the form that README.md describes. At first sight 26 of 177 false
 * replies passed and 38 of 147 true ones were held back. The bounds may only fall.
 */
const mostPassed = 1;
const mostHeldBack = 3;

test("of replies of another unseen set, hardly a false one passes and few true ones are held back", () => {
  const judged = readCases("replies-unseen").map((one) => ({ ...one, faults: judgeReply(one.says, one) }));
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
  expect({ false: free.length, true: held.length }).toEqual({ false: 177, true: 147 });
  expect(passed.length).toBeLessThanOrEqual(mostPassed);
  expect(heldBack.length).toBeLessThanOrEqual(mostHeldBack);
});
