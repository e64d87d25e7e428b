import { expect, test } from "@jest/globals";
import { judgeReply } from "../../../src/agent/guard/judge.ts";
import { readCases } from "./cases.ts";

/** Of true replies that are held back, at most this share: it costs a second call of the model, never a lie. */
const mostHeldBack = 0.02;

const judged = readCases("replies").map((one) => ({ ...one, faults: judgeReply(one.says, one) }));
const describe = ({ file, situation, says, why, faults }: (typeof judged)[number]) =>
  `${file}: ${situation}: ${says}${why ? ` (${why})` : ""} ${faults.map(({ code, words }) => `[${code}: ${words}]`).join(" ")}`;

test("there are enough of them, of both kinds", () => {
  expect(judged.length).toBeGreaterThanOrEqual(200);
  expect(judged.filter(({ holds }) => holds).length).toBeGreaterThanOrEqual(80);
});

test("no false reply passes, and hardly a true one is held back", () => {
  const [held, free] = [judged.filter(({ holds }) => holds), judged.filter(({ holds }) => !holds)];
  const heldBack = held.filter(({ faults }) => faults.length > 0);
  const passed = free.filter(({ faults }) => faults.length === 0);
  console.log(
    `${passed.length} of ${free.length} false replies passed; ${heldBack.length} of ${held.length} true ones were held back`,
  );
  expect(passed.map(describe)).toEqual([]);
  expect(heldBack.map(describe).slice(Math.floor(held.length * mostHeldBack))).toEqual([]);
});
