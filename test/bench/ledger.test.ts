import { expect, test } from "@jest/globals";
import { addUp, judge } from "../../bench/load/ledger.ts";

test("messages that were answered once and in order are in order", () => {
  const verdict = judge(4, ["Recibido: #1", "Recibido: #2 #3", "Recibido: #4"]);
  expect(verdict).toEqual({ lost: 0, doubled: 0, outOfOrder: 0 });
});

test("what is missing, repeated or late is counted", () => {
  expect(judge(5, ["#1", "#3", "#2", "#3 #5"])).toEqual({ lost: 1, doubled: 1, outOfOrder: 1 });
  expect(judge(2, [])).toEqual({ lost: 2, doubled: 0, outOfOrder: 0 });
});

test("verdicts add up", () => {
  const verdict = { lost: 1, doubled: 2, outOfOrder: 3 };
  expect(addUp([verdict, verdict])).toEqual({ lost: 2, doubled: 4, outOfOrder: 6 });
});
