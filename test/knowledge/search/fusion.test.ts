import { expect, test } from "@jest/globals";
import { fuse } from "../../../src/knowledge/search/fusion.ts";

test("what is first in every ranking scores 1", () => {
  expect(
    fuse([
      ["a", "b"],
      ["a", "c"],
    ]).get("a"),
  ).toBeCloseTo(1, 10);
});

test("what two rankings name comes before what one alone names as high", () => {
  const scores = fuse([
    ["a", "b"],
    ["c", "b"],
  ]);
  expect(scores.get("b")).toBeGreaterThan(scores.get("a") ?? 1);
});

test("an empty ranking takes nothing away", () => {
  expect(fuse([["a"], []]).get("a")).toBeCloseTo(1, 10);
  expect(fuse([[], []]).size).toBe(0);
});
